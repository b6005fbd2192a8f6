import BusinessTime
public import ComplaintModel

extension Actor {
  /// Who acts in a story when nobody is named: an agent who is a manager and may do everything.
  public static let usual = Actor(.agent("usual"), as: .manager)
}

extension Intake {
  /// A complaint about quality by phone, received when stories begin.
  ///
  /// ```swift
  /// var vulnerable = Intake.usual
  /// vulnerable.customer.vulnerabilities = [.bereavement]
  /// ```
  public static let usual: Intake = {
    var intake = Intake(.phone, receivedAt: Scenario.start, from: PartyID(high: 0, low: 1))
    intake.category = .quality
    return intake
  }()
}

extension Playbook.Definition {
  /// A small playbook for stories: the standard lifecycle and authority, everything allowed to
  /// managers, four working hours to acknowledge and five business days to answer, in an office in
  /// London that is open Monday to Friday from 09:00 to 17:00 without holidays.
  public static func usual() throws -> Playbook.Definition {
    let hours = try WorkingCalendar.mondayToFriday(in: "Europe/London")
    var definition = Playbook.Definition("Usual", in: "office", hours)
    definition.access = AccessTable([AccessTable.Grant(.manager, Act.allCases)])
    definition.authority = .standard
    definition.serviceLevels = [
      ServiceLevel(
        "acknowledge", Wording("Acknowledge", "确认"), starts: [.milestone(.complaintReceived)],
        stops: [.act(.acknowledge), .act(.communicateDecision)],
        targets: .all(.working(.hours(4))), calendar: "office"),
      ServiceLevel(
        "answer", Wording("Answer", "答复"), starts: [.milestone(.complaintReceived)],
        stops: [.act(.communicateDecision)], targets: .all(.businessDays(5)),
        calendar: "office"),
    ]
    return definition
  }
}
