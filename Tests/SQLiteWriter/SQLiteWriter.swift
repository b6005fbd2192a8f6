#if SQLite
  import ComplaintDesk
  import ComplaintModel
  import ComplaintSQLite
  import Foundation
  import DurableTestSupport

  /// A process that writes into a file, for tests that end it, let it run out of room or take its rights.
  ///
  /// Whatever it has been told it says on its standard output, a line each.
  ///
  ///     SQLiteWriter commit PATH LIFE    commits in four tasks until somebody ends it
  ///     SQLiteWriter fill PATH LIFE      commits until that fails, then reads what is there
  ///     SQLiteWriter nobody PATH LIFE    gives up its rights, then tries to commit and to read
  @main struct SQLiteWriter {
    static func main() async throws {
      let arguments = CommandLine.arguments
      guard arguments.count == 4, let life = Int(arguments[3]) else { exit(2) }
      let path = arguments[2]
      switch arguments[1] {
      case "commit": try await commit(path, life)
      case "fill": try await fill(path, life)
      case "nobody": try await withoutRights(path, life)
      default: exit(2)
      }
    }

    /// One write, so that a line is there whole or not at all.
    private static func say(_ words: String...) {
      FileHandle.standardOutput.write(Data((words.joined(separator: " ") + "\n").utf8))
    }

    private static func commit(_ path: String, _ life: Int) async throws {
      // Others write all the time, and the medium may be busy with others still: nobody gives up.
      var options = SQLiteOptions.standard
      options.busyTimeout = .seconds(60)
      let store = try SQLiteStore(at: path, options: options)
      try await WrittenPair.publish(in: store)
      try await withThrowingTaskGroup { group in
        for task in 0..<4 {
          group.addTask { try await write(WrittenPair(life: life, task: task), in: store) }
        }
        try await group.waitForAll()
      }
    }

    private static func write(_ pair: WrittenPair, in store: SQLiteStore) async throws {
      var pair = pair
      try await pair.openBudget(in: store)
      while true {
        let step = pair.step
        let outcome = try await store.commit([try pair.next()])[0]
        guard case .committed = outcome else { fatalError("step \(step) came to \(outcome)") }
        say("done", "\(pair.life)", "\(pair.task)", "\(step)")
      }
    }

    private static func fill(_ path: String, _ life: Int) async throws {
      // A file that may not grow any more is then an error, and not the end of the process.
      signal(SIGXFSZ, SIG_IGN)
      var complaints = 0
      do {
        let store = try SQLiteStore(at: path)
        do {
          try await WrittenPair.publish(in: store)
          try await write(WrittenPair(life: life, task: 0), in: store)
        } catch let error as StoreError {
          say("failed", error.code.rawValue, error.message)
        }
        let pair = WrittenPair(life: life, task: 0)
        complaints = try await store.load(pair.ids, commands: [], of: WrittenPair.tenant)
          .complaints.count
      } catch let error as StoreError {
        say("unreadable", error.code.rawValue, error.message)
      }
      say("read", "\(complaints)")
    }

    private static func withoutRights(_ path: String, _ life: Int) async throws {
      if getuid() == 0 { guard setgid(65_534) == 0, setuid(65_534) == 0 else { exit(3) } }
      do {
        let store = try SQLiteStore(at: path)
        try await WrittenPair.publish(in: store)
        try await write(WrittenPair(life: life + 1, task: 0), in: store)
      } catch let error as StoreError {
        say("failed", error.code.rawValue, error.message)
      }
      for access in [SQLiteOptions.Access.readOnly, .immutable] {
        var options = SQLiteOptions.standard
        options.access = access
        do throws(StoreError) {
          let store = try SQLiteStore(at: path, options: options)
          let pair = WrittenPair(life: life, task: 0)
          let loaded = try await store.load(pair.ids, commands: [], of: WrittenPair.tenant)
          say("read", "\(access)", "\(loaded.complaints.count)")
        } catch {
          say("unreadable", "\(access)", error.code.rawValue, error.message)
        }
      }
    }
  }
#else
  @main struct SQLiteWriter {
    static func main() {}
  }
#endif
