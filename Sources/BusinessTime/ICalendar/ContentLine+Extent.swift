extension ContentLine {
  /// The extent from `start` to the end that this line, a `DTEND`, states.
  ///
  /// The end of whole dates is the date after the last one. Files that repeat the start there mean one
  /// day, although RFC 5545 wants the next date.
  ///
  /// - Throws: ``BusinessTimeError/Code/endBeforeStart``, and
  ///   ``BusinessTimeError/Code/contradiction`` if a date is mixed with a time, or a floating time
  ///   with one in a zone.
  func extent(
    from start: ICalendar.Moment, to end: ICalendar.Moment
  ) throws(BusinessTimeError) -> ICalendar.Event.Extent {
    switch (start, end) {
    case (.date(let first), .date(let after)):
      guard first <= after else { throw endBeforeStart(end, start) }
      return .allDay(first...(first == after ? first : after.shifted(by: -1)))
    case (.time(let from), .time(let to)):
      guard (from.zone == nil) == (to.zone == nil) else {
        throw error(
          .contradiction, "of \(start) and \(end) one has a zone and one has not; both must agree")
      }
      guard from.instant(floatingIn: .utc) <= to.instant(floatingIn: .utc) else {
        throw endBeforeStart(end, start)
      }
      return .timed(from: from, to: to)
    case (.date, .time), (.time, .date):
      throw error(
        .contradiction, "of \(start) and \(end) one is a date and one a time; both must agree")
    }
  }

  /// The extent from `start` of the length that this line, a `DURATION`, states.
  ///
  /// - Throws: ``BusinessTimeError/Code/outOfRange`` past the year 9999,
  ///   ``BusinessTimeError/Code/endBeforeStart``, and
  ///   ``BusinessTimeError/Code/contradiction`` if whole dates are to last for hours.
  func extent(
    from start: ICalendar.Moment, lasting duration: ICalendar.NominalDuration
  ) throws(BusinessTimeError) -> ICalendar.Event.Extent {
    switch start {
    case .date(let first):
      guard duration.milliseconds == 0 else {
        throw error(
          .contradiction, "an event on a date cannot last \(value.prefix(40)); state whole days")
      }
      let last = first.daysSince1970 + max(1, duration.days) - 1
      guard last <= LocalDate.latest.daysSince1970 else { throw tooLong() }
      return .allDay(first...LocalDate(daysSince1970: last))
    case .time(let from):
      let to = from.advanced(by: duration)
      guard to.date <= .latest else { throw tooLong() }
      return .timed(from: from, to: to)
    }
  }

  /// The length that this line, a `DURATION`, states (section 3.3.6).
  ///
  /// - Throws: ``BusinessTimeError/Code/malformed``,
  ///   ``BusinessTimeError/Code/outOfRange`` above 10,000 years, and
  ///   ``BusinessTimeError/Code/endBeforeStart`` if it is negative.
  func nominalDuration() throws(BusinessTimeError) -> ICalendar.NominalDuration {
    var scanner = TextScanner(value.uppercased())
    let isNegative = scanner.skip("-")
    if !isNegative { _ = scanner.skip("+") }
    guard scanner.skip("P"), let (days, seconds) = scanner.durationParts(), scanner.isAtEnd else {
      throw malformed("a length like \"P1D\", \"P2W\" or \"PT4H30M\"")
    }
    guard !isNegative || (days, seconds) == (0, 0) else {
      throw error(.endBeforeStart, "the length \(value.prefix(40)) is negative")
    }
    // Each of them on its own bounds the sum well within the range of Int64.
    let longest = TimeSpan.longest.milliseconds / 1_000
    guard days <= longest / 86_400, seconds <= longest else { throw tooLong() }
    return ICalendar.NominalDuration(days: days, milliseconds: Int64(seconds) * 1_000)
  }

  private func endBeforeStart(
    _ end: ICalendar.Moment, _ start: ICalendar.Moment
  ) -> BusinessTimeError {
    error(.endBeforeStart, "the event ends at \(end), before it starts at \(start)")
  }

  private func tooLong() -> BusinessTimeError {
    error(.outOfRange, "a length of \(value.prefix(40)) runs past the year 9999")
  }
}

extension TextScanner {
  /// Reads what follows the `P` of a length, or gives `nil` if it is not of the form.
  fileprivate mutating func durationParts() -> (days: Int, seconds: Int)? {
    var (days, seconds) = (0, 0)
    if let count = digits(1...12) {
      if skip("W") { return (count * 7, 0) }
      guard skip("D") else { return nil }
      days = count
      if isAtEnd { return (days, 0) }
    }
    guard skip("T"), !isAtEnd else { return nil }
    var units: [(Character, Int)] = [("H", 3_600), ("M", 60), ("S", 1)]
    while !isAtEnd {
      guard let count = digits(1...12),
        let unit = units.firstIndex(where: { skip($0.0) })
      else { return nil }
      seconds += count * units[unit].1
      units.removeFirst(unit + 1)
    }
    return (days, seconds)
  }
}
