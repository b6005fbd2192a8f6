public import ComplaintModel

/// What a store has under some ids, as of one instant.
public struct Loaded: Sendable {
  /// The complaints that are there and can be read.
  public var complaints: [ComplaintID: Complaint]
  /// Why others that are there cannot.
  public var faults: [ComplaintID: RecordFault]
  /// What is remembered of the commands.
  public var known: [CommandID: LedgerEntry]
  /// The last version that was published; `nil` if none was.
  public var lastPlaybook: PlaybookVersion?

  /// Makes an empty answer.
  public init() {
    complaints = [:]
    faults = [:]
    known = [:]
    lastPlaybook = nil
  }
}
