public import BusinessTime
public import ComplaintDesk
public import ComplaintModel
import Synchronization

/// A host's own store: everything in one notebook per tenant behind one lock, as simple as the laws allow.
///
/// A store of yours may keep the same things in tables of your database; each method says what has to
/// happen in one transaction. `OwnStoreTests` runs the laws of ComplaintTestKit on it.
public final class NotebookStore: ComplaintStore {
  private let notebooks = Mutex<[TenantID: Notebook]>([:])

  /// Makes an empty store.
  public init() {}

  private func with<Answer: Sendable>(
    _ tenant: TenantID, _ body: (inout Notebook) -> sending Answer
  ) -> Answer {
    notebooks.withLock { body(&$0[tenant, default: Notebook()]) }
  }

  // MARK: Complaints

  /// Everything that is asked for, as of one instant: under one lock.
  public func load(
    _ complaints: [ComplaintID], commands: [CommandID], of tenant: TenantID
  ) async throws(StoreError) -> Loaded {
    with(tenant) { notebook in
      var loaded = Loaded()
      for id in complaints { loaded.complaints[id] = notebook.complaints[id]?.complaint }
      for command in commands { loaded.known[command] = notebook.ledger[command] }
      loaded.lastPlaybook = notebook.playbooks.last?.playbook.version
      return loaded
    }
  }

  /// A page of a complaint's events.
  public func history(
    of complaint: ComplaintID, from version: Int32, limit: Int, in tenant: TenantID
  ) async throws(StoreError) -> [Complaint.Event] {
    with(tenant) { notebook in
      let events = notebook.complaints[complaint]?.events ?? []
      return Array(events.filter { $0.version >= version }.prefix(limit))
    }
  }

  /// Each commit in a transaction of its own: asked first whether it has been, then for its playbooks,
  /// then for the versions of its complaints, then for those of its budgets.
  public func commit(_ commits: [Commit]) async throws(StoreError) -> [Commit.Outcome] {
    var outcomes: [Commit.Outcome] = []
    for commit in commits {
      if let fault = commit.fault { throw StoreError(.misuse, fault) }
      let (outcome, woken) = with(commit.tenant) { notebook in
        let outcome = notebook.commit(commit)
        return (outcome, notebook.takeReaders(after: outcome))
      }
      for reader in woken { reader.yield() }
      outcomes.append(outcome)
    }
    return outcomes
  }

  /// Leases what is due the longest.
  public func claimDue(_ claim: Claim) async throws(StoreError) -> DueBatch {
    var due: [DueComplaint] = []
    var next: Timestamp?
    for tenant in claim.tenants {
      let (found, later) = with(tenant) { $0.claimDue(claim, tenant, claim.limit - due.count) }
      due += found
      next = [next, later].compactMap(\.self).min()
    }
    return DueBatch(due: due.sorted { $0.wake < $1.wake }, next: next)
  }

  /// Ends leases, if they are still those.
  public func release(_ releases: [DueRelease]) async throws(StoreError) {
    for release in releases {
      with(release.due.tenant) { notebook in
        guard var record = notebook.complaints[release.due.complaint],
          record.lease?.epoch == release.due.epoch
        else { return }
        record.lease = nil
        record.setAside = release.setAside
        notebook.complaints[release.due.complaint] = record
      }
    }
  }

  /// What is set aside.
  public func setAside(of tenant: TenantID, limit: Int) async throws(StoreError) -> [SetAside] {
    with(tenant) { notebook in
      let all = notebook.complaints.values.compactMap(\.setAside)
      return Array(all.sorted { $0.since < $1.since }.prefix(limit))
    }
  }

  // MARK: Messages

  /// Leases messages, each with those that may be folded into it.
  public func claimMessages(
    _ claim: Claim, foldLimit: Int
  ) async throws(StoreError) -> MessageBatch {
    var due: [ClaimedMessage] = []
    var next: Timestamp?
    for tenant in claim.tenants {
      let later = with(tenant) { notebook in
        while due.count < claim.limit, let one = notebook.claim(claim, tenant, foldLimit) {
          due.append(one)
        }
        return notebook.messages.compactMap(\.dueAt).min()
      }
      next = [next, later].compactMap(\.self).min()
    }
    return MessageBatch(due: due, next: next)
  }

  /// All settlements or none.
  public func settle(
    _ settlements: [Settlement], adding items: [OutboxItem], in tenant: TenantID
  ) async throws(StoreError) -> Bool {
    with(tenant) { $0.settle(settlements, items) }
  }

  /// A page of messages, in the order of their commits.
  public func messages(
    _ kind: OutboxItem.State.Kind, of tenant: TenantID, after key: CommandID?, limit: Int
  ) async throws(StoreError) -> [OutboxItem] {
    with(tenant) { notebook in
      let start = key.flatMap(notebook.index).map { $0 + 1 } ?? 0
      let items = notebook.messages[start...].map(\.item)
      return Array(items.filter { $0.state.kind == kind }.prefix(limit))
    }
  }

  /// Forgets what has ended.
  public func purge(
    _ kind: OutboxItem.State.Kind, endedBefore instant: Timestamp, of tenant: TenantID
  ) async throws(StoreError) -> Int {
    with(tenant) { notebook in
      let count = notebook.messages.count
      notebook.messages.removeAll { message in
        message.item.state.kind == kind && message.item.state.endedAt.map { $0 < instant } ?? false
      }
      return count - notebook.messages.count
    }
  }

  /// Forgets messages, whatever has become of them.
  public func forget(
    _ messages: [CommandID], of tenant: TenantID
  ) async throws(StoreError) -> Int {
    with(tenant) { notebook in
      let count = notebook.messages.count
      notebook.messages.removeAll { messages.contains($0.item.message.key) }
      return count - notebook.messages.count
    }
  }

  // MARK: Feed, playbooks and budgets

  /// A page of the feed.
  public func events(
    after position: FeedPosition, of tenant: TenantID, limit: Int
  ) async throws(StoreError) -> [FeedEntry] {
    with(tenant) { notebook in
      let start = max(0, Int(position.rawValue))
      return notebook.feed.enumerated().dropFirst(start).prefix(limit).map { index, event in
        FeedEntry(FeedPosition(rawValue: Int64(index + 1)), .success(event))
      }
    }
  }

  /// Waits for the next commit; a database would be listened to, or asked again after a while.
  public func waitForEvents(
    after position: FeedPosition, of tenant: TenantID
  ) async throws(StoreError) {
    let (woken, reader) = AsyncStream<Void>.makeStream()
    let isThere = with(tenant) { notebook in
      if notebook.feed.count > position.rawValue { return true }
      notebook.readers.append(reader)
      return false
    }
    if isThere { return }
    // The stream ends when the task is cancelled.
    for await _ in woken { return }
  }

  /// The version after the last one, and no earlier than that.
  public func publish(
    _ playbook: PublishedPlaybook, of tenant: TenantID
  ) async throws(StoreError) -> Bool {
    with(tenant) { notebook in
      guard Int(playbook.playbook.version.rawValue) == notebook.playbooks.count + 1,
        notebook.playbooks.last.map({ $0.from <= playbook.from }) ?? true
      else { return false }
      notebook.playbooks.append(playbook)
      return true
    }
  }

  /// The playbooks after a version.
  public func playbooks(
    after version: PlaybookVersion?, of tenant: TenantID
  ) async throws(StoreError) -> [PublishedPlaybook] {
    with(tenant) { Array($0.playbooks.dropFirst(Int(version?.rawValue ?? 0))) }
  }

  /// Budgets, in the order of their names.
  public func budgets(
    _ names: [BudgetName]?, of tenant: TenantID
  ) async throws(StoreError) -> [Budget] {
    with(tenant) { notebook in
      let found = notebook.budgets.values.filter { names?.contains($0.name) ?? true }
      return found.sorted { $0.name < $1.name }
    }
  }

  /// A budget, if the one before is still the one that was supposed.
  public func keep(
    _ change: Budget.Change, of tenant: TenantID
  ) async throws(StoreError) -> Bool {
    if let fault = change.fault { throw StoreError(.misuse, fault) }
    return with(tenant) { notebook in
      guard notebook.expects(change) else { return false }
      notebook.budgets[change.budget.name] = change.budget
      return true
    }
  }
}

/// What is kept of one tenant.
private struct Notebook {
  struct Lease {
    var epoch: Int64
    var until: Timestamp
  }

  struct Record {
    var complaint: Complaint
    var events: [Complaint.Event] = []
    var wake: Timestamp?
    var lease: Lease?
    var setAside: SetAside?

    /// When a claim returns it.
    var dueAt: Timestamp? {
      wake == nil ? nil : lease?.until ?? setAside?.retryAt ?? wake
    }
  }

  struct Message {
    var item: OutboxItem
    var foldKey: String?
    var lease: Lease?

    var dueAt: Timestamp? {
      guard case .pending(let instant) = item.state else { return nil }
      return lease?.until ?? instant
    }

    func isFree(at now: Timestamp) -> Bool { lease.map { $0.until <= now } ?? true }
  }

  var complaints: [ComplaintID: Record] = [:]
  var ledger: [CommandID: LedgerEntry] = [:]
  var feed: [Complaint.Event] = []
  var playbooks: [PublishedPlaybook] = []
  var budgets: [BudgetName: Budget] = [:]
  var messages: [Message] = []
  var readers: [AsyncStream<Void>.Continuation] = []
  private var epoch: Int64 = 0

  func expects(_ change: Budget.Change) -> Bool {
    budgets[change.budget.name]?.version == change.expectedVersion
  }

  func index(of key: CommandID) -> Int? { messages.firstIndex { $0.item.message.key == key } }
}

extension Notebook {
  mutating func commit(_ commit: Commit) -> Commit.Outcome {
    for id in commit.commandIDs {
      if let entry = ledger[id] { return .known(entry) }
    }
    for version in commit.playbooks
    where !playbooks.contains(where: { $0.playbook.version == version }) {
      return .unknownPlaybook(version)
    }
    for part in commit.parts
    where complaints[part.complaint.id]?.complaint.version ?? 0 != part.expectedVersion {
      return .conflict(part.complaint.id)
    }
    for change in commit.budgets where !expects(change) {
      return .budgetConflict(change.budget.name)
    }
    let first = FeedPosition(rawValue: Int64(feed.count + 1))
    for part in commit.parts { keep(part) }
    for change in commit.budgets { budgets[change.budget.name] = change.budget }
    let last = FeedPosition(rawValue: Int64(feed.count))
    let part = commit.parts[0]
    for id in commit.commandIDs {
      ledger[id] = LedgerEntry(
        command: id, complaint: part.complaint.id,
        versions: (part.expectedVersion + 1)...part.complaint.version,
        fingerprint: commit.fingerprint)
    }
    for message in commit.messages { add(OutboxItem(message, at: last)) }
    return .committed(first...last)
  }

  private mutating func keep(_ part: Commit.Part) {
    var record = complaints[part.complaint.id] ?? Record(complaint: part.complaint)
    record.complaint = part.complaint
    record.events += part.events
    // A wake-up that stays where it is leaves its lease alone.
    if record.wake != part.wake || record.setAside != nil { record.lease = nil }
    record.wake = part.wake
    record.setAside = nil
    complaints[part.complaint.id] = record
    feed += part.events
  }

  mutating func takeReaders(
    after outcome: Commit.Outcome
  ) -> [AsyncStream<Void>.Continuation] {
    guard case .committed = outcome else { return [] }
    defer { readers = [] }
    return readers
  }

  mutating func claimDue(
    _ claim: Claim, _ tenant: TenantID, _ limit: Int
  ) -> (due: [DueComplaint], next: Timestamp?) {
    let waiting = complaints.values.filter { $0.dueAt.map { $0 <= claim.now } ?? false }
    let chosen = waiting.sorted {
      ($0.wake ?? .latest, $0.complaint.id) < ($1.wake ?? .latest, $1.complaint.id)
    }
    var due: [DueComplaint] = []
    for record in chosen.prefix(max(0, limit)) {
      guard let wake = record.wake else { continue }
      epoch += 1
      complaints[record.complaint.id]?.lease = Lease(epoch: epoch, until: claim.leaseUntil)
      due.append(
        DueComplaint(
          tenant: tenant, complaint: record.complaint.id, wake: wake, epoch: epoch,
          attempts: record.setAside?.attempts ?? 0))
    }
    return (due, complaints.values.compactMap(\.dueAt).min())
  }
}

// MARK: - Messages

extension Notebook {
  private mutating func add(_ item: OutboxItem) {
    if index(of: item.message.key) == nil {
      messages.append(Message(item: item, foldKey: item.message.foldKey))
    }
  }

  mutating func claim(
    _ claim: Claim, _ tenant: TenantID, _ foldLimit: Int
  ) -> ClaimedMessage? {
    let due = messages.indices.filter { messages[$0].dueAt.map { $0 <= claim.now } ?? false }
    let longest = due.min { first, second in
      (messages[first].dueAt ?? .latest, first) < (messages[second].dueAt ?? .latest, second)
    }
    guard let leader = longest else { return nil }
    let alike = indices(alike: leader, claim.now).prefix(foldLimit)
    epoch += 1
    for index in [leader] + alike {
      messages[index].lease = Lease(epoch: epoch, until: claim.leaseUntil)
    }
    return ClaimedMessage(
      tenant: tenant, item: messages[leader].item, alike: alike.map { messages[$0].item },
      epoch: epoch)
  }

  /// The messages that may be folded into one: unsealed, free, under the same key.
  private func indices(alike leader: Int, _ now: Timestamp) -> [Int] {
    guard let key = messages[leader].foldKey, messages[leader].item.progress.sealedAt == nil
    else { return [] }
    return messages.indices.filter { index in
      let message = messages[index]
      return index != leader && message.foldKey == key && !message.item.state.isEnded
        && message.item.progress.sealedAt == nil && message.isFree(at: now)
    }
  }

  mutating func settle(_ settlements: [Settlement], _ items: [OutboxItem]) -> Bool {
    var changed = messages
    for settlement in settlements {
      guard let index = index(of: settlement.key) else { return false }
      let message = messages[index]
      if let epoch = settlement.epoch {
        guard message.lease?.epoch == epoch, !message.item.state.isEnded else { return false }
      } else {
        guard message.item.state.kind == .dead else { return false }
      }
      changed[index].item.state = settlement.state
      if let progress = settlement.progress { changed[index].item.progress = progress }
      if let foldKey = settlement.foldKey { changed[index].foldKey = foldKey }
      changed[index].lease = nil
      if settlement.keepsLease, let epoch = settlement.epoch,
        case .pending(let until) = settlement.state
      {
        changed[index].lease = Lease(epoch: epoch, until: until)
      }
    }
    messages = changed
    for item in items { add(item) }
    return true
  }
}
