import BusinessTime

/// How leaves and nodes of a tree are hashed (RFC 9162, section 2.1.1).
enum MerkleHash {
  /// The root of a tree without leaves.
  static let empty = ContentDigest(SHA256())

  /// A leaf: a zero byte, then the digest that stands for a record.
  static func leaf(_ digest: ContentDigest) -> ContentDigest {
    var hash = SHA256()
    hash.update(0 as UInt8)
    hash.update(digest)
    return ContentDigest(hash)
  }

  /// A node over two others: a byte of one, then both.
  static func node(_ left: ContentDigest, _ right: ContentDigest) -> ContentDigest {
    var hash = SHA256()
    hash.update(1 as UInt8)
    hash.update(left)
    hash.update(right)
    return ContentDigest(hash)
  }

  /// Where a tree of so many leaves, at least two, is divided: the largest power of two below.
  static func split(_ count: Int) -> Int {
    1 << (Int.bitWidth - 1 - (count - 1).leadingZeroBitCount)
  }
}
