public import BusinessTime
public import ComplaintModel

/// Everything that is kept about a person, to be handed to them: readable for people, and as JSON.
public struct SubjectExport: Hashable, Sendable {
  /// The person, by the id under which complaints know them.
  public internal(set) var party: PartyID
  /// As of when.
  public internal(set) var at: Timestamp
  /// What the directory knows of them.
  public internal(set) var contacts: [Address]
  /// The complaints in which they have a part, in the order of their ids.
  public internal(set) var complaints: [Part]

  /// An address of the person.
  public struct Address: Hashable, Sendable {
    /// What the person is called in a salutation.
    public internal(set) var name: String?
    /// On which way.
    public internal(set) var channel: ContactChannel
    /// Where.
    public internal(set) var address: String
  }

  /// A complaint.
  public struct Part: Hashable, Sendable {
    /// The complaint.
    public internal(set) var complaint: ComplaintID
    /// What the person is to it.
    public internal(set) var roles: [PartyRole]
    /// When it was received.
    public internal(set) var receivedAt: Timestamp
    /// What it is about.
    public internal(set) var category: ComplaintCategory?
    /// What was recorded of the person as a customer; only of the complainant and the customer.
    public internal(set) var customer: Customer?
    /// What happened to it and concerns the person.
    public internal(set) var entries: [Entry]
  }

  /// Something that happened.
  public struct Entry: Hashable, Sendable {
    /// When.
    public internal(set) var at: Timestamp
    /// What, in a few words.
    public internal(set) var wording: Wording
    /// What was written or handed in that is theirs, or was written to them.
    public internal(set) var contents: [Piece]
  }

  /// A text or document.
  public struct Piece: Hashable, Sendable {
    /// Its media type.
    public internal(set) var mediaType: String
    /// The text, if it is one.
    public internal(set) var text: String?
    /// The SHA-256 of its bytes, by which a document that is handed over beside this is known.
    public internal(set) var digest: String?
    /// How many bytes it has.
    public internal(set) var size: Int
  }
}
