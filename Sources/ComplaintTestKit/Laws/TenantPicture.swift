import ComplaintDesk
import ComplaintModel

/// All of a tenant that a store lets one read, to be compared with another one of before or after.
struct TenantPicture: Hashable, Sendable {
  var complaints: [ComplaintID: Complaint] = [:]
  var histories: [ComplaintID: [Complaint.Event]] = [:]
  var known: [CommandID: LedgerEntry] = [:]
  var lastPlaybook: PlaybookVersion?
  var playbooks: [PublishedPlaybook] = []
  var budgets: [Budget] = []
  var feed: [Int64: Complaint.Event] = [:]
  var messages: [OutboxItem] = []
  var setAside: [SetAside] = []

  /// Takes a picture of what is known under these ids, and of everything that needs none.
  init(
    of tenant: TenantID, in store: some ComplaintStore, _ complaints: [ComplaintID],
    _ commands: [CommandID] = []
  ) async throws {
    let loaded = try await store.load(complaints, commands: commands, of: tenant)
    self.complaints = loaded.complaints
    known = loaded.known
    lastPlaybook = loaded.lastPlaybook
    for id in complaints {
      histories[id] = try await store.history(of: id, from: 1, limit: 1_000, in: tenant)
    }
    playbooks = try await store.playbooks(after: nil, of: tenant)
    budgets = try await store.budgets(nil, of: tenant)
    for entry in try await store.events(after: .start, of: tenant, limit: 10_000) {
      feed[entry.position.rawValue] = try entry.event.get()
    }
    for kind in OutboxItem.State.Kind.allCases {
      messages += try await store.messages(kind, of: tenant, after: nil, limit: 1_000)
    }
    setAside = try await store.setAside(of: tenant, limit: 1_000)
  }
}
