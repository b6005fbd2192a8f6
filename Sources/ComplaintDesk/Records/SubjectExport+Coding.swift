import BusinessTime
public import ComplaintModel

extension SubjectExport {
  /// The export as JSON.
  public func encoded() -> [UInt8] { definitionBytes() }

  /// Reads an export from JSON.
  ///
  /// - Throws: ``ComplaintModel/CodingError`` with everything that is wrong and its path.
  public init(decoding bytes: [UInt8]) throws(CodingError) { try self.init(definition: bytes) }
}

extension SubjectExport: Described, Bridged, Codable {
  package init() { self.init(party: .blank, at: .blank, contacts: [], complaints: []) }

  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    coder.field("party", &party)
    coder.field("at", &at)
    coder.field("contacts", &contacts)
    coder.field("complaints", always: &complaints)
  }
}

extension SubjectExport.Address: Described {
  package init() { self.init(channel: .blank, address: "") }

  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    coder.field("name", &name)
    coder.field("channel", &channel)
    coder.field("address", &address)
  }
}

extension SubjectExport.Part: Described {
  package init() { self.init(complaint: .blank, roles: [], receivedAt: .blank, entries: []) }

  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    coder.field("complaint", &complaint)
    coder.field("roles", &roles)
    coder.field("receivedAt", &receivedAt)
    coder.field("category", &category)
    coder.field("customer", &customer)
    coder.field("entries", &entries)
  }
}

extension SubjectExport.Entry: Described {
  package init() { self.init(at: .blank, wording: .blank, contents: []) }

  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    coder.field("at", &at)
    coder.field("wording", &wording)
    coder.field("contents", &contents)
  }
}

extension SubjectExport.Piece: Described {
  package init() { self.init(mediaType: "", size: 0) }

  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    coder.field("mediaType", &mediaType)
    coder.field("text", &text)
    coder.field("digest", &digest)
    coder.field("size", &size)
  }
}
