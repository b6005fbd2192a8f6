import BusinessTime
import ComplaintDesk
import ComplaintModel
import ComplaintSQLite
import Foundation

/// What evidence costs: the digest of an event, sealing in a durable commit, an audit of a file, and a proof.
struct EvidenceBenchmark {
  private let office: StoreOffice

  init() throws { office = try StoreOffice() }

  func run() async throws {
    if Wish.wants("evidence", "digest") { try measureDigest() }
    if Wish.wants("evidence", "proof") { measureProofs() }
    guard Wish.wants("evidence", "sealing") || Wish.wants("evidence", "audit") else { return }
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("EvidenceBenchmark-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    if Wish.wants("evidence", "sealing") { try await measureSealing("\(folder)/sealing") }
    if Wish.wants("evidence", "audit") { try await measureAudit("\(folder)/audit") }
  }

  /// The baseline adds up the same bytes.
  private func measureDigest() throws {
    let large = StoredEvent([UInt8](repeating: 7, count: 1 << 18))
    let small = StoredEvent([UInt8](repeating: 9, count: 250))
    let adding = median(rounds: Wish.shortRounds, operations: 1) {
      large.bytes.reduce(Int64(0)) { $0 &+ Int64($1) }
    }
    let all = median(rounds: Wish.shortRounds, operations: 1) {
      Int64(large.digest(after: nil).bytes[0])
    }
    let one = median(rounds: Wish.shortRounds, operations: 100) {
      var last = ContentDigest.zero
      for _ in 0..<100 { last = small.digest(after: last) }
      return Int64(last.bytes[0])
    }
    report(
      "the digest of stored bytes: \(Int(Double(1 << 18) / all * 1_000)) MB/s   goal 250",
      [
        Measurement(name: "baseline: adding up 256 KiB", nanoseconds: adding, ratio: nil),
        Measurement(
          name: "256 KiB", nanoseconds: all, ratio: adding / all, goal: Double(1 << 18) * 4),
        Measurement(name: "an event of 250 bytes", nanoseconds: one, ratio: nil, goal: 1_500),
      ])
  }

  private func measureProofs() {
    for count in Wish.sizes(upTo: 1_000_000) { measureProofs(of: count) }
  }

  private func measureProofs(of count: Int) {
    let leaf = StoredEvent(Array("a record".utf8)).leaf
    var tree = MerkleTree()
    let start = ContinuousClock.now
    for _ in 0..<count { tree.append(leaf) }
    let built = (ContinuousClock.now - start).inSeconds
    let root = tree.root
    var place = 0
    let proof = median(rounds: Wish.shortRounds, operations: 1) {
      place = (place + 7_919_317) % count
      return Int64(tree.inclusionProof(of: place, in: count - place % 3)?.path.count ?? 0)
    }
    let growth = median(rounds: Wish.shortRounds, operations: 1) {
      place = (place + 7_919_317) % count
      return Int64(tree.consistencyProof(from: place, to: count)?.path.count ?? 0)
    }
    guard let checked = tree.inclusionProof(of: count / 2, in: count) else {
      fatalError("no proof")
    }
    let check = median(rounds: Wish.shortRounds, operations: 1) {
      checked.proves(leaf, under: root) ? 1 : 0
    }
    report(
      "a feed of \(count) records",
      [
        Measurement(name: "adding one", nanoseconds: built * 1e9 / Double(count), ratio: nil),
        Measurement(
          name: "a proof that one is in it", nanoseconds: proof, ratio: nil, goal: 1_000_000),
        Measurement(name: "a proof that it only grew", nanoseconds: growth, ratio: nil),
        Measurement(name: "verifying the first", nanoseconds: check, ratio: nil),
      ])
  }
}

// MARK: - In a file

extension EvidenceBenchmark {
  /// Notes that are sealed and notes that are not go to one file in short turns; sealing is part of the
  /// time.
  private func measureSealing(_ path: String) async throws {
    let size = 2_000
    let store = try SQLiteStore(at: path)
    try await office.fill(store, complaints: 0..<size, notes: 1)
    print("\nsealing in a durable commit to a file")
    let turns = min(60, Wish.rounds * 3)
    for (writers, each) in [(1, 50), (32, 200)] {
      var times: [Bool: [Double]] = [:]
      for turn in 0..<turns {
        for isSealed in [turn % 2 == 0, turn % 2 != 0] {
          let decisions = try await decisions(
            "\(writers)/\(turn)/\(isSealed)", in: store, size, each)
          times[isSealed, default: []].append(
            try await secondsOf {
              try await write(decisions, isSealed, to: store, writers: writers)
            })
        }
      }
      let (sealed, open) = (middle(times[true]) / Double(each), middle(times[false]) / Double(each))
      let more = ((sealed / open - 1) * 1_000).rounded() / 10
      print(
        "  \(writers) writers: \(Int(1 / sealed))/s sealed, \(Int(1 / open))/s not: "
          + "\(more) % more   goal 10 %")
    }
    await store.close()
  }

  private func middle(_ times: [Double]?) -> Double {
    let sorted = (times ?? []).sorted()
    return sorted.isEmpty ? 0 : sorted[sorted.count / 2]
  }

  private func decisions(
    _ name: String, in store: SQLiteStore, _ size: Int, _ count: Int
  ) async throws -> [Decision] {
    var decisions: [Decision] = []
    for index in 0..<count {
      let id = office.id((index * 7_919 + name.utf8.count) % size)
      let loaded = try await store.load([id], commands: [], of: office.tenant)
      guard let complaint = loaded.complaints[id] else { fatalError("a complaint is lost") }
      decisions.append(try office.noting("\(name)/\(index)", on: complaint))
    }
    return decisions
  }

  private func write(
    _ decisions: [Decision], _ isSealed: Bool, to store: SQLiteStore, writers: Int
  ) async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 0..<writers {
        group.addTask {
          for index in stride(from: writer, to: decisions.count, by: writers) {
            let commit = office.commit(decisions[index], isSealed: isSealed)
            let outcome = try await store.commit([commit])[0]
            guard case .committed = outcome else { fatalError("a note came to \(outcome)") }
          }
        }
      }
      try await group.waitForAll()
    }
  }

  /// The baseline reads the same records, and does nothing with them.
  private func measureAudit(_ path: String) async throws {
    for size in Wish.sizes(upTo: 10_000, full: 250_000) {
      try await measureAudit("\(path)-\(size)", complaints: size)
    }
  }

  private func measureAudit(_ path: String, complaints size: Int) async throws {
    let store = try SQLiteStore(at: path)
    try await office.fill(store, complaints: 0..<size, notes: 3)
    var (reading, auditing): ([Double], [Double]) = ([], [])
    var (records, bytes) = (0, 0)
    for _ in 0..<min(Wish.rounds, size > 100_000 ? 3 : 9) {
      bytes = 0
      reading.append(
        try await secondsOf {
          try await forEachPage(of: store) { page in
            for record in page { bytes += record.event.bytes.count }
          }
        })
      auditing.append(
        try await secondsOf {
          let report = try await store.audit(office.tenant, sealedFrom: .start)
          guard report.isSound else { fatalError("\(report.findings.prefix(3))") }
          records = report.records
        })
    }
    let count = Double(records)
    print("\nan audit of a file with \(records) records of \(bytes / max(1, records)) bytes")
    print("  reading alone \(Int(count / middle(reading))) records/s")
    print(
      "  an audit      \(Int(count / middle(auditing))) records/s   goal 300000; best "
        + "\(Int(count / (auditing.min() ?? 1)))")
    await store.close()
  }

  private func forEachPage(
    of store: SQLiteStore, _ body: ([EvidenceRecord]) async throws -> Void
  ) async throws {
    var position = FeedPosition.start
    while true {
      let page = try await store.records(after: position, of: office.tenant, limit: 1_024)
      guard let last = page.last else { return }
      try await body(page)
      position = last.position
    }
  }
}
