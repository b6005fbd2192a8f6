import BusinessTime
import ComplaintDesk
import ComplaintModel
import ComplaintPostgres
import Foundation

/// The store on PostgreSQL beside bare libpq, in one run: the same server, schema, statements, bytes and size.
///
/// What is measured goes back and forth between the two in short turns, so that a busy machine is busy for
/// both.
struct PostgresBenchmark {
  private let office: StoreOffice

  init() throws { office = try StoreOffice() }

  func run() async throws {
    for size in Wish.storeSizes() {
      guard let server = try PostgresServer() else { return }
      defer { server.end() }
      try await run(complaints: size, on: server)
    }
  }

  private func run(complaints size: Int, on server: PostgresServer) async throws {
    try await fill(server, size)
    let store = try await store(server.connection, schema: "ours")
    let bare = BarePostgres(server.connection, schema: "bare")
    print("\na store on PostgreSQL with \(size) complaints, and bare libpq")
    if Wish.wants("postgres", "single") {
      try await OneProcessor.during { try await commits(store, bare, size, writers: 1) }
    }
    if Wish.wants("postgres", "grouped") { try await commits(store, bare, size, writers: 32) }
    if Wish.wants("postgres", "claims") { try await claims(store, bare, size) }
    if Wish.wants("postgres", "rivals") { try rivals(server) }
    bare.close()
    store.close()
  }

  private func store(_ connection: String, schema: String) async throws -> PostgresStore {
    var options = PostgresOptions.standard
    options.schema = schema
    return try await PostgresStore(connection, options: options)
  }

  /// Fills the tables of both in the same way, so that rows lie in their pages alike.
  private func fill(_ server: PostgresServer, _ size: Int) async throws {
    for schema in ["ours", "bare"] {
      let filling = try await store(
        server.connection + " options='-c synchronous_commit=off'", schema: schema)
      try await office.fill(filling, complaints: 0..<size, notes: 3)
      filling.close()
    }
    let bare = BarePostgres(server.connection, schema: "bare")
    bare.run("VACUUM ANALYZE")
    bare.run("CHECKPOINT")
    bare.close()
  }

  private func tell(_ name: String, ours: Double, bare: Double, goal: Double) {
    let ratio = (bare / ours * 100).rounded() / 100
    let rates = "\(Int(1 / ours))/s, bare \(Int(1 / bare))/s"
    print("  \(name.padding(34))\(rates): \(ratio) of bare   goal \(goal)")
  }
}

// MARK: - Commits

extension PostgresBenchmark {
  private func commits(
    _ store: PostgresStore, _ bare: BarePostgres, _ size: Int, writers: Int
  ) async throws {
    let (turns, each) = (16, writers == 1 ? 50 : 320)
    var (ours, bares): ([Double], [Double]) = ([], [])
    for turn in 0..<turns {
      let notes = try await notes("w\(writers)/\(turn)", in: store, size, count: each, turn)
      let prepared = notes.map(BareCommit.init)
      let groups = stride(from: 0, to: each, by: writers == 1 ? 1 : 16).map { first in
        BareValues(prepared[first..<min(first + (writers == 1 ? 1 : 16), each)])
      }
      ours.append(try await secondsOf { try await write(notes, to: store, writers: writers) })
      bares.append(
        seconds {
          if writers == 1 { bare.commit(groups) } else { bare.commit(groups, onTheirWay: 2) }
        })
    }
    let time = ours.median / Double(each)
    tell(
      writers == 1 ? "one writer" : "\(writers) writers, bare 2 by 16",
      ours: time, bare: bares.median / Double(each), goal: writers == 1 ? 0.8 : 0.7)
    if writers == 1 { try coding(ofCommit: time) }
  }

  /// Notes on complaints that lie far apart, each on another one.
  private func notes(
    _ name: String, in store: PostgresStore, _ size: Int, count: Int, _ turn: Int
  ) async throws -> [Commit] {
    let ids = (0..<count).map { office.id(((turn * count + $0) * 7_919) % size) }
    let loaded = try await store.load(ids, commands: [], of: office.tenant)
    return try ids.enumerated().map { index, id in
      guard let complaint = loaded.complaints[id] else { fatalError("a complaint is lost") }
      return try office.note("\(name)/\(index)", on: complaint)
    }
  }

  private func write(_ notes: [Commit], to store: PostgresStore, writers: Int) async throws {
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

  /// What a note costs in encoding and decoding, with its share of a snapshot.
  private func coding(ofCommit time: Double) throws {
    let note = try office.note("coding", on: try office.filing(1).parts[0].complaint)
    let (event, complaint) = (note.parts[0].events[0], note.parts[0].complaint)
    let (eventBytes, snapshotBytes) = (event.encoded(), complaint.encoded())
    let spent = try median(rounds: Wish.shortRounds, operations: 16) {
      var sum: Int64 = 0
      for _ in 0..<16 {
        sum += Int64(event.encoded().count)
        sum += Int64(try Complaint.Event(decoding: eventBytes).version)
      }
      sum += Int64(complaint.encoded().count)
      return sum + Int64(try Complaint(decoding: snapshotBytes).version)
    }
    let share = (spent / 1e9 / time * 1_000).rounded() / 10
    print("  encoding and decoding, 1/16 snapshot  \(Int(spent)) ns: \(share) % of it   goal 15 %")
  }
}

// MARK: - Leasing, and rivals

extension PostgresBenchmark {
  private func claims(_ store: PostgresStore, _ bare: BarePostgres, _ size: Int) async throws {
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
            office.tenant.rawValue, now: far.millisecondsSince1970,
            until: until.millisecondsSince1970, limit: 100)
          guard count == 100 else { fatalError("\(count) are due") }
        })
    }
    tell("claims of 100", ours: ours.median / 100, bare: bares.median / 100, goal: 0.7)
  }

  /// How much one tenant takes from one process and from four, with what deciding takes.
  private func rivals(_ server: PostgresServer) throws {
    for count in [1, 4] {
      let rate = try PostgresRival.rate(
        over: server.connection, schema: "ours", count: count, milliseconds: 1_500)
      let name = count == 1 ? "one process" : "\(count) processes"
      print("  one tenant, 32 writers in \(name): \(Int(rate)) commands a second")
    }
  }
}
