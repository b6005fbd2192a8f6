import BusinessTime
import ComplaintModel
import ComplaintTestSupport
import Testing

/// The tree over a feed and its proofs, beside the definition.
@Suite struct MerkleTests {
  static func leaves(_ count: Int) -> [ContentDigest] {
    (0..<count).compactMap { number in
      var hash = SHA256()
      hash.update("leaf \(number)".utf8)
      return ContentDigest(bytes: hash.finalized())
    }
  }

  /// Every size to 300 with the stated counts; otherwise the small ones and those about powers of two.
  static var sizes: [Int] {
    Effort.isFull
      ? Array(0...300) : Array(0...34) + [63, 64, 65, 127, 128, 129, 255, 256, 257, 299, 300]
  }

  @Test func `Roots of every size are those of the definition, in both ways of building a tree`() {
    var (tree, peaks, naive) = (MerkleTree(), MerklePeaks(), NaiveTree(Self.leaves(300)))
    #expect(tree.root.bytes == naive.head(0..<0))
    #expect(peaks.root == tree.root)
    for (index, leaf) in Self.leaves(300).enumerated() {
      tree.append(leaf)
      peaks.append(leaf)
      #expect(tree.root.bytes == naive.head(0..<index + 1))
      #expect(peaks.root == tree.root)
      #expect(peaks.count == tree.count)
    }
    for size in 0...300 { #expect(tree.root(of: size)?.bytes == naive.head(0..<size)) }
    #expect(tree.root(of: 301) == nil)
    #expect(tree.root(of: -1) == nil)
  }

  @Test(arguments: Effort.seeds)
  func `Leaves that are added together make the same tree`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let leaves = Self.leaves(300)
    for _ in 0..<Effort.count(200) {
      var (peaks, single) = (MerklePeaks(), MerklePeaks())
      while peaks.count < leaves.count {
        let end = Int.random(in: peaks.count...min(peaks.count + 70, 300), using: &random)
        let next = leaves[peaks.count..<end]
        for leaf in next { single.append(leaf) }
        peaks.append(hashed: MerklePeaks.leaves(of: Array(next)))
        #expect(peaks == single, "\(peaks.count) leaves, seed \(seed)")
      }
    }
  }

  @Test func `Proofs that records are in a feed are those of the definition, and hold`() throws {
    let leaves = Self.leaves(300)
    var (tree, naive) = (MerkleTree(), NaiveTree(leaves))
    for leaf in leaves { tree.append(leaf) }
    for size in Self.sizes {
      let root = try #require(tree.root(of: size))
      for index in 0..<size {
        let proof = try #require(tree.inclusionProof(of: index, in: size))
        #expect(proof.path.map(\.bytes) == naive.path(index, 0..<size))
        #expect(proof.proves(leaves[index], under: root))
      }
      #expect(tree.inclusionProof(of: size, in: size) == nil)
      #expect(tree.inclusionProof(of: -1, in: size) == nil)
    }
    #expect(tree.inclusionProof(of: 0, in: 301) == nil)
  }

  @Test func `Proofs that a feed only grew are those of the definition, and hold`() throws {
    let leaves = Self.leaves(300)
    var (tree, naive) = (MerkleTree(), NaiveTree(leaves))
    for leaf in leaves { tree.append(leaf) }
    for size in Self.sizes {
      let root = try #require(tree.root(of: size))
      for first in 0...size {
        let proof = try #require(tree.consistencyProof(from: first, to: size))
        if first > 0 { #expect(proof.path.map(\.bytes) == naive.proof(first, 0..<size)) }
        #expect(proof.connects(try #require(tree.root(of: first)), to: root))
      }
      #expect(tree.consistencyProof(from: size + 1, to: size) == nil)
    }
    #expect(tree.consistencyProof(from: 1, to: 301) == nil)
  }

  /// A hash that is another one, left out, put in, or in another place.
  static func mutations(
    of path: [ContentDigest], _ random: inout SeededGenerator
  ) -> [[ContentDigest]] {
    var all: [[ContentDigest]] = [path + [ContentDigest.zero], [ContentDigest.zero] + path]
    for index in path.indices {
      var bytes = path[index].bytes
      bytes[Int.random(in: 0..<32, using: &random)] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      var other = path
      if let digest = ContentDigest(bytes: bytes) { other[index] = digest }
      var shorter = path
      shorter.remove(at: index)
      var swapped = path
      swapped.swapAt(index, Int.random(in: path.indices, using: &random))
      all += [other, shorter] + (swapped == path ? [] : [swapped])
    }
    return all
  }

  @Test(arguments: Effort.seeds)
  func `Proofs that were changed are refused`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let leaves = Self.leaves(300)
    var tree = MerkleTree()
    for leaf in leaves { tree.append(leaf) }
    for size in 1...300 where Effort.isFull || size % 10 == 7 || size < 10 {
      let root = try #require(tree.root(of: size))
      let index = Int.random(in: 0..<size, using: &random)
      let proof = try #require(tree.inclusionProof(of: index, in: size))
      for path in Self.mutations(of: proof.path, &random) {
        let other = InclusionProof(index: index, size: size, path: path)
        #expect(!other.proves(leaves[index], under: root))
      }
      #expect(!proof.proves(leaves[(index + 1) % 300], under: root))
      #expect(!proof.proves(leaves[index], under: leaves[index]))
      for wrong in [-1, size, index + 1, index - 1] where wrong != index {
        let other = InclusionProof(index: wrong, size: size, path: proof.path)
        #expect(!other.proves(leaves[index], under: root))
      }
      let first = Int.random(in: 1...size, using: &random)
      let growth = try #require(tree.consistencyProof(from: first, to: size))
      let before = try #require(tree.root(of: first))
      for path in Self.mutations(of: growth.path, &random) {
        #expect(!ConsistencyProof(from: first, to: size, path: path).connects(before, to: root))
      }
      #expect(!growth.connects(leaves[0], to: root))
      #expect(!growth.connects(before, to: leaves[0]))
    }
  }

  @Test func `Nonsense proves nothing`() {
    let (root, leaf) = (MerkleTree().root, ContentDigest.zero)
    for (index, size) in [(0, 0), (1, 1), (-1, 1), (0, -1), (Int.max, Int.max), (0, Int.max)] {
      #expect(!InclusionProof(index: index, size: size, path: []).proves(leaf, under: root))
    }
    for (from, to) in [(-1, 0), (2, 1), (0, -1), (1, 2), (Int.max, Int.max - 1), (1, Int.max)] {
      #expect(!ConsistencyProof(from: from, to: to, path: []).connects(root, to: leaf))
    }
    #expect(ConsistencyProof(from: 0, to: 5, path: []).connects(root, to: leaf))
    #expect(!ConsistencyProof(from: 0, to: 5, path: []).connects(leaf, to: root))
    #expect(!ConsistencyProof(from: 0, to: 5, path: [leaf]).connects(root, to: leaf))
  }
}
