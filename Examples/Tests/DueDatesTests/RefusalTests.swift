import BusinessTime
import Testing

@testable import DueDates

/// What an error in a line is answered with.
@Suite("Refusals")
struct RefusalTests {
  /// A line and the code and the place of its error.
  struct Refusal: CustomTestStringConvertible {
    let line: String
    let code: BusinessTimeError.Code
    let place: String

    init(_ line: String, _ code: BusinessTimeError.Code, at place: String) {
      (self.line, self.code, self.place) = (line, code, place)
    }

    /// A line with a calendar.
    init(with rest: String, _ code: BusinessTimeError.Code, at place: String) {
      self.init("{\"calendar\":\(SessionTests.mondays),\(rest)}", code, at: place)
    }

    /// A line with a calendar of which some members are others.
    init(calendar members: String, _ code: BusinessTimeError.Code, at place: String) {
      self.init(
        #"{"operation":"check","calendar":{"name":"M","zone":"UTC",\#(members)}}"#, code, at: place)
    }

    var testDescription: String { String(line.prefix(200)) }
  }

  static func check(_ refusal: Refusal) {
    var session = Session()
    let answer = session.answer(to: refusal.line)
    #expect(answer.hasPrefix(#"{"error":{"code":"\#(refusal.code)","message":""#), "\(answer)")
    #expect(answer.hasSuffix(#","place":"\#(refusal.place)"},"line":1}"#), "\(answer)")
    #expect(
      session.answer(to: #"{"calendar":"24x7","operation":"validInstants"}"#).contains("result"))
  }

  @Test(
    "A line that is no request is malformed",
    arguments: [
      Refusal("", .malformed, at: "character 1"),
      Refusal("   ", .malformed, at: "character 4"),
      Refusal("nonsense", .malformed, at: "character 1"),
      Refusal("[]", .malformed, at: "character 1"),
      Refusal(#"{"a":1"#, .malformed, at: "character 7"),
      Refusal(#"{"a":1}}"#, .malformed, at: "character 8"),
      Refusal(#"{"a" 1}"#, .malformed, at: "character 6"),
      Refusal(#"{"a":}"#, .malformed, at: "character 6"),
      Refusal(#"{"a":1,}"#, .malformed, at: "character 8"),
      Refusal(#"{"a":"b}"#, .malformed, at: "character 9"),
      Refusal(#"{"a":"b\"#, .malformed, at: "character 9"),
      Refusal(#"{"a":[1}"#, .malformed, at: "character 9"),
      Refusal(#"{"a":[[1]"#, .malformed, at: "character 10"),
      Refusal(#"{"a":1,"a":1}"#, .contradiction, at: "a"),
      Refusal(#"{"\u0061":1,"a":1}"#, .contradiction, at: "a"),
      Refusal("{}", .malformed, at: "operation"),
      Refusal(#"{"operation":"explode"}"#, .malformed, at: "operation"),
      Refusal(#"{"operation":7}"#, .malformed, at: "operation"),
      Refusal(#"{"operation":"check"}"#, .malformed, at: "calendar"),
      Refusal(#"{"operation":"check","calendar":"nobody"}"#, .malformed, at: "calendar"),
      Refusal(#"{"operation":"check","calendar":7}"#, .malformed, at: "calendar"),
      Refusal(#"{"define":"24x7","calendar":"24x7"}"#, .contradiction, at: "define"),
      Refusal(
        #"{"define":"a","calendar":"24x7","operation":"check"}"#, .malformed, at: "operation"),
    ])
  func noRequest(refusal: Refusal) { RefusalTests.check(refusal) }

  @Test(
    "What the operation cannot use is refused by name",
    arguments: [
      Refusal(with: #""operation":"isOpen","instnt":1"#, .malformed, at: "instnt"),
      Refusal(with: #""operation":"isOpen""#, .malformed, at: "instant"),
      Refusal(with: #""operation":"isOpen","instant":"2026-01-05""#, .malformed, at: "instant"),
      Refusal(with: #""operation":"isOpen","instant":null"#, .malformed, at: "instant"),
      Refusal(with: #""operation":"isBusinessDay","date":"2026-02-30""#, .outOfRange, at: "date"),
      Refusal(with: #""operation":"isBusinessDay","date":"2030-01-01""#, .beyondValidity, at: ""),
      Refusal(
        with:
          #""operation":"workingTime","from":"2026-01-06T00:00:00Z","to":"2026-01-05T00:00:00Z""#,
        .endBeforeStart, at: ""),
      Refusal(
        with:
          #""operation":"openIntervals","from":"2026-01-06T00:00:00Z","to":"2026-01-05T00:00:00Z""#,
        .endBeforeStart, at: "to"),
      Refusal(
        with: #""operation":"businessDayList","from":"2026-01-06","through":"2026-01-05""#,
        .endBeforeStart, at: "through"),
      Refusal(
        with: #""operation":"businessDay","count":0,"after":"2026-01-05""#, .periodTooShort, at: ""),
      Refusal(
        with: #""operation":"businessDay","count":1e400,"after":"2026-01-05""#, .malformed,
        at: "count"),
      Refusal(
        with: #""operation":"businessDay","count":1.5,"after":"2026-01-05""#, .malformed,
        at: "count"),
      Refusal(
        with: #""operation":"businessDay","count":-9223372036854775808,"after":"2026-01-05""#,
        .beyondValidity, at: ""),
      Refusal(
        with: #""operation":"businessDay","count":9223372036854775808,"after":"2026-01-05""#,
        .malformed, at: "count"),
      Refusal(with: #""operation":"check","id":tru"#, .malformed, at: "id"),
    ])
  func members(refusal: Refusal) { RefusalTests.check(refusal) }

  @Test(
    "A period and a rule are checked",
    arguments: [
      (#""period":{"working":"PT0S"}"#, .periodTooShort, "period"),
      (#""period":{"months":0}"#, .periodTooShort, "period"),
      (#""period":{"weeks":3652501}"#, .outOfRange, "period"),
      (#""period":{"calendarDays":1000000000000000000000}"#, .malformed, "period"),
      (#""period":{"working":"P1D"}"#, .malformed, "period.working"),
      (#""period":{"working":"PT99999999999H"}"#, .outOfRange, "period.working"),
      (#""period":{"days":1}"#, .malformed, "period"),
      (#""period":{"weeks":1,"months":1}"#, .malformed, "period"),
      (#""period":{"months":12}"#, .beyondValidity, ""),
      (#""openTime":"PT9999H""#, .beyondValidity, ""),
      (#""openTime":"PT1H","period":{"weeks":1}"#, .contradiction, "period"),
      (#""openTime":"PT1H","counting":{}"#, .contradiction, "counting"),
      (#""period":{"weeks":1},"counting":null"#, .malformed, "counting"),
      (
        #""period":{"weeks":1},"counting":{"fristDay":"included"}"#, .malformed, "counting.fristDay"
      ),
      (#""period":{"weeks":1},"counting":{"firstDay":"yes"}"#, .malformed, "counting.firstDay"),
    ] as [(String, BusinessTimeError.Code, String)])
  func periods(members: String, code: BusinessTimeError.Code, place: String) {
    let rest = #""operation":"add","instant":"2026-01-05T10:00:00Z",\#(members)"#
    RefusalTests.check(Refusal(with: rest, code, at: place))
  }

  @Test("A language without an explanation is refused")
  func languageWithoutExplanation() {
    let rest = #""operation":"dueDate","instant":"2026-01-05T10:00:00Z","period":{"weeks":1}"#
    RefusalTests.check(
      Refusal(with: rest + #","explain":false,"language":"en""#, .contradiction, at: "language"))
    RefusalTests.check(Refusal(with: rest + #","language":"fr""#, .malformed, at: "language"))
  }
}
