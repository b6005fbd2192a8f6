import BusinessTime
import ComplaintModel
import Synchronization

/// The messages of one tenant, behind a lock that is not taken for each of them.
///
/// Whoever commits puts messages into their thread's tray. All trays are emptied into the outbox when one is full, and
/// whenever somebody wants something of the outbox, so that they find whatever was committed before, in its order.
final class MemoryMail: Sendable {
  /// The messages of a commit.
  private struct Arrival: Sendable {
    let messages: [OutboxMessage]
    let position: FeedPosition
  }

  /// What waits in a lane.
  private struct Tray: Sendable {
    var arrivals: [Arrival] = []
    var count = 0

    mutating func add(_ arrival: Arrival) {
      arrivals.append(arrival)
      count += arrival.messages.count
    }
  }

  private let trays = Lanes(Tray())
  private let outbox: Locked<MemoryOutbox>

  /// How many messages a tray takes: so many that threads seldom meet at the outbox.
  private static let room = 128

  init(_ tenant: TenantID) { outbox = Locked(MemoryOutbox(tenant)) }

  /// Takes in the messages of a commit; of two commits at once they may come in either order.
  func add(_ messages: [OutboxMessage], at position: FeedPosition) {
    let isFull = trays.withLock { tray in
      tray.add(Arrival(messages: messages, position: position))
      return tray.count >= Self.room
    }
    if isFull { withLock { _ in } }
  }

  /// Gives the outbox to `body` with every message, and to nobody else meanwhile.
  func withLock<Result: Sendable>(_ body: (inout MemoryOutbox) -> Result) -> Result {
    // Messages stay in the trays until nobody can look into the outbox without them.
    outbox.state.withLock { outbox in
      var arrived: [Arrival] = []
      trays.withEach { tray in
        if tray.arrivals.isEmpty { return }
        arrived += tray.arrivals
        tray = Tray()
      }
      arrived.sort { $0.position < $1.position }
      for arrival in arrived {
        for message in arrival.messages { outbox.add(message, at: arrival.position) }
      }
      return body(&outbox)
    }
  }
}
