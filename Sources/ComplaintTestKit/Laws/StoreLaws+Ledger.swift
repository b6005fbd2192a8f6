import ComplaintDesk
import ComplaintModel
public import Testing

/// Once (L6, L7): what has committed is remembered by every id of its events.
extension StoreLaws {
  /// L6: a command id that has committed gives its first outcome, whatever comes under it, and before the
  /// version is compared.
  public func commandCommitsOnce(at location: SourceLocation = #_sourceLocation) async {
    await examine(#function, at: location) { law, store in
      let office = try await LawOffice("once", in: store)
      let filing = try office.filing(1)
      let note = try office.note("note", on: filing.parts[0].complaint)
      _ = try await store.commit([filing, note])
      let before = try await TenantPicture(of: office.tenant, in: store, [office.complaint(1)])
      let other = try office.filing(2, as: "note", messages: [try office.message(1)])
      let outcomes = try await store.commit([note, other, filing])
      let entry = LedgerEntry(
        command: note.command, complaint: office.complaint(1),
        versions: note.parts[0].events[0].version...note.parts[0].complaint.version,
        fingerprint: note.fingerprint)
      law.expect("what came of it again", outcomes[0], is: .known(entry))
      law.expect("what came of another one under its id", outcomes[1], is: .known(entry))
      law.expect("what came of the first", outcomes[2].entry?.versions.lowerBound, is: 1)
      let after = try await TenantPicture(of: office.tenant, in: store, [office.complaint(1)])
      law.expect(before == after, "a command that had committed changed something")
    }
  }

  /// L6: the same command in many tasks at once commits once; the others learn of it.
  public func commandOfManyTasksCommitsOnce(
    at location: SourceLocation = #_sourceLocation
  ) async {
    await examine(#function, at: location) { law, store in
      let office = try await LawOffice("tasks", in: store)
      let commit = try office.filing(1, messages: [try office.message(1)])
      let outcomes = try await Self.atOnce(Array(repeating: commit, count: 12)) {
        try await store.commit([$0])[0]
      }
      law.expect("the number of commits", outcomes.count(where: \.isCommitted), is: 1)
      law.expect("the number of known ones", outcomes.count { $0.entry != nil }, is: 11)
      let picture = try await TenantPicture(of: office.tenant, in: store, [office.complaint(1)])
      law.expect("the length of the feed", picture.feed.count, is: commit.parts[0].events.count)
      law.expect("the number of messages", picture.messages.count, is: 1)
    }
  }

  /// L7: an id that stands in any event of a commit, such as that of a clock's step, commits once, too.
  public func anyIDOfACommitCommitsOnce(at location: SourceLocation = #_sourceLocation) async {
    await examine(#function, at: location) { law, store in
      let office = try await LawOffice("steps", in: store)
      let filing = try office.filing(1)
      _ = try await store.commit([filing])
      let step = office.command("step")
      let first = try office.note("first", on: filing.parts[0].complaint).under(step)
      law.expect("the ids", Set(first.commandIDs), is: [step, office.command("first")])
      law.expect(try await store.commit([first])[0].isCommitted, "a step was not kept")
      let second = try office.note("second", on: first.parts[0].complaint).under(step)
      let outcome = try await store.commit([second])[0]
      law.expect("the id that is known", outcome.entry?.command, is: step)
      let loaded = try await store.load(
        [office.complaint(1)], commands: [step, second.command], of: office.tenant)
      law.expect(
        "the state", loaded.complaints[office.complaint(1)], is: first.parts[0].complaint)
      law.expect("what is remembered", Set(loaded.known.keys), is: [step])
    }
  }

  /// L6: a commit that was not kept leaves nothing under its ids and may come again.
  public func refusedCommitLeavesItsIDFree(
    at location: SourceLocation = #_sourceLocation
  ) async {
    await examine(#function, at: location) { law, store in
      let office = try await LawOffice("free", in: store)
      let filing = try office.filing(1)
      let other = try office.note("other", on: filing.parts[0].complaint)
      let stale = try office.note("again", on: filing.parts[0].complaint)
      let outcomes = try await store.commit([filing, other, stale])
      law.expect("what came of it", outcomes[2], is: .conflict(office.complaint(1)))
      let anew = try office.note("again", on: other.parts[0].complaint)
      law.expect(try await store.commit([anew])[0].isCommitted, "it cannot come again")
    }
  }
}

extension Commit {
  /// The same commit whose events name another id, as steps of clocks do.
  fileprivate func under(_ step: CommandID) -> Commit {
    var commit = self
    commit.parts = parts.map { part in
      let events = part.events.map { event in
        var event = event
        event.command = step
        return event
      }
      return Part(
        expectedVersion: part.expectedVersion, events: events, complaint: part.complaint,
        wake: part.wake)
    }
    return commit
  }
}
