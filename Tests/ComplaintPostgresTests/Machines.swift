#if PostgreSQL
  import BusinessTime
  import ComplaintTestSupport
  import Foundation
  import Synchronization

  /// Processes that each run a desk over one database; now and then one is killed and replaced.
  final class Machines: Sendable {
    private struct State {
      /// How many notifications there are in all.
      var count = 0
      let killInterval: ClosedRange<Int>
      var running: [Int32: Spawned] = [:]
      var kills = 0
      var deliveries = 0
      /// From how many notifications on that were delivered the next one is killed.
      var nextKill = 0
      /// The keys under which messages came, by their notifications.
      var keys: [String: Set<String>] = [:]
      var random = SeededGenerator(seed: Effort.seeds[0])

      init(atOnce count: Int) {
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
        guard keys.count >= nextKill, !isDone else { return nil }
        // None is there if all lines come at once, after the processes have been killed that said them.
        guard let killed = speaker.flatMap({ running[$0.number] }) ?? running.values.first else {
          return nil
        }
        nextKill = keys.count + Int.random(in: killInterval, using: &random)
        kills += 1
        running[killed.number] = nil
        return killed
      }
    }

    private let state: Guarded<State>
    private let database: Database

    /// Makes those that are to bring about deadlines, so many at once.
    init(atOnce count: Int, over database: Database) {
      state = Guarded(State(atOnce: count))
      self.database = database
    }

    var killed: Int { state.withLock { $0.kills } }
    var deliveries: Int { state.withLock { $0.deliveries } }
    var keys: [String: Set<String>] { state.withLock { $0.keys } }
    private var isDone: Bool { state.withLock { $0.isDone } }

    private struct EndedByItself: Error {
      let ending: Spawned.Ending
    }

    /// Keeps four of them running until they have brought about so many deadlines in all.
    func run(until deadlines: Int) async throws {
      state.withLock { $0.count = deadlines }
      try await withThrowingTaskGroup { group in
        for place in 0..<4 { group.addTask { try await self.keepOneRunning(place) } }
        try await group.waitForAll()
      }
      state.withLock { $0.running = [:] }
    }

    /// Runs one of them, and another each time that it was killed, until every notification was delivered.
    private func keepOneRunning(_ place: Int) async throws {
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
