extension ApprovalRule {
  /// The rule as JSON, in the one form that digests cover.
  public func encoded() -> [UInt8] { definitionBytes() }

  /// Reads an object such as
  /// `{"when": {"fact": "grade", "atLeast": 4}, "by": ["supervisor", "manager"]}`.
  ///
  /// - Throws: ``CodingError`` with everything that is wrong and its path.
  public init(decoding bytes: [UInt8]) throws(CodingError) { try self.init(definition: bytes) }
}

extension ApprovalRule: Described, Bridged, Codable {
  package init() { self.init(when: .blank, by: []) }

  package mutating func code<Coder: FieldCoder>(_ coder: inout Coder) {
    var rule = self
    // The condition has said by itself what is wrong with it.
    let isSound = coder.check({ $0.object(&rule) }, { rule.approverFaults })
    if isSound { self = rule }
  }

  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    var (condition, approvers) = (condition, approvers)
    coder.field("when", &condition)
    coder.field("by", always: &approvers)
    if Coder.isReading { self = Self(when: condition, by: approvers) }
  }
}
