import BusinessTime
import ComplaintModel

/// The life of an ordinary complaint: 18 events with 3 clocks, one question and one remedy.
struct OrdinaryLife {
  private(set) var events: [Complaint.Event] = []

  private let anna = ActorID.agent(AgentID(rawValue: "anna.li"))
  private let party = PartyID(high: 0x9b2f_7c1e_0d43_4b6a, low: 0x8f15_2c7d_90ab_34ef)
  private let receipt = ClockName(rawValue: "acknowledgement")
  private let answer = ClockName(rawValue: "answer")
  private let resolution = ClockName(rawValue: "resolution")

  init() throws {
    try addBeginning()
    addInquiry()
    addDecision()
  }

  private func at(_ version: Int32) -> Timestamp {
    Timestamp(millisecondsSince1970: 1_772_442_000_250) + .minutes(37 * Int64(version))
  }

  private func content(_ slot: Int32) -> ContentReference {
    let hex = "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"
    guard let digest = ContentDigest(hex: hex) else { fatalError("\(hex) is a digest") }
    return ContentReference(
      command: CommandID(hashing: "\(slot)"), slot: slot, party: party, digest: digest)
  }

  private mutating func add(
    _ body: Complaint.Body, by actor: ActorID? = nil, to stage: Stage? = nil,
    in phase: Phase = .open, _ clocks: [ClockEffect] = [],
    _ change: (inout Complaint.Event) -> Void = { _ in }
  ) {
    let version = Int32(events.count) + 1
    var event = Complaint.Event(
      tenant: TenantID(rawValue: "acme"),
      complaint: ComplaintID(at: at(0), random: (0x5A5, 0x1234_5678_9ABC)), version: version,
      at: at(version), by: actor ?? anna, command: CommandID(hashing: "command \(version)"),
      playbook: .first, body)
    event.stage = stage.map { Complaint.StageEntry($0, in: phase) }
    event.clocks = clocks
    change(&event)
    events.append(event)
  }

  private func start(_ clock: ClockName, _ period: Period, minutes: Int64) -> ClockEffect {
    .started(
      clock,
      ClockStart(
        cycle: 1, playbook: .first, start: at(0), period: period, due: at(0) + .minutes(minutes),
        wake: at(0) + .minutes(minutes / 2)))
  }

  private mutating func addBeginning() throws {
    var intake = Intake(.webForm, receivedAt: at(0), from: party)
    intake.category = .qualityDefect
    intake.product = ProductID(rawValue: "kettle-2")
    intake.order = OrderID(rawValue: "A-77-2026-00123")
    intake.remediesSought = [.refund, .apology]
    intake.amountClaimed = try Money("CNY 128.00")
    intake.emotion = .angry
    intake.affected = 3
    let clocks = [
      start(receipt, .working(.hours(2)), minutes: 120),
      start(answer, .businessDays(5), minutes: 9_000),
      start(resolution, .calendarDays(30), minutes: 43_200),
    ]
    add(.filed(intake), by: .party(party), to: .received, clocks) { [self] in
      $0.text = content(0)
      $0.owner = .queue(QueueID(rawValue: "first-line"))
      $0.grade = Complaint.GradeRecord(3)
      $0.grade?.points = 17
      $0.grade?.reasons = [
        Complaint.GradeRecord.Reason(.emotion, points: 12),
        Complaint.GradeRecord.Reason(.amount, points: 5),
      ]
    }
    add(.acknowledged(isAutomatic: true), by: .system, [.stopped(receipt, at: at(2), due: at(3))])
    add(.deliveryRecorded(Complaint.Delivery(of: 2, .sent)), by: .system)
    var assessment = Complaint.Assessment()
    (assessment.impact, assessment.urgency, assessment.priority) = (2, 2, 2)
    add(.assessed(assessment), to: .assessed)
    add(.assigned, to: .assigned) { $0.owner = .person(AgentID(rawValue: "anna.li")) }
    add(.moved(isIrregular: false), to: .investigating)
  }

  private mutating func addInquiry() {
    let waiting = [answer, resolution].map {
      ClockEffect.paused($0, at: at(7), reason: .information, wake: nil)
    }
    add(.complainantAsked(.information), to: .awaitingComplainant, in: .waiting, waiting) {
      [self] in $0.text = content(1)
    }
    add(.replyRecorded(.answers), by: .party(party)) { [self] in $0.text = content(2) }
    let paused = PausedTime(
      working: .minutes(74), elapsed: .minutes(74), businessDays: 0, calendarDays: 0)
    let going = [answer, resolution].map {
      ClockEffect.resumed($0, at: at(9), paused: paused, due: at(300), wake: at(150))
    }
    add(.resumed, to: .investigating, going)
    add(.noted) { [self] in $0.text = content(3) }
    add(
      .timePassed, by: .system,
      [.warned(answer, point: 1, due: at(150), passed: false, wake: at(300))]
    ) { [answer] in $0.cause = .clock(answer) }
  }

  private mutating func addDecision() {
    let refund = Complaint.RemedyOffer(.refund, Money(minorUnits: 12_800, .cny), id: 1)
    let response = Complaint.Response(
      .upheld, remedies: [refund], contents: [.decision, .reasons], approvers: [.manager])
    add(.responseProposed(response), to: .awaitingApproval) { [self] in $0.text = content(4) }
    add(.responseApproved, by: .agent(AgentID(rawValue: "ben.wu")), to: .responding)
    let decision = Complaint.CommunicatedDecision(
      .upheld, remedies: [1], contents: [.decision, .reasons])
    add(
      .decisionCommunicated(decision), to: .decided, in: .answered,
      [.stopped(answer, at: at(14), due: at(300))]
    ) { [self] in $0.text = content(5) }
    add(.deliveryRecorded(Complaint.Delivery(of: 14, .delivered)), by: .system)
    add(.replyRecorded(.accepts), by: .party(party))
    add(.remedyFulfilled(1), to: .fulfilling, in: .answered)
    add(
      .closed(Complaint.Closing(.upheld, because: .accepted)), to: .closed, in: .closed,
      [.stopped(resolution, at: at(18), due: at(300))])
  }
}
