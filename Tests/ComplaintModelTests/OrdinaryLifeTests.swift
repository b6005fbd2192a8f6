import BusinessTime
import ComplaintModel
import Testing

/// An ordinary life, command by command.
@Suite struct OrdinaryLifeTests {
  static let start = Timestamp(millisecondsSince1970: 1_772_442_000_000)
  static let anna = AgentID("anna")
  static let complainant = PartyID(high: 1, low: 2)
  static let id = ComplaintID(at: start, random: (3, 4))

  static func playbook() throws -> Playbook {
    let hours = try WorkingCalendar.mondayToFriday(in: "Europe/London")
    var definition = Playbook.Definition("Test", in: "office", hours)
    definition.serviceLevels = [
      ServiceLevel(
        "acknowledge", Wording("Acknowledge", "确认"), starts: [.milestone(.complaintReceived)],
        stops: [.act(.acknowledge), .act(.communicateDecision)],
        targets: .all(.working(.hours(4))), calendar: "office"),
      ServiceLevel(
        "answer", Wording("Answer", "答复"), starts: [.milestone(.complaintReceived)],
        stops: [.act(.communicateDecision)],
        pausesWhile: .fact(.phase, .equals(.code(Phase.waiting))),
        targets: .all(.businessDays(5)), calendar: "office",
        warnings: [.used(thousandths: 800)]),
      ServiceLevel(
        "solve", Wording("Solve", "解决"), starts: [.milestone(.complaintReceived)],
        stops: [.act(.resolve), .act(.close)], targets: .all(.businessDays(10)),
        calendar: "office"),
    ]
    definition.authority = .standard
    return try Playbook(definition)
  }

  @Test func `From filing to closing`() throws {
    let playbook = try Self.playbook()
    var now = Self.start
    var number: UInt64 = 0
    func context() -> DecisionContext {
      number += 1
      var context = DecisionContext(
        command: CommandID(high: 9, low: number),
        actor: Actor(.agent(Self.anna), as: .agent, .manager), now: now, playbook: playbook)
      context.unknown = ["repeats", "similar"]
      return context
    }
    var intake = Intake(.phone, receivedAt: now - .minutes(10), from: Self.complainant)
    intake.category = .quality
    let filing = try Complaint.decide(
      .file(intake), as: Self.id, of: "shop", in: context())
    var complaint = filing.complaint
    var history = filing.events
    let note = ContentReference(
      command: CommandID(high: 1, low: 1), slot: 0, party: nil,
      digest: ContentDigest(hex: String(repeating: "a", count: 64))!)
    let refund = Complaint.RemedyOffer(.refund, try Money("CNY 100.00"))
    let commands: [Complaint.Command] = [
      .acknowledge, .assess(), .assign(to: .person(Self.anna)), .move(to: .investigating),
      .note.saying(.stored(note)), .askComplainant(), .recordReply(.answers),
      .move(to: .responding), .proposeResponse(.upheld, remedies: [refund]),
      .communicateDecision, .recordReply(.accepts), .fulfilRemedy(1), .resolve,
      .followUp(isSatisfied: true), .close(.upheld, because: .accepted),
    ]
    for command in commands {
      now = now + .minutes(30)
      let decision = try complaint.decide(command, in: context())
      complaint = decision.complaint
      history += decision.events
    }
    #expect(complaint.phase == .closed)
    #expect(complaint.remedies.first?.state == .fulfilled)
    #expect(complaint.clocks.map(\.isMet) == [true, true, true])
    #expect(try Complaint(history) == complaint)
  }
}
