import BusinessTime
import ComplaintModel
import Synchronization

/// The messages of one tenant, behind a lock that is not taken for each of them.
///
/// Whoever commits puts messages into their thread's tray. A tray is emptied into the outbox when it is full, and all
/// are whenever somebody wants something of the outbox, so that they find whatever was committed before.
final class MemoryMail: Sendable {
  private struct Arrival: Sendable {
    let message: OutboxMessage
    let position: FeedPosition
  }

  private let trays = Lanes<[Arrival]>([])
  private let outbox: Locked<MemoryOutbox>

  /// How many messages a tray takes: so many that threads seldom meet at the outbox.
  private static let room = 128

  init(_ tenant: TenantID) { outbox = Locked(MemoryOutbox(tenant)) }

  /// Takes in the messages of a commit; of two commits at once they may come in either order.
  func add(_ messages: [OutboxMessage], at position: FeedPosition) {
    let isFull = trays.withLock { tray in
      for message in messages { tray.append(Arrival(message: message, position: position)) }
      return tray.count >= Self.room
    }
    guard isFull else { return }
    // They stay in the tray until nobody can look into the outbox without them.
    outbox.state.withLock { outbox in
      Self.move(trays.withLock { $0.emptied() }, into: &outbox)
    }
  }

  /// Gives the outbox to `body` with every message, and to nobody else meanwhile.
  func withLock<Result: Sendable>(_ body: (inout MemoryOutbox) -> Result) -> Result {
    outbox.state.withLock { outbox in
      var arrived: [Arrival] = []
      trays.withEach { tray in
        if !tray.isEmpty { arrived += tray.emptied() }
      }
      arrived.sort { $0.position < $1.position }
      Self.move(arrived, into: &outbox)
      return body(&outbox)
    }
  }

  private static func move(_ arrived: [Arrival], into outbox: inout MemoryOutbox) {
    for arrival in arrived { outbox.add(arrival.message, at: arrival.position) }
  }
}

extension Array {
  /// Its elements, which are moved out; there is room for as many again.
  fileprivate mutating func emptied() -> [Element] {
    let elements = self
    self = []
    reserveCapacity(elements.count)
    return elements
  }
}
