/// A currency of ISO 4217 that people are paid in.
///
/// It knows how many digits its minor unit has: two for the yuan, none for the yen, three for the
/// Kuwaiti dinar. A code that is not known is refused, because its digits would be a guess.
///
/// ```swift
/// let yen = try Currency("JPY")
/// yen.minorUnitDigits  // 0
/// ```
///
/// The list is ISO's of February 2026. It leaves out funds, units of account and metals, and it
/// keeps five currencies withdrawn since 2023, which complaints of the years before still name.
public struct Currency: Hashable, Sendable {
  /// The three letters, the first one in the highest byte, and the digits in the lowest byte.
  private let packed: UInt32

  /// Makes the currency of a code of three capital letters.
  ///
  /// - Throws: ``MoneyError/Code/unknownCurrency``.
  public init(_ code: String) throws(MoneyError) {
    guard let letters = Currency.letters(code.utf8), let digits = Currency.digits[letters] else {
      throw MoneyError(
        .unknownCurrency, "\"\(code.prefix(20))\" is not the ISO 4217 code of a known currency")
    }
    packed = letters | digits
  }

  /// How many decimal digits the minor unit has: 0, 2 or 3.
  public var minorUnitDigits: Int { Int(packed & 0xFF) }

  /// How many minor units make one unit: 1, 100 or 1,000.
  public var minorUnitsPerUnit: Int64 {
    switch minorUnitDigits {
    case 0: 1
    case 3: 1_000
    default: 100
    }
  }

  /// The code of three letters.
  public var code: String {
    String(
      decoding: [24, 16, 8].map { UInt8(truncatingIfNeeded: packed >> UInt32($0)) }, as: UTF8.self)
  }
}

extension Currency {
  /// The Chinese yuan renminbi.
  public static let cny = Currency("CNY", digits: 2)
  /// The US dollar.
  public static let usd = Currency("USD", digits: 2)
  /// The euro.
  public static let eur = Currency("EUR", digits: 2)
  /// The pound sterling.
  public static let gbp = Currency("GBP", digits: 2)
  /// The Japanese yen.
  public static let jpy = Currency("JPY", digits: 0)
  /// The Hong Kong dollar.
  public static let hkd = Currency("HKD", digits: 2)

  /// All currencies known here, by their codes.
  public static let all: [Currency] = digits.keys.sorted().compactMap { letters in
    digits[letters].map { Currency(packed: letters | $0) }
  }

  /// Makes a currency of the list below from its code and digits.
  private init(_ code: StaticString, digits: UInt32) {
    packed = (Currency.letters(code.description.utf8) ?? 0) | digits
  }

  private init(packed: UInt32) { self.packed = packed }

  /// Three capital letters in one word; `nil` for anything else.
  private static func letters(_ code: some Collection<UInt8>) -> UInt32? {
    guard code.count == 3, code.allSatisfy({ (0x41...0x5A).contains($0) }) else { return nil }
    return code.reduce(0) { $0 << 8 | UInt32($1) } << 8
  }

  /// The digits of the minor unit by the letters of the code.
  private static let digits: [UInt32: UInt32] = {
    let listed: [(UInt32, String)] = [(0, withoutMinorUnit), (2, hundredths), (3, thousandths)]
    var digits: [UInt32: UInt32] = [:]
    for (count, codes) in listed {
      for code in codes.split(whereSeparator: \.isWhitespace) {
        if let letters = letters(code.utf8) { digits[letters] = count }
      }
    }
    return digits
  }()

  private static let withoutMinorUnit =
    "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF"

  private static let thousandths = "BHD IQD JOD KWD LYD OMR TND"

  /// The last line has been withdrawn: Bulgaria, Croatia, the Netherlands Antilles, Sierra Leone
  /// (old leone), Zimbabwe (dollar).
  private static let hundredths = """
    AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF
    CNY COP CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL
    HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT
    MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB
    SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH
    USD UYU UZS VED VES WST XCD XCG YER ZAR ZMW ZWG
    BGN HRK ANG SLL ZWL
    """
}

extension Currency: Comparable {
  /// Whether the first code comes earlier in the alphabet.
  public static func < (left: Currency, right: Currency) -> Bool { left.packed < right.packed }
}

extension Currency: CustomStringConvertible {
  /// The code.
  public var description: String { code }
}

extension Currency: Codable {
  /// Reads the code.
  public init(from decoder: any Decoder) throws {
    self = try decoder.checked { (code) throws(MoneyError) in try Currency(code) }
  }

  /// Writes the code.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(code)
  }
}
