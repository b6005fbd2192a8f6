extension WeeklyHours: Codable {
  /// Reads an object of weekdays, each with a list of intervals; a weekday left out is closed.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: StrictKey.self)
    var days: [Weekday: [LocalTimeRange]] = [:]
    for key in values.allKeys {
      let weekday = try decoder.checked(at: key) { () throws(BusinessTimeError) in
        try Weekday(name: key.stringValue)
      }
      days[weekday] = try values.decode([LocalTimeRange].self, forKey: key)
    }
    self = try decoder.checked { () throws(BusinessTimeError) in try WeeklyHours(days) }
  }

  /// Writes an object of the weekdays that have hours.
  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: StrictKey.self)
    for weekday in Weekday.allCases where !self[weekday].isEmpty {
      try values.encode(self[weekday], forKey: StrictKey(stringValue: weekday.name))
    }
  }
}
