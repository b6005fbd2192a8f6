package import BusinessTime

/// What commands about clocks do. The effects come before those of
/// ``ClockKeeper/effects(of:in:facts:on:)`` for the same event, which is asked with these taken in.
extension ClockKeeper {
  /// The effects of a command, or why it is not possible.
  package typealias Answer = Result<[ClockEffect], ClockObjection>

  /// Gives a running cycle more time, in the unit of what is promised; `now` is when it is recorded.
  package func extend(
    _ name: ClockName, by more: Period, at now: Timestamp, in standing: ClockStanding,
    on clocks: [ServiceClock]
  ) throws(ClockFailure) -> Answer {
    let clock: ServiceClock
    switch Self.live(name, clocks) {
    case .success(let found): clock = found
    case .failure(let objection): return .failure(objection)
    }
    let ready = try level(of: clock)
    guard let limit = ready.level.extensionLimit else { return .failure(.notExtensible(name)) }
    let count = (clock.extensions?.count ?? 0) + 1
    guard count <= limit.count else {
      return .failure(.extendedTooOften(name, limit: limit.count))
    }
    guard more.faults.isEmpty else { return .failure(.notALength(name, more)) }
    guard let period = clock.period.adding(more) else {
      return .failure(.otherUnit(name, promised: clock.period))
    }
    guard let total = clock.extensions.map({ $0.total.adding(more) }) ?? more,
      total.isAtMost(limit.total) == true
    else { return .failure(.extensionTooLong(name, limit: limit.total)) }
    var cycle = CycleKeeping(clock, ready, recordedAt: now)
    var revising = cycle.revising(.extended)
    revising.period = period
    revising.extensions = ClockExtensions(count: count, total: total)
    try cycle.revise(revising)
    return .success(cycle.effects)
  }

  /// Applies the current definitions to running cycles: to one, or to all if no name is given.
  ///
  /// Start, pauses and extensions are kept. A cycle whose level the current version does not have, or
  /// for which none of its targets holds, stays with its own version, and one that runs by the
  /// current version with the same period is left alone.
  package func reapply(
    to name: ClockName? = nil, at now: Timestamp, in standing: ClockStanding,
    facts: some FactReading,
    on clocks: [ServiceClock]
  ) throws(ClockFailure) -> Answer {
    if let name, case .failure(let objection) = Self.live(name, clocks) {
      return .failure(objection)
    }
    var effects: [ClockEffect] = []
    for clock in clocks where clock.isLive && (name == nil || clock.name == name) {
      guard let position = current.position(of: clock.name, from: 0),
        let target = current.levels[position].level.target(for: facts)
      else { continue }
      var cycle = CycleKeeping(clock, current.levels[position], recordedAt: now)
      var revising = cycle.revising(.reapplication)
      revising.playbook = current.version
      cycle.extend(&revising, target.period)
      if clock.playbook == current.version, revising.period == clock.period { continue }
      try cycle.revise(revising)
      effects += cycle.effects
    }
    return .success(effects)
  }

  /// Holds a clock.
  ///
  /// One that stands still already has no effect now: the hold, which belongs into
  /// ``ClockStanding/holds``, keeps it paused when the other cause has gone.
  package func pause(
    _ name: ClockName, because reason: WaitingReason, at instant: Timestamp,
    in standing: ClockStanding, on clocks: [ServiceClock]
  ) throws(ClockFailure) -> Answer {
    let clock: ServiceClock
    switch Self.live(name, clocks) {
    case .success(let found): clock = found
    case .failure(let objection): return .failure(objection)
    }
    let ready = try level(of: clock)
    guard ready.level.pausesWhile != nil else { return .failure(.notPausable(name)) }
    guard case .running = clock.state else { return .success([]) }
    if let cap = ready.level.pauseCap, clock.paused.elapsed >= cap {
      return .failure(.pauseUsedUp(name))
    }
    var standing = standing
    standing.holds[name] = reason
    var cycle = CycleKeeping(clock, ready, recordedAt: instant)
    cycle.pause(at: instant, in: standing)
    return .success(cycle.effects)
  }

  /// Ends a hold.
  ///
  /// A clock that something else pauses too has no effect now. `standing` is what the complaint is
  /// like while the clock is still held.
  package func resume(
    _ name: ClockName, at instant: Timestamp, in standing: ClockStanding, facts: some FactReading,
    on clocks: [ServiceClock]
  ) throws(ClockFailure) -> Answer {
    let clock: ServiceClock
    switch Self.live(name, clocks) {
    case .success(let found): clock = found
    case .failure(let objection): return .failure(objection)
    }
    guard case .paused = clock.state else { return .failure(.notPaused(name)) }
    var standing = standing
    guard standing.holds.removeValue(forKey: name) != nil else { return .failure(.notHeld(name)) }
    var cycle = CycleKeeping(clock, try level(of: clock), recordedAt: instant)
    try cycle.pauseOrResume(at: instant, in: standing, facts)
    return .success(cycle.effects)
  }

  /// Records that the breach of a clock's latest cycle was none; whether the cycle has ended does not
  /// matter.
  package func correctBreach(of name: ClockName, on clocks: [ServiceClock]) -> Answer {
    guard let clock = clocks.first(where: { $0.name == name }) else {
      return .failure(.noSuchClock(name))
    }
    // An inherited one is corrected where it was recorded.
    guard let breach = clock.breach, !breach.isInherited else { return .failure(.noBreach(name)) }
    return breach.isCorrected
      ? .failure(.alreadyCorrected(name)) : .success([.breachCorrected(name)])
  }

  private static func live(
    _ name: ClockName, _ clocks: [ServiceClock]
  ) -> Result<ServiceClock, ClockObjection> {
    guard let clock = clocks.first(where: { $0.name == name }) else {
      return .failure(.noSuchClock(name))
    }
    return clock.isLive ? .success(clock) : .failure(.notRunning(name))
  }
}
