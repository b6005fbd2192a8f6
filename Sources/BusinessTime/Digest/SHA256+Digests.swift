/// Messages that are a byte and one or two digests, as in trees of hashes: their blocks are known beforehand
/// and are put together at once.
extension SHA256 {
  /// The digest of a byte and another digest: 33 bytes.
  package static func words(of byte: UInt8, _ digest: SIMD8<UInt32>) -> SIMD8<UInt32> {
    var hash = SHA256()
    hash.absorb(block(byte, digest))
    return hash.state
  }

  /// The one block of a byte and a digest.
  static func block(_ byte: UInt8, _ d: SIMD8<UInt32>) -> Words {
    (
      joined(UInt32(byte), d[0]), joined(d[0], d[1]), joined(d[1], d[2]), joined(d[2], d[3]),
      joined(d[3], d[4]), joined(d[4], d[5]), joined(d[5], d[6]), joined(d[6], d[7]),
      end(d[7]), 0, 0, 0, 0, 0, 0, 33 * 8
    )
  }

  /// The digest of a byte and two other digests: 65 bytes.
  package static func words(
    of byte: UInt8, _ first: SIMD8<UInt32>, _ second: SIMD8<UInt32>
  ) -> SIMD8<UInt32> {
    var hash = SHA256()
    hash.absorb(block(byte, first, second))
    hash.absorb(lastBlock(second))
    return hash.state
  }

  /// The first block of a byte and two digests, without the last byte.
  static func block(_ byte: UInt8, _ d: SIMD8<UInt32>, _ e: SIMD8<UInt32>) -> Words {
    (
      joined(UInt32(byte), d[0]), joined(d[0], d[1]), joined(d[1], d[2]), joined(d[2], d[3]),
      joined(d[3], d[4]), joined(d[4], d[5]), joined(d[5], d[6]), joined(d[6], d[7]),
      joined(d[7], e[0]), joined(e[0], e[1]), joined(e[1], e[2]), joined(e[2], e[3]),
      joined(e[3], e[4]), joined(e[4], e[5]), joined(e[5], e[6]), joined(e[6], e[7])
    )
  }

  /// The other one.
  static func lastBlock(_ second: SIMD8<UInt32>) -> Words {
    (end(second[7]), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 65 * 8)
  }

  /// The last byte of a word before the first three of the next.
  @inline(__always)
  private static func joined(_ word: UInt32, _ next: UInt32) -> UInt32 { word << 24 | next >> 8 }

  /// The last byte of a message and the bit that ends it.
  private static func end(_ word: UInt32) -> UInt32 { word << 24 | 0x80_0000 }
}
