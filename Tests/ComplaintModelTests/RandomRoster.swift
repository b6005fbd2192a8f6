import BusinessTime
import ComplaintModel
import ComplaintTestSupport

extension Roster {
  /// Up to a dozen people, who know, speak and have this and that.
  static func drawn(_ random: inout SeededGenerator) -> Roster {
    let names = "abcdefghijkl".map(String.init).shuffled(using: &random)
    let agents = names.prefix(.random(in: 0...12, using: &random)).map { name in
      Agent(
        AgentID(rawValue: name),
        skills: .several(&random, 3) {
          Skill(
            [.quality, .qualityDefect, .delivery].drawn(&$0), level: .random(in: 1...5, using: &$0))
        },
        languages: .several(&random, 2) { [.english, .chinese, .french].drawn(&$0) },
        load: .random(in: 0...4, using: &random), capacity: .random(in: 0...5, using: &random),
        isAvailable: Int.random(in: 0..<4, using: &random) > 0,
        lastAssignedAt: .maybe(&random) { SampleHistory.at(.random(in: 0...3, using: &$0)) })
    }
    return Roster(agents, lastHandler: .maybe(&random) { _ in AgentID(rawValue: names[0]) })
  }
}

extension QueueRouting {
  static func drawn(_ random: inout SeededGenerator) -> QueueRouting {
    let criteria = RoutingCriterion.allCases.filter { $0 != .turn }.shuffled(using: &random)
    let count = Int.random(in: 0...criteria.count, using: &random)
    return QueueRouting(
      "queue", levels: [[], [0, 1, 2, 3, 5]].drawn(&random), language: .drawn(&random),
      order: Array(criteria.prefix(count)) + (Bool.random(using: &random) ? [.turn] : []))
  }
}

extension RoutingRequest {
  static func drawn(_ random: inout SeededGenerator) -> RoutingRequest {
    RoutingRequest(
      category: .maybe(&random) { [.quality, .qualityDefect, .price].drawn(&$0) },
      grade: .maybe(&random) { .random(in: 1...5, using: &$0) },
      languages: .several(&random, 2) { [.english, .traditionalChinese].drawn(&$0) },
      earlierOwners: .several(&random, 2) { [AgentID("a"), "b", "z"].drawn(&$0) })
  }
}

extension RoutingRecord {
  static func drawn(_ random: inout SeededGenerator) -> RoutingRecord {
    var record = QueueRouting.drawn(&random).choice(
      for: .drawn(&random), from: .drawn(&random), at: SampleHistory.at(9))
    record.othersRuledOut = .random(in: 0...2, using: &random)
    record.isRosterUnknown = Int.random(in: 0..<9, using: &random) == 0
    return record
  }
}
