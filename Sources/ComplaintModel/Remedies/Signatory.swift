public import BusinessTime

/// Who did something that needs authority, for whom, and when.
public struct Signatory: Hashable, Sendable {
  /// Who did it.
  public let person: AgentID
  /// For whom, if it was done standing in for somebody; see ``Deputies``.
  public let absent: AgentID?
  /// When it was done.
  public let at: Timestamp

  /// Makes a signatory.
  public init(_ person: AgentID, for absent: AgentID? = nil, at instant: Timestamp) {
    self.person = person
    self.absent = absent
    at = instant
  }
}

extension Signatory: Codable {
  private enum Member: String, CodingKey, CaseIterable { case person, `for`, at }

  /// Reads an object such as `{"person": "ben", "for": "anna", "at": "2026-03-02T07:15:00Z"}`.
  public init(from decoder: any Decoder) throws {
    let members = try decoder.members(Member.self)
    person = try members.decode(AgentID.self, forKey: .person)
    absent = try members.decodeIfPresent(AgentID.self, forKey: .for)
    at = try members.decode(Timestamp.self, forKey: .at)
  }

  /// Writes the form that is read.
  public func encode(to encoder: any Encoder) throws {
    var members = encoder.container(keyedBy: Member.self)
    try members.encode(person, forKey: .person)
    try members.encodeIfPresent(absent, forKey: .for)
    try members.encode(at, forKey: .at)
  }
}
