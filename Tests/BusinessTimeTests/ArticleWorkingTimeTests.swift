import BusinessTime
import ComplaintTestSupport
import Foundation
import Testing

/// The article on working time, section by section: its code with the results that it states.
@Suite struct ArticleWorkingTimeTests {
  @Test func `Every line of the article is repeated here with its result`() throws {
    let article = try Article("WorkingTime")
    #expect(article.untested == [])
    #expect(article.statedResults == 43)
  }

  static func desk() throws -> WorkingCalendar {
    let desk = try WorkingCalendar(
      "Service desk London", zone: "Europe/London",
      hours: WeeklyHours(.mondayToFriday, "09:00-17:00"),
      holidays: [.englandAndWales],
      exceptions: [
        .closed("2026-12-24", during: ["12:00-24:00"], name: "Christmas Eve"),
        .open("2026-12-19", ["10:00-14:00"], name: "Saturday before Christmas"),
      ],
      valid: .years(2026...2027))
    return desk
  }

  static func received() throws -> Timestamp {
    let received = try Timestamp("2026-04-02T15:30:00+01:00")
    return received
  }

  static func morning() throws -> Timestamp {
    let morning = try Timestamp("2026-06-01T09:00:00+01:00")
    return morning
  }

  @Test func `Overview`() throws {
    let (desk, article) = (try Self.desk(), try Article("WorkingTime"))
    let received = try Timestamp("2026-04-02T15:30:00+01:00")
    expectStated(
      try desk.adding(.working(.hours(8)), to: received), "2026-04-07T14:30:00.000Z")
    expectStated(
      try desk.adding(.elapsed(.hours(8)), to: received), "2026-04-02T22:30:00.000Z")
    expectStated(try desk.adding(.businessDays(1), to: received), "2026-04-07T23:00:00.000Z")
    let due = try desk.dueDate(after: .working(.hours(8)), from: received)
    func print(_ text: String) { #expect(article.blocks(in: "text") == [text + "\n"]) }
    print(due.explanation.text(in: .english))
  }

  @Test func `The JSON form`() throws {
    let json = try #require(try Article("WorkingTime").blocks(in: "json").first)
    let calendar = try JSONDecoder().decode(WorkingCalendar.self, from: Data(json.utf8))
    #expect(calendar.name == "Service desk London")
    #expect(try calendar.isBusinessDay(LocalDate("2026-05-04")))
    #expect(
      try calendar.closeOfBusiness(on: LocalDate("2027-04-05"))
        == Timestamp("2027-04-05T16:00:00+01:00"))
  }

  @Test func `What wins on a date`() throws {
    let desk = try Self.desk()
    expectStated(try desk.closeOfBusiness(on: LocalDate("2026-12-24")), "2026-12-24T12:00:00.000Z")
    expectStated(try desk.isBusinessDay(LocalDate("2026-12-24")), "true")
    expectStated(try desk.isOpen(at: Timestamp("2026-12-19T11:00:00Z")), "true")
    expectStated(try desk.isBusinessDay(LocalDate("2026-12-19")), "true")
    let office = try WorkingCalendar.mondayToFriday(
      in: "Asia/Shanghai", holidays: .chinaMainland)
    expectStated(try office.isBusinessDay(LocalDate("2026-02-14")), "true")
    expectStated(try office.businessDay(2, after: LocalDate("2026-02-13")), "2026-02-24")
  }

  @Test func `Hours across midnight`() throws {
    let nights = try WorkingCalendar(
      "Night shift", zone: "Europe/Berlin",
      hours: WeeklyHours([.monday, .tuesday, .wednesday, .thursday, .friday], "22:00-06:00"),
      exceptions: [.closed("2026-05-01", name: "Labour Day")],
      valid: .years(2026...2026))
    expectStated(try nights.isOpen(at: Timestamp("2026-06-06T05:59:59.999+02:00")), "true")
    expectStated(try nights.isBusinessDay(LocalDate("2026-06-06")), "false")
    expectStated(
      try nights.closeOfBusiness(on: LocalDate("2026-06-05")), "2026-06-06T04:00:00.000Z")
    let thursday = try Timestamp("2026-04-30T12:00:00+02:00")
    expectStated(
      try nights.closeOfBusiness(on: LocalDate("2026-04-30")), "2026-04-30T22:00:00.000Z")
    expectStated(
      try nights.workingTime(from: thursday, to: Timestamp("2026-05-03T12:00:00+02:00")), "PT2H")
  }

  @Test func `Closing instants`() throws {
    let desk = try Self.desk()
    let morning = try Timestamp("2026-06-01T09:00:00+01:00")
    let closing = try desk.adding(.working(.hours(8)), to: morning)
    expectStated(closing, "2026-06-01T16:00:00.000Z")
    expectStated(try desk.isOpen(at: closing), "false")
    let toNextOpening = CountingRule(landing: .nextOpening)
    expectStated(
      try desk.adding(.working(.hours(8)), to: morning, counting: toNextOpening),
      "2026-06-02T08:00:00.000Z")
    let night = try Timestamp("2026-06-02T03:00:00+01:00")
    expectStated(try desk.adding(.zero, to: night), "2026-06-02T02:00:00.000Z")
    expectStated(
      try desk.workingTime(from: night, to: desk.adding(.hours(20), to: night)), "PT20H")
  }

  @Test func `Daylight saving`() throws {
    let early = try WorkingCalendar(
      "Early shift", zone: "Europe/Berlin", hours: WeeklyHours([.sunday], "02:30-10:00"),
      valid: .years(2026...2026))
    expectStated(
      try early.nextOpening(after: Timestamp("2026-03-29T00:00:00+01:00")),
      "2026-03-29T01:00:00.000Z")
    expectStated(
      try early.workingTime(
        from: Timestamp("2026-03-29T00:00:00Z"), to: Timestamp("2026-03-29T12:00:00Z")), "PT7H")
    expectStated(
      try early.nextOpening(after: Timestamp("2026-10-25T00:00:00+02:00")),
      "2026-10-25T00:30:00.000Z")
    expectStated(
      try early.workingTime(
        from: Timestamp("2026-10-25T00:00:00Z"), to: Timestamp("2026-10-25T12:00:00Z")),
      "PT8H30M")
  }

  @Test func `Counting days`() throws {
    let (desk, received, morning) = (try Self.desk(), try Self.received(), try Self.morning())
    let saturday = try Timestamp("2026-06-06T11:00:00+01:00")
    expectStated(try desk.adding(.businessDays(1), to: saturday), "2026-06-08T23:00:00.000Z")
    expectStated(
      try desk.adding(.sameTimeAfter(businessDays: 1), to: saturday), "2026-06-08T10:00:00.000Z")
    let toClose = CountingRule(endOfDay: .closeOfBusiness)
    expectStated(
      try desk.adding(.businessDays(5), to: morning, counting: toClose),
      "2026-06-08T16:00:00.000Z")
    let withFirst = CountingRule(firstDay: .included, endOfDay: .closeOfBusiness)
    expectStated(
      try desk.adding(.businessDays(1), to: morning, counting: withFirst),
      "2026-06-01T16:00:00.000Z")
    let evening = try Timestamp("2026-06-01T20:00:00+01:00")
    expectStated(
      try desk.adding(.businessDays(1), to: evening, counting: withFirst),
      "2026-06-02T16:00:00.000Z")
    let forward = CountingRule(closedLastDay: .rollsForward)
    expectStated(try desk.adding(.calendarDays(30), to: received), "2026-05-02T23:00:00.000Z")
    expectStated(
      try desk.adding(.calendarDays(30), to: received, counting: forward),
      "2026-05-05T23:00:00.000Z")
    let january = try Timestamp("2026-01-31T10:00:00Z")
    expectStated(try desk.adding(.months(1), to: january), "2026-03-01T00:00:00.000Z")
    expectStated(try desk.adding(.months(2), to: january), "2026-03-31T23:00:00.000Z")
  }

  @Test func `Beyond the stated dates`() throws {
    let desk = try Self.desk()
    expectStated(
      try desk.isOpen(at: Timestamp("2028-01-03T10:00:00Z")), "throws beyondValidity")
    expectStated(try desk.extended(through: LocalDate("2028-01-31")), "throws beyondValidity")
    let plain = try WorkingCalendar.aroundTheClock(valid: .years(2026...2027))
    let longer = try plain.extended(through: LocalDate("2028-01-31"))
    expectStated(try longer.isOpen(at: Timestamp("2028-01-03T10:00:00Z")), "true")
  }

  @Test func `Combining calendars`() throws {
    let desk = try Self.desk()
    let newYork = try WorkingCalendar(
      "Desk New York", zone: "America/New_York",
      hours: WeeklyHours(.mondayToFriday, "09:00-17:00"), holidays: [.usFederal],
      valid: .years(2026...2027))
    let monday = try Timestamp("2026-06-01T00:00:00Z")
    let tuesday = try Timestamp("2026-06-02T00:00:00Z")
    expectStated(try desk.union(newYork).workingTime(from: monday, to: tuesday), "PT13H")
    expectStated(try desk.intersection(newYork).workingTime(from: monday, to: tuesday), "PT3H")
    expectStated(try desk.subtracting(newYork).workingTime(from: monday, to: tuesday), "PT5H")
  }

  @Test func `Changing hours from a date on, and naming a version`() throws {
    let (desk, received) = (try Self.desk(), try Self.received())
    let changed = try desk.changing(
      from: LocalDate("2026-07-01"), hours: WeeklyHours(.mondayToFriday, "08:00-16:00"))
    expectStated(
      try changed.closeOfBusiness(on: LocalDate("2026-06-30")), "2026-06-30T16:00:00.000Z")
    expectStated(
      try changed.closeOfBusiness(on: LocalDate("2026-07-01")), "2026-07-01T15:00:00.000Z")
    let due = try desk.dueDate(after: .working(.hours(8)), from: received)
    expectStated(try desk.fingerprint() == changed.fingerprint(), "false")
    expectStated(due.explanation.fingerprint == (try desk.fingerprint()), "true")
  }

  @Test func `Importing iCalendar files`() throws {
    let desk = try Self.desk()
    let file = try ICalendar(
      """
      BEGIN:VCALENDAR
      BEGIN:VEVENT
      SUMMARY:Plant shutdown
      DTSTART;VALUE=DATE:20260803
      DTEND;VALUE=DATE:20260808
      END:VEVENT
      END:VCALENDAR
      """)
    let closures = try file.exceptions(.closed, in: desk.zone, within: desk.valid)
    let summer = try desk.adding(closures)
    expectStated(try summer.businessDay(1, after: LocalDate("2026-07-31")), "2026-08-10")
  }
}

/// Expects what the article states: a value as it describes itself, or `throws` and a code.
private func expectStated<Value>(
  _ value: @autoclosure () throws -> Value, _ result: String,
  at location: SourceLocation = #_sourceLocation
) {
  do {
    let value = try value()
    // What is there is shown without the word `Optional`.
    let mirror = Mirror(reflecting: value)
    let shown: Any? = mirror.displayStyle == .optional ? mirror.children.first?.value : value
    #expect(shown.map { "\($0)" } == result, sourceLocation: location)
  } catch let error as BusinessTimeError {
    #expect("throws \(error.code)" == result, sourceLocation: location)
  } catch {
    Issue.record(error, sourceLocation: location)
  }
}
