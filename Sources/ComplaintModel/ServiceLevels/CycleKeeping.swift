import BusinessTime

/// One cycle while an event is worked out on it, with the effects so far.
struct CycleKeeping {
  var clock: ServiceClock
  var effects: [ClockEffect] = []
  let ready: ReadyLevel
  let recordedAt: Timestamp

  init(_ clock: ServiceClock, _ ready: ReadyLevel, recordedAt: Timestamp) {
    self.clock = clock
    self.ready = ready
    self.recordedAt = recordedAt
  }

  /// Runs `work` while what the cycle brings about is added to `effects`: lists of its own that are put
  /// together would be made for nothing.
  @inline(__always)
  mutating func adding<Value>(
    to effects: inout [ClockEffect],
    _ work: (inout CycleKeeping) throws(ClockFailure) -> Value
  ) throws(ClockFailure) -> Value {
    swap(&self.effects, &effects)
    defer { swap(&self.effects, &effects) }
    return try work(&self)
  }

  /// Begins the cycle, which was made with `begun`; the due instant and the wake-up are worked out here.
  ///
  /// Warnings that are past by now are recorded so; that it is past its due instant is left to the
  /// next elapse.
  mutating func begin(_ begun: consuming ClockStart) throws(ClockFailure) {
    begun.due = try due(paused: .none, resumedAt: nil)
    let (passed, wake) = try warnings(due: begun.due, until: recordedAt)
    begun.wake = wake
    (clock.due, clock.wake) = (begun.due, wake)
    append(.started(clock.name, begun))
    record(passed, wake: wake)
  }

  mutating func note(_ effect: ClockEffect) {
    clock.take(effect)
    append(effect)
  }

  /// Adds an effect that the clock has taken in.
  mutating func append(_ effect: ClockEffect) { effects.append(effect) }

  /// The cycle as it would be after an effect that is not settled yet.
  func foreseeing(_ effect: ClockEffect) -> CycleKeeping {
    var cycle = self
    cycle.clock.take(effect)
    return cycle
  }

  /// Asks the calendar, and says which clock it was for if there is no answer.
  func asking<Answer>(
    _ question: () throws(BusinessTimeError) -> Answer
  ) throws(ClockFailure) -> Answer {
    do throws(BusinessTimeError) {
      return try question()
    } catch {
      throw ClockFailure(.calendar, clock.name, clock.playbook, underlying: error)
    }
  }

  func due(paused: PausedTime, resumedAt: Timestamp?) throws(ClockFailure) -> Timestamp {
    try asking { () throws(BusinessTimeError) in
      try ready.calendar.due(
        of: clock.period, from: clock.start, paused: paused, resumedAt: resumedAt,
        counting: ready.level.counting)
    }
  }
}

// MARK: - Ends

extension CycleKeeping {
  func cancels(_ facts: some FactReading) -> Bool {
    ready.cancelsWhen?.holds(in: facts) ?? false
  }

  func endsByClosing(_ occurrence: Occurrence) -> Bool {
    occurrence.phase == .closed && ready.level.onClosing == .ends
  }

  mutating func end(at instant: Timestamp, because reason: ClockEnding) {
    note(.ended(clock.name, at: max(instant, clock.start), because: reason))
  }

  /// Stops the cycle; one that stands still goes on first, so that its pauses and its margin are
  /// complete.
  mutating func stop(at instant: Timestamp, in standing: ClockStanding) throws(ClockFailure) {
    try resume(at: instant)
    recordMiss(before: instant, in: standing)
    if clock.isLive { note(.stopped(clock.name, at: instant, due: clock.due)) }
  }

  /// Ends the cycle with the complaint.
  mutating func close(at instant: Timestamp, in standing: ClockStanding) throws(ClockFailure) {
    try resume(at: instant)
    recordMiss(before: instant, in: standing)
    if clock.isLive { end(at: instant, because: .closed) }
  }

  /// Records that the cycle ran past its due instant, if it did so before another instant and no
  /// elapse has said so yet.
  mutating func recordMiss(before instant: Timestamp, in standing: ClockStanding) {
    guard clock.state == .running, clock.breach == nil, clock.due < instant else { return }
    note(miss(in: standing))
  }

  /// What it means for this cycle to run past its due instant.
  func miss(in standing: ClockStanding) -> ClockEffect {
    switch ready.level.kind {
    case .promise:
      .breached(
        clock.name,
        ClockBreach(
          due: clock.due, responsible: standing.owner, earlier: standing.earlierOwners,
          because: clock.usedUpBecause))
    case .timer, .window: .expired(clock.name, due: clock.due)
    }
  }
}

// MARK: - Wake-ups

extension CycleKeeping {
  /// A warning point with its instant.
  typealias Warning = (point: Int32, due: Timestamp)

  /// Splits the warnings that were not recorded yet into those up to an instant, in their order, and
  /// the next wake-up of the running cycle: the first of the others, or the first instant past due.
  func warnings(
    due: Timestamp, until instant: Timestamp
  ) throws(ClockFailure) -> (passed: [Warning], wake: Timestamp?) {
    guard clock.breach == nil else { return ([], nil) }
    var passed: [Warning] = []
    var wake = due + .milliseconds(1)
    for point in ready.level.warnings.indices where !clock.isWarned(of: point) {
      let warning = try warning(point, due: due)
      if warning <= instant {
        passed.append((Int32(point), warning))
      } else {
        wake = min(wake, warning)
      }
    }
    if passed.count > 1 { passed.sort { ($0.due, $0.point) < ($1.due, $1.point) } }
    return (passed, wake)
  }

  /// The earliest warning that was not recorded yet.
  func nextWarning(due: Timestamp) throws(ClockFailure) -> Warning? {
    var first: Warning?
    for point in ready.level.warnings.indices where !clock.isWarned(of: point) {
      let warning = try warning(point, due: due)
      if first.map({ warning < $0.due }) ?? true { first = (Int32(point), warning) }
    }
    return first
  }

  /// When a warning point is reached.
  private func warning(_ point: Int, due: Timestamp) throws(ClockFailure) -> Timestamp {
    let instant = try asking { () throws(BusinessTimeError) in
      try ready.calendar.warning(
        ready.level.warnings[point], of: clock.period, from: clock.start, paused: clock.paused,
        due: due, counting: ready.level.counting)
    }
    // While it stood still nothing was due: the point is reached when it goes on.
    return clock.resumedAt.map { max($0, instant) } ?? instant
  }

  mutating func record(_ passed: [Warning], wake: Timestamp?) {
    for (point, due) in passed {
      note(.warned(clock.name, point: point, due: due, passed: true, wake: wake))
    }
  }
}
