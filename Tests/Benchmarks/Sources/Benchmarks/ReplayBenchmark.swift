import BusinessTime
import CSQLite
import ComplaintDesk
import ComplaintModel
import ComplaintSQLite
import Foundation

/// Making a complaint again of what is kept of it, after 10, 100 and 1,000 events, with and without a snapshot.
///
/// A durable store writes a snapshot every 16 events. The baseline reads the same rows by the bare C API and
/// folds them.
struct ReplayBenchmark {
  private let sizes = [10, 100, 1_000]
  private let office: StoreOffice
  private let lives: [[Commit]]
  private var ids: [ComplaintID] { sizes.indices.map(office.id) }

  init() throws {
    let office = try StoreOffice()
    self.office = office
    lives = try sizes.enumerated().map { try office.life($0, events: $1) }
  }

  func run() async throws {
    if Wish.wants("replay", "memory") { try await measureMemory() }
    if Wish.wants("replay", "sqlite") { try await measureFile() }
    if Wish.wants("replay", "decide") { try measureDeciding() }
  }

  private func fill(_ store: some ComplaintStore) async throws {
    _ = try await store.publish(
      PublishedPlaybook(office.playbook, from: .earliest), of: office.tenant)
    for life in lives {
      for first in stride(from: 0, to: life.count, by: 100) {
        for outcome in try await store.commit(Array(life[first..<min(first + 100, life.count)])) {
          guard case .committed = outcome else { fatalError("a life came to \(outcome)") }
        }
      }
    }
  }

  /// How often something is done in a round, so that rounds of long lives take no longer.
  private func repeats(_ place: Int) -> Int { max(1, 2_000 / sizes[place]) }

  /// What one call takes for each life, in nanoseconds.
  private func costs(_ body: (_ place: Int) async throws -> Complaint?) async throws -> [Double] {
    var costs: [Double] = []
    for place in sizes.indices {
      let (repeats, version) = (repeats(place), Int32(sizes[place]))
      costs.append(
        try await medianOf(operations: repeats) {
          for _ in 0..<repeats {
            guard let complaint = try await body(place), complaint.version == version else {
              fatalError("a complaint is not what was kept")
            }
          }
          return Int64(repeats)
        })
    }
    return costs
  }

  // MARK: Memory

  private func measureMemory() async throws {
    let (store, ids) = (MemoryStore(), ids)
    try await fill(store)
    let events = lives.map { $0.flatMap { $0.parts[0].events } }
    let folding = try await costs { try Complaint(events[$0]) }
    report(
      "a complaint again from memory, by the number of its events", over: sizes,
      [
        Growth(name: "baseline: folding events at hand", costs: folding),
        Growth(
          name: "the state that the store has",
          costs: try await costs { place in
            let loaded = try await store.load([ids[place]], commands: [], of: office.tenant)
            return loaded.complaints[ids[place]]
          }),
        Growth(
          name: "all its events, read and folded",
          costs: try await costs { place in
            try Complaint(
              try await store.history(
                of: ids[place], from: 1, limit: sizes[place], in: office.tenant))
          }, bare: folding),
      ])
  }

  // MARK: A file

  private func measureFile() async throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("ReplayBenchmark-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let (with, without) = ("\(folder)/with.sqlite", "\(folder)/without.sqlite")
    let store = try SQLiteStore(at: with)
    try await fill(store)
    await store.close()
    try FileManager.default.copyItem(atPath: with, toPath: without)
    try dropSnapshots(without)
    var rows: [Growth] = []
    for (name, path) in [("snapshot and later events", with), ("all events", without)] {
      let (ours, bare) = try await loading(path)
      rows.append(Growth(name: "baseline: bare, \(name)", costs: bare))
      rows.append(Growth(name: name, costs: ours, bare: bare))
    }
    report("a complaint again from a file, by the number of its events", over: sizes, rows)
  }

  private func dropSnapshots(_ path: String) throws {
    var database: OpaquePointer?
    guard sqlite3_open(path, &database) == SQLITE_OK,
      sqlite3_exec(database, "DELETE FROM snapshots", nil, nil, nil) == SQLITE_OK,
      sqlite3_changes(database) > 0
    else { fatalError("there are no snapshots in \(path)") }
    sqlite3_close(database)
  }

  private func loading(_ path: String) async throws -> (ours: [Double], bare: [Double]) {
    let (store, ids) = (try SQLiteStore(at: path), ids)
    let options = SQLiteOptions.standard
    let bare = BareSQLite(
      path, cacheBytes: options.cacheBytes, checkpointPages: options.checkpointPages)
    let tenant = Array(office.tenant.rawValue.utf8)
    let never = CommandID(hashing: "never")
    let ours = try await costs { place in
      try await store.load([ids[place]], commands: [never], of: office.tenant)
        .complaints[ids[place]]
    }
    let bares = try await costs { place in
      try Complaint(keptAs: bare.load(ids[place].bytes, command: never.bytes, of: tenant))
    }
    bare.close()
    await store.close()
    return (ours, bares)
  }

  // MARK: Deciding

  /// A decision looks at the state alone, however long the life was.
  private func measureDeciding() throws {
    var costs: [Double] = []
    for life in lives {
      guard let complaint = life.last?.parts[0].complaint else { continue }
      costs.append(
        try median(rounds: Wish.shortRounds, operations: 20) {
          var sum: Int64 = 0
          for _ in 0..<20 {
            sum &+= Int64(try office.noting("more", on: complaint).complaint.version)
          }
          return sum
        })
    }
    report(
      "deciding a note and the state after it, by the number of events before", over: sizes,
      [Growth(name: "a note", costs: costs)], as: { "\(Int($0)) ns" })
  }
}
