import BusinessTime

extension ClockKeeper {
  /// What an event does to a cycle that runs or stands still.
  func keep(
    _ clock: ServiceClock, by ready: ReadyLevel, _ occurrence: Occurrence,
    _ standing: ClockStanding,
    _ facts: some FactReading, into effects: inout [ClockEffect]
  ) throws(ClockFailure) {
    var cycle = CycleKeeping(clock, ready, recordedAt: occurrence.recordedAt)
    let isHandedOver = try cycle.adding(to: &effects) { cycle throws(ClockFailure) in
      if cycle.cancels(facts) {
        cycle.end(at: occurrence.at, because: .cancelled)
      } else if let stop = ready.stops.first(in: occurrence, notBefore: clock.start) {
        try cycle.stop(at: stop, in: standing)
      } else if cycle.endsByClosing(occurrence) {
        try cycle.close(at: occurrence.at, in: standing)
      } else if occurrence.changesOwner, ready.level.onReassignment == .newCycle {
        try cycle.stop(at: max(occurrence.at, clock.start), in: standing)
        return true
      } else {
        try cycle.revise(for: occurrence, facts)
        try cycle.pauseOrResume(at: occurrence.at, in: standing, facts)
      }
      return false
    }
    if isHandedOver {
      try handOver(cycle.clock, occurrence, standing, facts, into: &effects)
    } else if case .stopped(let at) = cycle.clock.state {
      try recur(after: cycle.clock, at: at, occurrence, standing, facts, into: &effects)
    }
  }

  /// Starts another cycle with a change of the owner, if the level has one for each.
  func handOver(
    _ clock: ServiceClock, _ occurrence: Occurrence, _ standing: ClockStanding,
    _ facts: some FactReading, into effects: inout [ClockEffect]
  ) throws(ClockFailure) {
    guard let position = current.position(of: clock.name, from: 0) else { return }
    let ready = current.levels[position]
    guard ready.level.onReassignment == .newCycle, ready.applies(facts),
      ready.permits(occurrence.at, in: standing, isAtStop: true)
    else { return }
    try begin(
      ready, after: EarlierCycle(clock), at: occurrence.at, occurrence, standing, facts,
      into: &effects)
  }

  /// Starts another cycle of a level that recurs, if it still applies.
  private func recur(
    after clock: ServiceClock, at stop: Timestamp, _ occurrence: Occurrence,
    _ standing: ClockStanding, _ facts: some FactReading, into effects: inout [ClockEffect]
  ) throws(ClockFailure) {
    guard let position = current.position(of: clock.name, from: 0) else { return }
    let ready = current.levels[position]
    guard ready.level.recurs, ready.applies(facts),
      ready.permits(stop, in: standing, isAtStop: true)
    else { return }
    try begin(
      ready, after: EarlierCycle(clock), at: stop, occurrence, standing, facts, into: &effects)
  }

  /// What an event does to a finished cycle from before the last reopening: what the current version
  /// says of reopenings.
  ///
  /// The clock is named by its place, because to hand it on would copy it.
  func takeUp(
    _ clocks: [ServiceClock], _ index: Int, at position: Int?, _ occurrence: Occurrence,
    _ standing: ClockStanding,
    _ facts: some FactReading, into effects: inout [ClockEffect]
  ) throws(ClockFailure) {
    guard let position else { return }
    let finishedAt = clocks[index].finishedAt
    if occurrence.isReopening, let finishedAt,
      current.levels[position].level.onReopening == .continue
    {
      var cycle = CycleKeeping(
        clocks[index], try level(of: clocks[index]), recordedAt: occurrence.recordedAt)
      try cycle.adding(to: &effects) { cycle throws(ClockFailure) in
        try cycle.goOn(since: finishedAt, at: occurrence.at)
        try cycle.pauseOrResume(at: occurrence.at, in: standing, facts)
      }
    } else {
      let earlier = EarlierCycle(cycle: clocks[index].cycle, finishedAt: finishedAt)
      let ready = current.levels[position]
      try start(ready, after: earlier, occurrence, standing, facts, into: &effects)
    }
  }

  /// Starts a cycle of a current level, if it applies and one of its starting moments has come.
  func start(
    _ ready: ReadyLevel, after clock: EarlierCycle?, _ occurrence: Occurrence,
    _ standing: ClockStanding,
    _ facts: some FactReading, into effects: inout [ClockEffect]
  ) throws(ClockFailure) {
    // Most levels that have no cycle wait for an act.
    guard
      ready.starts.include(occurrence.act) || ready.starts.areRemembered
        || standing.reopenedAt != nil || occurrence.changesOwner, ready.applies(facts)
    else { return }
    if occurrence.changesOwner, ready.level.onReassignment == .newCycle {
      guard ready.permits(occurrence.at, in: standing, isAtStop: true) else { return }
      return try begin(
        ready, after: clock, at: occurrence.at, occurrence, standing, facts, into: &effects)
    }
    let life = ready.beginning(in: standing)
    if clock != nil, life == nil { return }
    let bound = life ?? .earliest
    let moment = earlier(
      ready.starts.first(in: occurrence, notBefore: bound),
      ready.starts.first(rememberedBy: standing, facts, notBefore: bound))
    guard let start = earlier(moment, ready.startsAgain ? life : nil),
      ready.permits(start, in: standing, isAtStop: false)
    else { return }
    try begin(ready, after: clock, at: start, occurrence, standing, facts, into: &effects)
  }

  /// Begins a cycle, and stops it at once if what stops it has come already.
  private func begin(
    _ ready: ReadyLevel, after clock: EarlierCycle?, at start: Timestamp,
    _ occurrence: Occurrence, _ standing: ClockStanding, _ facts: some FactReading,
    into effects: inout [ClockEffect]
  ) throws(ClockFailure) {
    guard let period = ready.targetPeriod(for: facts) else { return }
    // What stopped the cycle before must not stop this one too.
    let isAfterStop = clock.map { $0.finishedAt == start } ?? false
    let bound = isAfterStop ? start + .milliseconds(1) : start
    let begun = ClockStart(
      cycle: (clock?.cycle ?? 0) + 1, playbook: current.version, start: start, period: period,
      due: start, wake: nil)
    var cycle = CycleKeeping(
      ServiceClock(ready.level.name, begun), ready, recordedAt: occurrence.recordedAt)
    let stop = try cycle.adding(to: &effects) { cycle throws(ClockFailure) in
      try cycle.begin(begun)
      let stop = earlier(
        ready.stops.first(rememberedBy: standing, facts, notBefore: bound),
        start < occurrence.at ? ready.stops.first(in: occurrence, notBefore: bound) : nil)
      if let stop {
        try cycle.stop(at: stop, in: standing)
      } else {
        try cycle.pauseOrResume(at: occurrence.at, in: standing, facts)
      }
      return stop
    }
    if let stop {
      try recur(after: cycle.clock, at: stop, occurrence, standing, facts, into: &effects)
    }
  }

  private func earlier(_ first: Timestamp?, _ second: Timestamp?) -> Timestamp? {
    guard let first, let second else { return first ?? second }
    return min(first, second)
  }
}

// Questions to a level are asked of its class, because to ask the level itself copies all of it.
extension ReadyLevel {
  /// Whether a cycle may start as far as conditions go.
  fileprivate func applies(_ facts: some FactReading) -> Bool {
    level.applies.holds(in: facts) && !(cancelsWhen?.holds(in: facts) ?? false)
  }

  /// The instant before which nothing starts a cycle any more: the last reopening, if it makes a
  /// beginning for this level.
  fileprivate func beginning(in standing: ClockStanding) -> Timestamp? {
    switch level.onReopening {
    case .newCycle, .restart: standing.reopenedAt
    case .continue, .none: nil
    }
  }

  /// Whether a cycle may start at an instant although the complaint is closed: only if it began with
  /// the closing or later, or is one that runs on.
  fileprivate func permits(_ start: Timestamp, in standing: ClockStanding, isAtStop: Bool) -> Bool {
    guard standing.phase == .closed, level.onClosing == .ends else { return true }
    return !isAtStop && start >= standing.phaseSince
  }

  /// Whether a reopening is itself a start.
  fileprivate var startsAgain: Bool { starts.includeReceipt || level.onReopening == .restart }
}

/// What has to be known of a finished cycle when another begins; to hand on the clock copies all of it.
struct EarlierCycle {
  let cycle: Int32
  let finishedAt: Timestamp?
}

extension EarlierCycle {
  init(_ clock: ServiceClock) { self.init(cycle: clock.cycle, finishedAt: clock.finishedAt) }
}

extension ServiceClock {
  /// When a cycle finished that could go on: it was stopped, or ended with the complaint.
  var finishedAt: Timestamp? {
    switch state {
    case .stopped(let at), .ended(let at, because: .closed): at
    case .running, .paused, .ended, .expired: nil
    }
  }
}
