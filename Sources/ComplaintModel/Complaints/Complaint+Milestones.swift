import BusinessTime

extension Complaint.Parts {
  /// Notes that a milestone was passed; only its last instant is kept.
  ///
  /// It is added to `passed` where a decision has to know what an event passes.
  mutating func pass(
    _ milestone: Milestone, at instant: Timestamp, _ passed: inout Occurrence.Passings?
  ) {
    passed?.append((milestone, instant))
    for index in milestones.indices where milestones[index].milestone == milestone {
      milestones[index].at = instant
      return
    }
    // Few come, and a complaint is kept for long: not room for twice as many.
    if milestones.count == milestones.capacity {
      milestones.reserveCapacity(max(4, milestones.count + 2))
    }
    milestones.append(Complaint.MilestoneRecord(milestone, at: instant))
  }

  /// Passes the first message to the complainant that is not a robot's; nothing after it.
  private mutating func passFirstResponse(
    at instant: Timestamp, _ passed: inout Occurrence.Passings?
  ) {
    if self.passed(.firstResponse) == nil { pass(.firstResponse, at: instant, &passed) }
  }

  /// Passes that a message which matters went out or arrived.
  private mutating func passArrival(
    of delivery: Complaint.Delivery, at instant: Timestamp, _ passed: inout Occurrence.Passings?
  ) {
    let isAnswer = delivery.message == file.value.answerVersion
    guard isAnswer || delivery.message == file.value.acknowledgement?.version else { return }
    switch delivery.state {
    case .sent:
      pass(isAnswer ? .finalResponseSent : .acknowledgementSent, at: instant, &passed)
    case .delivered:
      pass(isAnswer ? .finalResponseDelivered : .acknowledgementDelivered, at: instant, &passed)
    case .decided, .failed: break
    }
  }
}

/// What is said by an event that passes milestones.
extension Complaint.Parts {
  /// What it is about is there already.
  mutating func begin(
    _ intake: Intake, _ event: Complaint.Event.Parts, _ passed: inout Occurrence.Passings?
  ) {
    begin(intake, registeredAt: event.recordedAt, &passed)
  }

  /// What it is about is there already.
  mutating func begin(
    _ adoption: Complaint.Adoption, _ event: Complaint.Event.Parts,
    _ passed: inout Occurrence.Passings?
  ) {
    let registered = adoption.milestones.last { $0.milestone == .complaintRegistered }
    begin(adoption.intake, registeredAt: registered?.at ?? event.occurredAt, &passed)
  }

  /// Nothing is passed by a beginning that comes later.
  private mutating func begin(
    _ intake: Intake, registeredAt: Timestamp, _ passed: inout Occurrence.Passings?
  ) {
    guard version == 0 else { return }
    pass(.complaintReceived, at: intake.receivedAt, &passed)
    pass(.complaintRegistered, at: registeredAt, &passed)
    if let happenedAt = intake.happenedAt { pass(.eventComplainedOf, at: happenedAt, &passed) }
  }

  mutating func acknowledge(
    _ isAutomatic: Bool, _ event: Complaint.Event.Parts, _ passed: inout Occurrence.Passings?
  ) {
    if !isAutomatic { passFirstResponse(at: event.occurredAt, &passed) }
    file.value.acknowledgement = Complaint.Message(version: event.version, at: event.occurredAt)
  }

  mutating func assess(
    _ assessment: Complaint.Assessment, _ passed: inout Occurrence.Passings?
  ) {
    if let change = assessment.changeIfAny { correct(change, &passed) }
    if let impact = assessment.impact, let urgency = assessment.urgency {
      file.value.assessment = Complaint.Priority(
        impact: impact, urgency: urgency, priority: assessment.priority)
    }
  }

  mutating func correct(_ change: IntakeChange, _ passed: inout Occurrence.Passings?) {
    if let receivedAt = change.receivedAt { pass(.complaintReceived, at: receivedAt, &passed) }
    intake.apply(change)
  }

  mutating func ask(
    _ reason: WaitingReason, _ event: Complaint.Event.Parts,
    _ passed: inout Occurrence.Passings?
  ) {
    passFirstResponse(at: event.occurredAt, &passed)
    file.value.waiting = reason
  }

  /// A decision is the first response if there was none before.
  mutating func communicate(
    _ decision: Complaint.CommunicatedDecision, _ event: Complaint.Event.Parts,
    _ passed: inout Occurrence.Passings?
  ) {
    passFirstResponse(at: event.occurredAt, &passed)
    pass(.decisionCommunicated, at: event.occurredAt, &passed)
    file.value.communicate(decision, event)
  }

  mutating func record(
    _ delivery: Complaint.Delivery, _ event: Complaint.Event.Parts,
    _ passed: inout Occurrence.Passings?
  ) {
    passArrival(of: delivery, at: event.occurredAt, &passed)
    file.value.record(delivery)
  }

  mutating func note(
    _ reply: Complaint.Reply, _ event: Complaint.Event.Parts,
    _ passed: inout Occurrence.Passings?
  ) {
    if reply == .accepts, file.value.outcome != nil {
      pass(.remedyAgreed, at: event.occurredAt, &passed)
    }
    if reply.isAboutDecision { file.value.note(reply) }
  }

  mutating func openReview(
    _ round: ReviewRound, _ event: Complaint.Event.Parts, _ passed: inout Occurrence.Passings?
  ) {
    pass(.reviewRequestReceived, at: event.occurredAt, &passed)
    file.value.open(round, event)
  }
}
