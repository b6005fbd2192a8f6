import BusinessTime

extension Limits {
  /// The limits as JSON, in the one form that digests cover.
  public func encoded() -> [UInt8] { definitionBytes() }

  /// Reads an object such as `{"textLength": 20000, "backdatingByAct": {"acknowledge": "PT48H"}}`; a
  /// limit that is left out is the usual one.
  ///
  /// - Throws: ``CodingError`` with everything that is wrong and its path.
  public init(decoding bytes: [UInt8]) throws(CodingError) { try self.init(definition: bytes) }
}

extension Limits: Described, Bridged, Codable {
  // Not the standard: that one is made by `Limits()`, which is this.
  package init() { self.init(textLength: 100_000) }

  package mutating func code<Coder: FieldCoder>(_ coder: inout Coder) {
    var limits = self
    let isSound = coder.check({ $0.object(&limits) }, { limits.faults })
    if isSound { self = limits }
  }

  // All are written, so that what was written keeps its meaning when usual limits change.
  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    let usual = Limits.standard
    coder.part("textLength", &textLength, ifAbsent: usual.textLength)
    coder.part("fieldLength", &fieldLength, ifAbsent: usual.fieldLength)
    coder.part("attachments", &attachments, ifAbsent: usual.attachments)
    coder.part("tags", &tags, ifAbsent: usual.tags)
    coder.part("fields", &fields, ifAbsent: usual.fields)
    coder.part("parties", &parties, ifAbsent: usual.parties)
    coder.part("links", &links, ifAbsent: usual.links)
    coder.part("tasks", &tasks, ifAbsent: usual.tasks)
    coder.part("remedies", &remedies, ifAbsent: usual.remedies)
    coder.part("events", &events, ifAbsent: usual.events)
    coder.part("backdating", &backdating, ifAbsent: usual.backdating)
    coder.field("backdatingByAct", &backdatingByAct)
  }
}

extension FieldCoder {
  /// A member that is always written and may be left out for what is usual.
  ///
  /// - Returns: Whether a reader found nothing in it that could not be read.
  @discardableResult
  mutating func part<Value: Coded>(
    _ name: FieldName, _ value: inout Value, ifAbsent usual: @autoclosure () -> Value
  ) -> Bool {
    isLegible { coder in
      if coder.enter(name, if: true) {
        // What is stated is stated whole: nothing of what is usual is left in it.
        if Self.isReading { value = .blank }
        value.code(&coder)
        coder.leave()
      } else if Self.isReading {
        value = usual()
      }
    }
  }
}
