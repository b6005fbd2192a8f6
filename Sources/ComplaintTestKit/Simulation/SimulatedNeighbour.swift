import BusinessTime
import ComplaintDesk
import ComplaintModel
import Synchronization

/// Another tenant in the same store, whose commands have the same ids as the simulation's and who does
/// nothing any more once it begins: what it has stays as it is (L10).
final class SimulatedNeighbour: Sendable {
  static let tenant: TenantID = "neighbour"

  private let store: SimulatedStore
  private let world: SimulatedWorld
  private let events = Guarded<[Complaint.Event]>([])

  init(_ store: SimulatedStore, _ world: SimulatedWorld) {
    self.store = store
    self.world = world
  }

  /// Files a complaint, under the ids of the first commands of the simulation.
  func moveIn(_ playbook: Playbook) async {
    do {
      let desk = try await Desk(
        Self.tenant, playbook: playbook, store: store, clock: ManualClock(),
        identities: SeededIdentities(seed: 1))
      let filed = try await desk.file(.usual, by: .usual, as: CommandID(high: 1, low: 0))
      for number in 1...3 as ClosedRange<UInt64> {
        try await desk.perform(
          .tag(add: [ComplaintTag(rawValue: "n\(number)")]), on: filed.id, by: .usual,
          as: CommandID(high: 1, low: number))
      }
      let history = try await desk.history(of: filed.id)
      events.withLock { $0 = history }
    } catch {
      world.broken("the neighbour could not move in: \(error)")
    }
  }

  /// What has become different.
  func faults() async throws(StoreError) -> [String] {
    let known = events.withLock { $0 }
    guard let id = known.first?.complaint else { return [] }
    let read = try await store.events(after: .start, of: Self.tenant, limit: .max)
    let history = try await store.history(of: id, from: 1, limit: .max, in: Self.tenant)
    let other = try await store.load([id], commands: [], of: SimulationRun.tenant)
    var faults: [String] = []
    if history != known { faults.append("the history of another tenant is another one") }
    if read.compactMap({ try? $0.event.get() }) != known {
      faults.append("the feed of another tenant is another one")
    }
    if try await !store.budgets(nil, of: Self.tenant).isEmpty {
      faults.append("another tenant has a budget that nobody made")
    }
    if !other.complaints.isEmpty { faults.append("a complaint of another tenant can be read") }
    return faults
  }
}
