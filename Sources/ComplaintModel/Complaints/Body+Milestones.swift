import BusinessTime

extension Complaint.Body {
  /// The milestones that are passed by it, besides what it says itself.
  ///
  /// - Parameters:
  ///   - complaint: The complaint before the event; for its first one, as it begins.
  ///   - event: The event that this is the body of.
  /// - Returns: The milestones with their instants, mostly none.
  func milestones(
    of complaint: Complaint, at event: Complaint.Event
  ) -> [Complaint.MilestoneRecord] {
    switch self {
    case .filed(let intake): complaint.beginning(intake, recordedAt: event.recordedAt)
    case .adopted(let adoption): complaint.beginning(adoption.intake, recordedAt: event.recordedAt)
    case .milestoneRecorded(let milestone): [.init(milestone, at: event.occurredAt)]
    case .factsCorrected(let change): change.receipt
    case .assessed(let assessment): assessment.change.receipt
    case .acknowledged(let isAutomatic):
      isAutomatic ? [] : complaint.firstResponse(at: event.occurredAt)
    case .complainantAsked: complaint.firstResponse(at: event.occurredAt)
    case .decisionCommunicated:
      complaint.firstResponse(at: event.occurredAt)
        + [.init(.decisionCommunicated, at: event.occurredAt)]
    case .deliveryRecorded(let delivery): complaint.arrival(of: delivery, at: event.occurredAt)
    case .reviewOpened: [.init(.reviewRequestReceived, at: event.occurredAt)]
    case .replyRecorded(.accepts):
      complaint.answer == nil ? [] : [.init(.remedyAgreed, at: event.occurredAt)]
    case .graded, .assigned, .moved, .waitingBegan, .resumed, .responseProposed,
      .responseApproved, .responseReturned, .replyRecorded, .remedyGranted, .remedyFulfilled,
      .resolved, .followedUp, .surveyed, .closed, .reopened, .withdrawn, .rejected, .merged,
      .absorbed, .unmerged, .split, .linked, .referredOutside, .outsideResultRecorded,
      .reviewAnswered, .escalated, .escalationAcknowledged, .deescalated, .extended, .reapplied,
      .clockPaused, .clockResumed, .breachCorrected, .noted, .attached, .tagged, .taskOpened,
      .taskCompleted, .held, .released, .erasureOrdered, .erasureCompleted, .timePassed,
      .followUpRefused:
      []
    }
  }
}

extension IntakeChange {
  /// The receipt, if that is corrected.
  fileprivate var receipt: [Complaint.MilestoneRecord] {
    receivedAt.map { [.init(.complaintReceived, at: $0)] } ?? []
  }
}

extension Complaint {
  /// What is passed when it begins; nothing by a beginning that comes later.
  fileprivate func beginning(_ intake: Intake, recordedAt: Timestamp) -> [MilestoneRecord] {
    guard version == 0 else { return [] }
    let happened = intake.happenedAt.map { [MilestoneRecord(.eventComplainedOf, at: $0)] } ?? []
    return [
      .init(.complaintReceived, at: intake.receivedAt),
      .init(.complaintRegistered, at: recordedAt),
    ] + happened
  }

  /// The first message to the complainant that is not a robot's; nothing after it.
  fileprivate func firstResponse(at instant: Timestamp) -> [MilestoneRecord] {
    passed(.firstResponse) == nil ? [.init(.firstResponse, at: instant)] : []
  }

  /// That a message which matters went out or arrived.
  fileprivate func arrival(of delivery: Delivery, at instant: Timestamp) -> [MilestoneRecord] {
    let isAnswer = delivery.message == answer?.message.version
    guard isAnswer || delivery.message == acknowledgement?.version else { return [] }
    switch delivery.state {
    case .sent: return [.init(isAnswer ? .finalResponseSent : .acknowledgementSent, at: instant)]
    case .delivered:
      return [
        .init(isAnswer ? .finalResponseDelivered : .acknowledgementDelivered, at: instant)
      ]
    case .decided, .failed: return []
    }
  }
}
