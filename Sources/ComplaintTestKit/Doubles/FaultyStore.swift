public import BusinessTime
public import ComplaintDesk
public import ComplaintModel
import Synchronization

/// A store in front of another one with which things go wrong, as with a network in between.
///
/// ```swift
/// let store = FaultyStore(MemoryStore(), ScriptedFaults([.commit: [1: .replyLost]]))
/// let desk = try await Desk("shop", playbook: .standard, store: store)
/// try await desk.file(.usual, by: .usual)  // asks again, and finds its first outcome
/// ```
///
/// It keeps every law of a store that holds for one which is not always reached.
public final class FaultyStore: ComplaintStore {
  private struct State {
    var calls = 0
    var callsOfKind: [StoreCall.Kind: Int] = [:]
    var damaged: [TenantID: Set<ComplaintID>] = [:]
  }

  private let store: any ComplaintStore
  private let faults: any StoreFaultSource
  private let clock: any DeskClock
  private let state = Guarded(State())

  /// Puts faults in front of a store.
  ///
  /// - Parameters:
  ///   - store: The store.
  ///   - faults: What goes wrong.
  ///   - clock: On which calls are delayed.
  public init(
    _ store: any ComplaintStore, _ faults: any StoreFaultSource = ScriptedFaults([:]),
    clock: any DeskClock = SystemClock()
  ) {
    self.store = store
    self.faults = faults
    self.clock = clock
  }

  /// How many calls have been made.
  public var calls: Int { state.withLock { $0.calls } }

  /// From now on nothing of a complaint can be read, as if its records were damaged.
  ///
  /// Commits still succeed: a store compares no more than ids and versions.
  public func damage(_ complaint: ComplaintID, of tenant: TenantID) {
    state.withLock { _ = $0.damaged[tenant, default: []].insert(complaint) }
  }

  /// From now on a complaint that was damaged can be read again.
  public func mend(_ complaint: ComplaintID, of tenant: TenantID) {
    state.withLock { _ = $0.damaged[tenant]?.remove(complaint) }
  }

  func isDamaged(_ complaint: ComplaintID, of tenant: TenantID) -> Bool {
    state.withLock { $0.damaged[tenant]?.contains(complaint) ?? false }
  }
}

// MARK: - Faults

extension FaultyStore {
  private func next(_ kind: StoreCall.Kind) -> StoreCall {
    state.withLock { state in
      state.calls += 1
      state.callsOfKind[kind, default: 0] += 1
      return StoreCall(
        kind, number: state.calls, numberOfKind: state.callsOfKind[kind, default: 0])
    }
  }

  /// Makes a call with whatever goes wrong; `reverse` turns an answer round.
  private func call<Answer: Sendable>(
    _ kind: StoreCall.Kind, _ body: () async throws(StoreError) -> Answer,
    reverse: (Answer) -> Answer = { $0 }
  ) async throws(StoreError) -> Answer {
    let call = next(kind)
    let fault = await faults.fault(for: call)
    var answer: Answer
    switch fault {
    case .unreachable: throw unavailable(call, "the store was not reached")
    case .delayed(let span):
      await clock.sleep(until: clock.now + span)
      answer = try await body()
    case .duplicated:
      _ = try await body()
      answer = try await body()
    case .reordered: answer = reverse(try await body())
    case .replyLost, nil: answer = try await body()
    }
    await faults.willAnswer(call)
    if fault == .replyLost { throw unavailable(call, "the answer got lost") }
    return answer
  }

  private func unavailable(_ call: StoreCall, _ reason: String) -> StoreError {
    StoreError(.unavailable, "call \(call.number), \(call.kind.rawValue): \(reason)")
  }

  private func fault(_ complaint: ComplaintID, _ version: Int32?, _ tenant: TenantID) -> RecordFault
  {
    RecordFault(
      tenant: tenant, complaint: complaint, version: version, message: "damaged by a test")
  }
}

// MARK: - Complaints

extension FaultyStore {
  /// Loads; complaints that are damaged are faults.
  public func load(
    _ complaints: [ComplaintID], commands: [CommandID], of tenant: TenantID
  ) async throws(StoreError) -> Loaded {
    var loaded = try await call(.load) { () async throws(StoreError) in
      try await store.load(complaints, commands: commands, of: tenant)
    }
    for id in complaints where isDamaged(id, of: tenant) && loaded.complaints[id] != nil {
      loaded.complaints[id] = nil
      loaded.faults[id] = fault(id, nil, tenant)
    }
    return loaded
  }

  /// The events of a complaint, unless it is damaged.
  public func history(
    of complaint: ComplaintID, from version: Int32, limit: Int, in tenant: TenantID
  ) async throws(StoreError) -> [Complaint.Event] {
    let events = try await call(.history) { () async throws(StoreError) in
      try await store.history(of: complaint, from: version, limit: limit, in: tenant)
    }
    if let first = events.first, isDamaged(complaint, of: tenant) {
      throw StoreError(fault(complaint, first.version, tenant))
    }
    return events
  }

  /// Commits.
  public func commit(_ commits: [Commit]) async throws(StoreError) -> [Commit.Outcome] {
    try await call(.commit) { () async throws(StoreError) in try await store.commit(commits) }
  }

  /// Claims.
  public func claimDue(_ claim: Claim) async throws(StoreError) -> DueBatch {
    try await call(
      .claimDue, { () async throws(StoreError) in try await store.claimDue(claim) },
      reverse: { DueBatch(due: $0.due.reversed(), next: $0.next) })
  }

  /// Releases.
  public func release(_ releases: [DueRelease]) async throws(StoreError) {
    try await call(.release) { () async throws(StoreError) in try await store.release(releases) }
  }

  /// Lists what is set aside.
  public func setAside(of tenant: TenantID, limit: Int) async throws(StoreError) -> [SetAside] {
    try await call(.setAside) { () async throws(StoreError) in
      try await store.setAside(of: tenant, limit: limit)
    }
  }
}

// MARK: - Messages

extension FaultyStore {
  /// Claims.
  public func claimMessages(
    _ claim: Claim, foldLimit: Int
  ) async throws(StoreError) -> MessageBatch {
    try await call(
      .claimMessages,
      { () async throws(StoreError) in
        try await store.claimMessages(claim, foldLimit: foldLimit)
      }, reverse: { MessageBatch(due: $0.due.reversed(), next: $0.next) })
  }

  /// Settles.
  public func settle(
    _ settlements: [Settlement], adding items: [OutboxItem], in tenant: TenantID
  ) async throws(StoreError) -> Bool {
    try await call(.settle) { () async throws(StoreError) in
      try await store.settle(settlements, adding: items, in: tenant)
    }
  }

  /// Lists.
  public func messages(
    _ kind: OutboxItem.State.Kind, of tenant: TenantID, after key: CommandID?, limit: Int
  ) async throws(StoreError) -> [OutboxItem] {
    try await call(.messages) { () async throws(StoreError) in
      try await store.messages(kind, of: tenant, after: key, limit: limit)
    }
  }

  /// Forgets.
  public func purge(
    _ kind: OutboxItem.State.Kind, endedBefore instant: Timestamp, of tenant: TenantID
  ) async throws(StoreError) -> Int {
    try await call(.purge) { () async throws(StoreError) in
      try await store.purge(kind, endedBefore: instant, of: tenant)
    }
  }

  /// Forgets, whatever has become of them.
  public func forget(
    _ messages: [CommandID], of tenant: TenantID
  ) async throws(StoreError) -> Int {
    try await call(.forget) { () async throws(StoreError) in
      try await store.forget(messages, of: tenant)
    }
  }
}

// MARK: - Feed, playbooks and budgets

extension FaultyStore {
  /// Reads the feed; events of complaints that are damaged are faults.
  public func events(
    after position: FeedPosition, of tenant: TenantID, limit: Int
  ) async throws(StoreError) -> [FeedEntry] {
    let entries = try await call(.events) { () async throws(StoreError) in
      try await store.events(after: position, of: tenant, limit: limit)
    }
    return entries.map { entry in
      guard case .success(let event) = entry.event, isDamaged(event.complaint, of: tenant)
      else { return entry }
      return FeedEntry(
        entry.position, .failure(fault(event.complaint, event.version, tenant)))
    }
  }

  /// Waits.
  public func waitForEvents(
    after position: FeedPosition, of tenant: TenantID
  ) async throws(StoreError) {
    try await call(.waitForEvents) { () async throws(StoreError) in
      try await store.waitForEvents(after: position, of: tenant)
    }
  }

  /// Publishes.
  public func publish(
    _ playbook: PublishedPlaybook, of tenant: TenantID
  ) async throws(StoreError) -> Bool {
    try await call(.publish) { () async throws(StoreError) in
      try await store.publish(playbook, of: tenant)
    }
  }

  /// Reads playbooks.
  public func playbooks(
    after version: PlaybookVersion?, of tenant: TenantID
  ) async throws(StoreError) -> [PublishedPlaybook] {
    try await call(.playbooks) { () async throws(StoreError) in
      try await store.playbooks(after: version, of: tenant)
    }
  }
  /// Reads budgets.
  public func budgets(
    _ names: [BudgetName]?, of tenant: TenantID
  ) async throws(StoreError) -> [Budget] {
    try await call(.budgets) { () async throws(StoreError) in
      try await store.budgets(names, of: tenant)
    }
  }

  /// Keeps a budget.
  public func keep(
    _ change: Budget.Change, of tenant: TenantID
  ) async throws(StoreError) -> Bool {
    try await call(.keepBudget) { () async throws(StoreError) in
      try await store.keep(change, of: tenant)
    }
  }
}
