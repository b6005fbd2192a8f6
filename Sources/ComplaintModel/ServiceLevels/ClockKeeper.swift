package import BusinessTime

/// Says what events and the passing of time do to the clocks of a complaint.
///
/// It changes nothing: what it says are ``ClockEffect``s, and ``ServiceClock/apply(_:)`` takes them in.
/// A running cycle is kept by the playbook version that it names, a new one by the current version.
///
/// Within one event each clock is cancelled, stopped, reset, paused, resumed and started in this
/// order, and cycles of levels that had none start last.
package struct ClockKeeper: Sendable {
  /// The levels by which new cycles run.
  package let current: ServiceLevelSet
  /// The levels of earlier versions that running cycles still name.
  package let earlier: [ServiceLevelSet]

  package init(_ current: ServiceLevelSet, earlier: [ServiceLevelSet] = []) {
    self.current = current
    self.earlier = earlier
  }
}

extension ClockKeeper {
  /// The set of the version that a clock names.
  func set(of clock: ServiceClock) throws(ClockFailure) -> ServiceLevelSet {
    if clock.playbook == current.version { return current }
    for set in earlier where set.version == clock.playbook { return set }
    throw ClockFailure(.missingVersion, clock.name, clock.playbook)
  }

  /// The level by which a clock's cycle runs.
  func level(of clock: ServiceClock) throws(ClockFailure) -> ReadyLevel {
    let set = try set(of: clock)
    guard let position = set.position(of: clock.name, from: 0) else {
      throw ClockFailure(.missingLevel, clock.name, clock.playbook)
    }
    return set.levels[position]
  }

  /// The next instant that matters to any of the clocks; `nil` for none.
  package static func nextWake(of clocks: [ServiceClock]) -> Timestamp? {
    var next: Timestamp?
    for clock in clocks {
      guard let wake = clock.wake else { continue }
      next = next.map { min($0, wake) } ?? wake
    }
    return next
  }
}

extension ClockKeeper {
  /// What an event does to the clocks.
  ///
  /// - Parameters:
  ///   - occurrence: The event.
  ///   - standing: What the complaint is like after it.
  ///   - facts: What conditions read, after it.
  ///   - clocks: One clock for each level that ever started, in any order, after `elapse`.
  /// - Returns: The effects in the order in which they are to be taken in.
  /// - Throws: ``ClockFailure`` if a version, a level or an answer of a calendar is missing.
  package func effects(
    of occurrence: Occurrence, in standing: ClockStanding, facts: some FactReading,
    on clocks: [ServiceClock]
  ) throws(ClockFailure) -> [ClockEffect] {
    var effects: [ClockEffect] = []
    // Cycles begin together, when a complaint does or goes on.
    if occurrence.isReopening || clocks.isEmpty { effects.reserveCapacity(current.levels.count) }
    var marks = LevelMarks()
    var hint = 0
    for index in clocks.indices {
      let position = current.position(of: clocks[index].name, from: hint)
      if let position {
        marks.insert(position)
        hint = position + 1
      }
      if clocks[index].isLive {
        let ready: ReadyLevel
        if let position, clocks[index].playbook == current.version {
          ready = current.levels[position]
        } else {
          ready = try level(of: clocks[index])
        }
        if !touches(clocks, index, ready, occurrence, standing, facts) { continue }
        try keep(clocks[index], by: ready, occurrence, standing, facts, into: &effects)
      } else if let reopened = standing.reopenedAt, clocks[index].start < reopened {
        try takeUp(clocks, index, at: position, occurrence, standing, facts, into: &effects)
      } else if occurrence.changesOwner, case .stopped = clocks[index].state, let position,
        current.levels[position].level.onReassignment == .newCycle
      {
        try handOver(clocks[index], occurrence, standing, facts, into: &effects)
      }
    }
    for position in current.levels.indices where !marks.contains(position) {
      try start(current.levels[position], after: nil, occurrence, standing, facts, into: &effects)
    }
    return effects
  }

  /// Whether an event may have an effect on a running cycle.
  ///
  /// Most have none: to see that takes some 150 instructions a clock, to work out that nothing follows
  /// 1,800. The clock is named by its place, because to hand it on would copy it.
  private func touches(
    _ clocks: [ServiceClock], _ index: Int, _ ready: ReadyLevel, _ occurrence: Occurrence,
    _ standing: ClockStanding, _ facts: some FactReading
  ) -> Bool {
    if ready.stops.include(occurrence.act) || ready.resets.include(occurrence.act) {
      return true
    }
    if let cancels = ready.cancelsWhen, cancels.holds(in: facts) { return true }
    if !occurrence.isPlain, moves(clocks, index, ready, occurrence, facts) { return true }
    guard ready.pausesWhile != nil else { return false }
    let isPaused = clocks[index].isPaused
    if !standing.holds.isEmpty, standing.holds[ready.level.name] != nil { return !isPaused }
    return ready.pauses(in: standing.phase, facts) != isPaused
  }

  /// Whether what an event is besides an act may stop a cycle or compute it anew.
  private func moves(
    _ clocks: [ServiceClock], _ index: Int, _ ready: ReadyLevel, _ occurrence: Occurrence,
    _ facts: some FactReading
  ) -> Bool {
    if occurrence.isReopening || occurrence.correctedReceipt != nil { return true }
    if occurrence.phase == .closed, ready.level.onClosing == .ends { return true }
    if occurrence.changesOwner, ready.level.onReassignment != .keep { return true }
    if occurrence.changesGrade {
      guard ready.level.onRegrade == .keepElapsed else { return true }
      if ready.targetPeriod(for: facts) != clocks[index].unextended { return true }
    }
    let start = clocks[index].start
    return ready.stops.first(in: occurrence, notBefore: start) != nil
      || ready.resets.first(in: occurrence, notBefore: start) != nil
  }
}
