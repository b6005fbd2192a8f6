public import BusinessTime

/// What an event does to a service clock.
///
/// Everything that depends on definitions and calendars is worked out before and stands in the effect:
/// the due instant, the next instant that matters, the sums of the pauses. A ``ServiceClock`` needs
/// nothing else to be kept up to date, so a later edit of a playbook or a calendar never changes what
/// a history means.
@nonexhaustive
public enum ClockEffect: Hashable, Sendable {
  /// A cycle begins; it may have started in the past.
  case started(ClockName, ClockStart)
  /// It stands still from an instant on; `wake` is when a cap on pausing ends that.
  case paused(ClockName, at: Timestamp, reason: WaitingReason, wake: Timestamp?)
  /// It goes on; `paused` are the sums of all its pauses up to here.
  indirect case resumed(
    ClockName, at: Timestamp, paused: PausedTime, due: Timestamp, wake: Timestamp?)
  /// A finished cycle goes on after a reopening; `paused` counts the time in between as a pause.
  indirect case continued(
    ClockName, at: Timestamp, paused: PausedTime, due: Timestamp, wake: Timestamp?)
  /// Its due instant is computed anew.
  indirect case retargeted(ClockName, ClockRevision)
  /// A warning point is reached, or was passed already when the revision began.
  case warned(ClockName, point: Int32, due: Timestamp, passed: Bool, wake: Timestamp?)
  /// It was not stopped by its due instant.
  indirect case breached(ClockName, ClockBreach)
  /// A recorded breach turned out to be none; it stays recorded beside this.
  case breachCorrected(ClockName)
  /// It is stopped by what it was waiting for; the due instant tells the margin.
  case stopped(ClockName, at: Timestamp, due: Timestamp)
  /// It ends without being met or missed.
  case ended(ClockName, at: Timestamp, because: ClockEnding)
  /// A timer or a window that is nobody's promise has run out.
  case expired(ClockName, due: Timestamp)

  /// The clock that is meant.
  public var clock: ClockName {
    switch self {
    case .started(let clock, _), .paused(let clock, _, _, _), .resumed(let clock, _, _, _, _),
      .continued(let clock, _, _, _, _), .retargeted(let clock, _),
      .warned(let clock, _, _, _, _), .breached(let clock, _),
      .breachCorrected(let clock), .stopped(let clock, _, _), .ended(let clock, _, _),
      .expired(let clock, _):
      clock
    }
  }
}

/// How a cycle of a clock begins.
public struct ClockStart: Hashable, Sendable {
  /// The number of the cycle, from 1.
  public var cycle: Int32
  /// The playbook by which it runs.
  public var playbook: PlaybookVersion
  /// The instant from which it counts.
  public var start: Timestamp
  /// What is promised.
  public var period: Period
  /// When it is due.
  public var due: Timestamp
  /// The next instant that matters: a warning, or the first one past the due instant; `nil` for none.
  public var wake: Timestamp?

  /// Makes a start.
  public init(
    cycle: Int32, playbook: PlaybookVersion, start: Timestamp, period: Period, due: Timestamp,
    wake: Timestamp?
  ) {
    self.cycle = cycle
    self.playbook = playbook
    self.start = start
    self.period = period
    self.due = due
    self.wake = wake
  }
}

/// How a running cycle's due instant is computed anew.
public struct ClockRevision: Hashable, Sendable {
  /// Why a due instant is computed anew.
  @nonexhaustive
  public enum Cause: String, ClosedVocabulary {
    /// The grade changed.
    case regrade
    /// The owner changed.
    case reassignment
    /// The time limit was extended.
    case extended
    /// Current definitions were applied to a running cycle.
    case reapplication
    /// The clock began again from the start.
    case restart
    /// Two complaints were merged.
    case merge
    /// A merge was undone.
    case unmerge
    /// The instant of receipt was corrected.
    case receipt

    /// What people read.
    public var term: Term<Cause> {
      switch self {
      case .regrade: Term(self, "Change of grade", "等级变更")
      case .reassignment: Term(self, "Change of owner", "责任人变更")
      case .extended: Term(self, "Extension", "延长时限")
      case .reapplication: Term(self, "New definitions applied", "适用新规则")
      case .restart: Term(self, "Restart", "重新计时")
      case .merge: Term(self, "Merge", "合并")
      case .unmerge: Term(self, "Merge undone", "撤销合并")
      case .receipt: Term(self, "Corrected receipt", "更正受理时间")
      }
    }
  }

  /// Why.
  public var cause: Cause
  /// The number of the revision, from 1 for the first after the start.
  public var revision: Int32
  /// The playbook by which the cycle runs from now on.
  public var playbook: PlaybookVersion
  /// The instant from which it counts from now on.
  public var start: Timestamp
  /// What is promised from now on, extensions included.
  public var period: Period
  /// The extensions in the period; `nil` for none.
  public var extensions: ClockExtensions?
  /// The sums of the pauses that still count.
  public var paused: PausedTime
  /// The pauses that count, one by one, after a merge or its undoing; otherwise empty.
  public var pauses: [ClockPause]
  /// The due instant until now.
  public var oldDue: Timestamp
  /// The due instant from now on.
  public var due: Timestamp
  /// Whether nothing was left of the allowance, so that the revision itself makes the cycle miss it.
  public var isUsedUp: Bool
  /// The breach that was recorded of the merged complaint and counts there; `nil` for none.
  public var inherited: ClockBreach?
  /// The next instant that matters; `nil` for none.
  public var wake: Timestamp?

  /// Makes a revision.
  public init(
    cause: Cause, revision: Int32, playbook: PlaybookVersion, start: Timestamp, period: Period,
    extensions: ClockExtensions? = nil, paused: PausedTime, pauses: [ClockPause] = [],
    oldDue: Timestamp, due: Timestamp, isUsedUp: Bool = false, inherited: ClockBreach? = nil,
    wake: Timestamp?
  ) {
    self.cause = cause
    self.revision = revision
    self.playbook = playbook
    self.start = start
    self.period = period
    self.extensions = extensions
    self.paused = paused
    self.pauses = pauses
    self.oldDue = oldDue
    self.due = due
    self.isUsedUp = isUsedUp
    self.inherited = inherited
    self.wake = wake
  }
}

/// The extensions of a cycle so far.
public struct ClockExtensions: Hashable, Sendable {
  /// How many there were.
  public var count: Int32
  /// What they come to together.
  public var total: Period

  /// Makes the sum.
  public init(count: Int32, total: Period) {
    self.count = count
    self.total = total
  }
}

/// How a cycle of a clock is missed.
public struct ClockBreach: Hashable, Sendable {
  /// The due instant that was missed.
  public var due: Timestamp
  /// The person or queue responsible then; `nil` if nobody was.
  public var responsible: Owner?
  /// Who was responsible before, the latest first.
  public var earlier: [Owner]
  /// What moved the due instant into the past, if it was not time alone.
  public var because: ClockRevision.Cause?
  /// The next instant that matters; `nil` for none.
  public var wake: Timestamp?

  /// Makes a breach.
  public init(
    due: Timestamp, responsible: Owner? = nil, earlier: [Owner] = [],
    because: ClockRevision.Cause? = nil, wake: Timestamp? = nil
  ) {
    self.due = due
    self.responsible = responsible
    self.earlier = earlier
    self.because = because
    self.wake = wake
  }
}

/// Why a cycle ends without being met or missed.
@nonexhaustive
public enum ClockEnding: String, ClosedVocabulary {
  /// Its condition to be cancelled held.
  case cancelled
  /// The complaint was merged into another, where the clock runs on.
  case merged
  /// Another cycle of the same clock began.
  case superseded
  /// The merge by which it came here was undone; it goes on where it came from.
  case unmerged
  /// The complaint was closed with nothing left to be promised.
  case closed

  /// What people read.
  public var term: Term<ClockEnding> {
    switch self {
    case .cancelled: Term(self, "Cancelled", "已取消")
    case .merged: Term(self, "Merged", "已并入")
    case .unmerged: Term(self, "Merge undone", "合并已撤销")
    case .superseded: Term(self, "Superseded", "已被取代")
    case .closed: Term(self, "Closed", "随结案终止")
    }
  }
}
