import BusinessTime
import ComplaintModel

/// A long life in which everything happens that can happen to a complaint.
extension SampleHistory {
  /// Every kind of event but an adoption.
  static func life() throws -> SampleHistory {
    var history = SampleHistory()
    try history.addBeginning()
    history.addInquiry()
    history.addWork()
    history.addClocks()
    history.addDecision()
    history.addAftercare()
    try history.addCorrections()
    history.addReviews()
    history.addRelations()
    history.addLaw()
    history.addEndings()
    return history
  }

  private mutating func addBeginning() throws {
    let intake = try IntakeTests.full()
    add(.filed(intake), by: .party(Self.party)) {
      $0.occurredAt = Self.at(0)
      $0.text = Self.content(0)
      $0.attachments = [Evidence(.photo, Self.content(1)), Evidence(.document, Self.content(2))]
      $0.stage = Complaint.StageEntry(.received, in: .open)
      $0.owner = .queue(QueueID(rawValue: "first line"))
      $0.grade = Complaint.GradeRecord(3)
      $0.grade?.points = 17
      $0.grade?.reasons = [
        Complaint.GradeRecord.Reason(.harm, points: 12),
        Complaint.GradeRecord.Reason(.emotion, points: 5),
      ]
      $0.grade?.fastLane = [.safety]
      $0.clocks = [
        Self.start(ClockName(rawValue: "acknowledge"), minutes: 30), Self.start(Self.answer),
        Self.start(ClockName(rawValue: "quiet"), minutes: 900),
      ]
      $0.outside = [
        "tier": .text("vip"), "repeats": .number(2), "recalled": .flag(true),
        "since": .instant(Self.at(-9)), "spent": .money(Money(minorUnits: 12_800, .cny)),
        "similar": .texts(["a", "b"]),
      ]
    }
    add(.acknowledged(isAutomatic: true), by: .system) {
      $0.cause = .rule(RuleName(rawValue: "receipt"))
      $0.clocks = [
        .stopped(ClockName(rawValue: "acknowledge"), at: Self.at(2), due: Self.at(3))
      ]
    }
    add(.deliveryRecorded(Complaint.Delivery(of: 2, .sent)), by: .system)
    add(.deliveryRecorded(Complaint.Delivery(of: 2, .delivered)), by: .system)
    var change = IntakeChange()
    change.category = .qualityDefect
    change.affected = 12
    var assessment = Complaint.Assessment(change)
    (assessment.impact, assessment.urgency, assessment.priority) = (2, 1, 1)
    add(.assessed(assessment)) { $0.stage = Complaint.StageEntry(.assessed, in: .open) }
    add(.graded, by: Self.ben) {
      $0.onBehalfOf = Self.ann
      $0.grade = Complaint.GradeRecord(4)
      $0.clocks = [.retargeted(Self.answer, Self.revision(1, .regrade, minutes: 180))]
    }
    add(.assigned) {
      $0.owner = Self.person("ann")
      $0.stage = Complaint.StageEntry(.assigned, in: .open)
    }
    add(.moved(isIrregular: true)) {
      $0.isImported = true
      $0.stage = Complaint.StageEntry(.investigating, in: .open)
    }
    add(.moved(isIrregular: false))
  }

  private mutating func addInquiry() {
    add(.complainantAsked(.information)) {
      $0.text = Self.content(3, of: nil)
      $0.stage = Complaint.StageEntry(.awaitingComplainant, in: .waiting)
      $0.clocks = [.paused(Self.answer, at: Self.at(10), reason: .information, wake: Self.at(99))]
    }
    add(.replyRecorded(.answers), by: .party(Self.party)) { $0.text = Self.content(4) }
    add(.resumed) {
      $0.stage = Complaint.StageEntry(.investigating, in: .open)
      let paused = PausedTime(
        working: .minutes(20), elapsed: .minutes(20), businessDays: 0, calendarDays: 1)
      $0.clocks = [
        .resumed(
          Self.answer, at: Self.at(12), paused: paused, due: Self.at(20), wake: Self.at(16))
      ]
    }
    add(.waitingBegan(.supplier)) {
      $0.stage = Complaint.StageEntry(.awaitingThirdParty, in: .waiting)
    }
    add(.milestoneRecorded(.allMaterialsReceived)) { $0.occurredAt = Self.at(11) }
  }

  private mutating func addWork() {
    add(.noted) { $0.text = Self.content(5, of: nil) }
    add(.attached) { $0.attachments = [Evidence(.testReport, Self.content(6, of: nil))] }
    add(.tagged(Complaint.Tagging(add: [ComplaintTag(rawValue: "kettle")])))
    add(
      .tagged(
        Complaint.Tagging(
          add: [ComplaintTag(rawValue: "season")], remove: [ComplaintTag(rawValue: "kettle")])))
    let lab = Owner.queue(QueueID(rawValue: "lab"))
    for (id, kind) in [(Int32(1), TaskKind.labTest), (2, .callBack)] {
      add(.taskOpened(Complaint.TaskRecord(kind, for: lab, due: Self.at(30), id: id))) {
        $0.text = Self.content(6 + id, of: nil)
      }
    }
    add(.taskCompleted(1))
  }
}
