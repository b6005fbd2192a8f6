/// Walks over a short text by its ASCII characters; everything it does not accept stays where it is.
struct TextScanner {
  private let bytes: [UInt8]
  private var position = 0

  init(_ text: some StringProtocol) { bytes = Array(text.utf8) }

  var isAtEnd: Bool { position == bytes.count }

  /// The bytes not yet read, as text.
  var rest: String { String(decoding: bytes[position...], as: UTF8.self) }

  /// Steps over `character` if it comes next.
  mutating func skip(_ character: Character) -> Bool {
    guard position < bytes.count, bytes[position] == character.asciiValue else { return false }
    position += 1
    return true
  }

  /// Reads as many digits as come next, if their count lies in `count` (at most 18).
  mutating func digits(_ count: ClosedRange<Int>) -> Int? {
    var value = 0
    var end = position
    while end < bytes.count, let digit = Self.digit(bytes[end]), end - position < count.upperBound {
      value = value * 10 + digit
      end += 1
    }
    guard end - position >= count.lowerBound else { return nil }
    position = end
    return value
  }

  /// Reads the digits of a fraction and gives them as if there were exactly `digits` of them.
  ///
  /// Digits beyond that are accepted only if they are zero, so that nothing is lost silently.
  mutating func fraction(digits: Int) -> Int? {
    var value = 0
    var read = 0
    while position < bytes.count, let digit = Self.digit(bytes[position]) {
      guard read < digits || digit == 0 else { return nil }
      if read < digits { value = value * 10 + digit }
      read += 1
      position += 1
    }
    guard read > 0 else { return nil }
    for _ in read..<max(read, digits) { value *= 10 }
    return value
  }

  private static func digit(_ byte: UInt8) -> Int? {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") ? Int(byte - UInt8(ascii: "0")) : nil
  }
}

/// `value` with leading zeroes up to `width` digits; `value` is not negative.
func padded(_ value: some BinaryInteger, _ width: Int) -> String {
  let digits = String(value)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}

/// The digits of a fraction of a second given in thousandths, without trailing zeroes.
func fractionDigits(_ thousandths: some BinaryInteger) -> String {
  var digits = padded(thousandths, 3)
  while digits.hasSuffix("0") { digits.removeLast() }
  return digits
}
