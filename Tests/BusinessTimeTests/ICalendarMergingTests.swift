import BusinessTime
import Testing

@Suite struct ICalendarMergingTests {
  /// Name, first line and second line of each event; what they make of the dates.
  static let cases: [([(String, String, String)], [String])] = [
    // Apart, touching, overlapping, one inside the other, and equal.
    (
      [
        ("B", "DTSTART:20260105T140000", "DURATION:PT1H"),
        ("A", "DTSTART:20260105T090000", "DURATION:PT2H"),
      ], ["2026-01-05 open 09:00-11:00 14:00-15:00 (A, B)"]
    ),
    (
      [
        ("A", "DTSTART:20260105T090000", "DURATION:PT2H"),
        ("B", "DTSTART:20260105T110000", "DURATION:PT1H"),
      ], ["2026-01-05 open 09:00-12:00 (A, B)"]
    ),
    (
      [
        ("A", "DTSTART:20260105T090000", "DURATION:PT3H"),
        ("B", "DTSTART:20260105T100000", "DURATION:PT1H"),
        ("C", "DTSTART:20260105T113000", "DURATION:PT1H"),
        ("A", "DTSTART:20260105T090000", "DURATION:PT3H"),
      ], ["2026-01-05 open 09:00-12:30 (A, B, C)"]
    ),
    // One without a name, and one that reaches into the next date.
    (
      [
        ("", "DTSTART:20260105T220000", "DURATION:PT4H"),
        ("A", "DTSTART:20260106T013000", "DURATION:PT1H"),
      ], ["2026-01-05 open 22:00-24:00", "2026-01-06 open 00:00-02:30 (A)"]
    ),
    // Whole dates take the hours stated, 08:00-16:00, and share a date with times.
    (
      [
        ("Fair", "DTSTART:20260105", "DTEND:20260110"),
        ("Late", "DTSTART:20260107T180000", "DURATION:PT2H"),
      ],
      [
        "2026-01-05/2026-01-06 open 08:00-16:00 (Fair)",
        "2026-01-07 open 08:00-16:00 18:00-20:00 (Fair, Late)",
        "2026-01-08/2026-01-09 open 08:00-16:00 (Fair)",
      ]
    ),
    (
      [("A", "DTSTART:20260105", "DTEND:20260107"), ("B", "DTSTART:20260106", "DTEND:20260108")],
      [
        "2026-01-05 open 08:00-16:00 (A)", "2026-01-06 open 08:00-16:00 (A, B)",
        "2026-01-07 open 08:00-16:00 (B)",
      ]
    ),
    // Dates that follow each other stay apart.
    (
      [("A", "DTSTART:20260105", "DTEND:20260106"), ("B", "DTSTART:20260106", "DTEND:20260107")],
      ["2026-01-05 open 08:00-16:00 (A)", "2026-01-06 open 08:00-16:00 (B)"]
    ),
  ]

  @Test(arguments: cases)
  func `openings of one date become one exception`(
    events: [(String, String, String)], exceptions: [String]
  ) throws {
    let text = ICalendarText.events(events)
    let hours = [try LocalTimeRange("08:00-16:00")]
    #expect(try ICalendarText.exceptions(text, .open(hours: hours)) == exceptions)
  }

  @Test func `closures of part of a date become one exception, whole days stay as they are`() throws
  {
    let text = ICalendarText.events([
      ("Meeting", "DTSTART:20260105T140000", "DURATION:PT1H"),
      ("Holiday", "DTSTART:20260105", "DTEND:20260106"),
      ("Local holiday", "DTSTART:20260105", "DTEND:20260106"),
      ("Drill", "DTSTART:20260105T143000", "DURATION:PT1H"),
    ])
    #expect(
      try ICalendarText.exceptions(text) == [
        "2026-01-05 closed (Holiday)", "2026-01-05 closed (Local holiday)",
        "2026-01-05 closed 14:00-15:30 (Meeting, Drill)",
      ])
  }

  @Test(
    arguments: [
      (["22:00-06:00"], "20260105T210000", "PT2H", "21:00-06:00"),
      (["22:00-06:00"], "20260105T000000", "PT22H", "00:00-22:00 22:00-06:00"),
      (["22:00-06:00"], "20260105T000000", "PT24H", "00:00-22:00 22:00-06:00"),
      (["06:00-05:00"], "20260105T050000", "PT3H", "05:00-06:00 06:00-05:00"),
      (["06:00-05:00"], "20260105T053000", "PT1H", "05:30-05:00"),
      (["18:00-24:00"], "20260105T000000", "PT18H", "00:00-24:00"),
    ])
  func `hours that run past midnight are merged as far as an interval goes`(
    hours: [String], start: String, duration: String, merged: String
  ) throws {
    let text = ICalendarText.events([
      ("", "DTSTART:20260105", "DURATION:P1D"), ("", "DTSTART:\(start)", "DURATION:\(duration)"),
    ])
    let meaning = try ICalendar.Meaning.worked(hours: .times(hours))
    #expect(try ICalendarText.exceptions(text, meaning) == ["2026-01-05 worked \(merged)"])
  }

  @Test func `instances of one event that overlap are one closure`() throws {
    let lines = ["SUMMARY:A", "DTSTART:20260105", "DURATION:P2D"]
    let text = ICalendarText.event(lines + ["RRULE:FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=5,6,20"])
    #expect(
      try ICalendarText.exceptions(text) == [
        "2026-01-05/2026-01-07 closed (A)", "2026-01-20/2026-01-21 closed (A)",
      ])
  }

  @Test func `at most eight names are joined`() throws {
    let text = ICalendarText.events(
      (1...20).map { ("N\($0)", "DTSTART:20260105T090000", "DURATION:PT1H") })
    #expect(
      try ICalendarText.exceptions(text) == [
        "2026-01-05 closed 09:00-10:00 (N1, N2, N3, N4, N5, N6, N7, N8)"
      ])
  }
}

extension ICalendarText {
  /// A file with an event for each name and two more lines.
  fileprivate static func events(_ events: [(String, String, String)]) -> String {
    file(
      events.flatMap { name, first, second in
        ["BEGIN:VEVENT", "SUMMARY:\(name)", first, second, "END:VEVENT"]
      })
  }
}
