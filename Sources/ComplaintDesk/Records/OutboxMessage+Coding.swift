public import ComplaintModel

extension OutboxMessage: Described {
  package init() { self.init(key: .blank, .blank, notBefore: .blank) }

  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    coder.field("key", &key)
    coder.field("content", &content)
    coder.field("notBefore", &notBefore)
    coder.field("foldKey", &foldKey)
    coder.field("contact", &contact)
  }
}

extension OutboxMessage {
  /// The message as JSON, as a store keeps it.
  public func encoded() -> [UInt8] { canonicalBytes() }

  /// Reads a message from JSON.
  ///
  /// - Throws: ``ComplaintModel/CodingError`` with the path to what is wrong.
  public init(decoding bytes: [UInt8]) throws(CodingError) { try self.init(json: bytes) }
}

/// `{"notification": {…}}` or `{"request": {…}}`.
extension OutboxMessage.Content: Described {
  private enum Member: String, CaseIterable { case notification, request }

  package init() { self = .notification(.blank) }

  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    switch coder.choice(member) {
    case .notification:
      var own = notification ?? .blank
      coder.field("notification", &own)
      if Coder.isReading { self = .notification(own) }
    case .request:
      var own = request ?? .blank
      coder.field("request", &own)
      if Coder.isReading { self = .request(own) }
    case nil: break
    }
  }

  private var member: Member {
    switch self {
    case .notification: .notification
    case .request: .request
    }
  }

  private var request: Decision.Request? {
    switch self {
    case .notification: nil
    case .request(let request): request
    }
  }
}
