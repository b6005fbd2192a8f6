import BusinessTime
import ComplaintDesk
import ComplaintModel
public import Testing

/// Leases on complaints save work, no more (L7).
extension StoreLaws {
  /// Every law about complaints that are due.
  public func leases(at location: SourceLocation = #_sourceLocation) async {
    await dueComplaintIsLeasedOnce(at: location)
    await releaseEndsOnlyItsLease(at: location)
    await commitThatMovesAWakeUpEndsItsLease(at: location)
    await complaintIsSetAsideUntilItsRetry(at: location)
    await commitEndsTheWaitOfASetAside(at: location)
    await claimTakesSoManyInOrder(at: location)
    await claimsOfManyTasksShareNothing(at: location)
  }

  /// While a lease runs, no other claim returns its complaint; then it comes again, under another epoch.
  public func dueComplaintIsLeasedOnce(at location: SourceLocation = #_sourceLocation) async {
    await examine(#function, at: location) { law, store in
      let office = try await LawOffice("leased", in: store)
      let wake = office.start + .hours(1)
      _ = try await store.commit([try office.filing(1, wake: wake), try office.filing(2)])
      let early = try await store.claimDue(office.claim(at: wake - .milliseconds(1)))
      law.expect(early.due.isEmpty, "a complaint woke before its instant")
      law.expect(early.next.map { $0 <= wake } ?? false, "the next instant is not named")
      let first = try await store.claimDue(office.claim(at: wake))
      law.expect("what is due", first.due.map(\.complaint), is: [office.complaint(1)])
      let lease = try law.some(first.due.first, "nothing is due")
      law.expect("its instant", lease.wake, is: wake)
      law.expect("its attempts", lease.attempts, is: 0)
      law.expect(
        first.next.map { $0 <= wake + .minutes(1) } ?? false, "the end of the lease is not named")
      let during = try await store.claimDue(office.claim(at: wake + .seconds(59)))
      law.expect(during.due.isEmpty, "a complaint was leased twice")
      let after = try await store.claimDue(office.claim(at: wake + .minutes(1)))
      law.expect("what comes again", after.due.map(\.complaint), is: [office.complaint(1)])
      law.expect(after.due.first?.epoch != lease.epoch, "two leases have the same epoch")
      let none = try await store.claimDue(
        Claim(tenants: [], now: wake + .hours(9), limit: 9, leaseUntil: wake + .hours(10)))
      law.expect(none.due.isEmpty, "something is due of no tenant")
    }
  }

  /// A release ends its own lease, and one whose lease was lost changes nothing.
  public func releaseEndsOnlyItsLease(at location: SourceLocation = #_sourceLocation) async {
    await examine(#function, at: location) { law, store in
      let office = try await LawOffice("released", in: store)
      _ = try await store.commit([try office.filing(1, wake: office.start)])
      let claim = office.claim(at: office.start)
      let first = try law.some(try await store.claimDue(claim).due.first, "nothing is due")
      try await store.release([DueRelease(first)])
      let second = try law.some(
        try await store.claimDue(claim).due.first, "a release did not end the lease")
      law.expect(second.epoch != first.epoch, "two leases have the same epoch")
      let aside = SetAside(
        first.complaint, because: "x", since: office.start, attempts: 1,
        retryAt: office.start + .hours(9))
      try await store.release([DueRelease(first), DueRelease(first, setAside: aside)])
      law.expect(
        try await store.claimDue(claim).due.isEmpty, "a release of a lost lease ended another one")
      law.expect(
        try await store.setAside(of: office.tenant, limit: 9).isEmpty,
        "a release of a lost lease set aside")
    }
  }

  /// A commit that moves a wake-up ends its lease; one that leaves it alone leaves the lease alone.
  public func commitThatMovesAWakeUpEndsItsLease(
    at location: SourceLocation = #_sourceLocation
  ) async {
    await examine(#function, at: location) { law, store in
      let office = try await LawOffice("moved", in: store)
      let (wake, later) = (office.start, office.start + .seconds(5))
      let filing = try office.filing(1, wake: wake)
      let kept = try office.note("kept", on: filing.parts[0].complaint, wake: wake)
      let moved = try office.note("moved", on: kept.parts[0].complaint, wake: later)
      let ended = try office.note("ended", on: moved.parts[0].complaint)
      _ = try await store.commit([filing])
      let lease = try law.some(
        try await store.claimDue(office.claim(at: wake)).due.first, "nothing is due")
      _ = try await store.commit([kept])
      law.expect(
        try await store.claimDue(office.claim(at: later)).due.isEmpty,
        "a commit that left the wake-up alone ended the lease")
      _ = try await store.commit([moved])
      let early = try await store.claimDue(office.claim(at: later - .milliseconds(1)))
      law.expect(early.due.isEmpty, "a complaint woke at the instant from which it was moved")
      let due = try await store.claimDue(office.claim(at: later)).due
      law.expect("what is due at the new instant", due.map(\.wake), is: [later])
      try await store.release([DueRelease(lease)])
      law.expect(
        try await store.claimDue(office.claim(at: later)).due.isEmpty,
        "the end of a lease that a commit had ended let go of the next one")
      _ = try await store.commit([ended])
      try await store.release(due.map { DueRelease($0) })
      let none = try await store.claimDue(office.claim(at: later + .hours(99)))
      law.expect(none.due.isEmpty, "a complaint without a wake-up is due")
      law.expect("what is next", none.next, is: nil)
    }
  }

  /// L12: a complaint that is set aside is listed, and tried again when its record says; a commit takes it
  /// from the list.
  public func complaintIsSetAsideUntilItsRetry(
    at location: SourceLocation = #_sourceLocation
  ) async {
    await examine(#function, at: location) { law, store in
      let office = try await LawOffice("aside", in: store)
      let retry = office.start + .minutes(10)
      let (first, second) = (try office.filing(1, wake: office.start), try office.filing(2))
      _ = try await store.commit([first, second])
      let lease = try law.some(
        try await store.claimDue(office.claim(at: office.start)).due.first, "nothing is due")
      let record = SetAside(
        lease.complaint, because: "it cannot be read", since: office.start, attempts: 1,
        retryAt: retry)
      try await store.release([DueRelease(lease, setAside: record)])
      law.expect(
        "the list", try await store.setAside(of: office.tenant, limit: 9), is: [record])
      law.expect(
        try await store.setAside(of: office.tenant, limit: 0).isEmpty, "more than the limit")
      let early = try await store.claimDue(office.claim(at: retry - .milliseconds(1)))
      law.expect(early.due.isEmpty, "a complaint was tried before its instant")
      let again = try law.some(
        try await store.claimDue(office.claim(at: retry)).due.first, "it is not tried again")
      law.expect("its attempts", again.attempts, is: 1)
      law.expect("its instant", again.wake, is: office.start)
      let note = try office.note("note", on: first.parts[0].complaint, wake: office.start)
      _ = try await store.commit([note])
      law.expect(
        try await store.setAside(of: office.tenant, limit: 9).isEmpty,
        "a commit did not take it from the list")
    }
  }

  /// L12: a commit on a complaint that is set aside ends its waiting, also if it leaves the wake-up alone.
  public func commitEndsTheWaitOfASetAside(
    at location: SourceLocation = #_sourceLocation
  ) async {
    await examine(#function, at: location) { law, store in
      let office = try await LawOffice("freed", in: store)
      let filing = try office.filing(1, wake: office.start)
      _ = try await store.commit([filing])
      let lease = try law.some(
        try await store.claimDue(office.claim(at: office.start)).due.first, "nothing is due")
      let record = SetAside(
        lease.complaint, because: "it cannot be read", since: office.start, attempts: 1,
        retryAt: office.start + .hours(1))
      try await store.release([DueRelease(lease, setAside: record)])
      let note = try office.note("note", on: filing.parts[0].complaint, wake: office.start)
      _ = try await store.commit([note])
      let due = try await store.claimDue(office.claim(at: office.start)).due
      law.expect("what is due", due.map(\.complaint), is: [lease.complaint])
      law.expect("its attempts", due.map(\.attempts), is: [0])
    }
  }

  /// A claim takes at most its limit, the longest due first, and names when there is more.
  public func claimTakesSoManyInOrder(at location: SourceLocation = #_sourceLocation) async {
    await examine(#function, at: location) { law, store in
      let office = try await LawOffice("ordered", in: store)
      let commits = try (1...9).map { number in
        let wake = office.start + .minutes(Int64(number * 7 % 10))
        return try office.filing(UInt64(number), wake: wake)
      }
      _ = try await store.commit(commits)
      let now = office.start + .hours(1)
      let none = try await store.claimDue(office.claim(at: now, limit: 0))
      law.expect(none.due.isEmpty, "more than the limit")
      let some = try await store.claimDue(office.claim(at: now, limit: 4))
      law.expect("the number of complaints", some.due.count, is: 4)
      law.expect("their order", some.due.map(\.wake), is: some.due.map(\.wake).sorted())
      law.expect(some.next.map { $0 <= now } ?? false, "that there is more is not named")
      let rest = try await store.claimDue(office.claim(at: now)).due
      law.expect("the order of the rest", rest.map(\.wake), is: rest.map(\.wake).sorted())
      law.expect(
        "all of them", Set((some.due + rest).map(\.complaint)),
        is: Set((1...9).map { office.complaint($0) }))
    }
  }

  /// Many tasks that claim at once get each complaint once.
  public func claimsOfManyTasksShareNothing(
    at location: SourceLocation = #_sourceLocation
  ) async {
    await examine(#function, at: location) { law, store in
      let office = try await LawOffice("shared", in: store)
      _ = try await store.commit((1...40).map { try office.filing($0, wake: office.start) })
      let claim = office.claim(at: office.start, limit: 3)
      let batches = try await Self.atOnce(Array(1...8)) { _ in
        var all: [ComplaintID] = []
        // Bounded, so that a store which leases to everyone is found out as well.
        for _ in 1...20 {
          let due = try await store.claimDue(claim).due
          if due.isEmpty { break }
          all += due.map(\.complaint)
        }
        return all
      }
      let all = batches.flatMap(\.self)
      law.expect("the number of leases", all.count, is: 40)
      law.expect("the number of complaints", Set(all).count, is: 40)
    }
  }
}
