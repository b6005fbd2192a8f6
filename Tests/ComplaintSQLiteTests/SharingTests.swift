#if SQLite
  import ComplaintDesk
  import ComplaintModel
  import ComplaintSQLite
  import ComplaintTestSupport
  import Foundation
  import DurableTestSupport
  import Testing

  /// What happens when many write at once, in this process and in others.
  @Suite struct SharingTests {
    /// On a busy machine it may be long until all have called.
    private static var patient: SQLiteOptions {
      var options = SQLiteOptions.standard
      options.busyTimeout = .seconds(600)
      return options
    }

    /// Files pairs that are written at once, while another process keeps everybody from writing for a while.
    private func writeAtOnce(
      _ count: Int, in store: SQLiteStore, _ file: RawFile
    ) async throws -> [Result<Commit.Outcome, StoreError>] {
      var commits: [Commit] = []
      for life in 0..<count {
        var pair = WrittenPair(life: life, task: 0)
        commits.append(try pair.next())
      }
      try file.run("BEGIN IMMEDIATE")
      return try await withThrowingTaskGroup(
        of: (Int, Result<Commit.Outcome, StoreError>).self
      ) { group in
        for (life, commit) in commits.enumerated() {
          group.addTask {
            do throws(StoreError) {
              return (life, .success(try await store.commit([commit])[0]))
            } catch {
              return (life, .failure(error))
            }
          }
        }
        // By now the first waits for the other process; whatever comes meanwhile is in the next group.
        for _ in 0..<200 { await Task.yield() }
        try file.run("ROLLBACK")
        var results: [Int: Result<Commit.Outcome, StoreError>] = [:]
        for try await (life, result) in group { results[life] = result }
        return (0..<count).compactMap { results[$0] }
      }
    }

    @Test func `Commits that come at the same time share a transaction`() async throws {
      let folder = try TemporaryFolder()
      let store = try SQLiteStore(at: folder.file(), options: Self.patient)
      try await WrittenPair.publish(in: store)
      let before = try Self.transactions(in: folder)
      let results = try await writeAtOnce(40, in: store, RawFile(store.path))
      #expect(results.count { (try? $0.get()).map(Self.isCommitted) ?? false } == 40)
      let count = try Self.transactions(in: folder) - before
      #expect((1...20).contains(count), "40 commits took \(count) transactions")
      #expect(try await store.findings() == [])
    }

    @Test func `A commit that cannot be written does not undo those it shares a transaction with`()
      async throws
    {
      let folder = try TemporaryFolder()
      let store = try SQLiteStore(at: folder.file(), options: Self.patient)
      try await WrittenPair.publish(in: store)
      let file = try RawFile(store.path)
      // A text that somebody else's tool put there keeps the third pair's message from being written.
      let key = WrittenPair(life: 3, task: 0).message(0).description.replacing("-", with: "")
      try file.run(
        """
        CREATE TRIGGER refusal BEFORE INSERT ON messages WHEN hex(NEW.key) = upper('\(key)')
          BEGIN SELECT RAISE(ABORT, 'not this one'); END
        """)
      let results = try await writeAtOnce(12, in: store, file)
      for (life, result) in results.enumerated() {
        switch result {
        case .success(let outcome):
          #expect(life != 3)
          #expect(Self.isCommitted(outcome))
        case .failure(let error):
          #expect(life == 3)
          #expect(error.message.contains("not this one"))
        }
      }
      let loaded = try await store.load(
        WrittenPair(life: 3, task: 0).ids, commands: [WrittenPair(life: 3, task: 0).command(0)],
        of: WrittenPair.tenant)
      #expect(loaded.complaints.isEmpty && loaded.known.isEmpty)
      #expect(try await store.findings() == [])
    }

    private static func isCommitted(_ outcome: Commit.Outcome) -> Bool {
      if case .committed = outcome { true } else { false }
    }

    /// How many transactions stand in the write-ahead log: the last frame of each says how long the file is.
    private static func transactions(in folder: TemporaryFolder) throws -> Int {
      let log = try #require(FileManager.default.contents(atPath: folder.file() + "-wal"))
      return stride(from: 32, to: log.count, by: 24 + 4_096).count { start in
        log[(start + 4)..<(start + 8)] != Data([0, 0, 0, 0])
      }
    }

    @Test func `Whoever waits too long for another process is told, and may try again`()
      async throws
    {
      let folder = try TemporaryFolder()
      var options = SQLiteOptions.standard
      options.busyTimeout = .milliseconds(20)
      let store = try SQLiteStore(at: folder.file(), options: options)
      try await WrittenPair.publish(in: store)
      var pair = WrittenPair(life: 0, task: 0)
      let commit = try pair.next()
      let file = try RawFile(store.path)
      try file.run("BEGIN IMMEDIATE")
      await #expect { try await store.commit([commit]) } throws: { error in
        guard let error = error as? StoreError else { return false }
        return error.isTransient && error.message.contains("keeping 1 commits of tenant shop")
          && (error.underlying as? SQLiteFault)?.code == 5
      }
      // Reading does not wait for it.
      let loaded = try await store.load(pair.ids, commands: [], of: WrittenPair.tenant)
      #expect(loaded.complaints.isEmpty)
      try file.run("ROLLBACK")
      #expect(Self.isCommitted(try await store.commit([commit])[0]))
    }

    @Test func `Several processes may open a file at once that is not there yet`() async throws {
      for _ in 0..<Effort.count(50) {
        let folder = try TemporaryFolder()
        let path = folder.file()
        let lives = 0..<4
        let writers = try await withThrowingTaskGroup(of: ChildProcess.self) { group in
          for life in lives {
            group.addTask {
              try await ChildProcess.run(
                "SQLiteWriter", "commit", path, "\(life)", killedAfter: 1)
            }
          }
          return try await group.reduce(into: [ChildProcess]()) { $0.append($1) }
        }
        #expect(writers.count(where: \.wasKilled) == 4, "\(writers)")
        #expect(try await SQLiteStore(at: path).findings() == [])
      }
    }

    @Test func `Whoever meets another process at the beginning of a file waits for it`() throws {
      let folder = try TemporaryFolder()
      let file = try RawFile(folder.file())
      try file.run("CREATE TABLE others (name TEXT)")
      try file.run("BEGIN IMMEDIATE")
      var options = SQLiteOptions.standard
      options.busyTimeout = .milliseconds(60)
      let start = ContinuousClock.now
      #expect { try SQLiteStore(at: folder.file(), options: options) } throws: { error in
        (error as? StoreError)?.isTransient == true
      }
      #expect(ContinuousClock.now - start >= options.busyTimeout)
      try file.run("ROLLBACK")
      _ = try SQLiteStore(at: folder.file(), options: options)
    }

    @Test func `The write-ahead log stays within its bound`() async throws {
      let folder = try TemporaryFolder()
      var options = SQLiteOptions.standard
      options.checkpointPages = 50
      options.durability = .normal
      let store = try SQLiteStore(at: folder.file(), options: options)
      try await WrittenPair.publish(in: store)
      var pair = WrittenPair(life: 0, task: 0)
      var longest = 0
      for _ in 0..<120 {
        _ = try await store.commit([try pair.next()])
        let attributes = try FileManager.default.attributesOfItem(atPath: folder.file() + "-wal")
        longest = max(longest, attributes[.size] as? Int ?? 0)
      }
      #expect(longest > 50 * 4_096)
      #expect(longest < 5 * 50 * 4_120)
    }

    @Test func `An event of another process is seen by whoever waits for one`() async throws {
      let folder = try TemporaryFolder()
      var options = SQLiteOptions.standard
      options.polling = .milliseconds(10)
      let store = try SQLiteStore(at: folder.file(), options: options)
      try await WrittenPair.publish(in: store)
      async let seen: Void = {
        while try await store.events(after: .start, of: WrittenPair.tenant, limit: 1).isEmpty {
          try Task.checkCancellation()
          try await store.waitForEvents(after: .start, of: WrittenPair.tenant)
        }
      }()
      let writer = try await ChildProcess.run(
        "SQLiteWriter", "commit", folder.file(), "0", killedAfter: 1)
      #expect(writer.wasKilled)
      try await seen
    }
  }
#endif
