extension OwnerTable {
  /// The table as JSON, in the one form that digests cover.
  public func encoded() -> [UInt8] { definitionBytes() }

  /// Reads an object such as
  /// `{"rules": [{"category": "safety", "owner": "queue:safety"}], "otherwise": "queue:first-line"}`
  /// and checks it as ``init(rules:otherwise:)`` does.
  ///
  /// A rule has an owner and a stage, a category or both.
  ///
  /// - Throws: ``CodingError`` with everything that is wrong with the text and its path; if nothing
  ///   is, with everything that is wrong with the table.
  public init(decoding bytes: [UInt8]) throws(CodingError) { try self.init(definition: bytes) }
}

extension OwnerTable: Described, Bridged, Codable {
  package init() { self = .standard }

  package mutating func code<Coder: FieldCoder>(_ coder: inout Coder) {
    var table = self
    let isSound = coder.check({ $0.object(&table) }, { table.faults })
    if isSound { self = table }
  }

  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    var (rules, otherwise) = (rules, otherwise)
    coder.field("rules", &rules)
    coder.field("otherwise", &otherwise)
    if Coder.isReading { self = Self(known: rules, otherwise: otherwise) }
  }
}

extension OwnerTable.Rule: Described, Bridged, Codable {
  package init() { self.init(owner: .blank) }

  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    var (stage, category, owner) = (stage, category, owner)
    coder.field("stage", &stage)
    coder.field("category", &category)
    coder.field("owner", &owner)
    if Coder.isReading { self = Self(stage: stage, category: category, owner: owner) }
  }
}
