/// The bytes that mean something in JSON.
extension UInt8 {
  static var lineFeed: UInt8 { 0x0A }
  static var quote: UInt8 { 0x22 }
  static var plus: UInt8 { 0x2B }
  static var comma: UInt8 { 0x2C }
  static var minus: UInt8 { 0x2D }
  static var point: UInt8 { 0x2E }
  static var slash: UInt8 { 0x2F }
  static var zero: UInt8 { 0x30 }
  static var colon: UInt8 { 0x3A }
  static var openBracket: UInt8 { 0x5B }
  static var backslash: UInt8 { 0x5C }
  static var closeBracket: UInt8 { 0x5D }
  static var openBrace: UInt8 { 0x7B }
  static var closeBrace: UInt8 { 0x7D }

  /// Whether the byte is a decimal digit.
  var isDigit: Bool { self &- .zero <= 9 }

  /// Whether the byte stands for itself, alone, in a JSON string.
  var isPlain: Bool { self >= 0x20 && self < 0x80 && self != .quote && self != .backslash }

  /// Whether the byte has to be escaped in a JSON string.
  var needsEscape: Bool { self < 0x20 || self == .quote || self == .backslash }

  /// The value of a hexadecimal digit.
  var hexDigit: UInt32? {
    switch self {
    case 0x30...0x39: UInt32(self - 0x30)
    case 0x41...0x46: UInt32(self - 0x41 + 10)
    case 0x61...0x66: UInt32(self - 0x61 + 10)
    default: nil
    }
  }

  /// The lower-case hexadecimal digit of a value below 16.
  static func hexDigit(_ value: UInt8) -> UInt8 { value < 10 ? .zero + value : 0x61 - 10 + value }
}
