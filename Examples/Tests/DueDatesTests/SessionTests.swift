import BusinessTime
import Testing

@testable import DueDates

@Suite("Lines of JSON")
struct SessionTests {
  /// Open Mondays 09:00-17:00 UTC in 2026; January 5 is the first of them.
  static let mondays = #"""
    {"name":"M","zone":"UTC","valid":{"from":"2026-01-01","through":"2026-12-31"},"hours":{"monday":["09:00-17:00"]}}
    """#

  /// What a line with the calendar above is answered; `rest` holds the other members.
  static func answer(_ rest: String) -> String {
    var session = Session()
    return session.answer(to: "{\"calendar\":\(mondays),\(rest)}")
  }

  @Test(
    "Every operation answers",
    arguments: [
      (
        #""operation":"add","instant":"2026-01-05T10:00:00Z","period":{"working":"PT8H"}"#,
        #""2026-01-12T10:00:00.000Z""#
      ),
      (
        #""operation":"add","instant":"2026-01-05T18:00:00Z","openTime":"PT0S""#,
        #""2026-01-05T18:00:00.000Z""#
      ),
      (
        #""operation":"add","instant":"2026-01-05T10:00:00Z","openTime":"-PT30M""#,
        #""2026-01-05T09:30:00.000Z""#
      ),
      (
        #""operation":"subtract","instant":"2026-01-12T10:00:00Z","period":{"working":"PT8H"}"#,
        #""2026-01-05T10:00:00.000Z""#
      ),
      (
        #""operation":"subtract","instant":"2026-01-05T10:00:00Z","openTime":"PT30M""#,
        #""2026-01-05T09:30:00.000Z""#
      ),
      (
        #""operation":"dueDate","instant":"2026-01-05T10:00:00Z","period":{"elapsed":"PT12H"},"#
          + #""counting":{"landing":"nextOpening"}"#,
        #"{"instant":"2026-01-12T09:00:00.000Z"}"#
      ),
      (
        #""operation":"workingTime","from":"2026-01-05T10:00:00Z","to":"2026-01-12T10:00:00Z""#,
        #""PT8H""#
      ),
      (#""operation":"isOpen","instant":"2026-01-05T17:00:00Z""#, "false"),
      (
        #""operation":"nextOpening","instant":"2026-01-05T09:00:00Z""#,
        #""2026-01-12T09:00:00.000Z""#
      ),
      (
        #""operation":"nextClosing","instant":"2026-01-05T09:00:00Z""#,
        #""2026-01-05T17:00:00.000Z""#
      ),
      (
        #""operation":"openInstant","instant":"2026-01-05T17:00:00Z""#,
        #""2026-01-12T09:00:00.000Z""#
      ),
      (
        #""operation":"openIntervals","from":"2026-01-05T10:00:00Z","to":"2026-01-06T00:00:00Z""#,
        #"[{"from":"2026-01-05T10:00:00.000Z","to":"2026-01-05T17:00:00.000Z"}]"#
      ),
      (#""operation":"isBusinessDay","date":"2026-01-05""#, "true"),
      (#""operation":"businessDays","after":"2026-01-05","through":"2026-01-19""#, "2"),
      (
        #""operation":"businessDayList","from":"2026-01-05","through":"2026-01-12""#,
        #"["2026-01-05","2026-01-12"]"#
      ),
      (#""operation":"businessDay","count":2,"after":"2026-01-05""#, #""2026-01-19""#),
      (#""operation":"closeOfBusiness","date":"2026-01-05""#, #""2026-01-05T17:00:00.000Z""#),
      (#""operation":"closeOfBusiness","date":"2026-01-06""#, "null"),
      (#""operation":"closures","date":"2026-01-06""#, #"[{"kind":"noHours"}]"#),
      (
        #""operation":"validInstants""#,
        #"{"from":"2026-01-01T00:00:00.000Z","to":"2027-01-01T00:00:00.000Z"}"#
      ),
      (
        #""operation":"check""#,
        #"{"hours":{"monday":["09:00-17:00"]},"name":"M","#
          + #""valid":{"from":"2026-01-01","through":"2026-12-31"},"zone":"UTC"}"#
      ),
      (
        #""operation":"extended","through":"2026-01-31""#,
        #"{"hours":{"monday":["09:00-17:00"]},"name":"M","#
          + #""valid":{"from":"2026-01-01","through":"2026-01-31"},"zone":"UTC"}"#
      ),
    ])
  func operationsAnswer(rest: String, result: String) {
    #expect(SessionTests.answer(rest) == #"{"line":1,"result":\#(result)}"#)
  }

  @Test("The fingerprint is that of the library")
  func fingerprint() throws {
    let calendar = try WorkingCalendar(
      "M", zone: "UTC", hours: WeeklyHours([.monday], "09:00-17:00"), valid: .years(2026...2026))
    let answer = SessionTests.answer(#""operation":"fingerprint""#)
    #expect(answer == #"{"line":1,"result":"\#(try calendar.fingerprint())"}"#)
  }

  @Test(
    "An explanation is there in the languages that are asked for",
    arguments: [
      (#""explain":true"#, true, true), (#""explain":false"#, false, false),
      (#""language":"en""#, true, false), (#""explain":true,"language":"zh-Hans""#, false, true),
    ])
  func explanations(members: String, english: Bool, chinese: Bool) {
    let answer = SessionTests.answer(
      #""operation":"dueDate","instant":"2026-01-05T10:00:00Z","period":{"weeks":1},\#(members)"#)
    #expect(answer.contains(#""explanation":{"#) == (english || chinese))
    #expect(answer.contains(#""en":"Due Mon 12 Jan 2026 24:00 (UTC)\n"#) == english)
    #expect(answer.contains(#""zh-Hans":"到期"#) == chinese)
  }

  @Test("A name stands for a calendar from the line on which it is defined")
  func definitions() {
    var session = Session()
    let question = #"{"operation":"isBusinessDay","calendar":"m","date":"2026-01-05"}"#
    #expect(session.answer(to: question).contains(#""place":"calendar"},"line":1"#))
    let definition = #"{"define":"m","calendar":\#(SessionTests.mondays)}"#
    #expect(session.answer(to: definition) == #"{"line":2,"result":"m"}"#)
    #expect(session.answer(to: question) == #"{"line":3,"result":true}"#)
    #expect(
      session.answer(to: #"{"define":"m","calendar":{"ready":"24x7"}}"#)
        == #"{"line":4,"result":"m"}"#)
    #expect(
      session.answer(to: #"{"operation":"isOpen","calendar":"m","instant":"2026-01-04T00:00:00Z"}"#)
        == #"{"line":5,"result":true}"#)
  }

  @Test(
    "The answer repeats the id, whatever it is",
    arguments: [
      "7", "-0.5", #""a/b""#, "null", "true", #"[1,{"a":[]}]"#, "123456789012345678901234567890",
      #""é \" \\ 调""#,
    ])
  func ids(id: String) {
    let answer = SessionTests.answer(
      #""id":\#(id),"operation":"isBusinessDay","date":"2026-01-05""#)
    #expect(answer == #"{"id":\#(id),"line":1,"result":true}"#)
    #expect(SessionTests.answer(#""id":\#(id)"#).hasSuffix(#","id":\#(id),"line":1}"#))
  }
}
