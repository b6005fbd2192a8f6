#if SQLite
  import ComplaintSQLite
  import ComplaintTestSupport
  import DurableTestSupport
  import Testing

  /// A process that commits in a loop is killed at any moment: what it was told is kept is kept, nothing is
  /// kept in part, and the next one begins without anybody's help.
  @Suite struct CrashTests {
    /// How many processes write into one file, one after another.
    private static let lives = 10

    @Test(arguments: Effort.seeds)
    func `Nothing is lost and nothing is there in part after a kill`(seed: UInt64) async throws {
      var random = SeededGenerator(seed: seed)
      for _ in 0..<Effort.count(500) / Self.lives / Effort.seeds.count {
        let folder = try TemporaryFolder()
        var told: [[String]] = []
        for life in 0..<Self.lives {
          let count = Int.random(in: 0...60, using: &random)
          let writer = try await ChildProcess.run(
            "SQLiteWriter", "commit", folder.file(), "\(life)", killedAfter: count)
          #expect(writer.wasKilled, "it ended by itself with \(writer.ending), seed \(seed)")
          told += writer.lines
        }
        let store = try SQLiteStore(at: folder.file())
        #expect(try await store.findings() == [], "seed \(seed)")
        let faults = try await WrittenPair.faults(in: store, told: told, lives: Self.lives)
        #expect(faults == [], "seed \(seed)")
        await store.close()
      }
    }
  }
#endif
