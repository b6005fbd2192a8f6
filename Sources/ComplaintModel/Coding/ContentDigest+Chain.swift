package import BusinessTime

extension ContentDigest {
  /// 32 zero bytes: what stands before the first link of a chain.
  public static let zero = ContentDigest.blank

  /// The digest whose 32 bytes these are; `nil` for any other number of bytes.
  public init?(bytes: [UInt8]) {
    guard bytes.count == 32 else { return nil }
    func word(_ start: Int) -> UInt64 {
      bytes[start..<start + 8].reduce(0) { $0 << 8 | UInt64($1) }
    }
    self.init(word(0), word(8), word(16), word(24))
  }

  /// The 32 bytes of the digest.
  public var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(32)
    append(to: &bytes)
    return bytes
  }

  /// Adds its 32 bytes to others.
  package func append(to bytes: inout [UInt8]) {
    let words = words
    for index in 0..<8 {
      for shift in [24, 16, 8, 0] as [UInt32] {
        bytes.append(UInt8(truncatingIfNeeded: words[index] >> shift))
      }
    }
  }

  /// A link of a chain: the digest over the 32 bytes of the link before it, zeroes for the first, and
  /// then over the bytes, which are followed by a closing brace if they were cut off before theirs.
  package init(of bytes: Span<UInt8>, after previous: ContentDigest?, closed: Bool = false) {
    var hash = SHA256()
    hash.update(previous ?? .zero)
    hash.update(bytes)
    if closed { hash.update(UInt8(ascii: "}")) }
    self.init(hash)
  }
}

extension SHA256 {
  /// Takes the 32 bytes of a digest.
  package mutating func update(_ digest: ContentDigest) {
    update(wide: digest.first)
    update(wide: digest.second)
    update(wide: digest.third)
    update(wide: digest.fourth)
  }

  private mutating func update(wide word: UInt64) {
    update(UInt32(truncatingIfNeeded: word >> 32))
    update(UInt32(truncatingIfNeeded: word))
  }
}
