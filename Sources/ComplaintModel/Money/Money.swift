/// An amount of money: whole minor units of one currency.
///
/// Sums are exact, or they throw; nothing is ever a floating-point number. Amounts of different
/// currencies neither add up nor compare.
///
/// ```swift
/// let price = try Money("CNY 128.00")
/// let refund = try price.percent(15)  // CNY 19.20
/// let rest = try price - refund  // CNY 108.80
/// ```
///
/// It is not `Comparable`: that would need an answer for different currencies. The operators below
/// throw instead. It does not convert between currencies either.
public struct Money: Hashable, Sendable {
  /// The amount in minor units (fen, cents, yen), negative if it is owed the other way.
  public let minorUnits: Int64

  /// The currency.
  public let currency: Currency

  /// An amount of so many minor units.
  public init(minorUnits: Int64, _ currency: Currency) {
    self.minorUnits = minorUnits
    self.currency = currency
  }

  /// No money at all in a currency.
  public static func zero(_ currency: Currency) -> Money { Money(minorUnits: 0, currency) }
}

extension Money {
  /// The sum of two amounts.
  ///
  /// - Throws: ``MoneyError/Code/differentCurrencies`` or ``MoneyError/Code/overflow``.
  public static func + (left: Money, right: Money) throws(MoneyError) -> Money {
    try left.combined(with: right, "+", left.minorUnits.addingReportingOverflow)
  }

  /// The difference of two amounts.
  ///
  /// - Throws: ``MoneyError/Code/differentCurrencies`` or ``MoneyError/Code/overflow``.
  public static func - (left: Money, right: Money) throws(MoneyError) -> Money {
    try left.combined(with: right, "-", left.minorUnits.subtractingReportingOverflow)
  }

  /// So many times the amount.
  ///
  /// - Throws: ``MoneyError/Code/overflow``.
  public static func * (money: Money, count: Int64) throws(MoneyError) -> Money {
    let (product, overflow) = money.minorUnits.multipliedReportingOverflow(by: count)
    guard !overflow else { throw beyondRange("\(money) × \(count)") }
    return Money(minorUnits: product, money.currency)
  }

  /// The sum of any number of amounts, zero for none.
  ///
  /// - Throws: ``MoneyError/Code/differentCurrencies`` or ``MoneyError/Code/overflow``; the latter
  ///   also if only a sum on the way is beyond the range.
  public static func sum(
    _ amounts: some Sequence<Money>, in currency: Currency
  ) throws(MoneyError) -> Money {
    var total = Money.zero(currency)
    for amount in amounts { total = try total + amount }
    return total
  }

  private func combined(
    with other: Money, _ sign: String,
    _ operation: (Int64) -> (partialValue: Int64, overflow: Bool)
  ) throws(MoneyError) -> Money {
    try refuseDifference(from: other)
    let (result, overflow) = operation(other.minorUnits)
    guard !overflow else { throw Money.beyondRange("\(self) \(sign) \(other)") }
    return Money(minorUnits: result, currency)
  }

  private func refuseDifference(from other: Money) throws(MoneyError) {
    guard currency == other.currency else {
      throw MoneyError(
        .differentCurrencies, "\(self) and \(other) are amounts of different currencies")
    }
  }

  static func beyondRange(_ expression: String) -> MoneyError {
    MoneyError(.overflow, "\(expression) is beyond the range of 64 bits of minor units")
  }
}

extension Money {
  /// Whether the first amount is smaller.
  ///
  /// - Throws: ``MoneyError/Code/differentCurrencies``.
  public static func < (left: Money, right: Money) throws(MoneyError) -> Bool {
    try left.refuseDifference(from: right)
    return left.minorUnits < right.minorUnits
  }

  /// Whether the first amount is smaller or the same.
  ///
  /// - Throws: ``MoneyError/Code/differentCurrencies``.
  public static func <= (left: Money, right: Money) throws(MoneyError) -> Bool {
    try !(right < left)
  }

  /// Whether the first amount is larger.
  ///
  /// - Throws: ``MoneyError/Code/differentCurrencies``.
  public static func > (left: Money, right: Money) throws(MoneyError) -> Bool { try right < left }

  /// Whether the first amount is larger or the same.
  ///
  /// - Throws: ``MoneyError/Code/differentCurrencies``.
  public static func >= (left: Money, right: Money) throws(MoneyError) -> Bool {
    try !(left < right)
  }
}
