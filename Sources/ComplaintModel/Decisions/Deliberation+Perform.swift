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
    var reasons = outline.reasons + objections(to: command, needsText: outline.needsText)
    let demands = ruleObjections(to: command, by: actor)
    if let offer = outline.putForward { try putForward(offer, command, as: id, because: cause) }
    var event = self.event(outline.body, by: actor, as: id, because: cause)
    event.occurredAt = command.occurredAt ?? event.occurredAt
    event.text = command.text?.reference
    event.attachments = command.attachments
    let before = complaint
    var after = complaint
    reasons += settle(&event, outline, command.act, from: before, to: &after)
    reasons += clockObjections(outline, event, from: before, to: after) + demands
    guard reasons.isEmpty else { throw Refusal(reasons) }
    try keepClocks(&event, outline, from: before, to: &after)
    complaint = after
    events.append(event)
    try finishElsewhere(command.deed, event)
    try drawAlong(event, outline, by: actor)
  }

  /// Records an answer that is put forward and communicated at once, so that what is offered in it is
  /// known before it is promised.
  private mutating func putForward(
    _ response: Complaint.Response, _ command: Complaint.Command, as id: CommandID,
    because cause: Cause?
  ) throws(Refusal) {
    let body = Complaint.Body.responseProposed(response)
    var event = self.event(body, by: actor, as: id, because: cause)
    event.occurredAt = command.occurredAt ?? event.occurredAt
    var after = complaint
    after.record(event)
    try keepClocks(&event, Outline(body), from: complaint, to: &after)
    complaint = after
    events.append(event)
  }

  /// Settles owner, grade and stage, in the order in which guards may ask for them, and takes them into
  /// the complaint.
  private func settle(
    _ event: inout Complaint.Event, _ outline: Outline, _ act: Act, from before: Complaint,
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
    let reasons = move(&event, outline, act, from: before, to: &after)
    routeOwner(&event, outline, to: &after)
    return reasons
  }

  /// Asks the lifecycle where the act leads, also if something else speaks against it.
  private func move(
    _ event: inout Complaint.Event, _ outline: Outline, _ act: Act, from before: Complaint,
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
    guard !act.begins else { return [] }
    var facts = after.lifecycleFacts
    if act == .reopen || act == .unmerge {
      facts = reopeningFacts(facts, of: before, at: event.occurredAt)
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

  /// The facts for taking up again: those of the complaint before, and whether there was still time.
  private func reopeningFacts(
    _ facts: Lifecycle.Facts, of before: Complaint, at instant: Timestamp
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
      let end = try? calendar.adding(window, to: before.stageEnteredAt), instant <= end
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
  /// Whether a complaint begins by it, so that no lifecycle has moves of it.
  fileprivate var begins: Bool { self == .file || self == .adopt }

  /// Whether it names or implies an outcome with which the complaint ends.
  fileprivate var isClosing: Bool {
    self == .close || self == .withdraw || self == .reject || self == .merge
  }
}
