import BusinessTime

extension Complaint.Body {
  /// Passes the milestones that are passed by it, besides what it says itself.
  ///
  /// - Parameters:
  ///   - complaint: The complaint before the event; for its first one, as it begins.
  ///   - event: The event that this is the body of.
  /// - Returns: The milestones with their instants, mostly none.
  func passMilestones(
    of complaint: inout Complaint.Parts, at event: Complaint.Event
  ) -> Complaint.PassedMilestones {
    let passed = milestones(of: &complaint, at: event)
    complaint.pass(passed)
    return passed
  }

  /// The complaint is only looked at: as an inout argument it is not moved for that.
  private func milestones(
    of complaint: inout Complaint.Parts, at event: Complaint.Event
  ) -> Complaint.PassedMilestones {
    switch self {
    case .filed(let intake):
      complaint.beginning(intake.receivedAt, intake.happenedAt, recordedAt: event.recordedAt)
    case .adopted(let adoption):
      complaint.beginning(
        adoption.intake.receivedAt, adoption.intake.happenedAt,
        recordedAt: adoption.registeredAt ?? event.occurredAt)
    case .milestoneRecorded(let milestone): .one(milestone, at: event.occurredAt)
    case .factsCorrected(let change): change.receipt
    case .assessed(let assessment): assessment.changeIfAny?.receipt ?? .none
    case .acknowledged(let isAutomatic):
      isAutomatic ? .none : complaint.firstResponse(at: event.occurredAt)
    case .complainantAsked: complaint.firstResponse(at: event.occurredAt)
    case .decisionCommunicated:
      complaint.decision(at: event.occurredAt)
    case .deliveryRecorded(let delivery): complaint.arrival(of: delivery, at: event.occurredAt)
    case .reviewOpened: .one(.reviewRequestReceived, at: event.occurredAt)
    case .replyRecorded(.accepts):
      complaint.file.value.outcome == nil ? .none : .one(.remedyAgreed, at: event.occurredAt)
    case .graded, .assigned, .moved, .waitingBegan, .resumed, .responseProposed,
      .responseApproved, .responseReturned, .replyRecorded, .remedyGranted, .remedyFulfilled,
      .resolved, .followedUp, .surveyed, .closed, .reopened, .withdrawn, .rejected, .merged,
      .absorbed, .unmerged, .split, .linked, .referredOutside, .outsideResultRecorded,
      .reviewAnswered, .escalated, .escalationAcknowledged, .deescalated, .extended, .reapplied,
      .clockPaused, .clockResumed, .breachCorrected, .noted, .attached, .tagged, .taskOpened,
      .taskCompleted, .held, .released, .erasureOrdered, .erasureCompleted, .timePassed,
      .followUpRefused, .escalationReminded, .escalationUnanswered, .taskOverdue:
      .none
    }
  }
}

extension Complaint.Adoption {
  /// When the other system took it in, if it says so.
  fileprivate var registeredAt: Timestamp? {
    milestones.last { $0.milestone == .complaintRegistered }?.at
  }
}

extension IntakeChange {
  /// The receipt, if that is corrected.
  fileprivate var receipt: Complaint.PassedMilestones {
    receivedAt.map { .one(.complaintReceived, at: $0) } ?? .none
  }
}

extension Complaint.Parts {
  /// What is passed when it begins; nothing by a beginning that comes later.
  fileprivate func beginning(
    _ receivedAt: Timestamp, _ happenedAt: Timestamp?, recordedAt: Timestamp
  ) -> Complaint.PassedMilestones {
    guard version == 0 else { return .none }
    let received = Complaint.MilestoneRecord(.complaintReceived, at: receivedAt)
    let registered = Complaint.MilestoneRecord(.complaintRegistered, at: recordedAt)
    guard let happenedAt else { return .two(received, registered) }
    return .three(
      received, registered, Complaint.MilestoneRecord(.eventComplainedOf, at: happenedAt))
  }

  /// The first message to the complainant that is not a robot's; nothing after it.
  fileprivate func firstResponse(at instant: Timestamp) -> Complaint.PassedMilestones {
    passed(.firstResponse) == nil ? .one(.firstResponse, at: instant) : .none
  }

  /// The decision, which is the first response if there was none before.
  fileprivate func decision(at instant: Timestamp) -> Complaint.PassedMilestones {
    let decision = Complaint.MilestoneRecord(.decisionCommunicated, at: instant)
    return passed(.firstResponse) == nil
      ? .two(Complaint.MilestoneRecord(.firstResponse, at: instant), decision) : .one(decision)
  }

  /// That a message which matters went out or arrived.
  fileprivate func arrival(of delivery: Complaint.Delivery, at instant: Timestamp)
    -> Complaint.PassedMilestones
  {
    let isAnswer = delivery.message == file.value.answerVersion
    guard isAnswer || delivery.message == file.value.acknowledgement?.version else { return .none }
    switch delivery.state {
    case .sent: return .one(isAnswer ? .finalResponseSent : .acknowledgementSent, at: instant)
    case .delivered:
      return .one(isAnswer ? .finalResponseDelivered : .acknowledgementDelivered, at: instant)
    case .decided, .failed: return .none
    }
  }
}
