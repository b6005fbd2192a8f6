import BusinessTime
import ComplaintDesk
import ComplaintModel
import ComplaintTestKit
import Testing

/// Budgets that many complaints share.
@Suite struct BudgetTests {
  private static let playbook = Result {
    var definition = Playbook.Definition.standard
    definition.budgets = [.goodwill: "goodwill"]
    let amount = AutomaticRemedies.Amount.fixed(try Money("CNY 20.00"))
    definition.automaticRemedies = try AutomaticRemedies(
      [.init("late", when: .always, .goodwill, amount: amount)], upTo: [try Money("CNY 20.00")])
    return try Playbook(definition)
  }

  private static let contents: [ResponseContent] = [.decision, .reasons, .furtherStage]

  private func desk(_ store: any ComplaintStore, limit: String) async throws -> Desk {
    let clock = ManualClock()
    let desk = try await Desk(
      "shop", playbook: try Self.playbook.get(), store: store, clock: clock)
    try await desk.setBudget(
      "goodwill", from: clock.now, until: clock.now + .hours(24), limit: try Money(limit))
    return desk
  }

  @Test func `Of many that are paid at once, as many get something as the budget pays for`()
    async throws
  {
    let store = MemoryStore()
    let desk = try await desk(store, limit: "CNY 210.00")
    let filed = try await withThrowingTaskGroup(of: Complaint.self) { group in
      for _ in 0..<24 {
        group.addTask { try await desk.file(.usual, by: .usual).complaint }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(filed.count { !$0.remedies.isEmpty } == 10)
    let budget = try #require(try await desk.budgets(["goodwill", "other"]).first)
    #expect(budget.spent == (try Money("CNY 200.00")) && budget.version == 10)
    #expect(try await desk.budgets() == [budget])
  }

  @Test func `What is performed together shares the budget as well`() async throws {
    let desk = try await desk(MemoryStore(), limit: "CNY 70.00")
    let requests = (0..<5).map { number in
      CommandRequest(
        .file(.usual), on: ComplaintID(at: Scenario.start, random: (1, UInt64(number))), by: .usual)
    }
    let receipts = try await desk.perform(requests).map { try $0.get() }
    #expect(receipts.map { $0.complaint.remedies.count } == [1, 1, 1, 0, 0])
    #expect(try await desk.budgets().map(\.remaining) == [try Money("CNY 10.00")])
  }

  @Test func `An answer that got lost spends nothing twice`() async throws {
    let faults = ScriptedFaults([.commit: [1: .replyLost, 2: .unreachable]])
    let desk = try await desk(FaultyStore(MemoryStore(), faults), limit: "CNY 70.00")
    let receipt = try await desk.file(.usual, by: .usual)
    #expect(receipt.complaint.remedies.count == 1)
    #expect(try await desk.budgets().map(\.spent) == [try Money("CNY 20.00")])
  }

  @Test func `A refusal names the budget, and a budget that is raised pays`() async throws {
    let desk = try await desk(MemoryStore(), limit: "CNY 0.00")
    let id = try await desk.file(.usual, by: .usual).id
    for command in [
      Complaint.Command.assess(), .assign(to: .person("anna")), .move(to: .investigating),
      .move(to: .responding),
    ] {
      try await desk.perform(command, on: id, by: .usual)
    }
    let voucher = Complaint.RemedyOffer(.replacement, try Money("CNY 80.00"), from: "goodwill")
    let answer = Complaint.Command.communicateDecision(
      .upheld, remedies: [voucher], contents: Self.contents)
    let refused = await #expect(throws: DeskError.self) {
      try await desk.perform(answer, on: id, by: .usual)
    }
    #expect(refused?.refusal?.reasons == [.budgetExceeded("goodwill", left: try Money("CNY 0.00"))])
    let now = Scenario.start
    try await desk.setBudget(
      "goodwill", from: now, until: now + .hours(24), limit: try Money("CNY 100.00"))
    try await desk.perform(answer, on: id, by: .usual)
    #expect(try await desk.budgets().map(\.remaining) == [try Money("CNY 20.00")])
  }

  @Test func `A budget that cannot be is refused`() async throws {
    let desk = try await desk(MemoryStore(), limit: "CNY 10.00")
    let error = await #expect(throws: DeskError.self) {
      try await desk.setBudget(
        "goodwill", from: .latest, until: .earliest, limit: try Money("CNY 1.00"))
    }
    #expect(error?.code == .misuse && (error?.underlying as? RemedyError)?.code == .badBudget)
  }

  @Test func `A timer that answers spends from the budget, on whichever machine`() async throws {
    var definition = Playbook.Definition.standard
    definition.serviceLevels.append(
      ServiceLevel(
        "silence", Wording("Silence", "无答复"), .timer, starts: [.milestone(.complaintReceived)],
        targets: .all(.elapsed(.hours(1))), calendar: .always))
    definition.whenDue["silence"] = [.communicateDecision]
    let (clock, store) = (ManualClock(), MemoryStore())
    let desk = try await Desk(
      "shop", playbook: try Playbook(definition), store: store, clock: clock)
    let limit = try Money("CNY 100.00")
    try await desk.setBudget("refunds", from: .earliest, until: .latest, limit: limit)
    let id = try await desk.file(.usual, by: .usual).id
    let refund = Complaint.RemedyOffer(.goodwill, try Money("CNY 30.00"), from: "refunds")
    for command in [
      Complaint.Command.assess(), .assign(to: .person("anna")), .move(to: .investigating),
      .move(to: .responding),
      .proposeResponse(.upheld, remedies: [refund], contents: Self.contents),
    ] {
      try await desk.perform(command, on: id, by: .usual)
    }
    await clock.advance(by: .hours(2))
    await desk.catchUp()
    #expect(try await desk.complaint(id)?.remedies.map(\.state) == [.promised])
    #expect(try await desk.budgets(["refunds"]).map(\.spent) == [try Money("CNY 30.00")])
  }
}
