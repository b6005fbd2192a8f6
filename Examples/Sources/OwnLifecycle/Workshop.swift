import BusinessTime
import ComplaintModel

extension Stage {
  /// The device is in the laboratory.
  static let labTest = Stage(rawValue: "labTest")
}

extension Milestone {
  /// The laboratory has written down what it found.
  static let labReport = Milestone(rawValue: "labReport")
}

/// How a repair workshop deals with complaints: as ISO 10002 says, and with a laboratory.
enum Workshop {
  static func lifecycle() throws(InvalidDefinition) -> Lifecycle {
    try Lifecycle("Workshop") {
      Lifecycle.standard
      Phase.waiting.stage(.labTest, "Laboratory test", "送检")
      Act.wait.leads(
        from: .investigating, to: .labTest, as: "Send to the laboratory", "送实验室检测")
      Act.resume.leadsBack(from: .labTest, or: .investigating)
    }
  }

  static func playbook() throws -> Playbook {
    let office = try WorkingCalendar.mondayToFriday(in: "Europe/London")
    var definition = Playbook.Definition(
      "Workshop", lifecycle: try lifecycle(), in: "office", office)
    definition.authority = .standard
    definition.serviceLevels = [
      ServiceLevel(
        "answer", Wording("Answer", "答复"), starts: [.milestone(.complaintReceived)],
        stops: [.act(.communicateDecision)],
        pausesWhile: .fact(.stage, .equals(.code(Stage.labTest))),
        targets: .all(.businessDays(5)), calendar: "office")
    ]
    return try Playbook(definition)
  }

  static let rules = ComplaintModel.rules {
    When(.fact(.category, .within("quality"))) {
      TestedBeforeRefused()
    }
  }
}

/// Nobody is told that a device is in order before the laboratory has said so.
struct TestedBeforeRefused: BusinessRule {
  let name: RuleName = "tested-before-refused"

  func objections(
    to command: Complaint.Command, on complaint: Complaint, in context: RuleContext
  ) -> [Objection] {
    guard case .proposeResponse(let response) = command.deed, response.outcome == .notUpheld,
      complaint.passed(.labReport) == nil
    else { return [] }
    return [Objection("The laboratory has not reported yet.", "实验室尚未出具检测报告。")]
  }
}
