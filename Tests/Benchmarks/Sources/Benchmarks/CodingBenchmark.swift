import BusinessTime
import ComplaintModel
import Foundation

/// Writing and reading the library's JSON, beside Foundation's coders on types of the same members.
struct CodingBenchmark {
  private let count = 2_000

  func run() throws {
    try measureEffect()
    try measureIntake()
  }

  private func measureEffect() throws {
    let start = try Timestamp("2026-03-02T07:15:00.250Z")
    let effect = ClockEffect.started(
      ClockName(rawValue: "answer"),
      ClockStart(
        cycle: 1, playbook: .first, start: start, period: .working(.hours(4)),
        due: start + .hours(4), wake: start + .hours(2)))
    let bytes = effect.encoded()
    let plain = PlainEffect(
      type: "started", clock: "answer", cycle: 1, playbook: 1, start: "2026-03-02T07:15:00.250Z",
      period: ["working": "PT4H"], due: "2026-03-02T11:15:00.250Z",
      wake: "2026-03-02T09:15:00.250Z")
    try compare(
      "a clock effect of \(bytes.count) bytes", plain,
      write: { effect.encoded().count },
      read: { try ClockEffect(decoding: bytes).clock.rawValue.utf8.count })
  }

  private func measureIntake() throws {
    var intake = Intake(
      .phone, receivedAt: try Timestamp("2026-03-02T07:15:00.250Z"),
      from: PartyID(high: 0x9b2f_7c1e_0d43_4b6a, low: 0x8f15_2c7d_90ab_34ef))
    intake.category = .quality
    intake.product = ProductID(rawValue: "kettle-2")
    intake.remediesSought = [.refund, .apology]
    intake.amountClaimed = try Money("CNY 128.00")
    intake.emotion = .angry
    intake.affected = 3
    intake.tags = [ComplaintTag(rawValue: "recall")]
    let bytes = intake.encoded()
    let plain = PlainIntake(
      channel: "phone", receivedAt: "2026-03-02T07:15:00.250Z",
      parties: [
        ["party": "9b2f7c1e-0d43-4b6a-8f15-2c7d90ab34ef", "role": "complainant"]
      ], category: "quality", product: "kettle-2", remediesSought: ["refund", "apology"],
      amountClaimed: "CNY 128.00", emotion: "angry", affected: 3, tags: ["recall"])
    try compare(
      "an intake of \(bytes.count) bytes", plain, write: { intake.encoded().count },
      read: { try Intake(decoding: bytes).parties.count })
  }

  private func compare<Plain: Codable>(
    _ what: String, _ plain: Plain, write: () -> Int, read: () throws -> Int
  ) throws {
    let (encoder, decoder) = (JSONEncoder(), JSONDecoder())
    let data = try encoder.encode(plain)
    let encoding = try time { try encoder.encode(plain).count }
    let decoding = try time {
      blackHole(Int64(MemoryLayout.size(ofValue: try decoder.decode(Plain.self, from: data))))
      return 1
    }
    let (writing, reading) = (time(write), try time(read))
    report(
      "coding, \(what)",
      [
        Measurement(name: "baseline: JSONEncoder", nanoseconds: encoding, ratio: nil),
        Measurement(name: "write", nanoseconds: writing, ratio: encoding / writing),
        Measurement(name: "baseline: JSONDecoder", nanoseconds: decoding, ratio: nil),
        Measurement(name: "read", nanoseconds: reading, ratio: decoding / reading),
      ])
  }

  private func time(_ body: () throws -> Int) rethrows -> Double {
    try median(operations: count) {
      var sum: Int64 = 0
      for _ in 0..<count { sum &+= Int64(try body()) }
      return sum
    }
  }
}

private struct PlainEffect: Codable {
  var type: String
  var clock: String
  var cycle: Int32
  var playbook: Int32
  var start: String
  var period: [String: String]
  var due: String
  var wake: String
}

private struct PlainIntake: Codable {
  var channel: String
  var receivedAt: String
  var parties: [[String: String]]
  var category: String
  var product: String
  var remediesSought: [String]
  var amountClaimed: String
  var emotion: String
  var affected: Int
  var tags: [String]
}
