extension CalendarDefinition: Codable {
  fileprivate enum Key: String, CodingKey, CaseIterable {
    case name, zone, valid, hours, holidays, exceptions, changes, union, intersection, difference
  }

  init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    let stated = Combination.allCases.filter { values.contains($0.key) }
    guard let combination = stated.first else {
      self = try CalendarDefinition(schedule: decoder)
      return
    }
    // Two steps of the path for each combination that this one lies in.
    guard decoder.codingPath.count <= CalendarDefinition.deepest * 2 else {
      throw DecodingError.dataCorrupted(
        DecodingError.Context(
          codingPath: decoder.codingPath,
          debugDescription: "calendars are put together at most \(CalendarDefinition.deepest) deep")
      )
    }
    let known: [Key] = [.name, combination.key]
    try decoder.refuseMembers(besides: known)
    let parts = try values.decode([CalendarDefinition].self, forKey: combination.key)
    let name = try values.decode(String.self, forKey: .name)
    self = try decoder.checked(at: combination.key) { () throws(BusinessTimeError) in
      guard parts.count == 2 else {
        throw BusinessTimeError(.malformed, "two calendars are put together, not \(parts.count)")
      }
      return try parts[0].combined(combination, with: parts[1], name: name)
    }
  }

  /// How deep calendars may lie in each other.
  private static let deepest = 32

  private init(schedule decoder: any Decoder) throws {
    let known: [Key] = [.name, .zone, .valid, .hours, .holidays, .exceptions, .changes]
    try decoder.refuseMembers(besides: known)
    let values = try decoder.container(keyedBy: Key.self)
    name = try values.decode(String.self, forKey: .name)
    let zone = try values.decode(String.self, forKey: .zone)
    self.zone = try decoder.checked(at: Key.zone) { () throws(BusinessTimeError) in
      try ZoneRules(zone)
    }
    valid = try values.decode(DateSpan.self, forKey: .valid).range
    let hours = try values.decode(WeeklyHours.self, forKey: .hours)
    let holidays = try values.decodeIfPresent([HolidaySet].self, forKey: .holidays) ?? []
    let exceptions = try values.decodeIfPresent([CalendarException].self, forKey: .exceptions) ?? []
    let changes = try values.decodeIfPresent([Change].self, forKey: .changes) ?? []
    shape = try decoder.checked { () throws(BusinessTimeError) in
      var schedule = try Schedule(hours: hours, holidays: holidays, exceptions: exceptions)
      for change in changes {
        schedule = try schedule.changing(
          from: change.from, hours: change.hours, holidays: change.holidays)
      }
      return .schedule(schedule)
    }
    // A part of a combination is checked like any calendar, as it would be when made in code.
    let definition = self
    if !decoder.codingPath.isEmpty {
      try decoder.checked { () throws(BusinessTimeError) in _ = try definition.table() }
    }
  }

  func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: Key.self)
    try values.encode(name, forKey: .name)
    switch shape {
    case .combined(let combination, let first, let second):
      try values.encode([first, second], forKey: combination.key)
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
      guard hours != nil || holidays != nil else {
        throw DecodingError.dataCorrupted(
          DecodingError.Context(
            codingPath: decoder.codingPath,
            debugDescription: "a change states hours, holidays or both"))
      }
    }

    init?(_ version: Schedule.Version) {
      guard let from = version.from else { return nil }
      self.from = from
      hours = version.hours
      holidays = version.holidays
    }
  }
}

extension CalendarDefinition.Combination {
  /// The member under which the two parts stand.
  fileprivate var key: CalendarDefinition.Key {
    switch self {
    case .union: .union
    case .intersection: .intersection
    case .difference: .difference
    }
  }
}
