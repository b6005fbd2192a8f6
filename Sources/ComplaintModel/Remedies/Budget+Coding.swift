import BusinessTime

extension Budget {
  /// The budget as JSON, in the one form that digests cover.
  public func encoded() -> [UInt8] { canonicalBytes() }

  /// Reads an object with all its members and checks it as
  /// ``init(_:from:until:limit:spent:version:)`` does.
  ///
  /// - Throws: ``CodingError`` with the path of the fault.
  public init(decoding bytes: [UInt8]) throws(CodingError) { try self.init(json: bytes) }
}

extension BudgetName: TextCoded {}

extension Budget: Described, Bridged, Codable {
  package init() {
    self.init(
      known: .blank, from: .blank, until: .blank, limit: .blank, spent: .blank, version: 0)
  }

  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    var (name, version, from, until) = (name, version, from, until)
    var (limit, spent) = (limit, spent)
    let isLegible = coder.isLegible { coder in
      coder.field("name", &name)
      coder.field("version", &version)
      coder.field("from", &from)
      coder.field("until", &until)
      coder.field("limit", &limit)
      coder.field("spent", &spent)
    }
    guard isLegible else { return }
    self = Budget(
      known: name, from: from, until: until, limit: limit, spent: spent, version: version)
    if let fault { coder.refuse(fault.member, fault.error.description) }
  }
}
