public import BusinessTime

/// How long a cycle has been paused so far, in every unit in which a period may be stated.
///
/// A pause is measured when it ends, in the cycle's own calendar; the sums are all a cycle has to
/// remember of its pauses. Because every unit is kept, a cycle whose period changes its kind, say from
/// working hours to business days when the grade rises, keeps its pauses.
///
/// Days are whole local dates, from the day after a pause began through the day on which it ended: a
/// pause within one date adds none.
public struct PausedTime: Hashable, Sendable {
  /// Open time of the calendar.
  public var working: TimeSpan
  /// Time on the wall clock's time line.
  public var elapsed: TimeSpan
  /// Business days of the calendar.
  public var businessDays: Int
  /// Local dates.
  public var calendarDays: Int

  /// Makes the sums.
  public init(working: TimeSpan, elapsed: TimeSpan, businessDays: Int, calendarDays: Int) {
    self.working = working
    self.elapsed = elapsed
    self.businessDays = businessDays
    self.calendarDays = calendarDays
  }

  /// Never paused.
  public static let none = PausedTime(
    working: .zero, elapsed: .zero, businessDays: 0, calendarDays: 0)

  /// What one pause adds.
  ///
  /// - Throws: ``BusinessTime/BusinessTimeError/Code/endBeforeStart`` if the pause ends before it
  ///   began, and ``BusinessTime/BusinessTimeError/Code/beyondValidity`` if it leaves the calendar's
  ///   span.
  public init(
    from start: Timestamp, to end: Timestamp, in calendar: WorkingCalendar
  ) throws(BusinessTimeError) {
    let (first, last) = (calendar.zone.date(at: start), calendar.zone.date(at: end))
    self.init(
      working: try calendar.workingTime(from: start, to: end), elapsed: end - start,
      // Clocks set back across midnight show the earlier date again: that adds no day either.
      businessDays: first < last ? try calendar.businessDays(after: first, through: last) : 0,
      calendarDays: max(0, first.distance(to: last)))
  }

  /// The sums of both.
  public static func + (left: PausedTime, right: PausedTime) -> PausedTime {
    PausedTime(
      working: left.working + right.working, elapsed: left.elapsed + right.elapsed,
      businessDays: left.businessDays + right.businessDays,
      calendarDays: left.calendarDays + right.calendarDays)
  }
  /// What is left without a part of them.
  static func - (left: PausedTime, right: PausedTime) -> PausedTime {
    PausedTime(
      working: left.working - right.working, elapsed: left.elapsed - right.elapsed,
      businessDays: left.businessDays - right.businessDays,
      calendarDays: left.calendarDays - right.calendarDays)
  }
}
