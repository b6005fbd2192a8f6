/// A text in which personal numbers are looked for: full-width forms are read as their usual ones.
struct MaskingScan {
  /// The characters as ASCII; 0 for any other.
  private let bytes: [UInt8]

  init(_ text: String) {
    bytes = text.unicodeScalars.map { scalar in
      let value = (0xFF01...0xFF5E).contains(scalar.value) ? scalar.value - 0xFEE0 : scalar.value
      return value < 0x80 ? UInt8(value) : 0
    }
  }

  var count: Int { bytes.count }

  private subscript(_ place: Int) -> UInt8 { bytes.indices.contains(place) ? bytes[place] : 0 }

  /// Whether a name or number could begin at a place: not in the middle of one.
  func isStart(_ place: Int) -> Bool {
    let byte = self[place]
    let begins = byte.isLetterOrDigit || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "(")
    return begins && !self[place - 1].isLetterOrDigit
  }

  func end(of kind: Masking.Kind, at place: Int) -> Int? {
    switch kind {
    case .emailAddress: emailEnd(place)
    case .iban: ibanEnd(place)
    case .chineseResidentID: residentEnd(place)
    case .cardNumber: cardEnd(place)
    case .ukNationalInsurance: insuranceEnd(place)
    case .phoneNumber: phoneEnd(place)
    }
  }

  /// Whether a name or number that ends before a place is whole.
  private func isEnd(_ place: Int) -> Bool { !self[place].isLetterOrDigit }
}

// MARK: - E-mail addresses

extension MaskingScan {
  private func emailEnd(_ start: Int) -> Int? {
    var place = start
    while self[place].isOfMailName, place - start <= 64 { place += 1 }
    guard place > start, self[place] == UInt8(ascii: "@") else { return nil }
    place += 1
    var end: Int?
    var labels = 0
    while labels < 16 {
      let label = place
      while self[place].isLetterOrDigit || self[place] == UInt8(ascii: "-"), place - label < 64 {
        place += 1
      }
      guard place > label, place - label < 64 else { return end }
      labels += 1
      if labels > 1, place - label >= 2 { end = place }
      guard self[place] == UInt8(ascii: ".") else { return end }
      place += 1
    }
    return end
  }
}

// MARK: - Numbers with check digits

extension MaskingScan {
  /// Letters and digits from a place on, with single spaces or hyphens between them, at most so many; each
  /// with the place behind it.
  private func signs(
    from start: Int, most: Int, _ isSign: (UInt8) -> Bool
  ) -> [(byte: UInt8, end: Int)] {
    var signs: [(byte: UInt8, end: Int)] = []
    var place = start
    while signs.count < most {
      if isSign(self[place]) {
        signs.append((self[place].upper, place + 1))
        place += 1
      } else if !signs.isEmpty, self[place].isSeparator, isSign(self[place + 1]) {
        place += 1
      } else {
        break
      }
    }
    return signs
  }

  private func ibanEnd(_ start: Int) -> Int? {
    let signs = signs(from: start, most: 34) { $0.isLetterOrDigit }
    guard signs.count >= 15, signs[0].byte.isLetter, signs[1].byte.isLetter,
      signs[2].byte.isDigit, signs[3].byte.isDigit
    else { return nil }
    return (15...signs.count).reversed().first { count in
      isEnd(signs[count - 1].end) && Self.isIBAN(signs[..<count].map(\.byte))
    }.map { signs[$0 - 1].end }
  }

  /// ISO 7064, mod 97-10: the first four at the end, letters as two digits, the remainder is 1.
  static func isIBAN(_ bytes: [UInt8]) -> Bool {
    var remainder = 0
    for byte in bytes[4...] + bytes[..<4] {
      let value = byte.isDigit ? Int(byte - 0x30) : Int(byte - 0x41) + 10
      remainder = (remainder * (value < 10 ? 10 : 100) + value) % 97
    }
    return remainder == 1
  }

  private func residentEnd(_ start: Int) -> Int? {
    guard (start..<start + 17).allSatisfy({ self[$0].isDigit }), isEnd(start + 18) else {
      return nil
    }
    let digits = (start..<start + 17).map { Int(self[$0] - 0x30) }
    return Self.isResident(digits, self[start + 17].upper) ? start + 18 : nil
  }

  /// A date of birth, and the check character of ISO 7064, mod 11-2.
  static func isResident(_ digits: [Int], _ check: UInt8) -> Bool {
    let number = { (range: Range<Int>) in digits[range].reduce(0) { $0 * 10 + $1 } }
    guard (1_800...2_199).contains(number(6..<10)), (1...12).contains(number(10..<12)),
      (1...31).contains(number(12..<14))
    else { return false }
    let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    let sum = zip(digits, weights).reduce(0) { $0 + $1.0 * $1.1 }
    return check == Array("10X98765432".utf8)[sum % 11]
  }

  private func cardEnd(_ start: Int) -> Int? {
    let digits = signs(from: start, most: 19) { $0.isDigit }
    guard digits.count >= 13 else { return nil }
    return (13...digits.count).reversed().first { count in
      isEnd(digits[count - 1].end) && Self.isCard(digits[..<count].map { Int($0.byte - 0x30) })
    }.map { digits[$0 - 1].end }
  }

  /// Luhn: every second digit from the right but one counts twice, and the sum ends in 0.
  static func isCard(_ digits: [Int]) -> Bool {
    var sum = 0
    for (place, digit) in digits.reversed().enumerated() {
      let doubled = place % 2 == 1 ? digit * 2 : digit
      sum += doubled > 9 ? doubled - 9 : doubled
    }
    return sum % 10 == 0 && digits.contains { $0 != 0 }
  }
}

// MARK: - Numbers by their form

extension MaskingScan {
  private func insuranceEnd(_ start: Int) -> Int? {
    let signs = signs(from: start, most: 9) { $0.isLetterOrDigit }
    guard signs.count == 9, isEnd(signs[8].end) else { return nil }
    let bytes = signs.map(\.byte)
    guard bytes[0].isLetter, bytes[1].isLetter, bytes[2...7].allSatisfy(\.isDigit),
      (UInt8(ascii: "A")...UInt8(ascii: "D")).contains(bytes[8])
    else { return nil }
    return signs[8].end
  }

  /// Digits of a phone number, with what people write between them.
  private func phoneEnd(_ start: Int) -> Int? {
    var (place, digits, depth) = (start, [UInt8](), 0)
    var end = start
    let hasCode = self[start] == UInt8(ascii: "+")
    // A part of an id or of a longer number is none.
    if self[start - 1] == UInt8(ascii: "-"), self[start - 2].isLetterOrDigit { return nil }
    if hasCode { place += 1 }
    let isBracketed = self[place] == UInt8(ascii: "(")
    scan: while digits.count <= 16 {
      switch self[place] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        digits.append(self[place])
        end = place + 1
      case UInt8(ascii: "(") where depth == 0: depth = 1
      case UInt8(ascii: ")") where depth == 1: depth = 2
      case UInt8(ascii: " "), UInt8(ascii: "-"):
        if self[place + 1].isGap { break scan }
      // Without a code in front, dots are rather those of a date.
      case UInt8(ascii: ".") where hasCode:
        if self[place + 1].isGap { break scan }
      default: break scan
      }
      place += 1
    }
    guard isEnd(end), Self.isPhone(digits, hasCode: hasCode, isBracketed: isBracketed) else {
      return nil
    }
    return end
  }

  private static func isPhone(_ digits: [UInt8], hasCode: Bool, isBracketed: Bool) -> Bool {
    if hasCode { return (7...15).contains(digits.count) }
    if isBracketed { return (9...13).contains(digits.count) }
    guard digits.count >= 9, digits.count <= 12 else { return false }
    if digits[0] == UInt8(ascii: "0") { return true }
    return digits.count == 11 && digits[0] == UInt8(ascii: "1") && digits[1] >= UInt8(ascii: "3")
  }
}

extension UInt8 {
  fileprivate var isLetter: Bool { (0x61...0x7A).contains(self | 0x20) }
  fileprivate var isLetterOrDigit: Bool { isDigit || isLetter }
  fileprivate var isSeparator: Bool { self == 0x20 || self == 0x2D }
  fileprivate var isGap: Bool { self == 0x20 || self == 0x2D || self == 0x2E }
  fileprivate var upper: UInt8 { isLetter ? self & ~0x20 : self }

  /// Whether it may stand in the part of an address before the at sign, as people have them.
  fileprivate var isOfMailName: Bool {
    isLetterOrDigit || self == 0x2E || self == 0x5F || self == 0x25 || self == 0x2B || self == 0x2D
  }
}
