import BusinessTime

/// The ladder of the standard playbook.
extension EscalationLadder {
  /// A starting point that fits the service levels of the standard playbook.
  ///
  /// | rung | drawn in by | takes notice within |
  /// |---|---|---|
  /// | supervisor | any promise missed, an angry complainant, a reopening, 2 earlier complaints of the same matter | 2 office hours, told again after 1 |
  /// | complaints manager | the decision missed, the first response a business day late, the press, a second reopening, 10 complaints of the same matter | 4 office hours, told again after 2 |
  /// | top management | the decision 5 business days late; it then needs their approval, and the cause is traced in 10 business days | 1 business day, told again after 4 office hours |
  ///
  /// Outside office hours nobody is disturbed, unless the grade is 4 or 5 or the complaint took the
  /// fast lane.
  public static let standard = EscalationLadder([supervisor, manager, executive])

  private static let quiet = QuietHours(outside: .office, exceptFromGrade: 4)

  private static let supervisor = Rung(
    Wording("Supervisor", "主管"),
    when: [
      .breached(nil),
      .met(.emotion, when: .fact(.emotion, .atLeast(.rank(of: Emotion.angry)))),
      .met(.reopened, when: .fact(.reopenings, .atLeast(.number(1)))),
      .met(.repeated, when: .fact(.outside("repeats"), .atLeast(.number(2)))),
    ],
    who: [.participant(.role(.supervisor))], acknowledgeWithin: .working(.hours(2)),
    repeatEvery: .working(.hours(1)), quiet: quiet, calendar: .office)

  private static let manager = Rung(
    Wording("Complaints manager", "投诉管理负责人"),
    when: [
      .breached(.answer), .overdue(.firstResponse, by: .businessDays(1)),
      .met(.publicity, when: .fact(.publicity, .atLeast(.rank(of: Publicity.press)))),
      .met(.reopenedAgain, when: .fact(.reopenings, .atLeast(.number(2)))),
      .met(.similar, when: .fact(.outside("similar"), .atLeast(.number(10)))),
    ],
    who: [.participant(.role(.manager))], acknowledgeWithin: .working(.hours(4)),
    repeatEvery: .working(.hours(2)), quiet: quiet, calendar: .office)

  private static let executive = Rung(
    Wording("Top management", "最高管理者"),
    when: [.overdue(.answer, by: .businessDays(5))],
    who: [.participant(.role(.executive))], approvers: [.executive],
    tasks: [TaskDemand(.trace, within: .businessDays(10))],
    acknowledgeWithin: .businessDays(1), repeatEvery: .working(.hours(4)), quiet: quiet,
    calendar: .office)
}
