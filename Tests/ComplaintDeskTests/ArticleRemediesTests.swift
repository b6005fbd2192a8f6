import BusinessTime
import ComplaintDesk
import ComplaintModel
import ComplaintTestSupport
import Testing

/// The article on remedies and budgets, section by section: its code with the results that it states.
@Suite struct ArticleRemediesTests {
  @Test func `Every line of the article is repeated here with its result`() throws {
    let article = try Article("PuttingItRight")
    #expect(article.untested == [])
    #expect(article.statedResults == 7)
  }

  @Test func `The article's budget comes to what it states`() async throws {
    var definition = Playbook.Definition.standard
    definition.authority = try AuthorityTable([
      .init(.agent, [.goodwill, .replacement], upTo: [Money("CNY 500.00")]),
      .init(.manager, [.goodwill, .replacement, .refund], upTo: [Money("CNY 5000.00")]),
      .init(.executive, [.goodwill, .replacement, .refund], upTo: [Money("CNY 100000.00")]),
    ])
    definition.automaticRemedies = try AutomaticRemedies(
      [
        .init(
          "late parcel", when: .fact(.category, .within("delivery.late")), .goodwill,
          amount: .fixed(Money("CNY 20.00")))
      ], upTo: [Money("CNY 20.00")])
    definition.budgets = [.goodwill: "goodwill"]

    let (march, april) = (
      try Timestamp("2026-03-01T00:00:00Z"), try Timestamp("2026-04-01T00:00:00Z")
    )
    let clock = HandClock(try Timestamp("2026-03-02T09:00:00Z"))
    let anna = Actor(.agent("anna"), as: .manager, .agent)
    let desk = try await Desk("shop", playbook: try Playbook(definition), clock: clock)
    var parcel = Intake(.phone, receivedAt: clock.now, from: PartyID(high: 0x4000, low: 1))
    parcel.category = .deliveryLate
    try await desk.setBudget("goodwill", from: march, until: april, limit: Money("CNY 100.00"))

    let late = try await desk.file(parcel, by: anna)
    expectStated(late.complaint.remedies[0].state.rawValue, "approved")
    expectStated(try await desk.budgets()[0].remaining.description, "CNY 80.00")

    parcel.category = .quality
    let other = try await desk.file(parcel, by: anna)
    for id in [late.id, other.id] { try await investigate(id, desk, anna) }
    let voucher = Complaint.RemedyOffer(.goodwill, try Money("CNY 60.00"))
    let letter = Complaint.Command.communicateDecision(
      .upheld, remedies: [voucher], contents: [.decision, .reasons, .furtherStage])
    try await desk.perform(letter, on: late.id, by: anna)
    expectStated(try await desk.budgets(["goodwill"])[0].spent.description, "CNY 80.00")

    do {
      try await desk.perform(letter, on: other.id, by: anna)
      Issue.record("it was not refused")
    } catch {
      expectStated(error.refusal?.reasons[0].code, "budget.budgetExceeded")
      expectStated(
        error.refusal?.reasons[0].text(in: .english),
        "No more than CNY 20.00 is left in the budget goodwill.")
      expectStated(error.refusal?.reasons[0].text(in: .chinese), "预算“goodwill”仅余CNY 20.00。")
    }

    try await desk.setBudget("goodwill", from: march, until: april, limit: Money("CNY 140.00"))
    try await desk.perform(letter, on: other.id, by: anna)
    expectStated(try await desk.budgets()[0].remaining.description, "CNY 0.00")
  }

  private func investigate(_ id: ComplaintID, _ desk: Desk, _ anna: Actor) async throws {
    for command in [
      Complaint.Command.assess(), .assign(to: .person("anna")), .move(to: .investigating),
      .move(to: .responding),
    ] {
      try await desk.perform(command, on: id, by: anna)
    }
  }
}
