import BusinessTime
import ComplaintModel
import Synchronization

extension MemoryTenant {
  /// What is kept of a commit, made before anything is locked.
  struct Prepared {
    let ids: [CommandID]
    let events: [[PackedEvent]]

    init(_ commit: Commit, _ name: StoredEventName) {
      ids = commit.commandIDs
      events = commit.parts.map { part in
        zip(part.stored, part.events).map { stored, event in
          PackedEvent(stored, sealed: event.digest, of: part.complaint.id, name)
        }
      }
    }
  }

  func commit(_ commit: Commit) -> Commit.Outcome {
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
      // Of two commits at once the messages may come in either order.
      outbox.state.withLock { $0.add(commit.messages, at: positions.upperBound) }
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
    _ commit: Commit, _ prepared: Prepared, _ kept: inout [Kept], _ woken: inout [FeedWaiter]
  ) -> Commit.Outcome {
    let (id, complaint) = (prepared.ids[0], commit.parts[0].complaint.id)
    return ledger.withLock(place(of: id)) { leaf in
      if let known = leaf[id] { return .known(known.entry(id)) }
      let place = place(of: complaint)
      let outcome = shards.withLock(place) { shard -> Commit.Outcome in
        if shard.version(of: complaint) != commit.parts[0].expectedVersion {
          return .conflict(complaint)
        }
        if let moved = spend(commit.budgets) { return .budgetConflict(moved) }
        let (slot, earlier) = shard.keep(commit.parts[0], events: prepared.events[0])
        kept.append(Kept(place: place, slot: slot, earlier: earlier))
        return .committed(append(commit.parts, kept, &woken))
      }
      if case .committed = outcome { leaf[id] = Remembered(commit) }
      return outcome
    }
  }

  /// The same for any commit.
  private func keepAll(
    _ commit: Commit, _ prepared: Prepared, _ kept: inout [Kept], _ woken: inout [FeedWaiter]
  ) -> Commit.Outcome {
    ledger.withLocks(.init(of: prepared.ids, place(of:))) { leaves in
      for id in prepared.ids {
        if let known = leaves[place(of: id)][id] { return .known(known.entry(id)) }
      }
      let complaints = commit.parts.map(\.complaint.id)
      let places = MemoryParts<MemoryShard>.Places(of: complaints, place(of:))
      let outcome = shards.withLocks(places) { shards -> Commit.Outcome in
        for (id, part) in zip(complaints, commit.parts)
        where shards[place(of: id)].version(of: id) != part.expectedVersion {
          return .conflict(id)
        }
        if let moved = spend(commit.budgets) { return .budgetConflict(moved) }
        for (place, part) in zip(complaints.map(place(of:)), zip(commit.parts, prepared.events)) {
          let (slot, earlier) = shards[place].keep(part.0, events: part.1)
          kept.append(Kept(place: place, slot: slot, earlier: earlier))
        }
        return .committed(append(commit.parts, kept, &woken))
      }
      if case .committed = outcome {
        for id in prepared.ids { leaves[place(of: id)][id] = Remembered(commit) }
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
            FeedRow(shard: UInt16(kept.place), slot: kept.slot, version: event.version))
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
    ledger.withLock(place(of: id)) { $0[id] }?.entry(id)
  }
}

extension MemoryTenant.Remembered {
  fileprivate init(_ commit: Commit) {
    complaint = commit.parts[0].complaint.id
    first = commit.parts[0].expectedVersion + 1
    last = commit.parts[0].complaint.version
    fingerprint = commit.fingerprint
  }

  func entry(_ command: CommandID) -> LedgerEntry {
    LedgerEntry(
      command: command, complaint: complaint, versions: first...last, fingerprint: fingerprint)
  }
}
