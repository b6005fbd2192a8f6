import BusinessTime
import ComplaintModel
import ComplaintTestSupport
import Testing

/// Checkpoints as text, and notes with signatures under them.
@Suite struct CheckpointTests {
  static let root = ContentDigest(bytes: (0..<32).map { UInt8($0 * 7) }) ?? .zero
  static let first = Checkpoint(
    of: "acme", size: 1_204, root: root, at: Timestamp(millisecondsSince1970: 1_772_442_000_000))

  @Test func `The text that is signed stays as it is`() throws {
    #expect(
      Self.first.text == """
        complaintkit/acme
        1204
        AAcOFRwjKjE4P0ZNVFtiaXB3foWMk5qhqK+2vcTL0tk=
        at 2026-03-02T09:00:00.000Z

        """)
    let second = Checkpoint(
      of: "客户/北京", size: 1_300, root: .zero, at: Timestamp(millisecondsSince1970: 1),
      after: Self.first.digest)
    #expect(
      second.text == """
        complaintkit/客户/北京
        1300
        AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=
        at 1970-01-01T00:00:00.001Z
        after \(Self.first.digest.hex)

        """)
    for checkpoint in [Self.first, second] {
      #expect(try Checkpoint(text: checkpoint.text) == checkpoint)
    }
    var hash = SHA256()
    hash.update(Self.first.text.utf8)
    #expect(Self.first.digest.hex == hash.hex)
  }

  @Test(arguments: [
    ("complaintkit/", "complaint/"), ("acme", ""), ("1204", "01204"), ("1204", "-1"),
    ("1204", "1 204"), ("AAcO", "AAc"), ("tk=", "tk"), ("tk=", "tl="), ("at ", "at  "),
    ("Z\n", "+00:00\n"), ("Z\n", "Z"), ("Z\n", "Z\nmore\n"), ("Z\n", "Z\nafter 00\n"),
    ("Z\n", "Z\n\n"), ("acme\n", "acme\r\n"),
  ])
  func `Any other text is refused`(part: String, other: String) {
    #expect(throws: EvidenceError.self) {
      try Checkpoint(text: Self.first.text.replacing(part, with: other))
    }
  }

  static let signed = SignedCheckpoint(
    first,
    signatures: [
      CheckpointSignature(key: "acme.example", keyID: 0x0102_0304, bytes: [5, 6, 7, 8, 9]),
      CheckpointSignature(key: "见证人", keyID: 0xFFFF_FFFF, bytes: [0]),
    ])

  @Test func `A note has its signatures under the text`() throws {
    #expect(
      Self.signed.note == Self.first.text
        + "\n\u{2014} acme.example AQIDBAUGBwgJ\n\u{2014} 见证人 /////wA=\n")
    #expect(try SignedCheckpoint(note: Self.signed.note) == Self.signed)
    let bare = SignedCheckpoint(Self.first, signatures: [])
    #expect(try SignedCheckpoint(note: bare.note) == bare)
  }

  @Test(arguments: Effort.seeds)
  func `A note that was changed is another one or none`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let note = Array(Self.signed.note.utf8)
    for _ in 0..<Effort.count(5_000) {
      var bytes = note
      let place = Int.random(in: bytes.indices, using: &random)
      switch Int.random(in: 0..<3, using: &random) {
      case 0: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      case 1: bytes.remove(at: place)
      default: bytes.insert(UInt8.random(in: 0..<128, using: &random), at: place)
      }
      guard bytes != note, let text = String(validating: bytes, as: UTF8.self) else { continue }
      #expect((try? SignedCheckpoint(note: text)) != Self.signed)
    }
  }
}
