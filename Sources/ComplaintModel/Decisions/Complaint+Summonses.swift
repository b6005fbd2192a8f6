import BusinessTime

extension Playbook {
  /// Whether anybody is drawn in by it.
  var hasLadder: Bool { !ready.ladder.rungs.isEmpty }
}

/// What the people of a rung are told.
extension Complaint {
  /// What an event tells the people whom it draws in or reminds, by the rung of the playbook.
  func summonses(
    _ event: Event, after before: ArraySlice<Event>, by playbook: Playbook
  ) -> [Notification] {
    guard let step = event.ladderStep, !step.people.isEmpty,
      let rung = playbook.ready.ladder.rung(step.rung), !rung.isSilent
    else { return [] }
    var values = parameters(of: event)
    if let clock = step.clock { tell(of: clock, in: &values) }
    let stepsBefore = before.count { $0.precedes(event) }
    if stepsBefore > 0 { values[.stepsBefore] = .number(Int64(stepsBefore)) }
    values[.because] = step.because.map { .text($0.description) }
    if step.reminder > 0 { values[.reminder] = .number(Int64(step.reminder)) }
    return step.people.compactMap(\.addressee).map {
      summons(event, rung.template, $0, step, values)
    }
  }

  private func summons(
    _ event: Event, _ template: TemplateName, _ addressee: Addressee, _ step: LadderStep,
    _ parameters: MessageParameters
  ) -> Notification {
    var notification = Notification(
      complaint: id, version: event.version, playbook: event.playbook,
      key: CommandID(derivedFrom: id, label: "\(event.version)/rung/\(addressee)"),
      addressee: addressee, template: template, parameters: parameters, text: event.text,
      languages: [], channels: [],
      notBefore: max(event.recordedAt, step.tellAt ?? event.recordedAt),
      expiresAt: nil, isEvidential: false, coalescingKey: "\(addressee)/\(template)", clock: nil)
    notification.rung = step.rung
    return notification
  }

  /// What an event of the ladder says of whom it concerns.
  fileprivate struct LadderStep {
    var rung: Int32
    var clock: ClockName?
    var because: EscalationCause?
    var people: [RungMember] = []
    var tellAt: Timestamp?
    var reminder: Int32 = 0
    /// Whether time alone brought it about.
    var isOfTime = true
  }
}

extension Complaint.Event {
  fileprivate var ladderStep: Complaint.LadderStep? {
    if case .escalated(let escalation) = body {
      return Complaint.LadderStep(
        rung: escalation.rung, clock: escalation.clock, because: escalation.because,
        people: escalation.people, tellAt: escalation.tellAt,
        isOfTime: escalation.because?.isOfTime ?? false)
    }
    if case .escalationReminded(let reminder) = body {
      return Complaint.LadderStep(
        rung: reminder.rung, clock: reminder.clock, people: reminder.people,
        tellAt: reminder.tellAt, reminder: reminder.number)
    }
    guard case .escalationUnanswered(let unanswered) = body else { return nil }
    return Complaint.LadderStep(
      rung: unanswered.rung, clock: unanswered.clock, because: unanswered.because,
      isOfTime: unanswered.because.isOfTime)
  }

  /// Whether it is a step of the ladder by time that a later one of the same decision, for the same
  /// clock, makes pointless to tell.
  func isOvertakenStep(by later: ArraySlice<Complaint.Event>) -> Bool {
    later.contains { precedes($0) }
  }

  /// Whether it is a step of the ladder by time for the same clock as another one, and before it.
  fileprivate func precedes(_ other: Complaint.Event) -> Bool {
    guard occurredAt < other.occurredAt, let own = ladderStep, let next = other.ladderStep
    else { return false }
    return own.isOfTime && next.isOfTime && own.clock == next.clock
  }
}

extension RungMember {
  /// Whom a message for a member goes to; `nil` for one that stands for somebody to be found.
  fileprivate var addressee: Addressee? {
    switch self {
    case .person(let person): .owner(.person(person))
    case .participant(.queue(let queue)): .owner(.queue(queue))
    case .participant(let participant): .participant(participant)
    case .owner, .line: nil
    }
  }
}
