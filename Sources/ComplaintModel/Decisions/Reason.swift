public import BusinessTime

extension Refusal {
  /// One reason why a command is not done.
  @nonexhaustive
  public enum Reason: Hashable, Sendable {
    /// The actor may not do this here.
    case access(Act)
    /// The lifecycle does not permit it.
    case lifecycle(Lifecycle.Objection)
    /// A rule objects.
    case rule(RuleName, Objection)
    /// A rule asks for something that is refused.
    indirect case followUp(RuleName, Reason)
    /// Something is wrong with a step that was done in another system, counted from 1.
    indirect case adoptedStep(Int, Reason)
    /// Rules ask for commands in a circle; the last ones are named.
    case ruleCycle([RuleName])
    /// The clock does not permit it.
    case clock(ClockObjection)
    /// The clocks cannot be kept.
    case clocks(ClockFailure)
    /// The answer costs more than the actor may give, and nobody could approve it.
    case authority(AuthorityReason)
    /// The approval does not count.
    case approval(ApprovalObjection)
    /// A remedy makes no sense.
    case remedy(RemedyError.Code, RemedyKind)
    /// There is no budget of the name from which a remedy is to be paid.
    case noSuchBudget(BudgetName)
    /// The remedies cost more than is left in their budget.
    case budgetExceeded(BudgetName, left: Money)
    /// A remedy cannot be paid from its budget: it is not the period, or not the currency.
    case budget(BudgetName, RemedyError.Code)

    /// It begins a complaint that has begun already.
    case alreadyBegun
    /// It needs a reason that is said with it.
    case textMissing(Act)
    /// A text was not put into the content vault.
    case contentNotStored
    /// Nothing is attached.
    case nothingAttached
    /// Nothing would change.
    case nothingChanged
    /// A short text is too long or has control characters.
    case malformed(field: String)
    /// There would be more than the playbook allows.
    case tooMany(field: String, limit: Int)
    /// It lies in the future.
    case inFuture
    /// It lies before the complaint was received.
    case beforeReceipt
    /// It lies further back than the playbook allows.
    case tooLongAgo(limit: TimeSpan)
    /// Nobody can take it from the queue in which it lies.
    case nobodyAvailable(QueueID)
    /// A fact of which it is said that it is not known cannot be unknown.
    case notClearable(Fact)

    /// A grade is 1 to 5.
    case gradeOutOfRange(Int)
    /// The playbook has no such impact or urgency.
    case noPriority(impact: Int, urgency: Int)
    /// No answer is put forward.
    case noResponse
    /// The answer that is put forward needs no approval, or has it.
    case nothingToApprove
    /// What is communicated is not what is put forward.
    case otherResponse
    /// The letter lacks what it has to contain.
    case contentsMissing([ResponseContent])
    /// The outcome cannot be a decision.
    case noDecision(Outcome)
    /// There is no such remedy, or it is not promised.
    case remedyNotPromised(Remedy.ID)
    /// There is no message of that version of which it matters whether it arrived.
    case noSuchMessage(Int32)
    /// No task of that number is open.
    case noSuchTask(Int32)
    /// It was not referred to such a body, or that has ended.
    case notReferred(ReferralBody)
    /// It was referred to such a body, and that has not ended.
    case alreadyReferred(ReferralBody)
    /// The round is not open.
    case reviewNotOpen(ReviewRound)
    /// The round is open already, or cannot be opened.
    case reviewNotPossible(ReviewRound)
    /// It has not been escalated.
    case notEscalated
    /// The rung is not above the present one.
    case notHigher(Int32)
    /// The ladder has no such rung.
    case noSuchRung(Int32)
    /// Nobody is known at the rung, nor at any above.
    case nobodyAtRung(Int32)
    /// An escalation demands another approval than the answer that is put forward has.
    case approvalDemanded([Role])
    /// It is held for legal reasons.
    case held
    /// It is not held.
    case notHeld
    /// There is no such party.
    case noSuchParty(PartyID)
    /// The party's data are erased or being erased already.
    case alreadyErased(PartyID)
    /// It has to be kept: until an instant, or for as long as it is open.
    case retained(until: Timestamp?, LegalBasis)
    /// Both have different complainants: link them.
    case otherComplainant(ComplaintID)
    /// It is this complaint itself.
    case sameComplaint
    /// The other complaint has ended, or was merged itself.
    case notOpen(ComplaintID)
    /// It was not merged.
    case notMerged
    /// There is a complaint with that id already.
    case idTaken(ComplaintID)
  }
}

extension Refusal.Reason {
  /// A stable name for programs, such as `lifecycle.notPossible` or `rule.second-reviewer`.
  public var code: String {
    switch self {
    case .access: "access"
    case .lifecycle(let objection): "lifecycle.\(objection.code)"
    case .rule(let rule, let objection):
      objection.code.isEmpty ? "rule.\(rule)" : "rule.\(rule).\(objection.code)"
    case .followUp(let rule, let reason): "rule.\(rule).\(reason.code)"
    case .adoptedStep(let number, let reason): "adopted.\(number).\(reason.code)"
    case .ruleCycle: "ruleCycle"
    case .clock(let objection): "clock.\(objection.code)"
    case .clocks(let failure): "clocks.\(failure.code)"
    case .authority(let reason): "authority.\(reason.code)"
    case .approval(let objection): "approval.\(objection.code)"
    case .remedy(let code, _): "remedy.\(code)"
    case .noSuchBudget: "noSuchBudget"
    case .budgetExceeded: "budget.budgetExceeded"
    case .budget(_, let code): "budget.\(code)"
    case .alreadyBegun: "alreadyBegun"
    case .textMissing: "textMissing"
    case .contentNotStored: "contentNotStored"
    case .nothingAttached: "nothingAttached"
    case .nothingChanged: "nothingChanged"
    case .malformed(let field): "malformed.\(field)"
    case .tooMany(let field, _): "tooMany.\(field)"
    case .inFuture: "inFuture"
    case .beforeReceipt: "beforeReceipt"
    case .tooLongAgo: "tooLongAgo"
    case .nobodyAvailable: "nobodyAvailable"
    case .notClearable: "notClearable"
    case .gradeOutOfRange: "gradeOutOfRange"
    case .noPriority: "noPriority"
    case .noResponse: "noResponse"
    case .nothingToApprove: "nothingToApprove"
    case .otherResponse: "otherResponse"
    case .contentsMissing: "contentsMissing"
    case .noDecision: "noDecision"
    case .remedyNotPromised: "remedyNotPromised"
    case .noSuchMessage: "noSuchMessage"
    case .noSuchTask: "noSuchTask"
    case .notReferred: "notReferred"
    case .alreadyReferred: "alreadyReferred"
    case .reviewNotOpen: "reviewNotOpen"
    case .reviewNotPossible: "reviewNotPossible"
    case .notEscalated: "notEscalated"
    case .notHigher: "notHigher"
    case .noSuchRung: "noSuchRung"
    case .nobodyAtRung: "nobodyAtRung"
    case .approvalDemanded: "approvalDemanded"
    case .held: "held"
    case .notHeld: "notHeld"
    case .noSuchParty: "noSuchParty"
    case .alreadyErased: "alreadyErased"
    case .retained: "retained"
    case .otherComplainant: "otherComplainant"
    case .sameComplaint: "sameComplaint"
    case .notOpen: "notOpen"
    case .notMerged: "notMerged"
    case .idTaken: "idTaken"
    }
  }
}
