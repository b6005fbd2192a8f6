/// The text form 8-4-4-4-12 of 128 bits, in lower case.
enum IdentifierText {
  static let length = 36

  static func write(_ high: UInt64, _ low: UInt64) -> String {
    var text = [UInt8](repeating: hyphen, count: length)
    var place = 0
    for word in [high, low] {
      for shift in stride(from: 60 as UInt64, through: 0, by: -4) {
        if place == 8 || place == 13 || place == 18 || place == 23 { place += 1 }
        let value = UInt8(truncatingIfNeeded: word >> shift & 0xF)
        text[place] = value + (value < 10 ? UInt8(ascii: "0") : UInt8(ascii: "a") - 10)
        place += 1
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Reads exactly what ``write(_:_:)`` writes.
  static func read(_ text: some Collection<UInt8>) -> (high: UInt64, low: UInt64)? {
    guard text.count == length else { return nil }
    var (high, low): (UInt64, UInt64) = (0, 0)
    var place = 0
    // Digits come as they like, so one question at the end is faster than a branch on each.
    var isWellFormed = true
    for byte in text {
      if place == 8 || place == 13 || place == 18 || place == 23 {
        isWellFormed = isWellFormed && byte == hyphen
      } else {
        let isLetter = byte >= UInt8(ascii: "a")
        let value = byte &- (isLetter ? UInt8(ascii: "a") - 10 : UInt8(ascii: "0"))
        isWellFormed = isWellFormed && value <= (isLetter ? 15 : 9)
        high = high << 4 | low >> 60
        low = low << 4 | UInt64(value & 0xF)
      }
      place += 1
    }
    return isWellFormed ? (high, low) : nil
  }

  private static let hyphen = UInt8(ascii: "-")
}
