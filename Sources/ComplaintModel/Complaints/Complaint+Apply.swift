import BusinessTime

extension Complaint {
  /// Takes in what happened.
  ///
  /// It is total: history is not to be refused, and what makes no sense, such as the reply to a
  /// decision that there was not, changes nothing but the version. It asks no playbook, no calendar and
  /// no rule. Whether events follow each other is asked by ``init(_:)``, not here.
  public mutating func apply(_ event: Event) {
    parts.value.apply(event.parts.value)
    // The next link of the chain is made with the last one that there is.
    if let digest = event.digest { self.digest = digest }
  }
}

/// The single steps, of which a decision takes one after another.
extension Complaint.Parts {
  /// Takes in an event, and asks nothing of what it passes.
  @inline(__always)
  mutating func apply(_ event: Complaint.Event.Parts) {
    var unasked: Occurrence.Passings?
    apply(event, &unasked)
  }

  /// Takes in an event; `passed` is as in ``record(_:_:)``.
  mutating func apply(_ event: Complaint.Event.Parts, _ passed: inout Occurrence.Passings?) {
    record(event, &passed)
    if let owner = event.owner { handOver(to: owner, at: event.occurredAt) }
    if let grade = event.grade { self.grade = grade }
    if let entry = event.stage { enter(entry, at: event.occurredAt) }
    if !event.clocks.isEmpty { apply(event.clocks) }
    if !event.ladder.isEmpty { for effect in event.ladder { apply(effect) } }
  }

  mutating func apply(_ effects: [ClockEffect]) {
    // A complaint's clocks start together: room for just them, not for twice as many.
    if clocks.isEmpty { clocks.reserveCapacity(effects.count) }
    for effect in effects { apply(effect) }
  }

  /// Takes in what an event says without its effects: a decision works those out one after another.
  ///
  /// - Parameters:
  ///   - event: The event.
  ///   - passed: The milestones that it passes are added to it; with `nil` nobody asks for them.
  mutating func record(_ event: Complaint.Event.Parts, _ passed: inout Occurrence.Passings?) {
    event.body.take(into: &self, event, &passed)
    version = event.version
    recordedAt = event.recordedAt
    playbook = event.playbook
    if !event.attachments.isEmpty { attach(event.attachments) }
  }

  mutating func enter(_ entry: Complaint.StageEntry, at instant: Timestamp) {
    if phase.isWorking { lastWorkingStage = stage }
    if entry.phase != phase {
      if phase == .waiting { file.value.waiting = nil }
      phase = entry.phase
      phaseEnteredAt = instant
      if phase == .closed { endLadder() }
    }
    stage = entry.stage
    stageEnteredAt = instant
  }

  mutating func handOver(to next: Owner, at instant: Timestamp) {
    guard next != owner else { return }
    if let owner {
      earlierOwners.insert(owner, at: 0)
      if earlierOwners.count > Complaint.mostEarlierOwners { earlierOwners.removeLast() }
    }
    owner = next
    ownedSince = instant
  }

  private mutating func attach(_ evidence: [Evidence]) {
    counts.attachments &+= Int32(clamping: evidence.count)
    file.value.evidence.append(contentsOf: evidence)
  }

  mutating func apply(_ effect: ClockEffect) {
    let name = effect.clock
    for index in clocks.indices where clocks[index].name == name {
      clocks[index].take(effect)
      if effect.isTurn, !file.value.awaitedRungs.isEmpty { forgetAwaited(unless: clocks[index]) }
      return
    }
    if case .started(let name, let start) = effect { clocks.append(ServiceClock(name, start)) }
  }
}

extension Complaint.Body {
  /// Takes in what it says, one kind after another, and passes the milestones that it passes.
  fileprivate func take(
    into complaint: inout Complaint.Parts, _ event: Complaint.Event.Parts,
    _ passed: inout Occurrence.Passings?
  ) {
    switch self {
    case .filed(let intake): complaint.begin(intake, event, &passed)
    case .adopted(let adoption): complaint.begin(adoption, event, &passed)
    case .graded, .assigned, .moved, .attached, .extended, .reapplied, .resumed, .breachCorrected,
      .resolved, .timePassed, .followUpRefused:
      break  // All of it stands in the effects.
    case .milestoneRecorded(let milestone): complaint.pass(milestone, at: event.occurredAt, &passed)
    case .noted: complaint.counts.notes &+= 1
    case .acknowledged(let isAutomatic): complaint.acknowledge(isAutomatic, event, &passed)
    case .assessed(let assessment): complaint.assess(assessment, &passed)
    case .factsCorrected(let change): complaint.correct(change, &passed)
    case .tagged(let tagging):
      complaint.intake.tags = tagging.applied(to: complaint.intake.tags)
    case .complainantAsked(let reason): complaint.ask(reason, event, &passed)
    case .waitingBegan(let reason): complaint.file.value.waiting = reason
    case .responseProposed(let response): complaint.propose(response, event)
    case .responseApproved: complaint.file.value.approve(event)
    case .responseReturned: complaint.file.value.discardDraft(event)
    case .decisionCommunicated(let decision): complaint.communicate(decision, event, &passed)
    case .deliveryRecorded(let delivery): complaint.record(delivery, event, &passed)
    case .replyRecorded(let reply): complaint.note(reply, event, &passed)
    case .remedyGranted(let offer, let rule): complaint.grant(offer, rule, event)
    case .remedyFulfilled(let id): complaint.file.value.fulfil(id, by: event.author)
    case .followedUp(let isSatisfied): complaint.file.value.isSatisfied = isSatisfied
    case .surveyed(let answers): complaint.file.value.survey = answers
    case .closed(let closing): complaint.file.value.closing = closing
    case .withdrawn:
      complaint.file.value.closing = Complaint.Closing(.withdrawn, because: .withdrawn)
    case .rejected(let reason): complaint.file.value.reject(reason, event)
    case .reopened: complaint.reopen(event)
    case .merged(let survivor): complaint.file.value.merge(into: survivor)
    case .absorbed(let other): complaint.file.value.add(Complaint.Link(.absorbs, other))
    case .unmerged(let other): complaint.file.value.unmerge(other)
    case .split(let other): complaint.file.value.add(Complaint.Link(.splitInto, other))
    case .linked(let link): complaint.file.value.add(link)
    case .referredOutside(let body): complaint.file.value.refer(to: body, event)
    case .outsideResultRecorded(let result): complaint.file.value.end(result, event)
    case .reviewOpened(let round): complaint.openReview(round, event, &passed)
    case .reviewAnswered(let round): complaint.file.value.answer(round, event)
    case .escalated(let escalation): complaint.climb(escalation, event)
    case .escalationAcknowledged: complaint.file.value.ladder?.acknowledgedAt = event.occurredAt
    case .escalationReminded(let reminder): complaint.remind(reminder)
    case .escalationUnanswered(let escalation): complaint.leaveUnanswered(escalation)
    case .deescalated: complaint.deescalate()
    case .clockPaused(let clock, let reason): complaint.file.value.hold(clock, reason)
    case .clockResumed(let clock): complaint.file.value.heldClocks.removeAll { $0.clock == clock }
    case .taskOpened(let task): complaint.open(task, event)
    case .taskCompleted(let id): complaint.file.value.tasks.removeAll { $0.id == id }
    case .taskOverdue(let id): complaint.passDue(id)
    case .held: complaint.file.value.isHeld = true
    case .released: complaint.file.value.isHeld = false
    case .erasureOrdered(let party): complaint.file.value.erase(party, isCompleted: false)
    case .erasureCompleted(let party): complaint.file.value.erase(party, isCompleted: true)
    }
  }
}

extension Complaint.Parts {
  fileprivate mutating func propose(_ response: Complaint.Response, _ event: Complaint.Event.Parts)
  {
    file.value.discardDraft(event)
    counts.remedies &+= Int32(clamping: response.remedies.count)
    for offer in response.remedies {
      file.value.remedies.append(Remedy(recorded: offer, by: event.author))
    }
    file.value.lastProposer = event.actor
    file.value.draft = Complaint.Draft(
      response: response, text: event.text, author: event.actor, onBehalfOf: event.onBehalfOf,
      at: event.occurredAt, isApproved: response.approvers.isEmpty)
  }

  fileprivate mutating func grant(
    _ offer: Complaint.RemedyOffer, _ rule: RuleName, _ event: Complaint.Event.Parts
  ) {
    counts.remedies &+= 1
    let author = Remedy.Author.rule(rule, at: event.occurredAt)
    file.value.remedies.append(Remedy(recorded: offer, by: author))
    file.value.advance([offer.id], to: .approved, by: author)
  }

  fileprivate mutating func reopen(_ event: Complaint.Event.Parts) {
    counts.reopenings &+= 1
    reopenedAt = event.occurredAt
    file.value.closing = nil
    if file.value.rejectionVersion != nil { file.value.rejection = nil }
  }

  fileprivate mutating func open(_ task: Complaint.TaskRecord, _ event: Complaint.Event.Parts) {
    var task = task
    task.text = event.text
    counts.tasks = max(counts.tasks, task.id)
    file.value.tasks.append(task)
  }
}
