extension String {
  /// Whether two texts have the same bytes.
  ///
  /// That is not what `==` asks: it takes `é` as one character and `é` as two for the same text.
  @inline(__always)
  func hasSameBytes(as other: String) -> Bool {
    // Texts that differ mostly differ in length, and lengths stand in the strings themselves. Those that
    // are the same are mostly short or one constant: then they are the same bit for bit.
    let length = utf8.count
    guard length == other.utf8.count else { return false }
    if isIdentical(to: other) { return true }
    guard self == other else { return false }
    // Of as many UTF-16 units as bytes there is nothing but ASCII, which has no second spelling.
    return utf16.count == length || utf8.elementsEqual(other.utf8)
  }

  /// Whether both are one value, bit for bit, and so have the same bytes; `false` says nothing.
  @inline(__always)
  private func isIdentical(to other: String) -> Bool {
    // Unsafe is only that the bits of a text are taken for numbers; what they mean is not asked.
    guard MemoryLayout<String>.size == MemoryLayout<(UInt64, UInt64)>.size else { return false }
    let (own, its) = unsafe (
      unsafeBitCast(self, to: (UInt64, UInt64).self),
      unsafeBitCast(other, to: (UInt64, UInt64).self)
    )
    return own == its
  }
}
