/// As much of a tree as it takes to go on and to know its root: one hash for each bit of its size.
///
/// ```swift
/// var peaks = MerklePeaks()
/// for record in feed { peaks.append(record.leaf) }
/// peaks.root
/// ```
///
/// It gives no proofs; a ``MerkleTree`` does.
public struct MerklePeaks: Hashable, Sendable {
  /// How many leaves there are.
  public private(set) var count = 0
  /// The roots of the full trees of which it consists, the largest first.
  private var peaks: [ContentDigest] = []

  /// Makes an empty tree.
  public init() {}

  /// Adds the digest that stands for a record.
  public mutating func append(_ digest: ContentDigest) { append(hashed: MerkleHash.leaf(digest)) }

  /// The hashes of the leaves for records, for each of which a digest stands.
  package static func leaves(of digests: [ContentDigest]) -> [ContentDigest] {
    MerkleHash.leaves(digests)
  }

  private mutating func append(hashed leaf: ContentDigest) {
    var hash = leaf
    var rest = count
    while rest & 1 == 1, let peak = peaks.popLast() {
      hash = MerkleHash.node(peak, hash)
      rest >>= 1
    }
    peaks.append(hash)
    count += 1
  }

  /// Adds leaves whose hashes are known, with the nodes of a height worked out together.
  package mutating func append(hashed leaves: [ContentDigest]) {
    var (nodes, rest) = (leaves, count)
    var lower: [ContentDigest] = []
    while !nodes.isEmpty {
      if rest & 1 == 1, let peak = peaks.popLast() { nodes.insert(peak, at: 0) }
      if nodes.count & 1 == 1 { lower.append(nodes.removeLast()) }
      nodes = MerkleHash.nodes(nodes)
      rest >>= 1
    }
    peaks += lower.reversed()
    count += leaves.count
  }

  /// The root; of an empty tree the SHA-256 of nothing.
  public var root: ContentDigest {
    guard var root = peaks.last else { return MerkleHash.empty }
    for peak in peaks.dropLast().reversed() { root = MerkleHash.node(peak, root) }
    return root
  }
}
