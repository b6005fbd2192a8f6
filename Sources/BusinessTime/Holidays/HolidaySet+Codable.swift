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
      var days: [LocalDate: Weekday] = [:]
      for (index, day) in worked.enumerated() {
        guard days.updateValue(day.hoursOf, forKey: day.date) == nil else {
          throw BusinessTimeError(
            .contradiction, "\(day.date) is stated twice", at: "workedDays[\(index)]")
        }
      }
      return try HolidaySet(name, valid: valid, rules: rules, workedDays: days)
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
