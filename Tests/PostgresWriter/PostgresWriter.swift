#if PostgreSQL
  import BusinessTime
  import ComplaintDesk
  import ComplaintModel
  import ComplaintPostgres
  import Foundation
  import DurableTestSupport

  /// A process that writes into a database, for tests that end it, or end the server under it.
  ///
  /// Whatever it has been told it says on its standard output, a line each.
  ///
  ///     PostgresWriter commit CONNECTION SCHEMA LIFE   commits in four tasks until somebody ends it
  ///     PostgresWriter fill CONNECTION SCHEMA LIFE     commits until that fails, then reads what is there
  ///     PostgresWriter desk CONNECTION SCHEMA LIFE     runs a desk until its input ends
  @main struct PostgresWriter {
    static func main() async throws {
      let arguments = CommandLine.arguments
      guard arguments.count == 5, let life = Int(arguments[4]) else { exit(2) }
      var options = PostgresOptions.standard
      options.schema = arguments[3]
      options.connections = 4
      switch arguments[1] {
      case "commit": try await commit(try await PostgresStore(arguments[2], options: options), life)
      case "fill": try await fill(try await PostgresStore(arguments[2], options: options), life)
      case "desk": try await runDesk(try await PostgresStore(arguments[2], options: options))
      default: exit(2)
      }
    }

    /// One write, so that a line is there whole or not at all.
    private static func say(_ words: String...) {
      let line = words.joined(separator: " ").replacing("\n", with: " ")
      FileHandle.standardOutput.write(Data((line + "\n").utf8))
    }

    private static func commit(_ store: PostgresStore, _ life: Int) async throws {
      try await WrittenPair.publish(in: store)
      try await withThrowingTaskGroup { group in
        for task in 0..<4 {
          group.addTask {
            var pair = WrittenPair(life: life, task: task)
            try await tryingAgain { try await pair.openBudget(in: store) }
            while true {
              let step = pair.step
              try await keep(try pair.next(), in: store)
              say("done", "\(life)", "\(task)", "\(step)")
            }
          }
        }
        try await group.waitForAll()
      }
    }

    /// Makes the same commit until it is acknowledged: while there is no server nobody knows what has become of
    /// it, and afterwards the ledger does.
    private static func keep(_ commit: Commit, in store: PostgresStore) async throws {
      while true {
        do throws(StoreError) {
          switch try await store.commit([commit])[0] {
          case .committed: return
          case .known(let entry) where entry.command == commit.command: return
          case let outcome: fatalError("command \(commit.command) came to \(outcome)")
          }
        } catch {
          say("again", error.code.rawValue)
          guard error.code == .unavailable else { throw error }
        }
      }
    }

    /// Does something until there is a server that has done it.
    private static func tryingAgain(_ body: () async throws -> Void) async throws {
      while true {
        do { return try await body() } catch let error as StoreError {
          say("again", error.code.rawValue)
          guard error.code == .unavailable else { throw error }
        }
      }
    }

    private static func fill(_ store: PostgresStore, _ life: Int) async throws {
      var pair = WrittenPair(life: life, task: 0)
      do {
        try await WrittenPair.publish(in: store)
        try await pair.openBudget(in: store)
        while true {
          let step = pair.step
          guard case .committed = try await store.commit([try pair.next()])[0] else { exit(3) }
          say("done", "\(life)", "0", "\(step)")
        }
      } catch let error as StoreError {
        say("failed", error.code.rawValue, error.message)
      }
      let loaded = try await store.load(pair.ids, commands: [], of: WrittenPair.tenant)
      say("read", "\(loaded.complaints.count)")
    }

    /// Says of every message that its channel gets the key, and the key of the notification.
    private static func runDesk(_ store: PostgresStore) async throws {
      let channel = ClosureChannel(.email) { message in
        say("delivered", "\(message.key)", "\(message.notification.key)")
      }
      let desk = try await OverdueOffice.desk(over: store, channel, clock: SystemClock())
      let work = Task { await desk.run() }
      DispatchQueue.global().async {
        while !FileHandle.standardInput.availableData.isEmpty {}
        work.cancel()
      }
      await work.value
      say("ended")
    }
  }
#else
  @main struct PostgresWriter {
    static func main() {}
  }
#endif
