public import BusinessTime

/// That somebody stands in for somebody else, from when to when.
public struct Deputy: Hashable, Sendable {
  /// Who is away.
  public let absent: AgentID
  /// Who stands in.
  public let deputy: AgentID
  /// From when; the instant itself belongs to it.
  public let from: Timestamp
  /// Until when, the instant itself left out; `nil` if no end is set.
  public let until: Timestamp?

  /// Makes an arrangement.
  public init(of absent: AgentID, by deputy: AgentID, from: Timestamp, until: Timestamp? = nil) {
    self.absent = absent
    self.deputy = deputy
    self.from = from
    self.until = until
  }

  /// Whether it holds at an instant.
  public func holds(at instant: Timestamp) -> Bool {
    from <= instant && (until.map { instant < $0 } ?? true)
  }
}

/// Who stands in for whom.
///
/// Whoever stands in may be away, too: chains are followed to the end. There is always an end,
/// because arrangements that form a circle at any time are refused when the value is made.
///
/// ```swift
/// let deputies = try Deputies([
///   Deputy(of: anna, by: ben, from: monday, until: friday),
///   Deputy(of: ben, by: chen, from: tuesday, until: wednesday),
/// ])
/// deputies.standIn(for: anna, at: tuesday).person  // chen, by way of ben
/// ```
///
/// It moves no complaint: who owns one stays its owner, and whoever stands in acts for them.
public struct Deputies: Hashable, Sendable {
  /// The arrangements in the order in which they were made.
  public let arrangements: [Deputy]

  /// The arrangements by who is away, the earliest first.
  let byAbsent: [AgentID: [Deputy]]

  /// Nobody stands in for anybody.
  public static let none = Deputies(known: [])

  /// Makes arrangements.
  ///
  /// - Throws: ``InvalidDefinition`` with every fault: if somebody would stand in for themselves, if
  ///   an end is not after its beginning, if two arrangements for one person share time, if
  ///   arrangements form a circle at some time (the message names everyone in it), or if a name is
  ///   not well formed.
  public init(_ arrangements: [Deputy]) throws(InvalidDefinition) {
    self.init(known: arrangements)
    try InvalidDefinition.check(faults)
  }

  init(known arrangements: [Deputy]) {
    self.arrangements = arrangements
    byAbsent = Dictionary(grouping: arrangements.sorted { $0.from < $1.from }, by: \.absent)
  }

  /// Who stands in for somebody, and by which arrangements.
  public struct StandIn: Hashable, Sendable {
    /// Who acts; the person asked for, if nobody stands in.
    public let person: AgentID
    /// The arrangements that lead there, from the person asked for on.
    public let chain: [Deputy]
  }
}

extension Deputies {
  /// Who stands in for a person at an instant, followed to the end.
  public func standIn(for person: AgentID, at instant: Timestamp) -> StandIn {
    let chain = self.chain(from: person, at: instant)
    return StandIn(person: chain.last?.deputy ?? person, chain: chain)
  }

  /// The arrangements that lead from a person to whoever stands in; it ends where it would go round.
  func chain(from person: AgentID, at instant: Timestamp) -> [Deputy] {
    var chain: [Deputy] = []
    var current = person
    while let next = byAbsent[current]?.last(where: { $0.holds(at: instant) }) {
      chain.append(next)
      current = next.deputy
      if current == person || chain.dropLast().contains(where: { $0.deputy == current }) { break }
    }
    return chain
  }
}
