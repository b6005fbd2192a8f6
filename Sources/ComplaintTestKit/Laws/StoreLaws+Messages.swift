import BusinessTime
import ComplaintDesk
import ComplaintModel
public import Testing

/// Each message ends once (L9).
extension StoreLaws {
  /// Every law about messages.
  public func messages(at location: SourceLocation = #_sourceLocation) async {
    await messageIsLeasedOnce(at: location)
    await settlementNeedsItsLease(at: location)
    await settlementIsAllOrNothing(at: location)
    await messageEndsOnce(at: location)
    await oneOfManySettlementsCounts(at: location)
    await messagesAlikeComeTogether(at: location)
    await leasedMessageIsFoldedIntoNoOther(at: location)
    await nothingIsFoldedIntoASealedMessage(at: location)
    await settlementAddsMessages(at: location)
    await settlementMayKeepItsLease(at: location)
    await settlementMayChangeTheFoldKey(at: location)
    await deadMessageIsRevivedByHand(at: location)
    await messagesAreListedInPages(at: location)
    await purgeForgetsWhatHasEnded(at: location)
    await messagesAreForgottenByName(at: location)
  }

  /// While a lease runs, no other claim returns its message; then it comes again.
  public func messageIsLeasedOnce(at location: SourceLocation = #_sourceLocation) async {
    await examine(#function, at: location) { law, store in
      let office = try await LawOffice("outbox", in: store)
      let instant = office.start + .hours(1)
      try await office.send([try office.message(1, at: instant)], in: store)
      let early = try await store.claimMessages(
        office.claim(at: instant - .milliseconds(1)), foldLimit: 9)
      law.expect(early.due.isEmpty, "a message was due before its instant")
      law.expect(early.next.map { $0 <= instant } ?? false, "the next instant is not named")
      let first = try await store.claimMessages(office.claim(at: instant), foldLimit: 9)
      law.expect("what is due", first.due.map(\.item.message.key), is: [office.key(1)])
      law.expect("the tenant", first.due.first?.tenant, is: office.tenant)
      let during = try await store.claimMessages(
        office.claim(at: instant + .seconds(59)), foldLimit: 9)
      law.expect(during.due.isEmpty, "a message was leased twice")
      law.expect(
        during.next.map { $0 <= instant + .minutes(1) } ?? false,
        "the end of the lease is not named")
      let after = try await store.claimMessages(
        office.claim(at: instant + .minutes(1)), foldLimit: 9)
      law.expect("what comes again", after.due.map(\.item.message.key), is: [office.key(1)])
      law.expect(after.due.first?.epoch != first.due.first?.epoch, "two leases have one epoch")
    }
  }

  /// A settlement counts under its lease, also when that has run out, unless somebody else has taken it.
  public func settlementNeedsItsLease(at location: SourceLocation = #_sourceLocation) async {
    await examine(#function, at: location) { law, store in
      let office = try await LawOffice("settling", in: store)
      try await office.send([try office.message(1), try office.message(2)], in: store)
      let first = try await office.lease(in: store, at: office.start)
      let second = try await office.lease(in: store, at: office.start + .minutes(2))
      let lost = try law.some(first[office.key(1)], "a message is not due")
      let held = try law.some(second[office.key(1)], "a lease does not run out")
      let done = OutboxItem.State.delivered(office.start)
      let early = try await store.settle(
        [Settlement(office.key(1), epoch: lost, done)], adding: [], in: office.tenant)
      law.expect("what was said under a lost lease", early, is: false)
      let unleased = try await store.settle(
        [Settlement(office.key(1), epoch: nil, done)], adding: [], in: office.tenant)
      law.expect("what was said without a lease", unleased, is: false)
      let unknown = try await store.settle(
        [Settlement(office.key(3), epoch: held, done)], adding: [], in: office.tenant)
      law.expect("what was said of a message that is not there", unknown, is: false)
      law.expect(
        "what changed",
        try await store.messages(.pending, of: office.tenant, after: nil, limit: 9)
          .count, is: 2)
      var progress = DeliveryProgress()
      progress.attempts = 3
      progress.lastFailure = "busy"
      progress.bundles = [Complaint.NotificationBundle(try office.notification())]
      var (reached, failed) = (ContactProgress(), ContactProgress())
      reached.end = .reached(.email, office.start)
      failed.failedWays = [.email, .phone]
      failed.tries = 2
      progress.contacts = ["anna": reached, "ben": failed]
      let settlement = Settlement(office.key(1), epoch: held, done, progress: progress)
      law.expect(
        "what was said under the lease that ran out, and that nobody took",
        try await store.settle([settlement], adding: [], in: office.tenant), is: true)
      let item = try await store.messages(.delivered, of: office.tenant, after: nil, limit: 9)
      law.expect("the state", item.map(\.state), is: [done])
      law.expect("the progress", item.map(\.progress), is: [progress])
    }
  }

  /// Of several settlements, all count or none.
  public func settlementIsAllOrNothing(at location: SourceLocation = #_sourceLocation) async {
    await examine(#function, at: location) { law, store in
      let office = try await LawOffice("both", in: store)
      try await office.send([try office.message(1), try office.message(2)], in: store)
      let leases = try await office.lease(in: store, at: office.start)
      let settlements = [1, 2].map { number in
        Settlement(
          office.key(number), epoch: leases[office.key(number)], .expired(office.start))
      }
      let wrong = Settlement(office.key(2), epoch: -1, .expired(office.start))
      let failed = try await store.settle([settlements[0], wrong], adding: [], in: office.tenant)
      law.expect("what came of one that does not hold", failed, is: false)
      let pending = try await store.messages(.pending, of: office.tenant, after: nil, limit: 9)
      law.expect("the number of those that wait", pending.count, is: 2)
      law.expect(
        "what came of both", try await store.settle(settlements, adding: [], in: office.tenant),
        is: true)
      let expired = try await store.messages(.expired, of: office.tenant, after: nil, limit: 9)
      law.expect("the number of those that expired", expired.count, is: 2)
    }
  }

  /// A message that has ended keeps its state, and is not due any more.
  public func messageEndsOnce(at location: SourceLocation = #_sourceLocation) async {
    let ends: [(OutboxItem.State)] = [
      .delivered(Scenario.start), .dropped(because: "untrue", Scenario.start),
      .expired(Scenario.start), .dead(because: "nobody", Scenario.start),
      .folded(into: [CommandID(hashing: "x")], Scenario.start),
    ]
    await examine(#function, at: location) { law, store in
      for (number, end) in ends.enumerated() {
        let office = try await LawOffice("ends/\(end.kind.rawValue)", in: store)
        try await office.send([try office.message(number)], in: store)
        let epoch = try await office.lease(in: store, at: office.start)[office.key(number)]
        let settlement = Settlement(office.key(number), epoch: epoch, end)
        law.expect(
          "what came of it", try await store.settle([settlement], adding: [], in: office.tenant),
          is: true)
        let again = Settlement(office.key(number), epoch: epoch, .pending(office.start))
        law.expect(
          "what came of it after \(end.kind)",
          try await store.settle([again], adding: [], in: office.tenant),
          is: false)
        let items = try await store.messages(end.kind, of: office.tenant, after: nil, limit: 9)
        law.expect("the state", items.map(\.state), is: [end])
        let batch = try await store.claimMessages(
          office.claim(at: office.start + .hours(99)), foldLimit: 9)
        law.expect(batch.due.isEmpty, "a message that has ended is due")
        law.expect("what is next", batch.next, is: nil)
      }
    }
  }

  /// Of many tasks that settle one message at once under one lease, one is heard.
  public func oneOfManySettlementsCounts(at location: SourceLocation = #_sourceLocation) async {
    await examine(#function, at: location) { law, store in
      let office = try await LawOffice("heard", in: store)
      try await office.send([try office.message(1)], in: store)
      let epoch = try await office.lease(in: store, at: office.start)[office.key(1)]
      let answers = try await Self.atOnce(Array(0..<8)) { number in
        let end = OutboxItem.State.delivered(office.start + .seconds(Int64(number)))
        return try await store.settle(
          [Settlement(office.key(1), epoch: epoch, end)], adding: [], in: office.tenant)
      }
      law.expect("the number of those that were heard", answers.count { $0 }, is: 1)
    }
  }
}

extension LawOffice {
  /// Leases what is due for a minute; the epochs by message, with those that came along.
  func lease(
    in store: some ComplaintStore, at now: Timestamp, foldLimit: Int = 100
  ) async throws -> [CommandID: Int64] {
    var epochs: [CommandID: Int64] = [:]
    for claimed in try await store.claimMessages(claim(at: now), foldLimit: foldLimit).due {
      for item in [claimed.item] + claimed.alike { epochs[item.message.key] = claimed.epoch }
    }
    return epochs
  }
}
