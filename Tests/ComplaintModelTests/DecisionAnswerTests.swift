import BusinessTime
import ComplaintModel
import Testing

/// Answers, approvals and money.
@Suite struct DecisionAnswerTests {
  static let refund = Complaint.RemedyOffer(.refund, Money(minorUnits: 10_000, .cny))

  @Test func `Whoever stood in cannot approve in the name of whom they stood in for`() throws {
    var bureau = try Bureau.after(Way.responding)
    let day = Bureau.start - .hours(24)
    let deputies = try Deputies([Deputy(of: "ben", by: "dora", from: day)])
    bureau.tuning = { $0.deputies = deputies }
    let standIn = Actor(.agent("dora"), as: .manager, onBehalfOf: .agent("ben"))
    try bureau.perform(.proposing(900_000_00), by: standIn)
    #expect(bureau.codes(.approveResponse, by: Bureau.ben) == ["approval.samePerson"])
    let fred = Actor(.agent("fred"), as: .executive, onBehalfOf: .agent("gus"))
    #expect(bureau.codes(.approveResponse, by: fred) == ["approval.notDeputy"])
    let other = Actor(.agent("gus"), as: .executive)
    #expect(bureau.codes(.approveResponse, by: other).isEmpty)
  }

  @Test func `A rule of the playbook asks for an approval, whatever the answer costs`() throws {
    var bureau = try Bureau {
      $0.approvals = [ApprovalRule(when: .fact(.category, .within("quality")), by: [.executive])]
    }
    for command in Way.responding { try bureau.perform(command) }
    let event = try #require(bureau.perform(.proposeResponse(.notUpheld)).events.first)
    #expect(event.stage?.stage == .awaitingApproval)
    #expect(bureau.complaint.draft?.response.approvers == [.executive])
    #expect(bureau.codes(.approveResponse).first == "access")
    try bureau.perform(.approveResponse, by: Bureau.ben)
    #expect(bureau.complaint.stage == .responding)
  }

  @Test func `Another answer cancels what the one before offered`() throws {
    let bureau = try Bureau.after(Way.proposed + [.proposing(20_000)])
    #expect(bureau.complaint.remedies.map(\.state) == [.cancelled, .proposed])
    #expect(bureau.complaint.draft?.response.remedies.map(\.id) == [2])
  }

  @Test func `What is communicated at once is put forward with its remedies first`() throws {
    var bureau = try Bureau.after(Way.responding)
    let decision = try bureau.perform(.communicateDecision(.upheld, remedies: [Self.refund]))
    #expect(decision.events.map(\.body.act) == [.proposeResponse, .communicateDecision])
    #expect(bureau.complaint.remedies.map(\.state) == [.promised])
    try bureau.run(.fulfilRemedy(1), .resolve, .close(.upheld, because: .accepted))
    #expect(bureau.complaint.remedies.map(\.state) == [.fulfilled])
  }

  @Test func `An answer that lacks its approval is not told, wherever the complaint is`() throws {
    let bureau = try Bureau.after(Way.outstanding + [.withdraw, .reopen])
    #expect(bureau.complaint.stage == .investigating)
    #expect(
      bureau.codes(.communicateDecision) == ["lifecycle.precluded.approvalOutstanding"])
  }

  @Test func `A letter has to contain what the playbook asks for`() throws {
    var bureau = try Bureau { $0.answerContents = [.reasons, .findings] }
    for command in Way.responding { try bureau.perform(command) }
    try bureau.perform(.proposeResponse(.notUpheld, contents: [.reasons]))
    #expect(bureau.codes(.communicateDecision) == ["contentsMissing"])
    #expect(bureau.codes(.communicateDecision(.notUpheld, contents: [.findings])).isEmpty)
  }

  @Test func `A remedy within the ceiling is given without anybody, promised, and fulfilled`()
    throws
  {
    var bureau = try Bureau {
      $0.automaticRemedies = try AutomaticRemedies(
        [
          .init(
            "late", when: .always, .goodwill, amount: .fixed(Money(minorUnits: 2_000, .cny))),
          .init(
            "more", when: .always, .goodwill, amount: .fixed(Money(minorUnits: 4_000, .cny))),
        ], upTo: [Money(minorUnits: 5_000, .cny)])
    }
    #expect(bureau.complaint.remedies.map(\.rule) == ["late"])
    #expect(bureau.history.map(\.cause) == [nil, .rule("late")])
    for command in Way.decided { try bureau.perform(command) }
    #expect(bureau.complaint.answer?.decision.remedies == [1])
    #expect(bureau.codes(.resolve) == ["lifecycle.missing.remediesFulfilled"])
    try bureau.perform(.fulfilRemedy(1))
    #expect(bureau.complaint.remedies.map(\.state) == [.fulfilled])
  }

  @Test func `What a rule granted may be given before any letter tells of it`() throws {
    var bureau = try Bureau {
      $0.automaticRemedies = try AutomaticRemedies(
        [.init("late", when: .always, .apology)], upTo: [])
    }
    try bureau.perform(.fulfilRemedy(1))
    #expect(bureau.complaint.remedies.map(\.state) == [.fulfilled])
    #expect(bureau.codes(.fulfilRemedy(1)) == ["remedyNotPromised"])
  }

  @Test func `A grade that a person set outlives an assessment, not a new computation`() throws {
    var bureau = try Bureau.after([.grade(4).said, .assess()])
    #expect(bureau.complaint.grade?.grade == 4)
    #expect(bureau.complaint.grade?.isOverride == true)
    try bureau.perform(.grade)
    #expect(bureau.complaint.grade?.isOverride == false)
  }
}
