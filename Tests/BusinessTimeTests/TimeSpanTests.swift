import BusinessTime
import ComplaintTestSupport
import Foundation
import Testing

struct TimeSpanTests {
  @Test(
    arguments: [
      (0, "PT0S"), (1, "PT0.001S"), (10, "PT0.01S"), (250, "PT0.25S"), (-250, "-PT0.25S"),
      (1_000, "PT1S"), (1_500, "PT1.5S"), (60_000, "PT1M"), (61_001, "PT1M1.001S"),
      (3_600_000, "PT1H"), (16_200_000, "PT4H30M"), (3_600_500, "PT1H0.5S"),
      (86_400_000, "PT24H"), (90_061_000, "PT25H1M1S"), (-3_661_000, "-PT1H1M1S"),
      (315_576_000_000_000, "PT87660000H"), (-315_576_000_000_000, "-PT87660000H"),
    ] as [(Int64, String)])
  func aSpanIsWrittenAndReadAsOneText(milliseconds: Int64, text: String) throws {
    let span = TimeSpan(milliseconds: milliseconds)
    #expect(span.description == text)
    #expect(try TimeSpan(iso8601: text) == span)
    #expect(TimeSpan(text) == span)
  }

  @Test(
    arguments: [
      ("PT90M", 5_400_000), ("PT3600S", 3_600_000), ("PT0H", 0), ("-PT0S", 0), ("PT0H0M0S", 0),
      ("PT1H30S", 3_630_000), ("PT0.5S", 500), ("PT0.500000S", 500),
      ("PT00000000000001H", 3_600_000),
      ("PT1M0.250S", 60_250), ("-PT90M", -5_400_000),
    ] as [(String, Int64)])
  func otherFormsOfALengthAreRead(text: String, milliseconds: Int64) throws {
    #expect(try TimeSpan(iso8601: text).milliseconds == milliseconds)
  }

  @Test(arguments: [
    "", "P", "PT", "-PT", "8H", "T8H", "P8H", "P1D", "P1DT8H", "P1W", "P1M", "P1Y", "PT1D",
    "PT8", "PTH", "PT8H30", "PT30M8H", "PT1H1H", "PT1S1S", "PT1S1M", "PT1.5H", "PT1.5M",
    "PT1.S", "PT.5S", "PT1,5S", "PT0.0001S", "PT0.1234S", "PT8h", "pt8h", "PT 8H", " PT8H",
    "PT8H ", "--PT8H", "PT-8H", "PT+8H", "PT8H-30M", "PT1e3S", "PT８H",
  ])
  func textOfAnotherFormIsMalformed(text: String) {
    expectRefusal(.malformed, saying: "\"\(text)\"") { _ = try TimeSpan(iso8601: text) }
    #expect(TimeSpan(text) == nil)
  }

  @Test(arguments: [
    "PT87660001H", "PT87660000H1S", "PT87660000H0.001S", "-PT87660000H0.001S",
    "PT5259600001M", "PT315576000001S", "PT999999999999999S", "PT999999999999999H",
    "PT87660000H5259600000M315576000000S",
  ])
  func aLengthBeyondTenThousandYearsIsOutOfRange(text: String) {
    expectRefusal(.outOfRange, saying: "\"\(text)\"") { _ = try TimeSpan(iso8601: text) }
    #expect(TimeSpan(text) == nil)
  }

  @Test(arguments: Effort.seeds)
  func everySpanSurvivesItsTextItsJSONAndADuration(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let longest = TimeSpan.longest.milliseconds
    var spans = (0..<Effort.count(10_000)).map { _ in
      TimeSpan(milliseconds: .random(in: -longest...longest, using: &random))
    }
    spans += (0..<Effort.count(10_000)).map { _ in
      TimeSpan(milliseconds: .random(in: -100_000...100_000, using: &random))
    }
    for span in spans {
      #expect(try TimeSpan(iso8601: span.description) == span, "seed \(seed)")
      #expect(try TimeSpan(Duration(span)) == span, "seed \(seed)")
    }
    let again = try JSONDecoder().decode([TimeSpan].self, from: JSONEncoder().encode(spans))
    #expect(again == spans, "seed \(seed)")
  }

  @Test func extremeSpansHaveText() {
    #expect(TimeSpan(milliseconds: .max).description == "PT2562047788015H12M55.807S")
    #expect(TimeSpan(milliseconds: .min).description == "-PT2562047788015H12M55.808S")
  }

  @Test func aDurationOfWholeMillisecondsIsBridgedExactly() throws {
    #expect(try TimeSpan(Duration.milliseconds(1)) == .milliseconds(1))
    #expect(try TimeSpan(Duration.milliseconds(-1_500)) == .milliseconds(-1_500))
    #expect(try TimeSpan(Duration.seconds(90)) == .seconds(90))
    #expect(Duration(TimeSpan.minutes(2)) == .seconds(120))
    #expect(Duration(TimeSpan.milliseconds(-1)) == .milliseconds(-1))
  }

  @Test(arguments: [
    Duration.microseconds(1), .nanoseconds(1), .nanoseconds(-1), .microseconds(1_500),
    .seconds(1) + .nanoseconds(1),
  ])
  func aDurationFinerThanAMillisecondIsNotRounded(duration: Duration) {
    expectRefusal(.outOfRange, saying: "whole number of milliseconds") {
      _ = try TimeSpan(duration)
    }
  }

  @Test(arguments: [
    Duration.seconds(315_576_000_001), .seconds(-315_576_000_001),
    .seconds(315_576_000_000) + .milliseconds(1), .seconds(-315_576_000_000) - .milliseconds(1),
    .seconds(Int64.max), .seconds(Int64.min),
    Duration(secondsComponent: .min, attosecondsComponent: 0),
  ])
  func aDurationBeyondTenThousandYearsIsRefused(duration: Duration) {
    expectRefusal(.outOfRange, saying: "10,000 years") { _ = try TimeSpan(duration) }
  }

  @Test func spansAddMultiplyAndCompare() {
    #expect(TimeSpan.hours(4) + .minutes(30) == .milliseconds(16_200_000))
    #expect(TimeSpan.hours(1) - .hours(3) == .hours(-2))
    #expect(-TimeSpan.seconds(5) == .seconds(-5))
    #expect(TimeSpan.minutes(20) * 3 == .hours(1))
    #expect(TimeSpan.hours(-2).magnitude == .hours(2))
    #expect(TimeSpan.zero.magnitude == .zero)
    #expect(TimeSpan.hours(-2) < .seconds(1))
    #expect(
      [TimeSpan.seconds(2), .seconds(-3), .zero].sorted().map(\.milliseconds) == [-3_000, 0, 2_000])
    #expect([TimeSpan.seconds(2), .minutes(1)].reduce(.zero, +) == .seconds(62))
  }

  @Test(arguments: [
    (#"["PT1X"]"#, BusinessTimeError.Code.malformed), (#"["P1D"]"#, .malformed),
    (#"["PT87660001H"]"#, .outOfRange),
  ])
  func aWrongLengthInJSONSaysWhereAndWhy(json: String, code: BusinessTimeError.Code) {
    expectDecodingRefusal(of: [TimeSpan].self, from: json, code, at: "[0]")
  }
}
