public import ComplaintModel

/// What a store remembers of a command that has committed, as long as its complaint lives.
public struct LedgerEntry: Hashable, Sendable {
  /// The command, or what was drawn along by one.
  public let command: CommandID
  /// The complaint at hand.
  public let complaint: ComplaintID
  /// The versions of that complaint which the commit added.
  public let versions: ClosedRange<Int32>
  /// What the command was and who gave it.
  public let fingerprint: CommandFingerprint

  /// Makes an entry.
  public init(
    command: CommandID, complaint: ComplaintID, versions: ClosedRange<Int32>,
    fingerprint: CommandFingerprint
  ) {
    self.command = command
    self.complaint = complaint
    self.versions = versions
    self.fingerprint = fingerprint
  }
}
