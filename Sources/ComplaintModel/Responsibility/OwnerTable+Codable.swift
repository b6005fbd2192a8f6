extension OwnerTable: Codable {
  private enum Member: String, CodingKey, CaseIterable { case rules, otherwise }

  /// Reads an object such as
  /// `{"rules": [{"category": "safety", "owner": "queue:safety"}], "otherwise": "queue:first-line"}`
  /// and checks it as ``init(rules:otherwise:)`` does.
  ///
  /// - Throws: A `DecodingError`; where the table is not sound, with every fault.
  public init(from decoder: any Decoder) throws {
    let members = try decoder.members(Member.self)
    let rules = try members.decodeIfPresent([Rule].self, forKey: .rules) ?? []
    let otherwise = try members.decode(Owner.self, forKey: .otherwise)
    self = try decoder.sound { () throws(InvalidDefinition) in
      try OwnerTable(rules: rules, otherwise: otherwise)
    }
  }

  /// Writes the form that is read.
  public func encode(to encoder: any Encoder) throws {
    var members = encoder.container(keyedBy: Member.self)
    try members.encodeUnlessEmpty(rules, .rules)
    try members.encode(otherwise, forKey: .otherwise)
  }
}

extension OwnerTable.Rule: Codable {
  private enum Member: String, CodingKey, CaseIterable { case stage, category, owner }

  /// Reads an object with an owner and a stage, a category or both.
  public init(from decoder: any Decoder) throws {
    let members = try decoder.members(Member.self)
    stage = try members.decodeIfPresent(Stage.self, forKey: .stage)
    category = try members.decodeIfPresent(ComplaintCategory.self, forKey: .category)
    owner = try members.decode(Owner.self, forKey: .owner)
  }

  /// Writes the form that is read.
  public func encode(to encoder: any Encoder) throws {
    var members = encoder.container(keyedBy: Member.self)
    try members.encodeIfPresent(stage, forKey: .stage)
    try members.encodeIfPresent(category, forKey: .category)
    try members.encode(owner, forKey: .owner)
  }
}
