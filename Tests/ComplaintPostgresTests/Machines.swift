#if PostgreSQL
  import BusinessTime
  import ComplaintTestSupport
  import Foundation
  import Synchronization

  /// Processes that each run a desk over one database; now and then one is killed and replaced.
  final class Machines: Sendable {
    private struct State {
      var running: [Int32: Spawned] = [:]
      var kills = 0
      var deliveries = 0
      /// After how many notifications that were delivered the next one is killed.
      var nextKill = 0
      /// The keys under which messages came, by their notifications.
      var keys: [String: Set<String>] = [:]
      var random = SeededGenerator(seed: Effort.seeds[0])
    }

    private let state = Guarded(State())
    private let count: Int
    private let killInterval: ClosedRange<Int>
    private let database: Database

    /// Makes those that are to bring about so many deadlines.
    init(deadlines count: Int, over database: Database) {
      self.count = count
      let most = max(100, count / 12)
      killInterval = most / 2...most
      self.database = database
    }

    var killed: Int { state.withLock { $0.kills } }
    var deliveries: Int { state.withLock { $0.deliveries } }
    var keys: [String: Set<String>] { state.withLock { $0.keys } }
    private var isDone: Bool { state.withLock { $0.keys.count == count } }

    private struct EndedByItself: Error {
      let ending: Spawned.Ending
    }

    /// Runs one of them, and another each time that it was killed, until every notification was delivered.
    func keepOneRunning(_ place: Int) async throws {
      while !isDone {
        let ended = try await ChildProcess.run(
          "PostgresWriter", "desk", database.connection, database.schema, "\(place)"
        ) { process, lines in
          if lines.isEmpty { self.enter(process) }
          self.hear(lines)
          self.killOne(process)
        }
        if !ended.wasKilled, !isDone { throw EndedByItself(ending: ended.ending) }
      }
    }

    private func enter(_ process: Spawned) {
      state.withLock { $0.running[process.number] = process }
      // It may have begun after the others were told to end.
      endAllIfDone()
    }

    /// Takes in what a process has said.
    func hear(_ lines: [Substring]) {
      state.withLock { state in
        for line in lines {
          let words = line.split(separator: " ").map(String.init)
          guard words.count == 3, words[0] == "delivered" else { continue }
          state.deliveries += 1
          state.keys[words[2], default: []].insert(words[1])
        }
      }
      endAllIfDone()
    }

    private func killOne(_ process: Spawned) {
      let isTime = state.withLock { state in
        guard state.keys.count >= state.nextKill, state.keys.count < count else { return false }
        // More than are claimed at a time, so that each gets something done.
        let isFirst = state.nextKill == 0
        state.nextKill = state.keys.count + Int.random(in: killInterval, using: &state.random)
        if isFirst { return false }
        state.kills += 1
        state.running[process.number] = nil
        return true
      }
      if isTime { process.kill() }
    }

    private func endAllIfDone() {
      guard isDone else { return }
      for process in state.withLock({ $0.running.values.map(\.self) }) { process.closeInput() }
    }
  }
#endif
