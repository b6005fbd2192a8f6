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
/// will not as permanent; anything else that goes wrong is transient.
public protocol NotificationChannel: Sendable {
  /// Which way it is.
  var channel: ContactChannel { get }

  /// Delivers a message.
  func deliver(_ message: OutgoingMessage) async throws(DeliveryError)
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
