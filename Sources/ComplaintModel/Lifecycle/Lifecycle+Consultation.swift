import BusinessTime

extension Lifecycle {
  /// The short lifecycle of an enquiry that asks for information and complains about nothing.
  ///
  /// It is received, answered and closed as no complaint, sometimes after a question to whoever
  /// asked. Within 14 calendar days of its end it may be asked again, as often as it takes.
  public static let consultation = Lifecycle(known: Definition("Consultation", consultationParts()))

  @Builder private static func consultationParts() -> [Statement] {
    Phase.open.stages(.received, .responding)
    Phase.waiting.stages(.awaitingComplainant)
    Phase.answered.stage(.decided, "Answered", "已答复")
    Phase.closed.stages(.closed)

    Act.file.enters(at: .received)
    Act.adopt.enters(at: .received, .responding, .awaitingComplainant, .decided, .closed)
    Act.assign.leads(from: .received, to: .responding, if: .ownerAssigned)
    Act.askComplainant.leads(from: .received, .responding, to: .awaitingComplainant)
    Act.recordReply.leadsBack(from: .awaitingComplainant, or: .responding)
    Act.resume.leadsBack(from: .awaitingComplainant, or: .responding)
    Act.communicateDecision.leads(
      from: .received, .responding, to: .decided, as: "Answer", "答复")
    Act.close.leads(from: .decided, to: .closed)
    Act.withdraw.leads(from: .received, .responding, .awaitingComplainant, to: .closed)
    Act.merge.leads(from: .received, .responding, .awaitingComplainant, to: .closed)
    Act.unmerge.leadsBack(from: .closed, or: .received, if: .merged, .withinReopeningWindow)

    Act.anywhere(
      .acknowledge, .assign, .recordMilestone, .recordDelivery, .recordReply, .link, .escalate,
      .acknowledgeEscalation, .deescalate, .extend, .correctFact, .correctBreach, .note, .attach,
      .tag, .openTask, .completeTask, .hold, .release, .erase)
    Act.anywhere(.survey, in: .answered, .closed)
    Act.anywhere(
      .recordDelivery, .recordReply, .link, .correctFact, .correctBreach, .note, .attach, .tag,
      .hold,
      .release, .erase, in: .closed)

    Outcome.outOfScope.closes(because: .notComplaint, .referred)
    Outcome.withdrawn.closes(because: .withdrawn)
    Outcome.duplicate.closes(because: .merged)
    Stage.decided.reopens(to: .responding, within: .calendarDays(14), unless: .merged)
    Stage.closed.reopens(to: .responding, within: .calendarDays(14), unless: .merged)
  }
}
