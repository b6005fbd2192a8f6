package import BusinessTime

/// What merging two complaints does to their clocks, and undoing it.
///
/// A level that ran on both runs on as one cycle on the complaint that carries on: from the earlier
/// start, by the version of the cycle that started then and with its extensions, with the target for
/// the grade of the one that carries on, standing still only for what both stood still. A level that
/// ran on the merged one alone goes on with its own pauses.
extension ClockKeeper {
  /// A merge as the complaint sees it on which it is worked out.
  package struct Merger: Sendable {
    /// When it happened.
    package var at: Timestamp
    /// When it is recorded.
    package var recordedAt: Timestamp
    /// What the complaint is like after it.
    package var standing: ClockStanding

    package init(at: Timestamp, recordedAt: Timestamp, in standing: ClockStanding) {
      self.at = at
      self.recordedAt = recordedAt
      self.standing = standing
    }
  }

  /// Ends the clocks of the complaint that is merged: neither met nor missed, whatever the hour.
  package func endMerged(
    _ merger: Merger, on clocks: [ServiceClock]
  ) throws(ClockFailure) -> [ClockEffect] {
    var effects: [ClockEffect] = []
    for clock in clocks where clock.isLive {
      var cycle = CycleKeeping(clock, try level(of: clock), recordedAt: merger.recordedAt)
      try cycle.resume(at: merger.at)
      cycle.end(at: merger.at, because: .merged)
      effects += cycle.effects
    }
    return effects
  }

  /// Takes up the clocks that ended with a merge which is undone.
  ///
  /// They go on as if there had been none: a promise does not stand still for a mistake.
  package func takeUpMerged(
    _ merger: Merger, on clocks: [ServiceClock]
  ) throws(ClockFailure) -> [ClockEffect] {
    var effects: [ClockEffect] = []
    for clock in clocks where clock.isMerged {
      var cycle = CycleKeeping(clock, try level(of: clock), recordedAt: merger.recordedAt)
      try cycle.takeUp(at: merger.at)
      effects += cycle.effects
    }
    return effects
  }

  /// Whether the pauses of both have to be known one by one.
  package static func needsPauses(
    of merged: [ServiceClock], on clocks: [ServiceClock]
  ) -> Bool {
    merged.contains { other in
      guard other.isMerged, other.paused != .none else { return false }
      let own = clocks.first { $0.name == other.name && $0.isLive }
      return own.map { $0.paused != .none || $0.isPaused } ?? true
    }
  }

  /// Carries on for the clocks of a complaint that was merged into this one.
  ///
  /// `merged` are the clocks of the other complaint, after ``endMerged(_:on:)``, and `past` the effects
  /// on the clocks of both so far, empty where ``needsPauses(of:on:)`` does not ask for them.
  package func absorb(
    _ merged: [ServiceClock], _ merger: Merger, facts: some FactReading, on clocks: [ServiceClock],
    past: (other: [ClockEffect], own: [ClockEffect])
  ) throws(ClockFailure) -> [ClockEffect] {
    var effects: [ClockEffect] = []
    for other in merged where other.isMerged {
      let own = clocks.first { $0.name == other.name }
      let pauses = ClockPauses(of: other.name, in: past.other).ended
      if let own, own.isLive {
        effects += try combine(own, other, merger, facts, pauses, past.own)
      } else if !(own?.isStopped(since: other.start) ?? false) {
        effects += try takeOver(other, after: own, merger, facts, pauses)
      }
    }
    return effects
  }

  /// Puts a cycle of the other complaint and one of this together.
  private func combine(
    _ own: ServiceClock, _ other: ServiceClock, _ merger: Merger, _ facts: some FactReading,
    _ otherPauses: [ClockPause], _ past: [ClockEffect]
  ) throws(ClockFailure) -> [ClockEffect] {
    var present = CycleKeeping(own, try level(of: own), recordedAt: merger.recordedAt)
    try present.resume(at: merger.at)
    let ownPauses = ClockPauses(of: own.name, in: past + present.effects).ended
    let lead = other.start < own.start ? other : own
    let ready = try level(of: lead)
    var cycle = CycleKeeping(present.clock, ready, recordedAt: merger.recordedAt)
    var revising = cycle.revising(.merge)
    revising.start = lead.start
    revising.playbook = lead.playbook
    revising.extensions = lead.extensions
    if let target = ready.level.target(for: facts) { cycle.extend(&revising, target.period) }
    try cycle.count(ownPauses.common(with: otherPauses), in: &revising)
    revising.inherited = other.recordedBreach
    try cycle.revise(revising)
    try cycle.pauseOrResume(at: merger.at, in: merger.standing, facts)
    return present.effects + cycle.effects
  }

  /// Lets a cycle of the other complaint go on here, where there is none of its level.
  private func takeOver(
    _ other: ServiceClock, after own: ServiceClock?, _ merger: Merger, _ facts: some FactReading,
    _ pauses: [ClockPause]
  ) throws(ClockFailure) -> [ClockEffect] {
    let ready = try level(of: other)
    let begun = ClockStart(
      cycle: (own?.cycle ?? 0) + 1, playbook: other.playbook, start: other.start,
      period: other.period, due: other.due, wake: nil)
    var cycle = CycleKeeping(ServiceClock(other.name, begun), ready, recordedAt: merger.recordedAt)
    cycle.note(.started(other.name, begun))
    var revising = cycle.revising(.merge)
    revising.extensions = other.extensions
    if let target = ready.level.target(for: facts) { cycle.extend(&revising, target.period) }
    try cycle.count(pauses, in: &revising)
    revising.inherited = other.recordedBreach
    try cycle.revise(revising)
    try cycle.pauseOrResume(at: merger.at, in: merger.standing, facts)
    return cycle.effects
  }
}

extension CycleKeeping {
  /// Takes these pauses, and no others, into a revision.
  mutating func count(
    _ pauses: [ClockPause], in revising: inout Revising
  ) throws(ClockFailure) {
    revising.pauses = pauses
    revising.paused = try asking { () throws(BusinessTimeError) in
      try pauses.sum(in: ready.calendar)
    }
  }

  /// Lets a cycle that ended with a merge go on as if it had not.
  mutating func takeUp(at instant: Timestamp) throws(ClockFailure) {
    try goOn(at: instant, paused: clock.paused, due: clock.due)
  }
}

extension ServiceClock {
  /// Whether the cycle ended because its complaint was merged into another.
  var isMerged: Bool {
    switch state {
    case .ended(_, because: .merged): true
    case .running, .paused, .stopped, .ended, .expired: false
    }
  }

  /// The breach, as far as another complaint inherits it: what was corrected is none.
  fileprivate var recordedBreach: ClockBreach? {
    guard let breach, !breach.isCorrected else { return nil }
    return ClockBreach(due: breach.due, responsible: breach.responsible)
  }

  /// Whether what the level waits for came at an instant or later.
  fileprivate func isStopped(since start: Timestamp) -> Bool {
    switch state {
    case .stopped(let at): at >= start
    case .running, .paused, .ended, .expired: false
    }
  }
}
