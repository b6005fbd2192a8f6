import BusinessTime
import ComplaintTestSupport
import Foundation
import Testing

struct LocalTimeTests {
  @Test(arguments: [
    ("00:00", 0), ("00:01", 60_000), ("09:30", 34_200_000), ("09:30:15", 34_215_000),
    ("09:30:15.25", 34_215_250), ("09:30:00.001", 34_200_001), ("23:59:59.999", 86_399_999),
    ("24:00", 86_400_000),
  ])
  func aTimeIsReadAndWrittenInItsShortestForm(text: String, milliseconds: Int) throws {
    let time = try LocalTime(text)
    #expect(time.millisecondsOfDay == milliseconds)
    #expect(time.description == text)
    #expect(try LocalTime(millisecondsOfDay: milliseconds) == time)
  }

  @Test(arguments: [
    ("09:30:00", "09:30"), ("09:30:00.000", "09:30"), ("24:00:00.0", "24:00"),
    ("09:30:15.250000", "09:30:15.25"),
  ])
  func longerFormsAreRead(text: String, short: String) throws {
    #expect(try LocalTime(text).description == short)
  }

  @Test(arguments: [
    "", "9:30", "09", "0930", "09:3", "09:300", "09:30:", "09:30:1", "09:30.5", "09:30:15.",
    "09:30:15.0001", "09:30:15,5", "09:30 ", " 09:30", "09:30Z", "09:30+01:00", "9 am", "-9:30",
    "０9:30", "noon",
  ])
  func textOfAnotherFormIsMalformed(text: String) {
    expectRefusal(.malformed, saying: "\"\(text)\"") { _ = try LocalTime(text) }
  }

  @Test(arguments: [
    "24:01", "24:00:00.001", "24:00:01", "25:00", "99:00", "09:60", "23:59:60", "09:30:99",
  ])
  func aTimeThatDoesNotExistIsOutOfRange(text: String) {
    expectRefusal(.outOfRange, saying: "\"\(text)\"") { _ = try LocalTime(text) }
  }

  @Test(arguments: [-1, 86_400_001, Int.max, Int.min])
  func millisecondsOutsideTheDayAreOutOfRange(milliseconds: Int) {
    expectRefusal(.outOfRange) { _ = try LocalTime(millisecondsOfDay: milliseconds) }
  }

  @Test func theEndOfADayIsNotTheBeginningOfOne() throws {
    #expect(LocalTime.midnight != .endOfDay)
    #expect(LocalTime.midnight < .endOfDay)
    #expect(try LocalTime("00:00") == .midnight)
    #expect(try LocalTime("24:00") == .endOfDay)
  }

  @Test(arguments: Effort.seeds)
  func everyTimeSurvivesItsTextAndJSON(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var times = [LocalTime.midnight, .endOfDay]
    for _ in 0..<Effort.count(5_000) {
      times.append(
        try LocalTime(millisecondsOfDay: .random(in: 0...86_400_000, using: &random)))
    }
    for time in times { #expect(try LocalTime(time.description) == time, "seed \(seed)") }
    let again = try JSONDecoder().decode([LocalTime].self, from: JSONEncoder().encode(times))
    #expect(again == times, "seed \(seed)")
    expectDecodingRefusal(
      of: [LocalTime].self, from: #"["12:00", "24:30"]"#, .outOfRange, at: "[1]")
  }
}

struct LocalTimeRangeTests {
  @Test(arguments: [
    ("09:00-17:00", false), ("22:00-06:00", true), ("00:00-24:00", false), ("12:00-24:00", false),
    ("12:00-00:00", true), ("23:59:59.999-00:00", true), ("00:00:00.001-00:00", true),
    ("09:30:15.25-09:30:15.251", false),
  ])
  func anIntervalIsReadAndWritten(text: String, crossesMidnight: Bool) throws {
    let range = try LocalTimeRange(text)
    #expect(range.description == text)
    #expect(range.crossesMidnight == crossesMidnight)
  }

  @Test func anEnDashIsReadToo() throws {
    #expect(try LocalTimeRange("09:00–17:00") == LocalTimeRange("09:00-17:00"))
    #expect(try LocalTimeRange("00:00-24:00") == .wholeDay)
  }

  @Test(arguments: ["09:00-09:00", "00:00-00:00", "23:00-23:00:00.000"])
  func anIntervalWithoutLengthIsRefused(text: String) {
    expectRefusal(.emptyInterval, saying: "00:00-24:00") { _ = try LocalTimeRange(text) }
  }

  @Test(arguments: [
    ("24:00-06:00", BusinessTimeError.Code.outOfRange), ("24:00-24:00", .outOfRange),
    ("09:00-24:01", .outOfRange), ("", .malformed), ("09:00", .malformed), ("09:00-", .malformed),
    ("-17:00", .malformed), ("09:00--17:00", .malformed), ("09:00-12:00-17:00", .malformed),
    ("09:00 - 17:00", .malformed), ("9-17", .malformed), ("09:00—17:00", .malformed),
    ("09:00 to 17:00", .malformed),
  ])
  func anIntervalThatCannotBeIsRefused(text: String, code: BusinessTimeError.Code) {
    expectRefusal(code) { _ = try LocalTimeRange(text) }
  }

  @Test func intervalsAreOrderedByStartThenByEnd() throws {
    let texts = ["22:00-06:00", "09:00-17:00", "09:00-12:00", "22:00-23:00", "00:00-24:00"]
    let sorted = try texts.map { try LocalTimeRange($0) }.sorted()
    #expect(
      sorted.map(\.description) == [
        "00:00-24:00", "09:00-12:00", "09:00-17:00", "22:00-23:00", "22:00-06:00",
      ])
  }

  @Test func aListOfTimesIsSortedAndMayTouch() throws {
    let times = try [LocalTimeRange].times(["13:00-17:00", "09:00-13:00", "17:00-09:00"])
    #expect(times.map(\.description) == ["09:00-13:00", "13:00-17:00", "17:00-09:00"])
  }

  @Test(arguments: [
    (["09:00-17:00", "bad"], BusinessTimeError.Code.malformed, "[1]"),
    (["09:00-09:00"], .emptyInterval, "[0]"),
    (["09:00-12:00", "11:59:59.999-13:00"], .overlappingIntervals, "[1]"),
    (["11:00-13:00", "09:00-12:00"], .overlappingIntervals, "[0]"),
    (["22:00-06:00", "23:00-24:00"], .overlappingIntervals, "[1]"),
    (["09:00-17:00", "09:00-17:00"], .overlappingIntervals, "[1]"),
  ])
  func aWrongListOfTimesSaysWhichOneIsMeant(
    texts: [String], code: BusinessTimeError.Code, place: String
  ) {
    expectRefusal(code, at: place) { _ = try [LocalTimeRange].times(texts) }
  }

  @Test func anIntervalIsAStringInJSON() throws {
    let range = try LocalTimeRange("22:00-06:00")
    let json = try JSONEncoder().encode([range])
    #expect(String(decoding: json, as: UTF8.self) == #"["22:00-06:00"]"#)
    #expect(try JSONDecoder().decode([LocalTimeRange].self, from: json) == [range])
    expectDecodingRefusal(
      of: [LocalTimeRange].self, from: #"["09:00-09:00"]"#, .emptyInterval, at: "[0]")
  }
}
