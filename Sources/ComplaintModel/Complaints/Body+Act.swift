extension Complaint.Body {
  /// The act by which it comes about; `nil` for what time and rules bring about, and for what another
  /// complaint did.
  public var act: Act? {
    switch self {
    case .filed: .file
    case .adopted: .adopt
    case .acknowledged: .acknowledge
    case .assessed: .assess
    case .graded: .grade
    case .assigned: .assign
    case .moved(let isIrregular): isIrregular ? .adopt : .move
    case .complainantAsked: .askComplainant
    case .waitingBegan: .wait
    case .resumed: .resume
    case .milestoneRecorded: .recordMilestone
    case .responseProposed: .proposeResponse
    case .responseApproved: .approveResponse
    case .responseReturned: .returnResponse
    case .decisionCommunicated: .communicateDecision
    case .deliveryRecorded: .recordDelivery
    case .replyRecorded: .recordReply
    case .remedyFulfilled: .fulfilRemedy
    case .resolved: .resolve
    case .followedUp: .followUp
    case .surveyed: .survey
    case .closed: .close
    case .reopened: .reopen
    case .withdrawn: .withdraw
    case .rejected: .reject
    case .merged: .merge
    case .unmerged: .unmerge
    case .split: .split
    case .linked: .link
    case .referredOutside: .referOutside
    case .outsideResultRecorded: .recordOutsideResult
    case .reviewOpened: .openReview
    case .reviewAnswered: .answerReview
    case .escalated: .escalate
    case .escalationAcknowledged: .acknowledgeEscalation
    case .deescalated: .deescalate
    case .extended: .extend
    case .reapplied: .reapply
    case .clockPaused: .pauseClock
    case .clockResumed: .resumeClock
    case .factsCorrected: .correctFact
    case .breachCorrected: .correctBreach
    case .noted: .note
    case .attached: .attach
    case .tagged: .tag
    case .taskOpened: .openTask
    case .taskCompleted: .completeTask
    case .held: .hold
    case .released: .release
    case .erasureOrdered: .erase
    case .absorbed, .remedyGranted, .erasureCompleted, .timePassed, .followUpRefused,
      .escalationReminded, .escalationUnanswered, .taskOverdue:
      nil
    }
  }
}
