/// Eight bytes that are looked at in one step, the first in the lowest bits.
///
/// A mark is the highest bit of a byte. Marks are right up to the first one: a byte after it may be
/// marked by what was carried over.
extension UInt64 {
  /// The same byte eight times.
  @inline(__always)
  static func each(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }

  /// Marks bytes that are no ASCII, or quotes, backslashes or control characters.
  @inline(__always)
  var marksNotPlain: UInt64 {
    let quotes = (self ^ .each(.quote)) &- .each(1)
    let backslashes = (self ^ .each(.backslash)) &- .each(1)
    return ((self &- .each(0x20)) | self | quotes | backslashes) & .each(0x80)
  }

  /// Marks quotes, backslashes and control characters.
  @inline(__always)
  var marksToEscape: UInt64 {
    let (quotes, backslashes) = (self ^ .each(.quote), self ^ .each(.backslash))
    let found =
      (self &- .each(0x20)) & ~self | (quotes &- .each(1)) & ~quotes
      | (backslashes &- .each(1)) & ~backslashes
    return found & .each(0x80)
  }

  /// The place of the first mark.
  @inline(__always)
  var firstMark: Int { trailingZeroBitCount >> 3 }

}

// Unsafe is only that any bits are taken for a value, and any eight bytes are an integer: whether they
// lie within the span is checked.

extension Span<UInt8> {
  /// Eight bytes, the first in the lowest bits; they must lie within the span.
  @inline(__always)
  func eight(at offset: Int) -> UInt64 {
    let word = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)
    return UInt64(littleEndian: word)
  }

  /// Four bytes, the first in the lowest bits; they must lie within the span.
  @inline(__always)
  func four(at offset: Int) -> UInt64 {
    let word = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt32.self)
    return UInt64(UInt32(littleEndian: word))
  }
}

extension MutableSpan<UInt8> {
  /// Writes the eight bytes of a word, the lowest first; there must be room for them.
  @inline(__always)
  mutating func write(_ word: UInt64, at start: Int) {
    var bytes = unsafe mutableBytes
    bytes.storeBytes(of: word.littleEndian, toByteOffset: start, as: UInt64.self)
  }

  /// Writes the four lower bytes of a word, the lowest first; there must be room for them.
  @inline(__always)
  mutating func writeFour(_ word: UInt64, at start: Int) {
    var bytes = unsafe mutableBytes
    let four = UInt32(truncatingIfNeeded: word).littleEndian
    bytes.storeBytes(of: four, toByteOffset: start, as: UInt32.self)
  }
}
