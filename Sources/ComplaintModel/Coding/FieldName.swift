/// The name of a member of a JSON object, made to be compared and written quickly.
///
/// A literal of up to 15 ASCII bytes becomes two machine words at compile time; a longer name works
/// as well, but costs about 20 ns more each time it is met.
package struct FieldName: ExpressibleByStringLiteral, Sendable {
  /// The name.
  package let text: String
  /// Bytes 0 to 7 of a short name, the first in the lowest bits.
  let low: UInt64
  /// Bytes 8 to 14 of a short name.
  let high: UInt64

  /// The longest name that fits into the two words.
  ///
  /// It is also the longest text that Swift keeps inside a `String`, which is what lets the
  /// compiler work out the words.
  static let longestShort = 15

  // Inlined, so that the words of a literal are constants; as a loop it would not be folded.
  @inline(__always)
  package init(stringLiteral text: String) {
    let bytes = text.utf8
    let count = bytes.count
    func byte(_ index: Int) -> UInt64 {
      guard index < count, count <= 15 else { return 0 }
      let position = bytes.index(bytes.startIndex, offsetBy: index)
      return UInt64(bytes[position]) << UInt64(index & 7 << 3)
    }
    self.text = text
    low = byte(0) | byte(1) | byte(2) | byte(3) | byte(4) | byte(5) | byte(6) | byte(7)
    high = byte(8) | byte(9) | byte(10) | byte(11) | byte(12) | byte(13) | byte(14)
  }

  /// The number of bytes of the name.
  var count: Int { text.utf8.count }
}
