import BusinessTime
import ComplaintModel
import ComplaintTestSupport
import Foundation
import Testing

@Suite struct CurrencyTests {
  @Test(arguments: [
    ("CNY", 2, 100), ("JPY", 0, 1), ("KWD", 3, 1_000), ("USD", 2, 100), ("ISK", 0, 1),
    ("TND", 3, 1_000), ("HUF", 2, 100), ("BGN", 2, 100), ("UGX", 0, 1), ("ZWG", 2, 100),
  ])
  func `A currency knows its minor unit`(code: String, digits: Int, perUnit: Int64) throws {
    let currency = try Currency(code)
    #expect(currency.code == code)
    #expect(currency.minorUnitDigits == digits)
    #expect(currency.minorUnitsPerUnit == perUnit)
    #expect(Currency.all.contains(currency))
  }

  @Test(arguments: ["", "CN", "CNYY", "cny", "XXX", "XAU", "CLF", "DEM", "元", "C Y", "\0\0\0"])
  func `An unknown code is refused`(code: String) throws {
    let error = try #require(throws: MoneyError.self) { try Currency(code) }
    #expect(error.code == .unknownCurrency)
  }

  @Test func `All currencies read back and stand in order`() throws {
    #expect(Currency.all.count == 160)
    #expect(Currency.all == Currency.all.sorted())
    for currency in Currency.all {
      #expect(try Currency(currency.code) == currency)
    }
    for currency in [Currency.cny, .usd, .eur, .gbp, .jpy, .hkd] {
      #expect(try Currency(currency.code) == currency)
    }
    let json = try JSONEncoder().encode([Currency.cny])
    #expect(String(decoding: json, as: UTF8.self) == "[\"CNY\"]")
    #expect(try JSONDecoder().decode([Currency].self, from: json) == [.cny])
  }
}

@Suite struct MoneyTextTests {
  @Test(arguments: [
    ("CNY 128.00", 12_800), ("CNY 0.00", 0), ("CNY 0.05", 5), ("CNY -0.05", -5),
    ("CNY 1280.50", 128_050), ("JPY 500", 500), ("JPY -500", -500), ("JPY 0", 0),
    ("KWD 0.250", 250), ("KWD 12.345", 12_345),
    ("CNY 92233720368547758.07", Int64.max), ("CNY -92233720368547758.08", Int64.min),
  ])
  func `An amount has one text`(text: String, minorUnits: Int64) throws {
    let money = try Money(text)
    #expect(money.minorUnits == minorUnits)
    #expect(money.description == text)
    let json = try JSONEncoder().encode([money])
    #expect(String(decoding: json, as: UTF8.self) == "[\"\(text)\"]")
    #expect(try JSONDecoder().decode([Money].self, from: json) == [money])
  }

  @Test(arguments: [
    ("", MoneyError.Code.malformed), ("CNY", .malformed), ("CNY ", .malformed),
    ("128.00", .malformed), ("CNY128.00", .malformed), ("CNY 128", .malformed),
    ("CNY 128.0", .malformed), ("CNY 128.000", .malformed), ("CNY 0128.00", .malformed),
    ("CNY .50", .malformed), ("CNY 1,280.00", .malformed), ("CNY +1.00", .malformed),
    ("CNY -0.00", .malformed), ("JPY -0", .malformed), ("JPY 5.00", .malformed),
    ("JPY -", .malformed), ("JPY 00", .malformed), ("CNY 1.0a", .malformed),
    ("CNY  1.00", .malformed), ("CNY 1.00 ", .malformed), ("CNY --1.00", .malformed),
    ("CNY 1e3.00", .malformed), ("CNY １.00", .malformed), ("XYZ 1.00", .unknownCurrency),
    ("元元 1.00", .malformed), ("CNY 92233720368547758.08", .overflow),
    ("CNY -92233720368547758.09", .overflow), ("JPY 99999999999999999999999", .overflow),
  ])
  func `Any other text is refused`(text: String, code: MoneyError.Code) throws {
    let error = try #require(throws: MoneyError.self) { try Money(text) }
    #expect(error.code == code)
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(Money.self, from: JSONEncoder().encode(text))
    }
  }

  @Test func `A refusal shows what the amount should look like`() throws {
    let error = try #require(throws: MoneyError.self) { try Money("JPY 5.00") }
    #expect(error.description == "\"5.00\" is not an amount in JPY like \"128\" (malformed)")
  }

  @Test(arguments: [
    ("CNY 1280.00", "CNY 1,280.00", "1,280.00元"), ("USD -5.10", "USD -5.10", "-5.10美元"),
    ("JPY 1234567", "JPY 1,234,567", "1,234,567日元"), ("CNY 128.00", "CNY 128.00", "128.00元"),
    ("GEL 100000.00", "GEL 100,000.00", "100,000.00 GEL"),
  ])
  func `People read it in their language`(text: String, english: String, chinese: String) throws {
    let money = try Money(text)
    #expect(money.text(in: .english) == english)
    #expect(money.text(in: .chinese) == chinese)
  }

  @Test(arguments: Effort.seeds)
  func `Text gives back the same amount`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<Effort.count(10_000) {
      let currency = try #require(Currency.all.randomElement(using: &random))
      let scale = Int64.random(in: 0..<63, using: &random)
      let minorUnits = Int64.random(in: .min ... .max, using: &random) >> scale
      let money = Money(minorUnits: minorUnits, currency)
      #expect(try Money(money.description) == money)
    }
  }
}

@Suite struct MoneyArithmeticTests {
  @Test func `Sums and differences are exact`() throws {
    let (price, fee) = (try Money("CNY 128.00"), try Money("CNY 0.10"))
    #expect(try price + fee == Money("CNY 128.10"))
    #expect(try fee - price == Money("CNY -127.90"))
    #expect(try price * -2 == Money("CNY -256.00"))
    #expect(try Money.sum([price, fee, fee], in: .cny) == Money("CNY 128.20"))
    #expect(try Money.sum([], in: .jpy) == .zero(.jpy))
  }

  @Test func `Amounts of one currency are ordered`() throws {
    let (small, large) = (try Money("CNY -1.00"), try Money("CNY 1.00"))
    #expect(try small < large && small <= large && large > small && large >= small)
    #expect(try small <= small && small >= small)
    #expect(try !(small < small) && !(small > small) && !(small > large) && !(small >= large))
  }

  @Test func `Different currencies neither add up nor compare`() throws {
    let (yuan, yen) = (try Money("CNY 100.00"), try Money("JPY 10000"))
    #expect(yuan != yen)
    let attempts: [() throws -> Void] = [
      { _ = try yuan + yen }, { _ = try yuan - yen }, { _ = try yuan < yen },
      { _ = try yuan <= yen }, { _ = try yuan > yen }, { _ = try yuan >= yen },
      { _ = try Money.sum([yuan, yen], in: .cny) }, { _ = try Money.sum([yuan], in: .jpy) },
    ]
    for attempt in attempts {
      let error = try #require(throws: MoneyError.self) { try attempt() }
      #expect(error.code == .differentCurrencies)
    }
  }

  @Test func `What is beyond the range throws`() throws {
    let (most, least) = (Money(minorUnits: .max, .cny), Money(minorUnits: .min, .cny))
    let cent = Money(minorUnits: 1, .cny)
    let attempts: [() throws -> Void] = [
      { _ = try most + cent }, { _ = try least - cent }, { _ = try most * 2 },
      { _ = try least * -1 }, { _ = try most.percent(101) }, { _ = try least.basisPoints(10_001) },
      { _ = try least.divided(percent: -1) }, { _ = try most.percent(.max) },
    ]
    for attempt in attempts {
      let error = try #require(throws: MoneyError.self) { try attempt() }
      #expect(error.code == .overflow)
    }
    #expect(try most.percent(100) == most)
    #expect(try least.basisPoints(10_000) == least)
  }

  @Test(arguments: [
    (100, 3, [34, 33, 33]), (-100, 3, [-34, -33, -33]), (2, 3, [1, 1, 0]), (0, 2, [0, 0]),
    (7, 1, [7]), (101, 2, [51, 50]),
  ])
  func `Shares differ by one minor unit at most`(
    minorUnits: Int64, count: Int, shares: [Int64]
  ) throws {
    #expect(try Money(minorUnits: minorUnits, .cny).split(into: count).map(\.minorUnits) == shares)
  }

  @Test(arguments: [0, -1, Int.min])
  func `There is no splitting into fewer than one share`(count: Int) throws {
    let error = try #require(throws: MoneyError.self) { try Money.zero(.cny).split(into: count) }
    #expect(error.code == .noShares)
  }

  @Test(arguments: [
    (50, 1, 0), (50, 3, 2), (50, 5, 2), (50, 7, 4), (50, -1, 0), (50, -3, -2), (50, -5, -2),
    (15, 12_800, 1_920), (33, 100, 33), (1, 149, 1), (1, 150, 2), (1, 250, 2), (1, 251, 3),
    (-50, 3, -2), (200, 7, 14), (0, 99, 0),
  ])
  func `A per cent is rounded half to even`(
    percent: Int64, minorUnits: Int64, expected: Int64
  ) throws {
    let money = Money(minorUnits: minorUnits, .cny)
    #expect(try money.percent(percent).minorUnits == expected)
    #expect(try money.basisPoints(percent * 100).minorUnits == expected)
  }

  @Test(arguments: Effort.seeds)
  func `Nothing is lost in shares and parts`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<Effort.count(10_000) {
      let scale = Int64.random(in: 0..<63, using: &random)
      let whole = Money(
        minorUnits: Int64.random(in: .min ... .max, using: &random) >> scale, .eur)
      let shares = try whole.split(into: Int.random(in: 1...40, using: &random))
      #expect(try Money.sum(shares, in: .eur) == whole)
      let sizes = shares.map(\.minorUnits.magnitude)
      #expect(sizes == sizes.sorted(by: >) && sizes[0] - sizes[sizes.count - 1] <= 1)
      let percent = Int64.random(in: 0...100, using: &random)
      let (part, rest) = try whole.divided(percent: percent)
      #expect(try part + rest == whole)
      let error = Int128(part.minorUnits) * 100 - Int128(whole.minorUnits) * Int128(percent)
      #expect(error.magnitude <= 50)
      #expect(error.magnitude < 50 || part.minorUnits.isMultiple(of: 2))
    }
  }

  @Test(arguments: Effort.seeds)
  func `Adding and taking away are inverse`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<Effort.count(10_000) {
      let amounts = (0..<3).map { _ in
        Money(minorUnits: Int64.random(in: .min ... .max, using: &random) >> 2, .usd)
      }
      #expect(try amounts[0] + amounts[1] - amounts[1] == amounts[0])
      #expect(try amounts[0] + amounts[1] == amounts[1] + amounts[0])
      #expect(try Money.sum(amounts, in: .usd) == Money.sum(amounts.reversed(), in: .usd))
    }
  }
}
