import BusinessTime
import ComplaintModel

/// The tree of RFC 9162 as its section 2.1 defines it, word for word and over bytes: no part of it is shared
/// with the library's, but its SHA-256.
struct NaiveTree {
  let leaves: [[UInt8]]
  private var known: [Range<Int>: [UInt8]] = [:]

  init(_ leaves: [ContentDigest]) { self.leaves = leaves.map(\.bytes) }

  private static func hash(_ bytes: [UInt8]) -> [UInt8] {
    var hash = SHA256()
    hash.update(bytes)
    return hash.finalized()
  }

  /// MTH(D[range]).
  mutating func head(_ range: Range<Int>) -> [UInt8] {
    if let head = known[range] { return head }
    let head: [UInt8]
    switch range.count {
    case 0: head = Self.hash([])
    case 1: head = Self.hash([0] + leaves[range.lowerBound])
    default:
      let middle = range.lowerBound + Self.k(range.count)
      head = Self.hash(
        [1] + self.head(range.lowerBound..<middle) + self.head(middle..<range.upperBound))
    }
    known[range] = head
    return head
  }

  /// The largest power of two smaller than n.
  private static func k(_ n: Int) -> Int {
    var power = 1
    while power * 2 < n { power *= 2 }
    return power
  }

  /// PATH(m, D[range]).
  mutating func path(_ m: Int, _ range: Range<Int>) -> [[UInt8]] {
    if range.count == 1 { return [] }
    let k = Self.k(range.count)
    let middle = range.lowerBound + k
    return m < k
      ? path(m, range.lowerBound..<middle) + [head(middle..<range.upperBound)]
      : path(m - k, middle..<range.upperBound) + [head(range.lowerBound..<middle)]
  }

  /// PROOF(m, D[range]) for m above 0.
  mutating func proof(_ m: Int, _ range: Range<Int>) -> [[UInt8]] { subproof(m, range, true) }

  private mutating func subproof(_ m: Int, _ range: Range<Int>, _ b: Bool) -> [[UInt8]] {
    if m == range.count { return b ? [] : [head(range)] }
    let k = Self.k(range.count)
    let middle = range.lowerBound + k
    return m <= k
      ? subproof(m, range.lowerBound..<middle, b) + [head(middle..<range.upperBound)]
      : subproof(m - k, middle..<range.upperBound, false) + [head(range.lowerBound..<middle)]
  }
}
