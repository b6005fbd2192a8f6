import BusinessTime
import ComplaintModel

/// At least one command of every deed, with everything that may stand in it or be left out.
enum SampleCommands {
  static let party = PartyID(high: 1, low: 2)
  static let other = SampleHistory.other(1)
  static let stored = SampleHistory.content(1, of: party)
  static let anna = Owner.person("anna")

  static let all: [Complaint.Command] =
    beginnings + handling + answers + endings + relations + clocks + additions

  static var intake: Intake {
    var intake = Intake(.phone, receivedAt: SampleHistory.at(0), from: party)
    intake.category = .quality
    intake.fields = ["region": .text("north")]
    return intake
  }

  static var beginnings: [Complaint.Command] {
    var adoption = Complaint.Adoption(intake, from: "old system")
    adoption.milestones = [.init(.complaintReceived, at: SampleHistory.at(0))]
    adoption.outcome = .upheld
    return [
      .file(intake), .file(intake, at: .assessed), .adopt(adoption),
      .adopt(adoption, at: .investigating), Complaint.Command(.adoptMove(to: .responding)),
      .split(intake, as: other),
    ]
  }

  static var handling: [Complaint.Command] {
    var change = IntakeChange()
    change.harm = .health
    change.cleared = [.emotion]
    var assessment = Complaint.Assessment(change)
    (assessment.impact, assessment.urgency) = (2, 1)
    return [
      .acknowledge, Complaint.Command(.acknowledge(isAutomatic: true)), .assess(),
      .assess(assessment), .grade, .grade(4), .assign, .assign(to: anna), .move(),
      .move(to: .responding), .askComplainant(for: .evidence), .wait(for: .parts),
      .wait(for: .parts, at: .onHold), .resume, .recordMilestone(.allMaterialsReceived),
      Complaint.Command(.correctFacts(change)),
    ]
  }

  static var answers: [Complaint.Command] {
    let refund = Complaint.RemedyOffer(.refund, Money(minorUnits: 10_000, .cny))
    var approved = Complaint.Response(.partlyUpheld, contents: [.reasons], approvers: [.manager])
    approved.remedies = [.init(.apology, id: 2)]
    let voucher = Complaint.RemedyOffer(.goodwill, Money(minorUnits: 2_000, .cny), from: "goodwill")
    return [
      .proposeResponse(.upheld, remedies: [refund], contents: [.decision]),
      Complaint.Command(.proposeResponse(approved)), .approveResponse,
      .returnResponse(because: .evidence), .communicateDecision,
      .communicateDecision(.notUpheld), .communicateDecision(.upheld, remedies: [refund]),
      .communicateDecision(.upheld, remedies: [voucher]),
      .recordDelivery(of: 7, .sent), .recordReply(.declines), .fulfilRemedy(1), .resolve,
      .followUp(), .followUp(isSatisfied: false),
      .survey([Complaint.SurveyAnswer("polite", score: 4)]),
    ]
  }

  static var endings: [Complaint.Command] {
    [
      .close(.upheld, because: .accepted), .reopen, .withdraw, .reject(because: .timeBarred),
      .hold, .release, .erase(party),
    ]
  }

  static var relations: [Complaint.Command] {
    [
      .merge(into: other), .unmerge, .link(.sameDefectAs, other), .referOutside(to: .ombudsman),
      .recordOutsideResult(of: .ombudsman), .recordOutsideResult(of: .ombudsman, .notUpheld),
      .openReview(.internal), .answerReview(.internal), .escalate(), .escalate(to: 2),
      .acknowledgeEscalation, .deescalate,
    ]
  }

  static var clocks: [Complaint.Command] {
    [
      .extend("answer", by: .businessDays(5)), .reapply(), .reapply("answer"),
      .pauseClock("answer", for: .thirdParty), .resumeClock("answer"),
      .correctBreach(of: "answer"),
    ]
  }

  static var additions: [Complaint.Command] {
    var task = Complaint.TaskRecord(.siteVisit, for: anna, due: SampleHistory.at(9), id: 3)
    task.text = stored
    let urgent = ComplaintTag(rawValue: "urgent")
    return [
      .note, .note.saying("She called \"again\".\n她又来电。", of: party), .note.saying("Nobody's."),
      .note.saying(.stored(stored)).occurred(at: SampleHistory.at(5)),
      .attach.attaching(Attachment(.photo, stored), Attachment(.photo, stored)),
      .tag(add: [urgent]), .tag(remove: [urgent]), .openTask(.callBack),
      Complaint.Command(.openTask(task)).saying("Look at the pump."), .completeTask(3),
    ]
  }
}
