import BusinessTime
package import ComplaintDesk
package import ComplaintModel
import ComplaintTestKit
import Testing

/// An index that finds words in texts that it was given.
package protocol WordIndex: ComplaintIndex {
  func take(
    _ text: String, at reference: ContentReference, of complaint: ComplaintID, in tenant: TenantID
  ) async throws(StoreError)

  func forget(_ party: PartyID, of tenant: TenantID) async throws(StoreError) -> Int
}

/// L10: every call of every port, made for one tenant with the ids, keys, leases and cursors of another.
package struct TenantIntrusion<Store: ComplaintStore, Index: WordIndex, Vault: ContentVault> {
  private let file: Store
  private let index: Index
  private let vault: Vault

  /// Makes it on ports that nobody has used yet.
  package init(_ store: Store, _ index: Index, _ vault: Vault) {
    file = store
    self.index = index
    self.vault = vault
  }

  /// A tenant with a complaint, a lease on it and on a message, a text, and a place in a list.
  private struct Other {
    let complaint: Complaint
    let history: [Complaint.Event]
    let due: DueComplaint
    let message: ClaimedMessage
    let text: ContentReference
    let cursor: ComplaintQuery.Cursor
    let budget: Budget
    let party = PartyID(high: 1, low: 1)
    let now: Timestamp

    init(_ tenant: TenantID, in ports: TenantIntrusion) async throws {
      let (file, index, vault) = (ports.file, ports.index, ports.vault)
      let clock = ManualClock()
      let desk = try await Desk(
        tenant, playbook: .standard, store: file, index: index, vault: vault, clock: clock,
        identities: SeededIdentities(seed: 1))
      let filed = try await desk.file(
        .usual, saying: .text("The kettle leaks.", of: party), by: .usual)
      let account = try #require(filed.complaint.account)
      try await index.take("The kettle leaks.", at: account, of: filed.id, in: tenant)
      _ = try await desk.count(ComplaintQuery())
      budget = try await desk.setBudget(
        "goodwill", from: .earliest, until: .latest, limit: Money(minorUnits: 100, .cny))
      now = Timestamp.latest - .hours(24 * 365)
      let claim = Claim(
        tenants: [tenant], now: now, limit: 9, leaseUntil: now + .hours(1))
      complaint = filed.complaint
      history = try await desk.history(of: filed.id)
      due = try #require(try await file.claimDue(claim).due.first)
      message = try #require(try await file.claimMessages(claim, foldLimit: 9).due.first)
      text = account
      cursor = ComplaintQuery.Cursor(key: 0, id: ComplaintID(at: .earliest, random: (0, 0)))
    }
  }

  /// What a tenant sees of itself.
  private struct Picture: Equatable {
    let complaint: Complaint?
    let history: [Complaint.Event]
    let feed: Int
    let messages: [OutboxItem]
    let setAside: [SetAside]
    let playbooks: [PublishedPlaybook]
    let budgets: [Budget]
    let text: VaultContent?
    let page: ComplaintPage
    let found: Int

    init(_ tenant: TenantID, _ other: Other, in ports: TenantIntrusion) async throws {
      let (file, index, vault) = (ports.file, ports.index, ports.vault)
      let id = other.complaint.id
      complaint = try await file.load([id], commands: [], of: tenant).complaints[id]
      history = try await file.history(of: id, from: 1, limit: 99, in: tenant)
      feed = try await file.events(after: .start, of: tenant, limit: 99).count
      var messages: [OutboxItem] = []
      for kind in OutboxItem.State.Kind.allCases {
        messages += try await file.messages(kind, of: tenant, after: nil, limit: 99)
      }
      self.messages = messages
      setAside = try await file.setAside(of: tenant, limit: 99)
      playbooks = try await file.playbooks(after: nil, of: tenant)
      budgets = try await file.budgets(nil, of: tenant)
      text = try await vault.content(at: other.text, of: tenant)
      var query = ComplaintQuery()
      page = try await index.find(query, of: tenant)
      query.words = "kettle"
      found = try await index.count(query, of: tenant)
    }
  }

  /// Makes all of the calls, and looks at what has become of the other tenant.
  ///
  /// - Parameter isOpen: Whether the tenant that calls has a playbook of its own.
  /// - Throws: What the ports throw.
  package func run(isOpen: Bool) async throws {
    let other = try await Other("theirs", in: self)
    if isOpen {
      let published = try #require(try await file.playbooks(after: nil, of: "theirs").first)
      _ = try await file.publish(published, of: "ours")
    }
    let before = try await Picture("theirs", other, in: self)
    #expect(before.complaint == other.complaint && before.text != nil && before.found == 1)
    #expect(before.budgets == [other.budget])
    try await read("ours", other)
    try await write("ours", other)
    try await sweep("ours", other)
    #expect(try await Picture("theirs", other, in: self) == before)
    // The leases are still theirs.
    let end = Settlement(
      other.message.item.message.key, epoch: other.message.epoch, .expired(other.now))
    #expect(try await file.settle([end], adding: [], in: "theirs"))
  }

  /// Every call that reads, with their ids and places.
  private func read(_ tenant: TenantID, _ other: Other) async throws {
    let (id, key) = (other.complaint.id, other.message.item.message.key)
    let loaded = try await file.load([id], commands: other.history.map(\.command), of: tenant)
    #expect(loaded.complaints.isEmpty && loaded.faults.isEmpty && loaded.known.isEmpty)
    #expect(try await file.history(of: id, from: 1, limit: 9, in: tenant).isEmpty)
    for position in [FeedPosition.start, FeedPosition(rawValue: -1), .init(rawValue: .max)] {
      #expect(try await file.events(after: position, of: tenant, limit: 9).isEmpty)
    }
    for kind in OutboxItem.State.Kind.allCases {
      #expect(try await file.messages(kind, of: tenant, after: key, limit: 9).isEmpty)
    }
    #expect(try await file.setAside(of: tenant, limit: 9).isEmpty)
    for names in [nil, [other.budget.name]] {
      #expect(try await file.budgets(names, of: tenant).isEmpty)
    }
    #expect(try await vault.content(at: other.text, of: tenant) == nil)
    for words in [nil, "kettle"] {
      for order in ComplaintQuery.Order.allCases {
        var query = ComplaintQuery()
        (query.words, query.order, query.after) = (words, order, other.cursor)
        #expect(try await index.find(query, of: tenant).complaints.isEmpty)
        #expect(try await index.count(query, of: tenant) == 0)
      }
    }
    #expect(try await index.position(of: tenant) == .start)
  }

  /// Every call that writes, with their ids and leases.
  private func write(_ tenant: TenantID, _ other: Other) async throws {
    let key = other.message.item.message.key
    let claim = Claim(
      tenants: [tenant], now: other.now + .hours(9), limit: 9, leaseUntil: other.now + .hours(10))
    #expect(try await file.claimDue(claim).due.isEmpty)
    #expect(try await file.claimMessages(claim, foldLimit: 9).due.isEmpty)
    let record = SetAside(
      other.complaint.id, because: "x", since: other.now, attempts: 1, retryAt: other.now)
    let lease = DueComplaint(
      tenant: tenant, complaint: other.complaint.id, wake: other.due.wake, epoch: other.due.epoch,
      attempts: 0)
    try await file.release([DueRelease(lease), DueRelease(lease, setAside: record)])
    for epoch in [other.message.epoch, nil] {
      let settlement = Settlement(key, epoch: epoch, .dead(because: "x", other.now))
      #expect(try await !file.settle([settlement], adding: [], in: tenant))
    }
    let spent = try other.budget.spending(other.budget.limit, at: other.now)
    let change = Budget.Change(spent, replacing: other.budget.version)
    #expect(try await !file.keep(change, of: tenant))
    let part = Commit.Part(
      expectedVersion: 0, events: other.history, complaint: other.complaint, wake: nil)
    let commit = Commit(
      tenant: tenant, command: other.history[0].command,
      fingerprint: CommandFingerprint(high: 1, low: 2), parts: [part])
    await #expect { try await file.commit([commit]) } throws: {
      ($0 as? StoreError)?.code == .misuse
    }
  }

  /// Every call that erases, with their ids.
  private func sweep(_ tenant: TenantID, _ other: Other) async throws {
    for kind in OutboxItem.State.Kind.allCases {
      #expect(try await file.purge(kind, endedBefore: .latest, of: tenant) == 0)
    }
    #expect(try await vault.erase(party: other.party, of: tenant) == 0)
    #expect(try await vault.sweep(before: .latest, of: tenant) { _ in false } == 0)
    #expect(try await index.forget(other.party, of: tenant) == 0)
    let summary = ComplaintSummary(other.complaint)
    try await index.update([summary], through: FeedPosition(rawValue: 99), of: tenant)
  }
}
