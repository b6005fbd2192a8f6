#if PostgreSQL
  import BusinessTime
  import ComplaintDesk
  import ComplaintModel
  import ComplaintPostgres
  import Synchronization

  /// Two stores on one database, as two machines have them: calls go to one and the other by turns.
  final class PairedStore: ComplaintStore {
    private let stores: [PostgresStore]
    private let calls = Atomic(0)

    init(on database: Database) async throws {
      // Long polling shows that one is told of what the other has kept.
      stores = [
        try await database.store { $0.polling = .seconds(30) },
        try await database.store { $0.polling = .seconds(30) },
      ]
    }

    private var store: PostgresStore { stores[calls.add(1, ordering: .relaxed).newValue % 2] }

    func load(
      _ complaints: [ComplaintID], commands: [CommandID], of tenant: TenantID
    ) async throws(StoreError) -> Loaded {
      try await store.load(complaints, commands: commands, of: tenant)
    }

    func history(
      of complaint: ComplaintID, from version: Int32, limit: Int, in tenant: TenantID
    ) async throws(StoreError) -> [Complaint.Event] {
      try await store.history(of: complaint, from: version, limit: limit, in: tenant)
    }

    func commit(_ commits: [Commit]) async throws(StoreError) -> [Commit.Outcome] {
      try await store.commit(commits)
    }

    func claimDue(_ claim: Claim) async throws(StoreError) -> DueBatch {
      try await store.claimDue(claim)
    }

    func release(_ releases: [DueRelease]) async throws(StoreError) {
      try await store.release(releases)
    }

    func setAside(of tenant: TenantID, limit: Int) async throws(StoreError) -> [SetAside] {
      try await store.setAside(of: tenant, limit: limit)
    }

    func claimMessages(_ claim: Claim, foldLimit: Int) async throws(StoreError) -> MessageBatch {
      try await store.claimMessages(claim, foldLimit: foldLimit)
    }

    func settle(
      _ settlements: [Settlement], adding items: [OutboxItem], in tenant: TenantID
    ) async throws(StoreError) -> Bool {
      try await store.settle(settlements, adding: items, in: tenant)
    }

    func messages(
      _ kind: OutboxItem.State.Kind, of tenant: TenantID, after key: CommandID?, limit: Int
    ) async throws(StoreError) -> [OutboxItem] {
      try await store.messages(kind, of: tenant, after: key, limit: limit)
    }

    func purge(
      _ kind: OutboxItem.State.Kind, endedBefore instant: Timestamp, of tenant: TenantID
    ) async throws(StoreError) -> Int {
      try await store.purge(kind, endedBefore: instant, of: tenant)
    }

    func events(
      after position: FeedPosition, of tenant: TenantID, limit: Int
    ) async throws(StoreError) -> [FeedEntry] {
      try await store.events(after: position, of: tenant, limit: limit)
    }

    func waitForEvents(
      after position: FeedPosition, of tenant: TenantID
    ) async throws(StoreError) {
      try await store.waitForEvents(after: position, of: tenant)
    }

    func publish(
      _ playbook: PublishedPlaybook, of tenant: TenantID
    ) async throws(StoreError) -> Bool {
      try await store.publish(playbook, of: tenant)
    }

    func playbooks(
      after version: PlaybookVersion?, of tenant: TenantID
    ) async throws(StoreError) -> [PublishedPlaybook] {
      try await store.playbooks(after: version, of: tenant)
    }
  }
#endif
