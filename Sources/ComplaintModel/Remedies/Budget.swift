public import BusinessTime

/// The name of a budget from which remedies are paid.
public struct BudgetName: HostName {
  /// The host's string.
  public let rawValue: String

  /// Makes a name from the host's string.
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// How much may be spent on remedies in a period, and how much has been.
///
/// It is a record of its own, changed together with a complaint or not at all; the ``version`` says
/// which state a change was made from. Spending gives a new value with the next version.
///
/// ```swift
/// let budget = try Budget(goodwill, from: january, until: april, limit: Money("CNY 10000.00"))
/// let next = try budget.spending(Money("CNY 128.00"), at: now)
/// next.remaining  // CNY 9872.00
/// next.version  // 1
/// ```
public struct Budget: Hashable, Sendable {
  /// Its name.
  public let name: BudgetName
  /// How often it has been changed.
  public let version: Int64
  /// From when it may be spent; the instant itself belongs to it.
  public let from: Timestamp
  /// Until when it may be spent; the instant itself does not belong to it.
  public let until: Timestamp
  /// The most that may be spent, in the budget's one currency.
  public let limit: Money
  /// What has been spent, never less than nothing.
  ///
  /// It is more than the limit only where a limit was lowered later.
  public let spent: Money

  /// Versions count up to here, as far as every reader of JSON counts exactly.
  static let lastVersion: Int64 = 1 << 53

  /// Makes a budget; without the last two one of which nothing has been spent.
  ///
  /// - Throws: ``RemedyError/Code/badBudget`` for a name that is not well formed, a period that ends
  ///   before it begins, or a limit, a sum spent or a version below zero;
  ///   ``RemedyError/Code/differentCurrencies`` if limit and sum are not in one currency;
  ///   ``RemedyError/Code/versionExhausted`` beyond 2⁵³ changes.
  public init(
    _ name: BudgetName, from: Timestamp, until: Timestamp, limit: Money, spent: Money? = nil,
    version: Int64 = 0
  ) throws(RemedyError) {
    self.init(
      known: name, from: from, until: until, limit: limit,
      spent: spent ?? .zero(limit.currency), version: version)
    if let fault { throw fault.error }
  }

  /// A budget that is not checked.
  init(
    known name: BudgetName, from: Timestamp, until: Timestamp, limit: Money, spent: Money,
    version: Int64
  ) {
    (self.name, self.version, self.limit, self.spent) = (name, version, limit, spent)
    (self.from, self.until) = (from, until)
  }

  /// The first thing that is wrong with the budget, and the member that says it.
  var fault: (member: FieldName, error: RemedyError)? {
    if !name.isWellFormed {
      return ("name", RemedyError(.badBudget, "the budget's name is not well formed"))
    }
    if from >= until {
      return (
        "until", RemedyError(.badBudget, "budget \(name) ends at \(until), before it begins")
      )
    }
    let isNegative: [(FieldName, Int64)] = [
      ("limit", limit.minorUnits), ("spent", spent.minorUnits), ("version", version),
    ]
    if let negative = isNegative.first(where: { $0.1 < 0 }) {
      let message = "limit, sum and version of budget \(name) are zero or more"
      return (negative.0, RemedyError(.badBudget, message))
    }
    if version > Budget.lastVersion {
      let message = "budget \(name) cannot be changed any more"
      return ("version", RemedyError(.versionExhausted, message))
    }
    return spent.currency == limit.currency ? nil : ("spent", differentCurrency(spent))
  }

  /// What may still be spent; zero also where more than the limit has been.
  public var remaining: Money {
    Money(minorUnits: max(0, limit.minorUnits - spent.minorUnits), limit.currency)
  }
}

extension Budget {
  /// The budget after an amount was spent.
  ///
  /// - Throws: ``RemedyError/Code/amountNotPositive``, ``RemedyError/Code/differentCurrencies``,
  ///   ``RemedyError/Code/outsidePeriod``, ``RemedyError/Code/budgetExceeded`` if it is more than
  ///   what remains, or ``RemedyError/Code/versionExhausted``.
  public func spending(_ amount: Money, at instant: Timestamp) throws(RemedyError) -> Budget {
    try requireAmount(amount)
    guard from <= instant, instant < until else {
      throw RemedyError(
        .outsidePeriod, "budget \(name) runs from \(from) until \(until), not at \(instant)")
    }
    guard amount.minorUnits <= remaining.minorUnits else {
      throw RemedyError(
        .budgetExceeded, "\(amount) is more than the \(remaining) that remain of budget \(name)")
    }
    return try changed(spentBy: amount.minorUnits)
  }

  /// The budget after an amount came back, as when a remedy is cancelled; also after its period.
  ///
  /// - Throws: ``RemedyError/Code/amountNotPositive``, ``RemedyError/Code/differentCurrencies``,
  ///   ``RemedyError/Code/moreThanSpent``, or ``RemedyError/Code/versionExhausted``.
  public func returning(_ amount: Money) throws(RemedyError) -> Budget {
    try requireAmount(amount)
    guard amount.minorUnits <= spent.minorUnits else {
      throw RemedyError(
        .moreThanSpent, "\(amount) is more than the \(spent) spent from budget \(name)")
    }
    return try changed(spentBy: -amount.minorUnits)
  }

  /// Both callers have seen to it that the sum stays between zero and the largest number.
  private func changed(spentBy minorUnits: Int64) throws(RemedyError) -> Budget {
    try Budget(
      name, from: from, until: until, limit: limit,
      spent: Money(minorUnits: spent.minorUnits + minorUnits, limit.currency),
      version: version + 1)
  }

  private func requireAmount(_ amount: Money) throws(RemedyError) {
    guard amount.minorUnits > 0 else {
      throw RemedyError(.amountNotPositive, "\(amount) is not more than nothing")
    }
    guard amount.currency == limit.currency else { throw differentCurrency(amount) }
  }

  private func differentCurrency(_ amount: Money) -> RemedyError {
    RemedyError(
      .differentCurrencies, "\(amount) is not in the \(limit.currency) of budget \(name)")
  }
}
