public import BusinessTime

/// Remedies that are given without anybody deciding, where a condition holds.
///
/// The rules are tried in their order, each gives at most one remedy in the life of a complaint, and
/// all together no more than a ceiling in each currency. What would go beyond it is not given in
/// part: a person decides. A currency without a ceiling gives nothing.
///
/// ```swift
/// let automatic = try AutomaticRemedies(
///   [.init(lateParcel, when: .fact(.category, .within("delivery.late")), .goodwill,
///          amount: .fixed(Money("CNY 20.00")))],
///   upTo: [Money("CNY 50.00")])
/// for finding in automatic.findings(in: facts, after: remedies) {
///   finding.outcome  // .given, or why not
/// }
/// ```
public struct AutomaticRemedies: Hashable, Sendable {
  /// The rules in the order in which they are tried.
  public let rules: [Rule]

  /// The most that they may give together on one complaint, in each currency.
  public let upTo: [Money]

  /// When a remedy is given.
  public struct Rule: Hashable, Sendable {
    /// Its name, under which it is logged.
    public let name: RuleName
    /// When it applies.
    public let condition: Condition
    /// What is given.
    public let kind: RemedyKind
    /// How much; `nil` for a remedy without an amount.
    public let amount: Amount?

    /// Makes a rule.
    public init(
      _ name: RuleName, when condition: Condition, _ kind: RemedyKind, amount: Amount? = nil
    ) {
      self.name = name
      self.condition = condition
      self.kind = kind
      self.amount = amount
    }
  }

  /// How much is given.
  public enum Amount: Hashable, Sendable {
    /// This much.
    case fixed(Money)
    /// So many hundredths of the amount claimed, 1 to 100.
    case percentOfClaim(Int64)
  }

  /// Makes a list of rules.
  ///
  /// - Throws: ``InvalidDefinition`` with every fault: if two rules have one name, if a condition has
  ///   ``Condition/faults``, if an amount is missing or not more than nothing, if a percentage is not
  ///   1 to 100, if a fixed amount is above the ceiling or in a currency without one, or if the
  ///   ceilings are not sound.
  public init(_ rules: [Rule], upTo: [Money]) throws(InvalidDefinition) {
    self.init(known: rules, upTo: upTo)
    try InvalidDefinition.check(faults)
  }

  init(known rules: [Rule], upTo: [Money]) {
    self.rules = rules
    self.upTo = upTo
  }

  /// Nothing is given automatically.
  public static let none = AutomaticRemedies(known: [], upTo: [])
}

/// What came of a rule for automatic remedies.
public struct AutomaticFinding: Hashable, Sendable {
  /// The rule.
  public let rule: AutomaticRemedies.Rule
  /// How much it would give; `nil` for a remedy without an amount, or if that is not known.
  public let amount: Money?
  /// Whether it gives it, and if not, why.
  public let outcome: Outcome

  /// What came of a rule.
  public enum Outcome: Hashable, Sendable {
    /// The remedy is given.
    case given
    /// The rule has given its remedy on this complaint before.
    case givenBefore
    /// The condition does not hold.
    case notApplicable
    /// No amount is known to be claimed, or its part rounds to nothing.
    case nothingClaimed
    /// More than this is not left below the ceiling, nothing where there is no ceiling.
    case aboveCeiling(left: Money)
  }

  /// The remedy, proposed and approved by the rule; `nil` unless it is given.
  public func remedy(_ id: Remedy.ID, at instant: Timestamp) -> Remedy? {
    guard outcome == .given else { return nil }
    let author = Remedy.Author.rule(rule.name, at: instant)
    return try? Remedy(id, rule.kind, amount: amount, proposedBy: author)
      .advanced(to: .approved, by: author)
  }
}

extension AutomaticRemedies {
  /// What comes of each rule, in their order, after the remedies that a complaint has.
  public func findings(
    in facts: some FactReading, after remedies: some Sequence<Remedy>
  ) -> [AutomaticFinding] {
    let before = remedies.filter { $0.rule != nil }
    var left = Dictionary(uniqueKeysWithValues: upTo.map { ($0.currency, $0.minorUnits) })
    for amount in before.filter({ $0.state != .cancelled }).compactMap(\.amount) {
      left[amount.currency] = max(0, (left[amount.currency] ?? 0) - amount.minorUnits)
    }
    return rules.map { rule in
      let amount = rule.amount(in: facts)
      let outcome =
        before.contains { $0.rule == rule.name }
        ? .givenBefore : rule.outcome(in: facts, amount: amount, left: left)
      if outcome == .given, let amount { left[amount.currency, default: 0] -= amount.minorUnits }
      return AutomaticFinding(rule: rule, amount: amount, outcome: outcome)
    }
  }
}

extension AutomaticRemedies.Rule {
  fileprivate func amount(in facts: some FactReading) -> Money? {
    switch amount {
    case nil: return nil
    case .fixed(let money): return money
    case .percentOfClaim(let percent):
      guard case .money(let claimed) = facts.value(of: .amountClaimed) else { return nil }
      return try? claimed.percent(percent)
    }
  }

  fileprivate func outcome(
    in facts: some FactReading, amount given: Money?, left: [Currency: Int64]
  ) -> AutomaticFinding.Outcome {
    guard condition.holds(in: facts) else { return .notApplicable }
    guard amount != nil else { return .given }
    guard let given, given.minorUnits > 0 else { return .nothingClaimed }
    let rest = left[given.currency] ?? 0
    return given.minorUnits <= rest
      ? .given : .aboveCeiling(left: Money(minorUnits: rest, given.currency))
  }
}
