import BusinessTime
import ComplaintModel
import Testing

/// What each deed comes to where it is permitted.
@Suite struct DecisionDeedTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var way: [Complaint.Command]
    var command: Complaint.Command
    var body: Complaint.Body
    var stage: Stage?
    var actor = Bureau.anna

    init(
      _ way: [Complaint.Command], _ command: Complaint.Command, _ body: Complaint.Body,
      to stage: Stage? = nil, by actor: Actor = Bureau.anna
    ) {
      (self.way, self.command, self.body, self.stage, self.actor) =
        (way, command, body, stage, actor)
    }

    var testDescription: String { "\(command.act)" }
  }

  static let handling: [Case] = [
    Case([], .acknowledge, .acknowledged(isAutomatic: false)),
    Case([], .acknowledgeAutomatically, .acknowledged(isAutomatic: true)),
    Case([], .assess(), .assessed(Complaint.Assessment()), to: .assessed),
    Case(
      [.assign(to: .person("anna"))], .assess(), .assessed(Complaint.Assessment()), to: .assigned),
    Case([], .grade(3).said, .graded),
    Case([], .grade, .graded),
    Case([.assess()], .assign(to: .person("ben")), .assigned, to: .assigned),
    Case([.assign(to: .person("anna"))], .assign, .assigned),
    Case([.assess()], .move(to: .investigating), .moved(isIrregular: false), to: .investigating),
    Case([.assess()], .move(), .moved(isIrregular: false), to: .investigating),
    Case(
      Way.investigating, .askComplainant(for: .evidence), .complainantAsked(.evidence),
      to: .awaitingComplainant),
    Case(
      Way.investigating, .wait(for: .supplier), .waitingBegan(.supplier), to: .awaitingThirdParty),
    Case(
      Way.investigating, .wait(for: .other, at: .onHold), .waitingBegan(.other), to: .onHold),
    Case(Way.waiting, .resume, .resumed, to: .investigating),
    Case(Way.waiting, .recordReply(.answers), .replyRecorded(.answers), to: .investigating),
    Case([], .recordMilestone(.awareOfEvent), .milestoneRecorded(.awareOfEvent)),
    Case([], .note.said, .noted),
    Case([], .tag(add: [.red]), .tagged(Complaint.Tagging(add: [.red]))),
    Case(
      [], .openTask(.callBack), .taskOpened(Complaint.TaskRecord(.callBack, id: 1))),
    Case([.openTask(.callBack)], .completeTask(1), .taskCompleted(1)),
    Case([], .hold.said, .held), Case([.hold.said], .release, .released),
    Case(
      [], .erase(Bureau.complainant), .erasureOrdered(Bureau.complainant), by: Bureau.officer),
  ]

  static let answering: [Case] = [
    Case(
      Way.responding, .proposeResponse(.notUpheld),
      .responseProposed(Complaint.Response(.notUpheld))),
    Case(
      Way.outstanding, .returnResponse(because: .remedy), .responseReturned(.remedy),
      to: .responding),
    Case(Way.outstanding, .approveResponse, .responseApproved, to: .responding, by: Bureau.ben),
    Case(
      Way.proposed, .communicateDecision,
      .decisionCommunicated(Complaint.CommunicatedDecision(.upheld, remedies: [1])), to: .decided),
    Case(
      Way.responding, .communicateDecision(.notUpheld),
      .decisionCommunicated(Complaint.CommunicatedDecision(.notUpheld)), to: .decided),
    Case(
      [.acknowledge], .recordDelivery(of: 2, .sent),
      .deliveryRecorded(Complaint.Delivery(of: 2, .sent))),
    Case(Way.promised, .recordReply(.accepts), .replyRecorded(.accepts), to: .fulfilling),
    Case(Way.decided, .recordReply(.declines), .replyRecorded(.declines)),
    Case(Way.promised, .fulfilRemedy(1), .remedyFulfilled(1)),
    Case(Way.decided, .resolve, .resolved, to: .resolved),
    Case(
      Way.resolved, .followUp(isSatisfied: true), .followedUp(isSatisfied: true), to: .followUp),
    Case(
      Way.decided, .survey([.init("ease", score: 4)]), .surveyed([.init("ease", score: 4)])),
  ]

  static let ending: [Case] = [
    Case(
      Way.decided, .close(.notUpheld, because: .noReply),
      .closed(Complaint.Closing(.notUpheld, because: .noReply)), to: .closed),
    Case(Way.closed, .reopen, .reopened, to: .investigating),
    Case([], .withdraw, .withdrawn, to: .closed),
    Case([], .reject(because: .timeBarred).said, .rejected(.timeBarred), to: .closed),
    Case(
      [.reject(because: .timeBarred).said], .recordDelivery(of: 2, .delivered),
      .deliveryRecorded(Complaint.Delivery(of: 2, .delivered))),
    Case([], .referOutside(to: .court), .referredOutside(.court)),
    Case(
      [.referOutside(to: .court)], .recordOutsideResult(of: .court, .upheld),
      .outsideResultRecorded(Complaint.OutsideResult(.court, .upheld))),
    Case(Way.decided, .openReview(.internal), .reviewOpened(.internal), to: .investigating),
    Case(Way.closed, .openReview(.external), .reviewOpened(.external)),
    Case(
      Way.decided + [.openReview(.internal)], .answerReview(.internal), .reviewAnswered(.internal),
      to: .decided),
    Case([], .escalate(), .escalated(Complaint.Escalation(to: 1))),
    Case([.escalate()], .escalate(to: 4), .escalated(Complaint.Escalation(to: 4))),
    Case([.escalate()], .acknowledgeEscalation, .escalationAcknowledged),
    Case([.escalate()], .deescalate.said, .deescalated),
    Case([], .extend("answer", by: .businessDays(2)).said, .extended("answer")),
    Case([], .reapply(), .reapplied), Case([], .reapply("answer"), .reapplied),
    Case([], .pauseClock("answer", for: .parts), .clockPaused("answer", .parts)),
    Case([.pauseClock("answer", for: .parts)], .resumeClock("answer"), .clockResumed("answer")),
  ]

  @Test(arguments: handling + answering + ending)
  func `A permitted deed becomes its event`(example: Case) throws {
    var bureau = try Bureau.after(example.way)
    let before = bureau.complaint
    bureau.now = bureau.now + .minutes(1)
    let decision = try bureau.perform(example.command, by: example.actor)
    let event = try #require(decision.events.first)
    #expect(event.body == example.body)
    #expect(event.stage?.stage == example.stage)
    #expect(event.actor == example.actor.id)
    #expect(event.version == before.version + 1)
    #expect(decision.parts[0].expectedVersion == before.version)
    #expect(try Complaint(bureau.history) == bureau.complaint)
  }

  @Test func `What is attached counts, with the text of the command`() throws {
    var bureau = try Bureau()
    let photo = try #require(Complaint.Command.attachment)
    let event = try #require(bureau.perform(.attach.attaching(photo).said).events.first)
    #expect(event.attachments == [photo])
    #expect(event.text != nil)
    #expect(bureau.complaint.counts.attachments == 1)
  }

  @Test func `Corrected facts grade anew and move the receipt`() throws {
    var bureau = try Bureau()
    var change = IntakeChange()
    change.receivedAt = Bureau.received - .hours(1)
    change.isLegalDispute = true
    let decision = try bureau.perform(.correctFacts(change).said)
    #expect(bureau.complaint.grade?.grade == 5)
    #expect(bureau.complaint.passed(.complaintReceived) == Bureau.received - .hours(1))
    #expect(bureau.complaint.rung?.escalation.rung == 1, "the fast lane escalates at once")
    #expect(decision.events.map(\.cause) == [nil, .rung(1)])
  }

  @Test func `An assessment that corrects the receipt passes the milestone anew, too`() throws {
    var bureau = try Bureau()
    var change = IntakeChange()
    change.receivedAt = Bureau.received - .hours(2)
    try bureau.perform(.assess(Complaint.Assessment(change)))
    #expect(bureau.complaint.passed(.complaintReceived) == bureau.complaint.intake.receivedAt)
  }

  @Test func `A breach is corrected with a reason`() throws {
    var bureau = try Bureau()
    try bureau.pass(.hours(24))
    #expect(bureau.complaint.clock("acknowledge")?.breach?.isCorrected == false)
    try bureau.run(.correctBreach(of: "acknowledge").said)
    #expect(bureau.complaint.clock("acknowledge")?.breach?.isCorrected == true)
  }
}
