extension WorkingCalendar: Codable {
  /// Reads a calendar and checks it as the initialisers do.
  ///
  /// ```json
  /// {
  ///   "name": "Service desk", "zone": "Europe/London",
  ///   "valid": {"from": "2026-01-01", "through": "2027-12-31"},
  ///   "hours": {"monday": ["09:00-12:30", "13:30-17:00"], "saturday": ["22:00-04:00"]},
  ///   "holidays": ["englandAndWales"],
  ///   "exceptions": [
  ///     {"date": "2026-12-24", "closed": ["12:00-24:00"], "name": "Christmas Eve"},
  ///     {"from": "2026-12-28", "through": "2026-12-30", "closed": true},
  ///     {"date": "2026-12-19", "open": ["10:00-14:00"]},
  ///     {"date": "2026-05-04", "worked": ["09:00-12:00"]}
  ///   ],
  ///   "changes": [{"from": "2027-04-01", "hours": {"monday": ["08:00-16:00"]}}]
  /// }
  /// ```
  ///
  /// or `{"name": …, "union": [calendar, calendar]}`, likewise `intersection` and `difference`.
  public init(from decoder: any Decoder) throws {
    let definition = try CalendarDefinition(from: decoder)
    self = try decoder.checked { () throws(BusinessTimeError) in try WorkingCalendar(definition) }
  }

  /// Writes the statements the calendar was made from.
  public func encode(to encoder: any Encoder) throws { try definition.encode(to: encoder) }
}
