import BusinessTime
import ComplaintModel

/// A life on the ladder, with everything that its events may say.
extension SampleHistory {
  /// Seven events that lead up the ladder, and what comes of it.
  static func ladder() -> SampleHistory {
    var history = SampleHistory()
    history.addFirstRung()
    history.addClimb()
    history.addEnd()
    return history
  }

  private mutating func addFirstRung() {
    add(.filed(Self.intake)) {
      $0.stage = Complaint.StageEntry(.received, in: .open)
      $0.owner = Self.person("ann")
      $0.clocks = [Self.start(Self.answer)]
      $0.ladder = [.met(.emotion), .met(.repeated)]
    }
    var first = Complaint.Escalation(to: 1, acknowledgeBy: Self.at(20))
    first.because = .met(.emotion)
    first.people = [.person(AgentID(rawValue: "sue")), .participant(.role(.supervisor))]
    first.tellAt = Self.at(10)
    first.remindAt = Self.at(15)
    add(.escalated(first), by: .system) { $0.cause = .rung(1) }
    add(.assessed(Complaint.Assessment(IntakeChange()))) { $0.ladder = [.unmet(.emotion)] }
    add(.responseProposed(Complaint.Response(.notUpheld)))
    add(.timePassed, by: .system) {
      $0.cause = .clock(Self.answer)
      $0.clocks = [.breached(Self.answer, ClockBreach(due: Self.at(4)))]
      $0.ladder = [
        .awaited(AwaitedRung(3, for: Self.answer, cycle: 1, at: Self.at(40))),
        .awaited(AwaitedRung(2, for: Self.answer, cycle: 1, at: Self.at(14))),
      ]
    }
    var reminder = Complaint.EscalationReminder(1, of: 1, to: first.people)
    (reminder.clock, reminder.tellAt, reminder.next) = (Self.answer, Self.at(16), Self.at(18))
    add(.escalationReminded(reminder), by: .system) { $0.cause = .rung(1) }
    add(.timePassed, by: .system) {
      $0.cause = .clock(Self.answer)
      $0.ladder = [.reached(rung: 2, Self.answer)]
    }
  }

  private mutating func addClimb() {
    var third = Complaint.Escalation(to: 3, clock: Self.answer, acknowledgeBy: Self.at(30))
    third.because = .unacknowledged
    third.people = [
      .participant(.department(Department(rawValue: "legal"))),
      .participant(.queue(QueueID(rawValue: "q"))),
    ]
    third.vacant = [2]
    third.approvers = [.executive, .manager]
    third.remindAt = Self.at(25)
    add(.escalated(third), by: .system) {
      $0.cause = .rung(1)
      $0.owner = .queue(QueueID(rawValue: "q"))
      $0.grade = Complaint.GradeRecord(4)
    }
    add(.taskOpened(Complaint.TaskRecord(.trace, due: Self.at(9), id: 1)), by: .system) {
      $0.cause = .rung(3)
    }
    add(.taskOverdue(1), by: .system)
    add(.escalationReminded(Complaint.EscalationReminder(1, of: 3, to: third.people)), by: .system)
    var unanswered = Complaint.UnansweredEscalation(3, because: .unacknowledged)
    unanswered.clock = Self.answer
    add(.escalationUnanswered(unanswered), by: .system) { $0.cause = .rung(3) }
    add(
      .escalationUnanswered(
        Complaint.UnansweredEscalation(4, because: .fastLane, vacant: [4, 5])), by: .system)
  }

  /// A rung still waits for notice when the complaint ends.
  private mutating func addEnd() {
    var last = Complaint.Escalation(to: 1, acknowledgeBy: Self.at(90))
    last.because = .undelivered
    last.people = [.participant(.role(.supervisor))]
    add(.escalated(last), by: .system) { $0.cause = .rung(1) }
    add(.withdrawn, by: .party(Self.party)) {
      $0.stage = Complaint.StageEntry(.closed, in: .closed)
      $0.clocks = [.ended(Self.answer, at: $0.occurredAt, because: .closed)]
    }
  }
}
