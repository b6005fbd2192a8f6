import BusinessTime

extension Condition.Comparison {
  /// The name under which a comparison stands in JSON.
  enum Member: String, CaseIterable {
    case known, equals, oneOf, atLeast, atMost, moreThan, lessThan, within, contains
  }

  var member: Member {
    switch self {
    case .known: .known
    case .equals: .equals
    case .oneOf: .oneOf
    case .atLeast: .atLeast
    case .atMost: .atMost
    case .moreThan: .moreThan
    case .lessThan: .lessThan
    case .within: .within
    case .contains: .contains
    }
  }
}

/// An object with one member, such as `{"atLeast": 4}`.
///
/// Inside a ``Condition`` values are written as their fact's kind has them; alone each as
/// ``FactValue`` writes itself.
extension Condition.Comparison: Described, Codable {
  package init() { self = .known }

  package mutating func code<Coder: FieldCoder>(_ coder: inout Coder) {
    var read = self
    let isSound = coder.check({ $0.object(&read) }, { read.faults })
    if isSound { self = read }
  }

  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    guard let member = coder.choice(member) else { return }
    switch member {
    case .known: known(&coder)
    case .equals: value("equals", &coder) { .equals($0) }
    case .oneOf: values(&coder)
    case .atLeast: value("atLeast", &coder) { .atLeast($0) }
    case .atMost: value("atMost", &coder) { .atMost($0) }
    case .moreThan: value("moreThan", &coder) { .moreThan($0) }
    case .lessThan: value("lessThan", &coder) { .lessThan($0) }
    case .within: text("within", &coder) { .within($0) }
    case .contains: text("contains", &coder) { .contains($0) }
    }
  }

  private mutating func known<Coder: FieldCoder>(_ coder: inout Coder) {
    var isKnown = true
    coder.field("known", &isKnown)
    if !isKnown { coder.refuse("known", "write {\"not\": {… \"known\": true}}") }
    if Coder.isReading { self = .known }
  }

  private mutating func value<Coder: FieldCoder>(
    _ name: FieldName, _ coder: inout Coder, _ make: (FactValue) -> Self
  ) {
    var value = values.first ?? .blank
    coder.field(name, &value)
    if Coder.isReading { self = make(value) }
  }

  private mutating func values<Coder: FieldCoder>(_ coder: inout Coder) {
    var values = values
    coder.field("oneOf", always: &values)
    if Coder.isReading { self = .oneOf(values) }
  }

  private mutating func text<Coder: FieldCoder>(
    _ name: FieldName, _ coder: inout Coder, _ make: (String) -> Self
  ) {
    var text = ""
    switch self {
    case .within(let code), .contains(let code): text = code
    case .known, .equals, .oneOf, .atLeast, .atMost, .moreThan, .lessThan: break
    }
    coder.field(name, &text)
    if Coder.isReading { self = make(text) }
  }

  private var faults: [DefinitionFault] { FactKind.open.fault(in: self).map { [$0] } ?? [] }

  private var values: [FactValue] {
    switch self {
    case .known, .within, .contains: []
    case .equals(let value), .atLeast(let value), .atMost(let value), .moreThan(let value),
      .lessThan(let value):
      [value]
    case .oneOf(let values): values
    }
  }

  /// Reads an object with one comparison.
  public init(from decoder: any Decoder) throws { self = try decoder.decodeDescribed() }

  /// Writes the form that is read.
  ///
  /// - Throws: An `EncodingError` for a comparison that no fact knows, such as one of whole lists.
  public func encode(to encoder: any Encoder) throws {
    try encoder.encode(described: self, unless: faults)
  }
}

extension Condition.Comparison {
  /// The comparison with other values; `place` is where each stands in JSON.
  func replacingValues<Failure: Error>(
    _ replace: (FactValue, _ place: String) throws(Failure) -> FactValue
  ) throws(Failure) -> Self {
    let place = member.rawValue
    switch self {
    case .known, .within, .contains: return self
    case .equals(let value): return .equals(try replace(value, place))
    case .atLeast(let value): return .atLeast(try replace(value, place))
    case .atMost(let value): return .atMost(try replace(value, place))
    case .moreThan(let value): return .moreThan(try replace(value, place))
    case .lessThan(let value): return .lessThan(try replace(value, place))
    case .oneOf(var values):
      for index in values.indices {
        values[index] = try replace(values[index], "\(place)[\(index)]")
      }
      return .oneOf(values)
    }
  }
}
