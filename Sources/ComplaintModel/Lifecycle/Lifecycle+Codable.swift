extension Lifecycle: Codable {
  /// Reads a lifecycle and checks it as ``init(_:_:)`` does.
  ///
  /// ```json
  /// {
  ///   "name": "Workshop",
  ///   "stages": [
  ///     {"stage": "received", "phase": "open"},
  ///     {"stage": "labTest", "phase": "waiting",
  ///      "name": {"english": "Laboratory test", "chinese": "送检"}}
  ///   ],
  ///   "entries": [{"act": "file", "stages": ["received"]}],
  ///   "moves": [
  ///     {"act": "wait", "from": ["received"], "to": "labTest", "unless": ["reviewOpen"]},
  ///     {"act": "resume", "from": ["labTest"], "backOr": "received"}
  ///   ],
  ///   "anywhere": [{"acts": ["note", "attach"], "phases": ["open", "waiting"]}],
  ///   "closings": [{"outcome": "upheld", "because": ["accepted", "noReply"]}],
  ///   "reopenings": [
  ///     {"from": "closed", "to": "received", "within": {"calendarDays": 30}, "atMost": 2}
  ///   ]
  /// }
  /// ```
  ///
  /// - Throws: A `DecodingError` with the path of the fault; for a member that does not belong there,
  ///   too. Where the text can be read but the lifecycle is not sound, the error's description lists
  ///   every fault with its place inside the lifecycle, and its `underlyingError` is the
  ///   ``LifecycleFaults``.
  public init(from decoder: any Decoder) throws {
    let definition = try Definition(from: decoder)
    do {
      try self.init(definition)
    } catch {
      throw DecodingError.dataCorrupted(
        DecodingError.Context(
          codingPath: decoder.codingPath, debugDescription: error.description,
          underlyingError: error))
    }
  }

  /// Writes what the lifecycle says, in its order.
  public func encode(to encoder: any Encoder) throws { try definition.encode(to: encoder) }
}

extension Lifecycle.Definition: Codable {
  private enum Key: String, CodingKey, CaseIterable {
    case name, stages, entries, moves, anywhere, closings, reopenings
  }

  init(from decoder: any Decoder) throws {
    let members = try decoder.members(Key.self)
    name = try members.decode(String.self, forKey: .name)
    stages = try members.decode([Lifecycle.PhasedStage].self, forKey: .stages)
    entries = try members.decode([Lifecycle.Entry].self, forKey: .entries)
    moves = try members.decode([Lifecycle.Move].self, forKey: .moves)
    allowances = try members.list(Lifecycle.Allowance.self, .anywhere)
    closings = try members.list(Lifecycle.Closing.self, .closings)
    reopenings = try members.list(Lifecycle.Reopening.self, .reopenings)
  }

  func encode(to encoder: any Encoder) throws {
    var members = encoder.container(keyedBy: Key.self)
    try members.encode(name, forKey: .name)
    try members.encode(stages, forKey: .stages)
    try members.encode(entries, forKey: .entries)
    try members.encode(moves, forKey: .moves)
    try members.encodeUnlessEmpty(allowances, .anywhere)
    try members.encodeUnlessEmpty(closings, .closings)
    try members.encodeUnlessEmpty(reopenings, .reopenings)
  }
}

extension Lifecycle.PhasedStage: Codable {
  private enum Key: String, CodingKey, CaseIterable { case stage, phase, name }

  /// Reads an object such as `{"stage": "received", "phase": "open"}`.
  public init(from decoder: any Decoder) throws {
    let members = try decoder.members(Key.self)
    stage = try members.decode(Stage.self, forKey: .stage)
    phase = try members.decode(Phase.self, forKey: .phase)
    wording = try members.decodeIfPresent(Lifecycle.Wording.self, forKey: .name)
  }

  /// Writes an object; the name only where the lifecycle has one of its own.
  public func encode(to encoder: any Encoder) throws {
    var members = encoder.container(keyedBy: Key.self)
    try members.encode(stage, forKey: .stage)
    try members.encode(phase, forKey: .phase)
    try members.encodeIfPresent(wording, forKey: .name)
  }
}

extension Lifecycle.Wording: Codable {
  private enum Key: String, CodingKey, CaseIterable { case english, chinese }

  /// Reads an object such as `{"english": "Laboratory test", "chinese": "送检"}`.
  public init(from decoder: any Decoder) throws {
    let members = try decoder.members(Key.self)
    self.init(
      try members.decode(String.self, forKey: .english),
      try members.decode(String.self, forKey: .chinese))
  }

  /// Writes an object with both languages.
  public func encode(to encoder: any Encoder) throws {
    var members = encoder.container(keyedBy: Key.self)
    try members.encode(english, forKey: .english)
    try members.encode(chinese, forKey: .chinese)
  }
}

extension Lifecycle.Entry: Codable {
  private enum Key: String, CodingKey, CaseIterable { case act, stages }

  /// Reads an object such as `{"act": "file", "stages": ["received"]}`.
  public init(from decoder: any Decoder) throws {
    let members = try decoder.members(Key.self)
    act = try members.decode(Act.self, forKey: .act)
    stages = try members.decode([Stage].self, forKey: .stages)
  }

  /// Writes an object.
  public func encode(to encoder: any Encoder) throws {
    var members = encoder.container(keyedBy: Key.self)
    try members.encode(act, forKey: .act)
    try members.encode(stages, forKey: .stages)
  }
}
