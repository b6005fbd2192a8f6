extension WorkingCalendar {
  /// The instant at which `openTime` has passed since `start`.
  ///
  /// A result that falls exactly on closing time is the closing instant, not the next opening: a
  /// promise that runs out at 17:00 runs out at 17:00. Adding nothing gives `start` itself, open or
  /// not; adding a negative amount subtracts. `workingTime(from: start, to: result)` is `openTime`
  /// again, and adding in two steps gives the same as adding the sum.
  ///
  /// - Throws: ``BusinessTimeError/Code/beyondValidity`` if `start` lies outside the calendar's span,
  ///   or if less than `openTime` is left in it.
  public func adding(
    _ openTime: TimeSpan, to start: Timestamp
  ) throws(BusinessTimeError) -> Timestamp {
    let start = try checked(start)
    let (amount, overflow) = table.openTime(before: start)
      .addingReportingOverflow(openTime.milliseconds)
    guard !overflow, amount >= 0, amount <= table.total else {
      throw notEnough(openTime, start)
    }
    if openTime.milliseconds > 0 {
      return Timestamp(millisecondsSince1970: table.earliestInstant(after: amount))
    }
    if openTime.milliseconds < 0 {
      return Timestamp(millisecondsSince1970: table.latestInstant(after: amount))
    }
    return Timestamp(millisecondsSince1970: start)
  }

  /// The instant from which `openTime` passes until `end`.
  ///
  /// The mirror image of ``adding(_:to:)``: a result that falls exactly on opening time is the
  /// opening instant, not the closing before it, and subtracting nothing gives `end` itself.
  ///
  /// - Throws: ``BusinessTimeError/Code/beyondValidity`` as ``adding(_:to:)`` does.
  public func subtracting(
    _ openTime: TimeSpan, from end: Timestamp
  ) throws(BusinessTimeError) -> Timestamp {
    guard openTime.milliseconds != .min else {
      throw notEnough(openTime, end.millisecondsSince1970)
    }
    return try adding(-openTime, to: end)
  }

  /// The open time from one instant to a later one.
  ///
  /// - Throws: ``BusinessTimeError/Code/endBeforeStart`` if `end` is earlier than `start`, and
  ///   ``BusinessTimeError/Code/beyondValidity`` if one lies outside the calendar's span.
  public func workingTime(
    from start: Timestamp, to end: Timestamp
  ) throws(BusinessTimeError) -> TimeSpan {
    let (from, to) = (try checked(start), try checked(end))
    guard from <= to else {
      throw BusinessTimeError(.endBeforeStart, "\(end) lies before \(start)")
    }
    return TimeSpan(milliseconds: table.openTime(before: to) - table.openTime(before: from))
  }

  /// Whether the calendar is open; it is not at a closing instant.
  ///
  /// - Throws: ``BusinessTimeError/Code/beyondValidity``, also for the instant that ends the span:
  ///   what begins with it is not known.
  public func isOpen(at instant: Timestamp) throws(BusinessTimeError) -> Bool {
    let milliseconds = try checked(instant)
    guard milliseconds < table.upper else { throw beyond("\(instant)") }
    return table.isOpen(at: milliseconds)
  }

  /// The first instant after `instant` at which the calendar opens, having been closed before.
  ///
  /// - Throws: ``BusinessTimeError/Code/beyondValidity`` also if it does not open again in its span.
  public func nextOpening(after instant: Timestamp) throws(BusinessTimeError) -> Timestamp {
    guard let next = table.nextStart(after: try checked(instant)) else {
      throw beyond("the next opening after \(instant)")
    }
    return Timestamp(millisecondsSince1970: next)
  }

  /// The first instant after `instant` at which the calendar closes.
  ///
  /// - Throws: ``BusinessTimeError/Code/beyondValidity`` also if it does not close again in its span.
  public func nextClosing(after instant: Timestamp) throws(BusinessTimeError) -> Timestamp {
    // A stretch that is cut off by the end of the span has no known closing.
    guard let next = table.nextEnd(after: try checked(instant)), next < table.upper else {
      throw beyond("the next closing after \(instant)")
    }
    return Timestamp(millisecondsSince1970: next)
  }

  /// The instant itself if the calendar is open then, otherwise the next opening.
  ///
  /// - Throws: ``BusinessTimeError/Code/beyondValidity`` also if it does not open again in its span.
  public func openInstant(atOrAfter instant: Timestamp) throws(BusinessTimeError) -> Timestamp {
    try isOpen(at: instant) ? instant : nextOpening(after: instant)
  }

  /// The open stretches that share time with a range of instants, cut to it, in order.
  ///
  /// - Throws: ``BusinessTimeError/Code/beyondValidity`` if the range leaves the calendar's span.
  public func openIntervals(
    in range: Range<Timestamp>
  ) throws(BusinessTimeError) -> [Range<Timestamp>] {
    let (start, end) = (try checked(range.lowerBound), try checked(range.upperBound))
    return table.stretches(from: start, to: end).map {
      Timestamp(millisecondsSince1970: $0.start)..<Timestamp(millisecondsSince1970: $0.end)
    }
  }
}

extension WorkingCalendar {
  /// The milliseconds of an instant within the span.
  func checked(_ instant: Timestamp) throws(BusinessTimeError) -> Int64 {
    let instant = instant.millisecondsSince1970
    guard instant >= table.lower, instant <= table.upper else {
      throw beyond("\(Timestamp(millisecondsSince1970: instant))")
    }
    return instant
  }

  @inline(never)
  func beyond(_ what: String) -> BusinessTimeError {
    BusinessTimeError(
      .beyondValidity, "\(what) lies outside the dates of \"\(name)\", \(valid.text)")
  }

  @inline(never)
  private func notEnough(_ openTime: TimeSpan, _ start: Int64) -> BusinessTimeError {
    beyond("\(openTime) of open time from \(Timestamp(millisecondsSince1970: start))")
  }
}
