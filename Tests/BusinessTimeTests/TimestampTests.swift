import BusinessTime
import ComplaintTestSupport
import Foundation
import Testing

struct TimestampTests {
  @Test(
    arguments: [
      ("1970-01-01T00:00:00Z", 0),
      ("1970-01-01T00:00:00.001Z", 1),
      ("1969-12-31T23:59:59.999Z", -1),
      ("2000-01-01T00:00:00Z", 946_684_800_000),
      ("2000-02-29T23:59:59.999Z", 951_868_799_999),
      ("2026-03-02T08:15:00+01:00", 1_772_435_700_000),
      ("2026-03-02T07:15:00-00:00", 1_772_435_700_000),
      ("2026-03-01T17:30:00-13:45", 1_772_435_700_000),
      ("2026-03-02T21:15:00+14:00", 1_772_435_700_000),
      ("2026-03-02t07:15:00z", 1_772_435_700_000),
      ("2026-03-02T07:15:00.5Z", 1_772_435_700_500),
      ("2026-03-02T07:15:00.25Z", 1_772_435_700_250),
      ("2026-03-02T07:15:00.007Z", 1_772_435_700_007),
      ("2026-03-02T07:15:00.1230000000000000000000Z", 1_772_435_700_123),
      ("0001-01-01T00:00:00Z", -62_135_596_800_000),
      ("0001-01-01T01:00:00+01:00", -62_135_596_800_000),
      ("9999-12-31T23:59:59.999Z", 253_402_300_799_999),
      ("9999-12-31T22:59:59.999-01:00", 253_402_300_799_999),
    ] as [(String, Int64)])
  func rfc3339TextIsReadToTheMillisecond(text: String, milliseconds: Int64) throws {
    #expect(try Timestamp(text).millisecondsSince1970 == milliseconds)
  }

  @Test(
    arguments: [
      (0, "1970-01-01T00:00:00.000Z"),
      (-1, "1969-12-31T23:59:59.999Z"),
      (951_868_799_999, "2000-02-29T23:59:59.999Z"),
      (1_772_435_700_000, "2026-03-02T07:15:00.000Z"),
      (-62_135_596_800_000, "0001-01-01T00:00:00.000Z"),
      (253_402_300_799_999, "9999-12-31T23:59:59.999Z"),
    ] as [(Int64, String)])
  func anInstantIsWrittenInUTCWithMilliseconds(milliseconds: Int64, text: String) {
    #expect(Timestamp(millisecondsSince1970: milliseconds).description == text)
  }

  @Test(arguments: [
    "", " ", "now", "2026-03-02", "2026-03-02T07:15Z", "2026-03-02T07:15:00",
    "2026-03-02 07:15:00Z", "2026-3-2T07:15:00Z", "26-03-02T07:15:00Z", "20260302T071500Z",
    "2026-03-02T07:15:00.Z", "2026-03-02T07:15:00,5Z", "2026-03-02T07:15:00.1234Z",
    "2026-03-02T07:15:00.0001Z", "2026-03-02T07:15:00+01", "2026-03-02T07:15:00+0100",
    "2026-03-02T07:15:00+24:00", "2026-03-02T07:15:00+01:60", "2026-03-02T07:15:00Z ",
    " 2026-03-02T07:15:00Z", "2026-03-02T07:15:00ZZ", "+2026-03-02T07:15:00Z",
    "12026-03-02T07:15:00Z", "-001-03-02T07:15:00Z", "2026-03-02T7:15:00Z", "２026-03-02T07:15:00Z",
    "2026-03-02T07:15:00−01:00", "2026-W10-1T07:15:00Z", "2026-03-02T07:15:00Europe/Berlin",
  ])
  func textOfAnotherFormIsMalformed(text: String) {
    expectRefusal(.malformed, saying: "\"\(text)\"") { _ = try Timestamp(text) }
  }

  @Test(arguments: [
    "2026-00-01T00:00:00Z", "2026-13-01T00:00:00Z", "2026-01-00T00:00:00Z",
    "2026-01-32T00:00:00Z", "2026-02-29T00:00:00Z", "1900-02-29T00:00:00Z",
    "2026-04-31T00:00:00Z", "2026-01-01T24:00:00Z", "2026-01-01T00:60:00Z",
    "2026-01-01T00:00:61Z", "0000-01-01T00:00:00Z", "0001-01-01T00:00:00+00:01",
    "0001-01-01T00:59:59.999+01:00", "9999-12-31T23:59:59.999-00:01",
  ])
  func aDateOrTimeThatDoesNotExistIsOutOfRange(text: String) {
    expectRefusal(.outOfRange, saying: "\"\(text)\"") { _ = try Timestamp(text) }
  }

  @Test(arguments: ["2016-12-31T23:59:60Z", "2015-06-30T19:59:60-04:00", "2016-12-31T23:59:60.5Z"])
  func aLeapSecondIsRefusedBecauseTheTimeLineHasNone(text: String) {
    expectRefusal(.outOfRange) { _ = try Timestamp(text) }
  }

  @Test func theYears1And9999AreTheEdges() throws {
    #expect(try Timestamp("0001-01-01T00:00:00Z") == Timestamp.earliest)
    #expect(try Timestamp("9999-12-31T23:59:59.999Z") == Timestamp.latest)
  }

  @Test(arguments: Effort.seeds)
  func everyInstantSurvivesItsTextAndJSON(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<Effort.count(10_000) {
      let instant = Timestamp(
        millisecondsSince1970: .random(
          in: Timestamp.earliest.millisecondsSince1970...Timestamp.latest.millisecondsSince1970,
          using: &random))
      let again = try Timestamp(instant.description)
      #expect(again == instant, "seed \(seed)")
    }
    let instant = try Timestamp("2026-03-02T08:15:00.250+01:00")
    let json = try JSONEncoder().encode([instant])
    #expect(String(decoding: json, as: UTF8.self) == #"["2026-03-02T07:15:00.250Z"]"#)
    #expect(try JSONDecoder().decode([Timestamp].self, from: json) == [instant])
  }

  @Test(arguments: Effort.seeds)
  func anyOffsetNamesTheSameInstant(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<Effort.count(2_000) {
      let instant = Timestamp(
        millisecondsSince1970: .random(in: -9_000_000_000_000...9_000_000_000_000, using: &random))
      let minutes = Int.random(in: -1_439...1_439, using: &random)
      let shifted = instant + .minutes(Int64(minutes))
      let (hour, minute) = (abs(minutes) / 60, abs(minutes) % 60)
      let offset = (minutes < 0 ? "-" : "+") + twoDigits(hour) + ":" + twoDigits(minute)
      let text = String(shifted.description.dropLast()) + offset
      #expect(try Timestamp(text) == instant, "\(text), seed \(seed)")
    }
  }

  @Test(arguments: Effort.seeds)
  func everyInstantOfThisAgeSurvivesADate(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<Effort.count(20_000) {
      // 1900 to 2199: a Date resolves better than a microsecond there.
      let instant = Timestamp(
        millisecondsSince1970: .random(in: -2_208_988_800_000..<7_258_118_400_000, using: &random))
      #expect(try Timestamp(instant.date) == instant, "\(instant), seed \(seed)")
    }
  }

  @Test(arguments: Effort.seeds)
  func everyInstantOfTheYears1To9999SurvivesADate(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<Effort.count(20_000) {
      let instant = Timestamp(
        millisecondsSince1970: .random(
          in: Timestamp.earliest.millisecondsSince1970...Timestamp.latest.millisecondsSince1970,
          using: &random))
      #expect(try Timestamp(instant.date) == instant, "\(instant), seed \(seed)")
    }
    #expect(try Timestamp(Timestamp.latest.date) == .latest)
    #expect(try Timestamp(Timestamp.earliest.date) == .earliest)
  }

  @Test func theFractionOfAMillisecondInADateIsCutOffTowardsThePast() throws {
    #expect(try Timestamp(Date(timeIntervalSince1970: 1.0009)).millisecondsSince1970 == 1_000)
    #expect(try Timestamp(Date(timeIntervalSince1970: 1.0011)).millisecondsSince1970 == 1_001)
    #expect(try Timestamp(Date(timeIntervalSince1970: -0.0005)).millisecondsSince1970 == -1)
    #expect(
      try Timestamp(Date(timeIntervalSince1970: 1_772_435_700.123)).millisecondsSince1970
        == 1_772_435_700_123)
  }

  @Test(arguments: [
    Double.nan, .infinity, -.infinity, 1e300, -1e300, 253_402_300_800, -62_135_596_800.5,
  ])
  func aDateOutsideTheYears1To9999IsRefused(seconds: Double) {
    expectRefusal(.outOfRange) { _ = try Timestamp(Date(timeIntervalSince1970: seconds)) }
  }

  @Test func instantsAndSpansAddUp() throws {
    let start = try Timestamp("2026-03-02T07:15:00Z")
    var moving = start
    moving += .hours(2)
    #expect(moving == start + .hours(2))
    #expect(moving - start == .hours(2))
    #expect(start - moving == .hours(-2))
    moving -= .hours(3)
    #expect(moving == start - .hours(1))
    #expect(moving < start)
    #expect(!(start < start))
  }
}

/// A number below 100 with two digits.
private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
