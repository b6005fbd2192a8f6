import BusinessTime

extension Deliberation {
  /// Decides one command on the complaint as it stands so far, with all that it draws along.
  mutating func perform(
    _ command: Complaint.Command, by actor: Actor, as id: CommandID, because cause: Cause?
  ) throws(Refusal) {
    let outer = self.actor
    self.actor = actor
    defer { self.actor = outer }
    try requireFacts(for: command.act)
    try requireOthers(for: command.deed)
    let outline = outline(command.deed)
    var event = self.event(outline.body, by: actor, as: id, because: cause)
    event.occurredAt = command.occurredAt ?? recordedAt
    event.text = command.text?.reference
    event.attachments = command.attachments
    var reasons = outline.reasons + objections(to: command, needsText: outline.needsText)
    let before = complaint
    var after = complaint
    if outline.reasons.isEmpty {
      reasons += settle(&event, outline, from: before, to: &after)
    }
    reasons += ruleObjections(to: command, by: actor)
    guard reasons.isEmpty else { throw Refusal(reasons) }
    try keepClocks(&event, outline, from: before, to: &after)
    complaint = after
    events.append(event)
    try finishElsewhere(command.deed, event)
    try drawAlong(event, outline, by: actor)
  }

  /// Settles owner, grade and stage, in the order in which guards may ask for them, and takes them into
  /// the complaint.
  private func settle(
    _ event: inout Complaint.Event, _ outline: Outline, from before: Complaint,
    to after: inout Complaint
  ) -> [Refusal.Reason] {
    after.record(event)
    if let owner = outline.owner, owner != before.owner {
      event.owner = owner
      after.handOver(to: owner, at: event.occurredAt)
    }
    if let grade = grade(outline.grade, of: after) {
      event.grade = grade
      after.grade = grade
    }
    addOutside(to: &event, judges: outline.judges)
    let reasons = move(&event, outline, from: before, to: &after)
    routeOwner(&event, outline, to: &after)
    return reasons
  }

  /// Asks the lifecycle where the act leads.
  private func move(
    _ event: inout Complaint.Event, _ outline: Outline, from before: Complaint,
    to after: inout Complaint
  ) -> [Refusal.Reason] {
    let lifecycle = definition.lifecycle
    if outline.isIrregular {
      guard let stage = outline.target, let phase = lifecycle.phase(of: stage) else {
        return [.lifecycle(.unknownStage(outline.target ?? before.stage))]
      }
      event.stage = Complaint.StageEntry(stage, in: phase)
      after.enter(Complaint.StageEntry(stage, in: phase), at: event.occurredAt)
      return []
    }
    guard let act = event.body.act else { return [] }
    var facts = after.lifecycleFacts
    if act == .reopen || act == .unmerge {
      facts = reopeningFacts(facts, of: before)
    }
    var reasons: [Refusal.Reason] = []
    if let closing = after.closing, act.isClosing {
      reasons += lifecycle.objections(
        toClosing: closing.outcome, because: closing.reason, given: facts
      ).map(Refusal.Reason.lifecycle)
    }
    switch lifecycle.step(on: act, from: before.stage, to: outline.target, given: facts) {
    case .stay: break
    case .refused(let objections): reasons += objections.map(Refusal.Reason.lifecycle)
    case .to(let stage, let phase):
      event.stage = Complaint.StageEntry(stage, in: phase)
      after.enter(Complaint.StageEntry(stage, in: phase), at: event.occurredAt)
    }
    return reasons
  }

  /// The facts for taking up again: those of the complaint before, and whether there is still time.
  private func reopeningFacts(
    _ facts: Lifecycle.Facts, of before: Complaint
  ) -> Lifecycle.Facts {
    var facts = facts
    facts.timesReopened = Int(before.counts.reopenings)
    facts.lastWorkingStage = before.lastWorkingStage
    if before.survivor != nil { facts.insert(.merged) }
    guard let window = definition.lifecycle.reopening(from: before.stage)?.window else {
      facts.insert(.withinReopeningWindow)
      return facts
    }
    // A calendar that does not reach so far gives no end: then the window is taken to be over.
    if let calendar = definition.calendars[definition.calendar],
      let end = try? calendar.adding(window, to: before.stageEnteredAt), context.now <= end
    {
      facts.insert(.withinReopeningWindow)
    }
    return facts
  }

  /// Gives the complaint an owner where it has none, and where the playbook names one for the stage.
  private func routeOwner(
    _ event: inout Complaint.Event, _ outline: Outline, to after: inout Complaint
  ) {
    guard outline.owner == nil, after.owner == nil || event.stage != nil else { return }
    let owners = definition.owners
    let finding = owners.owner(at: after.stage, category: after.box.value.category)
    let isForStage = finding.rule.map { owners.rules[$0].stage != nil } ?? false
    guard after.owner == nil || isForStage, finding.owner != after.owner else { return }
    event.owner = finding.owner
    after.handOver(to: finding.owner, at: event.occurredAt)
  }

  private func grade(
    _ change: Outline.GradeChange, of after: Complaint
  ) -> Complaint.GradeRecord? {
    switch change {
    case .keep: return nil
    case .set(let grade): return Complaint.GradeRecord(grade)
    case .judge: if after.grade?.isOverride == true { return nil }
    case .compute: break
    }
    let facts = after.facts(outside: context.outside, predicates: context.predicates)
    let grade = Complaint.GradeRecord(definition.grading.grade(facts))
    return grade == after.grade ? nil : grade
  }
}

extension Act {
  /// Whether it names or implies an outcome with which the complaint ends.
  fileprivate var isClosing: Bool {
    self == .close || self == .withdraw || self == .reject || self == .merge
  }
}
