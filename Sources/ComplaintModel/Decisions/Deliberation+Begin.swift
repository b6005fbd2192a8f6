import BusinessTime

extension Deliberation {
  /// Decides how a complaint begins.
  mutating func begin(
    _ beginning: Beginning, _ command: Complaint.Command
  ) throws(Refusal) {
    try requireFacts(for: command.act)
    try open(beginning, command, as: context.command, because: nil)
  }

  /// How a complaint begins.
  struct Beginning {
    let body: Complaint.Body
    let intake: Intake
    let stage: Stage?

    init?(_ deed: Complaint.Deed) {
      switch deed {
      case .file(let intake, let stage):
        (body, self.intake, self.stage) = (.filed(intake), intake, stage)
      case .adopt(let adoption, let stage):
        (body, intake, self.stage) = (.adopted(adoption), adoption.intake, stage)
      default: return nil
      }
    }

    init(partedOff intake: Intake) {
      (body, self.intake, stage) = (.filed(intake), intake, nil)
    }
  }

  /// Opens a complaint of which is known so far what it is about.
  mutating func open(
    _ beginning: Beginning, _ command: Complaint.Command, as id: CommandID, because cause: Cause?
  ) throws(Refusal) {
    var reasons = objections(to: beginning)
    object(to: command, command.act, needsText: false, &reasons)
    let entry = definition.lifecycle.entry(
      by: command.act == .adopt ? .adopt : .file, at: beginning.stage)
    if case .refused(let objections) = entry {
      reasons += objections.map(Refusal.Reason.lifecycle)
    }
    let demands = ruleObjections(to: command)
    if !demands.isEmpty { reasons += demands }
    guard reasons.isEmpty, case .to(let stage, let phase) = entry else { throw Refusal(reasons) }
    var event = event(
      beginning.body, by: actor, as: id, because: cause, occurredAt: command.occurredAt,
      text: command.storedText, attachments: command.attachments)
    try take(&event, Complaint.StageEntry(stage, in: phase), beginning.intake)
    let added = add(consume event)
    try drawAlong(added, judges: true)
  }

  /// Objections to what it is said to be about, and to where it is said to come from.
  private func objections(to beginning: Beginning) -> [Refusal.Reason] {
    var reasons = objections(to: beginning.intake)
    guard case .adopted(let adoption) = beginning.body else { return reasons }
    if adoption.source.isEmpty || !adoption.source.isAcceptable(upTo: definition.limits.fieldLength)
    {
      reasons.append(.malformed(field: "source"))
    }
    if !adoption.milestones.allSatisfy(\.milestone.isWellFormed) {
      reasons.append(.malformed(field: "milestones"))
    }
    if adoption.milestones.contains(where: { $0.at > context.now }) { reasons.append(.inFuture) }
    return reasons
  }

  /// Grades and routes what begins, takes it in and starts its clocks.
  private mutating func take(
    _ event: inout Complaint.Event.Parts, _ entry: Complaint.StageEntry, _ intake: Intake
  ) throws(Refusal) {
    let owner = definition.owners.owner(at: entry.stage, category: intake.category).owner
    let grade = gradeByFacts
    event.stage = entry
    event.owner = owner
    event.grade = grade
    // What another system had is led to its queue, and from there by hand.
    if case .filed = event.body {
      if !missingRosters.isEmpty { missingRosters = [] }
      guard let routed = route(owner, grade: grade.grade) else { throw .needs(missingRosters) }
      event.owner = routed.owner
      event.routing = routed.record
    }
    addOutside(to: &event, judges: true)
    let before = Before(complaint)
    var passed: Occurrence.Passings? = []
    passed?.reserveCapacity(3)
    guard complaint.parts.value.open(by: event, &passed) else {
      throw Refusal([.lifecycle(.unknownStage(entry.stage))])
    }
    try keepClocks(&event, passed ?? [], from: before, judges: true)
  }
}
