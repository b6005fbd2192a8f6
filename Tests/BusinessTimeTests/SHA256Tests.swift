import BusinessTime
import ComplaintTestSupport
import Testing

struct SHA256Tests {
  /// Source: FIPS 180-4 example messages, and the empty message of NIST's CAVP short vectors.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmno"
        + "ijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
      "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
    ),
    (
      String(repeating: "a", count: 1_000_000),
      "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
    ),
  ])
  func publishedMessagesHaveTheirPublishedDigest(message: String, digest: String) {
    var hash = SHA256()
    hash.update(message.utf8)
    #expect(hash.hex == digest)
    #expect(hash.finalized().count == 32)
  }

  /// Lengths around the padding's edges; digests by another implementation.
  @Test(arguments: Self.lengths)
  func paddingIsRightAtEveryEdge(length: Int, digest: String) {
    var hash = SHA256()
    hash.update((0..<length).map { UInt8(truncatingIfNeeded: $0) })
    #expect(hash.hex == digest)
  }

  static let lengths: [(Int, String)] = [
    (1, "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"),
    (54, "675f28acc0b90a72d1c3a570fe83ac565555db358cf01826dc8eefb2bf7ca0f3"),
    (55, "463eb28e72f82e0a96c0a4cc53690c571281131f672aa229e0d45ae59b598b59"),
    (56, "da2ae4d6b36748f2a318f23e7ab1dfdf45acdc9d049bd80e59de82a60895f562"),
    (57, "2fe741af801cc238602ac0ec6a7b0c3a8a87c7fc7d7f02a3fe03d1c12eac4d8f"),
    (63, "29af2686fd53374a36b0846694cc342177e428d1647515f078784d69cdb9e488"),
    (64, "fdeab9acf3710362bd2658cdc9a29e8f9c757fcf9811603a8c447cd1d9151108"),
    (65, "4bfd2c8b6f1eec7a2afeb48b934ee4b2694182027e6d0fc075074f2fabb31781"),
    (119, "da18797ed7c3a777f0847f429724a2d8cd5138e6ed2895c3fa1a6d39d18f7ec6"),
    (120, "f52b23db1fbb6ded89ef42a23ce0c8922c45f25c50b568a93bf1c075420bbb7c"),
    (121, "335a461692b30bba1d647cc71604e88e676c90e4c22455d0b8c83f4bd7c8ac9b"),
    (127, "92ca0fa6651ee2f97b884b7246a562fa71250fedefe5ebf270d31c546bfea976"),
    (128, "471fb943aa23c511f6f72f8d1652d9c880cfa392ad80503120547703e56a2be5"),
    (129, "5099c6a56203f9687f7d33f4bfdf576d31dc91f6b695ecea38b2770c87631135"),
    (130, "8d39b60b9c767c58975b270c1d6b13c9b4507e5aee7ad496a3528e4c7f880721"),
    (256, "40aff2e9d2d8922e47afd4648e6967497158785fbd1da870e7110266bf944880"),
  ]

  @Test(arguments: Effort.seeds)
  func chunksOfAnySizeGiveTheDigestOfTheWhole(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for length in 0...300 {
      let bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &random) }
      var whole = SHA256()
      whole.update(bytes)
      var chunked = SHA256()
      var rest = bytes[...]
      while !rest.isEmpty {
        let size = Int.random(in: 0...min(rest.count, 90), using: &random)
        chunked.update(rest.prefix(size))
        rest = rest.dropFirst(size)
      }
      #expect(chunked.finalized() == whole.finalized(), "length \(length), seed \(seed)")
    }
  }

  @Test(arguments: Effort.seeds, [true, false])
  func messagesWorkedOutTogetherHaveTheDigestsOfEach(seed: UInt64, inLanes: Bool) {
    var random = SeededGenerator(seed: seed)
    for round in 0..<Effort.count(500) {
      let bytes = (0..<300).map { _ in UInt8.random(in: 0...255, using: &random) }
      let drawn = (0..<round % 11).map { _ in
        (
          head: SIMD8<UInt32>.random(in: 0...UInt32.max, using: &random),
          count: Int.random(in: 0...bytes.count, using: &random),
          last: Bool.random(using: &random) ? UInt8.random(in: 0...255, using: &random) : nil
        )
      }
      let together = SHA256.words(
        of: drawn.map { SHA256.Message($0.head, bytes, upTo: $0.count, $0.last) },
        inLanes: inLanes)
      #expect(together.count == drawn.count)
      for (digest, message) in zip(together, drawn) {
        var hash = SHA256()
        for index in 0..<8 { hash.update(message.head[index]) }
        hash.update(bytes.prefix(message.count))
        if let last = message.last { hash.update(last) }
        #expect(digest == hash.finalizedWords(), "\(message), seed \(seed)")
      }
      let heads = drawn.map(\.head)
      let each = heads.map { SHA256.words(of: 0, $0) }
      #expect(SHA256.words(of: 0, each: heads, inLanes: inLanes) == each, "seed \(seed)")
      let twos = stride(from: 1, to: heads.count, by: 2).map {
        SHA256.words(of: 1, heads[$0 - 1], heads[$0])
      }
      #expect(SHA256.words(of: 1, eachTwoOf: heads, inLanes: inLanes) == twos, "seed \(seed)")
    }
  }

  @Test(arguments: Effort.seeds)
  func aByteWithDigestsHasTheDigestOfItsBytes(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    func drawn() -> SIMD8<UInt32> { SIMD8.random(in: 0...UInt32.max, using: &random) }
    func bytes(_ words: SIMD8<UInt32>) -> [UInt8] {
      words.indices.flatMap { index in
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: words[index] >> $0) }
      }
    }
    for byte in 0...255 as ClosedRange<UInt8> {
      let (first, second) = (drawn(), drawn())
      var one = SHA256()
      one.update([byte] + bytes(first))
      #expect(SHA256.words(of: byte, first) == one.finalizedWords(), "seed \(seed)")
      var two = SHA256()
      two.update([byte] + bytes(first) + bytes(second))
      #expect(SHA256.words(of: byte, first, second) == two.finalizedWords(), "seed \(seed)")
    }
  }

  @Test func aDigestCanBeTakenOnTheWay() {
    var hash = SHA256()
    hash.update("ab".utf8)
    let before = hash.hex
    #expect(hash.hex == before)
    hash.update("c".utf8)
    #expect(hash.hex == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }
}
