extension ICalendar {
  /// What the events of a file mean for opening hours.
  public enum Meaning: Hashable, Sendable {
    /// Closed: all day on dates, for that part of the day at times.
    case closed
    /// Open instead of the weekly hours, unless it is a holiday: for these hours on dates, otherwise
    /// at the event's times.
    case open(hours: [LocalTimeRange])
    /// Open in spite of a holiday: for these hours on dates, otherwise at the event's times.
    case worked(hours: [LocalTimeRange])

    /// Open instead of the weekly hours, unless it is a holiday; on dates from 00:00 to 24:00.
    public static var open: Meaning { .open(hours: [.wholeDay]) }

    /// Open in spite of a holiday; on dates from 00:00 to 24:00.
    public static var worked: Meaning { .worked(hours: [.wholeDay]) }
  }

  /// What the events change on the dates of a span, in the order of their first dates.
  ///
  /// ```swift
  /// let hours = try [LocalTimeRange].times(["09:00-12:00", "13:30-18:00"])
  /// let china = try ZoneRules("Asia/Shanghai")
  /// let free = try file.exceptions(.closed, in: china, within: year) { $0.summary == "休" }
  /// let worked = try file.exceptions(.worked(hours: hours), in: china, within: year) {
  ///   $0.summary == "班"
  /// }
  /// ```
  ///
  /// Events on dates become one closure each; they are cut to the span. Events at times are converted
  /// to the wall clock of `zone` and split where they cross midnight. All of them that fall on one
  /// date become one exception with sorted times that do not overlap, and so do all openings, because
  /// a calendar accepts only one opening for a date; up to eight different names are joined with
  /// commas. Events without length say nothing and are skipped.
  ///
  /// Repeated events return at the same time on the clock of their own zone. The length of each
  /// instance is that between the first start and end, really passed; a `DURATION` counts its days on
  /// the wall clock (RFC 5545, section 3.8.5.3).
  ///
  /// - Parameters:
  ///   - meaning: Whether events close or open.
  ///   - zone: Whose dates and times the exceptions state. It is the zone of floating times, too.
  ///   - dates: The span. The work grows with its length and its distance from the events' starts,
  ///     whatever the text says.
  ///   - isMeant: Which events count, for files that mix several kinds.
  /// - Returns: The exceptions; several closures may name one date, openings never do.
  /// - Throws: ``BusinessTimeError/Code/emptyInterval`` or
  ///   ``BusinessTimeError/Code/overlappingIntervals`` for the hours of `meaning`, and nothing else.
  public func exceptions(
    _ meaning: Meaning, in zone: ZoneRules, within dates: ClosedRange<LocalDate>,
    where isMeant: (Event) -> Bool = { _ in true }
  ) throws(BusinessTimeError) -> [CalendarException] {
    let hours = try meaning.hours()
    let known = LocalDate.earliest...LocalDate.latest
    guard dates.overlaps(known) else { return [] }
    let span = dates.clamped(to: known)
    var exceptions: [CalendarException] = []
    var parts: [DatedTimes] = []
    for event in events where isMeant(event) {
      switch event.extent {
      case .allDay(let first):
        for dates in event.instances(of: first, within: span) {
          if let hours {
            parts.append(DatedTimes(dates, hours, event.summary))
          } else {
            exceptions.append(try CalendarException(dates, .closed, name: event.summary))
          }
        }
      case .timed(let from, let to):
        for part in event.instances(from: from, to: to, in: zone, within: span) {
          parts += try DatedTimes.split(part, named: event.summary)
        }
      }
    }
    for part in try parts.merged() {
      exceptions.append(
        try CalendarException(part.dates, meaning.change(part.times), name: part.name))
    }
    return exceptions.sorted { $0.dates.lowerBound < $1.dates.lowerBound }
  }
}

extension ICalendar.Meaning {
  /// The hours of events on dates, sorted and checked, or `nil` if such events close.
  fileprivate func hours() throws(BusinessTimeError) -> [LocalTimeRange]? {
    switch self {
    case .closed: return nil
    case .open(let hours), .worked(let hours):
      guard !hours.isEmpty else {
        throw BusinessTimeError(.emptyInterval, "no time is named", at: "hours")
      }
      do throws(BusinessTimeError) {
        return try hours.checkedForOverlap()
      } catch {
        throw error.inside("hours")
      }
    }
  }

  fileprivate func change(_ times: [LocalTimeRange]) -> CalendarException.Change {
    switch self {
    case .closed: .closedDuring(times)
    case .open(hours: _): .open(times)
    case .worked(hours: _): .worked(times)
    }
  }
}
