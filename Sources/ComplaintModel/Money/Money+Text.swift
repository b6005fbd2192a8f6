public import BusinessTime

extension Money: CustomStringConvertible {
  /// The one text form: the currency's code, a space, and the amount with all digits of the minor
  /// unit: `CNY 128.00`, `JPY -500`, `KWD 0.250`.
  public var description: String { currency.code + " " + amountText() }

  /// Reads the text form.
  ///
  /// - Throws: ``MoneyError/Code/unknownCurrency``; ``MoneyError/Code/malformed`` for any other text,
  ///   also with too few or too many decimal digits, leading zeroes or separators; or
  ///   ``MoneyError/Code/overflow``.
  public init(_ text: String) throws(MoneyError) {
    let bytes = text.utf8
    guard bytes.count > 4, bytes.dropFirst(3).first == UInt8(ascii: " ") else {
      throw MoneyError(
        .malformed, "\"\(text.prefix(50))\" is not an amount of money like \"CNY 128.00\"")
    }
    let currency = try Currency(String(decoding: bytes.prefix(3), as: UTF8.self))
    try self.init(amount: String(decoding: bytes.dropFirst(4), as: UTF8.self), currency)
  }

  /// Reads an amount without its currency, such as `128.00`.
  ///
  /// - Throws: ``MoneyError/Code/malformed`` for any text that is not of that one form, or
  ///   ``MoneyError/Code/overflow``.
  public init(amount text: String, _ currency: Currency) throws(MoneyError) {
    let isNegative = text.utf8.first == UInt8(ascii: "-")
    let digits = Array(text.utf8.dropFirst(isNegative ? 1 : 0))
    // Zero has no sign: otherwise it would have two texts.
    guard Money.isWellFormed(digits, decimals: currency.minorUnitDigits),
      !isNegative || digits.contains(where: { $0 > UInt8(ascii: "0") })
    else {
      let example = Money(minorUnits: 128 * currency.minorUnitsPerUnit, currency).amountText()
      throw MoneyError(
        .malformed,
        "\"\(text.prefix(50))\" is not an amount in \(currency) like \"\(example)\"")
    }
    guard let minorUnits = Money.sum(of: digits, isNegative: isNegative) else {
      throw Money.beyondRange("\(currency) \(text.prefix(50))")
    }
    self.init(minorUnits: minorUnits, currency)
  }

  /// Whether these are units without needless zeroes, then a point and exactly so many decimals.
  private static func isWellFormed(_ amount: [UInt8], decimals: Int) -> Bool {
    let units = decimals == 0 ? amount[...] : amount.dropLast(decimals + 1)
    let fraction = amount.dropFirst(units.count)
    let hasPoint = decimals == 0 || fraction.first == UInt8(ascii: ".")
    let isShortest = units.count == 1 || units.first != UInt8(ascii: "0")
    return !units.isEmpty && hasPoint && isShortest
      && units.allSatisfy(isDigit) && fraction.dropFirst().allSatisfy(isDigit)
  }

  /// The value of the digits, whatever stands between them; `nil` beyond the range.
  private static func sum(of digits: [UInt8], isNegative: Bool) -> Int64? {
    var value: Int64 = 0
    for digit in digits where isDigit(digit) {
      let next = Int64(digit - UInt8(ascii: "0"))
      let (tens, isTooLarge) = value.multipliedReportingOverflow(by: 10)
      let (sum, isBeyond) = tens.addingReportingOverflow(isNegative ? -next : next)
      guard !isTooLarge, !isBeyond else { return nil }
      value = sum
    }
    return value
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  /// The amount with a separator between the thousands.
  fileprivate func amountText(separator: Character? = nil) -> String {
    let perUnit = UInt64(currency.minorUnitsPerUnit)
    let (units, rest) = minorUnits.magnitude.quotientAndRemainder(dividingBy: perUnit)
    var text = minorUnits < 0 ? "-" : ""
    let digits = String(units)
    for (index, digit) in digits.enumerated() {
      if let separator, index > 0, (digits.count - index).isMultiple(of: 3) {
        text.append(separator)
      }
      text.append(digit)
    }
    if currency.minorUnitDigits > 0 {
      text.append(".")
      text += String(perUnit + rest).dropFirst()
    }
    return text
  }
}

extension Money {
  /// The amount as people read it: `CNY 1,280.00` in English, `1,280.00元` in Chinese.
  ///
  /// In Chinese a currency without a name here stands as its code: `1,280.00 GEL`.
  public func text(in language: DisplayLanguage) -> String {
    let amount = amountText(separator: ",")
    switch language {
    case .english: return currency.code + " " + amount
    case .chinese: return amount + (Money.chineseUnits[currency.code] ?? " " + currency.code)
    }
  }

  /// What stands behind an amount in Chinese.
  private static let chineseUnits: [String: String] = [
    "CNY": "元", "HKD": "港元", "MOP": "澳门元", "TWD": "新台币", "USD": "美元", "EUR": "欧元",
    "GBP": "英镑", "JPY": "日元", "KRW": "韩元", "SGD": "新加坡元", "AUD": "澳元", "CAD": "加元",
    "NZD": "新西兰元", "CHF": "瑞士法郎", "RUB": "卢布", "INR": "印度卢比", "THB": "泰铢",
    "MYR": "林吉特", "IDR": "印尼盾", "VND": "越南盾", "PHP": "菲律宾比索", "BRL": "巴西雷亚尔",
    "MXN": "墨西哥比索", "TRY": "土耳其里拉", "ZAR": "南非兰特", "AED": "阿联酋迪拉姆",
    "SAR": "沙特里亚尔", "SEK": "瑞典克朗", "NOK": "挪威克朗", "DKK": "丹麦克朗", "PLN": "兹罗提",
  ]
}

extension Money: Codable {
  /// Reads the text form.
  public init(from decoder: any Decoder) throws {
    self = try decoder.checked { (text) throws(MoneyError) in try Money(text) }
  }

  /// Writes the text form.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
