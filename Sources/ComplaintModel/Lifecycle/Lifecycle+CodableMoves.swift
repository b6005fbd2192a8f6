import BusinessTime

extension Lifecycle.Move: Codable {
  private enum Key: String, CodingKey, CaseIterable {
    case act, from, to, backOr, `if`, unless, name
  }

  /// Reads an object such as `{"act": "assess", "from": ["received"], "to": "assessed"}`.
  ///
  /// `backOr` stands in place of `to` for a move back; `if` and `unless` list facts.
  public init(from decoder: any Decoder) throws {
    let members = try decoder.members(Key.self)
    act = try members.decode(Act.self, forKey: .act)
    from = try members.decode([Stage].self, forKey: .from)
    let to = try members.decodeIfPresent(Stage.self, forKey: .to)
    let fallback = try members.decodeIfPresent(Stage.self, forKey: .backOr)
    switch (to, fallback) {
    case (let to?, nil): target = .stage(to)
    case (nil, let fallback?): target = .back(or: fallback)
    default:
      throw DecodingError.dataCorrupted(
        DecodingError.Context(
          codingPath: decoder.codingPath,
          debugDescription: "a move has exactly one of the members to, backOr"))
    }
    guards = try members.facts(.if, .unless)
    wording = try members.decodeIfPresent(Lifecycle.Wording.self, forKey: .name)
  }

  /// Writes an object without the members that say nothing.
  public func encode(to encoder: any Encoder) throws {
    var members = encoder.container(keyedBy: Key.self)
    try members.encode(act, forKey: .act)
    try members.encode(from, forKey: .from)
    try members.encode(target.stage, forKey: target.leadsBack ? .backOr : .to)
    try members.encodeUnlessEmpty(guards.all, .if)
    try members.encodeUnlessEmpty(guards.none, .unless)
    try members.encodeIfPresent(wording, forKey: .name)
  }
}

extension Lifecycle.Allowance: Codable {
  private enum Key: String, CodingKey, CaseIterable { case acts, phases }

  /// Reads an object such as `{"acts": ["note"], "phases": ["open"]}`.
  public init(from decoder: any Decoder) throws {
    let members = try decoder.members(Key.self)
    acts = try members.decode([Act].self, forKey: .acts)
    phases = try members.decode([Phase].self, forKey: .phases)
  }

  /// Writes an object.
  public func encode(to encoder: any Encoder) throws {
    var members = encoder.container(keyedBy: Key.self)
    try members.encode(acts, forKey: .acts)
    try members.encode(phases, forKey: .phases)
  }
}

extension Lifecycle.Closing: Codable {
  private enum Key: String, CodingKey, CaseIterable { case outcome, because }

  /// Reads an object such as `{"outcome": "upheld", "because": ["accepted"]}`.
  public init(from decoder: any Decoder) throws {
    let members = try decoder.members(Key.self)
    outcome = try members.decode(Outcome.self, forKey: .outcome)
    reasons = try members.decode([ClosingReason].self, forKey: .because)
  }

  /// Writes an object.
  public func encode(to encoder: any Encoder) throws {
    var members = encoder.container(keyedBy: Key.self)
    try members.encode(outcome, forKey: .outcome)
    try members.encode(reasons, forKey: .because)
  }
}

extension Lifecycle.Reopening: Codable {
  private enum Key: String, CodingKey, CaseIterable {
    case from, to, within, atMost, `if`, unless
  }

  /// Reads an object such as `{"from": "closed", "to": "received", "within": {"calendarDays": 30}}`.
  public init(from decoder: any Decoder) throws {
    let members = try decoder.members(Key.self)
    from = try members.decode(Stage.self, forKey: .from)
    target = try members.decode(Stage.self, forKey: .to)
    window = try members.decodeIfPresent(Period.self, forKey: .within)
    limit = try members.decodeIfPresent(Int.self, forKey: .atMost)
    guards = try members.facts(.if, .unless)
  }

  /// Writes an object without the members that say nothing.
  public func encode(to encoder: any Encoder) throws {
    var members = encoder.container(keyedBy: Key.self)
    try members.encode(from, forKey: .from)
    try members.encode(target, forKey: .to)
    try members.encodeIfPresent(window, forKey: .within)
    try members.encodeIfPresent(limit, forKey: .atMost)
    try members.encodeUnlessEmpty(guards.all, .if)
    try members.encodeUnlessEmpty(guards.none, .unless)
  }
}
