extension AccessTable {
  /// A starting point for an office of usual size.
  ///
  /// Complainants and their representatives write, reply and withdraw; agents handle; specialists
  /// contribute, and so do partners to what they own or what names them; supervisors also approve,
  /// extend and merge; managers also correct breaches, hold and adopt; privacy officers erase.
  /// Auditors may do nothing but read, which no act is needed for.
  public static let standard = AccessTable([
    Grant(.complainant, voice, on: .own),
    Grant(.representative, voice, on: .own),
    Grant(.agent, handling),
    Grant(.specialist, contributing),
    Grant(.partner, contributing, on: .own),
    Grant(.partner, contributing, on: .partner),
    Grant(.quality, contributing + [.followUp, .survey, .recordReply]),
    Grant(.legal, contributing + [.hold, .release]),
    Grant(.supervisor, handling + leading),
    Grant(.manager, handling + leading + deciding),
    Grant(.executive, leading + deciding),
    Grant(.regulatorContact, [.note, .attach, .recordOutsideResult, .recordMilestone]),
    Grant(.privacyOfficer, [.erase, .hold, .release, .note]),
    Grant(.administrator, [.adopt, .reapply, .note]),
  ])

  private static let voice: [Act] = [.file, .recordReply, .attach, .withdraw, .survey]

  private static let contributing: [Act] = [
    .note, .attach, .tag, .completeTask, .recordMilestone, .fulfilRemedy, .acknowledgeEscalation,
  ]

  private static let handling: [Act] =
    contributing + [
      .file, .acknowledge, .assess, .grade, .assign, .move, .askComplainant, .wait, .resume,
      .proposeResponse, .communicateDecision, .recordDelivery, .recordReply, .resolve, .followUp,
      .survey, .close, .reopen, .withdraw, .reject, .link, .split, .openTask, .openReview,
      .answerReview, .referOutside, .recordOutsideResult, .escalate, .correctFact, .pauseClock,
      .resumeClock,
    ]

  private static let leading: [Act] = [
    .approveResponse, .returnResponse, .deescalate, .acknowledgeEscalation, .extend, .merge,
    .unmerge,
  ]

  private static let deciding: [Act] = [.correctBreach, .reapply, .hold, .release, .adopt]
}
