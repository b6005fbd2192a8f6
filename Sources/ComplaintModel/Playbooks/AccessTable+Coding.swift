extension AccessTable {
  /// The table as JSON, in the one form that digests cover.
  public func encoded() -> [UInt8] { definitionBytes() }

  /// Reads a list of grants:
  /// `[{"role": "agent", "acts": ["assess", "note"]}, {"role": "partner", "acts": ["note"], "on": "own"}]`.
  ///
  /// - Throws: ``CodingError`` with everything that is wrong and its path.
  public init(decoding bytes: [UInt8]) throws(CodingError) { try self.init(definition: bytes) }
}

extension AccessTable: Bridged, Codable {
  package static var blank: AccessTable { AccessTable([]) }

  package mutating func code<Coder: FieldCoder>(_ coder: inout Coder) {
    var grants = grants
    let isSound = coder.check({ $0.list(&grants) }, { AccessTable(grants).faults })
    if isSound { self = AccessTable(grants) }
  }
}

extension AccessTable.Grant: Described, Bridged, Codable {
  package init() { self.init(.blank, []) }

  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    var (role, acts, scope) = (role, acts, scope)
    coder.field("role", &role)
    coder.field("acts", always: &acts)
    coder.field("on", &scope, default: .any)
    if Coder.isReading { self = Self(role, acts, on: scope) }
  }
}
