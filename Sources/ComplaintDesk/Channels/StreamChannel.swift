public import ComplaintModel

/// A channel that hands messages to a task of the host's, one after another.
///
/// ```swift
/// let inbox = StreamChannel(.app, buffer: 100)
/// // …
/// for await message in inbox.messages { show(message) }
/// ```
///
/// A message counts as delivered once it lies in the buffer, so what lies there is lost with the process.
/// If the buffer is full, the failure is transient and the desk tries again; if nobody reads any more, it
/// is permanent.
public struct StreamChannel: NotificationChannel {
  /// Which way it is.
  public let channel: ContactChannel
  /// The messages as they come; for one reader, who ends the channel by ending.
  public let messages: AsyncStream<OutgoingMessage>
  private let continuation: AsyncStream<OutgoingMessage>.Continuation
  private let buffer: Int

  /// Makes a channel.
  ///
  /// - Parameters:
  ///   - channel: Which way it is.
  ///   - buffer: How many messages may wait for the reader, at least 1.
  public init(_ channel: ContactChannel, buffer: Int) {
    self.channel = channel
    self.buffer = max(1, buffer)
    (messages, continuation) = AsyncStream.makeStream(
      bufferingPolicy: .bufferingOldest(max(1, buffer)))
  }

  /// Hands a message over.
  public func deliver(_ message: OutgoingMessage) async throws(DeliveryError) {
    switch continuation.yield(message) {
    case .enqueued: return
    case .dropped:
      throw .transient("the reader is behind: \(buffer) messages wait for it")
    case .terminated: throw .permanent("nobody reads the messages any more")
    @unknown default: throw .transient("the stream did not take the message")
    }
  }

  /// Ends the messages: the reader gets what waits, and nothing more.
  public func finish() { continuation.finish() }
}
