import BusinessTime

extension Deputies {
  /// The arrangements as JSON, in the one form that digests cover.
  public func encoded() -> [UInt8] { definitionBytes() }

  /// Reads a list such as
  /// `[{"for": "anna", "deputy": "ben", "from": "2026-03-02T00:00:00.000Z"}]` and checks it as
  /// ``init(_:)`` does.
  ///
  /// Without `until` no end is set.
  ///
  /// - Throws: ``CodingError`` with everything that is wrong with the text and its path; if nothing
  ///   is, with everything that is wrong with the arrangements.
  public init(decoding bytes: [UInt8]) throws(CodingError) { try self.init(definition: bytes) }
}

extension Deputies: Bridged, Codable {
  package static var blank: Deputies { .none }

  package mutating func code<Coder: FieldCoder>(_ coder: inout Coder) {
    var arrangements = arrangements
    let isSound = coder.check(
      { $0.list(&arrangements) }, { Deputies(known: arrangements).faults })
    if isSound { self = Deputies(known: arrangements) }
  }
}

extension Deputy: Described, Bridged, Codable {
  package init() { self.init(of: .blank, by: .blank, from: .blank) }

  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    var (absent, deputy, from, until) = (absent, deputy, from, until)
    coder.field("for", &absent)
    coder.field("deputy", &deputy)
    coder.field("from", &from)
    coder.field("until", &until)
    if Coder.isReading { self = Self(of: absent, by: deputy, from: from, until: until) }
  }
}
