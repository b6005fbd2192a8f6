/// What is written as the name of a kind, a colon and a name of that kind, like `agent:anna.li`.
extension Span<UInt8> {
  /// What follows a beginning like `agent:`; `nil` if the text begins otherwise.
  @inline(__always)
  func after(_ beginning: FieldName) -> Range<Int>? {
    guard count >= beginning.count, beginning.stands(in: self, at: 0) else { return nil }
    return beginning.count..<count
  }

  /// The name that stands in a part of the text, if it is a plain one.
  @inline(__always)
  func name<Name: HostName & TextCoded>(_ range: Range<Int>) -> Name? {
    Name(ascii: extracting(range))
  }
}

extension ActorID: TextCoded {
  package static var blank: ActorID { .system }

  package var codedText: String { description }

  package init?(ascii bytes: Span<UInt8>) {
    if let range = bytes.after("agent:") {
      guard let agent: AgentID = bytes.name(range) else { return nil }
      self = .agent(agent)
    } else if let range = bytes.after("party:") {
      guard let party = PartyID(ascii: bytes.extracting(range)) else { return nil }
      self = .party(party)
    } else if let range = bytes.after("rule:") {
      guard let rule: RuleName = bytes.name(range) else { return nil }
      self = .rule(rule)
    } else if let range = bytes.after("system"), range.isEmpty {
      self = .system
    } else {
      return nil
    }
  }

  package init(codedText: String) throws(TextFault) {
    guard let actor = ActorID(codedText) else {
      throw TextFault(
        "\(codedText.quoted) is not an actor like agent:…, party:…, rule:… or system")
    }
    self = actor
  }

  package func write(to writer: inout JSONWriter) {
    switch self {
    case .agent(let agent): writer.append("agent:", agent.rawValue)
    case .party(let party): writer.append("party:", identifier: party.high, party.low)
    case .system: writer.append(text: description)
    case .rule(let rule): writer.append("rule:", rule.rawValue)
    }
  }
}
