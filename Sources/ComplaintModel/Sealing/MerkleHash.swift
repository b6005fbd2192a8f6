import BusinessTime

/// How leaves and nodes of a tree are hashed (RFC 9162, section 2.1.1).
enum MerkleHash {
  /// The root of a tree without leaves.
  static let empty = ContentDigest(SHA256())

  /// A leaf: a zero byte, then the digest that stands for a record.
  static func leaf(_ digest: ContentDigest) -> ContentDigest {
    ContentDigest(SHA256.words(of: 0, digest.words))
  }

  /// Many leaves.
  static func leaves(_ digests: [ContentDigest]) -> [ContentDigest] {
    SHA256.words(of: 0, each: digests.map(\.words)).map { ContentDigest($0) }
  }

  /// A node over two others: a byte of one, then both.
  static func node(_ left: ContentDigest, _ right: ContentDigest) -> ContentDigest {
    ContentDigest(SHA256.words(of: 1, left.words, right.words))
  }

  /// The nodes over each two neighbours; one that has no second neighbour is left out.
  static func nodes(_ digests: [ContentDigest]) -> [ContentDigest] {
    SHA256.words(of: 1, eachTwoOf: digests.map(\.words)).map { ContentDigest($0) }
  }

  /// Where a tree of so many leaves, at least two, is divided: the largest power of two below.
  static func split(_ count: Int) -> Int {
    1 << (Int.bitWidth - 1 - (count - 1).leadingZeroBitCount)
  }
}
