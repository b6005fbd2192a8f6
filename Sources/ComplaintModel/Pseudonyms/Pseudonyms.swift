import BusinessTime

/// Other names for parties, people and complaints, which only whoever has the key can make again.
///
/// ```swift
/// let pseudonyms = Pseudonyms(key: key)
/// let events = history.map { $0.pseudonymised(by: pseudonyms) }
/// ```
///
/// For analysis, and for sharing with other organisations: the same party has the same name in all of an
/// export, and another one under another key. It is HMAC-SHA256 (RFC 2104), cut to 128 bits. What happened
/// can still tell whoever knows the case who it was: it is pseudonymous and not anonymous data.
public struct Pseudonyms: Sendable {
  private let key: [UInt8]

  /// Makes pseudonyms of a key; 32 bytes of chance that are kept apart from the export.
  public init(key: [UInt8]) { self.key = key }

  /// The name of a party.
  public func name(of party: PartyID) -> PartyID {
    let words = words(of: "party", party.description)
    return PartyID(high: words.0, low: words.1)
  }

  /// The name of a person of the organisation.
  public func name(of agent: AgentID) -> AgentID {
    let words = words(of: "agent", agent.rawValue)
    return AgentID(rawValue: "p" + String(words.0, radix: 16) + String(words.1, radix: 16))
  }

  private func words(of kind: String, _ name: String) -> (UInt64, UInt64) {
    let bytes = Self.authentication(of: Array("\(kind)\n\(name)".utf8), key: key)
    let word = { (part: ArraySlice<UInt8>) in part.reduce(0 as UInt64) { $0 << 8 | UInt64($1) } }
    return (word(bytes[0..<8]), word(bytes[8..<16]))
  }

  /// HMAC-SHA256 (RFC 2104, FIPS 198-1).
  package static func authentication(of message: [UInt8], key: [UInt8]) -> [UInt8] {
    var block = key
    if block.count > 64 {
      var hash = SHA256()
      hash.update(block)
      block = hash.finalized()
    }
    block += [UInt8](repeating: 0, count: 64 - block.count)
    var inner = SHA256()
    inner.update(block.map { $0 ^ 0x36 })
    inner.update(message)
    var outer = SHA256()
    outer.update(block.map { $0 ^ 0x5C })
    outer.update(inner.finalized())
    return outer.finalized()
  }
}
