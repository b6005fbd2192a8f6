import BusinessTime
import ComplaintModel
import ComplaintTestSupport

/// Random parts of the ladder.
extension RungMember {
  static func drawn(_ random: inout SeededGenerator) -> RungMember {
    [
      .person(.drawn(&random)), .participant(.role(.drawn(&random))),
      .participant(.department(Department(rawValue: "legal"))),
      .participant(.queue(.drawn(&random))), .owner,
      .line(.random(in: 1...20, using: &random)),
    ].drawn(&random)
  }
}

extension EscalationCause {
  static func drawn(_ random: inout SeededGenerator) -> EscalationCause {
    [
      .fastLane, .undelivered, .warned, .breached, .overdue, .unacknowledged,
      .met(.drawn(&random)),
    ].drawn(&random)
  }
}

extension Complaint.Escalation {
  static func drawn(_ number: Int32, _ random: inout SeededGenerator) -> Complaint.Escalation {
    var escalation = Complaint.Escalation(
      to: number, clock: .maybe(&random) { .drawn(&$0) },
      acknowledgeBy: .maybe(&random) { .near(&$0) })
    escalation.because = .maybe(&random) { .drawn(&$0) }
    escalation.people = .several(&random, 3) { .drawn(&$0) }
    escalation.vacant = .several(&random, 2) { .random(in: 1...9, using: &$0) }
    escalation.tellAt = .maybe(&random) { .near(&$0) }
    escalation.remindAt = .maybe(&random) { .near(&$0) }
    escalation.approvers = .several(&random, 2) { .drawn(&$0) }
    return escalation
  }
}

extension Complaint.EscalationReminder {
  static func drawn(
    _ number: Int32, _ random: inout SeededGenerator
  ) -> Complaint.EscalationReminder {
    var reminder = Complaint.EscalationReminder(
      .random(in: -1...5, using: &random), of: number, to: .several(&random, 2) { .drawn(&$0) })
    reminder.clock = .maybe(&random) { .drawn(&$0) }
    reminder.tellAt = .maybe(&random) { .near(&$0) }
    reminder.next = .maybe(&random) { .near(&$0) }
    return reminder
  }
}

extension Complaint.UnansweredEscalation {
  static func drawn(
    _ number: Int32, _ random: inout SeededGenerator
  ) -> Complaint.UnansweredEscalation {
    var unanswered = Complaint.UnansweredEscalation(
      number, because: .drawn(&random),
      vacant: .several(&random, 2) { .random(in: 1...9, using: &$0) })
    unanswered.clock = .maybe(&random) { .drawn(&$0) }
    return unanswered
  }
}

extension LadderEffect {
  static func drawn(_ random: inout SeededGenerator) -> LadderEffect {
    let (rung, clock) = (Int32.random(in: 0...4, using: &random), ClockName.drawn(&random))
    switch Kind.allCases.drawn(&random) {
    case .met: return .met(.drawn(&random))
    case .unmet: return .unmet(.drawn(&random))
    case .awaited:
      let cycle = Int32.random(in: 0...4, using: &random)
      return .awaited(AwaitedRung(rung, for: clock, cycle: cycle, at: .near(&random)))
    case .reached: return .reached(rung: rung, clock)
    }
  }
}
