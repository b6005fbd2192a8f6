#if PostgreSQL
  import BusinessTime
  import ComplaintTestSupport
  import Foundation
  import Synchronization

  /// Processes that each run a desk over one database; now and then one is killed and replaced.
  final class Machines: Sendable {
    private struct State {
      let count: Int
      let killInterval: ClosedRange<Int>
      var running: [Int32: Spawned] = [:]
      var kills = 0
      var deliveries = 0
      /// At how many notifications that were delivered the next one is killed.
      var nextKill = 0
      /// The keys under which messages came, by their notifications.
      var keys: [String: Set<String>] = [:]
      var random = SeededGenerator(seed: Effort.seeds[0])

      init(_ count: Int) {
        self.count = count
        // More than are claimed at a time, so that each gets something done.
        let most = max(100, count / 12)
        killInterval = most / 2...most
        nextKill = Int.random(in: killInterval, using: &random)
      }

      var isDone: Bool { keys.count == count }

      /// Takes in a line that one has said.
      ///
      /// - Returns: The one that is to be killed now, if possible the one that has spoken.
      mutating func hear(_ line: Substring, from speaker: Spawned?) -> Spawned? {
        let words = line.split(separator: " ").map(String.init)
        guard words.count == 3, words[0] == "delivered" else { return nil }
        deliveries += 1
        keys[words[2], default: []].insert(words[1])
        guard keys.count == nextKill, !isDone else { return nil }
        nextKill += Int.random(in: killInterval, using: &random)
        let killed = speaker.flatMap { running[$0.number] } ?? running.values.first
        guard let killed else { return nil }
        kills += 1
        running[killed.number] = nil
        return killed
      }
    }

    private let state: Guarded<State>
    private let database: Database

    /// Makes those that are to bring about so many deadlines.
    init(deadlines count: Int, over database: Database) {
      state = Guarded(State(count))
      self.database = database
    }

    var killed: Int { state.withLock { $0.kills } }
    var deliveries: Int { state.withLock { $0.deliveries } }
    var keys: [String: Set<String>] { state.withLock { $0.keys } }
    private var isDone: Bool { state.withLock { $0.isDone } }

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
          self.hear(lines, from: process)
        }
        if !ended.wasKilled, !isDone { throw EndedByItself(ending: ended.ending) }
      }
    }

    private func enter(_ process: Spawned) {
      state.withLock { $0.running[process.number] = process }
      // It may have begun after the others were told to end.
      endAllIfDone()
    }

    /// Takes in what a process has said, and kills one each time that so much has been delivered, however many
    /// lines come at once.
    func hear(_ lines: [Substring], from speaker: Spawned? = nil) {
      let killed = state.withLock { state in
        lines.compactMap { state.hear($0, from: speaker) }
      }
      for process in killed { process.kill() }
      endAllIfDone()
    }

    private func endAllIfDone() {
      guard isDone else { return }
      for process in state.withLock({ $0.running.values.map(\.self) }) { process.closeInput() }
    }
  }
#endif
