public import BusinessTime
public import ComplaintModel

/// That somebody tried something and was not let.
public struct DeniedAttempt: Hashable, Sendable {
  /// When.
  public var at: Timestamp
  /// Who.
  public var actor: ActorID
  /// For whom, if they stood in for somebody.
  public var onBehalfOf: ActorID?
  /// The roles in which they came, in the order of their codes.
  public var roles: [Role]
  /// What they tried; `nil` for looking at it.
  public var act: Act?
  /// On which complaint; of one that was to be filed the id that it would have had.
  public var complaint: ComplaintID

  /// Makes a record of an attempt.
  public init(
    by actor: Actor, to act: Act?, on complaint: ComplaintID, at instant: Timestamp
  ) {
    at = instant
    self.actor = actor.id
    onBehalfOf = actor.onBehalfOf
    roles = actor.roles.sorted()
    self.act = act
    self.complaint = complaint
  }
}
