import BusinessTime
import ComplaintModel
import ComplaintTestSupport

/// A walk of random commands on one complaint and another, with time passing between them.
struct Walk {
  let playbook: Playbook
  var random: SeededGenerator
  var now = Bureau.start
  var number: UInt64 = 0
  var complaint: Complaint
  var others: [ComplaintID: Complaint]
  private var histories: [ComplaintID: [Complaint.Event]] = [:]
  private var budgets = KnownBudgets()
  var faults: [String] = []
  var counts = Counts()
  /// The ids of what time and the ladder have fired.
  var fired: Set<CommandID> = []

  struct Counts {
    var rungs: [Int32: Int] = [:]
    var causes: Set<String> = []
    var decided = 0
    var refused = 0
    var breaches = 0
    var paid = 0
    var stages: Set<Stage> = []
    var acts: Set<Act> = []

    mutating func add(_ other: Counts) {
      decided += other.decided
      refused += other.refused
      breaches += other.breaches
      paid += other.paid
      stages.formUnion(other.stages)
      acts.formUnion(other.acts)
      rungs.merge(other.rungs, uniquingKeysWith: +)
      causes.formUnion(other.causes)
    }
  }

  static let stages = Lifecycle.standard.stages.map(\.stage)

  static let actors: [Actor] = [
    Bureau.anna, Bureau.anna, Bureau.anna, Bureau.carl, Bureau.ben, Bureau.customer,
    Bureau.officer, Actor(.agent("sue"), as: .supervisor), Actor(.agent("leo"), as: .legal),
    Actor(.agent("dora"), as: .executive, .manager, onBehalfOf: .agent("ben")),
    Actor(.agent("nobody")),
  ]

  /// Objects to some notes, and asks for some escalations.
  struct Rule: BusinessRule {
    let name: RuleName = "walk"

    func objections(
      to command: Complaint.Command, on complaint: Complaint, in context: RuleContext
    ) -> [Objection] {
      command.act == .note && complaint.counts.notes % 3 == 2
        ? [Objection("Not so many notes.", "备注过多。")] : []
    }

    func followUps(
      after event: Complaint.Event, on complaint: Complaint, in context: RuleContext
    ) -> [FollowUp] {
      switch event.body {
      case .replyRecorded(.declines): [.ifPermitted(.escalate())]
      case .reopened: [.ifPermitted(.grade), .ifPermitted(.link(.sameDefectAs, Bureau.other))]
      default: []
      }
    }
  }

  init(_ playbook: Playbook, seed: UInt64) throws {
    self.playbook = playbook
    random = SeededGenerator(seed: seed)
    var intake = Bureau.intake
    if Int.random(in: 0..<8, using: &random) == 0 { intake.category = .safety }
    var context = Bureau.context(0, Bureau.anna, Bureau.start, playbook)
    // Some walks have money for all, some for little.
    let limit = Money(minorUnits: .random(in: 0...20_000_000, using: &random), .cny)
    let budget = try Budget("refunds", from: .earliest, until: .latest, limit: limit)
    budgets = KnownBudgets([budget], missing: ["none"])
    context.budgets = budgets
    let filing = try Complaint.decide(.file(intake), as: Bureau.id, of: "shop", in: context)
    complaint = filing.complaint
    faults = Invariants.faults(of: filing.parts[0], after: nil, by: playbook)
    let other = try Complaint.decide(
      .file(Bureau.intake), as: Bureau.other, of: "shop", in: context)
    others = [Bureau.other: other.complaint]
    histories = [Bureau.id: filing.events, Bureau.other: other.events]
  }

  func context(by actor: Actor) -> DecisionContext {
    var context = Bureau.context(number, actor, now, playbook)
    context.others = others
    context.histories = histories
    context.budgets = budgets
    context.rules = [Rule()]
    context.reportingLines = ReportingLines([
      .person("anna"): "sue", .person("sue"): "ben", .queue("first"): "sue",
    ])
    context.deputies =
      (try? Deputies([Deputy(of: "ben", by: "dora", from: Bureau.start)])) ?? .none
    return context
  }

  mutating func run(_ steps: Int) {
    for _ in 0..<steps where faults.isEmpty { step() }
    counts.breaches += complaint.clocks.count { $0.breach != nil }
  }

  private mutating func step() {
    number += 1
    if Int.random(in: 0..<5, using: &random) == 0 {
      let hours = Int64.random(in: 0...90, using: &random)
      now = now + .milliseconds(hours * hours * hours * 3_600)
    }
    if Int.random(in: 0..<12, using: &random) == 0 { elapse() }
    let likely = playbook.definition.lifecycle.acts(in: complaint.stage)
    let act = act(among: likely)
    let actor = actor(for: act)
    let command = Complaint.Command.drawn(act, on: complaint, at: now, &random)
    let context = context(by: actor)
    let isAsked = Int.random(in: 0..<20, using: &random) == 0
    let permission = isAsked ? permission(act, actor, context) : nil
    do throws(Refusal) {
      let decision = try complaint.decide(command, in: context)
      if isAsked { judge(decision, permission, (try? complaint.decide(command, in: context))) }
      take(decision)
      counts.decided += 1
      counts.acts.insert(act)
    } catch {
      counts.refused += 1
      report(RefusalInvariants.faults(of: error, by: playbook.definition.lifecycle), command)
    }
  }

  /// Ways out, which would end every walk soon, and what is done instead.
  private static let exits: [Act] = [.withdraw, .merge, .reject]
  private static let progress: [Act] = [
    .assess, .move, .proposeResponse, .communicateDecision, .resolve, .followUp, .approveResponse,
    .close, .fulfilRemedy, .reopen,
  ]

  private mutating func act(among likely: [Act]) -> Act {
    if Int.random(in: 0..<9, using: &random) == 0 { return .drawn(&random) }
    let act = likely.randomElement(using: &random) ?? .note
    if Int.random(in: 0..<4, using: &random) == 0 { return Self.progress.drawn(&random) }
    let isLeft = Self.exits.contains(act) && Int.random(in: 0..<12, using: &random) != 0
    return isLeft ? Self.progress.drawn(&random) : act
  }

  private mutating func actor(for act: Act) -> Actor {
    if act == .approveResponse { return [Bureau.ben, Bureau.anna].drawn(&random) }
    return Bool.random(using: &random) ? Bureau.anna : Self.actors.drawn(&random)
  }

  private func permission(
    _ act: Act, _ actor: Actor, _ context: DecisionContext
  ) -> Permission? {
    complaint.permitted(for: actor, in: context).first { $0.act == act }
  }

  private mutating func judge(
    _ decision: Decision, _ permission: Permission?, _ again: Decision?
  ) {
    if decision != again { faults.append("the second decision is another") }
    guard let permission else { return faults.append("an act without a permission") }
    if !permission.isPossible {
      faults.append("\(permission.act) was impossible: \(permission.reasons)")
    }
    guard let event = decision.parts[0].events.first(where: { $0.body.act == permission.act })
    else { return }
    let stage = event.stage?.stage
    if let stage, !permission.targets.contains(stage) {
      faults.append("\(permission.act) led to \(stage), not to \(permission.targets)")
    }
  }

  private mutating func elapse() {
    do {
      if let decision = try complaint.elapse(in: context(by: .system)) { take(decision) }
      if let wake = complaint.nextWake, wake <= now { faults.append("it wakes again at once") }
    } catch {
      faults.append("\(error)")
    }
  }

  private mutating func take(_ decision: Decision) {
    for part in decision.parts {
      let id = part.complaint.id
      let before = id == complaint.id ? complaint : others[id]
      let found = Invariants.faults(of: part, after: before, by: playbook)
      report(found, nil, part)
      for event in part.events where event.complaint == complaint.id { count(event) }
      if id == complaint.id { complaint = part.complaint }
      if others[id] != nil { others[id] = part.complaint }
      histories[id, default: []] += part.events
    }
    spend(decision)
    counts.stages.insert(complaint.stage)
  }

  /// What was spent is what remedies were promised for, or granted by rules, and no more than there was.
  private mutating func spend(_ decision: Decision) {
    for change in decision.budgets {
      let known = budgets[change.budget.name]
      if known?.version != change.expectedVersion { faults.append("it expects another budget") }
      budgets.take([change.budget], of: [])
      counts.paid += 1
    }
    let remedies = complaint.remedies + others.values.flatMap(\.remedies)
    let owed = remedies.filter {
      $0.budget == "refunds" && ($0.rule != nil || $0.step(to: .promised) != nil)
    }
    let (sum, spent) = (owed.compactMap(\.amount?.minorUnits).reduce(0, +), budgets["refunds"])
    if spent?.spent.minorUnits != sum || sum > spent?.limit.minorUnits ?? 0 {
      faults.append("\(number): \(sum) was promised and \(spent.map { "\($0.spent)" } ?? "") spent")
    }
    if remedies.contains(where: { $0.budget == "none" && $0.step(to: .promised) != nil }) {
      faults.append("\(number): a budget paid that is not there")
    }
  }

  private mutating func count(_ event: Complaint.Event) {
    if event.isFiring, !fired.insert(event.command).inserted {
      faults.append("\(event.body.kind) fires a second time under \(event.command)")
    }
    guard case .escalated(let escalation) = event.body else { return }
    counts.rungs[escalation.rung, default: 0] += 1
    counts.causes.insert(escalation.because.map { "\($0)" } ?? "command")
  }

  private mutating func report(
    _ found: [String], _ command: Complaint.Command?, _ part: Decision.Part? = nil
  ) {
    let acts = part?.events.map { $0.body.act?.rawValue ?? "time" } ?? []
    let act = command?.act.rawValue ?? acts.joined(separator: "+")
    faults += found.map { "\(number): \(act) in \(complaint.stage): \($0)" }
  }
}

extension Act {
  static func drawn(_ random: inout SeededGenerator) -> Act { Array(allCases).drawn(&random) }
}
