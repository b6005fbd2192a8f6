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
