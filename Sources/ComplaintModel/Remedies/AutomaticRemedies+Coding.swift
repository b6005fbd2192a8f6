extension AutomaticRemedies {
  /// The rules as JSON, in the one form that digests cover.
  public func encoded() -> [UInt8] { definitionBytes() }

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
  /// A rule has at most one of `amount` and `percentOfClaim`.
  ///
  /// - Throws: ``CodingError`` with everything that is wrong and its path; with what is wrong with the
  ///   rules themselves only if all of them could be read.
  public init(decoding bytes: [UInt8]) throws(CodingError) { try self.init(definition: bytes) }
}

extension AutomaticRemedies: Described, Bridged, Codable {
  package init() { self = .none }

  package mutating func code<Coder: FieldCoder>(_ coder: inout Coder) {
    var remedies = self
    // The conditions have said by themselves what is wrong with them.
    let isSound = coder.check({ $0.object(&remedies) }, { remedies.faults(withConditions: false) })
    if isSound { self = remedies }
  }

  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    var (rules, upTo) = (rules, upTo)
    coder.field("rules", always: &rules)
    coder.field("upTo", &upTo)
    if Coder.isReading { self = Self(known: rules, upTo: upTo) }
  }
}

extension AutomaticRemedies.Rule: Described, Bridged, Codable {
  package init() { self.init(.blank, when: .blank, .blank) }

  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    var (name, condition, kind, amount) = (name, condition, kind, amount)
    coder.field("name", &name)
    coder.field("when", &condition)
    coder.field("kind", &kind)
    Self.code(&amount, &coder)
    if Coder.isReading { self = Self(name, when: condition, kind, amount: amount) }
  }

  /// At most one of two members.
  private static func code<Coder: FieldCoder>(
    _ amount: inout AutomaticRemedies.Amount?, _ coder: inout Coder
  ) {
    var (fixed, percent): (Money?, Int64?)
    switch amount {
    case .fixed(let money): fixed = money
    case .percentOfClaim(let hundredths): percent = hundredths
    case nil: break
    }
    coder.field("amount", &fixed)
    coder.field("percentOfClaim", &percent)
    if fixed != nil, percent != nil {
      coder.refuse("percentOfClaim", "either an amount or a percentage of the claim is stated")
    }
    if Coder.isReading {
      amount = fixed.map { .fixed($0) } ?? percent.map { .percentOfClaim($0) }
    }
  }
}
