package import ComplaintDesk
import ComplaintModel

extension WrittenPair {
  /// What is wrong with a store into which processes have written that were then killed.
  ///
  /// - Parameters:
  ///   - store: The store.
  ///   - told: What the processes have said: of each commit that was acknowledged `done`, and the numbers of
  ///     the life, the task and the step.
  ///   - lives: How many processes there were, each with four tasks.
  /// - Returns: Sentences about commits that are lost or there in part; none if all is as it should be.
  /// - Throws: What the store throws.
  package static func faults(
    in store: some ComplaintStore, told: [[String]], lives: Int
  ) async throws -> [String] {
    let steps = Dictionary(
      told.filter { $0[0] == "done" }.map { ("\($0[1])/\($0[2])", (Int($0[3]) ?? 0) + 1) },
      uniquingKeysWith: max)
    let pending = try await store.messages(
      .pending, of: tenant, after: nil, limit: 1_000_000)
    var keys = Set(pending.map(\.message.key))
    var faults: [String] = []
    for life in 0..<lives {
      for task in 0..<4 {
        let pair = WrittenPair(life: life, task: task)
        let kept = try await pair.steps(in: store, &faults)
        let acknowledged = steps["\(life)/\(task)", default: 0]
        if kept < acknowledged {
          faults.append(
            "\(life)/\(task) has \(kept) commits, and \(acknowledged) were acknowledged")
        }
        let budget = try await store.budgets([pair.budgetName], of: tenant).first
        if budget?.spent.minorUnits ?? 0 != kept {
          faults.append("of the budget \(life)/\(task) other than \(kept) is spent")
        }
        for step in 0..<kept where keys.remove(pair.message(step)) == nil {
          faults.append("the message of step \(step) of \(life)/\(task) is missing")
        }
      }
    }
    if !keys.isEmpty { faults.append("\(keys.count) messages belong to no commit that is there") }
    return faults
  }

  /// How many commits of the pair there are: in both histories, and in the ledger, the same.
  private func steps(in store: some ComplaintStore, _ faults: inout [String]) async throws -> Int {
    var counts: [Int] = []
    for id in ids {
      let history = try await store.history(of: id, from: 1, limit: 1_000_000, in: Self.tenant)
      let commands = history.map(\.command).reduce(into: [CommandID]()) { commands, command in
        if commands.last != command { commands.append(command) }
      }
      if commands != commands.indices.map(command) {
        faults.append("the history of \(id) has other commands than were given")
      }
      counts.append(commands.count)
    }
    if counts[0] != counts[1] {
      faults.append("of the pair \(life)/\(task) one has changed alone: \(counts)")
    }
    let last = counts[0]
    let loaded = try await store.load(
      ids, commands: [command(last - 1), command(last)], of: Self.tenant)
    if loaded.known.count != (last == 0 ? 0 : 1) {
      faults.append("the ledger has another number of commands of \(life)/\(task) than \(last)")
    }
    faults += loaded.faults.values.map { "\($0)" }
    return last
  }
}
