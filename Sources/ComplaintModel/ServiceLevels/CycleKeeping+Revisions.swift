import BusinessTime

/// How a running cycle is to be computed anew.
struct Revising {
  var cause: ClockRevision.Cause
  var start: Timestamp
  var period: Period
  var paused: PausedTime
  var extensions: ClockExtensions?
  var playbook: PlaybookVersion
  /// The pauses one by one, where the cause states them.
  var pauses: [ClockPause] = []
  var inherited: ClockBreach?
}

extension CycleKeeping {
  /// A revision that changes nothing yet.
  func revising(_ cause: ClockRevision.Cause) -> Revising {
    Revising(
      cause: cause, start: clock.start, period: clock.period, paused: clock.paused,
      extensions: clock.extensions, playbook: clock.playbook)
  }

  /// Computes the cycle anew, if the event asks for it: once, even if there are several reasons.
  mutating func revise(
    for occurrence: Occurrence, _ facts: some FactReading
  ) throws(ClockFailure) {
    if let revising = restarting(by: occurrence, facts) ?? retargeting(by: occurrence, facts) {
      try revise(revising)
    }
  }

  /// The beginning anew that an event asks for: the first of a reset, a reopening, a change of the
  /// grade and one of the owner.
  private func restarting(by occurrence: Occurrence, _ facts: some FactReading) -> Revising? {
    let level = ready.level
    var start = max(occurrence.at, clock.start)
    let cause: ClockRevision.Cause
    if let reset = ready.resets.first(in: occurrence, notBefore: clock.start) {
      (cause, start) = (.restart, reset)
    } else if occurrence.isReopening, level.onReopening == .restart {
      cause = .restart
    } else if occurrence.changesGrade, level.onRegrade == .restart {
      cause = .regrade
    } else if occurrence.changesOwner, level.onReassignment == .restart {
      cause = .reassignment
    } else {
      return nil
    }
    var revising = revising(cause)
    revising.start = start
    revising.period = level.target(for: facts)?.period ?? unextended
    revising.paused = .none
    revising.extensions = nil
    return revising
  }

  /// The other start or target that an event brings; `nil` if it brings none.
  private func retargeting(by occurrence: Occurrence, _ facts: some FactReading) -> Revising? {
    var changed: Revising?
    if let receipt = occurrence.correctedReceipt, receipt.from == clock.start,
      receipt.to != clock.start
    {
      changed = revising(.receipt)
      changed?.start = receipt.to
    }
    guard occurrence.changesGrade, let target = ready.level.target(for: facts) else {
      return changed
    }
    let isFromNow = ready.level.onRegrade == .fromNow
    if !isFromNow, target.period == unextended { return changed }
    var revising = changed ?? revising(.regrade)
    extend(&revising, target.period)
    if isFromNow {
      revising.start = max(occurrence.at, revising.start)
      revising.paused = .none
    }
    return revising
  }

  /// What is promised without extensions.
  private var unextended: Period { clock.unextended }

  /// Puts the extensions that were granted on top of another target; they fall away if it is of
  /// another unit.
  func extend(_ revising: inout Revising, _ target: Period) {
    let extended = revising.extensions.flatMap { target.adding($0.total) }
    revising.period = extended ?? target
    if extended == nil { revising.extensions = nil }
  }

  /// Computes the cycle anew.
  ///
  /// What is past counts as past when it is recorded; of a cycle that stands still, when that began.
  mutating func revise(_ revising: Revising) throws(ClockFailure) {
    var revision = ClockRevision(
      cause: revising.cause, revision: clock.revision + 1, playbook: revising.playbook,
      start: revising.start, period: revising.period, extensions: revising.extensions,
      paused: revising.paused, pauses: revising.pauses, oldDue: clock.due, due: clock.due,
      inherited: revising.inherited, wake: nil)
    let revised = foreseeing(.retargeted(clock.name, revision))
    let resumedAt = try revised.lastEnd(of: revising, from: clock)
    revision.due = try revised.due(paused: revising.paused, resumedAt: resumedAt)
    let reached = revised.pausedSince ?? recordedAt
    revision.isUsedUp = revised.clock.breach == nil && revision.due < reached
    let (passed, wake) = try revised.warnings(due: revision.due, until: reached)
    revision.wake = revised.capEnd(or: wake)
    note(.retargeted(clock.name, revision))
    record(passed, wake: revision.wake)
  }

  /// When the last pause that counts ended, before which the cycle is not due; `nil` if there was none,
  /// or if it was due before that pause.
  private func lastEnd(
    of revising: Revising, from clock: ServiceClock
  ) throws(ClockFailure) -> Timestamp? {
    guard revising.cause.statesPauses else {
      return clock.resumedAt.flatMap { $0 > revising.start && clock.due >= $0 ? $0 : nil }
    }
    guard let last = revising.pauses.last else { return nil }
    let length = try asking { () throws(BusinessTimeError) in
      try PausedTime(from: last.from, to: last.to, in: ready.calendar)
    }
    let before = try due(paused: revising.paused - length, resumedAt: nil)
    return before < last.from ? nil : last.to
  }

  /// The wake-up of the cycle: while it stands still the end of its cap, otherwise the one given.
  private func capEnd(or wake: Timestamp?) -> Timestamp? {
    guard let since = pausedSince else { return wake }
    return ready.level.pauseCap.map { since + ($0 - clock.paused.elapsed) }
  }
}

extension ServiceClock {
  /// What is promised without extensions.
  var unextended: Period { extensions.flatMap { period.without($0.total) } ?? period }
}
