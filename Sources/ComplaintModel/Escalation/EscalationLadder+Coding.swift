import BusinessTime

extension EscalationLadder {
  /// The ladder as JSON, in the one form that digests cover.
  ///
  /// What has ``faults`` can be written, but is not read again.
  public func encoded() -> [UInt8] { definitionBytes() }

  /// Reads a list of rungs; whatever has a usual value may be left out.
  ///
  /// ```json
  /// [
  ///   {"wording": {"english": "Supervisor", "chinese": "主管"},
  ///    "when": [{"on": "breached", "clock": "answer"},
  ///             {"on": "met", "reason": "emotion", "when": {"fact": "emotion", "atLeast": "angry"}}],
  ///    "who": ["line:1"], "acknowledgeWithin": {"working": "PT2H"},
  ///    "repeatEvery": {"working": "PT30M"}, "repeats": 3,
  ///    "quiet": {"calendar": "office", "exceptFromGrade": 4}},
  ///   {"wording": {"english": "Top management", "chinese": "最高管理者"},
  ///    "when": [{"on": "overdue", "clock": "answer", "by": {"businessDays": 2}}],
  ///    "who": ["role:executive"], "approvers": ["executive"], "tasks": [{"kind": "trace"}]}
  /// ]
  /// ```
  ///
  /// - Throws: ``CodingError`` with every fault and its path, ``faults`` of what was read among them.
  public init(decoding bytes: [UInt8]) throws(CodingError) { try self.init(definition: bytes) }
}

extension EscalationLadder: Bridged, Codable {
  package static var blank: EscalationLadder { .none }

  package mutating func code<Coder: FieldCoder>(_ coder: inout Coder) {
    var rungs = rungs
    // The conditions have said by themselves what is wrong with them.
    let isSound = coder.check({ $0.list(&rungs) }, { EscalationLadder(rungs).ownFaults })
    if isSound { self = EscalationLadder(rungs) }
  }

  /// Writes the form that is read.
  ///
  /// - Throws: An `EncodingError` for a ladder that has ``faults``: it would not be read again.
  public func encode(to encoder: any Encoder) throws {
    try encoder.encode(described: self, unless: faults)
  }
}

extension EscalationLadder.Rung: Described {
  package init() { self.init(.blank, who: []) }

  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    coder.field("wording", &wording)
    coder.field("when", &when)
    coder.field("who", &who)
    coder.field("template", &template, default: .escalationOther)
    coder.field("silent", &isSilent, default: false)
    coder.field("reassigns", &reassigns, default: false)
    coder.field("raisesGradeTo", &raisesGradeTo)
    coder.field("approvers", &approvers)
    coder.field("tasks", &tasks)
    coder.field("acknowledgeWithin", &acknowledgeWithin)
    coder.field("repeatEvery", &repeatEvery)
    coder.field("repeats", &repeats, default: 1)
    coder.field("quiet", &quiet)
    coder.field("calendar", &calendar)
  }
}

extension EscalationLadder.TaskDemand: Described {
  package init() { self.init(.blank) }

  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    coder.field("kind", &kind)
    coder.field("assignee", &assignee)
    coder.field("within", &within)
  }
}

extension EscalationLadder.QuietHours: Described {
  package init() { self.init(outside: .blank) }

  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    coder.field("calendar", &calendar)
    coder.field("exceptFromGrade", &exceptFromGrade)
    coder.field("exceptFastLane", &exceptFastLane, default: true)
  }
}

/// An object whose member `on` says what it is: `{"on": "warned"}`,
/// `{"on": "overdue", "clock": "answer", "by": {"businessDays": 2}}`.
extension EscalationLadder.Trigger: Variant {
  package enum Kind: String, CaseIterable, TextCoded { case warned, breached, overdue, met }

  package var kind: Kind {
    switch self {
    case .warned: .warned
    case .breached: .breached
    case .overdue: .overdue
    case .met: .met
    }
  }

  package init(blank kind: Kind) {
    switch kind {
    case .warned: self = .warned(nil)
    case .breached: self = .breached(nil)
    case .overdue: self = .overdue(nil, by: .blank)
    case .met: self = .met(.blank, when: .blank)
    }
  }

  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    coder.variant(&self, named: "on")
    switch self {
    case .warned(var clock):
      coder.field("clock", &clock)
      if Coder.isReading { self = .warned(clock) }
    case .breached(var clock):
      coder.field("clock", &clock)
      if Coder.isReading { self = .breached(clock) }
    case .overdue(var clock, var period):
      coder.field("clock", &clock)
      coder.field("by", &period)
      if Coder.isReading { self = .overdue(clock, by: period) }
    case .met(var reason, var condition):
      coder.field("reason", &reason)
      coder.field("when", &condition)
      if Coder.isReading { self = .met(reason, when: condition) }
    }
  }
}
