public import BusinessTime

/// When, before a clock is due, somebody is warned.
public enum WarningPoint: Hashable, Sendable {
  /// When so many thousandths of the promise are used up, 1 to 999.
  ///
  /// Of a working period that is so much of its open time; of any other so much of the time from the
  /// start to the due instant.
  case used(thousandths: Int)
  /// So long before the due instant: open time, elapsed time or days, as the period says.
  case before(Period)
}

extension CycleTiming {
  /// The instant at which a warning is due while the cycle runs.
  ///
  /// It may lie before the last pause ended, or before the start: such a point has been passed.
  ///
  /// - Throws: ``BusinessTime/BusinessTimeError/Code/outOfRange`` for thousandths that are none, and
  ///   as ``due(from:paused:resumedAt:)``.
  public func warning(
    _ point: WarningPoint, from start: Timestamp, paused: PausedTime = .none, due: Timestamp
  ) throws(BusinessTimeError) -> Timestamp {
    try calendar.warning(point, of: period, from: start, paused: paused, due: due, counting: rule)
  }
}

extension WorkingCalendar {
  /// When a warning of a cycle with this period is due; see ``CycleTiming``.
  func warning(
    _ point: WarningPoint, of period: Period, from start: Timestamp, paused: PausedTime,
    due: Timestamp, counting rule: CountingRule
  ) throws(BusinessTimeError) -> Timestamp {
    switch point {
    case .before(let lead):
      return try subtracting(lead, from: due, counting: rule)
    case .used(let thousandths):
      guard (1...999).contains(thousandths) else {
        throw BusinessTimeError(.outOfRange, "a warning at \(thousandths) thousandths is none")
      }
      guard case .working(let span) = period else {
        return start + (due - start).share(thousandths)
      }
      return try adding(span.share(thousandths) + paused.working, to: start)
    }
  }
}

extension TimeSpan {
  /// So many thousandths of the span, rounded down to the millisecond.
  fileprivate func share(_ thousandths: Int) -> TimeSpan {
    // The whole thousands first: the product of a long span would leave 64 bits.
    let (whole, rest) = milliseconds.quotientAndRemainder(dividingBy: 1_000)
    let part = Int64(thousandths)
    return TimeSpan(milliseconds: whole * part + rest * part / 1_000)
  }
}
