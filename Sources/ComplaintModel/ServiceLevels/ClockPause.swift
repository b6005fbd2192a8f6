public import BusinessTime

/// A stretch of time in which a cycle of a clock stood still.
public struct ClockPause: Hashable, Sendable {
  /// When it began.
  public var from: Timestamp
  /// When it ended.
  public var to: Timestamp

  /// Makes a stretch.
  public init(from: Timestamp, to: Timestamp) {
    self.from = from
    self.to = to
  }
}

/// The pauses that count in the present cycle of a clock, read from its effects one after another.
///
/// A clock remembers sums only, because all but two things ask for no more: what two cycles that are
/// put together both stood still for, and an explanation.
struct ClockPauses {
  private(set) var ended: [ClockPause] = []
  private(set) var since: Timestamp?
  /// When the cycle finished that may go on as if paused; `nil` for one that ended with a merge.
  private var finishedAt: Timestamp?

  init() {}

  init(of clock: ClockName, in effects: some Sequence<ClockEffect>) {
    for effect in effects where effect.clock == clock { take(effect) }
  }

  mutating func take(_ effect: ClockEffect) {
    switch effect {
    case .started: self = ClockPauses()
    case .paused(_, let at, _, _): since = since ?? at
    case .resumed(_, let at, _, _, _):
      if let since { ended.append(ClockPause(from: since, to: at)) }
      since = nil
    case .continued(_, let at, _, _, _):
      if let finishedAt { ended.append(ClockPause(from: finishedAt, to: at)) }
      since = nil
    case .retargeted(_, let revision): take(revision)
    case .stopped(_, let at, _): (finishedAt, since) = (at, nil)
    case .ended(_, let at, let because): (finishedAt, since) = (because == .merged ? nil : at, nil)
    case .warned, .breached, .breachCorrected, .expired: break
    }
  }

  private mutating func take(_ revision: ClockRevision) {
    if revision.cause.statesPauses {
      ended = revision.pauses
    } else if revision.paused == .none {
      ended = []
    }
    since = since.map { max($0, revision.start) }
  }
}

extension [ClockPause] {
  /// The stretches in which both stood still; both lists are in order.
  func common(with others: [ClockPause]) -> [ClockPause] {
    var common: [ClockPause] = []
    var (own, other) = (0, 0)
    while own < count, other < others.count {
      let (from, to) = (
        Swift.max(self[own].from, others[other].from), Swift.min(self[own].to, others[other].to)
      )
      if from < to { common.append(ClockPause(from: from, to: to)) }
      if self[own].to < others[other].to { own += 1 } else { other += 1 }
    }
    return common
  }

  /// How long they are together.
  func sum(in calendar: WorkingCalendar) throws(BusinessTimeError) -> PausedTime {
    var sum = PausedTime.none
    for pause in self {
      sum = sum + (try PausedTime(from: pause.from, to: pause.to, in: calendar))
    }
    return sum
  }
}

extension ClockRevision.Cause {
  /// Whether such a revision says which pauses count, instead of keeping or forgetting them all.
  var statesPauses: Bool {
    switch self {
    case .merge, .unmerge: true
    case .regrade, .reassignment, .extended, .reapplication, .restart, .receipt: false
    }
  }
}
