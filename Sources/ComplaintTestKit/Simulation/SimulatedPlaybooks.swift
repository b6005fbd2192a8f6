import BusinessTime
import ComplaintDesk
import ComplaintModel

/// The playbooks of a simulation, made once: versions that differ in what they promise.
enum SimulatedPlaybooks {
  static let all: Result<[Playbook], any Error> = Result {
    try (1...4).map { version in
      try Playbook(definition(version), version: PlaybookVersion(rawValue: Int32(version)))
    }
  }

  private static func definition(_ version: Int) throws -> Playbook.Definition {
    var definition = try Playbook.Definition.usual()
    definition.serviceLevels = [
      ServiceLevel(
        "acknowledge", Wording("Acknowledge", "确认"), starts: [.milestone(.complaintReceived)],
        stops: [.act(.acknowledge), .act(.communicateDecision)],
        targets: .all(.elapsed(.hours(Int64(version)))), calendar: "office"),
      ServiceLevel(
        "answer", Wording("Answer", "答复"), starts: [.milestone(.complaintReceived)],
        stops: [.act(.communicateDecision)],
        pausesWhile: .fact(.phase, .equals(.code(Phase.waiting))),
        targets: .all(.working(.hours(Int64(4 + 2 * version)))), calendar: "office",
        warnings: [.used(thousandths: 500), .used(thousandths: 800)],
        extensionLimit: .init(.working(.hours(9)))),
      ServiceLevel(
        "noReply", Wording("No reply", "无回复"), .timer, starts: [.phase(.answered)],
        stops: [.act(.recordReply)], targets: .all(.elapsed(.hours(30))), calendar: "office"),
    ]
    definition.whenDue = ["noReply": [.tag(add: [ComplaintTag(rawValue: "silent")])]]
    definition.budgets = [.goodwill: budget]
    definition.automaticRemedies = try AutomaticRemedies(
      [.init("sorry", when: .always, .goodwill, amount: .fixed(goodwill))], upTo: [goodwill])
    return definition
  }

  /// The budget that all complaints share, and what each of them gets from it while it lasts.
  static let budget: BudgetName = "goodwill"
  static let goodwill = Money(minorUnits: 2_000, .cny)

  /// Of how many complaints a budget pays for.
  static func limit(_ complaints: Int64) -> Money {
    Money(minorUnits: goodwill.minorUnits * complaints, .cny)
  }
}
