/// What stands between the quotes of a JSON string.
enum StringScan {
  /// ASCII without escapes; `end` is the offset of the closing quote.
  case plain(end: Int)
  /// Well-formed text with escapes or other characters.
  case rich(end: Int, hasEscapes: Bool)
  /// Not a string of JSON, from this offset on.
  case malformed(at: Int, String)

  /// Looks at the string that begins after the quote before `start`.
  @inline(__always)
  init(_ bytes: ContiguousArray<UInt8>, from start: Int) {
    var position = start
    let (span, count) = (bytes.span, bytes.count)
    while position + 8 <= count {
      let marks = span.eight(at: position).marksNotPlain
      if marks != 0 {
        position += marks.firstMark
        break
      }
      position += 8
    }
    while position < count, bytes[position].isPlain { position += 1 }
    if position < bytes.count, bytes[position] == .quote {
      self = .plain(end: position)
    } else {
      self = Self.rich(bytes, from: position)
    }
  }

  @inline(never)
  private static func rich(_ bytes: ContiguousArray<UInt8>, from start: Int) -> StringScan {
    var position = start
    var hasEscapes = false
    while position < bytes.count {
      let byte = bytes[position]
      if byte.isPlain {
        position += 1
      } else if byte == .quote {
        return .rich(end: position, hasEscapes: hasEscapes)
      } else if byte == .backslash {
        guard let escape = JSONEscape(bytes, at: position) else {
          return .malformed(at: position, "this is no escape that JSON knows")
        }
        guard escape.scalar != nil else {
          return .malformed(at: position, "half of a surrogate pair stands alone")
        }
        hasEscapes = true
        position += escape.length
      } else if byte < 0x20 {
        return .malformed(at: position, "a control character stands in a string unescaped")
      } else if let length = lengthOfScalar(bytes, at: position) {
        position += length
      } else {
        return .malformed(at: position, "these bytes are not UTF-8")
      }
    }
    return .malformed(at: bytes.count, "the string does not end")
  }

  /// The length of the non-ASCII character at an offset if it is well-formed UTF-8.
  ///
  /// The limits of the second byte are those of table 3-7 of the Unicode standard: they leave out
  /// forms that are too long, surrogates and what lies beyond U+10FFFF.
  private static func lengthOfScalar(_ bytes: ContiguousArray<UInt8>, at start: Int) -> Int? {
    let (length, second): (Int, ClosedRange<UInt8>)
    switch bytes[start] {
    case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return nil
    }
    guard start + length <= bytes.count, second.contains(bytes[start + 1]) else { return nil }
    for index in start + 2..<start + length where bytes[index] & 0xC0 != 0x80 { return nil }
    return length
  }
}

/// An escape sequence of a JSON string.
struct JSONEscape {
  /// The bytes it takes, 2, 6 or 12.
  let length: Int
  /// The character it stands for; `nil` for half of a surrogate pair.
  let scalar: Unicode.Scalar?

  /// The escape whose backslash is at an offset; `nil` if there is none.
  init?(_ bytes: ContiguousArray<UInt8>, at start: Int) {
    guard start + 1 < bytes.count else { return nil }
    let letter = bytes[start + 1]
    guard letter == UInt8(ascii: "u") else {
      guard let scalar = Self.scalar(ofLetter: letter) else { return nil }
      (length, self.scalar) = (2, scalar)
      return
    }
    guard let unit = Self.unit(bytes, at: start) else { return nil }
    if unit & 0xFC00 == 0xD800, let low = Self.unit(bytes, at: start + 6), low & 0xFC00 == 0xDC00 {
      length = 12
      scalar = Unicode.Scalar(0x1_0000 + (unit & 0x3FF) << 10 + (low & 0x3FF))
    } else {
      (length, scalar) = (6, Unicode.Scalar(unit))
    }
  }

  private static func scalar(ofLetter letter: UInt8) -> Unicode.Scalar? {
    switch letter {
    case .quote, .backslash, .slash: Unicode.Scalar(letter)
    case UInt8(ascii: "b"): "\u{8}"
    case UInt8(ascii: "f"): "\u{C}"
    case UInt8(ascii: "n"): "\n"
    case UInt8(ascii: "r"): "\r"
    case UInt8(ascii: "t"): "\t"
    default: nil
    }
  }

  /// The UTF-16 unit that `\uXXXX` at an offset states.
  private static func unit(_ bytes: ContiguousArray<UInt8>, at start: Int) -> UInt32? {
    guard start + 6 <= bytes.count, bytes[start] == .backslash,
      bytes[start + 1] == UInt8(ascii: "u")
    else { return nil }
    var unit: UInt32 = 0
    for index in start + 2..<start + 6 {
      guard let digit = bytes[index].hexDigit else { return nil }
      unit = unit << 4 | digit
    }
    return unit
  }

  /// The text of a well-formed string's content.
  static func text(_ bytes: ContiguousArray<UInt8>, _ range: Range<Int>) -> String {
    // Bytes, not a string that grows: that took time in line with the square of its length.
    var text: [UInt8] = []
    text.reserveCapacity(range.count)
    var position = range.lowerBound
    while position < range.upperBound {
      if bytes[position] == .backslash, let escape = JSONEscape(bytes, at: position),
        let scalar = escape.scalar
      {
        text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        position += escape.length
      } else {
        text.append(bytes[position])
        position += 1
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
