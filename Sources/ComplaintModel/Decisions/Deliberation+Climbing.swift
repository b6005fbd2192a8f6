import BusinessTime

/// Drawing in rungs without anybody asking for it: neither access nor the lifecycle nor rules object.
extension Deliberation {
  /// Draws in the rung that is called for, or the next one at which somebody is known.
  mutating func drawIn(_ call: Call, reaching effects: [LadderEffect] = []) throws(ClockFailure) {
    guard let summons = try summons(to: call.rung) else {
      return leaveUnanswered(call, effects)
    }
    var escalation = summons.escalation
    (escalation.because, escalation.clock) = (call.because, call.clock)
    var event = firing(.escalated(escalation), of: call)
    event.ladder = effects
    try finishEscalation(take(&event, owner: summons.owner, grade: summons.grade))
  }

  /// Does what a rung that was drawn in demands besides, and draws in those above that this calls for.
  mutating func finishEscalation(_ event: Complaint.Event) throws(ClockFailure) {
    guard case .escalated(let escalation) = event.body,
      let rung = playbook.ready.ladder.rung(escalation.rung)
    else { return }
    for demand in rung.tasks { try open(demand, of: rung, escalation.rung) }
    try callRungs(
      after: event, lanes: event.grade?.fastLane ?? [], above: escalation.rung)
  }

  /// Takes in what nobody asked for, with what it does to owner, grade, clocks and ladder.
  @discardableResult
  private mutating func take(
    _ event: inout Complaint.Event.Parts, owner: Owner? = nil,
    grade: Complaint.GradeRecord? = nil
  ) throws(ClockFailure) -> Complaint.Event {
    let before = Before(complaint)
    let passed = record(&event)
    if let owner, owner != complaint.owner {
      event.owner = owner
      complaint.parts.value.handOver(to: owner, at: event.occurredAt)
    }
    if let grade {
      event.grade = grade
      complaint.grade = grade
    }
    addOutside(to: &event, judges: false)
    for effect in event.ladder { complaint.parts.value.apply(effect) }
    try keep(&event, passed, from: before, judges: false)
    return add(event)
  }

  /// Records that nobody is known at the rung that is called for, nor at any above.
  private mutating func leaveUnanswered(_ call: Call, _ effects: [LadderEffect]) {
    let top = Int32(clamping: playbook.ready.ladder.rungs.count)
    var unanswered = Complaint.UnansweredEscalation(
      call.rung, because: call.because, vacant: call.rung <= top ? Array(call.rung...top) : [])
    unanswered.clock = call.clock
    var event = firing(.escalationUnanswered(unanswered), of: call)
    event.ladder = effects
    enact(event)
  }

  /// Opens a task that a rung demands, unless one of its kind is open.
  private mutating func open(
    _ demand: EscalationLadder.TaskDemand, of rung: EscalationLadder.Rung, _ number: Int32
  ) throws(ClockFailure) {
    guard !complaint.tasks.contains(where: { $0.kind == demand.kind }) else { return }
    let id = CommandID(
      derivedFrom: complaint.id,
      label: "escalation/\(complaint.counts.escalations)/task/\(demand.kind)")
    guard complaint.tasks.count < definition.limits.tasks else {
      let refusal = Complaint.FollowUpRefusal("ladder", .openTask, reasons: ["tooMany.tasks"])
      enact(event(.followUpRefused(refusal), by: .system, as: id, because: .rung(number)))
      return
    }
    var task = Complaint.TaskRecord(
      demand.kind, for: demand.assignee, id: complaint.counts.tasks &+ 1)
    if let within = demand.within {
      task.due = try instant(of: within, from: recordedAt, rung, number)
    }
    var event = self.event(.taskOpened(task), by: .system, as: id, because: .rung(number))
    try take(&event)
  }

  /// The event by which a call is answered.
  private func firing(_ body: Complaint.Body, of call: Call) -> Complaint.Event.Parts {
    event(
      body, by: .system,
      as: CommandID(derivedFrom: complaint.id, label: "rung/\(call.rung)/\(call.label)"),
      because: call.cause, occurredAt: call.at)
  }
}

/// What time alone does to the ladder and to tasks.
extension Deliberation {
  /// A step of the ladder or of a task that is due.
  enum LadderStep {
    /// Nobody took notice in time.
    case climb(Complaint.Rung)
    /// A missed promise is still not kept.
    case reach(AwaitedRung)
    /// People are told again.
    case remind(Complaint.Rung)
    /// A task was not completed in time.
    case overdue(Complaint.TaskRecord)
  }

  /// The earliest step that is due by an instant, with its own instant; of several at one instant the
  /// first in the order of ``LadderStep``.
  func nextLadderStep(to now: Timestamp) -> (at: Timestamp, step: LadderStep)? {
    var next: (at: Timestamp, step: LadderStep)?
    func consider(_ instant: Timestamp?, _ step: @autoclosure () -> LadderStep) {
      guard let instant, instant <= now, next.map({ instant < $0.at }) ?? true else { return }
      next = (instant, step())
    }
    let rung = complaint.phase == .closed ? nil : complaint.rung
    if let rung, let limit = rung.climbsAfter, limit < now { consider(limit, .climb(rung)) }
    for awaited in complaint.awaitedRungs { consider(awaited.at, .reach(awaited)) }
    if let rung { consider(rung.remindsAt, .remind(rung)) }
    for task in complaint.tasks where !task.isOverdue {
      if let due = task.due, due < now { consider(due, .overdue(task)) }
    }
    return next
  }

  /// Records a step that is due.
  mutating func take(_ step: LadderStep, at instant: Timestamp) throws(ClockFailure) {
    switch step {
    case .climb(let rung): try climb(from: rung, at: instant)
    case .reach(let awaited): try reach(awaited)
    case .remind(let rung):
      let reminder = try reminder(of: rung)
      let label = "reminder/\(complaint.counts.escalations)/\(reminder.number)"
      record(.escalationReminded(reminder), label, .rung(rung.escalation.rung), at: instant)
    case .overdue(let task):
      record(.taskOverdue(task.id), "task/\(task.id)/overdue", nil, at: instant)
    }
  }

  /// Draws in the next rung, or says that there is none.
  private mutating func climb(from rung: Complaint.Rung, at instant: Timestamp) throws(ClockFailure)
  {
    let number = rung.escalation.rung
    let label = "climb/\(complaint.counts.escalations)"
    let ladder = playbook.ready.ladder
    if number < ladder.rungs.count, try summons(to: number &+ 1) != nil {
      var call = Call(rung: number &+ 1, because: .unacknowledged, label: label)
      (call.clock, call.at, call.from) = (rung.escalation.clock, instant, number)
      return try drawIn(call)
    }
    let above = number < ladder.rungs.count ? Array(number &+ 1...Int32(ladder.rungs.count)) : []
    var unanswered = Complaint.UnansweredEscalation(
      number, because: .unacknowledged, vacant: above)
    unanswered.clock = rung.escalation.clock
    record(.escalationUnanswered(unanswered), label, .rung(number), at: instant)
  }

  /// Draws in a rung that was awaited, or notes that it joins one that waits for notice.
  private mutating func reach(_ awaited: AwaitedRung) throws(ClockFailure) {
    let effects = [LadderEffect.reached(rung: awaited.rung, awaited.clock)]
    var call = Call(
      rung: awaited.rung, because: .overdue,
      label: "\(awaited.clock)/\(awaited.cycle)/overdue")
    (call.clock, call.at) = (awaited.clock, awaited.at)
    if !joins(call), !context.isImporting { return try drawIn(call, reaching: effects) }
    var event = firing(.timePassed, of: call)
    event.ladder = effects
    enact(event)
  }

  private mutating func record(
    _ body: Complaint.Body, _ label: String, _ cause: Cause?, at instant: Timestamp
  ) {
    let id = CommandID(derivedFrom: complaint.id, label: label)
    enact(event(body, by: .system, as: id, because: cause, occurredAt: instant))
  }
}

extension Deliberation.Call {
  /// What stands in the event as its cause.
  fileprivate var cause: Cause {
    if let from { return .rung(from) }
    return clock.map { .clock($0) } ?? .rung(rung)
  }
}
