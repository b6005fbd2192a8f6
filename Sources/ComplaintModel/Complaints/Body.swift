import BusinessTime

extension Complaint {
  /// What happened to a complaint.
  ///
  /// The names are the lasting ones of the JSON form. What was written about it, where it led and what
  /// it did to clocks stands beside it in the ``Event``.
  ///
  /// Payloads of more than 32 bytes are indirect: that makes an event 80 bytes smaller.
  @nonexhaustive
  public enum Body: Hashable, Sendable {
    /// It was recorded.
    case filed(Intake)
    /// It was taken over from another system.
    indirect case adopted(Adoption)
    /// The complainant was told that it was received; by a robot if `isAutomatic`.
    case acknowledged(isAutomatic: Bool)
    /// Subject and seriousness were judged.
    indirect case assessed(Assessment)
    /// The grade was set.
    case graded
    /// Somebody was made responsible.
    case assigned
    /// It went on to a stage; `isIrregular` if it was taken over although no lifecycle permits it.
    case moved(isIrregular: Bool)
    /// The complainant was asked for something.
    case complainantAsked(WaitingReason)
    /// Somebody else has to act first.
    case waitingBegan(WaitingReason)
    /// The waiting is over.
    case resumed
    /// Something happened that starts or stops time limits.
    case milestoneRecorded(Milestone)
    /// An answer was put forward.
    indirect case responseProposed(Response)
    /// The answer that was put forward was approved.
    case responseApproved
    /// It was sent back.
    case responseReturned(ReturnReason)
    /// The complainant was told the decision.
    indirect case decisionCommunicated(CommunicatedDecision)
    /// A message that an event caused was sent, delivered, or could not be.
    case deliveryRecorded(Delivery)
    /// The complainant replied.
    case replyRecorded(Reply)
    /// A rule granted a remedy.
    indirect case remedyGranted(RemedyOffer, by: RuleName)
    /// A promised remedy was done.
    case remedyFulfilled(Remedy.ID)
    /// All that was promised is done.
    case resolved
    /// The complainant was asked afterwards; whether it was right, if they said.
    case followedUp(isSatisfied: Bool?)
    /// Answers to a survey came in.
    case surveyed([SurveyAnswer])
    /// It ended.
    case closed(Closing)
    /// It was taken up again.
    case reopened
    /// The complainant took it back, and it ended.
    case withdrawn
    /// It was refused with an explanation, and ended.
    case rejected(ClosingReason)
    /// Another complaint of the same complainant carries on for it.
    case merged(into: ComplaintID)
    /// It carries on for another one.
    case absorbed(ComplaintID)
    /// A merge was undone; said of both.
    case unmerged(ComplaintID)
    /// A part of it became a complaint of its own.
    case split(ComplaintID)
    /// It relates to another complaint.
    case linked(Link)
    /// It was referred to a body outside.
    case referredOutside(ReferralBody)
    /// A body outside came to a result.
    case outsideResultRecorded(OutsideResult)
    /// A further review began.
    case reviewOpened(ReviewRound)
    /// A further review was answered.
    case reviewAnswered(ReviewRound)
    /// A rung was drawn in.
    indirect case escalated(Escalation)
    /// A rung took notice.
    case escalationAcknowledged
    /// A rung that has not taken notice was told again.
    indirect case escalationReminded(EscalationReminder)
    /// Nobody took notice, or nobody was known who could have, and there is no further rung.
    indirect case escalationUnanswered(UnansweredEscalation)
    /// It was stepped back from escalation.
    case deescalated
    /// A time limit was extended.
    case extended(ClockName)
    /// Running time limits were computed anew by the current definitions.
    case reapplied
    /// A clock was stopped for a while by hand.
    case clockPaused(ClockName, WaitingReason)
    /// It was let run on.
    case clockResumed(ClockName)
    /// Recorded facts were corrected.
    indirect case factsCorrected(IntakeChange)
    /// A recorded breach turned out to be none.
    case breachCorrected(ClockName)
    /// Something was noted.
    case noted
    /// Something was attached.
    case attached
    /// Tags were put on or taken off.
    case tagged(Tagging)
    /// A task was opened.
    indirect case taskOpened(TaskRecord)
    /// A task was completed.
    case taskCompleted(Int32)
    /// A task was not completed by its time limit.
    case taskOverdue(Int32)
    /// It was held for legal reasons.
    case held
    /// It was released from the hold.
    case released
    /// A party's data are to be erased.
    case erasureOrdered(PartyID)
    /// A party's data have been erased.
    case erasureCompleted(PartyID)
    /// Time passed: the clock effects say what came of it.
    case timePassed
    /// A rule asked for something that was not permitted, and could be left.
    indirect case followUpRefused(FollowUpRefusal)
  }
}
