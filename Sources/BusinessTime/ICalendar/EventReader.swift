/// Collects the properties of one `VEVENT` and makes an event of them.
struct EventReader {
  private let begin: ContentLine
  private var properties: [String: ContentLine] = [:]
  private var exclusions: [ContentLine] = []

  /// - Parameter line: its `BEGIN:VEVENT`.
  init(line: ContentLine) { begin = line }

  mutating func read(_ line: ContentLine) throws(BusinessTimeError) {
    switch line.name {
    case "SUMMARY":
      // It is only a name, so a second one (in another language, say) does no harm.
      if properties["SUMMARY"] == nil { properties["SUMMARY"] = line }
    case "DTSTART", "DTEND", "DURATION", "RRULE", "STATUS":
      if let earlier = properties.updateValue(line, forKey: line.name) {
        throw line.error(
          .contradiction, "\(line.name) is stated in line \(earlier.number) already")
      }
    case "EXDATE": exclusions.append(line)
    case "RDATE", "RECURRENCE-ID", "EXRULE":
      throw line.error(
        .unsupported,
        "\(line.name) cannot be read; a yearly RRULE, EXDATE and separate events can")
    default: break
    }
  }

  /// The event, or `nil` if it is cancelled.
  func event() throws(BusinessTimeError) -> ICalendar.Event? {
    if properties["STATUS"]?.value.uppercased() == "CANCELLED" { return nil }
    guard let startLine = properties["DTSTART"] else {
      throw begin.error(.malformed, "the event has no DTSTART")
    }
    let start = try startLine.moment()
    let duration = try properties["DURATION"]?.nominalDuration()
    let extent = try extent(from: start, duration)
    let recurrence = try properties["RRULE"]?.recurrence(of: start)
    var excluded: [ICalendar.Moment] = []
    for line in exclusions { excluded += try line.moments(of: start) }
    let summary = properties["SUMMARY"]?.text ?? ""
    return ICalendar.Event(
      line: begin.number, summary: summary.isEmpty ? nil : summary, extent: extent,
      recurrence: recurrence, excluded: excluded, duration: duration)
  }

  private func extent(
    from start: ICalendar.Moment, _ duration: ICalendar.NominalDuration?
  ) throws(BusinessTimeError) -> ICalendar.Event.Extent {
    guard let duration, let line = properties["DURATION"] else {
      guard let line = properties["DTEND"] else { return ICalendar.Event.Extent(at: start) }
      return try line.extent(from: start, to: line.moment())
    }
    if let end = properties["DTEND"] {
      throw (end.number > line.number ? end : line).error(
        .contradiction, "the event states both DTEND and DURATION; one of them is enough")
    }
    return try line.extent(from: start, lasting: duration)
  }
}

extension ICalendar.Event.Extent {
  /// What an event without an end takes up: a date is one day long, a time has no length.
  fileprivate init(at start: ICalendar.Moment) {
    switch start {
    case .date(let date): self = .allDay(date...date)
    case .time(let wall): self = .timed(from: wall, to: wall)
    }
  }
}
