import ComplaintModel
import ComplaintTestKit

/// Nobody communicates a decision to somebody vulnerable that nobody has approved.
struct SecondReviewer: BusinessRule {
  let name: RuleName = "second-reviewer"

  func objections(
    to command: Complaint.Command, on complaint: Complaint, in context: RuleContext
  ) -> [Objection] {
    guard command.act == .communicateDecision,
      !complaint.intake.customer.vulnerabilities.isEmpty
    else { return [] }
    return [Objection("A second person has to look at it.", "须由第二人复核。")]
  }
}

/// Objects to an act.
struct Against: BusinessRule {
  let name: RuleName
  let act: Act
  var code = ""
  var facts: [String] = []

  init(_ act: Act, _ name: RuleName = "against", code: String = "") {
    self.act = act
    self.name = name
    self.code = code
  }

  func objections(
    to command: Complaint.Command, on complaint: Complaint, in context: RuleContext
  ) -> [Objection] {
    command.act == act ? [Objection("Not by \(context.actor.id).", "不可。", code: code)] : []
  }
}

/// Asks for something after an act that nothing drew along.
struct Then: BusinessRule {
  let name: RuleName
  let act: Act
  let asked: [FollowUp]
  var facts: [String] = []

  init(_ name: RuleName, after act: Act, _ asked: FollowUp...) {
    self.name = name
    self.act = act
    self.asked = asked
  }

  func followUps(
    after event: Complaint.Event, on complaint: Complaint, in context: RuleContext
  ) -> [FollowUp] {
    event.body.act == act ? asked : []
  }
}

extension Intake {
  /// Of somebody vulnerable.
  static let vulnerable: Intake = {
    var intake = Intake.usual
    intake.customer.vulnerabilities = [.bereavement]
    return intake
  }()
}

extension ComplaintTag {
  /// That somebody has seen it.
  static let seen = ComplaintTag(rawValue: "seen")
}
