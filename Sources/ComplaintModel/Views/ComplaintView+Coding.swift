import BusinessTime

extension ComplaintView {
  /// The view as JSON; what may not be seen does not stand in it.
  public func encoded() -> [UInt8] { definitionBytes() }

  /// Reads a view from JSON.
  ///
  /// - Throws: ``CodingError`` with everything that is wrong and its path.
  public init(decoding bytes: [UInt8]) throws(CodingError) { try self.init(definition: bytes) }
}

extension ComplaintView: Described, Bridged, Codable {
  package init() { self.init(of: .blank, []) }

  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    coder.field("id", &id)
    coder.field("parts", always: &parts)
    coder.field("status", &status)
    coder.field("subject", &subject)
    coder.field("timeline", &timeline)
    coder.field("next", &next)
    coder.field("account", &account)
    coder.field("evidence", &evidence)
    coder.field("parties", &parties)
    coder.field("customer", &customer)
    coder.field("money", &money)
    coder.field("decision", &decision)
    coder.field("draft", &draft)
    coder.field("clocks", &clocks)
    coder.field("seriousness", &seriousness)
    coder.field("responsibility", &responsibility)
    coder.field("tasks", &tasks)
    coder.field("links", &links)
    coder.field("marks", &marks)
    coder.field("protection", &protection)
  }
}

extension ComplaintView.Status: Described {
  package init() {
    self.init(phase: .blank, since: .blank, receivedAt: .blank, words: .blank)
  }

  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    coder.field("phase", &phase)
    coder.field("stage", &stage)
    coder.field("since", &since)
    coder.field("receivedAt", &receivedAt)
    coder.field("waitingFor", &waitingFor)
    coder.field("closing", &closing)
    coder.field("words", &words)
  }
}

extension ComplaintView.Subject: Described {
  package init() { self.init(channel: .blank) }

  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    coder.field("channel", &channel)
    coder.field("language", &language)
    coder.field("category", &category)
    coder.field("happenedAt", &happenedAt)
    coder.field("place", &place)
    coder.field("product", &product)
    coder.field("order", &order)
    coder.field("supplier", &supplier)
  }
}

extension ComplaintView.Side: TextCoded {}

extension ComplaintView.Entry: Described {
  package init() {
    self.init(version: 0, at: .blank, kind: "", wording: .blank, by: .blank, attachments: [])
  }

  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    coder.field("version", &version)
    coder.field("at", &at)
    coder.field("kind", &kind)
    coder.field("wording", &wording)
    coder.field("by", &by)
    coder.field("actor", &actor)
    coder.field("text", &text)
    coder.field("attachments", &attachments)
  }
}

extension ComplaintView.Expectation: Described {
  package init() { self.init(wording: .blank, from: .blank) }

  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    coder.field("wording", &wording)
    coder.field("by", &by)
    coder.field("from", &from)
    coder.field("clock", &clock)
  }
}

extension ComplaintView.Claims: Described {
  package init() { self.init(sought: [], remedies: []) }

  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    coder.field("claimed", &claimed)
    coder.field("sought", &sought)
    coder.field("remedies", &remedies)
  }
}

extension ComplaintView.Claims.Line: Described {
  package init() { self.init(id: 0, kind: .blank, state: .blank) }

  package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
    coder.field("id", &id)
    coder.field("kind", &kind)
    coder.field("amount", &amount)
    coder.field("state", &state)
  }
}
