import BusinessTime
import ComplaintModel
import ComplaintTestKit
import Testing

/// What rules ask for.
@Suite struct BusinessRuleFollowUpTests {
  @Test func `It is done in the same decision, by the rule, under a derived id`() throws {
    let rule = Then("tagging", after: .assess, .required(.tag(add: [.seen])))
    let story = Scenario(rules: [rule]).when(.assess())
    story.then(events: "assessed", .drawn("tagged", by: .rule("tagging")))
    let decision = try #require(story.decision)
    #expect(decision.events.map(\.actor) == [.agent("usual"), .rule("tagging")])
    #expect(
      decision.events.map(\.command) == [
        decision.command, CommandID(derivedFrom: decision.command, label: "drawn/1"),
      ])
    #expect(decision.complaint.intake.tags == [.seen])
  }

  @Test func `All are done in the order of the rules, each with what follows from it`() {
    let rules: [any BusinessRule] = [
      Then("one", after: .assess, .required(.acknowledge), .required(.tag(add: [.seen]))),
      Then("two", after: .assess, .required(.hold.saying(.stored(.sample)))),
      Then("three", after: .acknowledge, .required(.escalate())),
    ]
    let story = Scenario(rules: rules).when(.assess()).then(
      events: "assessed", .drawn("acknowledged", by: .rule("one")),
      .drawn("escalated", by: .rule("three")), .drawn("tagged", by: .rule("one")),
      .drawn("held", by: .rule("two")))
    let ids = story.decision?.events.map(\.command) ?? []
    #expect(Set(ids).count == 5)
  }

  @Test func `A required one that is refused refuses everything, under the rule's name`() {
    let rules: [any BusinessRule] = [
      Then("hasty", after: .assess, .required(.resolve)), Against(.resolve, "careful", code: "no"),
    ]
    Scenario(rules: rules).when(.assess())
      .thenRefused("rule.hasty.lifecycle.notPossible", "rule.hasty.rule.careful.no")
      .thenState { #expect($0.version == 1) }
  }

  @Test func `One that may be left is recorded as refused, and the rest stands`() throws {
    let rules: [any BusinessRule] = [
      Then("hasty", after: .assess, .ifPermitted(.resolve), .ifPermitted(.acknowledge))
    ]
    Scenario(rules: rules).when(.assess()).then(
      events: "assessed",
      .body(
        .followUpRefused(
          Complaint.FollowUpRefusal("hasty", .resolve, reasons: ["lifecycle.notPossible"]))),
      .drawn("acknowledged", by: .rule("hasty")))
  }

  @Test func `What a refused one had drawn along is undone with it`() {
    let rules: [any BusinessRule] = [
      Then("outer", after: .assess, .ifPermitted(.acknowledge)),
      Then("inner", after: .acknowledge, .required(.tag(add: [.seen])), .required(.resolve)),
    ]
    Scenario(rules: rules).when(.assess())
      .then(
        events: "assessed",
        .body(
          .followUpRefused(
            Complaint.FollowUpRefusal(
              "outer", .acknowledge, reasons: ["rule.inner.lifecycle.notPossible"])))
      )
      .thenState { #expect($0.intake.tags.isEmpty) }
  }

  @Test(arguments: [true, false])
  func `A circle is found and named, also where it might be left`(isRequired: Bool) throws {
    let ask = isRequired ? FollowUp.required : FollowUp.ifPermitted
    let rules: [any BusinessRule] = [
      Then("ping", after: .acknowledge, ask(.escalate())),
      Then("pong", after: .escalate, ask(.acknowledge)),
    ]
    let story = Scenario(rules: rules).when(.acknowledge).thenRefused("ruleCycle")
    let refusal = try #require(story.refusal)
    #expect(refusal.reasons.map { $0.text(in: .english) }.first?.contains("ping → pong") == true)
  }

  @Test func `On another complaint it becomes a request`() throws {
    let other = ComplaintID(at: Scenario.start, random: (5, 5))
    let rules: [any BusinessRule] = [
      Then("siblings", after: .assess, .later(.acknowledge, on: other)),
      Then("siblings-too", after: .assess, .later(.escalate(), on: other)),
    ]
    let story = Scenario(rules: rules).when(.assess()).then(events: "assessed").thenRequests(
      ExpectedRequest("siblings", .acknowledge, on: other),
      ExpectedRequest("siblings-too", .escalate(), on: other))
    let decision = try #require(story.decision)
    #expect(decision.parts.count == 1)
    #expect(
      decision.requests.map(\.id) == [
        CommandID(derivedFrom: decision.command, label: "drawn/1"),
        CommandID(derivedFrom: decision.command, label: "drawn/2"),
      ])
  }

  @Test func `What is asked for later on the complaint at hand is done at once`() throws {
    let own = try #require(Scenario().when(.file(.usual)).complaint?.id)
    Scenario(rules: [Then("own", after: .assess, .later(.acknowledge, on: own))])
      .when(.assess()).then(events: "assessed", "acknowledged").thenRequests()
  }

  @Test func `A rule needs no access, but the lifecycle and the other rules are asked`() {
    let auditor = Actor(.agent("eve"), as: .agent)
    let grants = AccessTable([.init(.agent, [.note]), .init(.manager, Act.allCases)])
    let rule = Then("watch", after: .note, .required(.escalate()))
    Scenario(rules: [rule], change: { $0.access = grants })
      .given(.file(.usual))
      .when(.note.saying("Loud."), by: auditor).then(events: "noted", "escalated")
    Scenario(rules: [rule, Against(.escalate)]).when(.note.saying("Loud."))
      .thenRefused("rule.watch.rule.against")
  }

  @Test func `A rule has its own authority, which is none, not that of whoever it follows`() throws
  {
    let refund = Complaint.RemedyOffer(.refund, try Money("CNY 100.00"))
    let rule = Then(
      "generous", after: .assess, .required(.proposeResponse(.upheld, remedies: [refund])))
    Scenario(rules: [rule]).when(.assess())
      .then(events: "assessed", .drawn("responseProposed", by: .rule("generous")))
      .thenState { #expect($0.draft?.isApproved == false) }
    let approving = Then("rubber-stamp", after: .note, .required(.approveResponse))
    Scenario(rules: [rule, approving]).given(.assess())
      .when(.note.saying("Fine.")).thenRefused("rule.rubber-stamp.access")
  }
}

extension ContentReference {
  static let sample = ContentReference(
    command: CommandID(high: 0, low: 1), slot: 0, party: nil,
    digest: ContentDigest(hex: String(repeating: "a", count: 64)) ?? .nothing)
}

extension ContentDigest {
  fileprivate static let nothing = ContentDigest(of: [UInt8]())
}
