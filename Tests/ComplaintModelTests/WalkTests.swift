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
      [.init("late", when: .fact(.affected, .atLeast(.number(50))), .apology)], upTo: [])
    definition.owners = try OwnerTable(
      rules: [.init(stage: .responding, owner: .queue("letters"))], otherwise: .queue("first"))
    definition.limits.events = 150
    definition.limits.tasks = 3
    return try Playbook(definition)
  }

  @Test(arguments: Effort.seeds)
  func `A walk through the standard lifecycle breaks nothing`(seed: UInt64) throws {
    let playbook = try Self.playbook()
    var total = Walk.Counts()
    for number in 0..<UInt64(Effort.isFull ? 5_000 : 70) {
      var walk = try Walk(playbook, seed: seed &+ number &* 7_919)
      walk.run(Self.length)
      #expect(walk.faults.isEmpty, "seed \(seed), walk \(number): \(walk.faults)")
      total.decided += walk.counts.decided
      total.refused += walk.counts.refused
      total.breaches += walk.counts.breaches
      total.stages.formUnion(walk.counts.stages)
      total.acts.formUnion(walk.counts.acts)
    }
    #expect(total.stages == Set(Walk.stages))
    #expect(total.breaches > 10)
    let never = Set(Act.allCases).subtracting(total.acts)
    #expect(never == [.file, .adopt], "acts that no walk performed")
    print("walked: \(total.decided) decided, \(total.refused) refused, \(total.breaches) breaches")
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
