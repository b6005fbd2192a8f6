import BusinessTime
import Foundation
import Testing

/// The vectors of the reference implementation (`vectors_sip128`): of the bytes 0, 1, 2, … as many as the line's
/// number, from none on, under the key 00 01 … 0f.
@Suite struct SipHashTests {
  private static func vectors() throws -> [String] {
    let url = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Vectors/SipHash128.txt")
    return try String(contentsOf: url, encoding: .utf8).split(separator: "\n").map(String.init)
  }

  @Test func `Messages of every length to eight words come to the published values`() throws {
    let vectors = try Self.vectors()
    #expect(vectors.count == 64)
    for (count, vector) in vectors.enumerated() {
      let message = Array(0..<UInt8(count))
      let words = SipHash.words(
        of: message.span, key: (0x0706_0504_0302_0100, 0x0F0E_0D0C_0B0A_0908))
      let bytes = [words.0, words.1].flatMap { word in
        (0..<8).map { UInt8(truncatingIfNeeded: word >> UInt64($0 * 8)) }
      }
      #expect(bytes.map { byte in String(format: "%02x", Int(byte)) }.joined() == vector)
    }
  }

  @Test func `Another key gives other values`() {
    let message: [UInt8] = [1, 2, 3]
    let first = SipHash.words(of: message.span, key: (0, 0))
    let (second, third) = (
      SipHash.words(of: message.span, key: (1, 0)), SipHash.words(of: message.span, key: (0, 1))
    )
    #expect(first != second)
    #expect(first != third)
  }
}
