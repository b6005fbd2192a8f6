import BusinessTime
import ComplaintModel
import Testing

/// When the limits of regimes run out, on dates worked out by hand.
@Suite struct RegimeDeadlineTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let sentence: String
    let regime: Regime
    let limit: String
    let start: String
    var holidays: [String] = []
    /// The last day.
    let last: String
    var closesAtFive = false

    var testDescription: String { sentence }
  }

  /// Monday to Friday 09:00-17:00 in UTC, so that a last day's end is easy to see.
  static func calendar(_ holidays: [String] = []) throws -> WorkingCalendar {
    try WorkingCalendar(
      "weekdays", zone: "UTC", hours: WeeklyHours(.mondayToFriday, "09:00-17:00"),
      exceptions: holidays.map { try CalendarException.closed($0) }, valid: .years(2024...2036))
  }

  static let easter = ["2026-04-03", "2026-04-06", "2026-05-04", "2026-05-25"]

  @Test(arguments: [
    Case(
      sentence: "a summary resolution over Easter ends at the close of the third business day",
      regime: .ukFCA, limit: "summaryResolution", start: "2026-04-02", holidays: easter,
      last: "2026-04-09", closesAtFive: true),
    Case(
      sentence: "eight weeks end on the same weekday",
      regime: .ukFCA, limit: "finalResponse", start: "2026-04-02", holidays: easter,
      last: "2026-05-28"),
    Case(
      sentence: "the first complaint under Ofcom's new code is signposted after six weeks",
      regime: .ukOfcom, limit: "externalSignpost", start: "2026-04-08", last: "2026-05-20"),
    Case(
      sentence: "the portal's first answer is due on the fifteenth day",
      regime: .usCFPBPortal, limit: "initialResponse", start: "2026-04-02", last: "2026-04-17"),
    Case(
      sentence: "the portal's final answer is due on the sixtieth day",
      regime: .usCFPBPortal, limit: "finalResponse", start: "2026-04-02", last: "2026-06-01"),
    Case(
      sentence: "Australia's thirty days may end on a Saturday",
      regime: .auASIC, limit: "finalResponse", start: "2026-04-02", last: "2026-05-02"),
    Case(
      sentence: "hardship has twenty-one days",
      regime: .auASIC, limit: "finalResponse.hardship", start: "2026-04-02", last: "2026-04-23"),
    Case(
      sentence: "a landlord acknowledges in five business days over Easter",
      regime: .ukHousing, limit: "acknowledgement", start: "2026-04-02",
      holidays: ["2026-04-03", "2026-04-06"], last: "2026-04-13"),
    Case(
      sentence: "a landlord's response counts from the acknowledgement",
      regime: .ukHousing, limit: "finalResponse", start: "2026-04-08",
      holidays: ["2026-04-03", "2026-04-06"], last: "2026-04-22"),
    Case(
      sentence: "a month after the last of August ends with September",
      regime: .euFerry, limit: "acknowledgement", start: "2026-08-31", last: "2026-09-30"),
    Case(
      sentence: "two months that end on a Saturday move to Monday",
      regime: .euFerry, limit: "finalResponse", start: "2026-08-31", last: "2026-11-02"),
  ])
  func `The six deadline vectors come out exactly`(vector: Case) throws { try check(vector) }

  @Test(arguments: [
    Case(
      sentence: "less than three months ends on the day before",
      regime: .euRail, limit: "extendedFinalResponse", start: "2026-03-16", last: "2026-06-15"),
    Case(
      sentence: "less than three months does not move off a weekend",
      regime: .euRail, limit: "extendedFinalResponse", start: "2026-03-15", last: "2026-06-14"),
    Case(
      sentence: "data protection's thirty days move off a Sunday",
      regime: .ukDataProtection, limit: "acknowledgement", start: "2026-07-03",
      last: "2026-08-03"),
    Case(
      sentence: "a report on a device does not move off a Saturday",
      regime: .euMDR, limit: "regulatorReport.seriousOutcome", start: "2026-03-04",
      last: "2026-03-14"),
    Case(
      sentence: "six years are 72 months, and end on 28 February after a leap day",
      regime: .ukFCA, limit: "limitation.event", start: "2024-02-29", last: "2030-02-28"),
    Case(
      sentence: "mortgage servicers' days leave out weekends",
      regime: .usRegulationX, limit: "finalResponse.payoffStatement", start: "2026-03-02",
      last: "2026-03-11"),
    Case(
      sentence: "China's days move past a holiday and end at the close of business",
      regime: .cnExpress, limit: "finalResponse", start: "2026-09-24",
      holidays: (1...7).map { "2026-10-0\($0)" }, last: "2026-10-08", closesAtFive: true),
  ])
  func `Counting rules are those of the source`(example: Case) throws { try check(example) }

  private func check(_ example: Case) throws {
    let limit = try #require(example.regime.limit(example.limit))
    let calendar = try Self.calendar(example.holidays)
    let last = try LocalDate(example.last)
    let end =
      example.closesAtFive
      ? try Timestamp("\(last)T17:00:00Z") : try Timestamp("\(last.advanced(by: 1))T00:00:00Z")
    for time in ["00:00:00", "10:30:00", "23:59:59"] {
      let start = try Timestamp("\(example.start)T\(time)Z")
      #expect(try limit.due(from: start, in: calendar) == end, "received at \(time)")
    }
  }

  @Test func `Hours run by the clock, over a weekend as well`() throws {
    let limit = try #require(Regime.inECommerce.limit("acknowledgement"))
    let friday = try Timestamp("2026-03-06T16:00:00Z")
    #expect(
      try limit.due(from: friday, in: Self.calendar()) == Timestamp("2026-03-08T16:00:00Z"))
  }

  @Test func `A limit without a number is never due at an instant`() throws {
    let start = try Timestamp("2026-03-06T16:00:00Z")
    for limit in Regime.all.flatMap(\.limits) where limit.period == nil {
      #expect(try limit.due(from: start, in: Self.calendar()) == nil)
    }
  }

  @Test func `What the calendar does not know is an error, not a guess`() throws {
    let limit = try #require(Regime.ukFCA.limit("finalResponse"))
    let late = try Timestamp("2036-12-30T10:00:00Z")
    #expect(throws: BusinessTimeError.self) { try limit.due(from: late, in: Self.calendar()) }
  }
}
