#if SQLite
  import BusinessTime
  import ComplaintDesk
  import ComplaintModel
  import ComplaintSQLite
  import ComplaintTestSupport
  import SQLiteWriter
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
          let writer = try await WriterProcess.run(
            "commit", folder.file(), life: life, killedAfter: count)
          #expect(writer.wasKilled, "it ended by itself with \(writer.status), seed \(seed)")
          told += writer.lines
        }
        try await Self.expectWhole(folder.file(), told, "seed \(seed)")
      }
    }

    /// Looks at everything that processes were told, and at everything that they were not told.
    private static func expectWhole(
      _ path: String, _ told: [[String]], _ comment: Comment
    ) async throws {
      let store = try SQLiteStore(at: path)
      #expect(try await store.findings() == [], comment)
      let toldSteps = Dictionary(
        told.map { ("\($0[1])/\($0[2])", (Int($0[3]) ?? 0) + 1) }, uniquingKeysWith: max)
      let pending = try await store.messages(
        .pending, of: WrittenPair.tenant, after: nil, limit: 1_000_000)
      var keys = Set(pending.map(\.message.key))
      for life in 0..<lives {
        for task in 0..<4 {
          let pair = WrittenPair(life: life, task: task)
          let kept = try await steps(of: pair, in: store, comment)
          #expect(kept >= toldSteps["\(life)/\(task)", default: 0], comment)
          for step in 0..<kept {
            #expect(keys.remove(pair.message(step)) != nil, "a message is missing, \(comment)")
          }
        }
      }
      #expect(keys.isEmpty, "messages of commits that are not there, \(comment)")
      await store.close()
    }

    /// How many commits of a pair there are: in both histories, and in the ledger, the same.
    private static func steps(
      of pair: WrittenPair, in store: SQLiteStore, _ comment: Comment
    ) async throws -> Int {
      var counts: [Int] = []
      var last = 0
      for id in pair.ids {
        let history = try await store.history(
          of: id, from: 1, limit: 1_000_000, in: WrittenPair.tenant)
        let commands = history.map(\.command).reduce(into: [CommandID]()) { commands, command in
          if commands.last != command { commands.append(command) }
        }
        #expect(commands == commands.indices.map(pair.command), comment)
        counts.append(commands.count)
        last = commands.count
      }
      #expect(Set(counts).count == 1, "one of two complaints has changed alone, \(comment)")
      let loaded = try await store.load(
        pair.ids, commands: [pair.command(last - 1), pair.command(last)], of: WrittenPair.tenant)
      #expect(loaded.known.count == (last == 0 ? 0 : 1), comment)
      #expect(loaded.faults.isEmpty, comment)
      return last
    }
  }
#endif
