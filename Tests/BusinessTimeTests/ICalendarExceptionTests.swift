import BusinessTime
import Testing

@Suite struct ICalendarExceptionTests {
  @Test func `events on dates close whole days, cut to the span`() throws {
    let text = ICalendarText.file([
      "BEGIN:VEVENT", "SUMMARY:Shutdown", "DTSTART:20261224", "DTEND:20270104",
      "RRULE:FREQ=YEARLY", "END:VEVENT",
    ])
    #expect(
      try ICalendarText.exceptions(text, through: "2028-01-02") == [
        "2026-12-24/2027-01-03 closed (Shutdown)", "2027-12-24/2028-01-02 closed (Shutdown)",
      ])
    #expect(
      try ICalendarText.exceptions(text, from: "2027-01-02", through: "2027-01-31") == [
        "2027-01-02/2027-01-03 closed (Shutdown)"
      ])
    #expect(try ICalendarText.exceptions(text, through: "2026-12-23").isEmpty)
  }

  @Test(
    arguments: [
      // An hour, a stretch over midnight, over whole days, and exactly one day.
      (["DTSTART:20260105T090000", "DURATION:PT1H"], ["2026-01-05 closed 09:00-10:00"]),
      (
        ["DTSTART:20260105T220000", "DURATION:PT8H"],
        ["2026-01-05 closed 22:00-24:00", "2026-01-06 closed 00:00-06:00"]
      ),
      (
        ["DTSTART:20260105T220000", "DTEND:20260109T060000"],
        [
          "2026-01-05 closed 22:00-24:00", "2026-01-06/2026-01-08 closed 00:00-24:00",
          "2026-01-09 closed 00:00-06:00",
        ]
      ),
      (["DTSTART:20260105T000000", "DTEND:20260106T000000"], ["2026-01-05 closed 00:00-24:00"]),
      (["DTSTART:20260105T180000", "DTEND:20260106T000000"], ["2026-01-05 closed 18:00-24:00"]),
      // The span cuts on both sides.
      (["DTSTART:20251231T220000", "DURATION:PT8H"], ["2026-01-01 closed 00:00-06:00"]),
      (["DTSTART:20261231T220000", "DURATION:PT8H"], ["2026-12-31 closed 22:00-24:00"]),
      (["DTSTART:20251231T220000", "DURATION:PT2H"], []),
      // No length, nothing to close.
      (["DTSTART:20260105T090000"], []),
      (["DTSTART:20260105T090000", "DTEND:20260105T090000", "RRULE:FREQ=YEARLY"], []),
    ])
  func `an event at times is split where it crosses midnight`(
    lines: [String], exceptions: [String]
  ) throws {
    #expect(try ICalendarText.exceptions(ICalendarText.event(lines)) == exceptions)
  }

  @Test(
    arguments: [
      (["DTSTART:20260105T230000Z", "DURATION:PT2H"], ["2026-01-06 closed 00:00-02:00"]),
      (
        ["DTSTART;TZID=Asia/Tokyo:20260105T090000", "DURATION:PT9H"],
        [
          "2026-01-05 closed 01:00-10:00"
        ]
      ),
      (["DTSTART;TZID=America/New_York:20261231T180000", "DURATION:PT1H"], []),
      (
        ["DTSTART;TZID=Pacific/Kiritimati:20270101T120000", "DURATION:PT1H"],
        [
          "2026-12-31 closed 23:00-24:00"
        ]
      ),
    ])
  func `times are converted to the wall clock asked for`(
    lines: [String], exceptions: [String]
  ) throws {
    #expect(try ICalendarText.exceptions(ICalendarText.event(lines)) == exceptions)
  }

  @Test func `a repeated event keeps the wall clock of its own zone`() throws {
    // New York changes its clocks on the second Sunday in March, Berlin on the last one.
    let text = ICalendarText.event([
      "DTSTART;TZID=America/New_York:20260320T090000", "DURATION:PT1H",
      "RRULE:FREQ=YEARLY;BYMONTH=3,4;BYMONTHDAY=1,20",
    ])
    #expect(
      try ICalendarText.exceptions(text, through: "2027-03-31") == [
        "2026-03-20 closed 14:00-15:00", "2026-04-01 closed 15:00-16:00",
        "2026-04-20 closed 15:00-16:00", "2027-03-01 closed 15:00-16:00",
        "2027-03-20 closed 14:00-15:00",
      ])
  }

  @Test(
    arguments: [
      // The clocks go from 02:00 to 03:00 on March 29: a time in the gap is the end of the gap.
      (["DTSTART:20260329T023000", "DTEND:20260329T040000"], ["2026-03-29 closed 03:00-04:00"]),
      (["DTSTART:20260329T021500", "DTEND:20260329T024500"], []),
      (["DTSTART:20260329T010000", "DURATION:PT2H"], ["2026-03-29 closed 01:00-04:00"]),
      (
        ["DTSTART:20260328T000000", "DTEND:20260330T000000"],
        [
          "2026-03-28/2026-03-29 closed 00:00-24:00"
        ]
      ),
      // They go from 03:00 to 02:00 on October 25: the second pass ends with the repeated hour.
      (["DTSTART:20261025T003000Z", "DTEND:20261025T011500Z"], ["2026-10-25 closed 02:30-03:00"]),
      (["DTSTART:20261024T223000Z", "DTEND:20261025T010000Z"], ["2026-10-25 closed 00:30-03:00"]),
      (["DTSTART:20261025T011500Z", "DTEND:20261025T013000Z"], ["2026-10-25 closed 02:15-03:00"]),
      (["DTSTART:20261025T003000Z", "DTEND:20261025T030000Z"], ["2026-10-25 closed 02:30-04:00"]),
      (["DTSTART:20261025T010000", "DURATION:PT2H"], ["2026-10-25 closed 01:00-03:00"]),
      (
        ["DTSTART;TZID=Europe/Berlin:20261025T013000", "DURATION:PT1H45M"],
        ["2026-10-25 closed 01:30-03:00"]
      ),
    ])
  func `clock changes neither lose nor turn round an event`(
    lines: [String], exceptions: [String]
  ) throws {
    #expect(try ICalendarText.exceptions(ICalendarText.event(lines)) == exceptions)
  }

  @Test(
    arguments: [
      // DTEND: the time that really passed the first time, seven hours; DURATION: days by the clock.
      ("DTEND;TZID=Europe/Berlin:20260329T080000", "2027-03-29 closed 00:00-07:00"),
      ("DURATION:P0DT7H", "2027-03-29 closed 00:00-07:00"),
    ])
  func `a repeated length is kept as RFC 5545 says`(line: String, second: String) throws {
    let text = ICalendarText.event([
      "DTSTART;TZID=Europe/Berlin:20260329T000000", line, "RRULE:FREQ=YEARLY",
    ])
    #expect(
      try ICalendarText.exceptions(text, through: "2027-12-31") == [
        "2026-03-29 closed 00:00-08:00", second,
      ])
  }

  @Test func `events on dates open for the hours that the caller states`() throws {
    let text = ICalendarText.event(["SUMMARY:班", "DTSTART:20260214", "DTEND:20260216"])
    let hours = try [LocalTimeRange].times(["13:30-18:00", "09:00-12:00"])
    #expect(
      try ICalendarText.exceptions(text, .worked(hours: hours)) == [
        "2026-02-14/2026-02-15 worked 09:00-12:00 13:30-18:00 (班)"
      ])
    #expect(
      try ICalendarText.exceptions(text, .open(hours: hours)) == [
        "2026-02-14/2026-02-15 open 09:00-12:00 13:30-18:00 (班)"
      ])
    #expect(
      try ICalendarText.exceptions(text, .worked) == [
        "2026-02-14/2026-02-15 worked 00:00-24:00 (班)"
      ])
    #expect(
      try ICalendarText.exceptions(text, .open) == ["2026-02-14/2026-02-15 open 00:00-24:00 (班)"])
  }

  @Test func `hours that are none or overlap are refused`() throws {
    let text = ICalendarText.file([])
    let none = #expect(throws: BusinessTimeError.self) {
      try ICalendarText.exceptions(text, .worked(hours: []))
    }
    #expect(none?.code == .emptyInterval)
    let hours = [try LocalTimeRange("09:00-12:00"), try LocalTimeRange("11:00-13:00")]
    let overlap = #expect(throws: BusinessTimeError.self) {
      try ICalendarText.exceptions(text, .open(hours: hours))
    }
    #expect(overlap?.code == .overlappingIntervals)
    #expect(overlap?.place == "hours[1]")
  }

  @Test func `the caller picks the events that count`() throws {
    let text =
      ICalendarText.event(["SUMMARY:A", "DTSTART:20260105"])
      + ICalendarText.event(["SUMMARY:B", "DTSTART:20260106"])
    let year = try ClosedRange.years(2026...2026)
    let found = try ICalendar(text).exceptions(.closed, in: .utc, within: year) {
      $0.summary == "B"
    }
    #expect(found.map(\.text) == ["2026-01-06 closed (B)"])
  }
}
