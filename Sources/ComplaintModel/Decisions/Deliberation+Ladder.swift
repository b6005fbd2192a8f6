import BusinessTime

/// What an event does to the ladder, and which rungs it calls for.
extension Deliberation {
  /// Something that calls for a rung.
  struct Call {
    /// The rung, from 1.
    let rung: Int32
    let because: EscalationCause
    /// The clock that it is about.
    var clock: ClockName?
    /// What tells it from every other call on this complaint, for ids.
    let label: String
    /// When time drew it in; `nil` for now.
    var at: Timestamp?
    /// The rung from which it climbs, if nobody took notice there.
    var from: Int32?
  }

  /// What an event does to the ladder besides drawing in rungs: conditions that begin or cease to hold,
  /// and rungs that have to be waited for.
  ///
  /// - Parameters:
  ///   - event: The event, with what it does to clocks.
  ///   - watches: Whether conditions are asked: after all that is done, not by time alone.
  ///   - judges: Whether the facts from outside are at hand.
  /// - Returns: The effects in the order in which they are to be taken in.
  /// - Throws: ``ClockFailure`` if a rung's calendar gives no answer.
  func ladderEffects(
    of event: inout Complaint.Event.Parts, watches: Bool, judges: Bool
  ) throws(ClockFailure) -> [LadderEffect] {
    let ladder = playbook.ready.ladder
    var effects: [LadderEffect] = []
    if watches, !ladder.watched.isEmpty, complaint.phase != .closed {
      watch(ladder, judges, into: &effects)
    }
    // A clock may run on after the closing; nobody is drawn in for it then.
    if ladder.heedsClocks, complaint.phase != .closed {
      for effect in event.clocks {
        guard case .breached(let clock, let breach) = effect else { continue }
        effects += try awaitedRungs(ladder, clock, breach, &event)
      }
    }
    return effects
  }

  private func watch(
    _ ladder: ReadyLadder, _ judges: Bool, into effects: inout [LadderEffect]
  ) {
    for watched in ladder.watched where judges || !watched.readsOutside {
      let holds =
        watched.isPlain
        ? watched.condition.holds(in: complaint)
        : watched.condition.holds(in: facts)
      guard holds != complaint.metReasons.contains(watched.reason) else { continue }
      effects.append(holds ? .met(watched.reason) : .unmet(watched.reason))
    }
  }

  /// The rungs that will be due if a promise that is missed is still not kept then.
  private func awaitedRungs(
    _ ladder: ReadyLadder, _ clock: ClockName, _ breach: ClockBreach,
    _ event: inout Complaint.Event.Parts
  ) throws(ClockFailure) -> [LadderEffect] {
    // What was missed may have been stopped and begun anew by the same event.
    guard let cycle = complaint.clock(clock), cycle.isLive, cycle.breach?.due == breach.due else {
      return []
    }
    var effects: [LadderEffect] = []
    for (index, rung) in ladder.rungs.enumerated() {
      var earliest: Timestamp?
      for case .overdue(let named, let period) in rung.when where named ?? clock == clock {
        // The end of a day is the first instant of the next, which is not the day it was due.
        let start = period.isOfDays ? breach.due - .milliseconds(1) : breach.due
        let at = try instant(of: period, from: start, rung, Int32(index + 1))
        // What was past when a revision made the promise missed has been passed, not missed.
        if breach.because != nil, at <= event.recordedAt { continue }
        earliest = earliest.map { min($0, at) } ?? at
      }
      guard let earliest else { continue }
      let number = Int32(index + 1)
      effects.append(.awaited(AwaitedRung(number, for: clock, cycle: cycle.cycle, at: earliest)))
    }
    return effects
  }

  /// Whether an event may call for a rung: most do not, and are not looked at any further.
  func callsForRungs(_ event: Complaint.Event) -> Bool {
    if !event.ladder.isEmpty || event.grade?.fastLane.isEmpty == false { return true }
    return playbook.ready.ladder.heedsClocks && !event.clocks.isEmpty
  }

  /// Draws in the rungs that an event calls for.
  ///
  /// - Parameters:
  ///   - event: The event, which is taken in.
  ///   - lanes: What took the fast lane before it.
  ///   - isUndelivered: Whether it says that a message which had to arrive did not.
  ///   - floor: The rung that was drawn in by the event; only those above it are called for by what
  ///     drawing it in has changed.
  /// - Throws: ``ClockFailure`` if a rung's calendar gives no answer, or the clocks cannot be kept.
  mutating func callRungs(
    after event: Complaint.Event, lanes: [GradingReason] = [], isUndelivered: Bool = false,
    above floor: Int32 = 0
  ) throws(ClockFailure) {
    if context.isImporting { return }
    var calls: [Call] = []
    if let grade = event.grade, !grade.fastLane.allSatisfy(lanes.contains) {
      calls.append(Call(rung: 1, because: .fastLane, label: "fastLane/\(event.version)"))
    }
    if isUndelivered {
      calls.append(Call(rung: 1, because: .undelivered, label: "undelivered/\(event.version)"))
    }
    if !event.clocks.isEmpty || !event.ladder.isEmpty { calls += ladderCalls(of: event) }
    if calls.isEmpty { return }
    for call in calls.sorted(by: { $0.rung < $1.rung }) where call.rung > floor {
      try answer(call)
    }
  }

  /// The calls of the ladder's own triggers.
  private func ladderCalls(of event: Complaint.Event) -> [Call] {
    let ladder = playbook.ready.ladder
    var calls: [Call] = []
    if ladder.heedsClocks {
      for effect in event.clocks { calls += clockCalls(ladder, effect, event) }
    }
    for effect in event.ladder {
      guard case .met(let reason) = effect,
        let watched = ladder.watched.first(where: { $0.reason == reason })
      else { continue }
      calls.append(
        Call(
          rung: watched.rung, because: .met(reason), label: "met/\(reason)/\(event.version)"))
    }
    return calls
  }

  private func clockCalls(
    _ ladder: ReadyLadder, _ effect: ClockEffect, _ event: Complaint.Event
  ) -> [Call] {
    let trigger: (ClockName?) -> EscalationLadder.Trigger
    let (because, step): (EscalationCause, String)
    switch effect {
    case .warned(_, let point, _, false, _):
      (trigger, because, step) = ({ .warned($0) }, .warned, "warning/\(point)")
    case .breached: (trigger, because, step) = ({ .breached($0) }, .breached, "breach")
    case .warned, .started, .paused, .resumed, .continued, .retargeted, .breachCorrected, .stopped,
      .ended, .expired:
      return []
    }
    guard let clock = complaint.clock(effect.clock), clock.isLive else { return [] }
    let label = "\(clock.name)/\(clock.cycle)/\(clock.revision)/\(step)"
    return ladder.rungs.indices.compactMap { index in
      let when = ladder.rungs[index].when
      guard when.contains(trigger(nil)) || when.contains(trigger(clock.name)) else { return nil }
      return Call(
        rung: Int32(index + 1), because: because, clock: clock.name, label: label,
        at: event.body == .timePassed ? event.occurredAt : nil)
    }
  }

  /// Draws in the rung that is called for, unless it or one above waits for notice already.
  private mutating func answer(_ call: Call) throws(ClockFailure) {
    guard complaint.phase != .closed, !joins(call) else { return }
    try drawIn(call)
  }

  /// Whether a call joins a rung that waits for notice, or comes after the ladder was climbed that far
  /// for the same clock.
  func joins(_ call: Call) -> Bool {
    guard let present = complaint.rung, call.rung <= present.escalation.rung else { return false }
    let isKnown = call.because == .overdue && call.clock == present.escalation.clock
    return present.isWaiting || isKnown
  }
}

extension Period {
  /// Whether it ends with a day, counted from the day of its start.
  fileprivate var isOfDays: Bool {
    switch self {
    case .businessDays, .calendarDays, .weeks, .months: true
    case .working, .elapsed, .sameTimeAfter: false
    }
  }
}
