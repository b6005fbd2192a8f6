import BusinessTime

extension Remedy {
  /// The remedy as JSON, in the one form that digests cover.
  public func encoded() -> [UInt8] { canonicalBytes() }

  /// Reads a remedy from JSON.
  ///
  /// ```json
  /// {"id": 1, "kind": "refund", "amount": "CNY 128.00", "steps": [
  ///   {"state": "proposed", "by": "agent:anna", "at": "2026-03-02T07:15:00.000Z"},
  ///   {"state": "approved", "by": "agent:ben", "for": "chen", "at": "2026-03-02T08:00:00.000Z"}
  /// ]}
  /// ```
  ///
  /// - Throws: ``CodingError`` with the path of the fault, also where a step does not follow from the
  ///   one before it.
  public init(decoding bytes: [UInt8]) throws(CodingError) { try self.init(json: bytes) }
}

extension Remedy: Described, Bridged, Codable {
  package init() { self.init(recorded: 0, .blank, nil, []) }

  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    coder.field("id", &id)
    coder.field("kind", &kind)
    coder.field("amount", &amount)
    coder.field("budget", &budget)
    coder.field("steps", always: &steps)
    if Coder.isReading {
      if let fault = kind.fault(amount) { coder.refuse("amount", fault) }
      if let fault { coder.refuse("steps", fault) }
    }
  }

  /// Why its steps are none that a remedy can have taken.
  private var fault: String? {
    guard steps.first?.state == .proposed else { return "a remedy begins by being proposed" }
    for (step, next) in zip(steps, steps.dropFirst()) where !step.state.canBecome(next.state) {
      return "remedy \(id) is \(step.state.rawValue) and cannot be \(next.state.rawValue)"
    }
    return nil
  }
}

extension RemedyKind {
  /// Why a remedy of this kind cannot have an amount; `nil` if it can.
  func fault(_ amount: Money?) -> String? {
    guard let amount else {
      return isOfMoney ? "a remedy of the kind \"\(self)\" states its amount" : nil
    }
    return amount.minorUnits > 0 ? nil : "a remedy is worth more than nothing, not \(amount)"
  }
}

/// As an object with who took the step: `{"state": "approved", "by": "agent:ben", "for": "chen", "at": …}`.
extension Remedy.Step: Described, Bridged, Codable {
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

extension Remedy.ID: Coded {
  package static var blank: Remedy.ID { 0 }

  package mutating func code<Coder: FieldCoder>(_ coder: inout Coder) {
    var number = rawValue
    number.code(&coder)
    if Coder.isReading { self = Remedy.ID(rawValue: number) }
  }
}

/// An object such as `{"person": "ben", "for": "anna", "at": "2026-03-02T07:15:00.000Z"}`.
extension Signatory: Described, Bridged, Codable {
  package init() { self.init(.blank, at: .blank) }

  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    var (person, absent, at) = (person, absent, at)
    coder.field("person", &person)
    coder.field("for", &absent)
    coder.field("at", &at)
    if Coder.isReading { self = Signatory(person, for: absent, at: at) }
  }
}
