import BusinessTime
import Testing

@Suite struct ICalendarFormatTests {
  @Test(arguments: ["\r\n", "\n"])
  func `lines may end in CRLF or in LF alone`(ending: String) throws {
    let lines = [
      "BEGIN:VCALENDAR", "BEGIN:VEVENT", "SUMMARY:Inventory", "DTSTART;VALUE=DATE:20260105",
      "END:VEVENT", "END:VCALENDAR",
    ]
    let events = try ICalendar(lines.joined(separator: ending)).events
    #expect(events.map(\.summary) == ["Inventory"])
    #expect(events.map(\.line) == [2])
  }

  @Test func `a byte order mark and empty lines are stepped over`() throws {
    let text =
      "\u{FEFF}\r\nBEGIN:VCALENDAR\r\n\r\nBEGIN:VEVENT\r\nDTSTART:20260105\r\n"
      + "END:VEVENT\r\nEND:VCALENDAR\r\n\r\n"
    #expect(try ICalendar(text).events.map(\.line) == [4])
  }

  @Test(arguments: ["\r\n ", "\n ", "\r\n\t", "\n\t", "\r\n \r\n "])
  func `a folded line is joined`(fold: String) throws {
    let event = try ICalendarText.read("SUM\(fold)MARY:Staff \(fold)meeting", "DTSTART:20260105")
    #expect(event?.summary == "Staff meeting")
  }

  @Test func `a line may be folded inside a character`() throws {
    let text = ICalendarText.event(["SUMMARY:调休", "DTSTART:20260214"])
    var bytes = Array(text.utf8)
    let first = try #require(bytes.firstIndex(of: 0xE8))
    bytes.insert(contentsOf: Array("\r\n ".utf8), at: first + 1)
    #expect(try ICalendar(utf8: bytes).events.map(\.summary) == ["调休"])
  }

  @Test func `bytes that are not UTF-8 are refused with their line`() throws {
    var bytes = Array(ICalendarText.event(["DTSTART:20260105", "SUMMARY:?"]).utf8)
    let mark = try #require(bytes.firstIndex(of: UInt8(ascii: "?")))
    bytes[mark] = 0xFC
    let error = #expect(throws: BusinessTimeError.self) { try ICalendar(utf8: bytes) }
    #expect(error?.code == .malformed)
    #expect(error?.place == "line 4")
  }

  @Test(
    arguments: [
      #"DTSTART;TZID="Europe/Berlin":20260105T090000"#,
      #"dtstart;tzid=Europe/Berlin;value=date-time:20260105t090000"#,
      #"DTSTART;X-A="a:b;c,d","e";TZID=Europe/Berlin;X-B=:20260105T090000"#,
      #"DTSTART;VALUE="DATE-TIME";X-A=1,2;X-A=3;TZID=Europe/Berlin:20260105T090000"#,
    ])
  func `parameters may be quoted, listed, and in any case`(line: String) throws {
    let event = try #require(try ICalendarText.read("begin:valarm", "end:Valarm", line))
    let wall = ICalendarText.wall(event)
    #expect(wall == "2026-01-05 09:00 Europe/Berlin")
  }

  @Test(
    arguments: [
      (#"Christmas\, Boxing Day\; \\o/"#, #"Christmas, Boxing Day; \o/"#),
      (#"one\ntwo\Nthree"#, "one\ntwo\nthree"),
      (#"C:\temp\"#, #"C:\temp\"#),
      ("a:b;c,d \"e\"", "a:b;c,d \"e\""),
    ])
  func `escapes in a summary are resolved`(written: String, read: String) throws {
    #expect(try ICalendarText.read("SUMMARY:\(written)", "DTSTART:20260105")?.summary == read)
  }

  @Test func `a summary may be missing, empty, or there in two languages`() throws {
    #expect(try ICalendarText.read("DTSTART:20260105")?.summary == nil)
    #expect(try ICalendarText.read("SUMMARY:", "DTSTART:20260105")?.summary == nil)
    let both = try ICalendarText.read(
      "SUMMARY;LANGUAGE=de:Neujahr", "SUMMARY;LANGUAGE=fr:Nouvel An", "DTSTART:20260101")
    #expect(both?.summary == "Neujahr")
  }

  @Test func `other components and properties are stepped over`() throws {
    let text = ICalendarText.file([
      "PRODID:-//Example//EN", "VERSION:2.0", "CALSCALE:GREGORIAN", "METHOD:PUBLISH", "X-A;B=c:d",
      "BEGIN:VTIMEZONE", "TZID:Here", "BEGIN:STANDARD", "DTSTART:nonsense",
      "RRULE:FREQ=SECONDLY", "END:STANDARD", "END:VTIMEZONE",
      "BEGIN:VTODO", "RDATE:20260101", "BEGIN:VALARM", "END:VALARM", "END:VTODO",
      "BEGIN:VEVENT", "DTSTART:20260105", "LOCATION:Hall 3", "TRANSP:TRANSPARENT", "UID:1",
      "BEGIN:VALARM", "DTSTART:20270101", "DURATION:PT0S", "SUMMARY:Alarm", "END:VALARM",
      "SUMMARY:Inventory", "END:VEVENT",
      "BEGIN:X-PLANT", "BEGIN:X-HALL", "RECURRENCE-ID:1", "END:X-HALL", "END:X-PLANT",
    ])
    let events = try ICalendar(text).events
    #expect(events.map(\.summary) == ["Inventory"])
    #expect(events.map(\.line) == [19])
  }

  @Test func `several calendars in one text are read one after the other`() throws {
    let text =
      ICalendarText.event(["SUMMARY:A", "DTSTART:20260105"])
      + ICalendarText.event(["SUMMARY:B", "DTSTART:20260106"])
    #expect(try ICalendar(text).events.map(\.summary) == ["A", "B"])
    #expect(try ICalendar(ICalendarText.file([])).events.isEmpty)
  }

  @Test func `a cancelled event is no event`() throws {
    let text = ICalendarText.file([
      "BEGIN:VEVENT", "STATUS:CANCELLED", "SUMMARY:A", "DTSTART:20260105", "END:VEVENT",
      "BEGIN:VEVENT", "STATUS:confirmed", "SUMMARY:B", "DTSTART:20260106", "END:VEVENT",
      "BEGIN:VEVENT", "status:cancelled", "END:VEVENT",
    ])
    #expect(try ICalendar(text).events.map(\.summary) == ["B"])
  }
}

extension ICalendarText {
  /// When an event at times starts, or `nil` if it is on dates.
  fileprivate static func wall(_ event: ICalendar.Event) -> String? {
    if case .timed(let from, _) = event.extent { from.description } else { nil }
  }
}
