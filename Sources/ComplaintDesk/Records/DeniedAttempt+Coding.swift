import BusinessTime
public import ComplaintModel

extension DeniedAttempt {
  /// The attempt as JSON, for logs to keep.
  public func encoded() -> [UInt8] { definitionBytes() }

  /// Reads an attempt from JSON.
  ///
  /// - Throws: ``ComplaintModel/CodingError`` with everything that is wrong and its path.
  public init(decoding bytes: [UInt8]) throws(CodingError) { try self.init(definition: bytes) }
}

extension DeniedAttempt: Described, Bridged, Codable {
  package init() {
    at = .blank
    actor = .blank
    roles = []
    complaint = .blank
  }

  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    coder.field("at", &at)
    coder.field("actor", &actor)
    coder.field("onBehalfOf", &onBehalfOf)
    coder.field("roles", &roles)
    coder.field("act", &act)
    coder.field("complaint", &complaint)
  }
}
