import BusinessTime
import CodingSample
import Foundation

/// Writing and reading one event of the usual size, beside Foundation's coders on the same type.
struct CodingBenchmark {
  private let event: SampleEvent
  private let count = 2_000

  init() throws { event = SampleEvent(at: try Timestamp("2026-03-02T07:15:00.250Z")) }

  func run() throws {
    let encoder = JSONEncoder()
    let decoder = JSONDecoder()
    let bytes = event.encoded()
    let data = try encoder.encode(event)
    let encoding = try time { Int64(try encoder.encode(event).count) }
    let write = time { Int64(event.encoded().count) }
    let decoding = try time {
      Int64(try decoder.decode(SampleEvent.self, from: data).version)
    }
    let read = try time { Int64(try SampleEvent(encoded: bytes).version) }
    let general = try time { Int64(try SampleEvent(generally: bytes).version) }
    let digest = time { Int64(event.digest().hashValue & 1) }
    report(
      "coding, an event of \(bytes.count) bytes",
      [
        Measurement(name: "baseline: JSONEncoder", nanoseconds: encoding, ratio: nil),
        Measurement(name: "write", nanoseconds: write, ratio: encoding / write),
        Measurement(name: "baseline: JSONDecoder", nanoseconds: decoding, ratio: nil),
        Measurement(name: "read", nanoseconds: read, ratio: decoding / read),
        Measurement(name: "read, the general way", nanoseconds: general, ratio: decoding / general),
        Measurement(name: "write and digest", nanoseconds: digest, ratio: nil),
      ])
    hashing()
  }

  /// How many bytes go through SHA-256 in a second.
  private func hashing() {
    let bytes = [UInt8](repeating: 7, count: 1 << 20)
    let time = median(operations: 1) { firstWord(ofDigestOf: bytes) }
    print("  SHA-256 \((Double(bytes.count) * 1e3 / time).rounded()) MB/s")
  }

  private func time(_ body: () throws -> Int64) rethrows -> Double {
    try median(operations: count) {
      var sum: Int64 = 0
      for _ in 0..<count { sum &+= try body() }
      return sum
    }
  }
}
