import BusinessTime
import ComplaintModel
import Testing

/// What time brings about, owners by table, and rules.
@Suite struct DecisionTimeTests {
  /// Closes what was decided ten days ago and not replied to.
  static func bureau(
    closing command: Complaint.Command = .close(.notUpheld, because: .noReply)
  ) throws -> Bureau {
    try Bureau {
      $0.serviceLevels += [
        ServiceLevel(
          "noReply", Wording("No reply", "无回复"), .timer, starts: [.phase(.answered)],
          stops: [.act(.recordReply)], targets: .all(.elapsed(.hours(48))), calendar: "office"),
        ServiceLevel(
          "later", Wording("Later", "稍后"), starts: [.phase(.answered)], stops: [.act(.followUp)],
          targets: .all(.elapsed(.hours(72))), calendar: "office"),
      ]
      $0.whenDue = ["noReply": [command]]
    }
  }

  @Test(arguments: [1, 24, 1_000] as [Int64])
  func `A timer closes at its own instant, however late it is noticed`(late: Int64) throws {
    var bureau = try Self.bureau()
    for command in Way.decided { try bureau.perform(command) }
    let due = bureau.now + .hours(48)
    try bureau.pass(.hours(48 + late))
    #expect(bureau.complaint.closing == Complaint.Closing(.notUpheld, because: .noReply))
    #expect(bureau.complaint.stageEnteredAt == due)
    #expect(bureau.complaint.clock("later")?.breach == nil)
    #expect(bureau.history.last?.actor == .system)
    #expect(bureau.history.last?.cause == .clock("noReply"))
    #expect(bureau.history.last?.recordedAt == bureau.now)
    #expect(try Complaint(bureau.history) == bureau.complaint)
  }

  @Test func `What a timer may not do is recorded`() throws {
    var bureau = try Self.bureau(closing: .resume)
    for command in Way.decided { try bureau.perform(command) }
    try bureau.pass(.hours(49))
    #expect(bureau.complaint.phase == .answered)
    guard case .followUpRefused(let refusal) = try #require(bureau.history.last).body else {
      Issue.record("nothing was recorded")
      return
    }
    #expect(refusal.rule == "noReply")
    #expect(refusal.act == .resume)
    #expect(refusal.reasons == ["lifecycle.notPossible"])
  }

  @Test func `A timer has no authority of whoever happens to wake it`() throws {
    var bureau = try Self.bureau(closing: .approveResponse)
    for command in Way.decided { try bureau.perform(command) }
    try bureau.run(.reopen, .proposing(900_000_00))
    bureau.now = bureau.now + .hours(60)
    let ben = Actor(.agent("ben"), as: .executive, .agent)
    let byBen = try bureau.decide(.note.said, by: ben)
    #expect(byBen.complaint.draft?.isApproved == false)
  }

  @Test func `Steps missed over days come in order, each with its own instant`() throws {
    var bureau = try Bureau()
    try bureau.pass(.hours(20 * 24))
    let steps = bureau.history.dropFirst()
    #expect(steps.allSatisfy { $0.recordedAt == bureau.now && $0.body == .timePassed })
    #expect(steps.map(\.occurredAt) == steps.map(\.occurredAt).sorted())
    #expect(
      steps.flatMap(\.clocks).map(\.clock)
        == ["acknowledge", "answer", "answer", "answer", "solve"])
    #expect(Set(steps.map(\.command)).count == 5)
    #expect(bureau.complaint.nextWake == nil)
    #expect(try bureau.complaint.elapse(in: bureau.context()) == nil)
  }

  @Test func `A command comes after what time has brought about`() throws {
    var bureau = try Bureau()
    bureau.now = bureau.now + .hours(20 * 24)
    let decision = try bureau.decide(.acknowledge)
    #expect(decision.events.count == 6)
    #expect(decision.events.last?.body.act == .acknowledge)
    #expect(decision.complaint.clock("acknowledge")?.isMet == false)
  }

  @Test func `The table names owners for all, for stages, and again on demand`() throws {
    var bureau = try Bureau {
      $0.owners = try OwnerTable(
        rules: [.init(stage: .responding, owner: .queue("letters"))], otherwise: .queue("first"))
    }
    #expect(bureau.complaint.owner == .queue("first"))
    for command in Way.investigating { try bureau.perform(command) }
    #expect(bureau.complaint.owner == .person("anna"))
    let event = try #require(bureau.perform(.move(to: .responding)).events.first)
    #expect(event.owner == .queue("letters"))
    try bureau.run(.move(to: .investigating))
    #expect(bureau.complaint.owner == .queue("letters"))
    try bureau.run(.assign)
    #expect(bureau.complaint.owner == .queue("first"))
  }

  @Test func `Safety takes the fast lane from the first moment`() throws {
    let bureau = try Bureau(intake: { $0.category = .safety })
    #expect(bureau.complaint.grade?.grade == 5)
    #expect(bureau.history.map(\.body.act) == [.file, .escalate])
    #expect(bureau.history.last?.actor == .system)
  }

  struct Rule: BusinessRule {
    var name: RuleName = "demand"
    var asks: @Sendable (Complaint.Event) -> [FollowUp] = { _ in [] }
    var objects: @Sendable (Complaint.Command) -> [Objection] = { _ in [] }

    func objections(
      to command: Complaint.Command, on complaint: Complaint, in context: RuleContext
    ) -> [Objection] { objects(command) }

    func followUps(
      after event: Complaint.Event, on complaint: Complaint, in context: RuleContext
    ) -> [FollowUp] { asks(event) }
  }

  @Test func `Rules object beside everybody else`() throws {
    var bureau = try Bureau()
    bureau.tuning = {
      $0.rules = [Rule(objects: { _ in [Objection("No.", "不行。", code: "no")] })]
    }
    #expect(
      bureau.codes(.resumeClock("none")) == ["clock.noSuchClock", "rule.demand.no"])
    #expect(
      bureau.codes(.close(.upheld, because: .merged).saying("plain")) == [
        "contentNotStored", "lifecycle.pairNotPermitted",
        "lifecycle.missing.decisionCommunicated", "lifecycle.notPossible", "rule.demand.no",
      ])
  }

  @Test func `What a rule asks for is done, left, or stops everything`() throws {
    var bureau = try Bureau()
    func rules(_ followUp: FollowUp) {
      bureau.tuning = {
        $0.rules = [Rule(asks: { $0.body.act == .acknowledge ? [followUp] : [] })]
      }
    }
    rules(.required(.escalate()))
    #expect(try bureau.decide(.acknowledge).events.map(\.cause) == [nil, .rule("demand")])
    rules(.required(.resolve))
    #expect(bureau.codes(.acknowledge) == ["rule.demand.lifecycle.notPossible"])
    rules(.ifPermitted(.resolve))
    let left = try bureau.decide(.acknowledge)
    #expect(left.events.count == 2)
    #expect(left.complaint.version == bureau.complaint.version + 2)
    rules(.later(.note.said, on: Bureau.other))
    #expect(try bureau.decide(.acknowledge).requests.map(\.complaint) == [Bureau.other])
  }

  @Test func `Rules that ask in a circle are refused`() throws {
    var bureau = try Bureau()
    bureau.tuning = { $0.rules = [Rule(asks: { _ in [.ifPermitted(.note.said)] })] }
    #expect(bureau.codes(.acknowledge) == ["ruleCycle"])
  }

  @Test func `A rule does not lend its hand to four eyes`() throws {
    var bureau = try Bureau.after(Way.responding)
    bureau.tuning = {
      $0.rules = [
        Rule(asks: { $0.body.act == .proposeResponse ? [.ifPermitted(.approveResponse)] : [] })
      ]
    }
    try bureau.perform(.proposing(900_000_00), by: Bureau.anna)
    #expect(bureau.complaint.draft?.isApproved == false)
  }
}
