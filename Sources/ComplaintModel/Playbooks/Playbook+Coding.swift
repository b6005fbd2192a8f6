extension Playbook {
  /// Reads a playbook from JSON, as ``Definition/init(decoding:)`` does.
  ///
  /// - Parameters:
  ///   - bytes: What ``Definition/encoded()`` wrote, or a person.
  ///   - version: The version under which it is published, which does not stand in the text.
  /// - Throws: ``CodingError`` with everything that is wrong, each with its path from the root.
  public init(json bytes: [UInt8], version: PlaybookVersion = .first) throws(CodingError) {
    let definition = try Definition(decoding: bytes)
    do throws(InvalidDefinition) {
      try self.init(definition, version: version)
    } catch {
      throw CodingError(
        error.faults.map { CodingFault(path: $0.place, message: $0.message, code: $0.code) })
    }
  }
}

extension Playbook.Definition {
  /// The version of the JSON form; it rises when an older library could misread a newer playbook.
  static let schema: Int32 = 1

  /// The definition as JSON, in the one form that digests cover.
  ///
  /// Every part is written, also a usual one: what was written keeps its meaning when a later release
  /// of the library has another standard. What has ``faults`` can be written, but is not read again.
  public func encoded() -> [UInt8] { definitionBytes() }

  /// Reads a definition from JSON and checks it with all its parts, and what they say of each other.
  ///
  /// ```json
  /// {
  ///   "schema": 1, "name": "Shop",
  ///   "approvals": [{"when": {"fact": "grade", "atLeast": 4}, "by": ["manager"]}],
  ///   "serviceLevels": [
  ///     {"name": "answer", "wording": {"english": "Answer", "chinese": "答复"},
  ///      "starts": ["milestone:complaintReceived"], "stops": ["act:communicateDecision"],
  ///      "targets": [{"period": {"businessDays": 5}}], "calendar": "office"}
  ///   ],
  ///   "calendars": {"office": {
  ///     "name": "Office", "zone": "Europe/London",
  ///     "valid": {"from": "2026-01-01", "through": "2027-12-31"},
  ///     "hours": {"monday": ["09:00-17:00"]}, "holidays": ["englandAndWales"]
  ///   }},
  ///   "calendar": "office"
  /// }
  /// ```
  ///
  /// `schema`, `name`, `calendars` and `calendar` have to be there. A part that is left out is the one
  /// that ``init(_:lifecycle:in:_:)`` gives.
  ///
  /// - Throws: ``CodingError`` with everything that is wrong, each with its path: first what is wrong
  ///   with each part, then what sound parts say wrongly of each other. Of a calendar it is the first
  ///   fault; of a text with a newer schema only that.
  public init(decoding bytes: [UInt8]) throws(CodingError) {
    _ = try Playbook.SchemaProbe(json: bytes, .tolerant)
    try self.init(definition: bytes)
  }
}

extension Playbook {
  /// The schema of a text and nothing else: what a newer one has besides is not known here.
  fileprivate struct SchemaProbe: Described {
    private var schema: Int32?

    mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
      coder.field("schema", &schema)
      if schema != nil { _ = coder.schema(upTo: Definition.schema) }
    }
  }
}

extension Playbook.Definition: Bridged, Codable {
  package static var blank: Playbook.Definition { Playbook.Definition(calendars: [:], in: .blank) }

  package mutating func code<Coder: FieldCoder>(_ coder: inout Coder) {
    var draft = Playbook.Draft(self)
    let isLegible = coder.isLegible { $0.object(&draft) }
    guard Coder.isReading else { return }
    let faults = draft.parts.faults
    coder.refuse(faults, spoiling: true)
    if isLegible, faults.isEmpty { self = draft.definition }
  }

  /// Writes the form that is read.
  ///
  /// - Throws: An `EncodingError` for a definition that has ``faults``: it would not be read again.
  public func encode(to encoder: any Encoder) throws {
    try encoder.encode(described: self, unless: faults)
  }
}
