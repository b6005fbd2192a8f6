import BusinessTime
import ComplaintDesk
import ComplaintModel
import ComplaintSQLite
import Foundation
import Synchronization

/// The store in a file beside the bare C API, in one run: the same schema, statements, bytes and size, and
/// both durable.
///
/// What is measured goes back and forth between the two in short turns, so that a busy machine is busy for
/// both.
struct SQLiteBenchmark {
  private let office: StoreOffice
  private let options = SQLiteOptions.standard

  init() throws { office = try StoreOffice() }

  func run() async throws {
    for size in Wish.storeSizes() { try await run(complaints: size) }
  }

  private func run(complaints size: Int) async throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("SQLiteBenchmark-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let (ours, bares) = ("\(folder)/ours.sqlite", "\(folder)/bare.sqlite")
    try await fill(ours, size)
    try FileManager.default.copyItem(atPath: ours, toPath: bares)
    let store = try SQLiteStore(at: ours, options: options)
    let bare = BareSQLite(
      bares, cacheBytes: options.cacheBytes, checkpointPages: options.checkpointPages)
    let bytes = try FileManager.default.attributesOfItem(atPath: ours)[.size] as? Int ?? 0
    print("\na store in a file with \(size) complaints of \(bytes / size) bytes, and bare SQLite")
    if Wish.wants("sqlite", "single") { try await commits(store, bare, size, writers: 1) }
    if Wish.wants("sqlite", "grouped") { try await commits(store, bare, size, writers: 32) }
    if Wish.wants("sqlite", "loading") { try await loading(store, bare, size) }
    if Wish.wants("sqlite", "claims") { try await claims(store, bare, size) }
    if Wish.wants("sqlite", "coding") { try coding() }
    await store.close()
    bare.close()
  }

  private func fill(_ path: String, _ size: Int) async throws {
    var options = options
    options.durability = .normal
    let store = try SQLiteStore(at: path, options: options)
    try await office.fill(store, complaints: 0..<size, notes: 3)
    await store.close()
  }

  private func tell(_ name: String, ours: Double, bare: Double, goal: Double) {
    let ratio = (bare / ours * 100).rounded() / 100
    let rates = "\(Int(1 / ours))/s, bare \(Int(1 / bare))/s"
    print("  \(name.padding(34))\(rates): \(ratio) of bare   goal \(goal)")
  }
}

// MARK: - Commits

extension SQLiteBenchmark {
  private func commits(
    _ store: SQLiteStore, _ bare: BareSQLite, _ size: Int, writers: Int
  ) async throws {
    let (turns, each) = (16, writers == 1 ? 100 : 400)
    var (ours, bares): ([Double], [Double]) = ([], [])
    for turn in 0..<turns {
      let notes = try await notes("w\(writers)/\(turn)", in: store, size, count: each, turn)
      let prepared = notes.map(BareCommit.init)
      ours.append(try await secondsOf { try await write(notes, to: store, writers: writers) })
      bares.append(seconds { bare.commit(prepared[...], grouped: writers == 1 ? 1 : 16) })
    }
    tell(
      writers == 1 ? "one writer" : "\(writers) writers, bare by 16",
      ours: ours.median / Double(each), bare: bares.median / Double(each), goal: 0.7)
  }

  /// Notes on complaints that lie far apart.
  private func notes(
    _ name: String, in store: SQLiteStore, _ size: Int, count: Int, _ turn: Int
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

  private func write(_ notes: [Commit], to store: SQLiteStore, writers: Int) async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 0..<writers {
        group.addTask {
          for index in stride(from: writer, to: notes.count, by: writers) {
            let outcome = try await store.commit([notes[index]])[0]
            guard case .committed = outcome else { fatalError("a note came to \(outcome)") }
          }
        }
      }
      try await group.waitForAll()
    }
  }
}

// MARK: - Reading, leasing, coding

extension SQLiteBenchmark {
  private func loading(_ store: SQLiteStore, _ bare: BareSQLite, _ size: Int) async throws {
    let (turns, each) = (16, 1_000)
    let command = CommandID(hashing: "never")
    let tenant = Array(office.tenant.rawValue.utf8)
    var (ours, bares, decoded): ([Double], [Double], [Double]) = ([], [], [])
    for turn in 0..<turns {
      let ids = (0..<each).map { office.id(((turn * each + $0) * 7_919) % size) }
      ours.append(
        try await secondsOf {
          for id in ids {
            let loaded = try await store.load([id], commands: [command], of: office.tenant)
            blackHole(Int64(loaded.complaints[id]?.version ?? 0))
          }
        })
      let bytes = ids.map(\.bytes)
      bares.append(
        seconds {
          for id in bytes {
            blackHole(Int64(bare.load(id, command: command.bytes, of: tenant).count))
          }
        })
      decoded.append(
        try seconds {
          for id in bytes {
            let bodies = bare.load(id, command: command.bytes, of: tenant)
            blackHole(Int64(try Complaint(keptAs: bodies).version))
          }
        })
    }
    let time = ours.median / Double(each)
    tell("loading", ours: time, bare: bares.median / Double(each), goal: 0.5)
    tell(
      "the same, bare with decoding", ours: time, bare: decoded.median / Double(each), goal: 0.5)
  }

  private func claims(_ store: SQLiteStore, _ bare: BareSQLite, _ size: Int) async throws {
    let turns = min(40, size / 100)
    let far = Timestamp(millisecondsSince1970: 1_900_000_000_000)
    var (ours, bares): ([Double], [Double]) = ([], [])
    for turn in 0..<turns {
      let until = far + .hours(Int64(turn + 1))
      let claim = Claim(tenants: [office.tenant], now: far, limit: 100, leaseUntil: until)
      ours.append(
        try await secondsOf {
          let batch = try await store.claimDue(claim)
          guard batch.due.count == 100 else { fatalError("\(batch.due.count) are due") }
        })
      bares.append(
        seconds {
          let count = bare.claim(
            1, now: far.millisecondsSince1970, until: until.millisecondsSince1970, limit: 100)
          guard count == 100 else { fatalError("\(count) are due") }
        })
    }
    tell("claims of 100", ours: ours.median / 100, bare: bares.median / 100, goal: 0.7)
  }

  /// What a note costs in encoding and decoding, with its share of a snapshot.
  private func coding() throws {
    let filing = try office.filing(1)
    let note = try office.note("coding", on: filing.parts[0].complaint)
    let (event, complaint) = (note.parts[0].events[0], note.parts[0].complaint)
    let (eventBytes, snapshotBytes) = (event.encoded(), complaint.encoded())
    let eventTime = try median(rounds: Wish.shortRounds, operations: 20) {
      var sum: Int64 = 0
      for _ in 0..<20 {
        sum += Int64(event.encoded().count)
        sum += Int64(try Complaint.Event(decoding: eventBytes).version)
      }
      return sum
    }
    let snapshotTime = try median(rounds: Wish.shortRounds, operations: 20) {
      var sum: Int64 = 0
      for _ in 0..<20 {
        sum += Int64(complaint.encoded().count)
        sum += Int64(try Complaint(decoding: snapshotBytes).version)
      }
      return sum
    }
    print(
      "  encoding and decoding a note and 1/16 of a snapshot: "
        + "\(Int(eventTime + snapshotTime / 16)) ns, at most 15 % of a durable commit")
  }
}

extension Complaint {
  /// Makes a complaint of its snapshot, if there is one, and of the events after it.
  init(keptAs bodies: [[UInt8]]) throws {
    var complaint = bodies[0].isEmpty ? nil : try Complaint(decoding: bodies[0])
    for body in bodies.dropFirst() {
      let event = try Complaint.Event(decoding: body)
      if complaint == nil {
        complaint = try Complaint(opening: event)
      } else {
        try complaint?.follow(event)
      }
    }
    guard let complaint else { fatalError("a complaint has no events") }
    self = complaint
  }
}
