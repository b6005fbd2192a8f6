extension ContentReference: Described {
  package init() { self.init(command: .blank, slot: 0, party: nil, digest: .blank) }

  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    coder.field("command", &command)
    coder.field("slot", &slot)
    coder.field("party", &party)
    coder.field("digest", &digest)
  }
}

extension Evidence: Described {
  package init() { self.init(.blank, ContentReference()) }

  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    coder.field("kind", &kind)
    coder.field("content", &content)
  }
}

extension Involvement: Described {
  package init() { self.init(.blank, as: .blank) }

  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    coder.field("party", &party)
    coder.field("role", &role)
  }
}

extension Intake: Coded {
  package static var blank: Intake { Intake(.blank, receivedAt: .blank, from: .blank) }

  package mutating func code<Coder: FieldCoder>(_ coder: inout Coder) { parts.code(&coder) }
}

extension Intake.Parts: Described {
  package init() { self.init(.blank, receivedAt: .blank, from: .blank) }

  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    coder.field("channel", &channel)
    coder.field("receivedAt", &receivedAt)
    if Coder.isReading { parties = [] }
    coder.field("parties", &parties)
    coder.field("customer", &customer, default: Customer())
    coder.field("language", &language)
    coder.field("category", &category)
    coder.field("happenedAt", &happenedAt)
    coder.field("place", &place)
    coder.field("product", &product)
    coder.field("order", &order)
    coder.field("supplier", &supplier)
    coder.field("remediesSought", &remediesSought)
    coder.field("amountClaimed", &amountClaimed)
    coder.field("emotion", &emotion)
    coder.field("harm", &harm)
    coder.field("publicity", &publicity)
    coder.field("reach", &reach)
    coder.field("affected", &affected)
    coder.field("legalDispute", &isLegalDispute, default: false)
    coder.field("tags", &tags)
    coder.field("fields", &fields)
    if Coder.isReading, !parties.contains(where: { $0.role == .complainant }) {
      coder.refuse("parties", "a complaint has a complainant")
    }
  }
}

extension Intake {
  /// The intake as JSON, in the one form that digests cover.
  public func encoded() -> [UInt8] { canonicalBytes() }

  /// Reads an intake from JSON.
  ///
  /// - Throws: ``CodingError`` with the path to what is wrong.
  public init(decoding bytes: [UInt8]) throws(CodingError) { try self.init(json: bytes) }
}
