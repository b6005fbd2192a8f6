import BusinessTime

extension RetentionSchedule {
  /// The schedule as JSON, in the one form that digests cover.
  public func encoded() -> [UInt8] { definitionBytes() }

  /// Reads a list of rules:
  /// `[{"outcomes": ["upheld"], "period": {"months": 72}, "basis": "legalClaims"}]`.
  ///
  /// - Throws: ``CodingError`` with everything that is wrong and its path.
  public init(decoding bytes: [UInt8]) throws(CodingError) { try self.init(definition: bytes) }
}

extension RetentionSchedule: Bridged, Codable {
  package static var blank: RetentionSchedule { .none }

  package mutating func code<Coder: FieldCoder>(_ coder: inout Coder) {
    var rules = rules
    let isSound = coder.check({ $0.list(&rules) }, { RetentionSchedule(rules).faults })
    if isSound { self = RetentionSchedule(rules) }
  }
}

extension RetentionSchedule.Rule: Described {
  package init() { self.init(.months(0), because: .blank) }

  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    var (outcomes, category, period) = (outcomes, category, period)
    var (basis, source) = (basis, source)
    coder.field("outcomes", &outcomes)
    coder.field("category", &category)
    coder.field("period", &period)
    coder.field("basis", &basis)
    coder.field("source", &source)
    if Coder.isReading {
      self = Self(
        period, because: basis, outcomes: outcomes, category: category, source: source)
    }
  }
}
