import BusinessTime

extension Condition: Codable {
  /// The name under which a kind of condition stands in JSON.
  fileprivate enum Form: String, CodingKey, CaseIterable { case all, any, not, fact, predicate }

  /// How deep conditions may lie in each other; deeper ones are refused, before they exhaust the
  /// stack of whoever reads or asks them.
  static let greatestDepth = 32

  /// Reads a condition in one of its forms.
  ///
  /// ```json
  /// "always"
  /// {"all": [{"fact": "grade", "atLeast": 4}, {"fact": "category", "within": "quality"}]}
  /// {"any": [{"fact": "harm", "atLeast": "health"}, {"predicate": "recalled"}]}
  /// {"not": {"fact": "milestone.awareOfEvent", "known": true}}
  /// {"fact": "amountClaimed", "moreThan": "CNY 500.00"}
  /// {"fact": "channel", "oneOf": ["phone", "webForm"]}
  /// {"fact": "field.region", "equals": "north"}
  /// {"fact": "outside.lastVisit", "lessThan": {"instant": "2026-01-01T00:00:00Z"}}
  /// ```
  ///
  /// Values are written as the fact's ``Fact/kind`` has them: degrees of a scale by name, because
  /// their ranks may shift in a later version; instants and money as their texts. Facts of the host
  /// have values of any kind, written as ``FactValue`` writes itself.
  ///
  /// - Throws: A `DecodingError` with the path of the fault: for an unknown member or fact, for a
  ///   comparison or a value that does not fit the fact, for conditions more than 32 deep. What can
  ///   be read and makes no sense all the same is said by ``faults``.
  public init(from decoder: any Decoder) throws {
    let inside = decoder.codingPath.count { Form(rawValue: $0.stringValue)?.hasParts ?? false }
    guard inside < Condition.greatestDepth else {
      throw decoder.fault("conditions lie at most \(Condition.greatestDepth) deep in each other")
    }
    guard let members = try? decoder.container(keyedBy: StrictKey.self) else {
      guard let text = try? String(from: decoder), text == "always" else {
        throw decoder.fault("\"always\" or an object with a condition is expected")
      }
      self = .always
      return
    }
    let forms = Form.allCases.filter { members.contains(StrictKey(stringValue: $0.rawValue)) }
    guard let form = forms.first, forms.count == 1 else {
      // A misspelt member is the likelier cause than one that was forgotten.
      try decoder.refuseMembers(
        besides: Form.allCases.map(\.rawValue) + Comparison.Member.allCases.map(\.rawValue))
      throw decoder.fault(
        "one of all, any, not, fact and predicate is expected, not "
          + (forms.isEmpty ? "none" : forms.map(\.rawValue).joined(separator: " and ")))
    }
    try decoder.refuseMembers(besides: [form.rawValue] + form.companions)
    self = try Condition(form, from: decoder)
  }

  private init(_ form: Form, from decoder: any Decoder) throws {
    let members = try decoder.container(keyedBy: Form.self)
    switch form {
    case .all: self = .all(try members.decode([Condition].self, forKey: .all))
    case .any: self = .any(try members.decode([Condition].self, forKey: .any))
    case .not: self = .not(try members.decode(Condition.self, forKey: .not))
    case .predicate:
      self = .predicate(try members.decode(PredicateName.self, forKey: .predicate))
    case .fact:
      let fact = try members.decode(Fact.self, forKey: .fact)
      self = .fact(fact, try Comparison(from: decoder, for: fact.kind))
    }
  }

  /// Writes the form that is read.
  ///
  /// - Throws: An `EncodingError` for a comparison that does not fit its fact.
  public func encode(to encoder: any Encoder) throws {
    if self == .always {
      var text = encoder.singleValueContainer()
      return try text.encode("always")
    }
    var members = encoder.container(keyedBy: Form.self)
    switch self {
    case .always: break
    case .all(let conditions): try members.encode(conditions, forKey: .all)
    case .any(let conditions): try members.encode(conditions, forKey: .any)
    case .not(let condition): try members.encode(condition, forKey: .not)
    case .predicate(let name): try members.encode(name, forKey: .predicate)
    case .fact(let fact, let comparison):
      try members.encode(fact, forKey: .fact)
      try comparison.encode(to: encoder, for: fact.kind)
    }
  }
}

extension Condition.Form {
  /// Whether conditions lie inside this form.
  fileprivate var hasParts: Bool {
    switch self {
    case .all, .any, .not: true
    case .fact, .predicate: false
    }
  }

  /// The members that may stand beside this one.
  fileprivate var companions: [String] {
    switch self {
    case .all, .any, .not, .predicate: []
    case .fact: Condition.Comparison.Member.allCases.map(\.rawValue)
    }
  }
}

extension Fact: Codable {
  /// Reads the code of a fact that is known and well formed.
  public init(from decoder: any Decoder) throws {
    let code = try String(from: decoder)
    guard let fact = Fact(code), fact.isWellFormed else {
      throw decoder.fault(
        "there is no fact \"\(code.prefix(100))\"; known are "
          + Name.allCases.map(\.rawValue).joined(separator: ", ")
          + ", and milestone.…, field.…, outside.… with a name")
    }
    self = fact
  }

  /// Writes the code.
  public func encode(to encoder: any Encoder) throws {
    var code = encoder.singleValueContainer()
    try code.encode(description)
  }
}
