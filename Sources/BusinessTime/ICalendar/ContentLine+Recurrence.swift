extension ContentLine {
  /// The rule that this line, an `RRULE`, states for an event that begins at `start`.
  ///
  /// - Throws: ``BusinessTimeError/Code/unsupported`` for a part or a frequency other than those of
  ///   ``ICalendar/Recurrence``, ``BusinessTimeError/Code/malformed``,
  ///   ``BusinessTimeError/Code/outOfRange``, ``BusinessTimeError/Code/contradiction`` for a part
  ///   stated twice or two ends, and ``BusinessTimeError/Code/endBeforeStart``.
  func recurrence(of start: ICalendar.Moment) throws(BusinessTimeError) -> ICalendar.Recurrence {
    let parts = try ruleParts()
    guard let frequency = parts["FREQ"] else {
      throw malformed("a rule like \"FREQ=YEARLY;COUNT=10\"")
    }
    guard frequency == "YEARLY" else {
      throw error(.unsupported, "FREQ=\(frequency.prefix(40)) cannot be read; only FREQ=YEARLY can")
    }
    if let weekStart = parts["WKST"] { _ = try weekday(weekStart, "WKST") }
    return ICalendar.Recurrence(
      interval: try parts["INTERVAL"].map { text throws(BusinessTimeError) in
        try number(text, "INTERVAL", 1...Int.max)
      } ?? 1,
      end: try end(parts, start),
      months: try numbers(parts, "BYMONTH", 1...12),
      monthDays: try numbers(parts, "BYMONTHDAY", -31...31),
      weekdays: try weekdays(parts))
  }

  /// The parts of a rule by their names, in upper case.
  private func ruleParts() throws(BusinessTimeError) -> [String: String] {
    let known = [
      "FREQ", "INTERVAL", "COUNT", "UNTIL", "BYMONTH", "BYMONTHDAY", "BYDAY", "WKST",
    ]
    var parts: [String: String] = [:]
    for part in value.uppercased().split(separator: ";", omittingEmptySubsequences: false) {
      let sides = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard sides.count == 2, !sides[0].isEmpty, !sides[1].isEmpty else {
        throw malformed("a rule like \"FREQ=YEARLY;COUNT=10\"")
      }
      let name = String(sides[0])
      guard known.contains(name) else {
        throw error(
          .unsupported,
          "\(name.prefix(40)) cannot be read in a rule; \(known.joined(separator: ", ")) can")
      }
      guard parts.updateValue(String(sides[1]), forKey: name) == nil else {
        throw error(.contradiction, "the rule states \(name) twice")
      }
    }
    return parts
  }

  private func end(
    _ parts: [String: String], _ start: ICalendar.Moment
  ) throws(BusinessTimeError) -> ICalendar.Recurrence.End {
    switch (parts["COUNT"], parts["UNTIL"]) {
    case (nil, nil): return .never
    case (let count?, nil): return .count(try number(count, "COUNT", 1...Int.max))
    case (nil, let until?): return .until(try self.until(until, start))
    case (_?, _?):
      throw error(.contradiction, "the rule states both COUNT and UNTIL; one of them is enough")
    }
  }

  private func until(
    _ text: String, _ start: ICalendar.Moment
  ) throws(BusinessTimeError) -> ICalendar.Moment {
    let until = try moment(text, inZone: nil)
    try check(until, fits: start)
    let isBefore =
      switch (start, until) {
      case (.date(let start), .date(let until)): until < start
      case (.time(let start), .date(let until)): until < start.date
      // Whether a floating start lies before an instant is known only where it is read.
      case (.time(let start), .time(let until)) where start.zone == nil && until.zone != nil: false
      case (.time(let start), .time(let until)):
        until.instant(floatingIn: start.zone ?? .utc) < start.instant(floatingIn: .utc)
      case (.date, .time): false
      }
    guard !isBefore else {
      throw error(.endBeforeStart, "the rule ends at \(until), before the event starts at \(start)")
    }
    return until
  }
}

extension ContentLine {
  private func number(
    _ text: some StringProtocol, _ part: String, _ range: ClosedRange<Int>
  ) throws(BusinessTimeError) -> Int {
    var scanner = TextScanner(text)
    let isNegative = range.lowerBound < 0 && scanner.skip("-")
    if !isNegative { _ = scanner.skip("+") }
    guard let digits = scanner.digits(1...18), scanner.isAtEnd else {
      throw error(
        .malformed, "\(part)=\(text.prefix(40)) is not a whole number of at most 18 digits")
    }
    guard range.contains(isNegative ? -digits : digits), digits != 0 else {
      throw error(
        .outOfRange,
        range.upperBound == .max
          ? "\(part)=\(digits) must be 1 or more"
          : "\(part)=\(text) must lie between \(range.lowerBound) and \(range.upperBound)"
            + (range.contains(0) ? " and not be 0" : ""))
    }
    return isNegative ? -digits : digits
  }

  private func numbers(
    _ parts: [String: String], _ part: String, _ range: ClosedRange<Int>
  ) throws(BusinessTimeError) -> Set<Int> {
    var numbers: Set<Int> = []
    let texts = parts[part]?.split(separator: ",", omittingEmptySubsequences: false) ?? []
    for text in texts { numbers.insert(try number(text, part, range)) }
    return numbers
  }

  private func weekdays(
    _ parts: [String: String]
  ) throws(BusinessTimeError) -> Set<ICalendar.Recurrence.OrdinalWeekday> {
    var weekdays: Set<ICalendar.Recurrence.OrdinalWeekday> = []
    let texts = parts["BYDAY"]?.split(separator: ",", omittingEmptySubsequences: false) ?? []
    for text in texts {
      let ordinal = text.dropLast(2)
      weekdays.insert(
        ICalendar.Recurrence.OrdinalWeekday(
          ordinal: ordinal.isEmpty ? nil : try number(ordinal, "BYDAY", -53...53),
          weekday: try weekday(text.suffix(2), "BYDAY")))
    }
    return weekdays
  }

  private func weekday(
    _ text: some StringProtocol, _ part: String
  ) throws(BusinessTimeError) -> Weekday {
    let names = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
    guard let index = names.firstIndex(of: String(text)) else {
      throw error(
        .malformed,
        "\(part)=\(text.prefix(40)) is not a weekday; \(names.joined(separator: ", ")) are")
    }
    return Weekday.allCases[index]
  }
}
