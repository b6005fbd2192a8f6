import BusinessTime

extension Complaint.Notification: Described {
  package init() {
    complaint = .blank
    version = 0
    playbook = .blank
    key = .blank
    addressee = .blank
    template = .blank
    parameters = .blank
    languages = []
    channels = []
    notBefore = .blank
    isEvidential = false
    coalescingKey = ""
  }

  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    coder.field("complaint", &complaint)
    coder.field("version", &version)
    coder.field("playbook", &playbook)
    coder.field("key", &key)
    coder.field("to", &addressee)
    coder.field("template", &template)
    coder.field("parameters", &parameters, default: .blank)
    coder.field("text", &text)
    coder.field("languages", &languages)
    coder.field("channels", &channels)
    coder.field("notBefore", &notBefore)
    coder.field("expiresAt", &expiresAt)
    coder.field("evidential", &isEvidential, default: false)
    coder.field("coalescingKey", &coalescingKey)
    coder.field("clock", &clock)
    coder.field("rung", &rung)
  }
}

extension Complaint.Notification {
  /// The notification as JSON, as it is kept until it is delivered.
  public func encoded() -> [UInt8] { canonicalBytes() }

  /// Reads a notification from JSON.
  ///
  /// - Throws: ``CodingError`` with the path to what is wrong.
  public init(decoding bytes: [UInt8]) throws(CodingError) { try self.init(json: bytes) }
}

extension Complaint.Notification.ClockReference: Described {
  package init() { (name, cycle) = (.blank, 0) }

  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    coder.field("name", &name)
    coder.field("cycle", &cycle)
  }
}

extension Addressee: TextCoded {
  package static var blank: Addressee { .owner(.blank) }

  package var codedText: String { description }

  package init(codedText: String) throws(TextFault) {
    guard let addressee = Addressee(codedText) else {
      throw TextFault(
        "\(codedText.quoted) is not an addressee like party:…, person:…, queue:…, role:… or "
          + "department:…")
    }
    self = addressee
  }
}

extension Addressee: LosslessStringConvertible {
  /// Reads the text form; `nil` for any other text.
  ///
  /// A queue is an owner, also where a rule named it as a participant: both are told alike.
  public init?(_ description: String) {
    if let (kind, name) = description.splitAtColon, kind == "party" {
      guard let party = try? PartyID(name) else { return nil }
      self = .party(party)
    } else if let owner = Owner(description) {
      self = .owner(owner)
    } else if let participant = Participant(description) {
      self = .participant(participant)
    } else {
      return nil
    }
  }
}
