import BusinessTime
import Testing

@Suite struct ICalendarEventTests {
  @Test(
    arguments: [
      (["DTSTART;VALUE=DATE:20260105"], "2026-01-05"),
      (["DTSTART:20260105"], "2026-01-05"),
      (["DTSTART;VALUE=DATE;TZID=Nowhere:20260105"], "2026-01-05"),
      (["DTSTART;VALUE=DATE:20260105", "DTEND;VALUE=DATE:20260106"], "2026-01-05"),
      (["DTSTART;VALUE=DATE:20260105", "DTEND;VALUE=DATE:20260105"], "2026-01-05"),
      (["DTEND;VALUE=DATE:20260108", "DTSTART;VALUE=DATE:20260105"], "2026-01-05/2026-01-07"),
      (["DTSTART;VALUE=DATE:20260105", "DURATION:P3D"], "2026-01-05/2026-01-07"),
      (["DTSTART;VALUE=DATE:20260105", "DURATION:+P1W"], "2026-01-05/2026-01-11"),
      (["DTSTART;VALUE=DATE:20260105", "DURATION:P0D"], "2026-01-05"),
      (["DTSTART;VALUE=DATE:20240228", "DTEND;VALUE=DATE:20240301"], "2024-02-28/2024-02-29"),
      (["DTSTART:99991231"], "9999-12-31"),
      (["DTSTART:00010101", "DTEND:99991231"], "0001-01-01/9999-12-30"),
      (["DTSTART:00010101", "DURATION:P3652059D"], "0001-01-01/9999-12-31"),
    ])
  func `an event on dates ends the day before its DTEND`(lines: [String], dates: String) throws {
    let event = try ICalendar(ICalendarText.event(lines)).events.first
    #expect(event.map { ICalendarText.describe($0.extent) } == dates)
  }

  @Test(
    arguments: [
      (
        ["DTSTART:20260105T090000", "DTEND:20260105T120000"], "2026-01-05 09:00", "2026-01-05 12:00"
      ),
      (
        ["DTSTART:20260105T090000Z", "DTEND:20260105T120000Z"],
        "2026-01-05 09:00 UTC", "2026-01-05 12:00 UTC"
      ),
      (
        ["DTSTART;TZID=Asia/Tokyo:20260105T090000", "DTEND:20260105T000000Z"],
        "2026-01-05 09:00 Asia/Tokyo", "2026-01-05 00:00 UTC"
      ),
      (["DTSTART:20260105T235960"], "2026-01-05 23:59:59", "2026-01-05 23:59:59"),
      (["DTSTART:20260105T090000", "DURATION:PT4H30M"], "2026-01-05 09:00", "2026-01-05 13:30"),
      (
        ["DTSTART:20260105T090000", "DURATION:PT90M15S"], "2026-01-05 09:00", "2026-01-05 10:30:15"
      ),
      (["DTSTART:20260105T090000", "DURATION:P1DT2H"], "2026-01-05 09:00", "2026-01-06 11:00"),
      (["DTSTART:20260105T090000", "DURATION:p2w"], "2026-01-05 09:00", "2026-01-19 09:00"),
      (["DTSTART:20260105T090000", "DURATION:-PT0S"], "2026-01-05 09:00", "2026-01-05 09:00"),
      (
        // A day counts on the wall clock, hours really pass: the clocks go forward in between.
        ["DTSTART;TZID=Europe/Berlin:20260328T120000", "DURATION:P1D"],
        "2026-03-28 12:00 Europe/Berlin", "2026-03-29 12:00 Europe/Berlin"
      ),
      (
        ["DTSTART;TZID=Europe/Berlin:20260328T120000", "DURATION:PT24H"],
        "2026-03-28 12:00 Europe/Berlin", "2026-03-29 13:00 Europe/Berlin"
      ),
    ])
  func `an event at times states its clocks`(lines: [String], start: String, end: String) throws {
    let event = try ICalendar(ICalendarText.event(lines)).events.first
    #expect(event.map { ICalendarText.describe($0.extent) } == "\(start) to \(end)")
  }

  @Test func `the parts of a rule can be read`() throws {
    let event = try ICalendarText.read(
      "DTSTART;TZID=Europe/Berlin:20260105T090000",
      "RRULE:FREQ=YEARLY;INTERVAL=2;UNTIL=20301231T230000Z;BYMONTH=1,12;BYMONTHDAY=-1,+5;"
        + "BYDAY=MO,-2TU;WKST=SU",
      "EXDATE;TZID=Europe/Berlin:20270105T090000,20280105T090000", "EXDATE;VALUE=DATE:20300105")
    let rule = try #require(event?.recurrence)
    #expect(rule.interval == 2)
    #expect(ICalendarText.describe(rule.end) == "until 2030-12-31 23:00 UTC")
    #expect(rule.months == [1, 12])
    #expect(rule.monthDays == [-1, 5])
    #expect(rule.weekdays.map(\.weekday).sorted() == [.monday, .tuesday])
    #expect(rule.weekdays.map { $0.ordinal ?? 0 }.sorted() == [-2, 0])
    #expect(
      event?.excluded.map(\.description) == [
        "2027-01-05 09:00 Europe/Berlin", "2028-01-05 09:00 Europe/Berlin", "2030-01-05",
      ])
  }

  @Test func `a rule without parts returns every year without end`() throws {
    let rule = try ICalendarText.read("DTSTART:20260105", "rrule:freq=yearly")?.recurrence
    #expect(rule?.interval == 1)
    #expect(rule?.end == .never)
    #expect(rule?.months.isEmpty == true)
    #expect(try ICalendarText.read("DTSTART:20260105")?.recurrence == nil)
    let counted = try ICalendarText.read("DTSTART:20260105", "RRULE:FREQ=YEARLY;COUNT=3")
    #expect(counted?.recurrence?.end == .count(3))
  }

  @Test func `equal texts give equal values`() throws {
    let text = ICalendarText.event(["DTSTART:20260105", "RRULE:FREQ=YEARLY"])
    #expect(try ICalendar(text) == ICalendar(utf8: Array(text.utf8)))
    #expect(try Set([ICalendar(text), ICalendar(text)]).count == 1)
  }
}

extension ICalendarText {
  fileprivate static func describe(_ extent: ICalendar.Event.Extent) -> String {
    switch extent {
    case .allDay(let dates) where dates.lowerBound == dates.upperBound: "\(dates.lowerBound)"
    case .allDay(let dates): "\(dates.lowerBound)/\(dates.upperBound)"
    case .timed(let from, let to): "\(from) to \(to)"
    }
  }

  fileprivate static func describe(_ end: ICalendar.Recurrence.End) -> String {
    switch end {
    case .never: "never"
    case .count(let count): "after \(count)"
    case .until(let moment): "until \(moment)"
    }
  }
}
