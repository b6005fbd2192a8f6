import BusinessTime

/// The service levels of the standard playbook.
extension ServiceLevel {
  static let standard: [ServiceLevel] =
    [acknowledge, firstResponse, answer, progress] + closings + [survey, reopening]

  private static let receipt: [Moment] = [.milestone(.complaintReceived)]

  private static let isWaiting = Condition.fact(.phase, .equals(.code(Phase.waiting)))

  /// In 24 hours if it is serious, otherwise within two business days.
  private static let acknowledge = ServiceLevel(
    .acknowledge, Wording("Acknowledge", "确认收到投诉"), starts: receipt,
    stops: [.act(.acknowledge), .act(.askComplainant), .act(.communicateDecision)],
    targets: [.init(.elapsed(.hours(24)), grades: 4...5), .init(.businessDays(2))],
    calendar: .office, warnings: [.used(thousandths: 750)], onReopening: .none)

  private static let firstResponse = ServiceLevel(
    .firstResponse, Wording("First response", "首次响应"), starts: receipt,
    stops: [.milestone(.firstResponse), .act(.communicateDecision)],
    targets: [
      .init(.elapsed(.hours(2)), grades: 5...5), .init(.working(.hours(4)), grades: 4...4),
      .init(.working(.hours(8)), grades: 3...3), .init(.businessDays(2), grades: 2...2),
      .init(.businessDays(3)),
    ],
    calendar: .office, warnings: [.used(thousandths: 750)], onReopening: .none)

  private static let answer = ServiceLevel(
    .answer, Wording("Decision", "告知处理决定"), starts: receipt,
    stops: [.act(.communicateDecision), .act(.answerReview)], pausesWhile: isWaiting,
    targets: [
      .init(.businessDays(2), grades: 5...5), .init(.businessDays(3), grades: 4...4),
      .init(.businessDays(5), grades: 3...3), .init(.businessDays(10), grades: 2...2),
      .init(.businessDays(20)),
    ],
    calendar: .office, warnings: [.used(thousandths: 500), .used(thousandths: 800)],
    pauseCap: .hours(30 * 24), extensionLimit: .init(.businessDays(10), count: 2))

  private static let progress = weeklyProgress()

  /// A timer for each outcome, because closing has to name it.
  private static let closings: [ServiceLevel] = [
    closing(
      .closeUpheld, .upheld, Wording("Close without a reply (upheld)", "无回复结案（投诉成立）")),
    closing(
      .closePartlyUpheld, .partlyUpheld,
      Wording("Close without a reply (partly upheld)", "无回复结案（投诉部分成立）")),
    closing(
      .closeNotUpheld, .notUpheld,
      Wording("Close without a reply (not upheld)", "无回复结案（投诉不成立）")),
  ]

  /// Two weeks without a word from the complainant, counted anew whenever something is done for them.
  private static func closing(
    _ name: ClockName, _ outcome: Outcome, _ wording: Wording
  ) -> ServiceLevel {
    let isOutcome = Condition.fact(.outcome, .equals(.code(outcome)))
    return ServiceLevel(
      name, wording, .timer, applies: isOutcome, starts: [.milestone(.decisionCommunicated)],
      stops: [.act(.recordReply), .act(.openReview), .act(.referOutside)],
      pausesWhile: .fact(.stage, .equals(.code(Stage.fulfilling))),
      resets: [.act(.fulfilRemedy), .act(.resolve), .act(.followUp)],
      cancelsWhen: .not(isOutcome), targets: .all(.calendarDays(14)), calendar: .office)
  }

  /// Three days after the end, so that it has settled.
  private static let survey = ServiceLevel(
    .survey, Wording("Ask how it went", "结案回访"), .timer,
    applies: .fact(
      .outcome,
      .oneOf([.code(Outcome.upheld), .code(Outcome.partlyUpheld), .code(Outcome.notUpheld)])),
    starts: [.act(.close)], stops: [.act(.survey), .act(.reopen)],
    targets: .all(.calendarDays(3)), calendar: .office, onReopening: .none, onClosing: .runsOn)

  /// As long as the standard lifecycle lets a closed complaint be reopened.
  private static let reopening = ServiceLevel(
    .reopening, Wording("Reopening window", "重新受理期限"), .window, starts: [.phase(.closed)],
    stops: [.act(.reopen), .act(.unmerge)], targets: .all(.calendarDays(30)), calendar: .office)
}

/// What the standard playbook does when its timers run out.
extension [ClockName: [Complaint.Command]] {
  static let standard: Self = [
    .closeUpheld: [.close(.upheld, because: .noReply)],
    .closePartlyUpheld: [.close(.partlyUpheld, because: .noReply)],
    .closeNotUpheld: [.close(.notUpheld, because: .noReply)],
    .survey: [.openTask(.followUp)],
  ]
}
