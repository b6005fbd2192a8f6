import BusinessTime

extension Deliberation {
  /// Records what time has brought about, as part of a command.
  mutating func elapse() throws(Refusal) {
    do throws(ClockFailure) { try passTime() } catch { throw Refusal([.clocks(error)]) }
  }

  /// Records what time has brought about, step by step, each at its true instant.
  mutating func passTime() throws(ClockFailure) {
    let (now, known) = (context.now, complaint.recordedAt)
    while let wake = complaint.nextWake, wake <= now,
      let step = try keeper.nextStep(
        to: now, in: complaint.clockStanding, on: complaint.clocks)
    {
      var event = self.event(
        .timePassed, by: .system, as: firingID(of: step.effect),
        because: .clock(step.effect.clock))
      event.occurredAt = step.at
      event.clocks = [step.effect]
      complaint.apply(event)
      events.append(event)
      if case .expired(let clock, _) = step.effect {
        moment = max(step.at, known)
        performWhenDue(clock)
        moment = nil
      }
    }
  }

  /// The id of a step of a clock, which is the same on every machine.
  private func firingID(of effect: ClockEffect) -> CommandID {
    let clock = complaint.clock(effect.clock)
    let (cycle, revision) = (clock?.cycle ?? 0, clock?.revision ?? 0)
    return CommandID(
      derivedFrom: complaint.id, label: "\(effect.clock)/\(cycle)/\(revision)/\(effect.step)")
  }

  /// Does what the playbook says for a timer that ran out, as far as it is permitted then.
  ///
  /// It happens when the timer runs out, however late that is noticed, but not before what was known
  /// of the complaint until then.
  private mutating func performWhenDue(_ clock: ClockName) {
    let version = complaint.clock(clock)?.playbook ?? context.playbook.version
    let commands = (context.playbook(version) ?? context.playbook).definition.whenDue[clock] ?? []
    for command in commands {
      attempt(command, because: .clock(clock), RuleName(rawValue: clock.rawValue))
    }
  }
}

extension ClockEffect {
  /// The step of a cycle that it is, for ids.
  fileprivate var step: String {
    switch self {
    case .warned(_, let point, _, _, _): "warning/\(point)"
    case .breached: "breach"
    case .expired: "expiry"
    case .resumed(_, let at, _, _, _): "resumption/\(at.millisecondsSince1970)"
    case .started, .paused, .continued, .retargeted, .breachCorrected, .stopped, .ended: "other"
    }
  }
}

extension Complaint {
  /// What the keeper of the clocks has to know beside the facts.
  var clockStanding: ClockStanding {
    let held = parts.value.file.value.heldClocks
    return ClockStanding(
      stage: stage, since: stageEnteredAt, phase: phase, since: phaseEnteredAt, owner: owner,
      earlierOwners: earlierOwners, waitingFor: parts.value.file.value.waiting,
      holds: held.isEmpty
        ? [:]
        : Dictionary(held.map { ($0.clock, $0.reason) }, uniquingKeysWith: { $1 }),
      reopenedAt: reopenedAt)
  }
}
