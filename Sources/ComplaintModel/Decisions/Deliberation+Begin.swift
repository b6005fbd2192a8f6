import BusinessTime

extension Deliberation {
  /// Decides how a complaint begins.
  mutating func begin(
    _ command: Complaint.Command, as id: ComplaintID, of tenant: TenantID
  ) throws(Refusal) {
    guard let beginning = Beginning(command.deed) else {
      throw Refusal([.lifecycle(.noEntry(command.act, at: nil))])
    }
    try requireFacts(for: command.act)
    complaint.id = id
    complaint.tenant = tenant
    try open(beginning, command, as: context.command, because: nil)
  }

  /// How a complaint begins.
  struct Beginning {
    var body: Complaint.Body
    var intake: Intake
    var stage: Stage?

    init?(_ deed: Complaint.Deed) {
      if case .file(let intake, let stage) = deed {
        (body, self.intake, self.stage) = (.filed(intake), intake, stage)
      } else if case .adopt(let adoption, let stage) = deed {
        (body, intake, self.stage) = (.adopted(adoption), adoption.intake, stage)
      } else {
        return nil
      }
    }

    init(partedOff intake: Intake) {
      (body, self.intake) = (.filed(intake), intake)
    }
  }

  /// Opens a complaint, whose id and tenant are set.
  mutating func open(
    _ beginning: Beginning, _ command: Complaint.Command, as id: CommandID, because cause: Cause?
  ) throws(Refusal) {
    var event = self.event(
      beginning.body, by: actor, as: id, because: cause,
      occurredAt: command.occurredAt ?? context.now, text: command.storedText,
      attachments: command.attachments)
    event.recordedAt = context.now
    complaint.parts.value.intake = Boxed(beginning.intake)
    var reasons = objections(to: beginning)
    object(to: command, command.act, needsText: false, &reasons)
    switch definition.lifecycle.entry(
      by: command.act == .adopt ? .adopt : .file, at: beginning.stage)
    {
    case .to(let stage, let phase): event.stage = Complaint.StageEntry(stage, in: phase)
    case .stay: break
    case .refused(let objections): reasons += objections.map(Refusal.Reason.lifecycle)
    }
    reasons += ruleObjections(to: command)
    guard reasons.isEmpty, let entry = event.stage else { throw Refusal(reasons) }
    try drawAlong(take(&event, entry, beginning.intake), judges: true)
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

  /// Grades and routes what begins, starts its clocks and takes it in.
  private mutating func take(
    _ event: inout Complaint.Event.Parts, _ entry: Complaint.StageEntry, _ intake: Intake
  ) throws(Refusal) -> Complaint.Event {
    let owner = definition.owners.owner(at: entry.stage, category: intake.category).owner
    let grade = playbook.ready.grading.grade(facts)
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
    guard let opened = Complaint.opened(by: event, &passed) else {
      throw Refusal([.lifecycle(.unknownStage(entry.stage))])
    }
    complaint = opened
    try keepClocks(&event, passed ?? [], from: before, judges: true)
    return add(event)
  }
}
