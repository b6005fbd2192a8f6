import BusinessTime

extension Complaint.Parts {
  /// Notes that a milestone was passed; only its last instant is kept.
  ///
  /// - Parameter passed: What an event passes, where a decision has to know; see ``record(_:_:)``.
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

  /// Passes what is passed when it begins; nothing by a beginning that comes later.
  mutating func begin(
    _ receivedAt: Timestamp, _ happenedAt: Timestamp?, recordedAt: Timestamp,
    _ passed: inout Occurrence.Passings?
  ) {
    guard version == 0 else { return }
    pass(.complaintReceived, at: receivedAt, &passed)
    pass(.complaintRegistered, at: recordedAt, &passed)
    if let happenedAt { pass(.eventComplainedOf, at: happenedAt, &passed) }
  }

  /// Passes the receipt anew, if that is corrected.
  mutating func passReceipt(of change: IntakeChange?, _ passed: inout Occurrence.Passings?) {
    if let receivedAt = change?.receivedAt { pass(.complaintReceived, at: receivedAt, &passed) }
  }

  /// Passes the first message to the complainant that is not a robot's; nothing after it.
  mutating func passFirstResponse(at instant: Timestamp, _ passed: inout Occurrence.Passings?) {
    if self.passed(.firstResponse) == nil { pass(.firstResponse, at: instant, &passed) }
  }

  /// Passes that a message which matters went out or arrived.
  mutating func passArrival(
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

extension Complaint.Adoption {
  /// When the other system took it in, if it says so.
  var registeredAt: Timestamp? {
    milestones.last { $0.milestone == .complaintRegistered }?.at
  }
}
