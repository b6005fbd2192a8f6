public import BusinessTime

extension Complaint {
  /// What a command asks for.
  ///
  /// Hosts write commands by their names, such as ``Command/close(_:because:)``; a deed is what stands
  /// in them. Each belongs to an ``Act``.
  @nonexhaustive
  public enum Deed: Hashable, Sendable {
    /// Record a complaint; in a stage other than the usual first one if it is named.
    case file(Intake, at: Stage?)
    /// Take over a complaint from another system, in the stage named.
    indirect case adopt(Adoption, at: Stage?)
    /// Record a move that another system made, also if no lifecycle permits it.
    case adoptMove(to: Stage)
    /// Tell the complainant that it was received; by a robot if `isAutomatic`.
    case acknowledge(isAutomatic: Bool)
    /// Judge subject and seriousness.
    indirect case assess(Assessment)
    /// Set the grade; `nil` has the playbook work it out.
    case grade(Int?)
    /// Make somebody responsible; `nil` has the playbook say who.
    case assign(Owner?)
    /// Go on by a move; to a stage if there are several.
    case move(to: Stage?)
    /// Ask the complainant for something.
    case askComplainant(WaitingReason)
    /// Wait for somebody else; in a stage if there are several.
    case wait(WaitingReason, at: Stage?)
    /// Go on after waiting.
    case resume
    /// Record that something happened that starts or stops time limits.
    case recordMilestone(Milestone)
    /// Put forward an answer.
    indirect case proposeResponse(Response)
    /// Approve the answer that is put forward.
    case approveResponse
    /// Send it back.
    case returnResponse(ReturnReason)
    /// Tell the complainant the decision: the one that is put forward, or this one.
    indirect case communicateDecision(Response?)
    /// Record how far a message came.
    case recordDelivery(Delivery)
    /// Record what the complainant replied.
    case recordReply(Reply)
    /// Record that a promised remedy was done.
    case fulfilRemedy(Remedy.ID)
    /// Record that all that was promised is done.
    case resolve
    /// Ask the complainant afterwards; whether it was right, if they said.
    case followUp(isSatisfied: Bool?)
    /// Record answers to a survey.
    case survey([SurveyAnswer])
    /// End it.
    case close(Closing)
    /// Take it up again.
    case reopen
    /// Record that the complainant withdraws.
    case withdraw
    /// Refuse to deal with it, with an explanation.
    case reject(ClosingReason)
    /// Let another complaint of the same complainant carry on for it.
    case merge(into: ComplaintID)
    /// Undo a merge into another complaint.
    case unmerge
    /// Part something off as a complaint of its own.
    case split(Intake, as: ComplaintID)
    /// Say how it relates to another complaint.
    case link(Link)
    /// Refer it to a body outside.
    case referOutside(ReferralBody)
    /// Record what came of a referral.
    case recordOutsideResult(OutsideResult)
    /// Begin a further review.
    case openReview(ReviewRound)
    /// Answer a further review.
    case answerReview(ReviewRound)
    /// Draw in a rung: the next one, or this.
    case escalate(to: Int32?)
    /// Say that the rung has taken notice.
    case acknowledgeEscalation
    /// Step back from escalation.
    case deescalate
    /// Extend a time limit.
    case extend(ClockName, by: Period)
    /// Compute a running time limit anew by the current definitions; all of them if none is named.
    case reapply(ClockName?)
    /// Stop a clock for a while.
    case pauseClock(ClockName, WaitingReason)
    /// Let it run on.
    case resumeClock(ClockName)
    /// Correct recorded facts.
    indirect case correctFacts(IntakeChange)
    /// Record that a recorded breach was none.
    case correctBreach(ClockName)
    /// Write a note.
    case note
    /// Attach documents.
    case attach
    /// Put tags on and take them off.
    case tag(Tagging)
    /// Open a task.
    indirect case openTask(TaskRecord)
    /// Complete a task.
    case completeTask(Int32)
    /// Hold it for legal reasons.
    case hold
    /// Release it from the hold.
    case release
    /// Erase a party's data.
    case erase(PartyID)
  }
}

extension Complaint.Deed {
  /// The act to which it belongs.
  public var act: Act {
    switch self {
    case .file: .file
    case .adopt, .adoptMove: .adopt
    case .acknowledge: .acknowledge
    case .assess: .assess
    case .grade: .grade
    case .assign: .assign
    case .move: .move
    case .askComplainant: .askComplainant
    case .wait: .wait
    case .resume: .resume
    case .recordMilestone: .recordMilestone
    case .proposeResponse: .proposeResponse
    case .approveResponse: .approveResponse
    case .returnResponse: .returnResponse
    case .communicateDecision: .communicateDecision
    case .recordDelivery: .recordDelivery
    case .recordReply: .recordReply
    case .fulfilRemedy: .fulfilRemedy
    case .resolve: .resolve
    case .followUp: .followUp
    case .survey: .survey
    case .close: .close
    case .reopen: .reopen
    case .withdraw: .withdraw
    case .reject: .reject
    case .merge: .merge
    case .unmerge: .unmerge
    case .split: .split
    case .link: .link
    case .referOutside: .referOutside
    case .recordOutsideResult: .recordOutsideResult
    case .openReview: .openReview
    case .answerReview: .answerReview
    case .escalate: .escalate
    case .acknowledgeEscalation: .acknowledgeEscalation
    case .deescalate: .deescalate
    case .extend: .extend
    case .reapply: .reapply
    case .pauseClock: .pauseClock
    case .resumeClock: .resumeClock
    case .correctFacts: .correctFact
    case .correctBreach: .correctBreach
    case .note: .note
    case .attach: .attach
    case .tag: .tag
    case .openTask: .openTask
    case .completeTask: .completeTask
    case .hold: .hold
    case .release: .release
    case .erase: .erase
    }
  }
}
