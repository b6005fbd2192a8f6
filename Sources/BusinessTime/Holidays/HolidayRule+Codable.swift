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

  /// The members that say a day; those of one group only may be there.
  private static let forms: [Set<Key>] = [
    [.month, .day], [.weekday, .nth, .month], [.weekday, .onOrAfter], [.weekday, .onOrBefore],
    [.easter], [.date],
  ]

  private static func checkForm(_ values: KeyedDecodingContainer<Key>) throws {
    let stated = Set(values.allKeys).intersection(forms.reduce([]) { $0.union($1) })
    guard !forms.contains(where: stated.isSubset(of:)) else { return }
    let names = stated.map(\.rawValue).sorted().joined(separator: ", ")
    throw DecodingError.dataCorrupted(
      DecodingError.Context(
        codingPath: values.codingPath,
        debugDescription: "a holiday has month and day; weekday, nth and month; weekday and "
          + "onOrAfter or onOrBefore; easter; or date; this one has \(names.isEmpty ? "none" : names)"
      ))
  }

  private static func day(in values: KeyedDecodingContainer<Key>) throws -> Day {
    try checkForm(values)
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
