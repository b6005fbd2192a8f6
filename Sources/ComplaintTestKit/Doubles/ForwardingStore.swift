public import BusinessTime
public import ComplaintDesk
public import ComplaintModel

/// A store that hands on to another one what it does not do itself.
///
/// For whoever looks at some calls, or changes what comes of them:
///
/// ```swift
/// struct CountingStore: ForwardingStore {
///   let store: MemoryStore
///   let count: @Sendable (Int) -> Void
///
///   func commit(_ commits: [Commit]) async throws(StoreError) -> [Commit.Outcome] {
///     count(commits.count)
///     return try await store.commit(commits)
///   }
/// }
/// ```
public protocol ForwardingStore: ComplaintStore {
  /// The kind of the other store.
  associatedtype Base: ComplaintStore

  /// The store to which the next call goes.
  var store: Base { get }
}

extension ForwardingStore {
  /// Asks the other store.
  public func load(
    _ complaints: [ComplaintID], commands: [CommandID], of tenant: TenantID
  ) async throws(StoreError) -> Loaded {
    try await store.load(complaints, commands: commands, of: tenant)
  }

  /// Asks the other store.
  public func history(
    of complaint: ComplaintID, from version: Int32, limit: Int, in tenant: TenantID
  ) async throws(StoreError) -> [Complaint.Event] {
    try await store.history(of: complaint, from: version, limit: limit, in: tenant)
  }

  /// Lets the other store do it.
  public func commit(_ commits: [Commit]) async throws(StoreError) -> [Commit.Outcome] {
    try await store.commit(commits)
  }

  /// Asks the other store for its playbooks.
  public func playbooks(
    after version: PlaybookVersion?, of tenant: TenantID
  ) async throws(StoreError) -> [PublishedPlaybook] {
    try await store.playbooks(after: version, of: tenant)
  }

  /// Lets the other store do it.
  public func publish(
    _ playbook: PublishedPlaybook, of tenant: TenantID
  ) async throws(StoreError) -> Bool {
    try await store.publish(playbook, of: tenant)
  }
}

// MARK: - Budgets

extension ForwardingStore {
  /// Asks the other store for its budgets.
  public func budgets(
    _ names: [BudgetName]?, of tenant: TenantID
  ) async throws(StoreError) -> [Budget] {
    try await store.budgets(names, of: tenant)
  }

  /// Lets the other store do it.
  public func keep(
    _ change: Budget.Change, of tenant: TenantID
  ) async throws(StoreError) -> Bool {
    try await store.keep(change, of: tenant)
  }
}

// MARK: - What is due

extension ForwardingStore {
  /// Lets the other store lease complaints.
  public func claimDue(_ claim: Claim) async throws(StoreError) -> DueBatch {
    try await store.claimDue(claim)
  }

  /// Lets the other store end leases.
  public func release(_ releases: [DueRelease]) async throws(StoreError) {
    try await store.release(releases)
  }

  /// Asks the other store.
  public func setAside(of tenant: TenantID, limit: Int) async throws(StoreError) -> [SetAside] {
    try await store.setAside(of: tenant, limit: limit)
  }
}

// MARK: - Messages and the feed

extension ForwardingStore {
  /// Lets the other store lease messages.
  public func claimMessages(
    _ claim: Claim, foldLimit: Int
  ) async throws(StoreError) -> MessageBatch {
    try await store.claimMessages(claim, foldLimit: foldLimit)
  }

  /// Lets the other store do it.
  public func settle(
    _ settlements: [Settlement], adding items: [OutboxItem], in tenant: TenantID
  ) async throws(StoreError) -> Bool {
    try await store.settle(settlements, adding: items, in: tenant)
  }

  /// Asks the other store.
  public func messages(
    _ kind: OutboxItem.State.Kind, of tenant: TenantID, after key: CommandID?, limit: Int
  ) async throws(StoreError) -> [OutboxItem] {
    try await store.messages(kind, of: tenant, after: key, limit: limit)
  }

  /// Lets the other store forget messages.
  public func purge(
    _ kind: OutboxItem.State.Kind, endedBefore instant: Timestamp, of tenant: TenantID
  ) async throws(StoreError) -> Int {
    try await store.purge(kind, endedBefore: instant, of: tenant)
  }

  /// Lets the other store forget messages, whatever has become of them.
  public func forget(
    _ messages: [CommandID], of tenant: TenantID
  ) async throws(StoreError) -> Int {
    try await store.forget(messages, of: tenant)
  }

  /// Asks the other store.
  public func events(
    after position: FeedPosition, of tenant: TenantID, limit: Int
  ) async throws(StoreError) -> [FeedEntry] {
    try await store.events(after: position, of: tenant, limit: limit)
  }

  /// Waits for events of the other store.
  public func waitForEvents(
    after position: FeedPosition, of tenant: TenantID
  ) async throws(StoreError) {
    try await store.waitForEvents(after: position, of: tenant)
  }
}
