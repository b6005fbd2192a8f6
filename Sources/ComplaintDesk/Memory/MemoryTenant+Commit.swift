import BusinessTime
import ComplaintModel
import Synchronization

extension MemoryTenant {
  /// What is kept of a commit, made before anything is locked.
  struct Prepared {
    let ids: [CommandID]
    /// Those of all parts, in their order.
    private(set) var events: [PackedEvent] = []

    init(_ commit: borrowing Commit, _ name: StoredEventName) {
      ids = commit.commandIDs
      for place in commit.parts.indices { commit.parts[place].pack(into: &events, name) }
    }
  }

  func commit(_ commit: borrowing Commit) -> Commit.Outcome {
    let prepared = Prepared(commit, name)
    let lastPlaybook = playbooks.lastVersion.load(ordering: .acquiring)
    if let version = commit.playbook(unknownTo: lastPlaybook) {
      return .unknownPlaybook(version)
    }
    // The complaints as they were are let go when nobody waits any more.
    var (woken, kept): ([FeedWaiter], [Kept]) = ([], [])
    let isPlain = prepared.ids.count == 1 && commit.parts.count == 1
    let outcome =
      isPlain
      ? keepPlain(commit, prepared, &kept, &woken) : keepAll(commit, prepared, &kept, &woken)
    if case .committed(let positions) = outcome, !commit.messages.isEmpty {
      mail.add(commit.messages, at: positions.upperBound)
    }
    for waiter in woken { waiter.continuation.resume() }
    return outcome
  }

  /// Where a complaint lies now, and how it stood before.
  private struct Kept: Sendable {
    let place: Int
    let slot: UInt32
    let earlier: Complaint?
  }

  /// Keeps a commit of one complaint under one id, as nearly all are: a part of the ledger and a shard are enough.
  private func keepPlain(
    _ commit: borrowing Commit, _ prepared: Prepared, _ kept: inout [Kept],
    _ woken: inout [FeedWaiter]
  ) -> Commit.Outcome {
    let (id, complaint) = (prepared.ids[0], commit.parts[0].complaint.id)
    let hash = id.hashValue
    return ledger.withLock(place(of: id)) { leaf in
      if let known = leaf.entry(of: id, hash) { return .known(known) }
      let place = place(of: complaint)
      let outcome = shards.withLock(place) { shard -> Commit.Outcome in
        let known = shard.slot(of: complaint)
        if shard.version(at: known) != commit.parts[0].expectedVersion {
          return .conflict(complaint)
        }
        if let moved = spend(commit.budgets) { return .budgetConflict(moved) }
        let (slot, earlier) = shard.keep(
          commit.parts[0], events: prepared.events[...], at: known)
        kept.append(Kept(place: place, slot: slot, earlier: earlier))
        return .committed(append(commit.parts, kept, &woken))
      }
      if case .committed = outcome { leaf.add(commit.entry(of: id), hash) }
      return outcome
    }
  }

  /// The same for any commit.
  private func keepAll(
    _ commit: borrowing Commit, _ prepared: Prepared, _ kept: inout [Kept],
    _ woken: inout [FeedWaiter]
  ) -> Commit.Outcome {
    ledger.withLocks(.init(of: prepared.ids, place(of:))) { leaves in
      for id in prepared.ids {
        if let known = leaves[place(of: id)].entry(of: id, id.hashValue) { return .known(known) }
      }
      let complaints = commit.parts.map(\.complaint.id)
      let places = MemoryParts<MemoryShard>.Places(of: complaints, place(of:))
      let outcome = shards.withLocks(places) { shards -> Commit.Outcome in
        let known = complaints.map { shards[place(of: $0)].slot(of: $0) }
        for (index, part) in commit.parts.enumerated()
        where shards[place(of: complaints[index])].version(at: known[index])
          != part.expectedVersion
        {
          return .conflict(complaints[index])
        }
        if let moved = spend(commit.budgets) { return .budgetConflict(moved) }
        var events = prepared.events[...]
        for (index, part) in commit.parts.enumerated() {
          let place = place(of: complaints[index])
          let (slot, earlier) = shards[place].keep(
            part, events: events.prefix(part.events.count), at: known[index])
          events = events.dropFirst(part.events.count)
          kept.append(Kept(place: place, slot: slot, earlier: earlier))
        }
        return .committed(append(commit.parts, kept, &woken))
      }
      if case .committed = outcome {
        for id in prepared.ids {
          leaves[place(of: id)].add(commit.entry(of: id), id.hashValue)
        }
      }
      return outcome
    }
  }

  /// Spends from budgets; from none if one has another version than expected, which is named then.
  private func spend(_ changes: [Budget.Change]) -> BudgetName? {
    if changes.isEmpty { return nil }
    return sequence.state.withLock { sequence in
      if let moved = changes.first(where: { !sequence.expects($0) }) { return moved.budget.name }
      for change in changes { sequence.budgets[change.budget.name] = change.budget }
      return nil
    }
  }

  /// Writes at the end of the feed what is kept, and takes those who wait for it.
  private func append(
    _ parts: [Commit.Part], _ kept: [Kept], _ woken: inout [FeedWaiter]
  ) -> ClosedRange<FeedPosition> {
    sequence.state.withLock { sequence in
      let first = FeedPosition(rawValue: Int64(sequence.feed.count + 1))
      for (part, kept) in zip(parts, kept) {
        for event in part.events {
          sequence.feed.append(
            MemoryFeed.Row(shard: UInt16(kept.place), slot: kept.slot, version: event.version))
        }
      }
      if !sequence.waiters.isEmpty { swap(&woken, &sequence.waiters) }
      return first...FeedPosition(rawValue: Int64(sequence.feed.count))
    }
  }
}

extension MemoryTenant.Sequence {
  /// Whether a budget is there in the version that a change supposes.
  func expects(_ change: Budget.Change) -> Bool {
    budgets[change.budget.name]?.version == change.expectedVersion
  }
}

extension MemoryTenant {
  /// What the ledger has under an id.
  func remembered(_ id: CommandID) -> LedgerEntry? {
    let hash = id.hashValue
    return ledger.withLock(place(of: id)) { $0.entry(of: id, hash) }
  }
}

extension Commit.Part {
  /// Adds its events as they are kept.
  fileprivate func pack(into packed: inout [PackedEvent], _ name: StoredEventName) {
    for place in stored.indices {
      packed.append(
        PackedEvent(stored[place], sealed: events[place].digest, of: complaint.id, name))
    }
  }
}

extension Commit {
  /// What the ledger has of it under one of its ids.
  fileprivate func entry(of id: CommandID) -> LedgerEntry {
    LedgerEntry(
      command: id, complaint: parts[0].complaint.id,
      versions: parts[0].expectedVersion + 1...parts[0].complaint.version,
      fingerprint: fingerprint)
  }
}
