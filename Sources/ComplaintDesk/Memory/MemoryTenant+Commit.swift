import BusinessTime
import ComplaintModel
import Synchronization

extension MemoryTenant {
  /// A commit with its events as bytes, made before anything is locked.
  struct Prepared {
    let commit: Commit
    let ids: [CommandID]
    let events: [[PackedEvent]]

    init(_ commit: Commit, _ name: StoredEventName) {
      self.commit = commit
      ids = commit.commandIDs
      events = commit.parts.map { part in
        zip(part.stored, part.events).map { stored, event in
          PackedEvent(stored, sealed: event.digest, of: part.complaint.id, name)
        }
      }
    }
  }

  func commit(_ prepared: Prepared) -> Commit.Outcome {
    let lastPlaybook = playbooks.lastVersion.load(ordering: .acquiring)
    if let version = prepared.commit.playbook(unknownTo: lastPlaybook) {
      return .unknownPlaybook(version)
    }
    // The complaints as they were are let go when nobody waits any more.
    var (woken, replaced): ([FeedWaiter], [Complaint?]) = ([], [])
    let outcome = sequence.state.withLock { sequence -> Commit.Outcome in
      if let refusal = refusal(of: prepared, in: sequence) { return refusal }
      let outcome = keep(prepared, in: &sequence, replaced: &replaced)
      if case .committed = outcome, !sequence.waiters.isEmpty {
        woken = sequence.waiters
        sequence.waiters = []
      }
      return outcome
    }
    if case .committed(let positions) = outcome, !prepared.commit.messages.isEmpty {
      // Of two commits at once the messages may come in either order.
      outbox.state.withLock { $0.add(prepared.commit.messages, at: positions.upperBound) }
    }
    for waiter in woken { waiter.continuation.resume() }
    return outcome
  }

  private func refusal(of prepared: Prepared, in sequence: Sequence) -> Commit.Outcome? {
    for id in prepared.ids {
      if let known = remembered(id) { return .known(known) }
    }
    let (parts, budgets) = (prepared.commit.parts, prepared.commit.budgets)
    // One that stands alone is compared when it is kept.
    for part in parts where parts.count > 1 || !budgets.isEmpty {
      let id = part.complaint.id
      let version = shard(of: id).state.withLock { $0.version(of: id) }
      if version != part.expectedVersion { return .conflict(id) }
    }
    let moved = budgets.first { !sequence.expects($0) }
    return moved.map { .budgetConflict($0.budget.name) }
  }

  private func keep(
    _ prepared: Prepared, in sequence: inout Sequence, replaced: inout [Complaint?]
  ) -> Commit.Outcome {
    let commit = prepared.commit
    let first = FeedPosition(rawValue: Int64(sequence.feed.count + 1))
    for (place, part) in commit.parts.enumerated() {
      let index = shardIndex(of: part.complaint.id)
      replaced.append(nil)
      let slot = shards[index].state.withLock {
        $0.keep(part, events: prepared.events[place], replaced: &replaced[place])
      }
      guard let slot else { return .conflict(part.complaint.id) }
      for event in part.events {
        sequence.feed.append(
          FeedRow(shard: UInt16(index), slot: slot, version: event.version))
      }
    }
    let last = FeedPosition(rawValue: Int64(sequence.feed.count))
    for change in commit.budgets { sequence.budgets[change.budget.name] = change.budget }
    let remembered = Remembered(commit)
    for id in prepared.ids { leaf(of: id).state.withLock { $0[id] = remembered } }
    return .committed(first...last)
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
    leaf(of: id).state.withLock { $0[id] }?.entry(id)
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
