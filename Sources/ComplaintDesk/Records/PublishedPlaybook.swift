public import BusinessTime
public import ComplaintModel

/// A playbook with the instant from which it is in force.
public struct PublishedPlaybook: Hashable, Sendable {
  /// The playbook.
  public let playbook: Playbook
  /// From when it is in force; an earlier version is in force until then.
  public let from: Timestamp

  /// Makes one.
  public init(_ playbook: Playbook, from: Timestamp) {
    self.playbook = playbook
    self.from = from
  }
}
