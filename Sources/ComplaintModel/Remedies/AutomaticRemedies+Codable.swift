extension AutomaticRemedies: Codable {
  private enum Member: String, CodingKey, CaseIterable { case rules, upTo }

  /// Reads an object and checks it as ``init(_:upTo:)`` does.
  ///
  /// ```json
  /// {
  ///   "rules": [
  ///     {"name": "late-parcel", "when": {"fact": "category", "within": "delivery.late"},
  ///      "kind": "goodwill", "amount": "CNY 20.00"},
  ///     {"name": "small-claim", "when": {"fact": "amountClaimed", "atMost": "CNY 30.00"},
  ///      "kind": "refund", "percentOfClaim": 100}
  ///   ],
  ///   "upTo": ["CNY 50.00"]
  /// }
  /// ```
  ///
  /// - Throws: A `DecodingError`; where the rules are not sound, with every fault.
  public init(from decoder: any Decoder) throws {
    let members = try decoder.members(Member.self)
    let rules = try members.decode([Rule].self, forKey: .rules)
    let upTo = try members.decodeIfPresent([Money].self, forKey: .upTo) ?? []
    self = try decoder.sound { () throws(InvalidDefinition) in
      try AutomaticRemedies(rules, upTo: upTo)
    }
  }

  /// Writes the form that is read.
  public func encode(to encoder: any Encoder) throws {
    var members = encoder.container(keyedBy: Member.self)
    try members.encode(rules, forKey: .rules)
    try members.encodeUnlessEmpty(upTo, .upTo)
  }
}

extension AutomaticRemedies.Rule: Codable {
  private enum Member: String, CodingKey, CaseIterable {
    case name, when, kind, amount, percentOfClaim
  }

  /// Reads an object with at most one of `amount` and `percentOfClaim`.
  public init(from decoder: any Decoder) throws {
    let members = try decoder.members(Member.self)
    name = try members.decode(RuleName.self, forKey: .name)
    condition = try members.decode(Condition.self, forKey: .when)
    kind = try members.decode(RemedyKind.self, forKey: .kind)
    let fixed = try members.decodeIfPresent(Money.self, forKey: .amount)
    let percent = try members.decodeIfPresent(Int64.self, forKey: .percentOfClaim)
    guard fixed == nil || percent == nil else {
      throw decoder.fault("either an amount or a percentage of the claim is stated, not both")
    }
    amount = fixed.map { .fixed($0) } ?? percent.map { .percentOfClaim($0) }
  }

  /// Writes the form that is read.
  public func encode(to encoder: any Encoder) throws {
    var members = encoder.container(keyedBy: Member.self)
    try members.encode(name, forKey: .name)
    try members.encode(condition, forKey: .when)
    try members.encode(kind, forKey: .kind)
    switch amount {
    case nil: break
    case .fixed(let money): try members.encode(money, forKey: .amount)
    case .percentOfClaim(let percent): try members.encode(percent, forKey: .percentOfClaim)
    }
  }
}
