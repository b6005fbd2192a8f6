import BusinessTime
import ComplaintDesk
import ComplaintModel
import Synchronization

/// Somebody who reads the feed bit by bit while it grows.
final class SimulatedReader: Sendable {
  private let store: SimulatedStore
  private let world: SimulatedWorld
  private let known = Guarded<[FeedEntry]>([])

  init(_ store: SimulatedStore, _ world: SimulatedWorld) {
    self.store = store
    self.world = world
  }

  var entries: [FeedEntry] { known.withLock { $0 } }

  /// Reads everything that is there now.
  func read() {
    Task(executorPreference: world.executor) {
      while true {
        let last = self.entries.last?.position ?? .start
        let more = try? await self.store.events(
          after: last, of: SimulationRun.tenant, limit: 5)
        guard let more, !more.isEmpty else { return }
        self.known.withLock { $0 += more }
      }
    }
  }
}
