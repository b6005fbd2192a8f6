public import BusinessTime

/// The current cycle of a service level on one complaint.
///
/// It is the sum of its ``ClockEffect``s: ``apply(_:)`` takes them in one after another and needs
/// nothing else. A breach that is recorded stays recorded, whatever comes after it; a cycle breaches
/// at most once and runs on to its stop.
public struct ServiceClock: Hashable, Sendable {
  /// The service level's name.
  public internal(set) var name: ClockName
  /// The number of the cycle, from 1.
  public internal(set) var cycle: Int32
  /// How often its due instant was computed anew.
  public internal(set) var revision: Int32
  /// The playbook by which it runs.
  public internal(set) var playbook: PlaybookVersion
  /// The instant from which it counts.
  public internal(set) var start: Timestamp
  /// What is promised, extensions included.
  public internal(set) var period: Period
  /// The extensions in the period; `nil` for none.
  public internal(set) var extensions: ClockExtensions? {
    get { rareExtensions.value }
    _modify { yield &rareExtensions.value }
  }
  /// When it is due; while it is paused, when it was due before the pause.
  public internal(set) var due: Timestamp
  /// The next instant that matters: a warning, the first one past the due instant, or while it is
  /// paused the end of a capped pause; `nil` for none.
  public internal(set) var wake: Timestamp?
  /// The warning points that were reached or passed in this revision: bit n for the point n.
  public internal(set) var warnings: Int32
  /// The sums of its pauses, without one that lasts.
  public internal(set) var paused: PausedTime
  /// When its last pause ended; `nil` if there was none since ``start``.
  public internal(set) var resumedAt: Timestamp?
  /// What left nothing of the allowance, if a revision did: the reason of the breach that follows.
  public internal(set) var usedUpBecause: ClockRevision.Cause?
  /// Whether it runs, stands still or has ended.
  public internal(set) var state: State
  /// Its breach, if it was not stopped by its due instant.
  public internal(set) var breach: Breach? {
    get { rareBreach.value }
    _modify { yield &rareBreach.value }
  }

  private var rareExtensions = Rare<ClockExtensions>()
  private var rareBreach = Rare<Breach>()

  /// Whether a cycle runs, stands still or has ended.
  public enum State: Hashable, Sendable {
    /// It runs.
    case running
    /// It stands still.
    case paused(since: Timestamp, reason: WaitingReason)
    /// It was stopped by what it was waiting for.
    case stopped(at: Timestamp)
    /// It ended without being met or missed.
    case ended(at: Timestamp, because: ClockEnding)
    /// It ran out, being nobody's promise.
    case expired
  }

  /// A recorded breach.
  public struct Breach: Hashable, Sendable {
    /// The due instant that was missed.
    public internal(set) var due: Timestamp
    /// The person or queue responsible then.
    public internal(set) var responsible: Owner?
    /// Whether it turned out to be none.
    public internal(set) var isCorrected: Bool
    /// Whether it was recorded of a complaint that was merged into this one, and counts there.
    public internal(set) var isInherited: Bool
  }

  /// A cycle that begins.
  public init(_ name: ClockName, _ start: ClockStart) {
    self.name = name
    cycle = start.cycle
    revision = 0
    playbook = start.playbook
    self.start = start.start
    period = start.period
    due = start.due
    wake = start.wake
    warnings = 0
    paused = .none
    resumedAt = nil
    usedUpBecause = nil
    state = .running
  }
}

extension ServiceClock {
  /// Whether the cycle has not ended.
  public var isLive: Bool {
    switch state {
    case .running, .paused: true
    case .stopped, .ended, .expired: false
    }
  }

  /// Whether it stands still.
  public var isPaused: Bool {
    switch state {
    case .paused: true
    case .running, .stopped, .ended, .expired: false
    }
  }

  /// Whether a warning point, by its place in the service level's list, was reached or passed in this
  /// revision.
  public func isWarned(of point: Int) -> Bool {
    (0..<31).contains(point) && warnings & (1 << Int32(point)) != 0
  }

  /// Whether the promise was kept: stopped, and never breached unless the breach was corrected.
  ///
  /// It is `nil` as long as the cycle is live without a breach, for one that ended without being met
  /// or missed, and for one with an inherited breach: that is counted where it was recorded.
  public var isMet: Bool? {
    if let breach, !breach.isCorrected { return breach.isInherited ? nil : false }
    if case .stopped = state { return true }
    return nil
  }

  /// The time from its stop to its due instant, negative if it was late; `nil` before its stop.
  public var margin: TimeSpan? {
    if case .stopped(let at) = state { due - at } else { nil }
  }
}

extension ServiceClock {
  /// Takes in what an event does to this clock.
  ///
  /// Every effect is possible in every state, because history is not to be refused: one that makes
  /// no sense, such as a pause of a clock that has ended, changes nothing. ``ClockEffect/started(_:_:)``
  /// begins a new cycle and forgets the one before, breach included; it stays in the history.
  public mutating func apply(_ effect: ClockEffect) {
    if effect.clock == name { take(effect) }
  }

  /// Takes in an effect that is known to be on this clock.
  mutating func take(_ effect: ClockEffect) {
    switch effect {
    case .started(_, let start): self = ServiceClock(name, start)
    case .paused(_, let at, let reason, let wake): pause(at, reason, wake)
    case .resumed(_, let at, let paused, let due, let wake):
      if isPaused { resume(at, paused, due, wake: wake) }
    case .continued(_, let at, let paused, let due, let wake):
      if !isLive { revive(at, paused, due, wake: wake) }
    case .retargeted(_, let revision): retarget(revision)
    case .warned(_, let point, _, _, let wake): warn(point, wake)
    case .breached(_, let breach): miss(breach)
    case .breachCorrected: breach?.isCorrected = true
    case .stopped(_, let at, _): finish(.stopped(at: at))
    case .ended(_, let at, let because): finish(.ended(at: at, because: because))
    case .expired: finish(.expired)
    }
  }

  private mutating func pause(_ at: Timestamp, _ reason: WaitingReason, _ wake: Timestamp?) {
    guard state == .running else { return }
    state = .paused(since: at, reason: reason)
    self.wake = wake
  }

  /// Goes on after standing still.
  mutating func resume(
    _ at: Timestamp, _ sums: PausedTime, _ due: Timestamp, wake: Timestamp? = nil
  ) {
    state = .running
    resumedAt = at
    paused = sums
    self.due = due
    self.wake = wake
  }

  /// Goes on after it had finished.
  mutating func revive(
    _ at: Timestamp, _ sums: PausedTime, _ due: Timestamp, wake: Timestamp? = nil
  ) {
    // What was taken up after a merge was undone did not stand still meanwhile.
    let last = isMerged ? resumedAt : at
    resume(at, sums, due, wake: wake)
    resumedAt = last
  }

  private mutating func retarget(_ revision: ClockRevision) {
    guard isLive else { return }
    self.revision = revision.revision
    playbook = revision.playbook
    // Pauses before the instant from which it now counts are no longer its own.
    if revision.cause.statesPauses {
      resumedAt = revision.pauses.last?.to
    } else if let resumedAt, resumedAt <= revision.start {
      self.resumedAt = nil
    }
    start = revision.start
    period = revision.period
    extensions = revision.extensions
    paused = revision.paused
    due = revision.due
    wake = revision.wake
    usedUpBecause = revision.isUsedUp ? revision.cause : nil
    warnings = 0
    inherit(revision)
  }

  private mutating func inherit(_ revision: ClockRevision) {
    if revision.cause == .unmerge, breach?.isInherited == true { breach = nil }
    guard let inherited = revision.inherited, breach == nil else { return }
    breach = Breach(
      due: inherited.due, responsible: inherited.responsible, isCorrected: false,
      isInherited: true)
  }

  private mutating func warn(_ point: Int32, _ wake: Timestamp?) {
    guard isLive else { return }
    if (0..<31).contains(point) { warnings |= 1 << point }
    self.wake = wake
  }

  private mutating func miss(_ missed: ClockBreach) {
    guard isLive, breach == nil else { return }
    breach = Breach(
      due: missed.due, responsible: missed.responsible, isCorrected: false, isInherited: false)
    wake = missed.wake
  }

  private mutating func finish(_ end: State) {
    guard isLive else { return }
    state = end
    wake = nil
  }
}
