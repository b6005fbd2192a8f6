import BusinessTime
import ComplaintModel
import ComplaintTestSupport
import Testing

/// Random walks: whatever is commanded, what always holds holds.
@Suite struct WalkTests {
  /// Commands in a walk over one complaint.
  static let length = 200

  static func playbook() throws -> Playbook {
    var definition = try Bureau.definition()
    definition.serviceLevels += [
      ServiceLevel(
        "window", Wording("Window", "期限"), .window, starts: [.phase(.closed)],
        targets: .all(.elapsed(.hours(90))), calendar: "office"),
      ServiceLevel(
        "noReply", Wording("No reply", "无回复"), .timer, starts: [.phase(.answered)],
        stops: [.act(.recordReply)], targets: .all(.elapsed(.hours(400))), calendar: "office"),
    ]
    definition.whenDue = [
      "noReply": [.close(.notUpheld, because: .noReply), .tag(add: [.red])],
      "window": [.tag(add: [.red])],
    ]
    definition.approvals = [
      ApprovalRule(when: .fact(.grade, .atLeast(.number(4))), by: [.executive])
    ]
    definition.automaticRemedies = try AutomaticRemedies(
      [
        .init("late", when: .fact(.affected, .atLeast(.number(50))), .apology),
        .init(
          "many", when: .fact(.affected, .atLeast(.number(100))), .goodwill,
          amount: .fixed(Money("CNY 2000.00"))),
      ], upTo: [Money("CNY 2000.00")])
    definition.budgets = [.goodwill: "refunds"]
    definition.owners = try OwnerTable(
      rules: [.init(stage: .responding, owner: .queue("letters"))], otherwise: .queue("first"))
    definition.ladder = EscalationLadder([
      .init(
        Wording("Line", "上级"),
        when: [
          .breached(nil), .warned("answer"),
          .met(.emotion, when: .fact(.emotion, .atLeast(.rank(of: Emotion.angry)))),
          .met(.repeated, when: .fact(.outside("repeats"), .known)),
        ],
        who: [.line(1), .owner], acknowledgeWithin: .working(.hours(3)),
        repeatEvery: .elapsed(.hours(1)), repeats: 2, quiet: .init(outside: "office")),
      .init(Wording("Nobody", "无人"), who: [.line(9)], acknowledgeWithin: .elapsed(.hours(1))),
      .init(
        Wording("Manager", "负责人"),
        when: [
          .overdue(nil, by: .businessDays(1)),
          .met(.reopened, when: .fact(.reopenings, .atLeast(.number(1)))),
        ],
        who: [.person("dora")], reassigns: true, raisesGradeTo: 3, approvers: [.executive],
        tasks: [.init(.trace, within: .businessDays(1))], acknowledgeWithin: .businessDays(1)),
      .init(Wording("Top", "最高层"), who: [.line(2)]),
    ])
    definition.limits.events = 150
    definition.limits.tasks = 3
    return try Playbook(definition)
  }

  @Test(arguments: Effort.seeds)
  func `A walk through the standard lifecycle breaks nothing`(seed: UInt64) throws {
    let playbook = try Self.playbook()
    var total = Walk.Counts()
    let stated: UInt64 = Effort.isFull ? 5_000 : 70
    var number: UInt64 = 0
    // What is rare some seeds meet late: they walk on until all of it was seen, and not for ever.
    while number < stated || number < 10 * stated && !Self.hasSeenAll(total) {
      var walk = try Walk(playbook, seed: seed &+ number &* 7_919)
      walk.run(Self.length)
      #expect(walk.faults.isEmpty, "seed \(seed), walk \(number): \(walk.faults)")
      total.add(walk.counts)
      number += 1
    }
    #expect(total.stages == Set(Walk.stages))
    #expect(total.breaches > 10)
    #expect(total.paid > 10)
    #expect(Set(total.rungs.keys).isSuperset(of: [1, 3, 4]))
    #expect(Self.causes.filter { !total.causes.contains($0) } == [], "causes that no walk has seen")
    let never = Set(Act.allCases).subtracting(total.acts)
    #expect(never == [.file, .adopt], "acts that no walk performed")
    print("walked: \(total.decided) decided, \(total.refused) refused, \(total.breaches) breaches")
  }

  private static let causes = [
    "fastLane", "undelivered", "breached", "warned", "overdue", "unacknowledged", "met:emotion",
    "met:reopened", "command",
  ]

  private static func hasSeenAll(_ total: Walk.Counts) -> Bool {
    total.stages.count == Walk.stages.count && total.acts.count == Act.allCases.count - 2
      && total.causes.isSuperset(of: causes)
  }

  @Test(arguments: Effort.seeds)
  func `A walk through a random playbook breaks nothing`(seed: UInt64) throws {
    var decided = 0
    for number in 0..<UInt64(Effort.isFull ? 1_000 : 30) {
      var random = SeededGenerator(seed: seed &+ number &* 104_729)
      var walk = try Walk(try WalkPlaybook.drawn(&random), seed: random.next())
      walk.run(100)
      #expect(walk.faults.isEmpty, "seed \(seed), playbook \(number): \(walk.faults)")
      decided += walk.counts.decided
    }
    #expect(decided > 500)
    print("walked by random playbooks: \(decided) decided")
  }
}
