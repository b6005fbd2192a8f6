import BusinessTime

extension LadderEffect: Variant {
  /// The names of the effects, as they stand in JSON.
  package enum Kind: String, CaseIterable, TextCoded {
    case met, unmet, awaited, reached
  }

  package var kind: Kind {
    switch self {
    case .met: .met
    case .unmet: .unmet
    case .awaited: .awaited
    case .reached: .reached
    }
  }

  package init(blank kind: Kind) {
    switch kind {
    case .met: self = .met(.blank)
    case .unmet: self = .unmet(.blank)
    case .awaited: self = .awaited(.init())
    case .reached: self = .reached(rung: 0, .blank)
    }
  }

  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    coder.variant(&self)
    switch self {
    case .met(var reason):
      coder.field("reason", &reason)
      if Coder.isReading { self = .met(reason) }
    case .unmet(var reason):
      coder.field("reason", &reason)
      if Coder.isReading { self = .unmet(reason) }
    case .awaited(var awaited):
      awaited.fields(&coder)
      if Coder.isReading { self = .awaited(awaited) }
    case .reached(var rung, var clock):
      coder.field("rung", &rung)
      coder.field("clock", &clock)
      if Coder.isReading { self = .reached(rung: rung, clock) }
    }
  }
}

extension AwaitedRung: Described {
  package init() { self.init(0, for: .blank, cycle: 0, at: .blank) }

  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    coder.field("rung", &rung)
    coder.field("clock", &clock)
    coder.field("cycle", &cycle)
    coder.field("at", &at)
  }
}

extension EscalationReason: TextCoded {}
