public import BusinessTime

/// The arithmetic of one cycle of a service clock: when it is due, pauses and warnings included.
///
/// A cycle's due instant follows from its start, its period and the sums of its pauses, and from
/// nothing else:
///
/// ```swift
/// let timing = CycleTiming(.working(.hours(8)), in: calendar)
/// var paused = PausedTime.none
/// try timing.due(from: received, paused: paused)
/// paused = paused + (try PausedTime(from: asked, to: answered, in: calendar))
/// try timing.due(from: received, paused: paused, resumedAt: answered)
/// ```
///
/// It knows nothing about what starts, stops or pauses a clock.
public struct CycleTiming: Hashable, Sendable {
  /// The promised period.
  public let period: Period
  /// The calendar in which the period and the pauses are counted.
  public let calendar: WorkingCalendar
  /// How its days are counted.
  public let rule: CountingRule

  /// Makes the arithmetic of a period.
  public init(
    _ period: Period, in calendar: WorkingCalendar, counting rule: CountingRule = .standard
  ) {
    self.period = period
    self.calendar = calendar
    self.rule = rule
  }

  /// The instant at which the cycle is due while it runs.
  ///
  /// Paused open time is added to a working period, paused time to an elapsed one; each paused day
  /// adds one of the period's own days, and weeks and months end so many dates later, before a closed
  /// last day rolls on.
  ///
  /// - Parameters:
  ///   - start: When the cycle started.
  ///   - paused: How long it has been paused since.
  ///   - resumed: When its last pause ended: a cycle that had nothing left when it was paused is due
  ///     when it goes on, not before.
  /// - Returns: The due instant.
  /// - Throws: ``BusinessTime/BusinessTimeError`` as ``BusinessTime/WorkingCalendar`` does: a period
  ///   that is too short, or an answer beyond the calendar's dates.
  public func due(
    from start: Timestamp, paused: PausedTime = .none, resumedAt resumed: Timestamp? = nil
  ) throws(BusinessTimeError) -> Timestamp {
    try calendar.due(of: period, from: start, paused: paused, resumedAt: resumed, counting: rule)
  }

  /// The instant at which a paused cycle would be due if it went on at `now`.
  ///
  /// - Throws: as ``due(from:paused:resumedAt:)``, and
  ///   ``BusinessTime/BusinessTimeError/Code/endBeforeStart`` if `now` lies before the pause.
  public func due(
    from start: Timestamp, paused: PausedTime, pausedSince pause: Timestamp,
    ifResumedAt now: Timestamp
  ) throws(BusinessTimeError) -> Timestamp {
    let sum = paused + (try PausedTime(from: pause, to: now, in: calendar))
    return try due(from: start, paused: sum, resumedAt: now)
  }
}

/// The same asked of the calendar itself: a copy of it would take as long as the answer.
extension WorkingCalendar {
  func due(
    of period: Period, from start: Timestamp, paused: PausedTime, resumedAt resumed: Timestamp?,
    counting rule: CountingRule
  ) throws(BusinessTimeError) -> Timestamp {
    let due = try adding(
      period.extended(by: paused), to: start, counting: rule, later: paused.dates(for: period))
    return resumed.map { max($0, due) } ?? due
  }
}

extension Period {
  /// The period with what its own unit was paused for; dates of weeks and months are not in it.
  fileprivate func extended(by paused: PausedTime) -> Period {
    switch self {
    case .working(let span): .working(span + paused.working)
    case .elapsed(let span): .elapsed(span + paused.elapsed)
    case .businessDays(let count): .businessDays(count + paused.businessDays)
    case .sameTimeAfter(let count): .sameTimeAfter(businessDays: count + paused.businessDays)
    case .calendarDays, .weeks, .months: self
    }
  }
}

extension PausedTime {
  /// By how many dates the last day of a period moves before it rolls.
  fileprivate func dates(for period: Period) -> Int {
    switch period {
    case .calendarDays, .weeks, .months: calendarDays
    case .working, .elapsed, .businessDays, .sameTimeAfter: 0
    }
  }
}
