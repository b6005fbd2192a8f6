import BusinessTime
import ComplaintModel
import ComplaintTestSupport

/// Random playbooks: sentences drawn one by one, each kept where the linter has nothing against it.
enum WalkPlaybook {
  static func drawn(_ random: inout SeededGenerator) throws -> Playbook {
    var definition = try Bureau.definition()
    definition.lifecycle = try lifecycle(&random)
    let names: [ClockName] = ["acknowledge", "answer", "solve", "window"]
    definition.serviceLevels = names.map { level($0, &random) }.filter { level in
      var alone = definition
      alone.serviceLevels = [level]
      return alone.faults.isEmpty
    }
    for level in definition.serviceLevels where level.kind != .promise {
      definition.whenDue[level.name] = [timed.drawn(&random)]
      if !definition.faults.isEmpty { definition.whenDue[level.name] = nil }
    }
    if Bool.random(using: &random) {
      definition.approvals = [
        ApprovalRule(when: .fact(.grade, .atLeast(.number(2))), by: [.executive, .manager])
      ]
    }
    if Bool.random(using: &random) {
      definition.access = AccessTable([
        .init(.manager, Act.allCases),
        .init(.agent, [.note] + .several(&random, 40) { .drawn(&$0) }, on: .own),
        .init(.executive, [.approveResponse, .note]),
      ])
    }
    definition.limits.events = 120
    definition.ladder = ladder(definition, &random)
    return try Playbook(definition)
  }

  private static let timed: [Complaint.Command] = [
    .close(.notUpheld, because: .noReply), .withdraw, .tag(add: [.red]), .escalate(), .reopen,
    .resolve,
  ]

  /// Random rungs, each kept where the linter has nothing against it.
  private static func ladder(
    _ definition: Playbook.Definition, _ random: inout SeededGenerator
  ) -> EscalationLadder {
    var definition = definition
    for _ in 0..<Int.random(in: 0...5, using: &random) {
      let known = definition.ladder
      definition.ladder.rungs.append(rung(&random))
      if !definition.faults.isEmpty { definition.ladder = known }
    }
    return definition.ladder
  }

  private static func rung(_ random: inout SeededGenerator) -> EscalationLadder.Rung {
    let periods: [Period] = [.working(.hours(2)), .elapsed(.minutes(50)), .businessDays(1)]
    let triggers: [EscalationLadder.Trigger] = [
      .warned(nil), .breached(nil), .breached("answer"), .overdue("solve", by: .elapsed(.hours(9))),
      .overdue(nil, by: .businessDays(2)),
      .met(.grade, when: .fact(.grade, .atLeast(.number(3)))),
      .met(.reopened, when: .fact(.reopenings, .atLeast(.number(1)))),
      .met(.emotion, when: .not(.fact(.emotion, .atMost(.rank(of: Emotion.calm))))),
    ]
    var rung = EscalationLadder.Rung(
      Wording("Rung", "级"), when: .several(&random, 3) { triggers.drawn(&$0) },
      who: [.owner, .line(1), .line(4), .participant(.role(.manager))].shuffled(using: &random)
        .dropLast(Int.random(in: 1...3, using: &random)))
    rung.acknowledgeWithin = .maybe(&random) { periods.drawn(&$0) }
    rung.repeatEvery = .maybe(&random) { periods.drawn(&$0) }
    rung.reassigns = Bool.random(using: &random)
    rung.raisesGradeTo = .maybe(&random) { .random(in: 1...5, using: &$0) }
    rung.approvers = .several(&random, 1) { _ in .executive }
    rung.tasks = .several(&random, 1) { .init(.trace, within: periods.drawn(&$0)) }
    rung.quiet = .maybe(&random) { _ in .init(outside: "office", exceptFromGrade: 4) }
    return rung
  }

  // MARK: - Lifecycles

  private static func lifecycle(_ random: inout SeededGenerator) throws -> Lifecycle {
    var statements = Workshop.work + Workshop.end
    var sound = try Lifecycle("Random") { statements }
    for _ in 0..<25 {
      let more = statements + sentences(sound, &random)
      guard let better = try? Lifecycle("Random", { more }) else { continue }
      (statements, sound) = (more, better)
    }
    return sound
  }

  private static func sentences(
    _ lifecycle: Lifecycle, _ random: inout SeededGenerator
  ) -> [Lifecycle.Statement] {
    if Bool.random(using: &random) { return bundles.drawn(&random) }
    let stages = lifecycle.stages.map(\.stage)
    let act = Act.drawn(&random)
    if Bool.random(using: &random) { return [Act.anywhere(act, in: .drawn(&random))] }
    let (from, target) = (stages.drawn(&random), stages.drawn(&random))
    let fact = Lifecycle.Fact.drawn(&random)
    switch Int.random(in: 0..<4, using: &random) {
    case 0: return [act.leads(from: from, to: target, as: "Go on", "继续")]
    case 1: return [act.leads(from: from, to: target, if: fact, as: "Go on", "继续")]
    case 2: return [act.leads(from: from, to: target, unless: fact, as: "Go on", "继续")]
    default: return [act.leadsBack(from: from, or: target)]
    }
  }

  private static let bundles: [[Lifecycle.Statement]] = [
    [
      Phase.open.stages(.investigating),
      Act.move.leads(from: .received, .responding, to: .investigating, as: "Look", "调查"),
      Act.move.leads(from: .investigating, to: .responding, as: "Write", "拟复"),
    ],
    [
      Phase.waiting.stages(.onHold),
      Act.wait.leads(from: .received, .responding, to: .onHold, as: "Hold", "挂起"),
      Act.resume.leadsBack(from: .onHold, or: .received),
    ],
    [
      Act.proposeResponse.leads(from: .responding, to: .responding),
      Act.approveResponse.leads(from: .responding, to: .responding),
      Act.returnResponse.leads(from: .responding, to: .responding),
    ],
    [
      Act.merge.leads(from: .received, .responding, to: .closed),
      Outcome.duplicate.closes(because: .merged),
      Act.unmerge.leadsBack(from: .closed, or: .received, if: .merged),
    ],
    [
      Act.reject.leads(from: .received, to: .closed, if: .explanationCommunicated),
      Outcome.outOfScope.closes(because: .timeBarred),
    ],
    [Stage.decided.reopens(to: .received, within: .businessDays(3))],
    [
      Phase.answered.stages(.resolved),
      Act.resolve.leads(from: .decided, to: .resolved, if: .remediesFulfilled),
      Act.close.leads(from: .resolved, to: .closed),
    ],
    [Act.fulfilRemedy.leads(from: .decided, to: .decided)],
  ]

  // MARK: - Service levels

  private static func level(
    _ name: ClockName, _ random: inout SeededGenerator
  ) -> ServiceLevel {
    let periods: [Period] = [
      .working(.hours(5)), .elapsed(.hours(70)), .businessDays(3), .calendarDays(9), .months(1),
    ]
    var level = ServiceLevel(
      name, Wording("Level", "时限"), .drawn(&random), starts: [moment(&random), moment(&random)],
      stops: [.act(.drawn(&random)), moment(&random)], targets: .all(periods.drawn(&random)),
      calendar: "office")
    level.pausesWhile = .maybe(&random) { _ in .fact(.phase, .equals(.code(Phase.waiting))) }
    level.resets = .several(&random, 1) { moment(&$0) }
    level.cancelsWhen = .maybe(&random) { _ in .fact(.grade, .atLeast(.number(5))) }
    level.warnings = .several(&random, 1) { _ in .used(thousandths: 700) }
    (level.onReopening, level.onRegrade) = (.drawn(&random), .drawn(&random))
    (level.onReassignment, level.onClosing) = (.drawn(&random), .drawn(&random))
    level.recurs = Int.random(in: 0..<4, using: &random) == 0
    level.pauseCap = level.pausesWhile == nil ? nil : .hours(100)
    return level
  }

  private static func moment(_ random: inout SeededGenerator) -> Moment {
    let moments: [Moment] = [
      .milestone(.complaintReceived), .act(.drawn(&random)), .phase(.drawn(&random)),
      .stage([.received, .responding, .decided, .closed].drawn(&random)),
    ]
    return moments.drawn(&random)
  }
}
