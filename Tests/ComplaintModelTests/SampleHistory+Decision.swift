import BusinessTime
import ComplaintModel

/// The later parts of the long life: time limits, the decision and what follows it.
extension SampleHistory {
  static func revision(
    _ number: Int32, _ cause: ClockRevision.Cause, minutes: Int64
  ) -> ClockRevision {
    ClockRevision(
      cause: cause, revision: number, playbook: PlaybookVersion(rawValue: number), start: at(0),
      period: .working(.minutes(minutes)), paused: .none, oldDue: at(24),
      due: at(0) + .minutes(minutes), wake: nil)
  }

  mutating func addClocks() {
    add(.timePassed, by: .system) {
      $0.cause = .clock(Self.answer)
      $0.clocks = [
        .warned(Self.answer, point: 1, due: Self.at(20), passed: false, wake: Self.at(20))
      ]
    }
    add(
      .escalated(
        Complaint.Escalation(to: 1, clock: Self.answer, acknowledgeBy: Self.at(24))), by: .system
    ) { $0.cause = .clock(Self.answer) }
    add(.escalationAcknowledged, by: Self.ben)
    add(.deescalated, by: Self.ben)
    add(.escalated(Complaint.Escalation(to: 2)), by: .system) { $0.cause = .rung(1) }
    add(.extended(Self.answer)) {
      $0.text = Self.content(9, of: nil)
      $0.clocks = [.retargeted(Self.answer, Self.revision(2, .extended, minutes: 300))]
    }
    add(.reapplied) {
      $0.playbook = PlaybookVersion(rawValue: 3)
      $0.clocks = [.retargeted(Self.answer, Self.revision(3, .reapplication, minutes: 250))]
    }
    add(.clockPaused(Self.answer, .parts))
    add(.clockResumed(Self.answer))
    add(.clockPaused(ClockName(rawValue: "quiet"), .legalHold))
    let breach = ClockBreach(
      due: Self.at(25), responsible: Self.person("ann"), earlier: [.queue(QueueID(rawValue: "q"))],
      because: .reapplication, wake: Self.at(40))
    add(.timePassed, by: .system) { $0.clocks = [.breached(Self.answer, breach)] }
    add(.breachCorrected(Self.answer)) { $0.clocks = [.breachCorrected(Self.answer)] }
  }

  static var refundAndApology: Complaint.Response {
    Complaint.Response(
      .upheld,
      remedies: [
        Complaint.RemedyOffer(.refund, Money(minorUnits: 12_800, .cny), id: 1),
        Complaint.RemedyOffer(.apology, id: 2),
      ], contents: [.decision, .reasons], approvers: [.manager, .legal])
  }

  mutating func addDecision() {
    var second = Self.refundAndApology
    second.outcome = .partlyUpheld
    for index in second.remedies.indices {
      second.remedies[index].id = Remedy.ID(rawValue: Int32(index) + 3)
    }
    second.remedies[0].budget = "goodwill"
    let promised = second.remedies.map(\.id)
    add(.responseProposed(Self.refundAndApology)) { $0.text = Self.content(10, of: nil) }
    add(.responseReturned(.remedy), by: Self.ben) { $0.text = Self.content(11, of: nil) }
    add(.responseProposed(second)) { $0.text = Self.content(12, of: nil) }
    add(.responseApproved, by: Self.ben) {
      $0.onBehalfOf = .agent(AgentID(rawValue: "chen"))
      $0.stage = Complaint.StageEntry(.responding, in: .open)
    }
    let decision = Complaint.CommunicatedDecision(
      .partlyUpheld, remedies: promised, contents: [.decision, .ombudsmanRight], round: .internal)
    let message = add(.decisionCommunicated(decision)) {
      $0.text = Self.content(13)
      $0.stage = Complaint.StageEntry(.decided, in: .answered)
      $0.clocks = [.stopped(Self.answer, at: $0.recordedAt, due: Self.at(25))]
    }
    add(.deliveryRecorded(Complaint.Delivery(of: message.version, .delivered)), by: .system)
    add(.replyRecorded(.declines), by: .party(Self.party)) { $0.text = Self.content(14) }
  }

  mutating func addAftercare() {
    let voucher = Complaint.RemedyOffer(.goodwill, Money(minorUnits: 2_000, .cny), id: 5)
    add(.remedyGranted(voucher, by: Self.goodwill), by: .rule(Self.goodwill))
    add(.remedyFulfilled(3)) { $0.stage = Complaint.StageEntry(.fulfilling, in: .answered) }
    add(.resolved) { $0.stage = Complaint.StageEntry(.resolved, in: .answered) }
    add(.followedUp(isSatisfied: nil))
    add(.followedUp(isSatisfied: false)) { $0.text = Self.content(15) }
    add(
      .surveyed([
        Complaint.SurveyAnswer("effort", score: 4), Complaint.SurveyAnswer("fair", score: -1),
      ]), by: .party(Self.party))
    add(.closed(Complaint.Closing(.partlyUpheld, because: .recourseExhausted))) {
      $0.stage = Complaint.StageEntry(.closed, in: .closed)
      $0.clocks = [
        .ended(ClockName(rawValue: "quiet"), at: $0.occurredAt, because: .closed),
        .expired(ClockName(rawValue: "window"), due: $0.occurredAt),
      ]
    }
  }
}
