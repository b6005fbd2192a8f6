import BusinessTime

extension ServiceLevel {
  /// The definition as JSON, in the one form that digests cover.
  ///
  /// What has ``faults`` can be written, but is not read again.
  public func encoded() -> [UInt8] { definitionBytes() }

  /// Reads a definition from JSON; whatever has a usual value may be left out.
  ///
  /// ```json
  /// {
  ///   "name": "answer", "wording": {"english": "Final response", "chinese": "最终答复"},
  ///   "starts": ["milestone:complaintReceived"], "stops": ["act:communicateDecision"],
  ///   "pausesWhile": {"fact": "phase", "equals": "waiting"},
  ///   "targets": [
  ///     {"when": {"fact": "grade", "atLeast": 4}, "period": {"working": "PT8H"}},
  ///     {"period": {"businessDays": 10}}
  ///   ],
  ///   "calendar": "office", "warnings": [{"used": 750}, {"before": {"working": "PT1H"}}],
  ///   "onRegrade": "fromNow", "pauseCap": "PT240H",
  ///   "extensionLimit": {"total": {"businessDays": 5}, "count": 2}
  /// }
  /// ```
  ///
  /// - Throws: ``CodingError`` with every fault and its path, ``faults`` of what was read among them.
  public init(decoding bytes: [UInt8]) throws(CodingError) { try self.init(definition: bytes) }
}

extension ServiceLevel: Described, Bridged, Codable {
  package init() {
    self.init(.blank, .blank, starts: [], targets: [], calendar: .blank)
  }

  package mutating func code<Coder: FieldCoder>(_ coder: inout Coder) {
    var read = self
    _ = coder.check({ $0.object(&read) }, { read.ownFaults })
    if Coder.isReading { self = read }
  }

  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    coder.field("name", &name)
    coder.field("wording", &wording)
    coder.field("kind", &kind, default: .promise)
    coder.field("applies", &applies, default: .always)
    coder.field("starts", &starts)
    coder.field("stops", &stops)
    coder.field("pausesWhile", &pausesWhile)
    coder.field("resets", &resets)
    coder.field("cancelsWhen", &cancelsWhen)
    coder.field("targets", &targets)
    coder.field("calendar", &calendar)
    coder.field("counting", &counting, default: .standard)
    coder.field("warnings", &warnings)
    coder.field("onReopening", &onReopening, default: .newCycle)
    coder.field("onRegrade", &onRegrade, default: .keepElapsed)
    coder.field("onReassignment", &onReassignment, default: .keep)
    coder.field("onClosing", &onClosing, default: kind.usualClosing)
    coder.field("recurs", &recurs, default: false)
    coder.field("pauseCap", &pauseCap)
    coder.field("extensionLimit", &extensionLimit)
  }

  /// Writes the form that is read.
  ///
  /// - Throws: An `EncodingError` for a definition that has ``faults``: it would not be read again.
  public func encode(to encoder: any Encoder) throws {
    try encoder.encode(described: self, unless: faults)
  }
}

extension ServiceLevel.Kind: TextCoded {}
extension ServiceLevel.Reopening: TextCoded {}
extension ServiceLevel.Regrade: TextCoded {}
extension ServiceLevel.Reassignment: TextCoded {}
extension ServiceLevel.Closing: TextCoded {}

extension ServiceLevel.Target: Described {
  package init() { self.init(.blank) }

  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    coder.field("when", &when, default: .always)
    coder.field("period", &period)
  }
}

extension ServiceLevel.ExtensionLimit: Described {
  package init() { self.init(.blank) }

  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    coder.field("total", &total)
    coder.field("count", &count, default: 1)
  }
}
