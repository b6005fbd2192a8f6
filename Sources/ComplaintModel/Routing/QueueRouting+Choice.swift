public import BusinessTime

/// What a choice looks at of a complaint.
public struct RoutingRequest: Hashable, Sendable {
  /// What it is about.
  public var category: ComplaintCategory?
  /// How serious it is, 1 to 5.
  public var grade: Int32?
  /// The languages of the complainant, the preferred one first.
  public var languages: [LanguageTag]
  /// Who owned it, the last one first.
  public var earlierOwners: [AgentID]

  /// Makes a request.
  public init(
    category: ComplaintCategory? = nil, grade: Int32? = nil, languages: [LanguageTag] = [],
    earlierOwners: [AgentID] = []
  ) {
    self.category = category
    self.grade = grade
    self.languages = languages
    self.earlierOwners = earlierOwners
  }
}

extension QueueRouting {
  /// Who gets a complaint, and why: a pure function, the same on any machine.
  ///
  /// First those are ruled out who are not there, are full, know too little or speak no language of the
  /// complainant, where it is required. Those who are left are told apart by one criterion after another
  /// until one is left; by turn one always is, because names differ.
  ///
  /// - Parameters:
  ///   - request: What is asked for.
  ///   - roster: Who there is.
  ///   - deputies: Who stands in for whom: an earlier owner who cannot take it is followed by them.
  ///   - instant: When.
  /// - Returns: Who, and why.
  public func choice(
    for request: RoutingRequest, from roster: Roster, deputies: Deputies = .none,
    at instant: Timestamp
  ) -> RoutingRecord {
    var record = RoutingRecord(queue)
    var left: [Roster.Agent] = []
    var seen: Set<AgentID> = []
    for agent in roster.agents where seen.insert(agent.id).inserted {
      if let obstacle = obstacle(for: agent, request) {
        record.ruleOut(agent.id, obstacle)
      } else {
        left.append(agent)
      }
    }
    record.candidates = Int32(clamping: left.count)
    let criteria = order + (order.contains(.turn) ? [] : [.turn])
    for criterion in criteria where left.count > 1 {
      let best = best(of: left, by: criterion, request, roster, deputies, instant)
      guard best.count < left.count, !best.isEmpty else { continue }
      left = best
      record.steps.append(RoutingRecord.Step(criterion, left: Int32(clamping: left.count)))
    }
    record.agent = left.first?.id
    return record
  }

  /// Why somebody cannot take it, if they cannot; who has it already can be full.
  func obstacle(
    for agent: Roster.Agent, _ request: RoutingRequest, hasIt: Bool = false
  ) -> RoutingObstacle? {
    if !agent.isAvailable { return .unavailable }
    if !hasIt, agent.load >= agent.capacity { return .atCapacity }
    if let category = request.category, agent.level(in: category) < level(for: request.grade) {
      return .unskilled
    }
    if language == .required, !request.languages.isEmpty,
      !request.languages.contains(where: agent.speaks)
    {
      return .otherLanguage
    }
    return nil
  }

  private func level(for grade: Int32?) -> Int32 {
    guard !levels.isEmpty else { return 0 }
    return levels[min(max(Int(grade ?? 1), 1), levels.count) - 1]
  }

  private func best(
    of agents: [Roster.Agent], by criterion: RoutingCriterion, _ request: RoutingRequest,
    _ roster: Roster, _ deputies: Deputies, _ instant: Timestamp
  ) -> [Roster.Agent] {
    switch criterion {
    case .earlierOwner:
      return agents.first(of: request.earlierOwners, or: deputies, at: instant)
    case .lastHandler:
      return agents.first(of: roster.lastHandler.map { [$0] } ?? [], or: deputies, at: instant)
    case .language:
      if language == .ignored { return agents }
      return agents.least { agent in
        request.languages.firstIndex(where: agent.speaks) ?? request.languages.count
      }
    case .skill:
      guard let category = request.category else { return agents }
      return agents.least { -Int64($0.level(in: category)) }
    case .load: return agents.least { Share($0) }
    case .turn: return agents.least { Turn($0) }
    }
  }
}

/// Which part of what somebody can have they have.
private struct Share: Comparable {
  let load: Int64
  let capacity: Int64

  init(_ agent: Roster.Agent) { (load, capacity) = (Int64(agent.load), Int64(agent.capacity)) }

  // Both capacities are above 0: nobody else is a candidate with a load of 0 or more.
  static func < (left: Share, right: Share) -> Bool {
    left.load * right.capacity < right.load * left.capacity
  }

  static func == (left: Share, right: Share) -> Bool { !(left < right) && !(right < left) }
}

/// Since when somebody has waited, and their name where that is the same.
private struct Turn: Comparable {
  let since: Int64
  let id: AgentID

  init(_ agent: Roster.Agent) {
    since = agent.lastAssignedAt?.millisecondsSince1970 ?? .min
    id = agent.id
  }

  static func < (left: Turn, right: Turn) -> Bool {
    left.since != right.since ? left.since < right.since : left.id < right.id
  }
}

extension [Roster.Agent] {
  /// Those for whom a measure is least.
  fileprivate func least<Measure: Comparable>(_ measure: (Element) -> Measure) -> [Element] {
    let measured = map { ($0, measure($0)) }
    guard let least = measured.map(\.1).min() else { return [] }
    return measured.filter { $0.1 == least }.map(\.0)
  }

  /// The first of some people who is among these, or for whom one of these stands in; none if that is
  /// nobody.
  fileprivate func first(
    of people: [AgentID], or deputies: Deputies, at instant: Timestamp
  ) -> [Element] {
    for person in people {
      if let agent = first(where: { $0.id == person }) { return [agent] }
      let deputy = deputies.standIn(for: person, at: instant).person
      if let agent = first(where: { $0.id == deputy }) { return [agent] }
    }
    return []
  }
}
