import BusinessTime
import ComplaintTestSupport
import Foundation
import Testing

/// The vectors by which NIST validates implementations (CAVS 11, byte-oriented messages), whole and as they
/// were published.
@Suite struct SHA256VectorTests {
  /// The values of one member of a file, in order.
  static func values(_ name: String, of file: String) throws -> [String] {
    let url = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Vectors/SHA256\(file).rsp")
    return try String(contentsOf: url, encoding: .utf8).split(separator: "\n").compactMap { line in
      line.hasPrefix("\(name) = ") ? String(line.dropFirst(name.count + 3)) : nil
    }
  }

  static func bytes(_ hex: String) throws -> [UInt8] {
    let digits = Array(hex)
    return try stride(from: 0, to: digits.count, by: 2).map { start in
      try #require(UInt8(String(digits[start...start + 1]), radix: 16))
    }
  }

  @Test(arguments: [("ShortMsg", 65), ("LongMsg", 64)])
  func `Messages have the digests that NIST states`(file: String, count: Int) throws {
    let (lengths, messages, digests) = (
      try Self.values("Len", of: file), try Self.values("Msg", of: file),
      try Self.values("MD", of: file)
    )
    #expect(lengths.count == count)
    #expect(messages.count == count)
    #expect(digests.count == count)
    for (index, digest) in digests.enumerated() {
      // The empty message is written as one byte of which no bit counts.
      let length = try #require(Int(lengths[index])) / 8
      let message = try Self.bytes(String(messages[index].prefix(length * 2)))
      #expect(message.count == length)
      var hash = SHA256()
      hash.update(message)
      #expect(hash.hex == digest, "\(file), \(length) bytes")
    }
  }

  /// Each of the hundred digests comes after a thousand hashes, each of the three before it.
  @Test func `A long chain of hashes comes to the digests that NIST states`() throws {
    var seed = try Self.bytes(try #require(try Self.values("Seed", of: "Monte").first))
    let digests = try Self.values("MD", of: "Monte")
    #expect(digests.count == 100)
    for digest in digests.prefix(Effort.count(100)) {
      var last = [seed, seed, seed]
      for _ in 0..<1_000 {
        var hash = SHA256()
        for message in last { hash.update(message) }
        last = [last[1], last[2], hash.finalized()]
      }
      seed = last[2]
      #expect(try Self.bytes(digest) == seed)
    }
  }

  @Test func `Words and bytes may be mixed at any place of a block`() {
    for start in 0...70 {
      let bytes = (0..<start + 9).map { UInt8(truncatingIfNeeded: $0 * 7) }
      var (whole, mixed) = (SHA256(), SHA256())
      whole.update(bytes)
      for byte in bytes[..<start] { mixed.update(byte) }
      let word = bytes[start..<start + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
      mixed.update(word)
      mixed.update(bytes[(start + 4)...])
      #expect(mixed.finalized() == whole.finalized(), "after \(start) bytes")
    }
  }
}
