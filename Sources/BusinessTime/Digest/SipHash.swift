/// SipHash-2-4 with 128 bits: tells different bytes apart as surely as SHA-256 where nobody gains by making
/// two alike, in a tenth of the time.
///
/// J.-P. Aumasson, D. J. Bernstein, *SipHash: a fast short-input PRF* (2012), with the 128 bits of its reference
/// implementation. What has to be proved to others is the matter of ``SHA256``.
package struct SipHash {
  private var v0: UInt64
  private var v1: UInt64
  private var v2: UInt64
  private var v3: UInt64

  /// The 128 bits of bytes under a key.
  package static func words(of bytes: Span<UInt8>, key: (UInt64, UInt64)) -> (UInt64, UInt64) {
    var hash = SipHash(key)
    let span = unsafe bytes.bytes
    var offset = 0
    while offset + 8 <= span.byteCount {
      let word = unsafe span.unsafeLoadUnaligned(
        fromUncheckedByteOffset: offset, as: UInt64.self)
      hash.absorb(UInt64(littleEndian: word))
      offset += 8
    }
    // How many there are goes with those that are left.
    var last = UInt64(truncatingIfNeeded: bytes.count) << 56
    for index in offset..<bytes.count {
      last |= UInt64(bytes[index]) << UInt64((index - offset) * 8)
    }
    hash.absorb(last)
    return hash.finalized()
  }

  private init(_ key: (UInt64, UInt64)) {
    v0 = 0x736F_6D65_7073_6575 ^ key.0
    v1 = 0x646F_7261_6E64_6F6D ^ key.1 ^ 0xEE
    v2 = 0x6C79_6765_6E65_7261 ^ key.0
    v3 = 0x7465_6462_7974_6573 ^ key.1
  }

  private mutating func absorb(_ word: UInt64) {
    v3 ^= word
    for _ in 0..<2 { round() }
    v0 ^= word
  }

  private mutating func finalized() -> (UInt64, UInt64) {
    v2 ^= 0xEE
    for _ in 0..<4 { round() }
    let first = v0 ^ v1 ^ v2 ^ v3
    v1 ^= 0xDD
    for _ in 0..<4 { round() }
    return (first, v0 ^ v1 ^ v2 ^ v3)
  }

  private mutating func round() {
    v0 &+= v1
    v1 = v1 << 13 | v1 >> 51
    v1 ^= v0
    v0 = v0 << 32 | v0 >> 32
    v2 &+= v3
    v3 = v3 << 16 | v3 >> 48
    v3 ^= v2
    v0 &+= v3
    v3 = v3 << 21 | v3 >> 43
    v3 ^= v0
    v2 &+= v1
    v1 = v1 << 17 | v1 >> 47
    v1 ^= v2
    v2 = v2 << 32 | v2 >> 32
  }
}
