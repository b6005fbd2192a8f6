import BusinessTime

extension Complaint.Deed: Variant {
  /// The names of the deeds, as they stand in JSON.
  package enum Kind: String, CaseIterable, TextCoded {
    case note, file, adopt, adoptMove, acknowledge, assess, grade, assign, move, askComplainant
    case wait, resume, recordMilestone, proposeResponse, approveResponse, returnResponse
    case communicateDecision, recordDelivery, recordReply, fulfilRemedy, resolve, followUp
    case survey, close, reopen, withdraw, reject, merge, unmerge, split, link, referOutside
    case recordOutsideResult, openReview, answerReview, escalate, acknowledgeEscalation
    case deescalate, extend, reapply, pauseClock, resumeClock, correctFacts, correctBreach
    case attach, tag, openTask, completeTask, hold, release, erase
  }

  package var kind: Kind {
    switch self {
    case .file: .file
    case .adopt: .adopt
    case .adoptMove: .adoptMove
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
    case .correctFacts: .correctFacts
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

  package init(blank kind: Kind) {
    switch kind {
    case .file: self = .file(.blank, at: nil)
    case .adopt: self = .adopt(.init(), at: nil)
    case .adoptMove: self = .adoptMove(to: .blank)
    case .acknowledge: self = .acknowledge(isAutomatic: false)
    case .assess: self = .assess(.init())
    case .grade: self = .grade(nil)
    case .assign: self = .assign(nil)
    case .move: self = .move(to: nil)
    case .askComplainant: self = .askComplainant(.blank)
    case .wait: self = .wait(.blank, at: nil)
    case .resume: self = .resume
    case .recordMilestone: self = .recordMilestone(.blank)
    case .proposeResponse: self = .proposeResponse(.init())
    case .approveResponse: self = .approveResponse
    case .returnResponse: self = .returnResponse(.blank)
    case .communicateDecision: self = .communicateDecision(nil)
    case .recordDelivery: self = .recordDelivery(.init())
    case .recordReply: self = .recordReply(.blank)
    case .fulfilRemedy: self = .fulfilRemedy(.blank)
    case .resolve: self = .resolve
    case .followUp: self = .followUp(isSatisfied: nil)
    case .survey: self = .survey([])
    case .close: self = .close(.init())
    case .reopen: self = .reopen
    case .withdraw: self = .withdraw
    case .reject: self = .reject(.blank)
    case .merge: self = .merge(into: .blank)
    case .unmerge: self = .unmerge
    case .split: self = .split(.blank, as: .blank)
    case .link: self = .link(.init())
    case .referOutside: self = .referOutside(.blank)
    case .recordOutsideResult: self = .recordOutsideResult(.init())
    case .openReview: self = .openReview(.blank)
    case .answerReview: self = .answerReview(.blank)
    case .escalate: self = .escalate(to: nil)
    case .acknowledgeEscalation: self = .acknowledgeEscalation
    case .deescalate: self = .deescalate
    case .extend: self = .extend(.blank, by: .blank)
    case .reapply: self = .reapply(nil)
    case .pauseClock: self = .pauseClock(.blank, .blank)
    case .resumeClock: self = .resumeClock(.blank)
    case .correctFacts: self = .correctFacts(.init())
    case .correctBreach: self = .correctBreach(.blank)
    case .note: self = .note
    case .attach: self = .attach
    case .tag: self = .tag(.init())
    case .openTask: self = .openTask(.init())
    case .completeTask: self = .completeTask(.blank)
    case .hold: self = .hold
    case .release: self = .release
    case .erase: self = .erase(.blank)
    }
  }
}
