import BusinessTime

extension Remedy: Described {
  package init() { self.init(recorded: 0, .blank, nil, []) }

  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    coder.field("id", &id)
    coder.field("kind", &kind)
    coder.field("amount", &amount)
    coder.field("steps", &steps)
    if Coder.isReading, let fault { coder.refuse("steps", fault) }
  }

  /// Why it is none that a complaint can have come to.
  private var fault: String? {
    guard steps.first?.state == .proposed else { return "a remedy begins by being proposed" }
    for (step, next) in zip(steps, steps.dropFirst()) where !step.state.canBecome(next.state) {
      return "a remedy that is \(step.state.rawValue) cannot be \(next.state.rawValue)"
    }
    return nil
  }
}

/// As an object with who took the step: `{"state": "approved", "by": "agent:ben", "for": "chen", "at": …}`.
extension Remedy.Step: Described {
  package init() { self.init(.blank, by: .other(.system, at: .blank)) }

  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    var (actor, absent, at) = (by.actor, by.absent, by.at)
    coder.field("state", &state)
    coder.field("by", &actor)
    coder.field("for", &absent)
    coder.field("at", &at)
    if Coder.isReading { by = Remedy.Author(actor, for: absent, at: at) }
  }
}

extension Remedy.Author {
  /// Who took the step.
  public var actor: ActorID {
    switch self {
    case .person(let signatory): .agent(signatory.person)
    case .rule(let rule, _): .rule(rule)
    case .other(let actor, _): actor
    }
  }

  /// For whom, if they stood in for somebody.
  var absent: AgentID? {
    switch self {
    case .person(let signatory): signatory.absent
    case .rule, .other: nil
    }
  }

  /// Makes the author of a step out of an actor.
  init(_ actor: ActorID, for absent: AgentID?, at instant: Timestamp) {
    switch actor {
    case .agent(let agent): self = .person(Signatory(agent, for: absent, at: instant))
    case .rule(let rule): self = .rule(rule, at: instant)
    case .party, .system: self = .other(actor, at: instant)
    }
  }
}

extension Remedy.State: TextCoded {}
