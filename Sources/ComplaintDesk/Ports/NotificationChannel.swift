public import BusinessTime
public import ComplaintModel

/// A way on which people are told: mail, text message, a host's own.
///
/// ```swift
/// struct Mail: NotificationChannel {
///   let channel: ContactChannel = .email
///
///   func deliver(_ message: OutgoingMessage) async throws(DeliveryError) {
///     // send message.subject and message.body to message.address
///   }
/// }
/// ```
///
/// Laws: returning means that the message is taken over for good; it may come again under the same key,
/// and a channel that can should send it once. A failure that may pass is thrown as transient, one that
/// will not, such as an address that does not exist, as permanent; anything else that goes wrong is
/// transient. It may be called for several messages at a time.
public protocol NotificationChannel: Sendable {
  /// Which way it is.
  var channel: ContactChannel { get }

  /// Whether returning proves that the message has arrived, as with a letter against signature; otherwise
  /// it proves that it was sent.
  ///
  /// Of messages of which it matters whether they arrive, the one or the other is recorded.
  var provesArrival: Bool { get }

  /// Delivers a message.
  func deliver(_ message: OutgoingMessage) async throws(DeliveryError)
}

extension NotificationChannel {
  /// It proves nothing but that the message was sent.
  public var provesArrival: Bool { false }
}

/// A message as a channel gets it.
public struct OutgoingMessage: Hashable, Sendable {
  /// The tenant.
  public let tenant: TenantID
  /// The key: the same for every attempt of the message to this contact on this way.
  public let key: CommandID
  /// The complaint; of several, the first.
  public let complaint: ComplaintID
  /// How many messages were folded into it, with itself.
  public let count: Int
  /// The contact.
  public let contact: Contact
  /// The contact's address on this way.
  public let address: String
  /// The notification that it is about; of several, the first.
  public let notification: Complaint.Notification
  /// The language in which it is written.
  public let language: LanguageTag
  /// What it is about, in a line.
  public let subject: String
  /// What it says.
  public let body: String

  /// Makes a message, as for a test of a channel.
  public init(
    tenant: TenantID, key: CommandID, complaint: ComplaintID, count: Int = 1, contact: Contact,
    address: String, notification: Complaint.Notification, language: LanguageTag, subject: String,
    body: String
  ) {
    self.tenant = tenant
    self.key = key
    self.complaint = complaint
    self.count = count
    self.contact = contact
    self.address = address
    self.notification = notification
    self.language = language
    self.subject = subject
    self.body = body
  }
}

/// Why a message was not delivered.
public struct DeliveryError: Error, Hashable, Sendable {
  /// Whether another attempt makes sense.
  public enum Kind: String, Hashable, Sendable {
    /// It may go through later.
    case transient
    /// It will not.
    case permanent
  }

  /// Whether another attempt makes sense.
  public let kind: Kind
  /// What went wrong, for people; without anything personal, because it is kept.
  public let reason: String
  /// How long to wait at least before it is tried again, as the other side said.
  public let retryAfter: TimeSpan?

  /// A failure that may pass.
  public static func transient(_ reason: String, retryAfter: TimeSpan? = nil) -> DeliveryError {
    DeliveryError(kind: .transient, reason: reason, retryAfter: retryAfter)
  }

  /// A failure that will not pass.
  public static func permanent(_ reason: String) -> DeliveryError {
    DeliveryError(kind: .permanent, reason: reason, retryAfter: nil)
  }
}
