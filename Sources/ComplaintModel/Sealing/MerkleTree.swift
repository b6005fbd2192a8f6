/// A Merkle tree over a tenant's feed (RFC 9162, section 2.1), with every hash at hand for proofs.
///
/// A leaf is a zero byte followed by the 32 bytes of the digest that stands for a record, see
/// ``StoredEvent/leaf``; a node is a byte of one followed by the hashes under it. Adding a leaf costs two
/// hashes on average and 64 bytes; a proof reads some twenty hashes of a million leaves.
///
/// ```swift
/// var tree = MerkleTree()
/// for record in feed { tree.append(record.leaf) }
/// let proof = tree.inclusionProof(of: 4, in: tree.count)
/// proof?.root(of: feed[4].leaf) == tree.root  // true
/// ```
public struct MerkleTree: Sendable {
  /// By height: the roots of the full trees of that height, from the left.
  private var levels: [[ContentDigest]] = []
  /// How many leaves there are.
  public private(set) var count = 0

  /// Makes an empty tree.
  public init() {}

  /// Adds the digest that stands for a record.
  public mutating func append(_ digest: ContentDigest) {
    var hash = MerkleHash.leaf(digest)
    var level = 0
    while true {
      if level == levels.count { levels.append([]) }
      levels[level].append(hash)
      let width = levels[level].count
      if width & 1 == 1 { break }
      hash = MerkleHash.node(levels[level][width - 2], hash)
      level += 1
    }
    count += 1
  }

  /// The root; of an empty tree the SHA-256 of nothing.
  public var root: ContentDigest { count == 0 ? MerkleHash.empty : hash(0..<count) }

  /// The root that the tree had when it was of a size; `nil` if it never was.
  public func root(of size: Int) -> ContentDigest? {
    guard (0...count).contains(size) else { return nil }
    return size == 0 ? MerkleHash.empty : hash(0..<size)
  }

  /// The root over some leaves, which begin where a division of the tree does.
  private func hash(_ leaves: Range<Int>) -> ContentDigest {
    let size = leaves.count
    if size & (size - 1) == 0 {
      let level = size.trailingZeroBitCount
      return levels[level][leaves.lowerBound >> level]
    }
    let middle = leaves.lowerBound + MerkleHash.split(size)
    return MerkleHash.node(hash(leaves.lowerBound..<middle), hash(middle..<leaves.upperBound))
  }
}

extension MerkleTree {
  /// The proof that a leaf, counted from 0, is in the tree as it was when it had some size.
  ///
  /// - Returns: `nil` if there was no such leaf, or the tree never had that size.
  public func inclusionProof(of index: Int, in size: Int) -> InclusionProof? {
    guard (1...max(1, count)).contains(size), size <= count, (0..<size).contains(index) else {
      return nil
    }
    var path: [ContentDigest] = []
    var leaves = 0..<size
    // From the root down; a proof goes up.
    while leaves.count > 1 {
      let middle = leaves.lowerBound + MerkleHash.split(leaves.count)
      let (left, right) = (leaves.lowerBound..<middle, middle..<leaves.upperBound)
      path.append(hash(index < middle ? right : left))
      leaves = index < middle ? left : right
    }
    return InclusionProof(index: index, size: size, path: path.reversed())
  }

  /// The proof that the tree of one size began as the tree of a smaller one.
  ///
  /// - Returns: `nil` if the tree never had one of the sizes, or the first is the larger one.
  public func consistencyProof(from first: Int, to second: Int) -> ConsistencyProof? {
    guard first >= 0, first <= second, second <= count else { return nil }
    var path: [ContentDigest] = []
    var leaves = 0..<second
    var isWhole = true
    while first > 0, first < leaves.upperBound {
      let middle = leaves.lowerBound + MerkleHash.split(leaves.count)
      if first <= middle {
        path.append(hash(middle..<leaves.upperBound))
        leaves = leaves.lowerBound..<middle
      } else {
        path.append(hash(leaves.lowerBound..<middle))
        leaves = middle..<leaves.upperBound
        isWhole = false
      }
    }
    if first > 0, !isWhole { path.append(hash(leaves)) }
    return ConsistencyProof(from: first, to: second, path: path.reversed())
  }
}
