import BusinessTime
import Testing

@testable import DueDates

/// What a faulty calendar is answered with; the place leads to the fault.
@Suite("Calendars that are refused")
struct CalendarRefusalTests {
  typealias Refusal = RefusalTests.Refusal

  static let valid = #""valid":{"from":"2026-01-01","through":"2026-12-31"}"#

  @Test(
    "The place is the path to the fault",
    arguments: [
      (
        #""hours":{"monday":["09:00-12:00","11:00-17:00"]}"#, .overlappingIntervals,
        "hours.monday[1]"
      ),
      (#""hours":{"monday":["09:00-09:00"]}"#, .emptyInterval, "hours.monday[0]"),
      (#""hours":{"monday":["9-5"]}"#, .malformed, "hours.monday[0]"),
      (#""hours":{"monday":["09:00-25:00"]}"#, .outOfRange, "hours.monday[0]"),
      (#""hours":{"mon":["09:00-17:00"]}"#, .malformed, "hours.mon"),
      (#""hours":{}"#, .neverOpens, "hours"),
      (#""horus":{}"#, .malformed, "horus"),
      ("", .malformed, "hours"),
      (#""hours":{},"holidays":["mars"]"#, .malformed, "holidays[0]"),
      (#""hours":{},"exceptions":[{"date":"2026-01-05"}]"#, .contradiction, "exceptions[0]"),
      (
        #""hours":{},"exceptions":[{"date":"2026-01-05","closed":["22:00-02:00"]}]"#, .outOfRange,
        "exceptions[0].closed"
      ),
      (
        #""hours":{},"changes":[{"from":"2026-02-01","hours":{}},{"from":"2026-01-01","hours":{}}]"#,
        .endBeforeStart,
        "changes"
      ),
    ] as [(String, BusinessTimeError.Code, String)])
  func places(members: String, code: BusinessTimeError.Code, place: String) {
    let members =
      members.isEmpty ? CalendarRefusalTests.valid : "\(CalendarRefusalTests.valid),\(members)"
    RefusalTests.check(Refusal(calendar: members, code, at: "calendar.\(place)"))
  }

  @Test(
    "Zones and dates are checked",
    arguments: [
      Refusal(
        #"{"operation":"check","calendar":{"name":"M","zone":"Mars/Base","valid":{},"hours":{}}}"#,
        .unknownZone, at: "calendar.zone"),
      Refusal(
        calendar: #""hours":{},"valid":{"from":"2026-02-01","through":"2026-01-01"}"#,
        .endBeforeStart, at: "calendar.valid"),
      Refusal(
        calendar: #""hours":{},"valid":{"from":"1066-10-14","through":"2026-01-01"}"#,
        .beyondValidity, at: "calendar.valid"),
      Refusal(
        calendar: #""hours":{},"valid":{"from":"2026-01-01","through":"2040-01-01"},"#
          + #""holidays":["target"]"#, .beyondValidity, at: "calendar.valid"),
    ])
  func zonesAndDates(refusal: Refusal) { RefusalTests.check(refusal) }

  @Test(
    "Ready calendars take what they need and nothing else",
    arguments: [
      (#"{"ready":"always"}"#, .malformed, ".ready"),
      (#"{"ready":"24x7","holidays":"target"}"#, .malformed, ".holidays"),
      (#"{"ready":"24x7","valid":{"from":"2026-01-01"}}"#, .malformed, ".valid.through"),
      (
        #"{"ready":"24x7","valid":{"from":"2026-01-02","through":"2026-01-01"}}"#,
        .endBeforeStart, ".valid.through"
      ),
      (#"{"ready":"mondayToFriday"}"#, .malformed, ".zone"),
      (#"{"ready":"mondayToFriday","zone":"Mars/Base"}"#, .unknownZone, ".zone"),
    ] as [(String, BusinessTimeError.Code, String)])
  func ready(calendar: String, code: BusinessTimeError.Code, place: String) {
    RefusalTests.check(
      Refusal(#"{"operation":"check","calendar":\#(calendar)}"#, code, at: "calendar\(place)"))
  }

  @Test("Nesting of any depth is refused, not followed", arguments: ["id", "calendar", "period"])
  func depth(member: String) {
    let nested = String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000)
    var rest = #""\#(member)":\#(nested),"operation":"add","instant":"2026-01-05T10:00:00Z""#
    if member != "calendar" { rest += #","calendar":\#(SessionTests.mondays)"# }
    RefusalTests.check(Refusal("{\(rest)}", .malformed, at: member))
  }

  @Test("Calendars put together many times over are read")
  func manyParts() {
    let mondays = SessionTests.mondays
    let calendar =
      String(repeating: #"{"name":"U","union":["#, count: 20) + mondays
      + String(repeating: ",\(mondays)]}", count: 20)
    var session = Session()
    #expect(
      session.answer(
        to: #"{"operation":"isBusinessDay","calendar":\#(calendar),"date":"2026-01-05"}"#)
        == #"{"line":1,"result":true}"#)
  }
}
