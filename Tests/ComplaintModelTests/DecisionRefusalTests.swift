import BusinessTime
import ComplaintModel
import Testing

/// Every reason by which a deed is refused, by its code.
@Suite struct DecisionRefusalTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var way: [Complaint.Command]
    var command: Complaint.Command
    var codes: [String]
    var actor: Actor

    init(
      _ way: [Complaint.Command], _ command: Complaint.Command, _ codes: String...,
      by actor: Actor = Bureau.anna
    ) {
      (self.way, self.command, self.codes, self.actor) = (way, command, codes, actor)
    }

    var testDescription: String { "\(command.act): \(codes.joined(separator: ", "))" }
  }

  static let stages: [Case] = [
    Case([], .file(Bureau.intake), "alreadyBegun"),
    Case([], .adopt(Complaint.Adoption(Bureau.intake, from: "old")), "alreadyBegun"),
    Case([], .adoptMove(to: .closed), "lifecycle.notPossible"),
    Case(Way.closed, .acknowledge, "lifecycle.notPossible"),
    Case(Way.decided, .assess(), "lifecycle.notPossible"),
    Case(Way.closed, .grade, "lifecycle.notPossible"),
    Case([], .move(to: .decided), "lifecycle.notPossible"),
    Case(Way.investigating, .move(to: .decided), "lifecycle.noMove"),
    Case(Way.investigating, .move(to: Stage(rawValue: "nowhere")), "lifecycle.unknownStage"),
    Case([], .resume, "lifecycle.notPossible"),
    Case(Way.decided, .wait(for: .other), "lifecycle.notPossible"),
    Case(Way.decided, .withdraw, "lifecycle.notPossible"),
    Case(Way.promised, .resolve, "lifecycle.missing.remediesFulfilled"),
    Case(
      Way.promised, .close(.upheld, because: .accepted), "lifecycle.missing.remediesFulfilled"),
    Case(
      Way.decided, .close(.notUpheld, because: .withdrawn), "lifecycle.pairNotPermitted"),
    Case(
      [], .close(.upheld, because: .merged), "lifecycle.pairNotPermitted",
      "lifecycle.missing.decisionCommunicated", "lifecycle.notPossible"),
    Case(
      [], .reject(because: .timeBarred), "textMissing",
      "lifecycle.missing.explanationCommunicated"),
    Case([], .reject(because: .accepted).said, "lifecycle.pairNotPermitted"),
    Case([], .reopen, "lifecycle.notPossible"),
  ]

  static let answers: [Case] = [
    Case(Way.responding, .proposeResponse(.withdrawn), "noDecision"),
    Case(
      Way.responding, .proposeResponse(.upheld, remedies: [.init(.refund)]),
      "remedy.amountMissing"),
    Case(Way.responding, .proposing(0), "remedy.amountNotPositive"),
    Case(Way.responding, .proposing(-5), "remedy.amountNotPositive"),
    Case(
      Way.responding, .proposing(2_000_000_00), "authority.aboveCeiling",
      "authority.aboveCeiling"),
    Case(Way.responding, .approveResponse, "noResponse", "lifecycle.notPossible"),
    Case(Way.proposed, .approveResponse, "nothingToApprove", "lifecycle.notPossible"),
    Case(
      Way.outstanding, .approveResponse, "access", "approval.samePerson",
      "approval.aboveCeiling", "approval.aboveCeiling"),
    Case(Way.responding, .returnResponse(because: .facts), "noResponse", "lifecycle.notPossible"),
    Case(Way.responding, .communicateDecision, "noResponse"),
    Case(
      Way.outstanding, .communicateDecision, "lifecycle.precluded.approvalOutstanding",
      "lifecycle.notPossible"),
    Case(Way.proposed, .communicateDecision(.notUpheld), "otherResponse"),
    Case(Way.responding, .communicateDecision(.duplicate), "noDecision"),
    Case(
      Way.responding,
      .communicateDecision(
        .upheld, remedies: [.init(.refund, Money(minorUnits: 900_000_00, .cny))]),
      "lifecycle.precluded.approvalOutstanding"),
    Case([], .recordDelivery(of: 1, .sent), "noSuchMessage"),
    Case(Way.proposed, .fulfilRemedy(1), "remedyNotPromised"),
    Case(Way.promised, .fulfilRemedy(2), "remedyNotPromised"),
    Case(Way.promised + [.fulfilRemedy(1)], .fulfilRemedy(1), "remedyNotPromised"),
    Case(Way.decided, .survey([]), "nothingChanged"),
    Case(Way.decided, .survey([.init("a\u{7}", score: 1)]), "malformed.answers"),
  ]

  static let rest: [Case] = [
    Case([], .assign(to: .queue("complaints")), "nothingChanged"),
    Case([], .assign(to: .person("")), "malformed.owner"),
    Case([], .grade(7).said, "gradeOutOfRange"), Case([], .grade(0).said, "gradeOutOfRange"),
    Case([], .grade(3), "textMissing"), Case([], .note, "textMissing"),
    Case([], .note.saying("plain"), "contentNotStored"),
    Case([], .hold, "textMissing"), Case([.hold.said], .hold.said, "held"),
    Case([], .release, "notHeld"), Case([], .attach, "nothingAttached"),
    Case([], .correctFacts(IntakeChange()).said, "nothingChanged"),
    Case([], .tag(), "nothingChanged"), Case([], .tag(remove: [.red]), "nothingChanged"),
    Case([.tag(add: [.red])], .tag(add: [.red], remove: [.red]), "nothingChanged"),
    Case([], .tag(add: [.ill]), "malformed.tags"), Case([], .completeTask(1), "noSuchTask"),
    Case([], .openTask(.callBack, for: .queue("")), "malformed.assignee"),
    Case([], .escalate(to: 0), "notHigher"), Case([.escalate()], .escalate(to: 1), "notHigher"),
    Case([], .acknowledgeEscalation, "notEscalated"), Case([], .deescalate.said, "notEscalated"),
    Case([], .referOutside(to: ReferralBody(rawValue: "")), "malformed.body"),
    Case([.referOutside(to: .court)], .referOutside(to: .court), "alreadyReferred"),
    Case([], .recordOutsideResult(of: .court), "notReferred"),
    Case([], .openReview(.first), "reviewNotPossible"),
    Case([.openReview(.external)], .openReview(.external), "reviewNotPossible"),
    Case([], .answerReview(.external), "reviewNotOpen"),
    Case([], .merge(into: Bureau.id), "sameComplaint"),
    Case([], .unmerge, "notMerged", "lifecycle.notPossible"),
    Case([], .split(Bureau.intake, as: Bureau.id), "sameComplaint"),
    Case([], .link(.repeatOf, Bureau.id), "sameComplaint"),
    Case([], .merge(into: Bureau.other), "needs"),
    Case([], .link(.repeatOf, Bureau.other), "needs"),
    Case([], .extend("none", by: .businessDays(1)).said, "clock.noSuchClock"),
    Case([], .extend("answer", by: .weeks(1)).said, "clock.otherUnit"),
    Case([], .extend("answer", by: .businessDays(6)).said, "clock.extensionTooLong"),
    Case([], .extend("solve", by: .businessDays(6)), "textMissing", "clock.notExtensible"),
    Case(
      [.extend("answer", by: .businessDays(1)).said],
      .extend("answer", by: .businessDays(1)).said, "clock.extendedTooOften"),
    Case([], .reapply("none"), "clock.noSuchClock"),
    Case([], .pauseClock("solve", for: .parts), "clock.notPausable"),
    Case([], .resumeClock("answer"), "clock.notPaused"),
    Case(Way.waiting, .resumeClock("answer"), "clock.notHeld"),
    Case([], .correctBreach(of: "answer").said, "clock.noBreach"),
    Case([], .erase(PartyID(high: 7, low: 7)), "noSuchParty", by: Bureau.officer),
    Case([.hold.said], .erase(Bureau.complainant), "held", by: Bureau.officer),
  ]

  static let access: [Case] = [
    Case([], .erase(Bureau.complainant), "access"),
    Case([], .note, "access", by: Bureau.customer),
    Case([], .extend("none", by: .weeks(1)), "access", by: Bureau.carl),
    Case([], .close(.upheld, because: .merged), "access", by: Actor(.agent("x"))),
    Case([], .withdraw, "access", by: Actor(.party(PartyID(high: 8, low: 8)), as: .complainant)),
  ]

  @Test(arguments: stages + answers + rest + access)
  func `A refusal names its reasons and nothing else`(example: Case) throws {
    let bureau = try Bureau.after(example.way)
    #expect(bureau.codes(example.command, by: example.actor) == example.codes)
  }

  @Test(arguments: stages + answers + rest + access)
  func `Every reason has a sentence in both languages`(example: Case) throws {
    let bureau = try Bureau.after(example.way)
    let refusal = #expect(throws: Refusal.self) {
      try bureau.decide(example.command, by: example.actor)
    }
    let lifecycle = bureau.playbook.definition.lifecycle
    for reason in refusal?.reasons ?? [] {
      let english = reason.text(in: .english, lifecycle: lifecycle)
      #expect(english.count > 5 && english != reason.text(in: .chinese, lifecycle: lifecycle))
    }
  }
}
