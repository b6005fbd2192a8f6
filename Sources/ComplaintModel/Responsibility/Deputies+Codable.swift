import BusinessTime

extension Deputies: Codable {
  /// Reads a list such as
  /// `[{"for": "anna", "deputy": "ben", "from": "2026-03-02T00:00:00Z"}]` and checks it as
  /// ``init(_:)`` does.
  ///
  /// - Throws: A `DecodingError`; where the arrangements are not sound, with every fault.
  public init(from decoder: any Decoder) throws {
    let arrangements = try [Deputy](from: decoder)
    self = try decoder.sound { () throws(InvalidDefinition) in try Deputies(arrangements) }
  }

  /// Writes the list.
  public func encode(to encoder: any Encoder) throws { try arrangements.encode(to: encoder) }
}

extension Deputy: Codable {
  private enum Member: String, CodingKey, CaseIterable { case `for`, deputy, from, until }

  /// Reads an object; without `until` no end is set.
  public init(from decoder: any Decoder) throws {
    let members = try decoder.members(Member.self)
    absent = try members.decode(AgentID.self, forKey: .for)
    deputy = try members.decode(AgentID.self, forKey: .deputy)
    from = try members.decode(Timestamp.self, forKey: .from)
    until = try members.decodeIfPresent(Timestamp.self, forKey: .until)
  }

  /// Writes the form that is read.
  public func encode(to encoder: any Encoder) throws {
    var members = encoder.container(keyedBy: Member.self)
    try members.encode(absent, forKey: .for)
    try members.encode(deputy, forKey: .deputy)
    try members.encode(from, forKey: .from)
    try members.encodeIfPresent(until, forKey: .until)
  }
}
