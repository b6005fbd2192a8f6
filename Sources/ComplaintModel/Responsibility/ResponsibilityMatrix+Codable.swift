extension ResponsibilityMatrix: Codable {
  private enum Member: String, CodingKey, CaseIterable { case otherwise, rows }

  /// Reads a matrix and checks it as ``init(otherwise:rows:)`` does.
  ///
  /// ```json
  /// {
  ///   "otherwise": {"responsible": ["queue:first-line"], "accountable": "role:manager"},
  ///   "rows": [
  ///     {"category": "safety", "accountable": "role:quality", "informed": ["role:executive"]}
  ///   ]
  /// }
  /// ```
  ///
  /// - Throws: A `DecodingError` with the path of the fault. Where the text can be read but the matrix
  ///   is not sound, its description lists every fault, and its `underlyingError` is the
  ///   ``InvalidDefinition``.
  public init(from decoder: any Decoder) throws {
    let members = try decoder.members(Member.self)
    let otherwise = try members.decode(Assignment.self, forKey: .otherwise)
    let rows = try members.decodeIfPresent([Row].self, forKey: .rows) ?? []
    self = try decoder.sound { () throws(InvalidDefinition) in
      try ResponsibilityMatrix(otherwise: otherwise, rows: rows)
    }
  }

  /// Writes the form that is read.
  public func encode(to encoder: any Encoder) throws {
    var members = encoder.container(keyedBy: Member.self)
    try members.encode(otherwise, forKey: .otherwise)
    try members.encodeUnlessEmpty(rows, .rows)
  }
}

extension ResponsibilityMatrix.Assignment: Codable {
  fileprivate enum Member: String, CodingKey, CaseIterable {
    case responsible, accountable, consulted, informed
  }

  /// Reads an object with the duties that are not left open.
  public init(from decoder: any Decoder) throws {
    try self.init(members: decoder.members(Member.self))
  }

  fileprivate init(members: KeyedDecodingContainer<Member>) throws {
    responsible = try members.decodeIfPresent([Participant].self, forKey: .responsible)
    accountable = try members.decodeIfPresent(Participant.self, forKey: .accountable)
    consulted = try members.decodeIfPresent([Participant].self, forKey: .consulted)
    informed = try members.decodeIfPresent([Participant].self, forKey: .informed)
  }

  /// Writes the form that is read.
  public func encode(to encoder: any Encoder) throws {
    var members = encoder.container(keyedBy: Member.self)
    try members.encodeIfPresent(responsible, forKey: .responsible)
    try members.encodeIfPresent(accountable, forKey: .accountable)
    try members.encodeIfPresent(consulted, forKey: .consulted)
    try members.encodeIfPresent(informed, forKey: .informed)
  }
}

extension ResponsibilityMatrix.Row: Codable {
  private enum Member: String, CodingKey, CaseIterable {
    case category, responsible, accountable, consulted, informed
  }

  /// Reads an object with a category beside its duties.
  public init(from decoder: any Decoder) throws {
    let members = try decoder.members(Member.self)
    category = try members.decode(ComplaintCategory.self, forKey: .category)
    assignment = try ResponsibilityMatrix.Assignment(
      members: decoder.container(keyedBy: ResponsibilityMatrix.Assignment.Member.self))
  }

  /// Writes the form that is read.
  public func encode(to encoder: any Encoder) throws {
    var members = encoder.container(keyedBy: Member.self)
    try members.encode(category, forKey: .category)
    try assignment.encode(to: encoder)
  }
}
