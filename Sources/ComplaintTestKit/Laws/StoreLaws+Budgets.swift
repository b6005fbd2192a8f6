import BusinessTime
import ComplaintDesk
import ComplaintModel
public import Testing

/// Budgets go with what spends from them.
extension StoreLaws {
  /// Every law about budgets.
  public func budgets(at location: SourceLocation = #_sourceLocation) async {
    await budgetFollowsItsVersions(at: location)
    await budgetIsKeptWithItsCommit(at: location)
    await failedCommitLeavesItsBudget(at: location)
    await oneOfManySpendersWins(at: location)
  }

  /// A budget is kept if what lies there has the version that is supposed, and read by its name.
  public func budgetFollowsItsVersions(at location: SourceLocation = #_sourceLocation) async {
    await examine(#function, at: location) { law, store in
      let office = try await LawOffice("budgets", in: store)
      let first = try office.budget("b")
      let next = try first.spending(office.money(30), at: office.start)
      let (earlier, later) = (try office.budget("a"), try next.returning(office.money(10)))
      let steps: [(change: Budget.Change, isKept: Bool)] = [
        (Budget.Change(first, replacing: nil), true),
        (Budget.Change(first, replacing: nil), false),
        (Budget.Change(later, replacing: 1), false), (Budget.Change(next, replacing: 0), true),
        (Budget.Change(next, replacing: 0), false), (Budget.Change(next, replacing: nil), false),
        (Budget.Change(earlier, replacing: nil), true), (Budget.Change(later, replacing: 1), true),
      ]
      for (number, step) in steps.enumerated() {
        let isKept = try await store.keep(step.change, of: office.tenant)
        law.expect("whether change \(number + 1) was kept", isKept, is: step.isKept)
      }
      law.expect(
        "all", try await store.budgets(nil, of: office.tenant), is: [earlier, later])
      law.expect(
        "those of some names", try await store.budgets(["b", "c", "b"], of: office.tenant),
        is: [later])
      law.expect("those of no name", try await store.budgets([], of: office.tenant), is: [])
      let isMisuse = { (error: any Error) in (error as? StoreError)?.code == .misuse }
      await law.throwing("a version that does not rise", isMisuse) {
        _ = try await store.keep(Budget.Change(next, replacing: 1), of: office.tenant)
      }
    }
  }

  /// L4: what a commit spends is kept with it; a later commit of the call goes on from there.
  public func budgetIsKeptWithItsCommit(at location: SourceLocation = #_sourceLocation) async {
    await examine(#function, at: location) { law, store in
      let office = try await LawOffice("spending", in: store)
      let (whole, other) = (try office.budget("b"), try office.budget("a"))
      for budget in [whole, other] {
        _ = try await store.keep(Budget.Change(budget, replacing: nil), of: office.tenant)
      }
      let filing = try office.filing(1)
      let first = try whole.spending(office.money(30), at: office.start)
      let second = try first.spending(office.money(30), at: office.start)
      let beside = try other.spending(office.money(5), at: office.start)
      let outcomes = try await store.commit([
        filing.spending(first, from: whole),
        try office.filing(2).spending(second, from: first).spending(beside, from: other),
      ])
      law.expect(outcomes.allSatisfy(\.isCommitted), "they became \(outcomes)")
      law.expect(
        "the budgets", try await store.budgets(nil, of: office.tenant), is: [beside, second])
      let again = try await store.commit([filing.spending(first, from: whole)])[0]
      law.expect(again.entry != nil, "a command that is known became \(again)")
      law.expect(
        "the budget after it came again", try await store.budgets(["b"], of: office.tenant),
        is: [second])
      let isMisuse = { (error: any Error) in (error as? StoreError)?.code == .misuse }
      let twice = try office.filing(3).spending(first, from: whole).spending(second, from: first)
      await law.throwing("a budget twice", isMisuse) { _ = try await store.commit([twice]) }
    }
  }

  /// L4: a commit whose budget or complaint has another version leaves nothing of either.
  public func failedCommitLeavesItsBudget(at location: SourceLocation = #_sourceLocation) async {
    await examine(#function, at: location) { law, store in
      let office = try await LawOffice("outspent", in: store)
      let whole = try office.budget("b")
      let spent = try whole.spending(office.money(30), at: office.start)
      let filing = try office.filing(1)
      let missing = try office.filing(2).spending(spent, from: whole)
      law.expect(
        "without the budget", try await store.commit([missing])[0], is: .budgetConflict("b"))
      _ = try await store.keep(Budget.Change(whole, replacing: nil), of: office.tenant)
      let stale = filing.parts[0].complaint
      _ = try await store.commit([filing, try office.note("other", on: stale)])
      let ids = [office.complaint(1), office.complaint(3)]
      let commands = [office.command("late"), office.command("file/3")]
      let before = try await TenantPicture(of: office.tenant, in: store, ids, commands)
      let late = try office.note("late", on: stale).spending(spent, from: whole)
      law.expect(
        "after somebody else wrote", try await store.commit([late])[0], is: .conflict(stale.id))
      let after = try await TenantPicture(of: office.tenant, in: store, ids, commands)
      law.expect(before == after, "something of a commit is there whose complaint had changed")
      _ = try await store.keep(Budget.Change(spent, replacing: 0), of: office.tenant)
      let between = try await TenantPicture(of: office.tenant, in: store, ids, commands)
      let outspent = try office.filing(3, messages: [try office.message(1)])
        .spending(spent, from: whole)
      law.expect(
        "after somebody else spent", try await store.commit([outspent])[0],
        is: .budgetConflict("b"))
      let last = try await TenantPicture(of: office.tenant, in: store, ids, commands)
      law.expect(between == last, "something of a commit is there whose budget had changed")
      law.expect(
        try await store.commit([try office.filing(3)])[0].isCommitted, "it cannot come again")
    }
  }

  /// L5: of many that spend from one version of a budget at once, for different complaints, one does.
  public func oneOfManySpendersWins(at location: SourceLocation = #_sourceLocation) async {
    await examine(#function, at: location) { law, store in
      let office = try await LawOffice("spenders", in: store)
      let whole = try office.budget("b")
      _ = try await store.keep(Budget.Change(whole, replacing: nil), of: office.tenant)
      let commits = try (1...12).map { number in
        let spent = try whole.spending(office.money(Int64(number)), at: office.start)
        return try office.filing(UInt64(number)).spending(spent, from: whole)
      }
      let outcomes = try await Self.atOnce(commits) { try await store.commit([$0])[0] }
      law.expect("the number of winners", outcomes.count(where: \.isCommitted), is: 1)
      law.expect("that of the others", outcomes.count { $0 == .budgetConflict("b") }, is: 11)
      let winner = zip(commits, outcomes).first { $0.1.isCommitted }?.0
      law.expect(
        "the budget", try await store.budgets(["b"], of: office.tenant).first,
        is: winner?.budgets.first?.budget)
      let feed = try await store.events(after: .start, of: office.tenant, limit: 99)
      law.expect("the length of the feed", feed.count, is: winner?.parts[0].events.count ?? 0)
    }
  }
}

extension LawOffice {
  func money(_ yuan: Int64) -> Money { Money(minorUnits: yuan * 100, .cny) }

  /// A budget of 100 yuan.
  func budget(_ name: String) throws -> Budget {
    try Budget(
      BudgetName(rawValue: name), from: start - .hours(24), until: start + .hours(24),
      limit: money(100))
  }
}

extension Commit {
  /// The same commit, which spends besides.
  fileprivate func spending(_ budget: Budget, from earlier: Budget) -> Commit {
    var commit = self
    commit.budgets.append(Budget.Change(budget, replacing: earlier.version))
    return commit
  }
}
