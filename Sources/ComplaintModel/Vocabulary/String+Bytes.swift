extension String {
  /// Whether two texts have the same bytes.
  ///
  /// That is not what `==` asks: it takes `é` as one character and `é` as two for the same text.
  @inline(__always)
  func hasSameBytes(as other: String) -> Bool {
    // Texts that differ mostly differ in length, and lengths stand in the strings themselves.
    let length = utf8.count
    guard length == other.utf8.count, self == other else { return false }
    // Of as many UTF-16 units as bytes there is nothing but ASCII, which has no second spelling.
    return utf16.count == length || utf8.elementsEqual(other.utf8)
  }
}
