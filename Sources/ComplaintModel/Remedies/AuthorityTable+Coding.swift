extension AuthorityTable {
  /// The table as JSON, in the one form that digests cover.
  public func encoded() -> [UInt8] { definitionBytes() }

  /// Reads a list of grants and checks it as ``init(_:)`` does:
  /// `[{"role": "agent", "kinds": ["refund"], "upTo": ["CNY 500.00"]}]`.
  ///
  /// Without `upTo` the role may give nothing that has an amount.
  ///
  /// - Throws: ``CodingError`` with everything that is wrong with the text and its path; if nothing
  ///   is, with everything that is wrong with the table.
  public init(decoding bytes: [UInt8]) throws(CodingError) { try self.init(definition: bytes) }
}

extension AuthorityTable: Bridged, Codable {
  package static var blank: AuthorityTable { .none }

  package mutating func code<Coder: FieldCoder>(_ coder: inout Coder) {
    var grants = grants
    let isSound = coder.check({ $0.list(&grants) }, { AuthorityTable(known: grants).faults })
    if isSound { self = AuthorityTable(known: grants) }
  }
}

extension AuthorityTable.Grant: Described, Bridged, Codable {
  package init() { self.init(.blank, []) }

  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    var (role, kinds, upTo) = (role, kinds, upTo)
    coder.field("role", &role)
    coder.field("kinds", always: &kinds)
    coder.field("upTo", &upTo)
    if Coder.isReading { self = Self(role, kinds, upTo: upTo) }
  }
}
