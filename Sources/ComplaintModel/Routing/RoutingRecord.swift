public import BusinessTime

/// Why a complaint went from a queue to somebody, or to nobody.
///
/// It stands in the event by which the complaint got its owner, so that it can be told years later.
public struct RoutingRecord: Hashable, Sendable {
  /// The queue.
  public var queue: QueueID
  /// Who got it; `nil` if it stays in the queue.
  public var agent: AgentID?
  /// How many could have taken it.
  public var candidates: Int32
  /// By what they were told apart, as far as it made a difference.
  public var steps: [Step]
  /// Who could not take it, at most ``mostRuledOut``.
  public var ruledOut: [Exclusion]
  /// How many more could not.
  public var othersRuledOut: Int32
  /// Whether the host did not say who takes complaints from the queue.
  public var isRosterUnknown: Bool

  /// How many of those who were ruled out are named.
  public static let mostRuledOut = 10

  /// Makes a record of nobody.
  public init(_ queue: QueueID) {
    self.queue = queue
    candidates = 0
    steps = []
    ruledOut = []
    othersRuledOut = 0
    isRosterUnknown = false
  }

  /// A criterion that made a difference.
  public struct Step: Hashable, Sendable {
    /// The criterion.
    public var criterion: RoutingCriterion
    /// How many were left after it.
    public var left: Int32

    /// Makes a step.
    public init(_ criterion: RoutingCriterion, left: Int32) {
      self.criterion = criterion
      self.left = left
    }
  }

  /// Somebody who could not take it.
  public struct Exclusion: Hashable, Sendable {
    /// Who.
    public var agent: AgentID
    /// Why not: the first of the reasons, in the order of ``RoutingObstacle``.
    public var obstacle: RoutingObstacle

    /// Makes an exclusion.
    public init(_ agent: AgentID, _ obstacle: RoutingObstacle) {
      self.agent = agent
      self.obstacle = obstacle
    }
  }

  mutating func ruleOut(_ agent: AgentID, _ obstacle: RoutingObstacle) {
    if ruledOut.count < RoutingRecord.mostRuledOut {
      ruledOut.append(Exclusion(agent, obstacle))
    } else {
      othersRuledOut &+= 1
    }
  }
}

extension RoutingRecord {
  /// Why, as people read it.
  public func text(in language: DisplayLanguage) -> String {
    let sentences = [result(language), how(language), exclusions(language)].filter { !$0.isEmpty }
    return sentences.joined(separator: language == .chinese ? "" : " ")
  }

  private func result(_ language: DisplayLanguage) -> String {
    switch (language, agent) {
    case (.english, let agent?): "From the queue \(queue) to \(agent)."
    case (.chinese, let agent?): "由队列\(queue)派给\(agent)。"
    case (.english, nil):
      isRosterUnknown
        ? "It stays in the queue \(queue): it is not known who takes complaints from it."
        : "It stays in the queue \(queue): nobody could take it."
    case (.chinese, nil):
      isRosterUnknown ? "留在队列\(queue)：不清楚该队列有哪些处理人员。" : "留在队列\(queue)：目前无人可以接手。"
    }
  }

  private func how(_ language: DisplayLanguage) -> String {
    guard agent != nil else { return "" }
    let parts = steps.map { step in
      let name = step.criterion.name(in: language)
      return language == .chinese ? "\(name)（剩\(step.left)人）" : "\(name) (\(step.left) left)"
    }
    switch language {
    case .english:
      if candidates == 1 { return "Nobody else could take it." }
      return "\(candidates) could take it. By: \(parts.joined(separator: ", "))."
    case .chinese:
      if candidates == 1 { return "仅此一人可以接手。" }
      return "共\(candidates)人可以接手，依次按：\(parts.joined(separator: "、"))。"
    }
  }

  private func exclusions(_ language: DisplayLanguage) -> String {
    guard !ruledOut.isEmpty else { return "" }
    let named = ruledOut.map { exclusion in
      let (agent, reason) = (exclusion.agent, exclusion.obstacle.name(in: language))
      return language == .chinese ? "\(agent)（\(reason)）" : "\(agent) (\(reason))"
    }
    switch language {
    case .english:
      let more = othersRuledOut > 0 ? " and \(othersRuledOut) more" : ""
      return "Ruled out: " + named.joined(separator: ", ") + more + "."
    case .chinese:
      let more = othersRuledOut > 0 ? "等，另有\(othersRuledOut)人" : ""
      return "未选：" + named.joined(separator: "、") + more + "。"
    }
  }
}
