#if PostgreSQL
  import ComplaintDesk
  import ComplaintModel
  import Synchronization

  /// Commits that wait, a lane for each tenant: those that come while others are being kept go into the next
  /// group together.
  ///
  /// In a group no two touch the same complaint or budget or have a command id in common, so that
  /// each can be decided by what is kept before the group.
  final class CommitQueue: Sendable {
    /// Keeps a group of a tenant, and says what became of each.
    typealias Keep =
      @Sendable (TenantID, [PreparedCommit]) async -> Result<[Commit.Outcome], StoreError>

    fileprivate struct Lane {
      var waiting: [PendingCommit] = []
      var isAtWork = false
    }

    private let lanes = Mutex<[TenantID: Lane]>([:])

    /// Makes decisions of one tenant so, in order.
    func commit(
      _ commits: [PreparedCommit], of tenant: TenantID, most: Int, keep: @escaping Keep
    ) async throws(StoreError) -> [Commit.Outcome] {
      let call = PendingCall(commits.count)
      let starts = lanes.withLock { lanes in
        lanes[tenant, default: Lane()].add(commits, of: call)
      }
      if starts {
        // Whoever comes first works for itself; what is left is done by nobody's task.
        await work(tenant, most, keep)
        if lanes.withLock({ $0.isMoreWaiting(of: tenant) }) {
          Task { while await work(tenant, most, keep) {} }
        }
      }
      return try await call.outcomes()
    }

    /// Keeps the next group.
    ///
    /// - Returns: Whether there was one.
    @discardableResult
    private func work(_ tenant: TenantID, _ most: Int, _ keep: Keep) async -> Bool {
      let group = lanes.withLock { lanes in lanes.nextGroup(of: tenant, most: most) }
      if group.isEmpty { return false }
      switch await keep(tenant, group.map(\.prepared)) {
      case .success(let outcomes):
        for (commit, outcome) in zip(group, outcomes) { commit.end(.success(outcome)) }
      case .failure(let error):
        for commit in group { commit.end(.failure(error)) }
      }
      return true
    }
  }

  extension [TenantID: CommitQueue.Lane] {
    /// Whether there is more to keep; if there is not, nobody is at work any more.
    fileprivate mutating func isMoreWaiting(of tenant: TenantID) -> Bool {
      if self[tenant]?.waiting.isEmpty == false { return true }
      self[tenant] = nil
      return false
    }

    /// Takes commits from the front of a lane, up to one that has to do with an earlier one.
    fileprivate mutating func nextGroup(of tenant: TenantID, most: Int) -> [PendingCommit] {
      let group = self[tenant]?.nextGroup(most: most) ?? []
      if group.isEmpty { self[tenant] = nil }
      return group
    }
  }

  extension CommitQueue.Lane {
    /// Lets commits wait.
    ///
    /// - Returns: Whether nobody is at work yet; now somebody is.
    fileprivate mutating func add(_ commits: [PreparedCommit], of call: PendingCall) -> Bool {
      for (place, commit) in commits.enumerated() {
        waiting.append(PendingCommit(prepared: commit, call: call, place: place))
      }
      defer { isAtWork = true }
      return !isAtWork
    }

    fileprivate mutating func nextGroup(most: Int) -> [PendingCommit] {
      if waiting.count < 2 {
        defer { waiting = [] }
        return waiting
      }
      var (complaints, commands): (Set<ComplaintID>, Set<CommandID>) = ([], [])
      var budgets: Set<BudgetName> = []
      var count = 0
      for commit in waiting.prefix(Swift.max(1, most)) {
        let ids = commit.prepared.commit.parts.map(\.complaint.id)
        let spent = commit.prepared.budgets
        guard complaints.isDisjoint(with: ids), commands.isDisjoint(with: commit.prepared.ids),
          spent.isEmpty || budgets.isDisjoint(with: spent.map(\.name))
        else { break }
        complaints.formUnion(ids)
        commands.formUnion(commit.prepared.ids)
        if !spent.isEmpty { budgets.formUnion(spent.map(\.name)) }
        count += 1
      }
      defer { waiting.removeFirst(count) }
      return Array(waiting.prefix(count))
    }
  }

  /// A commit that waits.
  private struct PendingCommit: Sendable {
    let prepared: PreparedCommit
    let call: PendingCall
    let place: Int

    func end(_ outcome: Result<Commit.Outcome, StoreError>) { call.end(place, outcome) }
  }

  /// A call whose commits wait.
  private final class PendingCall: Sendable {
    private struct State {
      var outcomes: [Result<Commit.Outcome, StoreError>?]
      var left: Int
      var continuation: CheckedContinuation<Void, Never>?
    }

    private let state: Mutex<State>

    init(_ count: Int) {
      state = Mutex(State(outcomes: Array(repeating: nil, count: count), left: count))
    }

    func end(_ place: Int, _ outcome: Result<Commit.Outcome, StoreError>) {
      let continuation = state.withLock { state in
        state.outcomes[place] = outcome
        state.left -= 1
        return state.left == 0 ? state.continuation : nil
      }
      continuation?.resume()
    }

    /// What became of all, once that is known.
    func outcomes() async throws(StoreError) -> [Commit.Outcome] {
      await withCheckedContinuation { continuation in
        let isDone = state.withLock { state in
          if state.left > 0 { state.continuation = continuation }
          return state.left == 0
        }
        if isDone { continuation.resume() }
      }
      var outcomes: [Commit.Outcome] = []
      for outcome in state.withLock({ $0.outcomes }) {
        if let outcome { outcomes.append(try outcome.get()) }
      }
      return outcomes
    }
  }
#endif
