import BusinessTime

extension Complaint.Command {
  /// The command as JSON, in the one form that ``digest`` covers.
  public func encoded() -> [UInt8] { canonicalBytes() }

  /// Writes the same after what was written before.
  package func write(to writer: inout JSONWriter) { writer.write(self) }

  /// Reads a command from JSON.
  ///
  /// ```json
  /// {"type": "close", "outcome": "upheld", "reason": "accepted"}
  /// {"type": "note", "text": {"text": "She called again.", "of": "00000000-0000-4000-…"}}
  /// {"type": "proposeResponse", "outcome": "upheld",
  ///  "remedies": [{"kind": "refund", "amount": "CNY 100.00"}],
  ///  "text": {"stored": {"command": "…", "slot": 0, "digest": "…"}}}
  /// {"type": "acknowledge", "occurredAt": "2026-03-02T11:50:00.000Z"}
  /// ```
  ///
  /// `type` names the deed, whose members follow; then what every command may have: `text`,
  /// `attachments` and `occurredAt`.
  ///
  /// - Throws: ``CodingError`` with every fault and its path.
  public init(decoding bytes: [UInt8]) throws(CodingError) { try self.init(definition: bytes) }

  /// The name of what the command says: two commands have the same digest if they say the same.
  ///
  /// A command id that comes again is compared by it: with the same digest it is the same command and
  /// has its first outcome again, with another it is refused. Take it of the command as the host
  /// handed it in: once its text lies in the vault, a reference stands in its place, and the digest is
  /// another one.
  ///
  /// It covers texts without salt, so who knows a text can see whether it was this one: do not keep it
  /// longer than the text itself.
  public var digest: ContentDigest { ContentDigest(of: self) }
}

/// An object of the deed's members with those that every command may have.
extension Complaint.Command: Described, Bridged, Codable {
  package init() { self.init(.note) }

  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    deed.fields(&coder)
    coder.field("text", &text)
    coder.field("attachments", &attachments)
    coder.field("occurredAt", &occurredAt)
  }
}

/// `{"text": "…", "of": "…"}`, or `{"stored": {…}}` for an entry of the vault.
extension Content: Described, Bridged, Codable {
  private enum Member: String, CaseIterable { case text, stored }

  package init() { self = .text("", of: nil) }

  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    switch coder.choice(reference == nil ? Member.text : .stored) {
    case .text: text(&coder)
    case .stored: stored(&coder)
    case nil: break
    }
  }

  private mutating func text<Coder: FieldCoder>(_ coder: inout Coder) {
    var (text, party) = ("", PartyID?.none)
    if case .text(let own, let owner) = self { (text, party) = (own, owner) }
    coder.field("text", &text)
    coder.field("of", &party)
    if Coder.isReading { self = .text(text, of: party) }
  }

  private mutating func stored<Coder: FieldCoder>(_ coder: inout Coder) {
    var reference = reference ?? ContentReference()
    coder.field("stored", &reference)
    if Coder.isReading { self = .stored(reference) }
  }
}
