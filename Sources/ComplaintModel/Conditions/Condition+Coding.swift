import BusinessTime

extension Condition {
  /// How deep conditions may lie in each other; deeper ones are refused, before they exhaust the
  /// stack of whoever reads or asks them.
  static let greatestDepth = 32

  /// The condition as JSON, in the one form that digests cover.
  ///
  /// What has ``faults`` can be written, but is not read again.
  public func encoded() -> [UInt8] { definitionBytes() }

  /// Reads a condition from JSON in one of its forms.
  ///
  /// ```json
  /// "always"
  /// {"all": [{"fact": "grade", "atLeast": 4}, {"fact": "category", "within": "quality"}]}
  /// {"any": [{"fact": "harm", "atLeast": "health"}, {"predicate": "recalled"}]}
  /// {"not": {"fact": "milestone.awareOfEvent", "known": true}}
  /// {"fact": "amountClaimed", "moreThan": "CNY 500.00"}
  /// {"fact": "channel", "oneOf": ["phone", "webForm"]}
  /// {"fact": "field.region", "equals": "north"}
  /// {"fact": "outside.lastVisit", "lessThan": {"instant": "2026-01-01T00:00:00.000Z"}}
  /// ```
  ///
  /// Values are written as the fact's ``Fact/kind`` has them: degrees of a scale by name, because
  /// their ranks may shift in a later version; instants and money as their texts. Facts of the host
  /// have values of any kind, written as ``FactValue`` writes itself.
  ///
  /// - Throws: ``CodingError`` with every fault and its path, ``faults`` of what was read among them.
  public init(decoding bytes: [UInt8]) throws(CodingError) { try self.init(definition: bytes) }
}

extension Condition: Bridged, Codable {
  package static var blank: Condition { .always }

  package mutating func code<Coder: FieldCoder>(_ coder: inout Coder) {
    var part = Part(self)
    if coder.isLegible({ part.code(&$0) }) {
      self = part.condition
      coder.refuse(part.misfits + faults, spoiling: false)
    }
  }

  /// Writes the form that is read.
  ///
  /// - Throws: An `EncodingError` for a condition that has ``faults``: it would not be read again.
  public func encode(to encoder: any Encoder) throws {
    try encoder.encode(described: self, unless: faults)
  }
}

extension Fact: TextCoded, Bridged, Codable {
  package static var blank: Fact { .channel }

  package var codedText: String { description }

  package init(codedText: String) throws(TextFault) {
    guard let fact = Fact(codedText), fact.isWellFormed else {
      throw TextFault(
        "there is no fact \(codedText.quoted); known are "
          + Name.allCases.map(\.rawValue).joined(separator: ", ")
          + ", and milestone.…, field.…, outside.… with a name")
    }
    self = fact
  }
}
