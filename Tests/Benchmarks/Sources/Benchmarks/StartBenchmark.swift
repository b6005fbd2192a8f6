import BusinessTime
import ComplaintDesk
import ComplaintModel
import ComplaintSQLite
import Foundation
import Synchronization

/// From nothing to the first step of time, which takes the same however many complaints are open.
///
/// A store is opened, a desk over it, and the first wake-up that is due is claimed, decided and committed.
struct StartBenchmark {
  private let office: StoreOffice

  init() throws { office = try StoreOffice() }

  func run() async throws {
    let sizes = Wish.sizes(upTo: 10_000)
    if Wish.wants("start", "memory") {
      var costs: [Double] = []
      for size in sizes { costs.append(try await inMemory(size)) }
      report(
        "start over a store in memory, to the first step of time, by open complaints", over: sizes,
        [Growth(name: "a desk, and the first wake-up", costs: costs)])
    }
    if Wish.wants("start", "sqlite") {
      var (ours, bares): ([Double], [Double]) = ([], [])
      for size in sizes {
        let (cost, bare) = try await inFile(size)
        ours.append(cost)
        bares.append(bare)
      }
      report(
        "start over a file, to the first step of time, by open complaints", over: sizes,
        [
          Growth(name: "baseline: bare SQLite opens and leases one", costs: bares),
          Growth(name: "store, desk, and the first wake-up", costs: ours, bare: bares),
        ])
    }
  }

  private func inMemory(_ size: Int) async throws -> Double {
    let store = MemoryStore()
    try await office.fill(store, complaints: 0..<size, notes: 0, telling: false)
    return try await starting({ store }, end: { _ in })
  }

  private func inFile(_ size: Int) async throws -> (ours: Double, bare: Double) {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("StartBenchmark-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let path = "\(folder)/start.sqlite"
    var options = SQLiteOptions.standard
    options.durability = .normal
    let filling = try SQLiteStore(at: path, options: options)
    try await office.fill(filling, complaints: 0..<size, notes: 0, telling: false)
    await filling.close()
    let ours = try await starting({ try SQLiteStore(at: path) }, end: { await $0.close() })
    return (ours, bare(path))
  }

  private var rounds: Int { min(Wish.rounds, 9) }

  /// Opens a store again and again, each time at the instant at which one more complaint wakes.
  private func starting<Store: ComplaintStore>(
    _ open: () throws -> Store, end: (Store) async -> Void
  ) async throws -> Double {
    var times: [Double] = []
    for round in 0...rounds {
      guard let wake = try office.filing(round).parts[0].wake else { fatalError("none is due") }
      let first = FirstStep()
      let start = ContinuousClock.now
      let store = try open()
      let desk = try await Desk(
        office.tenant, playbook: office.playbook, store: store, clock: StandingClock(now: wake),
        observer: first)
      await DeskRunner([desk]).catchUp()
      guard let step = first.instant, first.count == 1 else {
        fatalError("\(first.count) steps of time, and not one")
      }
      // The first round fills caches.
      if round > 0 { times.append((step - start).inSeconds * 1e9) }
      await end(store)
    }
    return times.median
  }

  private func bare(_ path: String) -> Double {
    let options = SQLiteOptions.standard
    let far: Int64 = 1_900_000_000_000
    var times: [Double] = []
    for round in 0...rounds {
      let start = ContinuousClock.now
      let bare = BareSQLite(
        path, cacheBytes: options.cacheBytes, checkpointPages: options.checkpointPages)
      let count = bare.claim(1, now: far, until: far + 1_000, limit: 1)
      let time = (ContinuousClock.now - start).inSeconds * 1e9
      guard count == 1 else { fatalError("none is due") }
      if round > 0 { times.append(time) }
      bare.close()
    }
    return times.median
  }
}

/// Notes when the first step of time was committed, and how many there were.
private final class FirstStep: DeskObserver {
  private let seen = Mutex<(first: ContinuousClock.Instant?, count: Int)>((nil, 0))

  var instant: ContinuousClock.Instant? { seen.withLock { $0.first } }
  var count: Int { seen.withLock { $0.count } }

  func observe(_ observation: DeskObservation) {
    guard case .elapsed = observation else { return }
    let now = ContinuousClock.now
    seen.withLock { $0 = ($0.first ?? now, $0.count + 1) }
  }
}
