import BusinessTime

/// The id of a command, by which a repeated one is recognised.
///
/// Any 128 bits are a command id. A host sends the same id when it tries again, and derives it from
/// its own key if it has one; a command that follows from another has an id derived from it.
///
/// ```swift
/// let filing = CommandID(hashing: "web-form/2026-03-02/4711")
/// let assigning = CommandID(derivedFrom: filing, label: "assign")
/// ```
///
/// Derived ids are UUIDs of version 8 (RFC 9562) with bits of a SHA-256. They are the same on every
/// machine and in every version. One that is derived from another id begins with the first 48 bits of that
/// one, so that a store finds what belongs together in one place of an index; of the complaint ids
/// that the library makes these are the time.
public struct CommandID: UniqueIdentifier {
  /// The first 64 bits.
  public let high: UInt64

  /// The last 64 bits.
  public let low: UInt64

  /// The id of these 128 bits.
  public init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// The id that belongs to `label` under `parent`: the first 48 bits of the parent, and 74 of the SHA-256
  /// over its 16 bytes and the UTF-8 bytes of the label.
  ///
  /// A label is taken byte by byte: write it in one normal form if it is not ASCII.
  public init(derivedFrom parent: some UniqueIdentifier, label: String) {
    let hash = Self.hash(parent.high, parent.low, label)
    (high, low) = (parent.high & ~0xFFFF | hash.high & 0xFFFF, hash.low)
  }

  /// The id that belongs to the host's own key: 122 bits of the SHA-256 over 16 bytes of zero and the
  /// UTF-8 bytes of the key.
  ///
  /// A key is taken byte by byte and has to be unique in the tenant.
  public init(hashing hostKey: String) { (high, low) = Self.hash(0, 0, hostKey) }

  private static func hash(
    _ parentHigh: UInt64, _ parentLow: UInt64, _ label: String
  ) -> (high: UInt64, low: UInt64) {
    var hash = SHA256()
    for word in [parentHigh, parentLow] {
      hash.update(UInt32(truncatingIfNeeded: word >> 32))
      hash.update(UInt32(truncatingIfNeeded: word))
    }
    hash.update(label.utf8)
    let words = hash.finalizedWords()
    let first = UInt64(words[0]) << 32 | UInt64(words[1])
    let second = UInt64(words[2]) << 32 | UInt64(words[3])
    return (first & ~0xF000 | 0x8000, second & (1 << 62 - 1) | 0b10 << 62)
  }
}
