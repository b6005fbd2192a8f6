import BusinessTime
import ComplaintModel
import Testing

/// What remedies cost their budgets.
@Suite struct DecisionBudgetTests {
  static let goodwill: BudgetName = "goodwill"

  static func budget(
    _ units: Int64 = 50_000, _ currency: Currency = .cny, name: BudgetName = goodwill,
    until: Timestamp = .latest
  ) throws -> Budget {
    try Budget(name, from: .earliest, until: until, limit: Money(minorUnits: units, currency))
  }

  static func offer(_ units: Int64, from name: BudgetName? = goodwill) -> Complaint.RemedyOffer {
    Complaint.RemedyOffer(.refund, Money(minorUnits: units, .cny), from: name)
  }

  /// A complaint that is about to be answered, with budgets at hand.
  static func responding(
    _ budgets: [Budget], missing: Set<BudgetName> = [],
    _ define: (inout Playbook.Definition) throws -> Void = { _ in }
  ) throws -> Bureau {
    let known = KnownBudgets(budgets, missing: missing)
    var bureau = try Bureau(define, budgets: known)
    bureau.tuning = { $0.budgets = known }
    for command in Way.responding { try bureau.perform(command) }
    return bureau
  }

  @Test func `What is promised is spent in the same decision, and what is proposed is not`() throws
  {
    let budget = try Self.budget()
    var bureau = try Self.responding([budget])
    let proposal = try bureau.perform(
      .proposeResponse(.upheld, remedies: [Self.offer(12_000), Self.offer(3_000)]))
    #expect(proposal.budgets.isEmpty)
    let promise = try bureau.perform(.communicateDecision)
    let change = try #require(promise.budgets.first)
    #expect(promise.budgets.count == 1 && change.expectedVersion == 0)
    #expect(change.budget.spent == Money(minorUnits: 15_000, .cny) && change.budget.version == 2)
    #expect(bureau.complaint.remedies.map(\.budget) == [Self.goodwill, Self.goodwill])
    #expect(try bureau.perform(.fulfilRemedy(1)).budgets.isEmpty)
  }

  @Test func `What is put forward and communicated at once is spent as well`() throws {
    var bureau = try Self.responding([try Self.budget()])
    let decision = try bureau.perform(
      .communicateDecision(.upheld, remedies: [Self.offer(100), Self.offer(50, from: nil)]))
    #expect(decision.budgets.map(\.budget.spent) == [Money(minorUnits: 100, .cny)])
    #expect(bureau.complaint.remedies.map(\.budget) == [Self.goodwill, nil])
  }

  @Test func `A budget of which nothing is known is asked for, before anything is refused`() throws
  {
    let bureau = try Self.responding([])
    let command = Complaint.Command.communicateDecision(
      .withdrawn, remedies: [Self.offer(100), Self.offer(100, from: "other")])
    let refusal = try #require(throws: Refusal.self) { try bureau.decide(command) }
    #expect(refusal.isProvisional && refusal.neededBudgets == [Self.goodwill, "other"])
    #expect(refusal.description == "needs the budgets goodwill, other")
  }

  @Test(arguments: [
    (Int64(50_000), Currency.cny, Timestamp.latest, [Int64(20_000), 20_000], String?.none),
    (50_000, .cny, .latest, [20_000, 30_001], "budget.budgetExceeded"),
    (50_000, .eur, .latest, [1], "budget.differentCurrencies"),
    (50_000, .cny, Bureau.start, [1], "budget.outsidePeriod"),
  ])
  func `What the budget does not allow is refused, with the reason`(
    limit: Int64, currency: Currency, until: Timestamp, units: [Int64], code: String?
  ) throws {
    let bureau = try Self.responding([try Self.budget(limit, currency, until: until)])
    let offers = units.map { Self.offer($0) }
    #expect(
      bureau.codes(.communicateDecision(.upheld, remedies: offers)) == [code].compactMap(\.self))
  }

  @Test func `Every reason is given at once, in words`() throws {
    let bureau = try Self.responding([try Self.budget(5_000)], missing: ["none"])
    let command = Complaint.Command.communicateDecision(
      .withdrawn, remedies: [Self.offer(5_001), Self.offer(1, from: "none")])
    let refusal = try #require(throws: Refusal.self) { try bureau.decide(command) }
    #expect(refusal.reasons.map(\.code) == ["noDecision", "budget.budgetExceeded", "noSuchBudget"])
    #expect(
      refusal.reasons.dropFirst().map { $0.text(in: .english) } == [
        "No more than CNY 50.00 is left in the budget goodwill.", "There is no budget none.",
      ])
    #expect(
      refusal.reasons.dropFirst().map { $0.text(in: .chinese) } == [
        "预算“goodwill”仅余CNY 50.00。", "没有预算“none”。",
      ])
    let closed = Refusal.Reason.budget("g", .outsidePeriod)
    #expect(closed.text(in: .english) == "The budget g cannot pay for it now (outsidePeriod).")
    #expect(closed.text(in: .chinese) == "预算“g”目前无法支付（outsidePeriod）。")
    let unnamed = Complaint.Command.proposeResponse(.upheld, remedies: [Self.offer(1, from: "")])
    #expect(bureau.codes(unnamed) == ["malformed.budget"])
  }

  @Test func `The playbook says which budget pays for a kind that names none`() throws {
    let budgets = [try Self.budget(), try Self.budget(name: "refunds")]
    var bureau = try Self.responding(budgets) { $0.budgets = [.refund: "refunds"] }
    let apology = Complaint.RemedyOffer(.apology)
    let decision = try bureau.perform(
      .communicateDecision(
        .upheld, remedies: [Self.offer(10, from: nil), Self.offer(20), apology]))
    #expect(bureau.complaint.remedies.map(\.budget) == ["refunds", Self.goodwill, nil])
    #expect(decision.budgets.map(\.budget.name) == ["refunds", Self.goodwill])
    #expect(decision.budgets.map(\.budget.spent.minorUnits) == [10, 20])
  }

  static func granting(_ definition: inout Playbook.Definition) throws {
    definition.budgets = [.goodwill: goodwill]
    let amount = AutomaticRemedies.Amount.fixed(Money(minorUnits: 2_000, .cny))
    definition.automaticRemedies = try AutomaticRemedies(
      [
        .init("late", when: .always, .goodwill, amount: amount),
        .init("again", when: .always, .goodwill, amount: amount),
        .init("sorry", when: .always, .apology),
      ], upTo: [Money(minorUnits: 5_000, .cny)])
  }

  @Test(
    arguments: zip(
      [5_000, 3_000, 0], [["late", "again", "sorry"], ["late", "sorry"], ["sorry"]]))
  func `What a rule grants is paid for at once, or not granted`(
    limit: Int64, given: [String]
  ) throws {
    var definition = try Bureau.definition()
    try Self.granting(&definition)
    var context = Bureau.context(0, Bureau.anna, Bureau.start, try Playbook(definition))
    let filing = Complaint.Command.file(Bureau.intake)
    let asked = try #require(throws: Refusal.self) {
      try Complaint.decide(filing, as: Bureau.id, of: "shop", in: context)
    }
    #expect(asked.neededBudgets == [Self.goodwill])
    let budget = try Self.budget(limit)
    context.budgets = KnownBudgets([budget])
    let decision = try Complaint.decide(filing, as: Bureau.id, of: "shop", in: context)
    #expect(decision.complaint.remedies.compactMap(\.rule?.rawValue) == given)
    let paid = given.filter { $0 != "sorry" }.count
    #expect(decision.budgets.map(\.budget.version) == (paid == 0 ? [] : [Int64(paid)]))
    #expect(decision.budgets.allSatisfy { $0.budget.spent.minorUnits == Int64(paid) * 2_000 })
  }

  @Test func `What a budget did not pay for is granted once it can`() throws {
    var bureau = try Self.responding([try Self.budget(0)], Self.granting)
    #expect(bureau.complaint.remedies.compactMap(\.rule) == ["sorry"])
    let renewed = try Self.budget(0).revised(
      from: .earliest, until: .latest, limit: Money(minorUnits: 2_000, .cny))
    bureau.tuning = { $0.budgets = KnownBudgets([renewed]) }
    let decision = try bureau.perform(.assess())
    #expect(decision.complaint.remedies.compactMap(\.rule) == ["sorry", "late"])
    #expect(
      decision.budgets == [try .init(renewed.spending(renewed.limit, at: bureau.now), replacing: 1)]
    )
  }

  @Test func `What is refused and left out has not been spent`() throws {
    let rule = FollowingRule(
      .communicateDecision(.upheld, remedies: [Self.offer(400), Self.offer(200)]))
    var bureau = try Self.responding([try Self.budget(500)])
    bureau.tuning = {
      $0.budgets = KnownBudgets((try? [Self.budget(500)]) ?? [])
      $0.rules = [rule]
    }
    let decision = try bureau.perform(.note.said)
    #expect(decision.events.map(\.body.kind) == [.noted, .followUpRefused])
    #expect(decision.budgets.isEmpty)
  }

  /// Answers whenever something is noted, if that is permitted.
  struct FollowingRule: BusinessRule {
    let name: RuleName = "answer"
    let command: Complaint.Command

    init(_ command: Complaint.Command) { self.command = command }

    func followUps(
      after event: Complaint.Event, on complaint: Complaint, in context: RuleContext
    ) -> [FollowUp] {
      event.body.kind == .noted ? [.ifPermitted(command)] : []
    }
  }

  @Test func `What time spends waits for no budget, and says which it did not know`() throws {
    var bureau = try Self.responding([try Self.budget()]) { definition in
      definition.serviceLevels.append(
        ServiceLevel(
          "silence", Wording("Silence", "无答复"), .timer,
          starts: [.milestone(.complaintReceived)], targets: .all(.elapsed(.hours(1))),
          calendar: "office"))
      definition.whenDue["silence"] = [.communicateDecision]
    }
    try bureau.perform(.proposeResponse(.upheld, remedies: [Self.offer(300)]))
    bureau.now = bureau.now + .hours(2)
    var context = bureau.context(by: .system)
    context.budgets = KnownBudgets()
    let uninformed = try #require(try bureau.complaint.elapse(in: context))
    #expect(uninformed.unknownBudgets == [Self.goodwill] && uninformed.budgets.isEmpty)
    #expect(uninformed.complaint.remedies.map(\.state) == [.proposed])
    let decision = try #require(try bureau.complaint.elapse(in: bureau.context(by: .system)))
    #expect(decision.unknownBudgets.isEmpty)
    #expect(decision.budgets.map(\.budget.spent.minorUnits) == [300])
    #expect(decision.complaint.remedies.map(\.state) == [.promised])
    // A command waits for it.
    let refusal = try #require(throws: Refusal.self) {
      try bureau.complaint.decide(.note.said, in: context)
    }
    #expect(refusal.neededBudgets == [Self.goodwill])
  }

  @Test func `What was promised elsewhere was paid elsewhere`() throws {
    var definition = try Bureau.definition()
    definition.budgets = [.refund: Self.goodwill]
    let context = Bureau.context(0, Bureau.anna, Bureau.start, try Playbook(definition))
    let answer = Complaint.Command.communicateDecision(.upheld, remedies: [Self.offer(100)])
    let adoption = Complaint.Adoption(Bureau.intake, from: "CRM")
    let decision = try Complaint.adopt(
      .adopt(adoption),
      then: Way.responding + [answer], as: Bureau.id, of: "shop", in: context)
    #expect(decision.budgets.isEmpty && decision.complaint.remedies.map(\.budget) == [nil])
    #expect(decision.complaint.remedies.map(\.state) == [.promised])
  }

  @Test func `A playbook refuses budgets whose names it cannot read`() throws {
    var definition = try Bureau.definition()
    definition.budgets = [.refund: ""]
    let faults = try #require(throws: InvalidDefinition.self) { try Playbook(definition) }.faults
    #expect(faults.map(\.place) == ["budgets.refund"])
  }

  @Test func `A revised budget keeps what was spent only while its period begins alike`() throws {
    let spent = try Self.budget(500).spending(Money(minorUnits: 300, .cny), at: Bureau.start)
    let lower = try spent.revised(
      from: .earliest, until: .latest, limit: Money(minorUnits: 200, .cny))
    #expect(lower.spent.minorUnits == 300 && lower.version == 2 && lower.remaining.minorUnits == 0)
    let next = try spent.revised(
      from: Bureau.start, until: .latest, limit: Money(minorUnits: 200, .eur))
    #expect(next.spent == Money(minorUnits: 0, .eur) && next.version == 2)
    #expect(throws: RemedyError.self) {
      try spent.revised(from: .earliest, until: .latest, limit: Money(minorUnits: 200, .eur))
    }
    #expect(Budget.Change(spent, replacing: 0).fault == nil)
    #expect(Budget.Change(spent, replacing: 1).fault?.contains("not one after 1") == true)
  }
}
