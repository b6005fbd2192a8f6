extension VisibilityTable {
  /// The table as JSON, in the one form that digests cover.
  public func encoded() -> [UInt8] { definitionBytes() }

  /// Reads a list of grants:
  /// `[{"role": "agent", "parts": ["status", "texts"]}, {"role": "partner", "parts": ["tasks"], "on": "partner"}]`.
  ///
  /// - Throws: ``CodingError`` with everything that is wrong and its path.
  public init(decoding bytes: [UInt8]) throws(CodingError) { try self.init(definition: bytes) }
}

extension VisibilityTable: Bridged, Codable {
  package static var blank: VisibilityTable { VisibilityTable([]) }

  package mutating func code<Coder: FieldCoder>(_ coder: inout Coder) {
    var grants = grants
    let isSound = coder.check({ $0.list(&grants) }, { VisibilityTable(grants).faults })
    if isSound { self = VisibilityTable(grants) }
  }
}

extension VisibilityTable.Grant: Described, Bridged, Codable {
  package init() { self.init(.blank, []) }

  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    var (role, parts, scope) = (role, parts, scope)
    coder.field("role", &role)
    coder.field("parts", always: &parts)
    coder.field("on", &scope, default: .any)
    if Coder.isReading { self = Self(role, parts, on: scope) }
  }
}
