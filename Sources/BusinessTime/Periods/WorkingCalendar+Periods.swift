extension WorkingCalendar {
  /// The instant at which a period that starts at `start` ends.
  ///
  /// Days, weeks and months are local dates of the calendar's zone. They end with a day, as the rule
  /// says; working time, elapsed time and the same time after business days end at a time.
  ///
  /// - Throws: ``BusinessTimeError/Code/periodTooShort``, and
  ///   ``BusinessTimeError/Code/beyondValidity`` if the start or the end, or a date that has to be
  ///   looked at on the way, lies outside the calendar's span.
  public func adding(
    _ period: Period, to start: Timestamp, counting rule: CountingRule = .standard
  ) throws(BusinessTimeError) -> Timestamp {
    try adding(period, to: start, counting: rule, later: 0)
  }

  /// As ``adding(_:to:counting:)``, with the last of a number of calendar days, weeks or months so
  /// many dates later, before a closed one rolls.
  package func adding(
    _ period: Period, to start: Timestamp, counting rule: CountingRule, later dates: Int
  ) throws(BusinessTimeError) -> Timestamp {
    try period.check()
    switch period {
    case .working(let span):
      return try landed(try adding(span, to: start), rule)
    case .elapsed(let span):
      return try landed(try elapsed(span, from: start), rule)
    case .sameTimeAfter(let count):
      let day = try businessDay(count, after: try date(at: start))
      return try landed(zone.instant(of: day, at: zone.wallClock(at: start).time), rule)
    case .businessDays, .calendarDays, .weeks, .months:
      return try end(of: try lastDay(of: period, from: start, rule, later: dates), rule)
    }
  }

  /// The instant at which a period that ends at `end` starts: the mirror image of
  /// ``adding(_:to:counting:)``.
  ///
  /// Days, weeks and months go back as many dates as they go forward and start with 00:00 of the
  /// date they reach. A closed date is left backwards where the rule rolls forward, and
  /// ``CountingRule/Landing/nextOpening`` becomes the last closing.
  ///
  /// - Throws: as ``adding(_:to:counting:)``.
  public func subtracting(
    _ period: Period, from end: Timestamp, counting rule: CountingRule = .standard
  ) throws(BusinessTimeError) -> Timestamp {
    try period.check()
    switch period {
    case .working(let span):
      return try tookOff(try subtracting(span, from: end), rule)
    case .elapsed(let span):
      return try tookOff(try elapsed(-span, from: end), rule)
    case .sameTimeAfter(let count):
      let day = try businessDay(-count, after: try date(at: end))
      return try tookOff(zone.instant(of: day, at: zone.wallClock(at: end).time), rule)
    case .businessDays, .calendarDays, .weeks, .months:
      return zone.startOfDay(try firstDay(of: period, until: end, rule))
    }
  }
}

extension WorkingCalendar {
  /// The local date of an instant within the span; the instant that ends the span has none.
  func date(at instant: Timestamp) throws(BusinessTimeError) -> LocalDate {
    _ = try checked(instant)
    let date = zone.date(at: instant)
    _ = try checked(date)
    return date
  }

  private func elapsed(
    _ span: TimeSpan, from start: Timestamp
  ) throws(BusinessTimeError) -> Timestamp {
    let end = Timestamp(millisecondsSince1970: try checked(start)) + span
    return Timestamp(millisecondsSince1970: try checked(end))
  }

  /// The last day of a period in days, weeks or months, after rolling.
  func lastDay(
    of period: Period, from start: Timestamp, _ rule: CountingRule, later dates: Int = 0
  ) throws(BusinessTimeError) -> LocalDate {
    let dayZero = try dayZero(of: start, rule)
    let reached: LocalDate
    switch period {
    case .businessDays(let count): return try nearbyBusinessDay(count, after: dayZero)
    case .calendarDays(let count): reached = dayZero.advanced(by: count)
    case .weeks(let count): reached = dayZero.advanced(by: count * 7)
    case .months(let count):
      reached =
        rule.firstDay == .excluded
        ? dayZero.advanced(byMonths: count)
        : dayZero.advanced(by: 1).lastDay(ofMonths: count)
    case .working, .elapsed, .sameTimeAfter: reached = dayZero
    }
    return try rolled(reached.advanced(by: dates), forward: true, rule)
  }

  /// The day before day 1.
  ///
  /// It may be the day before the span: counting looks at the days after it only.
  func dayZero(
    of start: Timestamp, _ rule: CountingRule
  ) throws(BusinessTimeError) -> LocalDate {
    let today = try date(at: start)
    guard rule.firstDay == .included else { return today }
    return try end(of: today, rule) > start ? today.advanced(by: -1) : today
  }

  func firstDay(
    of period: Period, until end: Timestamp, _ rule: CountingRule
  ) throws(BusinessTimeError) -> LocalDate {
    let today = try date(at: end)
    // Nothing of a day that begins just then lies before, so it does not count either.
    let counts = rule.firstDay == .included && end > zone.startOfDay(today)
    let after = counts ? today.advanced(by: 1) : today
    let reached: LocalDate
    switch period {
    case .businessDays(let count): return try nearbyBusinessDay(-count, after: after)
    case .calendarDays(let count): reached = after.advanced(by: -count)
    case .weeks(let count): reached = after.advanced(by: -count * 7)
    case .months(let count):
      reached = today.advanced(byMonths: -count).advanced(by: counts ? 1 : 0)
    case .working, .elapsed, .sameTimeAfter: reached = after
    }
    return try rolled(reached, forward: false, rule)
  }

  private func rolled(
    _ date: LocalDate, forward: Bool, _ rule: CountingRule
  ) throws(BusinessTimeError) -> LocalDate {
    guard rule.closedLastDay == .rollsForward, try !isBusinessDay(date) else {
      _ = try checked(date)
      return date
    }
    return try businessDay(forward ? 1 : -1, after: date)
  }

  private func end(of date: LocalDate, _ rule: CountingRule) throws(BusinessTimeError) -> Timestamp
  {
    if rule.endOfDay == .closeOfBusiness, let closing = try closeOfBusiness(on: date) {
      return closing
    }
    return zone.startOfDay(date.advanced(by: 1))
  }

  private func landed(
    _ instant: Timestamp, _ rule: CountingRule
  ) throws(BusinessTimeError) -> Timestamp {
    switch rule.landing {
    case .asReached: instant
    case .nextOpening: try openInstant(atOrAfter: instant)
    }
  }

  /// The mirror image of landing: an instant with no open time right before it moves back.
  private func tookOff(
    _ instant: Timestamp, _ rule: CountingRule
  ) throws(BusinessTimeError) -> Timestamp {
    guard rule.landing == .nextOpening else { return instant }
    let milliseconds = try checked(instant)
    if milliseconds > table.lower, table.isOpen(at: milliseconds - 1) { return instant }
    guard let closing = table.lastEnd(before: milliseconds) else {
      throw beyond("the last closing before \(instant)")
    }
    return Timestamp(millisecondsSince1970: closing)
  }
}

extension LocalDate {
  /// The last day of a number of months of which this date is the first.
  ///
  /// One month from the 5th ends with the 4th. Where the last month has no such day number, it ends
  /// with that month: one month from January 30 ends with February 28 or 29 (as in BGB § 188).
  fileprivate func lastDay(ofMonths count: Int) -> LocalDate {
    let next = advanced(byMonths: count)
    return next.day == day ? next.advanced(by: -1) : next
  }
}
