import BusinessTime
import ComplaintModel

extension MemoryTenant {
  /// A commit with its events as bytes, made before anything is locked.
  struct Prepared {
    let commit: Commit
    let ids: [CommandID]
    let events: [[[UInt8]]]

    init(_ commit: Commit) {
      self.commit = commit
      ids = commit.commandIDs
      events = commit.parts.map { $0.events.map { $0.encoded() } }
    }
  }

  func commit(_ prepared: Prepared) -> Commit.Outcome {
    let (outcome, woken) = sequence.withLock { sequence -> (Commit.Outcome, [FeedWaiter]) in
      if let refusal = refusal(of: prepared, in: sequence) { return (refusal, []) }
      let positions = keep(prepared, in: &sequence)
      defer { sequence.waiters = [] }
      return (.committed(positions), sequence.waiters)
    }
    for waiter in woken { waiter.continuation.resume() }
    return outcome
  }

  private func refusal(of prepared: Prepared, in sequence: Sequence) -> Commit.Outcome? {
    for id in prepared.ids {
      if let remembered = sequence.ledger[id] { return .known(remembered.entry(id)) }
    }
    for version in prepared.commit.playbooks
    where version < .first || Int(version.rawValue) > sequence.playbooks.count {
      return .unknownPlaybook(version)
    }
    for part in prepared.commit.parts {
      let id = part.complaint.id
      let version = shard(of: id).storage.withLock { $0.version(of: id) }
      if version != part.expectedVersion { return .conflict(id) }
    }
    return nil
  }

  private func keep(
    _ prepared: Prepared, in sequence: inout Sequence
  ) -> ClosedRange<FeedPosition> {
    let commit = prepared.commit
    let first = FeedPosition(rawValue: Int64(sequence.feed.count + 1))
    for (part, events) in zip(commit.parts, prepared.events) {
      let index = shardIndex(of: part.complaint.id)
      let slot = shards[index].storage.withLock { $0.keep(part, events: events) }
      for event in part.events {
        sequence.feed.append(
          FeedRow(shard: UInt16(index), slot: slot, version: event.version))
      }
    }
    let last = FeedPosition(rawValue: Int64(sequence.feed.count))
    let remembered = Remembered(commit)
    for id in prepared.ids { sequence.ledger[id] = remembered }
    if !commit.messages.isEmpty {
      outbox.withLock { $0.add(commit.messages, at: last) }
    }
    return first...last
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
