public import ComplaintDesk
public import ComplaintModel
import Synchronization

/// A host's own channel: puts each message into a tray, once, however often it comes.
public final class OutTray: NotificationChannel {
  private struct State {
    var keys: Set<CommandID> = []
    var sent: [OutgoingMessage] = []
  }

  /// It goes by mail.
  public let channel = ContactChannel.email
  private let state = Mutex(State())

  /// Makes an empty tray.
  public init() {}

  /// What lies in it, in order.
  public var sent: [OutgoingMessage] { state.withLock { $0.sent } }

  /// Takes a message over, unless its key has been there.
  public func deliver(_ message: OutgoingMessage) async throws(DeliveryError) {
    guard !message.address.isEmpty else { throw .permanent("there is no address") }
    state.withLock { state in
      if state.keys.insert(message.key).inserted { state.sent.append(message) }
    }
  }
}
