import BusinessTime

/// iCalendar texts for tests, and exceptions in a form that reads well in a table.
enum ICalendarText {
  /// A file with these lines between `BEGIN:VCALENDAR` (line 1) and its end.
  static func file(_ lines: [String]) -> String {
    (["BEGIN:VCALENDAR"] + lines + ["END:VCALENDAR", ""]).joined(separator: "\r\n")
  }

  /// A file with one event (`BEGIN:VEVENT` is line 2) that states these lines.
  static func event(_ lines: [String]) -> String {
    file(["BEGIN:VEVENT"] + lines + ["END:VEVENT"])
  }

  /// The one event that states these lines.
  static func read(_ lines: String...) throws -> ICalendar.Event? {
    let events = try ICalendar(event(lines)).events
    return events.count == 1 ? events[0] : nil
  }

  /// The exceptions of a file as text, by default of Berlin.
  static func exceptions(
    _ text: String, _ meaning: ICalendar.Meaning = .closed, in zone: String = "Europe/Berlin",
    from first: String = "2026-01-01", through last: String = "2026-12-31"
  ) throws -> [String] {
    try ICalendar(text).exceptions(
      meaning, in: ZoneRules(zone), within: LocalDate(first)...LocalDate(last)
    ).map(\.text)
  }

  /// The date ranges on which an event that states these lines closes.
  static func dates(
    _ lines: [String], from first: String = "2024-01-01", through last: String = "2030-12-31"
  ) throws -> [String] {
    try exceptions(event(lines), in: "UTC", from: first, through: last).compactMap {
      $0.split(separator: " ").first.map(String.init)
    }
  }
}

extension CalendarException {
  /// The exception as `2026-12-24 closed 12:00-24:00 (Christmas Eve)`.
  var text: String {
    let (first, last) = (dates.lowerBound, dates.upperBound)
    let change =
      switch change {
      case .closed: "closed"
      case .closedDuring(let times): "closed \(ICalendarText.join(times))"
      case .open(let times): "open \(ICalendarText.join(times))"
      case .worked(let times): "worked \(ICalendarText.join(times))"
      }
    return (first == last ? "\(first)" : "\(first)/\(last)") + " " + change
      + (name.map { " (\($0))" } ?? "")
  }
}

extension ICalendarText {
  fileprivate static func join(_ times: [LocalTimeRange]) -> String {
    times.map(\.description).joined(separator: " ")
  }
}
