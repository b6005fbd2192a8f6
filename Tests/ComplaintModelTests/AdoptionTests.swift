import BusinessTime
import ComplaintModel
import Testing

/// Complaints that come from another system, with what was done about them there.
@Suite struct AdoptionTests {
  static let importer = Actor(.agent("migration"), as: .administrator)
  /// Two months after the receipt.
  static let now = Bureau.start + .hours(60 * 24)

  /// A complaint that lived here, and the same one taken over with the same steps.
  private func twins(
    _ steps: [(after: TimeSpan, command: Complaint.Command)]
  ) throws -> (lived: Complaint, adopted: Decision) {
    var bureau = try Bureau { $0.ladder = .none }
    var commands: [Complaint.Command] = []
    for step in steps {
      bureau.now = Bureau.start + step.after
      try bureau.perform(step.command)
      commands.append(step.command.occurred(at: bureau.now))
    }
    bureau.now = Self.now
    try bureau.pass(.zero)
    let adoption = Complaint.Adoption(Bureau.intake, from: "old desk")
    let adopted = try Complaint.adopt(
      .adopt(adoption).occurred(at: Bureau.start), then: commands, as: Bureau.other, of: "shop",
      in: Bureau.context(1, Self.importer, Self.now, bureau.playbook))
    return (bureau.complaint, adopted)
  }

  static let lives: [[(after: TimeSpan, command: Complaint.Command)]] = [
    [],
    [(.hours(1), .acknowledge)],
    [(.hours(30), .acknowledge), (.hours(31), .assess())],
    [
      (.hours(2), .acknowledge), (.hours(3), .assess()),
      (.hours(4), .assign(to: .person("anna"))), (.hours(5), .move(to: .investigating)),
      (.hours(29), .askComplainant()), (.hours(29 + 72), .recordReply(.answers)),
      (.hours(29 + 96), .move(to: .responding)),
      (.hours(29 + 120), .communicateDecision(.notUpheld)), (.hours(29 + 121), .resolve),
      (.hours(29 + 144), .close(.notUpheld, because: .accepted)),
      (.hours(29 + 300), .reopen),
    ],
    [(.hours(3), .assess()), (.hours(20 * 24), .grade(5).said)],
    [(.hours(3), .assess()), (.hours(4), .extend("answer", by: .businessDays(2)).said)],
    [
      (.hours(2), .assess()), (.hours(4), .pauseClock("answer", for: .information)),
      (.hours(15 * 24), .resumeClock("answer")),
    ],
  ]

  @Test(arguments: lives.indices)
  func `Its clocks are what they would be had it lived here`(life: Int) throws {
    let (lived, adopted) = try twins(Self.lives[life])
    #expect(adopted.complaint.clocks == lived.clocks)
    #expect(adopted.complaint.stage == lived.stage)
    #expect(adopted.complaint.stageEnteredAt == lived.stageEnteredAt)
    #expect(adopted.complaint.grade == lived.grade)
    #expect(adopted.complaint.owner == lived.owner)
    #expect(adopted.complaint.milestones == lived.milestones)
    #expect(adopted.complaint.nextWake == lived.nextWake)
  }

  @Test func `Every event says that it is imported, and nobody is told`() throws {
    let (_, adopted) = try twins(Self.lives[3])
    #expect(adopted.events.allSatisfy { $0.isImported })
    #expect(adopted.events.contains { !$0.clocks.isEmpty })
    let playbook = try Bureau().playbook
    let told = adopted.complaint.notifications(for: adopted.events, by: playbook)
    #expect(told.isEmpty)
    #expect(try Complaint(adopted.events) == adopted.complaint)
    #expect(Set(adopted.events.map(\.version)).count == adopted.events.count)
  }

  @Test func `What was decided needs no authority, approval, words or rights to the acts`() throws {
    let bureau = try Bureau { $0.answerContents = [.reasons] }
    let context = Bureau.context(1, Self.importer, Self.now, bureau.playbook)
    let refund = Complaint.RemedyOffer(.refund, Money(minorUnits: 900_000_00, .cny))
    let adoption = Complaint.Command.adopt(Complaint.Adoption(Bureau.intake, from: "old desk"))
    let steps: [Complaint.Command] = [
      .assess(), .assign(to: .person("anna")), .move(to: .investigating),
      .move(to: .responding), .communicateDecision(.upheld, remedies: [refund]), .grade(2),
    ]
    let adopted = try Complaint.adopt(
      adoption, then: steps, as: Bureau.other, of: "shop", in: context)
    #expect(adopted.complaint.remedies.map(\.state) == [.promised])
    #expect(adopted.complaint.grade?.grade == 2)
    // Here the same is refused to the same person, and to one with all rights but no authority.
    #expect(bureau.codes(.assess(), by: Self.importer) == ["access"])
    #expect(try Bureau.after(Way.investigating).codes(.grade(2)) == ["textMissing"])
    let outstanding = try Bureau.after(Way.responding)
    #expect(
      outstanding.codes(.communicateDecision(.upheld, remedies: [refund]))
        == ["lifecycle.precluded.approvalOutstanding"])
  }

  @Test func `Neither rules nor timers nor automatic remedies act on the past`() throws {
    struct Insistent: BusinessRule {
      let name: RuleName = "insistent"
      func objections(
        to command: Complaint.Command, on complaint: Complaint, in context: RuleContext
      ) -> [Objection] { [Objection("Never", "绝不", code: "never")] }
    }
    var definition = try Bureau.definition()
    definition.serviceLevels.append(
      ServiceLevel(
        "silence", Wording("Silence", "未回复"), .timer, starts: [.act(.askComplainant)],
        stops: [.act(.recordReply)], targets: .all(.elapsed(.hours(24))), calendar: "office"))
    definition.whenDue = ["silence": [.withdraw]]
    definition.automaticRemedies = try AutomaticRemedies(
      [.init("sorry", when: .always, .apology)], upTo: [])
    var context = Bureau.context(1, Bureau.anna, Self.now, try Playbook(definition))
    context.rules = [Insistent()]
    let steps: [Complaint.Command] = [
      .assess().occurred(at: Bureau.start + .hours(1)),
      .assign(to: .person("anna")).occurred(at: Bureau.start + .hours(2)),
      .move(to: .investigating).occurred(at: Bureau.start + .hours(2)),
      .askComplainant().occurred(at: Bureau.start + .hours(3)),
    ]
    let adopted = try Complaint.adopt(
      .adopt(Complaint.Adoption(Bureau.intake, from: "old desk")), then: steps, as: Bureau.other,
      of: "shop", in: context)
    #expect(adopted.complaint.stage == .awaitingComplainant)
    #expect(adopted.complaint.remedies.isEmpty)
    let expiry = adopted.events.first { event in
      event.clocks.contains { if case .expired("silence", _) = $0 { true } else { false } }
    }
    #expect(expiry?.occurredAt == Bureau.start + .hours(27))
  }

  @Test func `A step that makes no sense is named by its number, and nothing is kept`() throws {
    let context = Bureau.context(1, Self.importer, Self.now, try Bureau().playbook)
    func codes(_ steps: Complaint.Command...) -> [String] {
      do throws(Refusal) {
        _ = try Complaint.adopt(
          .adopt(Complaint.Adoption(Bureau.intake, from: "old desk")), then: steps,
          as: Bureau.other, of: "shop", in: context)
        return []
      } catch {
        return error.reasons.map(\.code)
      }
    }
    #expect(codes(.acknowledge, .resolve) == ["adopted.2.lifecycle.notPossible"])
    #expect(
      codes(.acknowledge.occurred(at: Self.now + .hours(1))) == ["adopted.1.inFuture"])
    #expect(
      codes(.acknowledge.occurred(at: Bureau.received - .hours(1)))
        == ["adopted.1.beforeReceipt"])
    #expect(codes(.adoptMove(to: .resolved), .reopen) == [])
    let reason = Refusal.Reason.adoptedStep(2, .inFuture)
    #expect(reason.text(in: .english).hasPrefix("Step 2 "))
    #expect(reason.text(in: .chinese).contains("第2步"))
  }

  @Test func `Only adopting is done this way, and only by whoever may adopt`() throws {
    let playbook = try Bureau().playbook
    func codes(_ command: Complaint.Command, _ actor: Actor) -> [String] {
      do throws(Refusal) {
        _ = try Complaint.adopt(
          command, as: Bureau.other, of: "shop",
          in: Bureau.context(1, actor, Self.now, playbook))
        return []
      } catch {
        return error.reasons.map(\.code)
      }
    }
    let adoption = Complaint.Command.adopt(Complaint.Adoption(Bureau.intake, from: "old desk"))
    #expect(codes(adoption, Self.importer) == [])
    #expect(codes(adoption, Bureau.carl) == ["access"])
    #expect(codes(.file(Bureau.intake), Self.importer) == ["lifecycle.noEntry"])
  }

  @Test func `When it was registered there is what the other system says, or when it begins`()
    throws
  {
    let context = Bureau.context(1, Self.importer, Self.now, try Bureau().playbook)
    var adoption = Complaint.Adoption(Bureau.intake, from: "old desk")
    func registered(_ steps: [Complaint.Command]) throws -> Timestamp? {
      try Complaint.adopt(
        .adopt(adoption), then: steps, as: Bureau.other, of: "shop", in: context
      ).complaint.passed(.complaintRegistered)
    }
    #expect(try registered([]) == Self.now)
    #expect(try registered([.acknowledge]) == Bureau.received)
    adoption.milestones = [.init(.complaintRegistered, at: Bureau.received + .minutes(3))]
    #expect(try registered([]) == Bureau.received + .minutes(3))
  }
}
