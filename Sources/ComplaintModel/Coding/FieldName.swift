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
  static var longestShort: Int { 15 }

  // Transparent, not merely inlined, and written as one loop: only so are the words of a literal
  // constants everywhere. `@inline(__always)` was obeyed once in a function, then no more, which made
  // writing and reading a quarter slower.
  @_transparent
  package init(stringLiteral text: String) {
    self.text = text
    var (low, high): (UInt64, UInt64) = (0, 0)
    if text.utf8.count <= FieldName.longestShort {
      var shift: UInt64 = 0
      for byte in text.utf8 {
        if shift < 64 { low |= UInt64(byte) << shift } else { high |= UInt64(byte) << (shift - 64) }
        shift += 8
      }
    }
    (self.low, self.high) = (low, high)
  }

  /// The name that an enum of names stands for.
  package init(_ name: some RawRepresentable<String>) { self.init(stringLiteral: name.rawValue) }

  /// The number of bytes of the name.
  var count: Int { text.utf8.count }
}
