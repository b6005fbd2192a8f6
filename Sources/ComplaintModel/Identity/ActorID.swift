/// Who did something: a person of the organisation, a party, the library itself or one of its rules.
///
/// Its text form, which is also its form in JSON, is `agent:anna.li`,
/// `party:9b2f7c1e-0d43-4b6a-8f15-2c7d90ab34ef`, `rule:goodwill` or `system`.
public enum ActorID: Hashable, Sendable {
  /// A person of the organisation, of a partner or a regulator, or a program of the host's.
  case agent(AgentID)
  /// The complainant or another party, as when they write in a portal.
  case party(PartyID)
  /// A rule of a playbook or of the host.
  case rule(RuleName)
  /// Time itself, or the library.
  case system

  /// The person of the organisation, if it is one.
  public var agent: AgentID? {
    switch self {
    case .agent(let agent): agent
    case .party, .rule, .system: nil
    }
  }
}

extension ActorID: LosslessStringConvertible {
  /// The text form.
  public var description: String {
    switch self {
    case .agent(let agent): "agent:\(agent)"
    case .party(let party): "party:\(party)"
    case .rule(let rule): "rule:\(rule)"
    case .system: "system"
    }
  }

  /// Reads the text form; `nil` for any other text, also where the name is not well formed.
  public init?(_ description: String) {
    if description == "system" {
      self = .system
      return
    }
    guard let colon = description.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let name = String(description[description.utf8.index(after: colon)...])
    switch description[..<colon] {
    case "agent":
      guard let agent = try? AgentID(checking: name) else { return nil }
      self = .agent(agent)
    case "party":
      guard let party = try? PartyID(name) else { return nil }
      self = .party(party)
    case "rule":
      guard let rule = try? RuleName(checking: name) else { return nil }
      self = .rule(rule)
    default: return nil
    }
  }
}
