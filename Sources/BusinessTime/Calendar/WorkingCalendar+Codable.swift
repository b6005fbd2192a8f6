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

extension CalendarDefinition: Codable {
  private enum Key: String, CodingKey, CaseIterable {
    case name, zone, valid, hours, holidays, exceptions, changes, union, intersection, difference
  }

  init(from decoder: any Decoder) throws {
    try decoder.refuseMembers(besides: Key.self)
    let values = try decoder.container(keyedBy: Key.self)
    name = try values.decode(String.self, forKey: .name)
    for combination in Combination.allCases {
      guard let key = Key(rawValue: combination.rawValue), values.contains(key) else { continue }
      self = try CalendarDefinition.combined(combination, name, values.superDecoder(forKey: key))
      return
    }
    zone = try values.superDecoder(forKey: .zone).parsed(ZoneRules.init(_:))
    valid = try values.decode(DateSpan.self, forKey: .valid).range
    let hours = try values.decode(WeeklyHours.self, forKey: .hours)
    let holidays = try values.decodeIfPresent([HolidaySet].self, forKey: .holidays) ?? []
    let exceptions = try values.decodeIfPresent([CalendarException].self, forKey: .exceptions) ?? []
    let changes = try values.decodeIfPresent([Change].self, forKey: .changes) ?? []
    let schedule = try decoder.checked { () throws(BusinessTimeError) in
      var schedule = try Schedule(hours: hours, holidays: holidays, exceptions: exceptions)
      for change in changes {
        schedule = try schedule.changing(
          from: change.from, hours: change.hours, holidays: change.holidays)
      }
      return schedule
    }
    shape = .schedule(schedule)
  }

  private static func combined(
    _ combination: Combination, _ name: String, _ decoder: any Decoder
  ) throws -> CalendarDefinition {
    let parts = try [CalendarDefinition](from: decoder)
    return try decoder.checked { () throws(BusinessTimeError) in
      guard parts.count == 2 else {
        throw BusinessTimeError(.malformed, "two calendars are put together, not \(parts.count)")
      }
      let (first, second) = (try WorkingCalendar(parts[0]), try WorkingCalendar(parts[1]))
      return try first.combined(combination, second, name).definition
    }
  }

  func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: Key.self)
    try values.encode(name, forKey: .name)
    switch shape {
    case .combined(let combination, let first, let second):
      let key: Key =
        switch combination {
        case .union: .union
        case .intersection: .intersection
        case .difference: .difference
        }
      try values.encode([first, second], forKey: key)
    case .schedule(let schedule):
      try values.encode(zone.identifier, forKey: .zone)
      try values.encode(DateSpan(valid), forKey: .valid)
      try values.encode(schedule.versions[0].hours, forKey: .hours)
      let holidays = schedule.versions[0].holidays
      if !holidays.isEmpty { try values.encode(holidays, forKey: .holidays) }
      if !schedule.exceptions.isEmpty {
        try values.encode(schedule.exceptions, forKey: .exceptions)
      }
      let changes = schedule.versions.dropFirst().compactMap(Change.init)
      if !changes.isEmpty { try values.encode(changes, forKey: .changes) }
    }
  }

  /// Hours and holidays from a date on, as JSON states them.
  private struct Change: Codable {
    var from: LocalDate
    var hours: WeeklyHours?
    var holidays: [HolidaySet]?

    private enum Key: String, CodingKey, CaseIterable {
      case from, hours, holidays
    }

    init(from decoder: any Decoder) throws {
      try decoder.refuseMembers(besides: Key.self)
      let values = try decoder.container(keyedBy: Key.self)
      from = try values.decode(LocalDate.self, forKey: .from)
      hours = try values.decodeIfPresent(WeeklyHours.self, forKey: .hours)
      holidays = try values.decodeIfPresent([HolidaySet].self, forKey: .holidays)
    }

    init?(_ version: Schedule.Version) {
      guard let from = version.from else { return nil }
      self.from = from
      hours = version.hours
      holidays = version.holidays
    }
  }
}

extension WeeklyHours: Codable {
  /// Reads an object of weekdays, each with a list of intervals; a weekday left out is closed.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: StrictKey.self)
    var days: [Weekday: [LocalTimeRange]] = [:]
    for key in values.allKeys {
      let weekday = try decoder.checked { () throws(BusinessTimeError) in
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

extension CalendarException: Codable {
  private enum Key: String, CodingKey, CaseIterable {
    case date, from, through, closed, open, worked, name
  }

  /// Reads an object with `date`, or `from` and `through`, and one of `closed` (`true` or a list of
  /// intervals), `open` and `worked`.
  public init(from decoder: any Decoder) throws {
    try decoder.refuseMembers(besides: Key.self)
    let values = try decoder.container(keyedBy: Key.self)
    let dates: ClosedRange<LocalDate>
    if let date = try values.decodeIfPresent(LocalDate.self, forKey: .date) {
      dates = date...date
    } else {
      let first = try values.decode(LocalDate.self, forKey: .from)
      let last = try values.decode(LocalDate.self, forKey: .through)
      dates = try decoder.checked { () throws(BusinessTimeError) in
        try ClosedRange(checking: first, last)
      }
    }
    let name = try values.decodeIfPresent(String.self, forKey: .name)
    let changes = try CalendarException.changes(in: values)
    self = try decoder.checked { () throws(BusinessTimeError) in
      guard changes.count == 1 else {
        throw BusinessTimeError(
          .contradiction, "exactly one of closed, open and worked is to be stated")
      }
      return try CalendarException(dates, changes[0], name: name)
    }
  }

  private static func changes(in values: KeyedDecodingContainer<Key>) throws -> [Change] {
    var changes: [Change] = []
    if values.contains(.closed) {
      if let isClosed = try? values.decode(Bool.self, forKey: .closed) {
        changes += isClosed ? [.closed] : []
      } else {
        changes.append(
          .closedDuring(try values.decode([LocalTimeRange].self, forKey: .closed)))
      }
    }
    if let times = try values.decodeIfPresent([LocalTimeRange].self, forKey: .open) {
      changes.append(.open(times))
    }
    if let times = try values.decodeIfPresent([LocalTimeRange].self, forKey: .worked) {
      changes.append(.worked(times))
    }
    return changes
  }

  /// Writes the form that is read.
  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: Key.self)
    if dates.lowerBound == dates.upperBound {
      try values.encode(dates.lowerBound, forKey: .date)
    } else {
      try values.encode(dates.lowerBound, forKey: .from)
      try values.encode(dates.upperBound, forKey: .through)
    }
    switch change {
    case .closed: try values.encode(true, forKey: .closed)
    case .closedDuring(let times): try values.encode(times, forKey: .closed)
    case .open(let times): try values.encode(times, forKey: .open)
    case .worked(let times): try values.encode(times, forKey: .worked)
    }
    try values.encodeIfPresent(name, forKey: .name)
  }
}
