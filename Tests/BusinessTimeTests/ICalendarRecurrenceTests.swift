import BusinessTime
import Testing

@Suite struct ICalendarRecurrenceTests {
  /// Start, rule, and the dates from 2024 through 2030 on which the event takes place.
  static let yearly: [(String, String, [String])] = [
    ("20260105", "", (2026...2030).map { "\($0)-01-05" }),
    ("19800105", "", (2024...2030).map { "\($0)-01-05" }),
    ("20310105", "", []),
    ("20260105", ";INTERVAL=2", ["2026-01-05", "2028-01-05", "2030-01-05"]),
    ("20010105", ";INTERVAL=3", ["2025-01-05", "2028-01-05"]),
    ("20260105", ";INTERVAL=1000000", ["2026-01-05"]),
    ("20260105", ";INTERVAL=999999999999999999", ["2026-01-05"]),
    ("20260105", ";COUNT=1", ["2026-01-05"]),
    ("20200105", ";COUNT=6", ["2024-01-05", "2025-01-05"]),
    ("20200105", ";INTERVAL=2;COUNT=4", ["2024-01-05", "2026-01-05"]),
    ("20280105", ";COUNT=999999999", ["2028-01-05", "2029-01-05", "2030-01-05"]),
    ("20260105", ";UNTIL=20280105", ["2026-01-05", "2027-01-05", "2028-01-05"]),
    ("20260105", ";UNTIL=20280104", ["2026-01-05", "2027-01-05"]),
    ("20290105", ";UNTIL=99991231", ["2029-01-05", "2030-01-05"]),
    // Counted through two centuries.
    ("18010105", ";INTERVAL=3;COUNT=163;BYDAY=1MO,53TU,-1SU", []),
    ("18010105", ";INTERVAL=3;COUNT=165;BYDAY=1MO,53TU,-1SU", ["2026-01-05", "2026-12-27"]),
    // February 29 has no anniversary in common years.
    ("20200229", "", ["2024-02-29", "2028-02-29"]),
    ("20200229", ";COUNT=2", ["2024-02-29"]),
    ("20280229", ";BYMONTH=2,3", ["2028-02-29", "2028-03-29", "2029-03-29", "2030-03-29"]),
    ("20280101", ";BYMONTHDAY=31;BYMONTH=4", ["2028-01-01"]),
  ]

  /// The same with rules that name other dates than the start's.
  static let named: [(String, String, [String])] = [
    ("20290105", ";BYMONTH=1,7", ["2029-01-05", "2029-07-05", "2030-01-05", "2030-07-05"]),
    ("20290131", ";BYMONTH=1;BYMONTHDAY=-1", ["2029-01-31", "2030-01-31"]),
    ("20290228", ";BYMONTH=2;BYMONTHDAY=-1,1", ["2029-02-28", "2030-02-01", "2030-02-28"]),
    ("20301015", ";BYMONTHDAY=15,-31", ["2030-10-15", "2030-11-15", "2030-12-01", "2030-12-15"]),
    // The last Monday in May, the third Thursday in November.
    ("20280529", ";BYMONTH=5;BYDAY=-1MO", ["2028-05-29", "2029-05-28", "2030-05-27"]),
    ("20281116", ";BYMONTH=11;BYDAY=3TH", ["2028-11-16", "2029-11-15", "2030-11-21"]),
    ("20280131", ";BYMONTH=1;BYDAY=5MO", ["2028-01-31", "2029-01-29"]),
    ("20300106", ";BYMONTH=1;BYDAY=SU", ["06", "13", "20", "27"].map { "2030-01-\($0)" }),
    // An ordinal counts within the year if no month is stated.
    ("20280103", ";BYDAY=1MO", ["2028-01-03", "2029-01-01", "2030-01-07"]),
    ("20280515", ";BYDAY=20MO", ["2028-05-15", "2029-05-14", "2030-05-20"]),
    ("20281231", ";BYDAY=-1SU,53SA", ["2028-12-31", "2029-12-30", "2030-12-29"]),
    ("20231231", ";BYDAY=53SU", ["2028-12-31"]),
    // Among the days of the month a weekday picks: Friday the 13th, the Monday on or after the 25th.
    (
      "20281013", ";BYMONTHDAY=13;BYDAY=FR",
      ["2028-10-13", "2029-04-13", "2029-07-13"]
        + ["2030-09-13", "2030-12-13"]
    ),
    ("20281225", ";BYMONTH=12;BYMONTHDAY=25,26,27;BYDAY=MO", ["2028-12-25"]),
    ("20290101", ";BYMONTH=1;BYMONTHDAY=1,2,3,4,5,6,7;BYDAY=1MO", ["2029-01-01", "2030-01-07"]),
    ("20290101", ";BYMONTHDAY=7;BYDAY=1MO", ["2029-01-01", "2030-01-07"]),
    (
      "20300107", ";BYMONTH=1;BYDAY=1MO,TH,1MO;WKST=SU",
      ["07", "10", "17", "24", "31"].map { "2030-01-\($0)" }
    ),
    // The start is the first instance and counts, though the rule does not name it.
    ("20280601", ";BYMONTH=5;BYDAY=-1MO", ["2028-06-01", "2029-05-28", "2030-05-27"]),
    ("20280601", ";COUNT=2;BYMONTH=5;BYDAY=-1MO", ["2028-06-01", "2029-05-28"]),
  ]

  @Test(arguments: yearly + named)
  func `a yearly rule gives the dates of RFC 5545`(
    start: String, parts: String, dates: [String]
  ) throws {
    let lines = ["DTSTART;VALUE=DATE:\(start)", "RRULE:FREQ=YEARLY\(parts)"]
    #expect(try ICalendarText.dates(lines) == dates)
  }

  @Test(
    arguments: [
      (["EXDATE:20270105"], [2026, 2028, 2029, 2030]),
      (["EXDATE;VALUE=DATE:20270105,20280105", "EXDATE:20300105"], [2026, 2029]),
      (["EXDATE:20260105"], [2027, 2028, 2029, 2030]),
      (["EXDATE:20260106,19990105"], [2026, 2027, 2028, 2029, 2030]),
    ])
  func `excluded dates are left out`(lines: [String], years: [Int]) throws {
    let dates = try ICalendarText.dates(["DTSTART:20260105", "RRULE:FREQ=YEARLY"] + lines)
    #expect(dates == years.map { "\($0)-01-05" })
  }

  @Test func `an excluded instance counts`() throws {
    let dates = try ICalendarText.dates([
      "DTSTART:20260105", "RRULE:FREQ=YEARLY;COUNT=3", "EXDATE:20270105",
    ])
    #expect(dates == ["2026-01-05", "2028-01-05"])
  }

  @Test(
    arguments: [
      ("EXDATE;TZID=Europe/Berlin:20270105T090000", [2026, 2028]),
      ("EXDATE:20270105T090000", [2026, 2028]),
      ("EXDATE:20270105T080000Z", [2026, 2028]),
      ("EXDATE;TZID=Asia/Tokyo:20270105T170000", [2026, 2028]),
      ("EXDATE;VALUE=DATE:20270105", [2026, 2028]),
      ("EXDATE:20270105T090001", [2026, 2027, 2028]),
      ("EXDATE:20270105T090000Z", [2026, 2027, 2028]),
    ])
  func `an excluded time is an instant`(line: String, years: [Int]) throws {
    let dates = try ICalendarText.dates([
      "DTSTART;TZID=Europe/Berlin:20260105T090000", "DURATION:PT1H",
      "RRULE:FREQ=YEARLY;COUNT=3", line,
    ])
    #expect(dates == years.map { "\($0)-01-05" })
  }

  @Test(
    arguments: [
      ("20280105T080000Z", [2026, 2027, 2028]), ("20280105T075959Z", [2026, 2027]),
      ("20280105T090000", [2026, 2027, 2028]), ("20280105T085959", [2026, 2027]),
      ("20280105", [2026, 2027, 2028]), ("20280104", [2026, 2027]),
      ("20260105T080000Z", [2026]), ("20260105", [2026]),
    ])
  func `a rule ends with the last instance that begins by its UNTIL`(
    until: String, years: [Int]
  ) throws {
    let dates = try ICalendarText.dates([
      "DTSTART;TZID=Europe/Berlin:20260105T090000", "DURATION:PT1H",
      "RRULE:FREQ=YEARLY;UNTIL=\(until)",
    ])
    #expect(dates == years.map { "\($0)-01-05" })
  }
}
