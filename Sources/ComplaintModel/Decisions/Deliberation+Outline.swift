import BusinessTime

extension Deliberation {
  /// What a command comes to, and what of the complaint itself speaks against it.
  mutating func outline(_ deed: Complaint.Deed) -> Outline {
    switch deed {
    case .file, .adopt: Outline(.timePassed).requiring(false, .alreadyBegun)
    case .adoptMove(let stage): adoptedMove(to: stage)
    case .acknowledge(let isAutomatic): Outline(.acknowledged(isAutomatic: isAutomatic))
    case .assess(let assessment): assessed(assessment)
    case .grade(let grade): graded(grade)
    case .assign(let owner): assigned(owner)
    case .move(let stage): Outline(.moved(isIrregular: false), to: stage)
    case .askComplainant(let reason): Outline(.complainantAsked(reason))
    case .wait(let reason, let stage): Outline(.waitingBegan(reason), to: stage)
    case .resume: Outline(.resumed)
    case .recordMilestone(let milestone): Outline(.milestoneRecorded(milestone))
    case .proposeResponse(let response): proposed(response)
    case .approveResponse: approved()
    case .returnResponse(let reason):
      Outline(.responseReturned(reason)).requiring(complaint.draft != nil, .noResponse)
    case .communicateDecision(let response): communicated(response)
    case .recordDelivery(let delivery): delivered(delivery)
    case .recordReply(let reply): Outline(.replyRecorded(reply))
    case .fulfilRemedy(let id): fulfilled(id)
    case .resolve: Outline(.resolved)
    case .followUp(let isSatisfied): Outline(.followedUp(isSatisfied: isSatisfied))
    case .survey(let answers): surveyed(answers)
    case .close(let closing): Outline(.closed(closing))
    case .reopen: Outline(.reopened)
    case .withdraw: Outline(.withdrawn)
    case .reject(let reason): Outline(.rejected(reason), needsText: true)
    case .merge(let survivor): merged(into: survivor)
    case .unmerge: unmerged()
    case .split(let intake, let part): split(intake, as: part)
    case .link(let link): linked(link)
    case .referOutside(let body): referred(to: body)
    case .recordOutsideResult(let result): ended(result)
    case .openReview(let round): reviewOpened(round)
    case .answerReview(let round): reviewAnswered(round)
    case .escalate(let rung): escalated(to: rung)
    case .acknowledgeEscalation: escalationAcknowledged()
    case .deescalate:
      Outline(.deescalated, needsText: true).requiring(complaint.rung != nil, .notEscalated)
    case .extend(let clock, let period):
      Outline(.extended(clock), on: .extend(clock, period), needsText: true)
    case .reapply(let clock): Outline(.reapplied, on: .reapply(clock))
    case .pauseClock(let clock, let reason):
      Outline(.clockPaused(clock, reason), on: .pause(clock, reason))
    case .resumeClock(let clock): Outline(.clockResumed(clock), on: .resume(clock))
    case .correctFacts(let change): corrected(change)
    case .correctBreach(let clock):
      Outline(.breachCorrected(clock), on: .correctBreach(clock), needsText: true)
    case .note: Outline(.noted, needsText: true)
    case .attach: Outline(.attached)
    case .tag(let tagging): tagged(tagging)
    case .openTask(let task): opened(task)
    case .completeTask(let id): completed(id)
    case .hold: Outline(.held, needsText: true).requiring(!complaint.isHeld, .held)
    case .release: Outline(.released).requiring(complaint.isHeld, .notHeld)
    case .erase(let party): erased(party)
    }
  }
}
