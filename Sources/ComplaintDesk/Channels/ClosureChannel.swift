public import ComplaintModel

/// A channel that is a closure: for what fits in a few lines.
///
/// ```swift
/// ClosureChannel(.email) { message throws(DeliveryError) in
///   guard await mailer.send(message.subject, message.body, to: message.address) else {
///     throw .transient("the mail server did not take it")
///   }
/// }
/// ```
public struct ClosureChannel: NotificationChannel {
  /// Which way it is.
  public let channel: ContactChannel
  /// Whether returning proves that the message has arrived.
  public let provesArrival: Bool
  private let work: @Sendable (OutgoingMessage) async throws(DeliveryError) -> Void

  /// Makes a channel; it may be called for several messages at a time.
  public init(
    _ channel: ContactChannel, provesArrival: Bool = false,
    _ work: @escaping @Sendable (OutgoingMessage) async throws(DeliveryError) -> Void
  ) {
    self.channel = channel
    self.provesArrival = provesArrival
    self.work = work
  }

  /// Delivers a message as the closure does.
  public func deliver(_ message: OutgoingMessage) async throws(DeliveryError) {
    try await work(message)
  }
}
