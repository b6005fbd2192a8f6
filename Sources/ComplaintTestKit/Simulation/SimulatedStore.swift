import BusinessTime
import ComplaintDesk
import ComplaintModel
import Synchronization

/// The one store of a simulation: it watches that nothing is leased twice, and has the planted bug.
///
/// The bugs in it change commits on their way in, and turn ids back on their way out, so that whoever
/// reads sees what a store with that bug would give.
final class SimulatedStore: ForwardingStore {
  private struct Lease {
    var due: DueComplaint
    var until: Timestamp
  }

  private struct State {
    var leases: [ComplaintID: Lease] = [:]
    var messages: [CommandID: (epoch: Int64, until: Timestamp)] = [:]
    var wakes: [ComplaintID: Timestamp] = [:]
    /// The ids that stand in the store for others, and the first one for each.
    var originals: [CommandID: CommandID] = [:]
    var firsts: [CommandID: CommandID] = [:]

    mutating func settle(_ settlements: [Settlement]) {
      for settlement in settlements {
        guard settlement.keepsLease, case .pending(let until) = settlement.state,
          let epoch = settlement.epoch
        else {
          messages[settlement.key] = nil
          continue
        }
        messages[settlement.key] = (epoch, until)
      }
    }
  }

  let world: SimulatedWorld
  let store = MemoryStore(shards: 1)
  private let state = Guarded(State())

  init(_ world: SimulatedWorld) { self.world = world }

  func load(
    _ complaints: [ComplaintID], commands: [CommandID], of tenant: TenantID
  ) async throws(StoreError) -> Loaded {
    var loaded = try await store.load(complaints, commands: commands, of: tenant)
    if world.bug == .commandIDNotChecked { loaded.known = [:] }
    return loaded
  }

  /// What is remembered of a command, as whoever audits the store asks for it.
  func remembered(
    _ commands: [CommandID], of tenant: TenantID
  ) async throws(StoreError) -> [CommandID: LedgerEntry] {
    let ids = state.withLock { state in commands.map { ($0, state.firsts[$0] ?? $0) } }
    let known = try await store.load([], commands: ids.map(\.1), of: tenant).known
    return Dictionary(
      ids.compactMap { id, stored in known[stored].map { (id, $0) } }, uniquingKeysWith: { $1 })
  }

  func history(
    of complaint: ComplaintID, from version: Int32, limit: Int, in tenant: TenantID
  ) async throws(StoreError) -> [Complaint.Event] {
    try await store.history(of: complaint, from: version, limit: limit, in: tenant).map(original)
  }

  func claimDue(_ claim: Claim) async throws(StoreError) -> DueBatch {
    let batch = try await store.claimDue(claim)
    for due in batch.due { watch(due, claim) }
    return batch
  }

  private func watch(_ due: DueComplaint, _ claim: Claim) {
    let lease = state.withLock { state in
      defer { state.leases[due.complaint] = Lease(due: due, until: claim.leaseUntil) }
      return state.leases[due.complaint]
    }
    if let lease, lease.until > claim.now {
      world.broken("complaint \(due.complaint) is leased to two desks at once")
    }
  }

  func release(_ releases: [DueRelease]) async throws(StoreError) {
    try await store.release(releases)
    state.withLock { state in
      for release in releases
      where state.leases[release.due.complaint]?.due.epoch == release.due.epoch {
        state.leases[release.due.complaint] = nil
      }
    }
  }

  func claimMessages(
    _ claim: Claim, foldLimit: Int
  ) async throws(StoreError) -> MessageBatch {
    let batch = try await store.claimMessages(claim, foldLimit: foldLimit)
    for claimed in batch.due {
      for item in [claimed.item] + claimed.alike {
        let key = item.message.key
        let lease = state.withLock { state in
          defer { state.messages[key] = (claimed.epoch, claim.leaseUntil) }
          return state.messages[key]
        }
        if let lease, lease.until > claim.now {
          world.broken("message \(key) is leased to two desks at once")
        }
      }
    }
    return batch
  }

  func settle(
    _ settlements: [Settlement], adding items: [OutboxItem], in tenant: TenantID
  ) async throws(StoreError) -> Bool {
    let isDone = try await store.settle(settlements, adding: items, in: tenant)
    if isDone { state.withLock { state in state.settle(settlements) } }
    return isDone
  }

  func events(
    after position: FeedPosition, of tenant: TenantID, limit: Int
  ) async throws(StoreError) -> [FeedEntry] {
    var entries = try await store.events(after: position, of: tenant, limit: limit)
    if entries.count > 1, world.shows(.feedWithAGap, onceIn: 2) {
      // As a number that was drawn before the commit: the later one can be read before the earlier.
      entries.remove(at: entries.count - 2)
    }
    return entries.map { FeedEntry($0.position, $0.event.map(original)) }
  }
}

// MARK: - Commits, and the bugs in them

extension SimulatedStore {
  func commit(_ commits: [Commit]) async throws(StoreError) -> [Commit.Outcome] {
    var outcomes: [Commit.Outcome] = []
    for commit in commits {
      let commit = await planted(commit)
      var outcome = try await store.commit([commit])[0]
      if world.bug == .firingKeyNotChecked, commit.fingerprint == .time {
        outcome = try await append(commit, after: outcome)
      }
      if case .committed = outcome {
        endLeases(commit)
        remember(commit)
      }
      outcomes.append(outcome)
    }
    return outcomes
  }

  /// Remembers under which id a command committed first.
  private func remember(_ commit: Commit) {
    guard world.bug == .commandIDNotChecked else { return }
    let ids = commit.commandIDs
    state.withLock { state in
      for id in ids {
        guard let original = state.originals[id], state.firsts[original] == nil else { continue }
        state.firsts[original] = id
      }
    }
  }

  private func endLeases(_ commit: Commit) {
    state.withLock { state in
      for part in commit.parts where state.wakes[part.complaint.id] != part.wake {
        state.wakes[part.complaint.id] = part.wake
        state.leases[part.complaint.id] = nil
      }
    }
  }

  private func planted(_ commit: Commit) async -> Commit {
    switch world.bug {
    case .budgetNotChecked where !commit.budgets.isEmpty: return await blind(commit)
    case .commitNotAtomic:
      // The process ends after the events and before the messages.
      var torn = commit
      torn.messages = []
      return world.shows(.commitNotAtomic, onceIn: 12) ? torn : commit
    case .commandIDNotChecked where commit.fingerprint != .time: return renamed(commit)
    case .breachBeforeElapsing where commit.fingerprint != .time: return await unjudged(commit)
    default: return commit
    }
  }

  /// The same commit, which supposes of every budget what is there.
  private func blind(_ commit: Commit) async -> Commit {
    let names = commit.budgets.map(\.budget.name)
    let present = (try? await store.budgets(names, of: commit.tenant)) ?? []
    let changes = commit.budgets.map { change in
      let budget = change.budget
      let version = present.first { $0.name == budget.name }?.version
      guard let version, version != change.expectedVersion,
        let moved = try? Budget(
          budget.name, from: budget.from, until: budget.until, limit: budget.limit,
          spent: budget.spent, version: version + 1)
      else { return change }
      return Budget.Change(moved, replacing: version)
    }
    var commit = commit
    commit.budgets = changes
    return commit
  }

  /// The same commit under fresh ids, as a ledger that nobody asks would let it pass.
  private func renamed(_ commit: Commit) -> Commit {
    let salt = world.next()
    var fresh = commit
    fresh.command = renamed(commit.command, salt)
    fresh.parts = commit.parts.map { part in
      part.with(
        part.events.map { event in
          var event = event
          event.command = renamed(event.command, salt)
          return event
        }, part.complaint, from: part.expectedVersion)
    }
    return fresh
  }

  private func renamed(_ id: CommandID, _ salt: UInt64) -> CommandID {
    let fresh = CommandID(derivedFrom: id, label: "\(salt)")
    state.withLock { state in
      state.originals[fresh] = id
    }
    return fresh
  }

  private func original(_ event: Complaint.Event) -> Complaint.Event {
    guard world.bug == .commandIDNotChecked || world.bug == .firingKeyNotChecked else {
      return event
    }
    var event = event
    event.command = state.withLock { $0.originals[event.command] } ?? event.command
    return event
  }

  /// Appends steps of time whatever the version is, because nobody asks for their keys.
  private func append(
    _ commit: Commit, after outcome: Commit.Outcome
  ) async throws(StoreError) -> Commit.Outcome {
    if case .committed = outcome { return outcome }
    let id = commit.parts[0].complaint.id
    guard
      let present = try await store.load([id], commands: [], of: commit.tenant).complaints[id],
      let part = commit.parts[0].moved(onto: present)
    else { return outcome }
    var steps = commit
    (steps.parts, steps.messages) = ([part], [])
    return try await store.commit([renamed(steps)])[0]
  }

  /// Drops the breaches that have elapsed before a command, as if it had been judged first.
  private func unjudged(_ commit: Commit) async -> Commit {
    let part = commit.parts[0]
    let kept = part.events.filter { !$0.isBreach }
    guard part.expectedVersion > 0, kept.count < part.events.count, !kept.isEmpty,
      let present = try? await store.load([part.complaint.id], commands: [], of: commit.tenant)
        .complaints[part.complaint.id],
      present.version == part.expectedVersion,
      let moved = part.with(kept, part.complaint, from: part.expectedVersion).moved(onto: present)
    else { return commit }
    var commit = commit
    commit.parts[0] = moved
    return commit
  }
}

extension Complaint.Event {
  /// Whether time has breached a promise in it.
  fileprivate var isBreach: Bool {
    guard case .timePassed = body, case .breached = clocks.first else { return false }
    return true
  }
}

extension Commit.Part {
  fileprivate func with(
    _ events: [Complaint.Event], _ complaint: Complaint, from version: Int32
  ) -> Commit.Part {
    Commit.Part(
      expectedVersion: version, events: events, complaint: complaint, wake: wake)
  }

  /// The same events with the versions that follow a complaint; `nil` if they cannot.
  fileprivate func moved(onto present: Complaint) -> Commit.Part? {
    var complaint = present
    var events: [Complaint.Event] = []
    for event in self.events {
      var event = event
      event.version = complaint.version + 1
      guard (try? complaint.follow(event)) != nil else { return nil }
      events.append(event)
    }
    return Commit.Part(
      expectedVersion: present.version, events: events, complaint: complaint,
      wake: complaint.nextWake)
  }
}
