import BusinessTime
import ComplaintModel
import ComplaintTestSupport
import Foundation
import Testing

@Suite struct CustomerTests {
  @Test func `Nothing has to be known of a customer`() throws {
    #expect(try JSONDecoder().decode(Customer.self, from: Data("{}".utf8)) == Customer())
    #expect(String(decoding: try JSONEncoder().encode(Customer()), as: UTF8.self) == "{}")
  }

  @Test func `What is known reads back`() throws {
    let customer = Customer(
      kind: .business, tier: .keyAccount, risk: .high, stage: .atRisk, frequency: .periodic,
      languages: [.chinese, .english], channels: [.phone, .email],
      vulnerabilities: [.language, .health], adjustments: [.interpreter, .moreTime])
    let json = try JSONEncoder().encode(customer)
    #expect(try JSONDecoder().decode(Customer.self, from: json) == customer)
    #expect(String(decoding: json, as: UTF8.self).contains("[\"health\",\"language\"]"))
  }

  @Test func `A value of the wrong sort is refused`() {
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(Customer.self, from: Data(#"{"kind":"alien"}"#.utf8))
    }
  }
}

@Suite struct FrequencyPatternTests {
  /// Days before the end, and the pattern by the standard bounds.
  @Test(arguments: [
    ([], FrequencyPattern.sporadic),
    ([0], .sporadic),
    ([1, 2, 3], .sporadic),
    // Monthly, with months of 28 to 31 days.
    ([5, 36, 66, 97], .periodic),
    ([5, 36, 66], .sporadic),
    // The fourth one is as old as the window, and no longer in it.
    ([5, 125, 245, 365], .sporadic),
    ([4, 124, 244, 364], .periodic),
    // The gaps 10, 50, 10 have no rhythm.
    ([30, 40, 90, 100], .sporadic),
    // Every other week for two months, up to now.
    ([0, 14, 28, 42, 56], .persistent),
    ([21, 42, 63, 84, 105], .persistent),
    // The last one lies too far back, so only the rhythm is left.
    ([22, 36, 50, 64, 78], .periodic),
    // One of the gaps is too long for a row of five; nor are the gaps alike.
    ([0, 3, 25, 28, 31], .sporadic),
    ([0, 1, 8, 9, 29], .sporadic),
    ([0, 1, 8, 9, 30], .persistent),
    // What lies before the row does not matter.
    ([0, 7, 9, 20, 31, 200, 300], .persistent),
    // All at once: neither a row of a month nor gaps of two days.
    ([3, 3, 3, 3, 3, 3, 3], .sporadic),
    ([3, 4, 5, 6, 7], .sporadic),
    // After the end.
    ([-1, -31, -61, -91], .sporadic),
  ])
  func `A pattern follows from the instants`(days: [Int64], expected: FrequencyPattern) {
    let end = Timestamp(millisecondsSince1970: 1_800_000_000_000)
    let instants = days.map { end - .hours($0 * 24) }
    #expect(FrequencyPattern(of: instants, until: end) == expected)
    #expect(FrequencyPattern(of: instants.reversed(), until: end) == expected)
  }

  @Test func `The bounds decide`() {
    let end = Timestamp(millisecondsSince1970: 0)
    let instants = [0, 10, 21, 30].map { end - .hours($0 * 24) }
    var bounds = FrequencyBounds(persistentCount: 6)
    #expect(FrequencyPattern(of: instants, until: end, by: bounds) == .periodic)
    bounds.variation = 8  // the gaps 10, 11 and 9 have a deviation of 8.16 per cent
    #expect(FrequencyPattern(of: instants, until: end, by: bounds) == .sporadic)
    bounds.variation = 9
    #expect(FrequencyPattern(of: instants, until: end, by: bounds) == .periodic)
    bounds.shortestPeriod = .hours(10 * 24 + 1)
    #expect(FrequencyPattern(of: instants, until: end, by: bounds) == .sporadic)
    bounds.persistentCount = 4
    #expect(FrequencyPattern(of: instants, until: end, by: bounds) == .persistent)
  }

  @Test func `No instants and no bounds are too far apart`() {
    let widest = FrequencyBounds(
      window: TimeSpan(milliseconds: .max), persistentCount: .max, periodicCount: .min,
      variation: .max, shortestPeriod: TimeSpan(milliseconds: .min))
    let instants = [Int64.min, -1, 0, 1, .max, .max].map { Timestamp(millisecondsSince1970: $0) }
    for end in instants {
      _ = FrequencyPattern(of: instants, until: end, by: widest)
      _ = FrequencyPattern(of: instants, until: end)
    }
    let spread = [Int64.max, .max / 2 + 1, 1].map { Timestamp(millisecondsSince1970: $0) }
    #expect(FrequencyPattern(of: spread, until: spread[0], by: widest) == .periodic)
  }

  @Test(arguments: Effort.seeds)
  func `Neither order nor a common shift matters`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<Effort.count(2_000) {
      let end = Timestamp(millisecondsSince1970: Int64.random(in: 0...(1 << 41), using: &random))
      let longest = Int64.random(in: 1...9_000, using: &random)
      let instants = (0..<Int.random(in: 0...12, using: &random)).map { _ in
        end - .hours(Int64.random(in: 0...longest, using: &random))
      }
      let pattern = FrequencyPattern(of: instants, until: end)
      #expect(FrequencyPattern(of: instants.shuffled(using: &random), until: end) == pattern)
      let shift = TimeSpan(milliseconds: Int64.random(in: 0...(1 << 41), using: &random))
      #expect(FrequencyPattern(of: instants.map { $0 + shift }, until: end + shift) == pattern)
    }
  }

  @Test(arguments: Effort.seeds)
  func `Regularity agrees with the textbook in floating point`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let bounds = FrequencyBounds(persistentCount: .max, shortestPeriod: .zero)
    for _ in 0..<Effort.count(2_000) {
      let gaps = (0..<Int.random(in: 3...10, using: &random)).map { _ in
        Int64.random(in: 100...300, using: &random)
      }
      let mean = Double(gaps.reduce(0, +)) / Double(gaps.count)
      let variance =
        gaps.map { (Double($0) - mean) * (Double($0) - mean) }.reduce(0, +) / Double(gaps.count)
      let ratio = variance.squareRoot() / mean
      guard abs(ratio - 0.25) > 1e-9 else { continue }
      let end = Timestamp(millisecondsSince1970: 1_800_000_000_000)
      var instants = [end]
      for gap in gaps { instants.append(instants[instants.count - 1] - .hours(gap)) }
      let pattern = FrequencyPattern(of: instants, until: end, by: bounds)
      #expect(pattern == (ratio <= 0.25 ? .periodic : .sporadic))
    }
  }
}
