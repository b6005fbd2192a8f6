import BusinessTime

extension ServiceClock: Described {
  package init() { self.init(.blank, ClockStart()) }

  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    coder.field("name", &name)
    coder.field("cycle", &cycle)
    coder.field("revision", &revision, default: 0)
    coder.field("playbook", &playbook)
    coder.field("start", &start)
    coder.field("period", &period)
    coder.field("extensions", &extensions)
    coder.field("due", &due)
    coder.field("wake", &wake)
    coder.field("warnings", &warnings, default: 0)
    coder.field("paused", &paused, default: .none)
    coder.field("resumedAt", &resumedAt)
    coder.field("usedUpBecause", &usedUpBecause)
    coder.field("state", &state, default: .running)
    coder.field("breach", &breach)
  }
}

extension ServiceClock.State: Variant {
  /// The names of the states, as they stand in JSON.
  package enum Kind: String, CaseIterable, TextCoded {
    case running, paused, stopped, ended, expired
  }

  package var kind: Kind {
    switch self {
    case .running: .running
    case .paused: .paused
    case .stopped: .stopped
    case .ended: .ended
    case .expired: .expired
    }
  }

  package init(blank kind: Kind) {
    switch kind {
    case .running: self = .running
    case .paused: self = .paused(since: .blank, reason: .blank)
    case .stopped: self = .stopped(at: .blank)
    case .ended: self = .ended(at: .blank, because: .blank)
    case .expired: self = .expired
    }
  }

  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    coder.variant(&self)
    switch self {
    case .running, .expired: break
    case .paused(var since, var reason):
      coder.field("since", &since)
      coder.field("reason", &reason)
      if Coder.isReading { self = .paused(since: since, reason: reason) }
    case .stopped(var at):
      coder.field("at", &at)
      if Coder.isReading { self = .stopped(at: at) }
    case .ended(var at, var because):
      coder.field("at", &at)
      coder.field("because", &because)
      if Coder.isReading { self = .ended(at: at, because: because) }
    }
  }
}

extension ServiceClock.Breach: Described {
  package init() {
    self.init(due: .blank, responsible: nil, isCorrected: false, isInherited: false)
  }

  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    coder.field("due", &due)
    coder.field("responsible", &responsible)
    coder.field("corrected", &isCorrected, default: false)
    coder.field("inherited", &isInherited, default: false)
  }
}
