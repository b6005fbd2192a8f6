extension HolidayRule: Codable {
  private enum Key: String, CodingKey, CaseIterable {
    case name, month, day, weekday, nth, onOrAfter, onOrBefore, easter, date, substitute, firstYear
    case lastYear
  }

  /// A month and a day without a year.
  private struct MonthDay: Codable {
    var month: Int
    var day: Int

    private enum Key: String, CodingKey, CaseIterable {
      case month, day
    }

    init(month: Int, day: Int) {
      self.month = month
      self.day = day
    }

    init(from decoder: any Decoder) throws {
      try decoder.refuseMembers(besides: Key.self)
      let values = try decoder.container(keyedBy: Key.self)
      month = try values.decode(Int.self, forKey: .month)
      day = try values.decode(Int.self, forKey: .day)
    }
  }

  /// Reads an object with the name, the members that say the day, and what else there is.
  ///
  /// ```json
  /// {"name": "Christmas Day", "month": 12, "day": 25, "substitute": "nextWeekday"}
  /// {"name": "Labor Day", "weekday": "monday", "nth": 1, "month": 9}
  /// {"name": "Victoria Day", "weekday": "monday", "onOrBefore": {"month": 5, "day": 24}}
  /// {"name": "Good Friday", "easter": -2}
  /// {"name": "State funeral", "date": "2022-09-19"}
  /// ```
  public init(from decoder: any Decoder) throws {
    try decoder.refuseMembers(besides: Key.self)
    let values = try decoder.container(keyedBy: Key.self)
    let name = try values.decode(String.self, forKey: .name)
    let substitute = try values.decodeIfPresent(Substitute.self, forKey: .substitute) ?? .none
    let firstYear = try values.decodeIfPresent(Int.self, forKey: .firstYear)
    let lastYear = try values.decodeIfPresent(Int.self, forKey: .lastYear)
    let day = try HolidayRule.day(in: values)
    self = try decoder.checked { () throws(BusinessTimeError) in
      try HolidayRule(
        name, day, substitute: substitute, firstYear: firstYear, lastYear: lastYear)
    }
  }

  private static func day(in values: KeyedDecodingContainer<Key>) throws -> Day {
    if let offset = try values.decodeIfPresent(Int.self, forKey: .easter) { return .easter(offset) }
    if let date = try values.decodeIfPresent(LocalDate.self, forKey: .date) { return .once(date) }
    guard let weekday = try values.decodeIfPresent(Weekday.self, forKey: .weekday) else {
      return .fixed(
        month: try values.decode(Int.self, forKey: .month),
        day: try values.decode(Int.self, forKey: .day))
    }
    if let from = try values.decodeIfPresent(MonthDay.self, forKey: .onOrAfter) {
      return .onOrAfter(weekday, month: from.month, day: from.day)
    }
    if let until = try values.decodeIfPresent(MonthDay.self, forKey: .onOrBefore) {
      return .onOrBefore(weekday, month: until.month, day: until.day)
    }
    return .weekday(
      try values.decode(Int.self, forKey: .nth), weekday,
      month: try values.decode(Int.self, forKey: .month))
  }

  /// Writes the form that is read.
  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: Key.self)
    try values.encode(name, forKey: .name)
    switch day {
    case .fixed(let month, let day):
      try values.encode(month, forKey: .month)
      try values.encode(day, forKey: .day)
    case .weekday(let count, let weekday, let month):
      try values.encode(weekday, forKey: .weekday)
      try values.encode(count, forKey: .nth)
      try values.encode(month, forKey: .month)
    case .onOrAfter(let weekday, let month, let day):
      try values.encode(weekday, forKey: .weekday)
      try values.encode(MonthDay(month: month, day: day), forKey: .onOrAfter)
    case .onOrBefore(let weekday, let month, let day):
      try values.encode(weekday, forKey: .weekday)
      try values.encode(MonthDay(month: month, day: day), forKey: .onOrBefore)
    case .easter(let offset): try values.encode(offset, forKey: .easter)
    case .once(let date): try values.encode(date, forKey: .date)
    }
    if substitute != .none { try values.encode(substitute, forKey: .substitute) }
    try values.encodeIfPresent(firstYear, forKey: .firstYear)
    try values.encodeIfPresent(lastYear, forKey: .lastYear)
  }
}

extension HolidaySet: Codable {
  private enum Key: String, CodingKey, CaseIterable {
    case name, valid, rules, workedDays
  }

  /// A date worked with the hours of a weekday.
  private struct WorkedDay: Codable {
    var date: LocalDate
    var hoursOf: Weekday

    private enum Key: String, CodingKey, CaseIterable {
      case date, hoursOf
    }

    init(date: LocalDate, hoursOf: Weekday) {
      self.date = date
      self.hoursOf = hoursOf
    }

    init(from decoder: any Decoder) throws {
      try decoder.refuseMembers(besides: Key.self)
      let values = try decoder.container(keyedBy: Key.self)
      date = try values.decode(LocalDate.self, forKey: .date)
      hoursOf = try values.decode(Weekday.self, forKey: .hoursOf)
    }
  }

  /// Reads an object with the name, the dates for which it is valid, the rules and the worked days;
  /// or the name of a ready set as a string, see ``ready``.
  public init(from decoder: any Decoder) throws {
    if let name = try? decoder.singleValueContainer().decode(String.self) {
      guard let set = HolidaySet.ready[name] else {
        throw DecodingError.dataCorrupted(
          .init(
            codingPath: decoder.codingPath,
            debugDescription: "\"\(name)\" is not one of the ready sets of holidays, "
              + HolidaySet.ready.keys.sorted().joined(separator: ", ")))
      }
      self = set
      return
    }
    try decoder.refuseMembers(besides: Key.self)
    let values = try decoder.container(keyedBy: Key.self)
    let name = try values.decode(String.self, forKey: .name)
    let valid = try values.decode(DateSpan.self, forKey: .valid).range
    let rules = try values.decodeIfPresent([HolidayRule].self, forKey: .rules) ?? []
    let worked = try values.decodeIfPresent([WorkedDay].self, forKey: .workedDays) ?? []
    self = try decoder.checked { () throws(BusinessTimeError) in
      try HolidaySet(
        name, valid: valid, rules: rules,
        workedDays: Dictionary(worked.map { ($0.date, $0.hoursOf) }) { first, _ in first })
    }
  }

  /// Writes the whole set, also for a ready one: data written today keeps its meaning when a later
  /// release knows more years.
  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: Key.self)
    try values.encode(name, forKey: .name)
    try values.encode(DateSpan(valid), forKey: .valid)
    try values.encode(rules, forKey: .rules)
    guard !workedDays.isEmpty else { return }
    let worked = workedDays.sorted { $0.key < $1.key }
      .map { WorkedDay(date: $0.key, hoursOf: $0.value) }
    try values.encode(worked, forKey: .workedDays)
  }
}
