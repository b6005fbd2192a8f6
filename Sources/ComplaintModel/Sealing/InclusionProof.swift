/// The proof that a record is in a feed: the hashes beside the way from its leaf to the root.
public struct InclusionProof: Hashable, Sendable {
  /// Where the leaf is, counted from 0: one less than the position in the feed.
  public internal(set) var index: Int
  /// How many leaves the tree has.
  public internal(set) var size: Int
  /// The hashes, from the leaf up.
  public internal(set) var path: [ContentDigest]

  /// Makes a proof of its parts; whether it proves anything is asked by ``root(of:)``.
  public init(index: Int, size: Int, path: [ContentDigest]) {
    self.index = index
    self.size = size
    self.path = path
  }

  /// The root to which the proof leads from the digest that stands for a record (RFC 9162, section
  /// 2.1.3.2); `nil` if it leads to none.
  public func root(of digest: ContentDigest) -> ContentDigest? {
    guard index >= 0, index < size else { return nil }
    var hash = MerkleHash.leaf(digest)
    var (place, last) = (index, size - 1)
    for other in path {
      if last == 0 { return nil }
      if place & 1 == 1 || place == last {
        hash = MerkleHash.node(other, hash)
        while place & 1 == 0, place != 0 {
          place >>= 1
          last >>= 1
        }
      } else {
        hash = MerkleHash.node(hash, other)
      }
      place >>= 1
      last >>= 1
    }
    return last == 0 ? hash : nil
  }

  /// Whether it proves that a record, for which the digest stands, is in the tree with this root.
  public func proves(_ digest: ContentDigest, under root: ContentDigest) -> Bool {
    self.root(of: digest) == root
  }
}
