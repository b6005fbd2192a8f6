import BusinessTime

extension Lifecycle {
  /// The lifecycle of ISO 10002 clause 7 and of usual practice.
  ///
  /// A complaint is received, assessed, assigned, investigated and answered, if need be after an
  /// approval; then what was promised is done, followed up and closed. It may wait for the
  /// complainant, for others or on hold; it may leave by withdrawal, rejection with an explanation, or
  /// merging. An internal review takes it back to the investigation. What was answered or closed may
  /// be reopened within 30 calendar days, three times in all.
  ///
  /// An organisation that differs takes it over by name and says what it adds:
  ///
  /// ```swift
  /// let workshop = try Lifecycle("Workshop") {
  ///   Lifecycle.standard
  ///   Phase.waiting.stage(.labTest, "Laboratory test", "送检")
  ///   Act.wait.leads(from: .investigating, to: .labTest)
  ///   Act.resume.leadsBack(from: .labTest, or: .investigating)
  /// }
  /// ```
  public static let standard = Lifecycle(
    known: Definition(
      "Standard",
      standardStages() + standardWork() + standardWaiting() + standardDecision()
        + standardAftercare()
        + standardExits() + standardAllowances()))

  @Builder private static func standardStages() -> [Statement] {
    Phase.open.stages(
      .received, .assessed, .assigned, .investigating, .responding, .awaitingApproval)
    Phase.waiting.stages(.awaitingComplainant, .awaitingThirdParty, .onHold)
    Phase.answered.stages(.decided, .fulfilling, .resolved, .followUp)
    Phase.closed.stages(.closed)
    Act.file.enters(at: .received)
    Act.adopt.enters(
      at: .received, .assessed, .assigned, .investigating, .responding, .awaitingApproval,
      .awaitingComplainant, .awaitingThirdParty, .onHold, .decided, .fulfilling, .resolved,
      .followUp,
      .closed)
  }

  @Builder private static func standardWork() -> [Statement] {
    Act.assess.leads(from: .received, to: .assigned, if: .ownerAssigned)
    Act.assess.leads(from: .received, to: .assessed)
    Act.assign.leads(from: .assessed, to: .assigned, if: .ownerAssigned)
    Act.move.leads(
      from: .assessed, .assigned, to: .investigating, as: "Begin the investigation", "开始调查")
    Act.move.leads(
      from: .assigned, .investigating, to: .responding, as: "Prepare the response", "拟定答复")
    Act.move.leads(
      from: .responding, to: .investigating, as: "Investigate further", "继续调查")
  }

  @Builder private static func standardWaiting() -> [Statement] {
    Act.askComplainant.leads(
      from: .received, .assessed, .assigned, .investigating, .responding, .fulfilling,
      to: .awaitingComplainant)
    Act.wait.leads(
      from: .assessed, .assigned, .investigating, .responding, .fulfilling,
      to: .awaitingThirdParty)
    Act.wait.leads(
      from: .received, .assessed, .assigned, .investigating, .responding, .fulfilling, to: .onHold,
      as: "Put on hold", "挂起")
    Act.recordReply.leadsBack(from: .awaitingComplainant, or: .investigating)
    Act.resume.leadsBack(
      from: .awaitingComplainant, .awaitingThirdParty, .onHold, or: .investigating)
  }

  @Builder private static func standardDecision() -> [Statement] {
    Act.proposeResponse.leads(
      from: .assessed, .assigned, .investigating, .responding, to: .awaitingApproval,
      if: .approvalOutstanding)
    Act.proposeResponse.leads(
      from: .assessed, .assigned, .investigating, .responding, to: .responding)
    Act.approveResponse.leads(
      from: .awaitingApproval, to: .awaitingApproval, if: .approvalOutstanding)
    Act.approveResponse.leads(from: .awaitingApproval, to: .responding)
    Act.returnResponse.leads(from: .awaitingApproval, to: .responding)
    Act.communicateDecision.leads(
      from: .assessed, .assigned, .investigating, .responding, to: .decided,
      unless: .approvalOutstanding)
    Act.answerReview.leads(
      from: .investigating, .responding, to: .decided, if: .decisionCommunicated,
      unless: .approvalOutstanding, .reviewOpen)
  }

  @Builder private static func standardAftercare() -> [Statement] {
    Act.move.leads(
      from: .decided, to: .fulfilling, unless: .remediesFulfilled, as: "Carry out the remedy",
      "落实补救")
    Act.recordReply.leads(
      from: .decided, to: .fulfilling, if: .decisionAccepted, unless: .remediesFulfilled)
    Act.fulfilRemedy.leads(from: .decided, to: .fulfilling, unless: .remediesFulfilled)
    Act.resolve.leads(from: .decided, .fulfilling, to: .resolved, if: .remediesFulfilled)
    Act.followUp.leads(from: .resolved, to: .followUp)
    Act.followUp.leads(from: .followUp, to: .followUp)
    Act.openReview.leads(
      from: .decided, .fulfilling, .resolved, .followUp, to: .investigating, if: .reviewOpen)
    Act.openReview.leads(from: .closed, to: .closed, unless: .reviewOpen)
    for stage in [Stage.decided, .fulfilling, .resolved, .followUp, .closed] {
      stage.reopens(
        to: .investigating, within: .calendarDays(30), atMost: 3, unless: .merged)
    }
  }

  @Builder private static func standardExits() -> [Statement] {
    Act.close.leads(
      from: .decided, .resolved, .followUp, to: .closed, if: .remediesFulfilled,
      unless: .reviewOpen)
    Act.withdraw.leads(
      from: .received, .assessed, .assigned, .investigating, .responding, .awaitingApproval,
      .awaitingComplainant, .awaitingThirdParty, .onHold, to: .closed)
    Act.reject.leads(
      from: .received, .assessed, .assigned, .investigating, to: .closed,
      if: .explanationCommunicated)
    Act.merge.leads(
      from: .received, .assessed, .assigned, .investigating, .responding, .awaitingApproval,
      .awaitingComplainant, .awaitingThirdParty, .onHold, to: .closed)
    Act.unmerge.leadsBack(
      from: .closed, or: .received, if: .merged, .withinReopeningWindow)
    Outcome.upheld.closes(because: .accepted, .noReply, .unreachable, .recourseExhausted, .referred)
    Outcome.partlyUpheld.closes(
      because: .accepted, .noReply, .unreachable, .recourseExhausted, .referred)
    Outcome.notUpheld.closes(
      because: .accepted, .noReply, .unreachable, .recourseExhausted, .referred)
    Outcome.withdrawn.closes(because: .withdrawn)
    Outcome.outOfScope.closes(because: .notComplaint, .timeBarred, .noAuthority, .referred)
    Outcome.duplicate.closes(because: .merged)
  }

  @Builder private static func standardAllowances() -> [Statement] {
    Act.anywhere(
      .acknowledge, .grade, .assign, .recordMilestone, .recordDelivery, .recordReply, .fulfilRemedy,
      .link, .referOutside, .recordOutsideResult, .openReview, .answerReview, .escalate,
      .acknowledgeEscalation, .deescalate, .extend, .reapply, .pauseClock, .resumeClock,
      .correctFact, .correctBreach, .note, .attach, .tag, .openTask, .completeTask, .hold, .release,
      .erase)
    Act.anywhere(.assess, .split, in: .open, .waiting)
    Act.anywhere(.askComplainant, in: .waiting, .answered)
    Act.anywhere(.survey, in: .answered, .closed)
    Act.anywhere(
      .recordMilestone, .recordDelivery, .recordReply, .link, .referOutside, .recordOutsideResult,
      .answerReview, .correctFact, .correctBreach, .note, .attach, .tag, .openTask, .completeTask,
      .hold, .release, .erase, in: .closed)
  }
}
