import BusinessTime
public import ComplaintModel

extension ComplaintSummary: Described {
  package init() {
    id = .blank
    version = 0
    recordedAt = .blank
    receivedAt = .blank
    stage = .blank
    phase = .blank
    grade = nil
    owner = nil
    category = nil
    product = nil
    order = nil
    parties = []
    complainant = nil
    tags = []
    due = [:]
    breached = []
  }

  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    coder.field("id", &id)
    coder.field("version", &version)
    coder.field("recordedAt", &recordedAt)
    coder.field("receivedAt", &receivedAt)
    coder.field("stage", &stage)
    coder.field("phase", &phase)
    coder.field("grade", &grade)
    coder.field("owner", &owner)
    coder.field("category", &category)
    coder.field("product", &product)
    coder.field("order", &order)
    coder.field("parties", &parties)
    coder.field("complainant", &complainant)
    coder.field("tags", &tags)
    coder.field("due", &due)
    coder.field("breached", &breached)
  }
}

extension ComplaintSummary {
  /// The summary as JSON, as an index keeps it.
  public func encoded() -> [UInt8] { canonicalBytes() }

  /// Reads a summary from JSON.
  ///
  /// - Throws: ``ComplaintModel/CodingError`` with the path to what is wrong.
  public init(decoding bytes: [UInt8]) throws(CodingError) { try self.init(json: bytes) }
}
