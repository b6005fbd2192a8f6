import BusinessTime

extension Complaint.Event: Described {
  /// The version of the JSON form; it rises when an older library could misread a newer event.
  package static let schema: Int32 = 1

  package init() {
    self.init(
      tenant: .blank, complaint: .blank, version: 0, at: .blank, by: .system, command: .blank,
      playbook: .blank, .timePassed)
  }

  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    guard coder.schema(upTo: Complaint.Event.schema) else { return }
    // What is written stays as it is, because others may have it too.
    var copy = parts.value
    copy.fields(&coder)
    if Coder.isReading { parts = Frozen(copy) }
    // The last one, so that what it covers is what stands before it.
    coder.field("digest", &digest)
  }
}

extension Complaint.Event.Parts {
  fileprivate mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    coder.field("tenant", &tenant)
    coder.field("complaint", &complaint)
    coder.field("version", &version)
    coder.field("recordedAt", &recordedAt)
    coder.field("occurredAt", &occurredAt, default: recordedAt)
    coder.field("actor", &actor)
    coder.field("onBehalfOf", &onBehalfOf)
    coder.field("command", &command)
    coder.field("cause", &cause)
    coder.field("playbook", &playbook)
    coder.field("imported", &isImported, default: false)
    coder.field("body", &body)
    coder.field("text", &text)
    coder.field("attachments", &attachments)
    coder.field("stage", &stage)
    coder.field("owner", &owner)
    coder.field("routing", &routing.value)
    coder.field("grade", &grade)
    coder.field("clocks", &clocks)
    coder.field("ladder", &ladder)
    coder.field("outside", &outside)
    if Coder.isReading, version < 1 { coder.refuse("version", "versions are counted from 1") }
  }
}

extension Complaint.Event {
  /// The event as JSON, in the one form that digests cover; the digest itself is its last member.
  public func encoded() -> [UInt8] { canonicalBytes() }

  /// Writes the same after what was written before.
  package func write(to writer: inout JSONWriter) { writer.write(self) }

  /// Reads an event from JSON.
  ///
  /// - Throws: ``CodingError`` with the path to what is wrong. An event of a newer schema or of a type
  ///   that this version does not know is refused, not guessed at.
  public init(decoding bytes: [UInt8]) throws(CodingError) { try self.init(json: bytes) }

  /// Reads an event from JSON that a newer minor version may have written, and says which members it
  /// has that this one does not know.
  ///
  /// - Throws: ``CodingError``, as ``init(decoding:)`` but for unknown members.
  public static func tolerant(
    decoding bytes: [UInt8]
  ) throws(CodingError) -> (event: Complaint.Event, ignored: [String]) {
    let reading = try JSONReader.read(Complaint.Event.self, from: bytes, .tolerant)
    return (reading.value, reading.ignored)
  }
}

extension FieldCoder {
  /// The version of the form; a reader goes on only if it knows it.
  mutating func schema(upTo current: Int32) -> Bool {
    var schema = current
    field("schema", &schema)
    guard Self.isReading, !(1...current).contains(schema) else { return true }
    refuse("schema", "schema \(schema) is not known; this library reads 1 to \(current)")
    return false
  }
}

extension Cause: TextCoded {
  package static var blank: Cause { .rung(1) }

  package var codedText: String { description }

  package init(codedText: String) throws(TextFault) {
    guard let cause = Cause(codedText) else {
      throw TextFault(
        "\(codedText.quoted) is not a cause like rule:…, clock:…, rung:… or complaint:…")
    }
    self = cause
  }

  package func write(to writer: inout JSONWriter) {
    switch self {
    case .rule(let rule): writer.append("rule:", rule.rawValue)
    case .clock(let clock): writer.append("clock:", clock.rawValue)
    case .rung, .complaint: writer.append(text: description)
    }
  }
}
