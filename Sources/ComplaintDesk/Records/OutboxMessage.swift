public import BusinessTime
public import ComplaintModel

/// Something that is committed with events and done afterwards: somebody is told, or another complaint
/// gets a command that a rule asked for.
public struct OutboxMessage: Hashable, Sendable {
  /// The key: the same for every attempt, on every machine, and unique in the tenant.
  public internal(set) var key: CommandID
  /// What is done.
  public internal(set) var content: Content
  /// Not before this instant.
  public internal(set) var notBefore: Timestamp
  /// Messages of one fold key may be delivered as one; `nil` to be delivered alone.
  public internal(set) var foldKey: String?
  /// Which of the addressee's contacts gets it, by the directory's name; `nil` for all of them.
  ///
  /// A notification that is meant for several people is dealt out when it is delivered: each of them gets
  /// a message, which has a life of its own from then on.
  public internal(set) var contact: String?

  /// What is done.
  @nonexhaustive
  public indirect enum Content: Hashable, Sendable {
    /// Somebody is told.
    case notification(Complaint.Notification)
    /// A command is performed.
    case request(Decision.Request)
  }

  /// Makes a message.
  public init(
    key: CommandID, _ content: Content, notBefore: Timestamp, foldKey: String? = nil,
    contact: String? = nil
  ) {
    self.key = key
    self.content = content
    self.notBefore = notBefore
    self.foldKey = foldKey
    self.contact = contact
  }
}

extension OutboxMessage.Content {
  /// The notification, if it is one.
  public var notification: Complaint.Notification? {
    switch self {
    case .notification(let notification): notification
    case .request: nil
    }
  }
}
