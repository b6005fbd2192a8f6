public import BusinessTime
public import ComplaintModel
import Synchronization

/// A store in memory, complete in every law: for tests, for trying things out, and as the reference for
/// what a store has to do.
///
/// What it holds is gone with the process.
///
/// ```swift
/// let desk = try await Desk("shop", playbook: .standard, store: MemoryStore())
/// ```
public final class MemoryStore: ComplaintStore {
  private let tenants = Guarded<[TenantID: MemoryTenant]>([:])
  /// The tenant whom a thread asked for last: most stores have no other.
  private let lastAsked = Lanes<MemoryTenant?>(nil)
  private let shards: Int
  private let mostComplaints: Int?

  /// Makes an empty store.
  ///
  /// - Parameters:
  ///   - shards: How many locks a tenant's complaints are spread over.
  ///   - mostComplaints: How many complaints a tenant may have; beyond it a commit throws
  ///     ``StoreError/Code/full``. `nil` for no bound.
  public init(shards: Int = 64, mostComplaints: Int? = nil) {
    self.shards = max(1, min(shards, Int(UInt16.max)))
    self.mostComplaints = mostComplaints
  }

  func tenant(_ id: TenantID) -> MemoryTenant {
    lastAsked.withLock { last in
      if let last, last.tenant == id { return last }
      let shared = tenants.withLock { tenants in
        if let known = tenants[id] { return known }
        let tenant = MemoryTenant(id, shards: shards)
        tenants[id] = tenant
        return tenant
      }
      let tenant = MemoryTenant(sharing: shared)
      last = tenant
      return tenant
    }
  }
}

// MARK: - Complaints

extension MemoryStore {
  /// Loads complaints and looks commands up; several complaints are read while nothing is committed.
  public func load(
    _ complaints: [ComplaintID], commands: [CommandID], of tenant: TenantID
  ) async throws(StoreError) -> Loaded {
    self.tenant(tenant).load(complaints, commands)
  }

  /// The events of a complaint from a version on, decoded from the bytes that are kept.
  public func history(
    of complaint: ComplaintID, from version: Int32, limit: Int, in tenant: TenantID
  ) async throws(StoreError) -> [Complaint.Event] {
    let tenant = self.tenant(tenant)
    let place = tenant.place(of: complaint)
    let bytes = tenant.shards.withLock(place) { shard -> ArraySlice<PackedEvent> in
      guard let record = shard.record(of: complaint) else { return [] }
      return record.history.dropFirst(max(0, Int(version) - 1)).prefix(max(0, limit))
    }
    var events: [Complaint.Event] = []
    for (index, bytes) in zip(bytes.indices, bytes) {
      let canonical = bytes.canonical(of: complaint, tenant.name)
      switch tenant.event(canonical, of: complaint, version: Int32(index + 1)) {
      case .success(let event): events.append(event)
      case .failure(let fault): throw StoreError(fault)
      }
    }
    return events
  }

  /// Makes decisions so, one after another.
  public func commit(_ commits: [Commit]) async throws(StoreError) -> [Commit.Outcome] {
    var outcomes: [Commit.Outcome] = []
    outcomes.reserveCapacity(commits.count)
    for commit in commits { outcomes.append(try self.commit(commit)) }
    return outcomes
  }

  private func commit(_ commit: borrowing Commit) throws(StoreError) -> Commit.Outcome {
    try Self.check(commit)
    let tenant = self.tenant(commit.tenant)
    try checkRoom(for: commit, in: tenant)
    return tenant.commit(commit)
  }

  /// A commit that cannot be is the caller's mistake, and is refused before anything is kept.
  private static func check(_ commit: borrowing Commit) throws(StoreError) {
    if let fault = commit.fault { throw StoreError(.misuse, fault) }
  }

  private func checkRoom(for commit: borrowing Commit, in tenant: MemoryTenant) throws(StoreError) {
    guard let mostComplaints, commit.parts.contains(where: { $0.expectedVersion == 0 }) else {
      return
    }
    if tenant.count >= mostComplaints {
      throw StoreError(
        .full,
        "tenant \(commit.tenant) has \(mostComplaints) complaints, as many as this store takes"
      )
    }
  }
}

// MARK: - Due complaints

extension MemoryStore {
  /// Leases complaints that are due, shard by shard.
  public func claimDue(_ claim: Claim) async throws(StoreError) -> DueBatch {
    var due: [DueComplaint] = []
    var next: Timestamp?
    for id in claim.tenants {
      let tenant = self.tenant(id)
      tenant.shards.withEach { shard in
        while due.count < claim.limit, let complaint = shard.claim(id, claim) {
          due.append(complaint)
        }
        next = Timestamp.earlier(next, shard.next())
      }
    }
    due.sort { $0.wake < $1.wake }
    return DueBatch(due: due, next: next)
  }

  /// Ends leases on complaints.
  public func release(_ releases: [DueRelease]) async throws(StoreError) {
    for release in releases {
      let tenant = tenant(release.due.tenant)
      tenant.shards.withLock(tenant.place(of: release.due.complaint)) { $0.release(release) }
    }
  }

  /// The complaints that are set aside.
  public func setAside(of tenant: TenantID, limit: Int) async throws(StoreError) -> [SetAside] {
    var all: [SetAside] = []
    self.tenant(tenant).shards.withEach { shard in
      all += shard.records.compactMap(\.setAside)
    }
    return Array(all.sorted { ($0.since, $0.complaint) < ($1.since, $1.complaint) }.prefix(limit))
  }
}

// MARK: - Messages

extension MemoryStore {
  /// Leases messages that are due, with those that may be folded into them.
  public func claimMessages(
    _ claim: Claim, foldLimit: Int
  ) async throws(StoreError) -> MessageBatch {
    var due: [ClaimedMessage] = []
    var next: Timestamp?
    for id in claim.tenants {
      tenant(id).mail.withLock { outbox in
        while due.count < claim.limit, let message = outbox.claim(claim, foldLimit: foldLimit) {
          due.append(message)
        }
        next = Timestamp.earlier(next, outbox.next())
      }
    }
    return MessageBatch(due: due, next: next)
  }

  /// Changes the states of messages, all or none.
  public func settle(
    _ settlements: [Settlement], adding items: [OutboxItem], in tenant: TenantID
  ) async throws(StoreError) -> Bool {
    self.tenant(tenant).mail.withLock { $0.settle(settlements, adding: items) }
  }

  /// Messages in some state, in the order of their commits.
  public func messages(
    _ kind: OutboxItem.State.Kind, of tenant: TenantID, after key: CommandID?, limit: Int
  ) async throws(StoreError) -> [OutboxItem] {
    self.tenant(tenant).mail.withLock { $0.items(kind, after: key, limit: limit) }
  }

  /// Forgets messages that have ended.
  public func purge(
    _ kind: OutboxItem.State.Kind, endedBefore instant: Timestamp, of tenant: TenantID
  ) async throws(StoreError) -> Int {
    self.tenant(tenant).mail.withLock { $0.purge(kind, endedBefore: instant) }
  }

  /// Forgets messages.
  public func forget(
    _ messages: [CommandID], of tenant: TenantID
  ) async throws(StoreError) -> Int {
    self.tenant(tenant).mail.withLock { $0.forget(messages) }
  }
}

// MARK: - Feed and playbooks

extension MemoryStore {
  /// The events after a position, decoded from the bytes that are kept.
  public func events(
    after position: FeedPosition, of tenant: TenantID, limit: Int
  ) async throws(StoreError) -> [FeedEntry] {
    self.tenant(tenant).events(after: position, limit: limit)
  }

  /// Waits for an event after a position.
  public func waitForEvents(
    after position: FeedPosition, of tenant: TenantID
  ) async throws(StoreError) {
    await self.tenant(tenant).waitForEvents(after: position)
  }

  /// Keeps a further playbook.
  public func publish(
    _ playbook: PublishedPlaybook, of tenant: TenantID
  ) async throws(StoreError) -> Bool {
    let tenant = self.tenant(tenant)
    return tenant.playbooks.published.withLock { published in
      let version = playbook.playbook.version.rawValue
      guard Int(version) == published.count + 1,
        published.last.map({ $0.from <= playbook.from }) ?? true
      else { return false }
      published.append(playbook)
      tenant.playbooks.lastVersion.store(version, ordering: .releasing)
      return true
    }
  }

  /// The playbooks after a version.
  public func playbooks(
    after version: PlaybookVersion?, of tenant: TenantID
  ) async throws(StoreError) -> [PublishedPlaybook] {
    self.tenant(tenant).playbooks.published.withLock { published in
      Array(published.dropFirst(max(0, Int(version?.rawValue ?? 0))))
    }
  }
}

// MARK: - Budgets

extension MemoryStore {
  /// Budgets, in the order of their names.
  public func budgets(
    _ names: [BudgetName]?, of tenant: TenantID
  ) async throws(StoreError) -> [Budget] {
    let all = self.tenant(tenant).sequence.state.withLock { $0.budgets }
    let found = names.map { Set($0).compactMap { all[$0] } } ?? Array(all.values)
    return found.sorted { $0.name < $1.name }
  }

  /// Keeps a budget that no complaint changes.
  public func keep(
    _ change: Budget.Change, of tenant: TenantID
  ) async throws(StoreError) -> Bool {
    if let fault = change.fault { throw StoreError(.misuse, fault) }
    return self.tenant(tenant).sequence.state.withLock { sequence in
      guard sequence.expects(change) else { return false }
      sequence.budgets[change.budget.name] = change.budget
      return true
    }
  }
}

extension MemoryStore {
  /// Makes everything that is kept of a complaint unreadable, as tests do.
  package func damage(_ complaint: ComplaintID, of tenant: TenantID) {
    let fault = RecordFault(
      tenant: tenant, complaint: complaint, version: nil, message: "it was damaged on purpose")
    let tenant = self.tenant(tenant)
    tenant.shards.withLock(tenant.place(of: complaint)) { $0.damage(complaint, fault) }
  }
}

extension Timestamp {
  /// The earlier of two instants of which either may be missing.
  static func earlier(_ first: Timestamp?, _ second: Timestamp?) -> Timestamp? {
    guard let first, let second else { return first ?? second }
    return min(first, second)
  }
}
