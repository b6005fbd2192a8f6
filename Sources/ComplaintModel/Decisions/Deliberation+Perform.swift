import BusinessTime

extension Deliberation {
  /// Decides one command on the complaint as it stands so far, with all that it draws along.
  ///
  /// The complaint changes step by step also on the way to a refusal: whoever goes on after one goes
  /// back to the ``Course`` before.
  mutating func perform(
    _ command: Complaint.Command, as id: CommandID, because cause: Cause?
  ) throws(Refusal) {
    let act = command.act
    try requireFacts(for: act)
    try requireOthers(for: command.deed)
    if !missingRosters.isEmpty { missingRosters = [] }
    let outline = outline(command.deed)
    var reasons = outline.reasons
    object(to: command, act, needsText: outline.needsText && !context.isImporting, &reasons)
    let demands = ruleObjections(to: command)
    if let offer = outline.putForward { try putForward(offer, command, as: id, because: cause) }
    var event = event(
      outline.body, by: actor, as: id, because: cause, occurredAt: command.occurredAt,
      text: command.storedText, attachments: command.attachments)
    let before = Before(
      complaint, reopening: act.mayReopen,
      standing: outline.changesClocks ? complaint.clockStanding : nil)
    let passed = record(&event)
    settle(&event, outline, act, from: before, &reasons)
    let work = clockEffects(of: outline.clockWork, &event, from: before, &reasons)
    if !demands.isEmpty { reasons += demands }
    if !outline.promised.isEmpty { reasons += pay(for: outline.promised) }
    guard reasons.isEmpty else { throw Refusal(reasons) }
    if !missingRosters.isEmpty { throw .needs(missingRosters) }
    try keepClocks(&event, passed, from: before, after: work, judges: outline.judges)
    let added = add(consume event)
    if act.concernsOthers { try finishElsewhere(command.deed, added) }
    try drawAlong(
      added, judges: outline.judges, isUndelivered: outline.isUndelivered, lanes: before.fastLane)
  }

  /// Records an answer that is put forward and communicated at once, so that what is offered in it is
  /// known before it is promised.
  private mutating func putForward(
    _ response: Complaint.Response, _ command: Complaint.Command, as id: CommandID,
    because cause: Cause?
  ) throws(Refusal) {
    var event = event(
      .responseProposed(response), by: actor, as: id, because: cause,
      occurredAt: command.occurredAt)
    let before = Before(complaint)
    let passed = record(&event)
    try keepClocks(&event, passed, from: before)
    add(consume event)
  }

  /// Settles owner, grade and stage, in the order in which guards may ask for them, and takes them into
  /// the complaint.
  private mutating func settle(
    _ event: inout Complaint.Event.Parts, _ outline: borrowing Outline, _ act: Act,
    from before: Before,
    _ reasons: inout [Refusal.Reason]
  ) {
    if let owner = outline.owner, outline.isRouted {
      assignRouted(owner, by: &event, &reasons)
    } else if let owner = outline.owner, owner != complaint.owner {
      event.owner = owner
      complaint.parts.value.handOver(to: owner, at: event.occurredAt)
    }
    if let grade = grade(outline.grade) {
      event.grade = grade
      complaint.grade = grade
    }
    addOutside(to: &event, judges: outline.judges)
    move(&event, outline, act, from: before, &reasons)
    routeOwner(&event, outline)
  }

  /// Asks the lifecycle where the act leads, also if something else speaks against it.
  private mutating func move(
    _ event: inout Complaint.Event.Parts, _ outline: borrowing Outline, _ act: Act,
    from before: Before,
    _ reasons: inout [Refusal.Reason]
  ) {
    if outline.isIrregular {
      guard let stage = outline.target, let phase = definition.lifecycle.phase(of: stage) else {
        return reasons.append(.lifecycle(.unknownStage(outline.target ?? complaint.stage)))
      }
      return enter(Complaint.StageEntry(stage, in: phase), by: &event)
    }
    guard !act.begins else { return }
    // Facts are only for guards, and most acts that move nothing have none.
    let lifecycle = definition.lifecycle
    let row = lifecycle.row(of: complaint.stage)
    let isGuarded = act.isClosing || row.map { lifecycle.moves(by: act, from: $0) } ?? false
    var facts = isGuarded ? lifecycleFacts : Lifecycle.Facts()
    if act.mayReopen { addReopening(to: &facts, from: row, before, at: event.occurredAt) }
    if act.isClosing, let closing = complaint.closing {
      for objection in lifecycle.objections(
        toClosing: closing.outcome, because: closing.reason, given: facts)
      {
        reasons.append(.lifecycle(objection))
      }
    }
    let step =
      row.map { lifecycle.step(on: act, from: $0, to: outline.target, given: facts) }
      ?? .refused([.unknownStage(complaint.stage)])
    switch step {
    case .stay: break
    case .refused(let objections): reasons += objections.map(Refusal.Reason.lifecycle)
    case .to(let stage, let phase): enter(Complaint.StageEntry(stage, in: phase), by: &event)
    }
  }

  private mutating func enter(_ entry: Complaint.StageEntry, by event: inout Complaint.Event.Parts)
  {
    complaint.parts.value.enter(entry, at: event.occurredAt)
    event.stage = entry
  }

  /// Adds the facts for taking up again: those of the complaint before, and whether there was still
  /// time.
  private func addReopening(
    to facts: inout Lifecycle.Facts, from row: Int?, _ before: Before, at instant: Timestamp
  ) {
    facts.timesReopened = Int(before.timesReopened)
    facts.lastWorkingStage = complaint.lastWorkingStage
    if before.isMerged { facts.insert(own: .merged) }
    guard let window = row.flatMap({ definition.lifecycle.reopeningWindow(from: $0) }) else {
      return facts.insert(own: .withinReopeningWindow)
    }
    // A calendar that does not reach so far gives no end: then the window is taken to be over.
    if let end = try? playbook.ready.calendar?.adding(window, to: complaint.stageEnteredAt),
      instant <= end
    {
      facts.insert(own: .withinReopeningWindow)
    }
  }

  private func grade(_ change: Outline.GradeChange) -> Complaint.GradeRecord? {
    switch change {
    case .keep: return nil
    case .set(let grade): return Complaint.GradeRecord(grade)
    case .raise(let grade): return grade
    case .judge: if complaint.grade?.isOverride == true { return nil }
    case .compute: break
    }
    let grade = gradeByFacts
    return grade == complaint.grade ? nil : grade
  }
}

extension Act {
  /// Whether a complaint begins by it, so that no lifecycle has moves of it.
  fileprivate var begins: Bool { self == .file || self == .adopt }

  /// Whether a complaint may be taken up again by it.
  fileprivate var mayReopen: Bool { self == .reopen || self == .unmerge }

  /// Whether other complaints may change by it as well.
  fileprivate var concernsOthers: Bool {
    self == .merge || self == .unmerge || self == .link || self == .split
  }

  /// Whether it names or implies an outcome with which the complaint ends.
  fileprivate var isClosing: Bool {
    self == .close || self == .withdraw || self == .reject || self == .merge
  }
}
