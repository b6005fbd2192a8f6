/// Hexadecimal digits in lower case, eight at a time in a machine word.
enum Hexadecimal {
  /// The digits of 32 bits, the first in the lowest byte.
  @inline(__always)
  static func digits(_ value: UInt64) -> UInt64 {
    // One digit to a byte, then 0x30 or 0x57 more, without a branch or a table.
    var digits = value & 0xFFFF_FFFF
    digits = (digits | digits << 16) & 0x0000_FFFF_0000_FFFF
    digits = (digits | digits << 8) & 0x00FF_00FF_00FF_00FF
    digits = (digits | digits << 4) & 0x0F0F_0F0F_0F0F_0F0F
    let letters = (digits &+ 0x0606_0606_0606_0606) >> 4 & 0x0101_0101_0101_0101
    return (digits &+ 0x3030_3030_3030_3030 &+ letters &* 0x27).byteSwapped
  }
}

extension Hexadecimal {
  /// The 32 bits that eight digits state, the first in the lowest byte; `nil` if one is none, or in
  /// upper case.
  @inline(__always)
  static func value(_ digits: UInt64) -> UInt64? {
    // A letter has bit 6 set, and is 9 more than its low half.
    var value = ((digits & .each(0x0F)) &+ (digits >> 6 & .each(1)) &* 9).byteSwapped
    value = (value | value >> 4) & 0x00FF_00FF_00FF_00FF
    value = (value | value >> 8) & 0x0000_FFFF_0000_FFFF
    value = (value | value >> 16) & 0xFFFF_FFFF
    // Whatever is no digit is written otherwise than it was read.
    return Hexadecimal.digits(value) == digits ? value : nil
  }

  /// The 64 bits that 16 digits from an offset on state.
  @inline(__always)
  static func word(_ bytes: Span<UInt8>, at offset: Int) -> UInt64? {
    guard let high = value(bytes.eight(at: offset)), let low = value(bytes.eight(at: offset + 8))
    else { return nil }
    return high << 32 | low
  }
}

extension TextCoded where Self: UniqueIdentifier {
  /// Reads the text form `0190163d-8694-739b-aea5-966c26f8ad91`.
  package init?(ascii bytes: Span<UInt8>) {
    guard bytes.count == IdentifierText.length, bytes[8] == .minus, bytes[13] == .minus,
      bytes[18] == .minus, bytes[23] == .minus
    else { return nil }
    guard let first = Hexadecimal.value(bytes.eight(at: 0)),
      let second = Hexadecimal.value(bytes.four(at: 9) | bytes.four(at: 14) << 32),
      let third = Hexadecimal.value(bytes.four(at: 19) | bytes.four(at: 24) << 32),
      let fourth = Hexadecimal.value(bytes.eight(at: 28))
    else { return nil }
    let (high, low) = (first << 32 | second, third << 32 | fourth)
    self.init(high: high, low: low)
  }

  package func write(to writer: inout JSONWriter) { writer.append(identifier: high, low) }
}

extension JSONWriter {
  /// Writes 128 bits in groups of 8, 4, 4, 4 and 12 digits.
  mutating func append(identifier high: UInt64, _ low: UInt64) {
    reserve(38)
    let start = end
    // Words of eight digits, the later ones over what is too much of the earlier ones.
    let (second, third) = (Hexadecimal.digits(high), Hexadecimal.digits(low >> 32))
    var span = buffer.mutableSpan
    span[start] = .quote
    span.write(Hexadecimal.digits(high >> 32), at: start + 1)
    span[start + 9] = .minus
    span.write(second, at: start + 10)
    span[start + 14] = .minus
    span.write(second >> 32, at: start + 15)
    span[start + 19] = .minus
    span.write(third, at: start + 20)
    span[start + 24] = .minus
    span.write(third >> 32, at: start + 25)
    span.write(Hexadecimal.digits(low), at: start + 29)
    span[start + 37] = .quote
    end = start + 38
  }

  /// Writes words with 16 digits each, as one text.
  mutating func append(
    hexadecimal first: UInt64, _ second: UInt64, _ third: UInt64, _ fourth: UInt64
  ) {
    reserve(66)
    let start = end
    var span = buffer.mutableSpan
    span[start] = .quote
    span.write(digitsOf: first, at: start + 1)
    span.write(digitsOf: second, at: start + 17)
    span.write(digitsOf: third, at: start + 33)
    span.write(digitsOf: fourth, at: start + 49)
    span[start + 65] = .quote
    end = start + 66
  }
}

extension MutableSpan<UInt8> {
  /// Writes the 16 digits of a word.
  @inline(__always)
  fileprivate mutating func write(digitsOf word: UInt64, at start: Int) {
    write(Hexadecimal.digits(word >> 32), at: start)
    write(Hexadecimal.digits(word), at: start + 8)
  }
}
