import BusinessTime
import ComplaintDesk
import ComplaintModel
public import Testing

extension StoreLaws {
  /// L10: whatever is done in one tenant, through any call, another one sees nothing of it, although both
  /// use the same ids.
  public func tenantsAreApart(at location: SourceLocation = #_sourceLocation) async {
    await examine(#function, at: location) { law, store in
      let quiet = try await LawOffice("quiet", in: store)
      let busy = try LawOffice(unpublished: "busy")
      let (file, note) = (quiet.command("file/1"), quiet.command("note"))
      _ = try await store.commit([
        try quiet.filing(1, wake: quiet.start, messages: [try quiet.message(1, foldKey: "a")])
      ])
      let budget = try quiet.budget("b")
      _ = try await store.keep(Budget.Change(budget, replacing: nil), of: quiet.tenant)
      let (ids, commands) = ([quiet.complaint(1), quiet.complaint(2)], [file, note])
      let before = try await TenantPicture(of: quiet.tenant, in: store, ids, commands)
      let empty = try await TenantPicture(of: busy.tenant, in: store, ids, commands)
      law.expect(empty.isEmpty, "a tenant in which nothing happened sees something")
      law.expect(
        "what came of a playbook of another tenant",
        try await store.commit([try busy.filing(1)])[0], is: .unknownPlaybook(.first))
      try await Self.beBusy(law, in: store)
      let after = try await TenantPicture(of: quiet.tenant, in: store, ids, commands)
      law.expect(before == after, "a tenant in which nothing happened has changed")
      let both = Claim(
        tenants: [busy.tenant, quiet.tenant], now: quiet.start, limit: 9,
        leaseUntil: quiet.start + .minutes(1))
      let due = try await store.claimDue(both).due
      law.expect("what is due", due.map(\.tenant), is: [quiet.tenant])
      let messages = try await store.claimMessages(both, foldLimit: 9).due
      law.expect("whose messages are due", messages.map(\.tenant), is: [quiet.tenant])
      law.expect("what is folded", messages.flatMap(\.alike).count, is: 0)
    }
  }

  /// Does everything that can be done, by the ids of another tenant.
  private static func beBusy(_ law: Inspection, in store: Store) async throws {
    let busy = try await LawOffice("busy", in: store)
    let filing = try busy.filing(
      1, wake: busy.start, messages: [1, 2].map { try busy.message($0, foldKey: "a") })
    let note = try busy.note("note", on: filing.parts[0].complaint, wake: busy.start)
    let outcomes = try await store.commit([filing, note, try busy.filing(2)])
    law.expect(outcomes.allSatisfy(\.isCommitted), "ids of another tenant are taken")
    law.expect(
      "the first position", outcomes[0],
      is: .committed(
        FeedPosition.start.next...FeedPosition(rawValue: Int64(filing.parts[0].events.count))))
    let due = try await store.claimDue(busy.claim(at: busy.start)).due
    law.expect("what is due", due.map(\.tenant), is: [busy.tenant])
    try await store.release(
      due.map {
        let record = SetAside(
          $0.complaint, because: "x", since: busy.start, attempts: 1,
          retryAt: busy.start + .hours(9))
        return DueRelease($0, setAside: record)
      })
    let leases = try await busy.lease(in: store, at: busy.start)
    law.expect("what is leased", leases.count, is: 2)
    let end = OutboxItem.State.dead(because: "x", busy.start - .hours(1))
    let settlements = leases.map { Settlement($0.key, epoch: $0.value, end) }
    law.expect(
      "what was settled", try await store.settle(settlements, adding: [], in: busy.tenant), is: true
    )
    _ = try await store.purge(.dead, endedBefore: busy.start, of: busy.tenant)
    _ = try await store.purge(.pending, endedBefore: busy.start + .hours(9), of: busy.tenant)
    _ = try await store.publish(try busy.published(2, from: busy.start), of: busy.tenant)
    let budget = try busy.budget("b")
    let spent = try budget.spending(busy.money(1), at: busy.start)
    for change in [
      Budget.Change(budget, replacing: nil), Budget.Change(spent, replacing: budget.version),
    ] {
      law.expect(
        "whether a budget was kept", try await store.keep(change, of: busy.tenant), is: true)
    }
  }
}

extension TenantPicture {
  /// Whether there is nothing to see.
  fileprivate var isEmpty: Bool {
    complaints.isEmpty && histories.values.allSatisfy(\.isEmpty) && known.isEmpty
      && lastPlaybook == nil && playbooks.isEmpty && feed.isEmpty && messages.isEmpty
      && setAside.isEmpty && budgets.isEmpty
  }
}
