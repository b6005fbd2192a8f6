import BusinessTime

extension CycleKeeping {
  /// Whether anything pauses the cycle now.
  private func stands(_ standing: ClockStanding, _ facts: some FactReading) -> Bool {
    guard let pauses = ready.pausesWhile else { return false }
    return standing.holds[clock.name] != nil || pauses.holds(in: facts)
  }

  mutating func pauseOrResume(
    at instant: Timestamp, in standing: ClockStanding, _ facts: some FactReading
  ) throws(ClockFailure) {
    switch clock.state {
    case .running: if stands(standing, facts) { pause(at: instant, in: standing) }
    case .paused: if !stands(standing, facts) { try resume(at: instant) }
    case .stopped, .ended, .expired: break
    }
  }

  /// Pauses the running cycle, unless its cap is used up.
  ///
  /// It begins not before the start or the end of the last pause, and records first that the cycle is
  /// past its due instant: standing still it could not say so.
  mutating func pause(at instant: Timestamp, in standing: ClockStanding) {
    let instant = max(instant, clock.start, clock.resumedAt ?? clock.start)
    let left = ready.level.pauseCap.map { $0 - clock.paused.elapsed }
    if let left, left.milliseconds <= 0 { return }
    recordMiss(before: instant, in: standing)
    guard clock.isLive else { return }
    let reason = standing.holds[clock.name] ?? standing.waitingFor ?? .other
    note(.paused(clock.name, at: instant, reason: reason, wake: left.map { instant + $0 }))
  }

  /// When the pause that lasts began to count.
  var pausedSince: Timestamp? {
    guard case .paused(let since, _) = clock.state else { return nil }
    return max(since, clock.start)
  }

  /// Lets the cycle go on, if it stands still.
  mutating func resume(at instant: Timestamp) throws(ClockFailure) {
    if let since = pausedSince { try goOn(since: since, at: instant) }
  }

  /// Lets a cycle go on that stood still or had finished, as if it had stood still since then.
  mutating func goOn(since: Timestamp, at instant: Timestamp) throws(ClockFailure) {
    let end = max(instant, since)
    let (paused, due) = try goneOn(since: since, at: end)
    try goOn(at: end, paused: paused, due: due)
  }

  /// Lets a cycle go on that stood still or had finished.
  ///
  /// The effect names the wake-up, which is worked out on the clock as it goes on: so the clock is
  /// changed first, which costs less than to foresee it on a copy.
  mutating func goOn(
    at instant: Timestamp, paused: PausedTime, due: Timestamp
  ) throws(ClockFailure) {
    let isResumed = clock.isLive
    if isResumed { clock.resume(instant, paused, due) } else { clock.revive(instant, paused, due) }
    let wake = try warnings(due: due, until: .earliest).wake
    clock.wake = wake
    append(
      isResumed
        ? .resumed(clock.name, at: instant, paused: paused, due: due, wake: wake)
        : .continued(clock.name, at: instant, paused: paused, due: due, wake: wake))
  }

  /// The sums and the due instant after standing still.
  private func goneOn(
    since: Timestamp, at end: Timestamp
  ) throws(ClockFailure) -> (PausedTime, Timestamp) {
    let pause = try asking { () throws(BusinessTimeError) in
      try PausedTime(from: since, to: end, in: ready.calendar)
    }
    let paused = clock.paused + pause
    // One that was past its due instant before goes on being late.
    let wasDue = clock.due < since
    return (paused, try due(paused: paused, resumedAt: wasDue ? nil : end))
  }
}
