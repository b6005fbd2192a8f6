import BusinessTime

extension Deliberation {
  /// Records what time has brought about, as part of a command.
  mutating func elapse(until instant: Timestamp = .latest) throws(Refusal) {
    do throws(ClockFailure) { try passTime(until: instant) } catch {
      throw Refusal([.clocks(error)])
    }
  }

  /// Records what time has brought about until an instant, and not beyond now: step by step, each at its
  /// true instant.
  mutating func passTime(until instant: Timestamp = .latest) throws(ClockFailure) {
    let (now, known) = (min(instant, context.now), complaint.recordedAt)
    while let wake = complaint.nextWake, wake <= now {
      let clocks = try keeper.nextStep(to: now, in: complaint.clockStanding, on: complaint.clocks)
      if let next = nextLadderStep(to: now), clocks.map({ next.at < $0.at }) ?? true {
        try take(next.step, at: next.at)
      } else if let clocks {
        try record(clocks.effect, at: clocks.at, since: known)
      } else {
        return
      }
    }
  }

  /// Records a step of a clock, with what it calls for.
  private mutating func record(
    _ effect: ClockEffect, at instant: Timestamp, since known: Timestamp
  ) throws(ClockFailure) {
    var event = self.event(
      .timePassed, by: .system, as: firingID(of: effect), because: .clock(effect.clock),
      occurredAt: instant)
    event.clocks = [effect]
    complaint.parts.value.apply(event)
    event.ladder = try ladderEffects(of: &event, watches: false, judges: false)
    for effect in event.ladder { complaint.parts.value.apply(effect) }
    let added = add(event)
    try callRungs(after: added)
    if case .expired(let clock, _) = effect, !context.isImporting {
      moment = max(instant, known)
      performWhenDue(clock)
      moment = nil
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
    let version = complaint.clock(clock)?.playbook ?? playbook.version
    let commands = (context.playbook(version) ?? playbook).definition.whenDue[clock] ?? []
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
      stage: stage, stageSince: stageEnteredAt, phase: phase, phaseSince: phaseEnteredAt,
      owner: owner, earlierOwners: earlierOwners, waitingFor: parts.value.file.value.waiting,
      holds: held.isEmpty
        ? [:]
        : Dictionary(held.map { ($0.clock, $0.reason) }, uniquingKeysWith: { $1 }),
      reopenedAt: reopenedAt)
  }
}
