/// Walks through the nested components of a text and collects the events.
struct ComponentReader {
  private var events: [ICalendar.Event] = []

  /// The components that have begun and not ended, from the outermost to the innermost.
  private var open: [(name: String, line: Int)] = []

  /// The event inside of which the reader is.
  private var event: EventReader?

  private var hasCalendar = false

  mutating func read(_ line: ContentLine) throws(BusinessTimeError) {
    switch line.name {
    case "BEGIN": try begin(line)
    case "END": try end(line)
    default: try readProperty(line)
    }
  }

  /// The events, once the text has ended.
  ///
  /// - Throws: ``BusinessTimeError/Code/malformed`` if a component is still open or there was none.
  func finish() throws(BusinessTimeError) -> [ICalendar.Event] {
    if let left = open.last {
      throw BusinessTimeError(
        .malformed, "BEGIN:\(left.name) has no END:\(left.name)", at: "line \(left.line)")
    }
    guard hasCalendar else {
      throw BusinessTimeError(
        .malformed, "the text is empty; it must hold a BEGIN:VCALENDAR", at: "line 1")
    }
    return events
  }

  private mutating func begin(_ line: ContentLine) throws(BusinessTimeError) {
    let name = line.value.uppercased()
    guard (name == "VCALENDAR") == open.isEmpty else {
      throw line.error(
        .malformed,
        open.isEmpty
          ? "BEGIN:\(name.prefix(40)) stands outside of a VCALENDAR"
          : "BEGIN:VCALENDAR stands inside of another component")
    }
    if name == "VEVENT" {
      guard open.count == 1 else {
        throw line.error(
          .malformed, "BEGIN:VEVENT stands inside of \(open[open.count - 1].name)")
      }
      event = EventReader(line: line)
    }
    open.append((name, line.number))
    hasCalendar = true
  }

  private mutating func end(_ line: ContentLine) throws(BusinessTimeError) {
    let name = line.value.uppercased()
    guard let last = open.last, last.name == name else {
      let expected = open.last.map { "END:\($0.name)" } ?? "BEGIN:VCALENDAR"
      throw line.error(
        .malformed, "END:\(name.prefix(40)) ends nothing; \(expected) comes next")
    }
    open.removeLast()
    if name == "VEVENT" {
      if let read = try event?.event() { events.append(read) }
      event = nil
    }
  }

  private mutating func readProperty(_ line: ContentLine) throws(BusinessTimeError) {
    switch open.count {
    case 0:
      throw line.error(
        .malformed, "\(line.name.prefix(40)) stands outside of BEGIN:VCALENDAR and END:VCALENDAR")
    case 1: try check(line)
    case 2: try event?.read(line)
    default: break
    }
  }

  /// Refuses what makes the events of a calendar mean something else.
  private func check(_ line: ContentLine) throws(BusinessTimeError) {
    let value = line.value.uppercased()
    let accepted =
      switch line.name {
      case "VERSION": value == "2.0"
      case "CALSCALE": value == "GREGORIAN"
      case "METHOD": value != "CANCEL"
      default: true
      }
    guard accepted else {
      throw line.error(
        .unsupported,
        "\(line.name):\(value.prefix(40)) cannot be read; "
          + "only published calendars of VERSION:2.0 and CALSCALE:GREGORIAN can")
    }
  }
}
