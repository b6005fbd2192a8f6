public import ComplaintModel

/// What a command came to.
public struct Receipt: Hashable, Sendable {
  /// The command.
  public let command: CommandID
  /// The complaint after it.
  public let complaint: Complaint
  /// What happened to that complaint, in order.
  public let events: [Complaint.Event]
  /// Whether the command had been committed before and this is its first outcome again.
  public let isRepeated: Bool

  /// The id of the complaint.
  public var id: ComplaintID { complaint.id }
}
