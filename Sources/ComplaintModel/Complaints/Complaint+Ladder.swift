import BusinessTime

/// What events do to the ladder and to the tasks' time limits.
extension Complaint.Parts {
  mutating func climb(_ escalation: Complaint.Escalation, _ event: Complaint.Event.Parts) {
    counts.escalations &+= 1
    file.value.ladder = Complaint.Rung(
      escalation: escalation, at: event.occurredAt, remindAt: escalation.remindAt)
    // Where a lifecycle lets people escalate after the end, nothing waits for notice.
    if phase == .closed { file.value.ladder?.isOver = true }
    if !escalation.approvers.isEmpty,
      file.value.draft?.needsAnother(approval: escalation.approvers) == true
    {
      file.value.draft?.isOvertaken = true
    }
  }

  mutating func remind(_ reminder: Complaint.EscalationReminder) {
    guard file.value.ladder?.escalation.rung == reminder.rung else { return }
    file.value.ladder?.reminders = reminder.number
    file.value.ladder?.remindAt = reminder.next
  }

  mutating func leaveUnanswered(_ escalation: Complaint.UnansweredEscalation) {
    guard escalation.because == .unacknowledged else { return }
    guard file.value.ladder?.escalation.rung == escalation.rung else { return }
    file.value.ladder?.isUnanswered = true
  }

  mutating func deescalate() {
    file.value.ladder = nil
    if file.value.draft?.isOvertaken == true { file.value.draft?.isOvertaken = false }
  }

  mutating func passDue(_ id: Int32) {
    for index in file.value.tasks.indices where file.value.tasks[index].id == id {
      file.value.tasks[index].isOverdue = true
    }
  }

  /// With the complaint ends what it waited for.
  mutating func endLadder() {
    if file.value.isRungWaiting { file.value.endRung() }
    if !file.value.awaitedRungs.isEmpty { file.value.awaitedRungs = [] }
  }

  mutating func apply(_ effect: LadderEffect) {
    switch effect {
    case .met(let reason):
      if !file.value.metReasons.contains(reason) { file.value.metReasons.append(reason) }
    case .unmet(let reason): file.value.metReasons.removeAll { $0 == reason }
    case .awaited(let awaited):
      forgetAwaited(awaited.rung, for: awaited.clock)
      file.value.awaitedRungs.append(awaited)
    case .reached(let rung, let clock): forgetAwaited(rung, for: clock)
    }
  }

  private mutating func forgetAwaited(_ rung: Int32, for clock: ClockName) {
    if file.value.awaitedRungs.isEmpty { return }
    file.value.awaitedRungs.removeAll { $0.rung == rung && $0.clock == clock }
  }

  /// Nothing is awaited of a cycle that is over.
  mutating func forgetAwaited(unless clock: ServiceClock) {
    if file.value.awaitedRungs.isEmpty { return }
    file.value.awaitedRungs.removeAll {
      $0.clock == clock.name && (!clock.isLive || $0.cycle != clock.cycle)
    }
  }
}

extension Complaint {
  /// The next instant at which the ladder or a task wants something; `nil` for none.
  var ladderWake: Timestamp? {
    guard parts.value.file.value.heedsTime else { return nil }
    var next: Timestamp?
    func consider(_ instant: Timestamp?) {
      guard let instant else { return }
      next = next.map { min($0, instant) } ?? instant
    }
    for awaited in parts.value.file.value.awaitedRungs { consider(awaited.at) }
    if let rung = rung, phase != .closed {
      consider(rung.remindsAt)
      // Who takes notice at the last instant does so in time.
      consider(rung.climbsAfter.map { $0 + .milliseconds(1) })
    }
    for task in parts.value.file.value.tasks where !task.isOverdue {
      consider(task.due.map { $0 + .milliseconds(1) })
    }
    return next
  }
}

extension ClockEffect {
  /// Whether the cycle is over by it, or another one begins.
  var isTurn: Bool {
    switch self {
    case .started, .stopped, .ended, .expired: true
    case .paused, .resumed, .continued, .retargeted, .warned, .breached, .breachCorrected: false
    }
  }
}

extension Complaint.Draft {
  /// Whether its approval is not one of those that are demanded now.
  fileprivate func needsAnother(approval approvers: [Role]) -> Bool {
    response.approvers.isEmpty || !response.approvers.allSatisfy(approvers.contains)
  }
}
