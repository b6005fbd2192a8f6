import BusinessTime
import ComplaintDesk
import ComplaintModel
public import Testing

/// Together or not at all, one writer, once (L4, L5, L6).
extension StoreLaws {
  /// Every law about commits.
  public func commits(at location: SourceLocation = #_sourceLocation) async {
    await commitKeepsEverything(at: location)
    await failedCommitLeavesNothing(at: location)
    await commitsOfOneCallStandAlone(at: location)
    await impossibleCommitIsRefused(at: location)
    await cancelledCommitIsWholeOrNothing(at: location)
    await staleCommitLeavesNothing(at: location)
    await oneOfManyWritersWins(at: location)
    await commandCommitsOnce(at: location)
    await commandOfManyTasksCommitsOnce(at: location)
    await anyIDOfACommitCommitsOnce(at: location)
    await refusedCommitLeavesItsIDFree(at: location)
  }

  /// L4: all parts of a commit are kept: states, events, feed, command ids, wake-ups and messages.
  public func commitKeepsEverything(at location: SourceLocation = #_sourceLocation) async {
    await examine(#function, at: location) { law, store in
      let office = try await LawOffice("everything", in: store)
      let wake = office.start + .hours(1)
      let commit = try office.filings(
        1, 2, as: "both", wake: wake, messages: [try office.message(1), try office.message(2)])
      let events = commit.parts.flatMap(\.events)
      let last = FeedPosition(rawValue: Int64(events.count))
      let outcome = try await store.commit([commit])[0]
      law.expect("the outcome", outcome, is: .committed(FeedPosition.start.next...last))
      let ids = commit.parts.map(\.complaint.id)
      let picture = try await TenantPicture(
        of: office.tenant, in: store, ids, commit.commandIDs)
      for part in commit.parts {
        law.expect("the state", picture.complaints[part.complaint.id], is: part.complaint)
        law.expect("the history", picture.histories[part.complaint.id], is: part.events)
      }
      let feed = picture.feed.sorted { $0.key < $1.key }.map(\.value)
      law.expect("the feed", feed, is: events)
      let entry = LedgerEntry(
        command: commit.command, complaint: ids[0],
        versions: 1...commit.parts[0].complaint.version, fingerprint: commit.fingerprint)
      law.expect("the ledger", picture.known[commit.command], is: entry)
      law.expect("known ids", Set(picture.known.keys), is: Set(commit.commandIDs))
      law.expect(
        "the messages", picture.messages, is: commit.messages.map { OutboxItem($0, at: last) })
      let due = try await store.claimDue(office.claim(at: wake)).due
      law.expect("what is due", Set(due.map(\.complaint)), is: Set(ids))
    }
  }

  /// L4: a commit of which one part conflicts leaves nothing of the others either.
  public func failedCommitLeavesNothing(at location: SourceLocation = #_sourceLocation) async {
    await examine(#function, at: location) { law, store in
      let office = try await LawOffice("nothing", in: store)
      let (first, second) = (try office.filing(1), try office.filing(2))
      let stale = second.parts[0].complaint
      _ = try await store.commit([first, second, try office.note("other", on: stale)])
      let commit = try office.notes(
        "both", on: [(first.parts[0].complaint, office.start), (stale, office.start)],
        messages: [try office.message(1)])
      let ids = [first, second].map(\.parts[0].complaint.id)
      let before = try await TenantPicture(of: office.tenant, in: store, ids, commit.commandIDs)
      let outcome = try await store.commit([commit])[0]
      law.expect("the outcome", outcome, is: .conflict(stale.id))
      let after = try await TenantPicture(of: office.tenant, in: store, ids, commit.commandIDs)
      law.expect(before == after, "something of a commit is there that was not kept")
      let due = try await store.claimDue(office.claim(at: office.start + .hours(1))).due
      law.expect(due.isEmpty, "a wake-up is there of a commit that was not kept")
    }
  }

  /// Each commit of a call stands for itself; a later one may follow an earlier one.
  public func commitsOfOneCallStandAlone(at location: SourceLocation = #_sourceLocation) async {
    await examine(#function, at: location) { law, store in
      let office = try await LawOffice("calls", in: store)
      let filing = try office.filing(1)
      let note = try office.note("note", on: filing.parts[0].complaint)
      let stale = try office.note("stale", on: filing.parts[0].complaint)
      let last = try office.note("last", on: note.parts[0].complaint)
      let outcomes = try await store.commit([filing, note, stale, last])
      law.expect("the number of outcomes", outcomes.count, is: 4)
      law.expect("that of the stale one", outcomes[2], is: .conflict(office.complaint(1)))
      law.expect(
        outcomes[0].isCommitted && outcomes[1].isCommitted && outcomes[3].isCommitted,
        "commits beside a stale one became \(outcomes)")
      let loaded = try await store.load([office.complaint(1)], commands: [], of: office.tenant)
      law.expect(
        "the state", loaded.complaints[office.complaint(1)], is: last.parts[0].complaint)
      law.expect("what came of no commits", try await store.commit([]).count, is: 0)
    }
  }

  /// A commit that cannot be is the caller's mistake: ``ComplaintDesk/StoreError/Code/misuse``.
  public func impossibleCommitIsRefused(at location: SourceLocation = #_sourceLocation) async {
    await examine(#function, at: location) { law, store in
      let office = try await LawOffice("misuse", in: store)
      let filing = try office.filing(1)
      var (twice, elsewhere) = (filing, filing)
      twice.parts += filing.parts
      elsewhere.tenant = "misuse/other"
      let isMisuse = { (error: any Error) in (error as? StoreError)?.code == .misuse }
      await law.throwing("one complaint twice", isMisuse) { _ = try await store.commit([twice]) }
      await law.throwing("another tenant", isMisuse) { _ = try await store.commit([elsewhere]) }
      let other = try office.filingWithOtherBytes(1)
      await law.throwing("bytes of others", isMisuse) { _ = try await store.commit([other]) }
      let picture = try await TenantPicture(of: office.tenant, in: store, [office.complaint(1)])
      law.expect(picture.feed.isEmpty, "something of it is there")
    }
  }

  /// L4: what a task commits that is cancelled is whole or not there, and the answer says which.
  public func cancelledCommitIsWholeOrNothing(
    at location: SourceLocation = #_sourceLocation
  ) async {
    await examine(#function, at: location) { law, store in
      let office = try await LawOffice("cancelled", in: store)
      let commit = try office.filings(1, 2, as: "both", messages: [try office.message(1)])
      let isKept = await withTaskGroup { group in
        group.addTask { () -> Bool in
          unsafe withUnsafeCurrentTask { unsafe $0?.cancel() }
          let outcome = try? await store.commit([commit]).first
          return outcome?.isCommitted ?? false
        }
        return await group.next() ?? false
      }
      let picture = try await TenantPicture(
        of: office.tenant, in: store, commit.parts.map(\.complaint.id))
      law.expect("the number of complaints", picture.complaints.count, is: isKept ? 2 : 0)
      law.expect("the number of messages", picture.messages.count, is: isKept ? 1 : 0)
    }
  }

  /// L5: two writers on one version: exactly one wins, the other gets a conflict, and nothing of its
  /// write is left.
  public func staleCommitLeavesNothing(at location: SourceLocation = #_sourceLocation) async {
    await examine(#function, at: location) { law, store in
      let office = try await LawOffice("stale", in: store)
      let filing = try office.filing(1)
      let complaint = filing.parts[0].complaint
      let winner = try office.note("winner", on: complaint, messages: [try office.message(1)])
      let loser = try office.note(
        "loser", on: complaint, wake: office.start, messages: [try office.message(2)])
      _ = try await store.commit([filing])
      law.expect(try await store.commit([winner])[0].isCommitted, "the first writer lost")
      law.expect(
        "what the second one got", try await store.commit([loser])[0], is: .conflict(complaint.id))
      let again = try office.filing(1, as: "again")
      law.expect(
        "what a second filing got", try await store.commit([again])[0], is: .conflict(complaint.id))
      let early = try office.note("early", on: try office.filing(2).parts[0].complaint)
      law.expect(
        "what came of a complaint that is not there", try await store.commit([early])[0],
        is: .conflict(office.complaint(2)))
      let unwritten = try office.note("unwritten", on: winner.parts[0].complaint)
      let ahead = try office.note("ahead", on: unwritten.parts[0].complaint)
      law.expect(
        "what came on a version that was not reached", try await store.commit([ahead])[0],
        is: .conflict(complaint.id))
      let picture = try await TenantPicture(
        of: office.tenant, in: store, [complaint.id, office.complaint(2)],
        [loser, again, early, ahead].map(\.command))
      law.expect("the state", picture.complaints[complaint.id], is: winner.parts[0].complaint)
      law.expect("known ids of losers", picture.known.count, is: 0)
      law.expect(
        "the messages", picture.messages.map(\.message.key), is: winner.messages.map(\.key))
      law.expect(
        "the length of the feed", picture.feed.count,
        is: filing.parts[0].events.count + winner.parts[0].events.count)
    }
  }

  /// L5: of many writers at once that start from one version, exactly one wins.
  public func oneOfManyWritersWins(at location: SourceLocation = #_sourceLocation) async {
    await examine(#function, at: location) { law, store in
      let office = try await LawOffice("writers", in: store)
      let filing = try office.filing(1)
      _ = try await store.commit([filing])
      let writes = try (1...12).map { try office.note("w\($0)", on: filing.parts[0].complaint) }
      let outcomes = try await Self.atOnce(writes) { try await store.commit([$0])[0] }
      law.expect("the number of winners", outcomes.count(where: \.isCommitted), is: 1)
      law.expect(
        "the number of losers", outcomes.count { $0 == .conflict(office.complaint(1)) }, is: 11)
      let history = try await store.history(
        of: office.complaint(1), from: 1, limit: 100, in: office.tenant)
      let expected = filing.parts[0].events.count + writes[0].parts[0].events.count
      law.expect("the number of events", history.count, is: expected)
    }
  }

  /// What comes of many calls that are made at once, in the order of their inputs.
  static func atOnce<Input: Sendable, Output: Sendable>(
    _ inputs: [Input], _ body: @escaping @Sendable (Input) async throws -> Output
  ) async throws -> [Output] {
    try await withThrowingTaskGroup(of: (Int, Output).self) { group in
      for (index, input) in inputs.enumerated() {
        group.addTask { (index, try await body(input)) }
      }
      var outputs: [(Int, Output)] = []
      for try await output in group { outputs.append(output) }
      return outputs.sorted { $0.0 < $1.0 }.map(\.1)
    }
  }
}

extension Commit.Outcome {
  /// Whether it was kept.
  var isCommitted: Bool {
    if case .committed = self { true } else { false }
  }

  /// What is remembered of the command, if it had committed before.
  var entry: LedgerEntry? {
    if case .known(let entry) = self { entry } else { nil }
  }
}
