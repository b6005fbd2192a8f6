import BusinessTime
import ComplaintDesk
import ComplaintModel
public import Testing

/// Folding, reviving, listing and forgetting messages (L9).
extension StoreLaws {
  /// Messages that wait under one fold key are leased with the first of them that is due, whatever
  /// instant they wait for, and end with it.
  public func messagesAlikeComeTogether(at location: SourceLocation = #_sourceLocation) async {
    await examine(#function, at: location) { law, store in
      let office = try await LawOffice("alike", in: store)
      let late = office.start + .hours(1)
      let messages = [
        try office.message(1, foldKey: "a"), try office.message(2, at: late, foldKey: "a"),
        try office.message(3, foldKey: "b"), try office.message(4),
        try office.message(5, at: late, foldKey: "a"),
        try office.message(6, at: late, foldKey: "a"),
      ]
      try await office.send(messages, in: store)
      let batch = try await store.claimMessages(office.claim(at: office.start), foldLimit: 2)
      law.expect(
        "what is due", Set(batch.due.map(\.item.message.key)),
        is: [office.key(1), office.key(3), office.key(4)])
      let first = try law.some(
        batch.due.first { $0.item.message.key == office.key(1) }, "a message is not due")
      law.expect(
        "what may be folded", first.alike.map(\.message.key), is: [office.key(2), office.key(5)])
      let rest = try await store.claimMessages(office.claim(at: late - .hours(1)), foldLimit: 9)
      law.expect(rest.due.isEmpty, "what may be folded is not leased")
      let end = OutboxItem.State.delivered(office.start)
      let folded = OutboxItem.State.folded(into: [office.key(1)], office.start)
      let settlements =
        [Settlement(office.key(1), epoch: first.epoch, end)]
        + first.alike.map { Settlement($0.message.key, epoch: first.epoch, folded) }
      law.expect(
        "what came of all", try await store.settle(settlements, adding: [], in: office.tenant),
        is: true)
      let items = try await store.messages(.folded, of: office.tenant, after: nil, limit: 9)
      law.expect("what was folded", items.map(\.state), is: [folded, folded])
      let later = try await store.claimMessages(office.claim(at: late), foldLimit: 9)
      law.expect(
        "what is due later", Set(later.due.map(\.item.message.key)),
        is: [office.key(3), office.key(4), office.key(6)])
    }
  }

  /// While a lease on a message runs, it does not come with another one under its fold key; then it may.
  public func leasedMessageIsFoldedIntoNoOther(
    at location: SourceLocation = #_sourceLocation
  ) async {
    await examine(#function, at: location) { law, store in
      let office = try await LawOffice("unfolded", in: store)
      let during = office.start + .seconds(59)
      try await office.send([try office.message(1, foldKey: "a")], in: store)
      _ = try await office.lease(in: store, at: office.start)
      try await office.send(
        [try office.message(2, at: during, foldKey: "a")], in: store, complaint: 2)
      let batch = try await store.claimMessages(office.claim(at: during), foldLimit: 9)
      law.expect("what is due", batch.due.map(\.item.message.key), is: [office.key(2)])
      law.expect("what may be folded", batch.due.flatMap(\.alike).count, is: 0)
      let later = try await store.claimMessages(
        office.claim(at: office.start + .minutes(1)), foldLimit: 9)
      law.expect("what comes again", later.due.map(\.item.message.key), is: [office.key(1)])
      law.expect("what may be folded then", later.due.flatMap(\.alike).count, is: 0)
    }
  }

  /// A message is sealed by its first attempt: then nothing more is folded into it, and it into nothing;
  /// neither what is due with it, nor what would be later.
  public func nothingIsFoldedIntoASealedMessage(
    at location: SourceLocation = #_sourceLocation
  ) async {
    await examine(#function, at: location) { law, store in
      let office = try await LawOffice("sealed", in: store)
      let retry = office.start + .hours(1)
      try await office.send([try office.message(1, foldKey: "a")], in: store)
      let epoch = try await office.lease(in: store, at: office.start)[office.key(1)]
      var progress = DeliveryProgress()
      progress.attempts = 1
      progress.sealedAt = office.start
      let settlement = Settlement(
        office.key(1), epoch: epoch, .pending(retry), progress: progress)
      law.expect(
        "what came of it", try await store.settle([settlement], adding: [], in: office.tenant),
        is: true)
      try await office.send(
        [try office.message(2, at: retry, foldKey: "a"), try office.message(3, foldKey: "a")],
        in: store, complaint: 2)
      let early = try await store.claimMessages(office.claim(at: office.start), foldLimit: 9)
      law.expect("what is due", early.due.map(\.item.message.key), is: [office.key(3)])
      law.expect(
        "what may be folded", early.due.flatMap(\.alike).map(\.message.key), is: [office.key(2)])
      let batch = try await store.claimMessages(office.claim(at: retry), foldLimit: 9)
      let sealed = try law.some(
        batch.due.first { $0.item.message.key == office.key(1) }, "a sealed message is not due")
      law.expect("what is folded into it", sealed.alike.count, is: 0)
      law.expect("how far it has come", sealed.item.progress, is: progress)
      let end = Settlement(office.key(1), epoch: sealed.epoch, .pending(retry), progress: progress)
      let others = batch.due.filter { $0.item.message.key != office.key(1) }
      let ends = others.flatMap { claimed in
        ([claimed.item] + claimed.alike).map {
          Settlement($0.message.key, epoch: claimed.epoch, .expired(retry))
        }
      }
      law.expect(
        "what came of them", try await store.settle([end] + ends, adding: [], in: office.tenant),
        is: true)
      try await office.send(
        [try office.message(4, at: retry + .hours(1), foldKey: "a")], in: store, complaint: 3)
      let last = try await store.claimMessages(office.claim(at: retry), foldLimit: 9)
      law.expect("what is due then", last.due.map(\.item.message.key), is: [office.key(1)])
      law.expect("what of later is folded into it", last.due.flatMap(\.alike).count, is: 0)
    }
  }

  /// Messages that a settlement adds are there if it counts, with the state and the progress that they
  /// come with; one whose key is there already is left as it is.
  public func settlementAddsMessages(at location: SourceLocation = #_sourceLocation) async {
    await examine(#function, at: location) { law, store in
      let office = try await LawOffice("added", in: store)
      try await office.send([try office.message(1), try office.message(2)], in: store)
      let epoch = try await office.lease(in: store, at: office.start)[office.key(1)]
      let later = office.start + .hours(1)
      var added = OutboxItem(
        OutboxMessage(
          key: office.key(3), try office.message(1).content, notBefore: later, contact: "anna"),
        at: FeedPosition(rawValue: 1))
      added.progress.attempts = 4
      let known = OutboxItem(try office.message(2, at: later), at: FeedPosition(rawValue: 1))
      let end = OutboxItem.State.folded(into: [office.key(3)], office.start)
      let lost = Settlement(office.key(1), epoch: -1, end)
      law.expect(
        "what came of a lost lease",
        try await store.settle([lost], adding: [added], in: office.tenant), is: false)
      law.expect(
        "how many wait",
        try await store.messages(.pending, of: office.tenant, after: nil, limit: 9).count, is: 2)
      let settlement = Settlement(office.key(1), epoch: epoch, end)
      law.expect(
        "what came of it",
        try await store.settle([settlement], adding: [added, known], in: office.tenant), is: true)
      let items = try await store.messages(.pending, of: office.tenant, after: nil, limit: 9)
      law.expect("what waits", Set(items.map(\.message.key)), is: [office.key(2), office.key(3)])
      law.expect("how many wait then", items.count, is: 2)
      law.expect("what was added", items.first { $0.message.key == office.key(3) }, is: added)
      law.expect(
        "what was there", items.first { $0.message.key == office.key(2) }?.message,
        is: try office.message(2))
      let due = try await store.claimMessages(office.claim(at: later), foldLimit: 9).due
      law.expect(
        "what is due", Set(due.map(\.item.message.key)), is: [office.key(2), office.key(3)])
      law.expect("how many are due", due.count, is: 2)
    }
  }

  /// A settlement that keeps its lease leaves it alone until the instant for which the message then
  /// waits; another one may follow under it.
  public func settlementMayKeepItsLease(at location: SourceLocation = #_sourceLocation) async {
    await examine(#function, at: location) { law, store in
      let office = try await LawOffice("kept", in: store)
      try await office.send([try office.message(1, foldKey: "a")], in: store)
      let epoch = try await office.lease(in: store, at: office.start)[office.key(1)]
      let (end, beyond) = (office.start + .minutes(5), office.start + .minutes(6))
      let kept = Settlement(office.key(1), epoch: epoch, .pending(end), keepsLease: true)
      law.expect(
        "what came of it", try await store.settle([kept], adding: [], in: office.tenant), is: true)
      let during = try await store.claimMessages(
        office.claim(at: end - .milliseconds(1)), foldLimit: 9)
      law.expect(during.due.isEmpty, "a lease that was kept does not run")
      let done = Settlement(office.key(1), epoch: epoch, .pending(beyond))
      law.expect(
        "what came of it under the lease",
        try await store.settle([done], adding: [], in: office.tenant), is: true)
      law.expect(
        "what came of it after the lease",
        try await store.settle([done], adding: [], in: office.tenant), is: false)
      let next = try await store.claimMessages(office.claim(at: beyond), foldLimit: 9).due
      law.expect("what is due", next.map(\.item.message.key), is: [office.key(1)])
    }
  }

  /// A settlement that gives another fold key has the message folded with those from then on.
  public func settlementMayChangeTheFoldKey(at location: SourceLocation = #_sourceLocation) async {
    await examine(#function, at: location) { law, store in
      let office = try await LawOffice("rekeyed", in: store)
      let later = office.start + .hours(1)
      let messages = [
        try office.message(1, foldKey: "a"), try office.message(2, at: later, foldKey: "a"),
        try office.message(3, at: later, foldKey: "b"),
      ]
      try await office.send(messages, in: store)
      let epoch = try await office.lease(in: store, at: office.start, foldLimit: 0)[office.key(1)]
      let settlement = Settlement(office.key(1), epoch: epoch, .pending(later), foldKey: "b")
      law.expect(
        "what came of it", try await store.settle([settlement], adding: [], in: office.tenant),
        is: true)
      let due = try await store.claimMessages(office.claim(at: later), foldLimit: 9).due
      let groups = due.map { claimed in
        Set(([claimed.item] + claimed.alike).map(\.message.key))
      }
      law.expect(
        "what belongs together", Set(groups),
        is: [[office.key(1), office.key(3)], [office.key(2)]])
    }
  }

  /// A dead message is revived by hand and comes again; no other is changed without a lease.
  public func deadMessageIsRevivedByHand(at location: SourceLocation = #_sourceLocation) async {
    await examine(#function, at: location) { law, store in
      let office = try await LawOffice("revived", in: store)
      try await office.send([try office.message(1)], in: store)
      let epoch = try await office.lease(in: store, at: office.start)[office.key(1)]
      var progress = DeliveryProgress()
      progress.attempts = 12
      let death = OutboxItem.State.dead(because: "no such address", office.start)
      _ = try await store.settle(
        [Settlement(office.key(1), epoch: epoch, death, progress: progress)], adding: [],
        in: office.tenant)
      let dead = try await store.messages(.dead, of: office.tenant, after: nil, limit: 9)
      law.expect("the dead", dead.map(\.state), is: [death])
      law.expect("how far they came", dead.map(\.progress), is: [progress])
      let late = office.start + .hours(2)
      let revival = Settlement(office.key(1), epoch: nil, .pending(late))
      law.expect(
        "whether it rose", try await store.settle([revival], adding: [], in: office.tenant),
        is: true)
      law.expect(
        "whether it rose twice", try await store.settle([revival], adding: [], in: office.tenant),
        is: false)
      let early = try await store.claimMessages(
        office.claim(at: late - .milliseconds(1)), foldLimit: 9)
      law.expect(early.due.isEmpty, "it came before its instant")
      let batch = try await store.claimMessages(office.claim(at: late), foldLimit: 9)
      law.expect("what comes again", batch.due.map(\.item.message.key), is: [office.key(1)])
      law.expect("how far it has come", batch.due.first?.item.progress, is: progress)
    }
  }

  /// Messages are listed in the order of their commits, after a message, at most so many.
  public func messagesAreListedInPages(at location: SourceLocation = #_sourceLocation) async {
    await examine(#function, at: location) { law, store in
      let office = try await LawOffice("listed", in: store)
      try await office.send([1, 2, 3].map { try office.message($0) }, in: store)
      try await office.send([4, 5].map { try office.message($0) }, in: store, complaint: 2)
      let keys = (1...5).map { office.key($0) }
      let pages: [(CommandID?, Int, [CommandID])] = [
        (nil, 9, keys), (nil, 2, [keys[0], keys[1]]), (keys[1], 2, [keys[2], keys[3]]),
        (keys[3], 9, [keys[4]]), (keys[4], 9, []), (nil, 0, []),
      ]
      for (after, limit, expected) in pages {
        let items = try await store.messages(
          .pending, of: office.tenant, after: after, limit: limit)
        law.expect("a page of at most \(limit)", items.map(\.message.key), is: expected)
      }
      let positions = try await store.messages(.pending, of: office.tenant, after: nil, limit: 9)
        .map(\.position)
      law.expect("their positions", positions, is: positions.sorted())
    }
  }

  /// What has ended is forgotten on demand, and nothing else.
  public func purgeForgetsWhatHasEnded(at location: SourceLocation = #_sourceLocation) async {
    await examine(#function, at: location) { law, store in
      let office = try await LawOffice("purged", in: store)
      try await office.send([1, 2, 3, 4].map { try office.message($0) }, in: store)
      let leases = try await office.lease(in: store, at: office.start)
      let noon = office.start + .hours(3)
      let ends: [OutboxItem.State] = [
        .delivered(noon - .milliseconds(1)), .delivered(noon), .expired(office.start),
      ]
      let settlements = ends.enumerated().map { index, end in
        Settlement(office.key(index + 1), epoch: leases[office.key(index + 1)], end)
      }
      _ = try await store.settle(settlements, adding: [], in: office.tenant)
      law.expect(
        "how many were forgotten",
        try await store.purge(.delivered, endedBefore: noon, of: office.tenant), is: 1)
      law.expect(
        "how many that wait",
        try await store.purge(.pending, endedBefore: noon + .hours(99), of: office.tenant), is: 0)
      var left: [CommandID] = []
      for kind in OutboxItem.State.Kind.allCases {
        left += try await store.messages(kind, of: office.tenant, after: nil, limit: 9)
          .map(\.message.key)
      }
      law.expect("what is left", Set(left), is: Set([2, 3, 4].map { office.key($0) }))
    }
  }

  /// Messages are forgotten by their keys whatever has become of them, and no others.
  public func messagesAreForgottenByName(at location: SourceLocation = #_sourceLocation) async {
    await examine(#function, at: location) { law, store in
      let office = try await LawOffice("forgotten", in: store)
      try await office.send([1, 2, 3, 4].map { try office.message($0) }, in: store)
      let leases = try await office.lease(in: store, at: office.start)
      let dead = OutboxItem.State.dead(because: "nobody", office.start)
      let settlement = Settlement(office.key(1), epoch: leases[office.key(1)], dead)
      _ = try await store.settle([settlement], adding: [], in: office.tenant)
      let keys = [1, 2, 9].map { office.key($0) }
      law.expect(
        "how many in another tenant", try await store.forget(keys, of: "forgotten/other"), is: 0)
      law.expect("how many", try await store.forget(keys, of: office.tenant), is: 2)
      law.expect("how many later", try await store.forget(keys, of: office.tenant), is: 0)
      var left: [CommandID] = []
      for kind in OutboxItem.State.Kind.allCases {
        left += try await store.messages(kind, of: office.tenant, after: nil, limit: 9)
          .map(\.message.key)
      }
      law.expect("what is left", Set(left), is: Set([3, 4].map { office.key($0) }))
      let late = Settlement(office.key(2), epoch: leases[office.key(2)], dead)
      let isSettled = try await store.settle([late], adding: [], in: office.tenant)
      law.expect("whether a forgotten one can be settled", isSettled, is: false)
      let again = try await office.lease(in: store, at: office.start + .minutes(2))
      law.expect("what is due then", Set(again.keys), is: Set([3, 4].map { office.key($0) }))
    }
  }
}
