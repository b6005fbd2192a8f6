import BusinessTime
import ComplaintDesk
import ComplaintModel
import Synchronization

/// The store in memory beside a dictionary behind a lock that keeps the same bytes, in one run.
struct MemoryStoreBenchmark {
  private let office: StoreOffice

  init() throws { office = try StoreOffice() }

  func run() async throws {
    let sizes = Wish.sizes(upTo: 10_000)
    var (ours, bares): ([[Double]], [[Double]]) = ([[], [], [], []], [[], [], [], []])
    for size in sizes {
      let store = MemoryStore()
      try await office.fill(store, complaints: 0..<size, notes: 3, telling: false)
      let bare = BareShelf((0..<size).map { office.id($0) })
      for (place, writers) in [1, 32].enumerated() {
        let (our, bare) = try await commits(store, bare, size, writers: writers)
        ours[place].append(our)
        bares[place].append(bare)
      }
      let (loading, looking) = try await loading(store, bare, size)
      let (claiming, taking) = try await claims(store, bare, size)
      for (place, (our, bare)) in [(loading, looking), (claiming, taking)].enumerated() {
        ours[place + 2].append(our)
        bares[place + 2].append(bare)
      }
    }
    let names = ["commit, one writer", "commit, 32 writers", "loading", "claim, of up to 100"]
    report(
      "the store in memory by its complaints, and a dictionary behind a lock", over: sizes,
      names.indices.map { Growth(name: names[$0], costs: ours[$0], bare: bares[$0]) },
      as: { "\(Int($0)) ns" })
  }

  private func commits(
    _ store: MemoryStore, _ bare: BareShelf, _ size: Int, writers: Int
  ) async throws -> (Double, Double) {
    let (turns, each) = (16, min(size, 1_000))
    var (ours, bares): ([Double], [Double]) = ([], [])
    for turn in 0..<turns {
      let notes = try await notes("w\(writers)/\(turn)", in: store, size, each, turn)
      let prepared = notes.map(BareCommit.init)
      ours.append(
        try await writing(notes.count, by: writers) { index in
          guard case .committed = try await store.commit([notes[index]])[0] else {
            fatalError("a note was not kept")
          }
        })
      bares.append(
        try await writing(prepared.count, by: writers) { bare.keep(prepared[$0]) })
    }
    return (ours.median * 1e9 / Double(each), bares.median * 1e9 / Double(each))
  }

  private func notes(
    _ name: String, in store: MemoryStore, _ size: Int, _ count: Int, _ turn: Int
  ) async throws -> [Commit] {
    var notes: [Commit] = []
    for index in 0..<count {
      let id = office.id(((turn * count + index) * 7_919) % size)
      let loaded = try await store.load([id], commands: [], of: office.tenant)
      guard let complaint = loaded.complaints[id] else { fatalError("a complaint is lost") }
      notes.append(try office.note("\(name)/\(index)", on: complaint))
    }
    return notes
  }

  private func writing(
    _ count: Int, by writers: Int, _ write: @escaping @Sendable (Int) async throws -> Void
  ) async throws -> Double {
    try await secondsOf {
      if writers == 1 {
        for index in 0..<count { try await write(index) }
        return
      }
      try await withThrowingTaskGroup(of: Void.self) { group in
        for writer in 0..<writers {
          group.addTask {
            for index in stride(from: writer, to: count, by: writers) { try await write(index) }
          }
        }
        try await group.waitForAll()
      }
    }
  }

  private func loading(
    _ store: MemoryStore, _ bare: BareShelf, _ size: Int
  ) async throws -> (Double, Double) {
    let ids = (0..<1_000).map { office.id(($0 * 7_919) % size) }
    let never = CommandID(hashing: "never")
    let ours = try await medianOf(operations: ids.count) {
      var sum: Int64 = 0
      for id in ids {
        let loaded = try await store.load([id], commands: [never], of: office.tenant)
        sum += Int64(loaded.complaints[id]?.version ?? 0)
      }
      return sum
    }
    let bares = median(operations: ids.count) { ids.reduce(0) { $0 + bare.version(of: $1) } }
    return (ours, bares)
  }

  /// What one claim of many takes, each.
  private func claims(
    _ store: MemoryStore, _ bare: BareShelf, _ size: Int
  ) async throws -> (Double, Double) {
    let far = Timestamp(millisecondsSince1970: 1_900_000_000_000)
    let each = min(size / 2, 100)
    var (ours, bares): ([Double], [Double]) = ([], [])
    for turn in 0..<min(40, size / max(1, each)) {
      let until = far + .hours(Int64(turn + 1))
      let claim = Claim(tenants: [office.tenant], now: far, limit: each, leaseUntil: until)
      ours.append(
        try await secondsOf {
          let batch = try await store.claimDue(claim)
          guard batch.due.count == each else { fatalError("\(batch.due.count) are due") }
        })
      bares.append(seconds { blackHole(Int64(bare.take(each))) })
    }
    return (ours.median * 1e9 / Double(each), bares.median * 1e9 / Double(each))
  }
}

/// The least that keeps complaints in memory: their bytes by their ids, and a queue of those that wake.
private final class BareShelf: Sendable {
  private struct Kept {
    var complaints: [ComplaintID: (version: Int64, events: [[UInt8]])] = [:]
    var commands: Set<[UInt8]> = []
    var queue: [ComplaintID] = []
    var first = 0
  }

  private let kept: Mutex<Kept>

  init(_ ids: [ComplaintID]) {
    var kept = Kept()
    for id in ids { kept.complaints[id] = (4, []) }
    kept.queue = ids
    self.kept = Mutex(kept)
  }

  func keep(_ commit: BareCommit) {
    kept.withLock { kept in
      for command in commit.commands { kept.commands.insert(command) }
      kept.complaints[commit.complaint, default: (0, [])].version = commit.version
      kept.complaints[commit.complaint, default: (0, [])].events += commit.events.map(\.body)
    }
  }

  func version(of id: ComplaintID) -> Int64 { kept.withLock { $0.complaints[id]?.version ?? 0 } }

  /// Takes those that wake first, which wake again after all others.
  func take(_ count: Int) -> Int {
    kept.withLock { kept in
      for _ in 0..<count {
        kept.queue.append(kept.queue[kept.first])
        kept.first += 1
      }
      return kept.first
    }
  }
}
