/// The proof that a feed only grew from one size to another: nothing in it was changed or left out.
public struct ConsistencyProof: Hashable, Sendable {
  /// How many leaves there were.
  public let from: Int
  /// How many there are.
  public let to: Int
  /// The hashes that lead to both roots.
  public let path: [ContentDigest]

  /// Makes a proof of its parts; whether it proves anything is asked by ``connects(_:to:)``.
  public init(from: Int, to: Int, path: [ContentDigest]) {
    self.from = from
    self.to = to
    self.path = path
  }

  /// Whether it proves that the tree with the second root began as the one with the first (RFC 9162,
  /// section 2.1.4.2).
  ///
  /// Every tree begins as the empty one.
  public func connects(_ first: ContentDigest, to second: ContentDigest) -> Bool {
    guard from >= 0, from <= to else { return false }
    if from == to { return path.isEmpty && first == second }
    if from == 0 { return path.isEmpty && first == MerkleHash.empty }
    var rest = path[...]
    // The smaller tree is a whole part of the larger one; then its root need not be told.
    guard let start = from & (from - 1) == 0 ? first : rest.popFirst() else { return false }
    var (place, last) = (from - 1, to - 1)
    while place & 1 == 1 {
      place >>= 1
      last >>= 1
    }
    var (old, new) = (start, start)
    for other in rest {
      if last == 0 { return false }
      if place & 1 == 1 || place == last {
        old = MerkleHash.node(other, old)
        new = MerkleHash.node(other, new)
        while place & 1 == 0, place != 0 {
          place >>= 1
          last >>= 1
        }
      } else {
        new = MerkleHash.node(new, other)
      }
      place >>= 1
      last >>= 1
    }
    return last == 0 && old == first && new == second
  }
}
