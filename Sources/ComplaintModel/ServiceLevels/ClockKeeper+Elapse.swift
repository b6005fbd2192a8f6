package import BusinessTime

extension ClockKeeper {
  /// The earliest step that time alone has brought about: a warning reached, a promise missed, a timer
  /// or window run out, the end of a capped pause.
  ///
  /// Called again and again, each effect taken in before the next call, it gives all steps in the
  /// order of their instants, and of their clocks where instants are equal; `nil` if none is left. A
  /// due instant is past one millisecond later: what is stopped at it is stopped in time.
  ///
  /// - Returns: When the step was due, and its effect. The instant of a miss is the due instant, even
  ///   where a revision has moved that into the past.
  /// - Throws: as ``effects(of:in:facts:on:)``.
  package func nextStep(
    to now: Timestamp, in standing: ClockStanding, on clocks: [ServiceClock]
  ) throws(ClockFailure) -> (at: Timestamp, effect: ClockEffect)? {
    var next: (at: Timestamp, effect: ClockEffect)?
    for index in clocks.indices {
      guard let wake = clocks[index].wake, wake <= now else { continue }
      let at = min(wake, clocks[index].stepAt ?? wake)
      if let next, next.at <= at { continue }
      next = (at, try step(of: clocks[index], standing))
    }
    return next
  }

  private func step(
    of clock: ServiceClock, _ standing: ClockStanding
  ) throws(ClockFailure) -> ClockEffect {
    let wake = clock.wake ?? clock.due
    var cycle = CycleKeeping(clock, try level(of: clock), recordedAt: wake)
    if case .paused = clock.state {
      try cycle.resume(at: wake)
      if let effect = cycle.effects.first { return effect }
    }
    guard wake <= clock.due, let warning = try cycle.nextWarning(due: clock.due) else {
      return cycle.miss(in: standing)
    }
    let warned = cycle.foreseeing(
      .warned(clock.name, point: warning.point, due: wake, passed: false, wake: nil))
    let next = try warned.warnings(due: clock.due, until: .earliest).wake
    return .warned(clock.name, point: warning.point, due: wake, passed: false, wake: next)
  }
}

extension ServiceClock {
  /// The due instant, if that is what the cycle wakes for.
  fileprivate var stepAt: Timestamp? {
    guard case .running = state, let wake, wake > due else { return nil }
    return due
  }
}
