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
    reserve(beginning.count + 1)
    let start = end
    var span = buffer.mutableSpan
    span[start] = .quote
    beginning.write(to: &span, at: start + 1)
    end = start + 1 + beginning.count
    if #available(macOS 26, iOS 26, *) {
      append(content: text.utf8Span.span)
    } else {
      append(content: ContiguousArray(text.utf8).span)
    }
    append(.quote)
  }

  /// Writes a short beginning and an id as one JSON string.
  mutating func append(_ beginning: FieldName, identifier high: UInt64, _ low: UInt64) {
    // The id is written with its quotes; the beginning then takes the place of the first.
    reserve(beginning.count + 38)
    let start = end
    end = start + beginning.count
    append(identifier: high, low)
    var span = buffer.mutableSpan
    span[start] = .quote
    beginning.write(to: &span, at: start + 1)
  }

  /// Writes the content of a string.
  @inline(__always)
  private mutating func append(content: Span<UInt8>) {
    let isPlain = copy(content)
    if !isPlain { escape(content) }
  }

  /// Copies bytes as they are; `false` and nothing written if one of them has to be escaped.
  private mutating func copy(_ content: Span<UInt8>) -> Bool {
    let count = content.count
    reserve(count)
    let start = end
    var span = buffer.mutableSpan
    var index = 0
    while index + 8 <= count {
      let word = content.eight(at: index)
      guard word.marksToEscape == 0 else { return false }
      span.write(word, at: start + index)
      index += 8
    }
    while index < count {
      let byte = content[index]
      guard !byte.needsEscape else { return false }
      span[start + index] = byte
      index += 1
    }
    end = start + count
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
