extension ICalendar {
  /// One `VEVENT`: when it takes place first, and how it returns.
  public struct Event: Hashable, Sendable {
    /// Whole dates, or a stretch of time.
    public enum Extent: Hashable, Sendable {
      /// Whole dates, from the first through the last.
      ///
      /// The text names the date after the last one; here the last one itself is named.
      case allDay(ClosedRange<LocalDate>)
      /// A stretch of time; its end does not belong to it, and may equal the start.
      case timed(from: WallTime, to: WallTime)
    }

    /// The line of its `BEGIN:VEVENT`.
    public let line: Int

    /// What it is called, if it says so.
    public let summary: String?

    /// When it takes place for the first time.
    public let extent: Extent

    /// How it returns, or `nil` if it happens once.
    public let recurrence: Recurrence?

    /// When it does not take place although the rule says so; a date leaves out all that begins then.
    public let excluded: [Moment]

    /// The length, if it is stated as a `DURATION`.
    let duration: NominalDuration?
  }

  /// A date, or a time on a wall clock, as one property states it.
  public enum Moment: Hashable, Sendable {
    /// A date.
    case date(LocalDate)
    /// A time.
    case time(WallTime)
  }

  /// What a wall clock shows, and which one.
  public struct WallTime: Hashable, Sendable {
    /// The date.
    public let date: LocalDate
    /// The time.
    public let time: LocalTime
    /// The clock's zone, or `nil` for a floating time: one in the zone of whoever reads it.
    public let zone: ZoneRules?
  }

  /// A length in dates on the wall clock and, after them, in milliseconds that really pass.
  struct NominalDuration: Hashable {
    var days: Int
    var milliseconds: Int64
  }
}

extension ICalendar.WallTime {
  /// The instant; a floating time is one in `zone`.
  func instant(floatingIn zone: ZoneRules) -> Timestamp {
    (self.zone ?? zone).instant(of: date, at: time)
  }

  /// The instant so much later; a floating time is one in `zone`.
  func end(after duration: ICalendar.NominalDuration, floatingIn zone: ZoneRules) -> Timestamp {
    let later = ICalendar.WallTime(
      date: date.shifted(by: duration.days), time: time, zone: self.zone)
    return later.instant(floatingIn: zone) + .milliseconds(duration.milliseconds)
  }

  /// The time so much later on the same clock.
  ///
  /// A floating time has no clock changes, so there every day has 24 hours.
  func advanced(by duration: ICalendar.NominalDuration) -> ICalendar.WallTime {
    let end = end(after: duration, floatingIn: .utc)
    let (date, time) = (zone ?? .utc).wallClock(at: end)
    return ICalendar.WallTime(date: date, time: time, zone: zone)
  }
}

extension ICalendar.Moment: CustomStringConvertible {
  /// The date, or the date and the time with the zone's name if it has one.
  public var description: String {
    switch self {
    case .date(let date): date.description
    case .time(let wall): wall.description
    }
  }
}

extension ICalendar.WallTime: CustomStringConvertible {
  /// The wall clock as `2026-12-24 12:00 Europe/Berlin`, without a name if it is floating.
  public var description: String {
    "\(date) \(time)" + (zone.map { " " + $0.identifier } ?? "")
  }
}
