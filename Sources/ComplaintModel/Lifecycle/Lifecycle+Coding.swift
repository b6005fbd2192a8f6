extension Lifecycle {
  /// The lifecycle as JSON, in the one form that digests cover.
  public func encoded() -> [UInt8] { definitionBytes() }

  /// Reads a lifecycle from JSON and checks it as ``init(_:_:)`` does.
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
  /// `backOr` stands in place of `to` for a move back; `if` and `unless` list facts.
  ///
  /// - Throws: ``CodingError`` with everything that is wrong with the text and its path; if nothing
  ///   is, with everything that is wrong with the lifecycle.
  public init(decoding bytes: [UInt8]) throws(CodingError) { try self.init(definition: bytes) }
}

extension Lifecycle: Bridged, Codable {
  package static var blank: Lifecycle { Lifecycle(known: Definition()) }

  package mutating func code<Coder: FieldCoder>(_ coder: inout Coder) {
    var definition = definition
    let isSound = coder.check(
      { $0.object(&definition) }, { LifecycleLint.faults(of: definition) })
    if isSound { self = Lifecycle(known: definition) }
  }
}

extension Lifecycle.Definition: Described {
  package init() { self.init(name: "") }

  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    coder.field("name", &name)
    coder.field("stages", always: &stages)
    coder.field("entries", always: &entries)
    coder.field("moves", always: &moves)
    coder.field("anywhere", &allowances)
    coder.field("closings", &closings)
    coder.field("reopenings", &reopenings)
  }
}

extension Lifecycle.PhasedStage: Described, Bridged, Codable {
  package init() { self.init(stage: .blank, phase: .blank, wording: nil) }

  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    var (stage, phase, wording) = (stage, phase, wording)
    coder.field("stage", &stage)
    coder.field("phase", &phase)
    coder.field("name", &wording)
    if Coder.isReading { self = Self(stage: stage, phase: phase, wording: wording) }
  }
}

extension Lifecycle.Wording: Described, Bridged, Codable {
  package init() { self.init("", "") }

  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    var (english, chinese) = (english, chinese)
    coder.field("english", &english)
    coder.field("chinese", &chinese)
    if Coder.isReading { self = Self(english, chinese) }
  }
}

extension Lifecycle.Entry: Described, Bridged, Codable {
  package init() { self.init(act: .blank, stages: []) }

  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    var (act, stages) = (act, stages)
    coder.field("act", &act)
    coder.field("stages", always: &stages)
    if Coder.isReading { self = Self(act: act, stages: stages) }
  }
}
