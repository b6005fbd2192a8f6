import BusinessTime
import ComplaintModel
import Testing

/// What draws in rungs other than time, and what rungs do.
@Suite struct LadderCauseTests {
  typealias Story = LadderTimeTests

  static func moved(_ emotion: Emotion) -> Complaint.Command {
    var change = IntakeChange()
    change.emotion = emotion
    return .assess(Complaint.Assessment(change))
  }

  @Test func `A condition draws in its rung once until it is met anew`() throws {
    var bureau = try Story.bureau()
    try bureau.perform(Self.moved(.angry))
    let cause = bureau.history[bureau.history.count - 2]
    #expect(cause.ladder == [.met(.emotion)])
    #expect(bureau.history.last?.body.kind == .escalated)
    #expect(bureau.history.last?.actor == .system && bureau.history.last?.cause == .rung(1))
    #expect(bureau.complaint.rung?.escalation.because == .met(.emotion))
    try bureau.run(.acknowledgeEscalation, .note.said, Self.moved(.distressed))
    #expect(Story.escalations(bureau.history).count == 1)
    try bureau.run(Self.moved(.calm))
    #expect(bureau.history.last?.ladder == [.unmet(.emotion)])
    #expect(bureau.complaint.metReasons == [])
    try bureau.run(Self.moved(.angry))
    #expect(Story.escalations(bureau.history).count == 2)
    #expect(try Complaint(bureau.history) == bureau.complaint)
  }

  @Test func `What calls for a rung that waits joins it`() throws {
    var bureau = try Story.bureau()
    try bureau.perform(Self.moved(.angry))
    #expect(bureau.complaint.rung?.climbsAfter == Story.at(2, 11))
    // The miss at 13:00 calls for rung 1 while rung 2 waits since 11:00.
    try bureau.pass(Story.at(2, 11, ms: 1) - bureau.now)
    #expect(bureau.complaint.rung?.escalation.rung == 2)
    try bureau.pass(Story.at(2, 13, ms: 1) - bureau.now)
    #expect(bureau.history.last?.body == .timePassed)
    #expect(Story.escalations(bureau.history).map(\.rung) == [1, 2])
  }

  @Test func `The fast lane draws in the first rung, whatever the score, once`() throws {
    var bureau = try Story.bureau(intake: { $0.category = .safety })
    #expect(bureau.complaint.grade?.grade == 5)
    // At filing nothing is known of the line, so the next rung is drawn in.
    let escalation = try #require(bureau.complaint.rung?.escalation)
    #expect(escalation.because == .fastLane && escalation.rung == 2 && escalation.vacant == [1])
    try bureau.run(.acknowledgeEscalation, .assess(), .grade)
    #expect(Story.escalations(bureau.history).count == 1)
    var change = IntakeChange()
    change.isLegalDispute = true
    try bureau.run(.correctFacts(change).said)
    #expect(Story.escalations(bureau.history).map(\.rung) == [2, 1])
    #expect(bureau.complaint.rung?.escalation.because == .fastLane)
  }

  @Test func `A letter that did not arrive draws in the first rung, once`() throws {
    var bureau = try Story.bureau()
    try bureau.perform(.acknowledge)
    let version = try #require(bureau.complaint.acknowledgement?.version)
    try bureau.run(.recordDelivery(of: version, .sent))
    #expect(bureau.complaint.rung == nil)
    try bureau.run(.recordDelivery(of: version, .failed))
    #expect(bureau.complaint.rung?.escalation.because == .undelivered)
    #expect(bureau.complaint.rung?.escalation.people == [Story.sue])
    try bureau.run(.acknowledgeEscalation, .recordDelivery(of: version, .failed))
    #expect(Story.escalations(bureau.history).count == 1)
  }

  @Test func `Without a ladder the fast lane and a lost letter are escalated all the same`() throws
  {
    var bureau = try Bureau(intake: { $0.category = .safety })
    #expect(bureau.complaint.rung?.escalation.because == .fastLane)
    #expect(bureau.complaint.rung?.escalation.people == [])
    try bureau.run(.deescalate.said, .acknowledge)
    let version = try #require(bureau.complaint.acknowledgement?.version)
    try bureau.run(.recordDelivery(of: version, .failed))
    #expect(bureau.complaint.rung?.escalation.because == .undelivered)
    #expect(bureau.complaint.nextWake == bureau.complaint.clocks.compactMap(\.wake).min())
  }

  static func ladder(
    _ trigger: EscalationLadder.Trigger, _ change: (inout EscalationLadder.Rung) -> Void = { _ in }
  ) -> EscalationLadder {
    EscalationLadder([LadderTests.rung(when: [trigger], change)])
  }

  @Test func `Facts from outside are asked when it is judged, and stand in the event`() throws {
    let similar = Condition.fact(.outside("similar"), .atLeast(.number(10)))
    var bureau = try Story.bureau(Self.ladder(.met(.similar, when: similar)))
    #expect(bureau.playbook.definition.faults == [])
    func say(_ number: Int64) {
      bureau.tuning = {
        $0.reportingLines = ReportingLines([.person("anna"): "sue"])
        $0.outside["similar"] = .number(number)
        $0.unknown = ["repeats"]
      }
    }
    say(12)
    try bureau.run(.note.said)
    #expect(bureau.complaint.metReasons == [])
    try bureau.run(.assess())
    #expect(bureau.complaint.metReasons == [.similar])
    #expect(bureau.history[bureau.history.count - 2].outside["similar"] == .number(12))
    // Where the fact is not at hand nothing is said of it: it stays met.
    bureau.tuning = { _ in }
    try bureau.run(.note.said)
    #expect(bureau.complaint.metReasons == [.similar])
    say(3)
    try bureau.run(.assess())
    #expect(bureau.complaint.metReasons == [])
    var context = bureau.context()
    context.unknown = []
    context.outside = [:]
    let refusal = #expect(throws: Refusal.self) {
      try bureau.complaint.decide(.assess(), in: context)
    }
    #expect(refusal?.needed.contains("similar") == true)
  }

  @Test func `A host's predicate may draw in a rung`() throws {
    let predicate = Condition.predicate("noted")
    var bureau = try Story.bureau(
      Self.ladder(.met(EscalationReason(rawValue: "own"), when: predicate)))
    #expect(bureau.playbook.predicates(missingFrom: []) == ["noted"])
    bureau.tuning = {
      $0.reportingLines = ReportingLines([.person("anna"): "sue"])
      $0.predicates = ["noted": { $0.counts.notes > 1 }]
    }
    try bureau.run(.note.said)
    #expect(bureau.complaint.rung == nil)
    try bureau.run(.note.said)
    #expect(bureau.complaint.rung?.escalation.people == [Story.sue])
  }

  @Test func `Reopening draws in a rung each time that is stated`() throws {
    var bureau = try Story.bureau(
      EscalationLadder([
        LadderTests.rung(when: [
          .met(.reopened, when: .fact(.reopenings, .equals(.number(1)))),
          .met(.reopenedAgain, when: .fact(.reopenings, .atLeast(.number(2)))),
        ])
      ]))
    for _ in 1...3 { try bureau.run(.withdraw, .reopen) }
    #expect(
      Story.escalations(bureau.history).map(\.because) == [.met(.reopened), .met(.reopenedAgain)])
    // Whoever is drawn in has to notice nothing, so nothing joins and nothing waits.
    #expect(bureau.complaint.rung?.isWaiting == false)
  }

  @Test func `A rung that reassigns hands over, and clocks may take notice of it`() throws {
    var bureau = try Story.bureau(
      Self.ladder(.breached("acknowledge")) {
        $0.who = [.participant(.role(.manager)), .line(1)]
        $0.reassigns = true
        $0.raisesGradeTo = 4
      }
    ) { definition in
      definition.serviceLevels[2].onReassignment = .restart
      definition.serviceLevels[1].targets = [
        .init(.businessDays(2), grades: 4...5), .init(.businessDays(5)),
      ]
    }
    try bureau.pass(Story.at(2, 13, 1) - bureau.now)
    #expect(bureau.complaint.owner == .person("sue"))
    #expect(bureau.complaint.earlierOwners == [.person("anna")])
    #expect(bureau.complaint.grade?.grade == 4 && bureau.complaint.grade?.isOverride == true)
    let event = try #require(bureau.history.last)
    #expect(event.owner == .person("sue") && event.grade?.grade == 4)
    #expect(bureau.complaint.clock("answer")?.due == Story.at(5, 0))
    #expect(Set(event.clocks.map(\.clock)) == ["answer", "solve"])
    #expect(try Complaint(bureau.history) == bureau.complaint)
  }

  @Test func `A grade is raised, never lowered`() throws {
    var bureau = try Story.bureau(
      Self.ladder(.breached("acknowledge")) { $0.raisesGradeTo = 2 },
      intake: { $0.category = .safety })
    #expect(bureau.complaint.grade?.grade == 5)
    try bureau.pass(Story.at(2, 13, 1) - bureau.now)
    #expect(bureau.complaint.grade?.grade == 5)
    #expect(bureau.complaint.grade?.isOverride == false)
  }

  @Test func `A task is opened unless one of its kind is open, within the limits`() throws {
    let trace = EscalationLadder.TaskDemand(.trace, for: .queue("lab"), within: .businessDays(1))
    func bureau(_ limit: Int) throws -> Bureau {
      try Story.bureau(
        Self.ladder(.met(.emotion, when: .fact(.emotion, .atLeast(.rank(of: Emotion.angry))))) {
          $0.tasks = [trace, .init(.callBack)]
        }
      ) { $0.limits.tasks = limit }
    }
    var wide = try bureau(5)
    try wide.run(.openTask(.callBack), Self.moved(.angry))
    #expect(wide.complaint.tasks.map(\.kind) == [.callBack, .trace])
    #expect(wide.complaint.tasks.last?.assignee == .queue("lab"))
    #expect(wide.complaint.tasks.last?.due == Story.at(4, 0))
    #expect(wide.history.last?.cause == .rung(1))
    var narrow = try bureau(1)
    try narrow.run(Self.moved(.angry))
    #expect(narrow.complaint.tasks.map(\.kind) == [.trace])
    guard case .followUpRefused(let refusal) = try #require(narrow.history.last).body else {
      Issue.record("nothing was recorded")
      return
    }
    #expect(refusal.reasons == ["tooMany.tasks"])
  }

  /// A complaint whose answer is put forward at 09:00, and whose first rung demands approval at 13:00.
  static func demanding() throws -> Bureau {
    let ladder = Self.ladder(.breached("acknowledge")) {
      $0.who = [LadderTests.executive]
      $0.approvers = [.executive]
    }
    var bureau = try Story.bureau(ladder)
    try bureau.run(
      .assess(), .assign(to: .person("carl")), .move(to: .investigating), .move(to: .responding),
      .proposeResponse(.notUpheld))
    return bureau
  }

  @Test func `A rung may demand approval, and what was put forward before has to be again`() throws
  {
    var bureau = try Self.demanding()
    try bureau.pass(Story.at(2, 13, 1) - bureau.now)
    #expect(bureau.complaint.draft?.isOvertaken == true)
    #expect(bureau.codes(.communicateDecision) == ["approvalDemanded"])
    try bureau.run(.proposeResponse(.notUpheld))
    #expect(bureau.complaint.draft?.isOvertaken == false)
    #expect(bureau.complaint.draft?.response.approvers == [.executive])
    #expect(bureau.complaint.stage == .awaitingApproval)
    try bureau.perform(.approveResponse, by: Bureau.ben)
    try bureau.run(.communicateDecision)
    #expect(bureau.complaint.answer != nil)
  }

  @Test func `Stepping back takes the demand away`() throws {
    var bureau = try Self.demanding()
    try bureau.pass(Story.at(2, 13, 1) - bureau.now)
    #expect(
      bureau.codes(.communicateDecision(.notUpheld)) == ["approvalDemanded"])
    try bureau.run(.deescalate.said, .communicateDecision)
    #expect(bureau.complaint.answer != nil)
  }

  @Test func `Escalating by hand draws in people, as far as there are rungs`() throws {
    var bureau = try Story.bureau()
    try bureau.run(.escalate().said)
    let first = try #require(bureau.complaint.rung?.escalation)
    #expect(first.because == nil && first.people == [Story.sue])
    #expect(first.acknowledgeBy == Story.at(2, 11, 1))
    #expect(bureau.codes(.escalate(to: 1)) == ["notHigher"])
    #expect(bureau.codes(.escalate(to: 4)) == ["noSuchRung"])
    try bureau.run(.escalate(to: 3).said)
    #expect(bureau.complaint.rung?.escalation.approvers == [.executive])
    #expect(bureau.complaint.tasks.map(\.kind) == [.trace])
    #expect(bureau.codes(.escalate()) == ["noSuchRung"])
    let escalate = bureau.complaint.permitted(for: Bureau.anna, in: bureau.context())
      .first { $0.act == .escalate }
    #expect(escalate?.reasons.map(\.code) == ["noSuchRung"])
    for reason in [Refusal.Reason.noSuchRung(4), .nobodyAtRung(2), .approvalDemanded([.manager])] {
      #expect(reason.text(in: .english).count > 10 && reason.text(in: .chinese).count > 5)
    }
  }

  @Test func `What may be done about an escalation is listed as it is decided`() throws {
    var bureau = try Story.bureau()
    func reasons(_ act: Act) -> [String] {
      let permissions = bureau.complaint.permitted(for: Bureau.anna, in: bureau.context())
      return permissions.first { $0.act == act }?.reasons.map(\.code) ?? ["none"]
    }
    #expect(reasons(.acknowledgeEscalation) == ["notEscalated"])
    try bureau.run(.escalate())
    #expect(reasons(.acknowledgeEscalation) == [] && reasons(.deescalate) == [])
    try bureau.run(.acknowledgeEscalation)
    #expect(reasons(.acknowledgeEscalation) == ["nothingChanged"])
    #expect(
      bureau.complaint.permitted(for: Bureau.anna, in: bureau.context())
        .first { $0.act == .escalate }?.nextRung == 2)
  }

  @Test func `What is taken over from another system draws in nobody for what is past`() throws {
    var definition = try Bureau.definition()
    definition.ladder = LadderTests.ladder
    let playbook = try Playbook(definition)
    let context = Bureau.context(1, Bureau.anna, Bureau.start, playbook)
    var intake = Bureau.intake
    (intake.emotion, intake.category) = (.distressed, .safety)
    let adopted = try Complaint.decide(
      .adopt(Complaint.Adoption(intake, from: "old desk")), as: Bureau.id, of: "shop", in: context)
    #expect(adopted.complaint.metReasons == [.emotion])
    #expect(adopted.events.map(\.body.kind) == [.adopted])
    #expect(adopted.complaint.rung == nil)
  }

  @Test func `A rung that changes the complaint may call for one above, and only above`() throws {
    let high = Condition.fact(.grade, .atLeast(.number(4)))
    let ladder = EscalationLadder([
      LadderTests.rung(when: [.met(.grade, when: .all([high, .fact(.grade, .known)]))]),
      LadderTests.rung(when: [.breached("acknowledge")]) { $0.raisesGradeTo = 4 },
      LadderTests.rung(when: [.met(.publicity, when: high)]),
    ])
    var bureau = try Story.bureau(ladder)
    try bureau.pass(Story.at(2, 13, 1) - bureau.now)
    #expect(Story.escalations(bureau.history).map(\.rung) == [2, 3])
    #expect(bureau.complaint.metReasons == [.grade, .publicity])
  }

  @Test func `Rules are told of rungs that a command has drawn in`() throws {
    var bureau = try Story.bureau()
    bureau.tuning = {
      $0.reportingLines = ReportingLines([.person("anna"): "sue"])
      $0.rules = [
        DecisionTimeTests.Rule(asks: {
          $0.body.kind == .escalated ? [.required(.tag(add: [.red]))] : []
        })
      ]
    }
    try bureau.run(Self.moved(.angry))
    #expect(bureau.complaint.intake.tags == [.red])
  }
}
