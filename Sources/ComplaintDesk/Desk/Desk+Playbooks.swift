public import BusinessTime
public import ComplaintModel

extension Desk {
  /// Publishes a further playbook: the version after the last one.
  ///
  /// Every desk of the tenant takes it up. Cycles that run go on by the version with which they started;
  /// the command `reapply` brings one over.
  ///
  /// - Parameters:
  ///   - definition: What it says.
  ///   - from: From when it is in force; now if it is left out.
  /// - Returns: The playbook.
  /// - Throws: ``ComplaintModel/InvalidDefinition`` with every fault, or ``DeskError`` if somebody else
  ///   published that version first.
  @discardableResult
  public func publish(
    _ definition: Playbook.Definition, from: Timestamp? = nil
  ) async throws -> Playbook {
    try await playbooks.refresh()
    let playbook = try Playbook(definition, version: playbooks.nextVersion)
    try await playbooks.publish(PublishedPlaybook(playbook, from: from ?? now))
    return playbook
  }
}

extension PlaybookShelf {
  /// The version of the next playbook.
  var nextVersion: PlaybookVersion {
    PlaybookVersion(rawValue: (last?.rawValue ?? 0) + 1)
  }
}
