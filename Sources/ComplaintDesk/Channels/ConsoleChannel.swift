public import ComplaintModel

/// A channel that prints messages: for trying things out.
///
/// ```swift
/// let desk = try await Desk("shop", playbook: .standard, channels: [ConsoleChannel(.email)])
/// ```
///
/// What it prints is personal. It is no channel for logs.
public struct ConsoleChannel: NotificationChannel {
  /// Which way it is.
  public let channel: ContactChannel
  private let write: @Sendable (String) -> Void

  /// Makes a channel.
  ///
  /// - Parameters:
  ///   - channel: Which way it is.
  ///   - write: Takes each message as a text of several lines; standard output if it is left out.
  public init(
    _ channel: ContactChannel, to write: @escaping @Sendable (String) -> Void = { print($0) }
  ) {
    self.channel = channel
    self.write = write
  }

  /// Prints a message.
  public func deliver(_ message: OutgoingMessage) async throws(DeliveryError) {
    write(
      """
      [\(channel)] to \(message.address) (\(message.language))
      \(message.subject)

      \(message.body)

      """)
  }
}
