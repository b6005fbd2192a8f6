import BusinessTime

/// What becomes of the clocks of a complaint that carried on for another one, when that is undone.
extension ClockKeeper {
  /// The effects on a complaint's clocks around the event by which it absorbed another one.
  package struct Absorption {
    /// All before it.
    package var earlier: [ClockEffect]
    /// Those of the event itself.
    package var merging: [ClockEffect]
    /// All after it.
    package var later: [ClockEffect]

    package init(earlier: [ClockEffect], merging: [ClockEffect], later: [ClockEffect]) {
      self.earlier = earlier
      self.merging = merging
      self.later = later
    }
  }

  /// Gives the clocks of the complaint their own start, version, extensions and pauses back.
  ///
  /// What has ended since, was begun anew since, or was put together with yet another complaint since
  /// stays as it is. Pauses and extensions of the time since are kept, and so is a breach of that
  /// time, because it was recorded; an inherited one is the other's again.
  package func release(
    _ absorption: Absorption, _ merger: Merger, facts: some FactReading, on clocks: [ServiceClock]
  ) throws(ClockFailure) -> [ClockEffect] {
    var effects: [ClockEffect] = []
    for clock in clocks where clock.isLive {
      guard let merge = absorption.merging.mergeRevision(of: clock.name),
        absorption.later.mergeRevision(of: clock.name) == nil
      else { continue }
      if let begun = absorption.merging.start(of: clock.name) {
        guard begun.cycle == clock.cycle else { continue }
        var cycle = CycleKeeping(clock, try level(of: clock), recordedAt: merger.recordedAt)
        try cycle.resume(at: merger.at)
        cycle.end(at: merger.at, because: .unmerged)
        effects += cycle.effects
      } else if clock.start == merge.start {
        effects += try part(clock, merge, absorption, merger, facts)
      }
    }
    return effects
  }

  /// Computes a cycle anew as if it had never been put together with another.
  private func part(
    _ clock: ServiceClock, _ merge: ClockRevision, _ absorption: Absorption, _ merger: Merger,
    _ facts: some FactReading
  ) throws(ClockFailure) -> [ClockEffect] {
    let before = absorption.beforeMerging(clock.name)
    guard let own = ServiceClock(clock.name, before), own.cycle == clock.cycle else { return [] }
    let isReapplied = clock.playbook != merge.playbook
    let ready = try level(of: isReapplied ? clock : own)
    var cycle = CycleKeeping(clock, ready, recordedAt: merger.recordedAt)
    var revising = cycle.revising(.unmerge)
    revising.start = own.start
    revising.playbook = isReapplied ? clock.playbook : own.playbook
    if clock.extensions == merge.extensions { revising.extensions = own.extensions }
    cycle.extend(&revising, ready.level.target(for: facts)?.period ?? own.unextended)
    revising.paused = own.paused + (clock.paused - merge.paused)
    revising.pauses =
      ClockPauses(of: clock.name, in: before).ended
      + ClockPauses(of: clock.name, in: absorption.afterMerging(clock.name)).ended
    try cycle.revise(revising)
    return cycle.effects
  }
}

extension ClockKeeper.Absorption {
  /// A clock's effects until just before it was put together, its last pause complete.
  fileprivate func beforeMerging(_ clock: ClockName) -> [ClockEffect] {
    let closing = merging.prefix { effect in
      if case .retargeted(clock, _) = effect { return false }
      return true
    }
    return (earlier + closing).filter { $0.clock == clock }
  }

  /// A clock's effects since it was put together.
  fileprivate func afterMerging(_ clock: ClockName) -> [ClockEffect] {
    let rest = merging.drop { effect in
      if case .retargeted(clock, _) = effect { return false }
      return true
    }
    return rest.dropFirst() + later
  }
}

extension ServiceClock {
  /// Folds the effects on one clock; `nil` if no cycle ever started.
  init?(_ name: ClockName, _ effects: [ClockEffect]) {
    var clock: ServiceClock?
    for effect in effects {
      if clock == nil, case .started(_, let start) = effect { clock = ServiceClock(name, start) }
      clock?.apply(effect)
    }
    guard let clock else { return nil }
    self = clock
  }
}

extension [ClockEffect] {
  /// The revision by which a clock was put together with another complaint's, or parted from it.
  fileprivate func mergeRevision(of clock: ClockName) -> ClockRevision? {
    for case .retargeted(clock, let revision) in self where revision.cause.statesPauses {
      return revision
    }
    return nil
  }

  fileprivate func start(of clock: ClockName) -> ClockStart? {
    for case .started(clock, let start) in self { return start }
    return nil
  }
}
