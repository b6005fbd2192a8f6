import BusinessTime

extension ClockEffect: Variant {
  /// The names of the effects, as they stand in JSON.
  package enum Kind: String, CaseIterable, TextCoded {
    case paused, started, resumed, retargeted, warned, breached, breachCorrected, stopped, ended
    case expired, continued
  }

  package var kind: Kind {
    switch self {
    case .started: .started
    case .paused: .paused
    case .resumed: .resumed
    case .continued: .continued
    case .retargeted: .retargeted
    case .warned: .warned
    case .breached: .breached
    case .breachCorrected: .breachCorrected
    case .stopped: .stopped
    case .ended: .ended
    case .expired: .expired
    }
  }

  package init(blank kind: Kind) {
    let clock = ClockName.blank
    switch kind {
    case .started: self = .started(clock, ClockStart())
    case .paused: self = .paused(clock, at: .blank, reason: .blank, wake: nil)
    case .resumed: self = .resumed(clock, at: .blank, paused: .none, due: .blank, wake: nil)
    case .continued:
      self = .continued(clock, at: .blank, paused: .none, due: .blank, wake: nil)
    case .retargeted: self = .retargeted(clock, ClockRevision())
    case .warned: self = .warned(clock, point: 0, due: .blank, passed: false, wake: nil)
    case .breached: self = .breached(clock, ClockBreach())
    case .breachCorrected: self = .breachCorrected(clock)
    case .stopped: self = .stopped(clock, at: .blank, due: .blank)
    case .ended: self = .ended(clock, at: .blank, because: .blank)
    case .expired: self = .expired(clock, due: .blank)
    }
  }

  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    coder.variant(&self)
    var clock = self.clock
    coder.field("clock", &clock)
    switch self {
    case .started(_, var start):
      start.fields(&coder)
      if Coder.isReading { self = .started(clock, start) }
    case .retargeted(_, var revision):
      revision.fields(&coder)
      if Coder.isReading { self = .retargeted(clock, revision) }
    case .resumed(_, var at, var paused, var due, var wake):
      Self.goingOn(&at, &paused, &due, &wake, &coder)
      if Coder.isReading { self = .resumed(clock, at: at, paused: paused, due: due, wake: wake) }
    case .continued(_, var at, var paused, var due, var wake):
      Self.goingOn(&at, &paused, &due, &wake, &coder)
      if Coder.isReading { self = .continued(clock, at: at, paused: paused, due: due, wake: wake) }
    case .breached(_, var breach):
      breach.fields(&coder)
      if Coder.isReading { self = .breached(clock, breach) }
    case .paused, .warned, .breachCorrected, .stopped, .ended, .expired:
      smallFields(clock, &coder)
    }
  }

  /// The members of what goes on after standing still.
  private static func goingOn<Coder: FieldCoder>(
    _ at: inout Timestamp, _ paused: inout PausedTime, _ due: inout Timestamp,
    _ wake: inout Timestamp?, _ coder: inout Coder
  ) {
    coder.field("at", &at)
    coder.field("paused", &paused, default: .none)
    coder.field("due", &due)
    coder.field("wake", &wake)
  }

  private mutating func smallFields<Coder: FieldCoder>(_ clock: ClockName, _ coder: inout Coder) {
    switch self {
    case .paused(_, var at, var reason, var wake):
      coder.field("at", &at)
      coder.field("reason", &reason)
      coder.field("wake", &wake)
      if Coder.isReading { self = .paused(clock, at: at, reason: reason, wake: wake) }
    case .warned(_, var point, var due, var passed, var wake):
      coder.field("point", &point)
      coder.field("due", &due)
      coder.field("passed", &passed, default: false)
      coder.field("wake", &wake)
      if Coder.isReading {
        self = .warned(clock, point: point, due: due, passed: passed, wake: wake)
      }
    case .stopped(_, var at, var due):
      coder.field("at", &at)
      coder.field("due", &due)
      if Coder.isReading { self = .stopped(clock, at: at, due: due) }
    case .ended(_, var at, var because):
      coder.field("at", &at)
      coder.field("because", &because)
      if Coder.isReading { self = .ended(clock, at: at, because: because) }
    case .expired(_, var due):
      coder.field("due", &due)
      if Coder.isReading { self = .expired(clock, due: due) }
    case .breachCorrected:
      if Coder.isReading { self = .breachCorrected(clock) }
    case .started, .retargeted, .resumed, .continued, .breached: break
    }
  }
}

extension ClockEffect {
  /// The effect as JSON, in the one form that digests cover.
  public func encoded() -> [UInt8] { canonicalBytes() }

  /// Reads an effect from JSON.
  ///
  /// - Throws: ``CodingError`` with the path to what is wrong.
  public init(decoding bytes: [UInt8]) throws(CodingError) { try self.init(json: bytes) }
}

extension ClockEnding: TextCoded {}
extension ClockRevision.Cause: TextCoded {}

extension ClockStart: Described {
  package init() {
    self.init(
      cycle: 0, playbook: .blank, start: .blank, period: .blank, due: .blank, wake: nil)
  }

  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    coder.field("cycle", &cycle)
    coder.field("playbook", &playbook)
    coder.field("start", &start)
    coder.field("period", &period)
    coder.field("due", &due)
    coder.field("wake", &wake)
  }
}

extension ClockRevision: Described {
  package init() {
    self.init(
      cause: .blank, revision: 0, playbook: .blank, start: .blank, period: .blank, paused: .none,
      oldDue: .blank, due: .blank, wake: nil)
  }

  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    coder.field("cause", &cause)
    coder.field("revision", &revision)
    coder.field("playbook", &playbook)
    coder.field("start", &start)
    coder.field("period", &period)
    coder.field("extensions", &extensions)
    coder.field("paused", &paused, default: .none)
    coder.field("pauses", &pauses)
    coder.field("oldDue", &oldDue)
    coder.field("due", &due)
    coder.field("usedUp", &isUsedUp, default: false)
    coder.field("inherited", &inherited)
    coder.field("wake", &wake)
  }
}

extension ClockPause: Described {
  package init() { self.init(from: .blank, to: .blank) }

  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    coder.field("from", &from)
    coder.field("to", &to)
  }
}

extension ClockExtensions: Described {
  package init() { self.init(count: 0, total: .blank) }

  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    coder.field("count", &count)
    coder.field("total", &total)
  }
}

extension ClockBreach: Described {
  package init() { self.init(due: .blank) }

  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    coder.field("due", &due)
    coder.field("responsible", &responsible)
    coder.field("earlier", &earlier)
    coder.field("because", &because)
    coder.field("wake", &wake)
  }
}

extension PausedTime: Described {
  package init() { self = .none }

  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    coder.field("working", &working, default: .zero)
    coder.field("elapsed", &elapsed, default: .zero)
    coder.field("businessDays", &businessDays, default: 0)
    coder.field("calendarDays", &calendarDays, default: 0)
  }
}
