extension JSONWriter {
  /// Writes a text as a JSON string.
  package mutating func append(text: String) {
    append(.quote)
    if #available(macOS 26, iOS 26, *) {
      append(content: text.utf8Span.span)
    } else {
      append(content: ContiguousArray(text.utf8).span)
    }
    append(.quote)
  }

  /// Writes a short beginning and a text as one JSON string.
  mutating func append(_ beginning: FieldName, _ text: String) {
    reserve(17)
    let start = end
    var span = buffer.mutableSpan
    span[start] = .quote
    span.write(beginning.low, at: start + 1)
    span.write(beginning.high, at: start + 9)
    end = start + 1 + beginning.count
    if #available(macOS 26, iOS 26, *) {
      append(content: text.utf8Span.span)
    } else {
      append(content: ContiguousArray(text.utf8).span)
    }
    append(.quote)
  }

  /// Writes the content of a string.
  @inline(__always)
  private mutating func append(content: Span<UInt8>) {
    let isPlain = copy(content)
    if !isPlain { escape(content) }
  }

  /// Copies bytes as they are; `false` and nothing written if one of them has to be escaped.
  private mutating func copy(_ content: Span<UInt8>) -> Bool {
    reserve(content.count)
    let start = end
    var span = buffer.mutableSpan
    for index in content.indices {
      let byte = content[index]
      guard !byte.needsEscape else { return false }
      span[start + index] = byte
    }
    end = start + content.count
    return true
  }

  /// Writes bytes with their escapes.
  @inline(never)
  private mutating func escape(_ content: Span<UInt8>) {
    for index in content.indices {
      let byte = content[index]
      guard byte.needsEscape else {
        append(byte)
        continue
      }
      append(.backslash)
      if let letter = Self.letter(ofEscaped: byte) {
        append(letter)
      } else {
        append(plain: "u00")
        append(.hexDigit(byte >> 4))
        append(.hexDigit(byte & 0xF))
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

  /// Writes a word as it is, without quotes.
  mutating func append(plain word: String) {
    for byte in word.utf8 { append(byte) }
  }
}
