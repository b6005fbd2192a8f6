import BusinessTime
import ComplaintModel
import ComplaintTestSupport
import Testing

/// Who gets a complaint of a queue, and why.
@Suite struct RoutingChoiceTests {
  static let now = SampleHistory.at(100)

  static func at(_ minutes: Int32) -> Timestamp { SampleHistory.at(minutes) }

  /// Anna knows quality, Ben knows it best and speaks Chinese, Chen has nothing to do, Dora is away and
  /// Emil is full.
  static let roster = Roster([
    .init(
      "emil", skills: [.init(.quality, level: 5)], languages: [.english], load: 5, capacity: 5),
    .init(
      "anna", skills: [.init(.quality, level: 3)], languages: [.english], load: 2, capacity: 5,
      lastAssignedAt: at(1)),
    .init(
      "ben", skills: [.init(.quality, level: 5), .init(.qualityDefect, level: 2)],
      languages: [.english, .chinese], load: 6, capacity: 15, lastAssignedAt: at(0)),
    .init("chen", languages: [.chinese], load: 0, capacity: 5),
    .init(
      "dora", skills: [.init(.quality, level: 5)], languages: [.english], load: 0, capacity: 5,
      isAvailable: false),
  ])

  struct Case: Sendable {
    let about: String
    var rule = QueueRouting("queue", order: [])
    var request = RoutingRequest(category: .qualityDefect)
    var lastHandler: AgentID?
    let agent: AgentID?
    let steps: String
  }

  static let cases: [Case] = [
    Case(about: "By turn alone, who never had one", agent: "chen", steps: "turn:1"),
    Case(
      about: "Who has the smallest part of what they can have",
      rule: QueueRouting("queue", levels: [1, 1, 1, 1, 1], order: [.load]), agent: "ben",
      steps: "turn:1"),
    Case(
      about: "Level 3 is asked for, and Chen has none: then who waited longer",
      rule: QueueRouting("queue", levels: [3, 3, 3, 3, 3], order: []), agent: "ben",
      steps: "turn:1"),
    Case(
      about: "A serious complaint is for an expert",
      rule: QueueRouting("queue", levels: [1, 1, 1, 1, 5], order: []),
      request: RoutingRequest(category: .qualityDefect, grade: 5), agent: "ben", steps: ""),
    Case(
      about: "Without a grade the first level counts",
      rule: QueueRouting("queue", levels: [0, 1, 1, 1, 5], order: []), agent: "chen",
      steps: "turn:1"),
    Case(
      about: "Without a category nobody needs a skill",
      rule: QueueRouting("queue", levels: [5, 5, 5, 5, 5], order: []), request: RoutingRequest(),
      agent: "chen", steps: "turn:1"),
    Case(
      about: "Another category is known to nobody",
      rule: QueueRouting("queue", levels: [1, 1, 1, 1, 1], order: []),
      request: RoutingRequest(category: .delivery), agent: nil, steps: ""),
    Case(
      about: "Who knows it best", rule: QueueRouting("queue", order: [.skill]), agent: "ben",
      steps: "skill:1"),
    Case(
      about: "A language that is required, in another script",
      rule: QueueRouting("queue", language: .required, order: [.skill]),
      request: RoutingRequest(category: .quality, languages: [.traditionalChinese]),
      agent: "ben", steps: "skill:1"),
    Case(
      about: "A language that nobody speaks, required",
      rule: QueueRouting("queue", language: .required, order: []),
      request: RoutingRequest(languages: [.korean]), agent: nil, steps: ""),
    Case(
      about: "A language that nobody speaks, preferred",
      rule: QueueRouting("queue", order: [.language]),
      request: RoutingRequest(languages: [.korean]), agent: "chen", steps: "turn:1"),
    Case(
      about: "The preferred language first, then the next",
      rule: QueueRouting("queue", order: [.language, .load]),
      request: RoutingRequest(languages: [.english, .chinese]), agent: "ben",
      steps: "language:2,turn:1"),
    Case(
      about: "A language that is ignored",
      rule: QueueRouting("queue", language: .ignored, order: [.language]),
      request: RoutingRequest(languages: [.english]), agent: "chen", steps: "turn:1"),
    Case(
      about: "Back to who had it, the last one first",
      rule: QueueRouting("queue"),
      request: RoutingRequest(category: .quality, earlierOwners: ["zoe", "anna", "ben"]),
      agent: "anna", steps: "earlierOwner:1"),
    Case(
      about: "Who dealt with the complainant last", rule: QueueRouting("queue"),
      lastHandler: "ben", agent: "ben", steps: "lastHandler:1"),
    Case(
      about: "An earlier owner who is full has a stand-in", rule: QueueRouting("queue"),
      request: RoutingRequest(earlierOwners: ["emil"]), agent: "anna", steps: "earlierOwner:1"),
    Case(
      about: "The last handler is away, and nobody stands in", rule: QueueRouting("queue"),
      lastHandler: "dora", agent: "chen", steps: "load:1"),
  ]

  @Test(arguments: cases)
  func `The table that was worked out by hand`(row: Case) throws {
    var roster = Self.roster
    roster.lastHandler = row.lastHandler
    let deputies = try Deputies([Deputy(of: "emil", by: "anna", from: Self.at(0))])
    let record = row.rule.choice(
      for: row.request, from: roster, deputies: deputies, at: Self.now)
    #expect(record.agent == row.agent, "\(row.about)")
    let steps = record.steps.map { "\($0.criterion.rawValue):\($0.left)" }
    #expect(steps.joined(separator: ",") == row.steps, "\(row.about)")
  }

  @Test func `Who is ruled out is named with the reason, up to ten`() {
    let rule = QueueRouting("queue", levels: [3, 3, 3, 3, 3], language: .required, order: [])
    let record = rule.choice(
      for: RoutingRequest(category: .quality, languages: [.chinese]), from: Self.roster,
      at: Self.now)
    #expect(
      record.ruledOut.map { "\($0.agent):\($0.obstacle.rawValue)" } == [
        "emil:atCapacity", "anna:otherLanguage", "chen:unskilled", "dora:unavailable",
      ])
    #expect(record.candidates == 1 && record.agent == "ben" && record.othersRuledOut == 0)
    let crowd = Roster((0..<25).map { .init(AgentID(rawValue: "a\($0)"), load: 1, capacity: 1) })
    let nobody = rule.choice(for: RoutingRequest(), from: crowd, at: Self.now)
    #expect(nobody.ruledOut.count == RoutingRecord.mostRuledOut && nobody.othersRuledOut == 15)
  }

  @Test func `Why is told in English and Chinese`() {
    let rule = QueueRouting("first-line", order: [.language, .turn])
    let record = rule.choice(
      for: RoutingRequest(languages: [.english]), from: Self.roster, at: Self.now)
    #expect(
      record.text(in: .english)
        == "From the queue first-line to ben. 3 could take it. By: Language (2 left), "
        + "Turn (1 left). Ruled out: emil (At capacity), dora (Unavailable).")
    #expect(
      record.text(in: .chinese)
        == "由队列first-line派给ben。共3人可以接手，依次按：语言（剩2人）、轮次（剩1人）。"
        + "未选：emil（工作量已满）、dora（不在岗）。")
    let nobody = rule.choice(for: RoutingRequest(), from: Roster([]), at: Self.now)
    #expect(
      nobody.text(in: .english) == "It stays in the queue first-line: nobody could take it.")
    #expect(nobody.text(in: .chinese) == "留在队列first-line：目前无人可以接手。")
  }

  @Test(arguments: Effort.seeds)
  func `Never to who is away, full, unfit or not understood, and to somebody if there is one`(
    seed: UInt64
  ) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<Effort.count(50_000) {
      let (rule, request) = (QueueRouting.drawn(&random), RoutingRequest.drawn(&random))
      let roster = Roster.drawn(&random)
      let record = rule.choice(for: request, from: roster, at: Self.now)
      let level = rule.levels.isEmpty ? 0 : rule.levels[Int(request.grade ?? 1) - 1]
      let able = roster.agents.filter { agent in
        agent.isAvailable && agent.load < agent.capacity
          && (request.category.map { agent.level(in: $0) >= level } ?? true)
          && (rule.language != .required || request.languages.isEmpty
            || request.languages.contains(where: agent.speaks))
      }.map(\.id)
      #expect(record.agent.map(able.contains) ?? able.isEmpty, "\(seed)")
      #expect(Int(record.candidates) == able.count)
      #expect(
        record.ruledOut.count + Int(record.othersRuledOut) == roster.agents.count - able.count)
    }
  }

  @Test(arguments: Effort.seeds)
  func `In whatever order the roster comes, the choice is the same`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<Effort.count(20_000) {
      let (rule, request) = (QueueRouting.drawn(&random), RoutingRequest.drawn(&random))
      let roster = Roster.drawn(&random)
      var shuffled = roster
      shuffled.agents.shuffle(using: &random)
      let (one, other) = (
        rule.choice(for: request, from: roster, at: Self.now),
        rule.choice(for: request, from: shuffled, at: Self.now)
      )
      #expect(one.agent == other.agent && one.steps == other.steps, "\(seed)")
    }
  }

  @Test(arguments: [[RoutingCriterion.turn], [.load], QueueRouting.usualOrder])
  func `Equal people take turns, and nobody gets more than they can have`(
    order: [RoutingCriterion]
  ) {
    let rule = QueueRouting("queue", order: order)
    var roster = Roster((0..<7).map { .init(AgentID(rawValue: "a\($0)"), load: 0, capacity: 9) })
    for number in 0..<70 {
      let now = Self.now + .minutes(Int64(number))
      let record = rule.choice(for: RoutingRequest(), from: roster, at: now)
      guard let index = roster.agents.firstIndex(where: { $0.id == record.agent }) else {
        #expect(number >= 63)
        #expect(record.ruledOut.allSatisfy { $0.obstacle == .atCapacity })
        continue
      }
      #expect(index == number % 7)
      roster.agents[index].load += 1
      roster.agents[index].lastAssignedAt = now
    }
    #expect(roster.agents.allSatisfy { $0.load == 9 })
  }
}
