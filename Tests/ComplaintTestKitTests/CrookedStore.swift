import BusinessTime
import ComplaintDesk
import ComplaintModel
import ComplaintTestKit
import Synchronization

/// A store that breaks one law.
final class CrookedStore: ForwardingStore {
  enum Flaw: String, CaseIterable {
    case forgetsMessages, splitsCommits, takesStaleCommits, forgetsCommands, mixesTenants
    case leasesToAll, wakesEarly, endsLeasesAtAnyCommit, losesHistory, skipsAPosition
    case settlesHalf, foldsTooMuch, dropsProgress, purgesTooMuch, publishesAnything
    case neverSetsAside, ignoresLimits, addsNothing, foldsLeased, forgetsOnlyTheDead
    case spendsNothing, spendsTwice, spendsFirst, keepsAnyBudget

    /// The laws that it breaks, at least.
    var law: String {
      switch self {
      case .forgetsMessages: "commitKeepsEverything"
      case .splitsCommits: "failedCommitLeavesNothing"
      case .takesStaleCommits: "staleCommitLeavesNothing"
      case .forgetsCommands: "commandCommitsOnce"
      case .mixesTenants: "tenantsAreApart"
      case .leasesToAll: "dueComplaintIsLeasedOnce"
      case .wakesEarly: "dueComplaintIsLeasedOnce"
      case .endsLeasesAtAnyCommit: "commitThatMovesAWakeUpEndsItsLease"
      case .losesHistory: "historyComesInPages"
      case .skipsAPosition: "feedHasNoGaps"
      case .settlesHalf: "settlementIsAllOrNothing"
      case .foldsTooMuch: "messagesAlikeComeTogether"
      case .dropsProgress: "settlementNeedsItsLease"
      case .purgesTooMuch: "purgeForgetsWhatHasEnded"
      case .publishesAnything: "playbooksFollowEachOther"
      case .neverSetsAside: "complaintIsSetAsideUntilItsRetry"
      case .ignoresLimits: "claimTakesSoManyInOrder"
      case .addsNothing: "settlementAddsMessages"
      case .foldsLeased: "leasedMessageIsFoldedIntoNoOther"
      case .forgetsOnlyTheDead: "messagesAreForgottenByName"
      case .spendsNothing: "budgetIsKeptWithItsCommit"
      case .spendsTwice: "oneOfManySpendersWins"
      case .spendsFirst: "failedCommitLeavesItsBudget"
      case .keepsAnyBudget: "budgetFollowsItsVersions"
      }
    }
  }

  private let flaw: Flaw
  let store = MemoryStore()
  private let leases = Guarded<[ComplaintID: DueComplaint]>([:])
  private let claimed = Guarded<[OutboxItem]>([])

  init(_ flaw: Flaw) { self.flaw = flaw }

  func history(
    of complaint: ComplaintID, from version: Int32, limit: Int, in tenant: TenantID
  ) async throws(StoreError) -> [Complaint.Event] {
    let events = try await store.history(
      of: complaint, from: version, limit: limit, in: tenant)
    return flaw == .losesHistory && version > 3 ? Array(events.dropFirst()) : events
  }

  func commit(_ commits: [Commit]) async throws(StoreError) -> [Commit.Outcome] {
    var outcomes: [Commit.Outcome] = []
    for commit in commits { outcomes.append(try await self.commit(commit)) }
    return outcomes
  }

  private func commit(_ commit: Commit) async throws(StoreError) -> Commit.Outcome {
    switch flaw {
    case .forgetsMessages:
      return try await store.commit([commit.with { $0.messages = [] }])[0]
    case .splitsCommits where commit.parts.count > 1:
      _ = try await store.commit([commit.with { $0.parts = [$0.parts[0]] }])
      return try await store.commit([commit])[0]
    case .takesStaleCommits:
      let outcome = try await store.commit([commit])[0]
      if case .conflict = outcome { return .committed(FeedPosition.start...FeedPosition.start) }
      return outcome
    case .forgetsCommands:
      let outcome = try await store.commit([commit])[0]
      if case .known = outcome { return .conflict(commit.parts[0].complaint.id) }
      return outcome
    case .spendsNothing: return try await store.commit([commit.with { $0.budgets = [] }])[0]
    case .spendsTwice:
      // As a store that compares no versions of budgets.
      let outcome = try await store.commit([commit])[0]
      if case .budgetConflict = outcome {
        return try await store.commit([commit.with { $0.budgets = [] }])[0]
      }
      return outcome
    case .spendsFirst:
      for change in commit.budgets { _ = try await store.keep(change, of: commit.tenant) }
      return try await store.commit([commit.with { $0.budgets = [] }])[0]
    case .endsLeasesAtAnyCommit:
      let lease = leases.withLock { $0.removeValue(forKey: commit.parts[0].complaint.id) }
      if let lease { try await store.release([DueRelease(lease)]) }
      return try await store.commit([commit])[0]
    default: return try await store.commit([commit])[0]
    }
  }

  func keep(_ change: Budget.Change, of tenant: TenantID) async throws(StoreError) -> Bool {
    if try await store.keep(change, of: tenant) { return true }
    guard flaw == .keepsAnyBudget else { return false }
    let known = try await store.budgets([change.budget.name], of: tenant).first
    let version = known?.version ?? -1
    guard change.budget.version > version else { return false }
    return try await store.keep(Budget.Change(change.budget, replacing: version), of: tenant)
  }

  func claimDue(_ claim: Claim) async throws(StoreError) -> DueBatch {
    let early = flaw == .wakesEarly ? claim.now + .milliseconds(1) : claim.now
    let limit = flaw == .ignoresLimits ? claim.limit + 1 : claim.limit
    let batch = try await store.claimDue(
      Claim(tenants: claim.tenants, now: early, limit: limit, leaseUntil: claim.leaseUntil))
    if flaw == .leasesToAll { try await store.release(batch.due.map { DueRelease($0) }) }
    leases.withLock { for due in batch.due { $0[due.complaint] = due } }
    return batch
  }

  func release(_ releases: [DueRelease]) async throws(StoreError) {
    try await store.release(
      flaw == .neverSetsAside ? releases.map { DueRelease($0.due) } : releases)
  }

  func setAside(of tenant: TenantID, limit: Int) async throws(StoreError) -> [SetAside] {
    try await store.setAside(of: flaw == .mixesTenants ? "busy" : tenant, limit: limit)
  }

  func claimMessages(
    _ claim: Claim, foldLimit: Int
  ) async throws(StoreError) -> MessageBatch {
    let batch = try await store.claimMessages(
      claim, foldLimit: flaw == .foldsTooMuch ? foldLimit + 1 : foldLimit)
    guard flaw == .foldsLeased else { return batch }
    let earlier = claimed.withLock { claimed in
      defer { claimed += batch.due.map(\.item) }
      return claimed
    }
    let due = batch.due.map { message in
      let foldKey = message.item.message.foldKey
      let alike = earlier.filter { foldKey != nil && $0.message.foldKey == foldKey }
      return ClaimedMessage(
        tenant: message.tenant, item: message.item, alike: message.alike + alike,
        epoch: message.epoch)
    }
    return MessageBatch(due: due, next: batch.next)
  }

  func forget(_ messages: [CommandID], of tenant: TenantID) async throws(StoreError) -> Int {
    guard flaw == .forgetsOnlyTheDead else { return try await store.forget(messages, of: tenant) }
    let dead = try await store.messages(.dead, of: tenant, after: nil, limit: .max)
    return try await store.forget(
      messages.filter { key in dead.contains { $0.message.key == key } }, of: tenant)
  }

  func settle(
    _ settlements: [Settlement], adding items: [OutboxItem], in tenant: TenantID
  ) async throws(StoreError) -> Bool {
    switch flaw {
    case .settlesHalf:
      var isSettled = true
      for settlement in settlements {
        let isOne = try await store.settle([settlement], adding: items, in: tenant)
        isSettled = isSettled && isOne
      }
      return isSettled
    case .dropsProgress:
      return try await store.settle(
        settlements.map {
          Settlement($0.key, epoch: $0.epoch, $0.state, foldKey: $0.foldKey)
        }, adding: items, in: tenant)
    case .addsNothing: return try await store.settle(settlements, adding: [], in: tenant)
    default: return try await store.settle(settlements, adding: items, in: tenant)
    }
  }

  func purge(
    _ kind: OutboxItem.State.Kind, endedBefore instant: Timestamp, of tenant: TenantID
  ) async throws(StoreError) -> Int {
    let late = flaw == .purgesTooMuch ? instant + .milliseconds(1) : instant
    return try await store.purge(kind, endedBefore: late, of: tenant)
  }

  func events(
    after position: FeedPosition, of tenant: TenantID, limit: Int
  ) async throws(StoreError) -> [FeedEntry] {
    let entries = try await store.events(after: position, of: tenant, limit: limit)
    guard flaw == .skipsAPosition else { return entries }
    return entries.filter { $0.position.rawValue != 3 }
  }

  func publish(
    _ playbook: PublishedPlaybook, of tenant: TenantID
  ) async throws(StoreError) -> Bool {
    let isKept = try await store.publish(playbook, of: tenant)
    return flaw == .publishesAnything ? true : isKept
  }
}

extension Commit {
  /// The same commit with a change.
  fileprivate func with(_ change: (inout Commit) -> Void) -> Commit {
    var commit = self
    change(&commit)
    return commit
  }
}
