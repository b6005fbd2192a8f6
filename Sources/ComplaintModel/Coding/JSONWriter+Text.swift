extension JSONWriter {
  /// Writes a text as a JSON string.
  package mutating func append(text: String) {
    bytes.append(.quote)
    let start = bytes.count
    bytes.append(contentsOf: text.utf8)
    // Copied in one go and looked at afterwards, because hardly any text needs an escape.
    for index in start..<bytes.count where bytes[index].needsEscape {
      escape(from: index)
      break
    }
    bytes.append(.quote)
  }

  /// Writes the end of the buffer anew, with escapes.
  private mutating func escape(from start: Int) {
    let tail = Array(bytes[start...])
    bytes.removeSubrange(start...)
    for byte in tail {
      guard byte.needsEscape else {
        bytes.append(byte)
        continue
      }
      bytes.append(.backslash)
      if let letter = Self.letter(ofEscaped: byte) {
        bytes.append(letter)
      } else {
        bytes.append(contentsOf: "u00".utf8)
        bytes.append(.hexDigit(byte >> 4))
        bytes.append(.hexDigit(byte & 0xF))
      }
    }
  }

  /// What follows the backslash, for the bytes that have a short escape.
  private static func letter(ofEscaped byte: UInt8) -> UInt8? {
    switch byte {
    case .quote, .backslash: byte
    case 0x08: UInt8(ascii: "b")
    case 0x09: UInt8(ascii: "t")
    case 0x0A: UInt8(ascii: "n")
    case 0x0C: UInt8(ascii: "f")
    case 0x0D: UInt8(ascii: "r")
    default: nil
    }
  }

  /// Writes a number of at most 99 with two digits.
  mutating func append(twoDigits value: Int) {
    bytes.append(.zero + UInt8(truncatingIfNeeded: value / 10))
    bytes.append(.zero + UInt8(truncatingIfNeeded: value % 10))
  }
}
