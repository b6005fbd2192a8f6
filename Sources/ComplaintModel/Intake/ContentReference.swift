/// Where something that a person wrote, said or sent is kept: an entry of the content vault.
///
/// Events and complaints hold references only, so that what a person gave can be erased while what
/// happened stays on record. The entry's name follows from the command that brought it, so a command
/// that is repeated finds its own entry again.
public struct ContentReference: Hashable, Sendable {
  /// The command that brought it.
  public var command: CommandID
  /// Which of the command's entries it is, from 0.
  public var slot: Int32
  /// The person whose data it is, if it is somebody's.
  public var party: PartyID?
  /// The digest of the content and its salt; the salt lies in the vault and is erased with it.
  public var digest: ContentDigest

  /// Makes a reference.
  public init(command: CommandID, slot: Int32, party: PartyID?, digest: ContentDigest) {
    self.command = command
    self.slot = slot
    self.party = party
    self.digest = digest
  }
}

/// Something that shows what happened.
public struct Evidence: Hashable, Sendable {
  /// What it is.
  public var kind: EvidenceKind
  /// Where it is kept.
  public var content: ContentReference

  /// Makes a piece of evidence.
  public init(_ kind: EvidenceKind, _ content: ContentReference) {
    self.kind = kind
    self.content = content
  }
}

/// A person's part in a complaint.
public struct Involvement: Hashable, Sendable {
  /// The person.
  public var party: PartyID
  /// The part.
  public var role: PartyRole

  /// Makes an involvement.
  public init(_ party: PartyID, as role: PartyRole) {
    self.party = party
    self.role = role
  }
}
