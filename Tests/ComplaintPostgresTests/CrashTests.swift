#if PostgreSQL
  import BusinessTime
  import ComplaintDesk
  import ComplaintModel
  import ComplaintPostgres
  import ComplaintTestSupport
  import Synchronization
  import Testing
  import DurableTestSupport

  /// Burns down with the lines that a process says, once.
  private final class Fuse: Sendable {
    private let left: Guarded<Int>

    init(lines: Int) { left = Guarded(lines) }

    /// Whether it comes to its end with these lines.
    func burns(_ lines: Int) -> Bool {
      left.withLock { left in
        defer { left -= lines }
        return left > 0 && left <= lines
      }
    }
  }

  /// Processes that commit in a loop, and the server under them, are killed at any moment: what was
  /// acknowledged is there, nothing is there in part, and the next one begins without anybody's help.
  @Suite struct CrashTests {
    /// How many processes write into one schema, one after another.
    private static let lives = 10

    @Test(arguments: Effort.seeds)
    func `Nothing is lost and nothing is there in part after a kill of the client`(
      seed: UInt64
    ) async throws {
      var random = SeededGenerator(seed: seed)
      for _ in 0..<max(1, Effort.count(200) / Self.lives / Effort.seeds.count) {
        let database = try Database(on: try Server.durable.get())
        var told: [[String]] = []
        for life in 0..<Self.lives {
          let writer = try await ChildProcess.run(
            "PostgresWriter", "commit", database.connection, database.schema, "\(life)",
            killedAfter: Int.random(in: 0...60, using: &random))
          #expect(writer.wasKilled, "it ended by itself with \(writer.ending), seed \(seed)")
          #expect(!writer.lines.contains { $0[0] == "again" }, "seed \(seed)")
          told += writer.lines
        }
        try await Self.expectWhole(database, told, lives: Self.lives, seed)
      }
    }

    @Test(arguments: Effort.seeds)
    func `Nothing is lost and nothing is there in part after a kill of the server`(
      seed: UInt64
    ) async throws {
      var random = SeededGenerator(seed: seed)
      let server = try Server()
      let database = try Database(on: server)
      var (told, interruptions): ([[String]], Int) = ([], 0)
      let lives = Effort.count(30) / Effort.seeds.count
      for life in 0..<lives {
        let kill = Int.random(in: 1...120, using: &random)
        let fuse = Fuse(lines: kill)
        let writer = try await ChildProcess.run(
          "PostgresWriter", "commit", database.connection, database.schema, "\(life)",
          killedAfter: kill + 100
        ) { _, lines in
          if fuse.burns(lines.count) {
            try server.kill()
            try server.restart()
          }
        }
        #expect(writer.wasKilled, "it ended by itself with \(writer.ending), seed \(seed)")
        interruptions += writer.lines.count { $0[0] == "again" }
        told += writer.lines
        try await Self.expectWhole(database, told, lives: life + 1, seed)
      }
      print("\(lives) servers killed, \(interruptions) calls failed meanwhile")
    }

    private static func expectWhole(
      _ database: Database, _ told: [[String]], lives: Int, _ seed: UInt64
    ) async throws {
      let store = try await database.store()
      let faults = try await WrittenPair.faults(in: store, told: told, lives: lives)
      #expect(faults == [], "seed \(seed)")
      store.close()
    }
  }
#endif
