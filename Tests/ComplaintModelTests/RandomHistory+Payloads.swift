import BusinessTime
import ComplaintModel
import ComplaintTestSupport

/// The larger payloads of random bodies.
extension Intake {
  static func drawn(_ random: inout SeededGenerator) -> Intake {
    var intake = Intake(.drawn(&random), receivedAt: .near(&random), from: .drawn(&random))
    intake.parties += [Involvement].several(&random, 2) {
      Involvement(.drawn(&$0), as: .drawn(&$0))
    }
    intake.customer.tier = .maybe(&random) { .drawn(&$0) }
    intake.customer.vulnerabilities = Set([Vulnerability].several(&random, 3) { .drawn(&$0) })
    intake.happenedAt = .maybe(&random) { .near(&$0) }
    intake.remediesSought = .several(&random, 2) { .drawn(&$0) }
    intake.isLegalDispute = Bool.random(using: &random)
    intake.tags = .several(&random, 2) { .drawn(&$0) }
    intake.fields = .entries(&random)
    return intake
  }
}

extension IntakeChange {
  static func drawn(_ random: inout SeededGenerator) -> IntakeChange {
    var change = IntakeChange()
    change.receivedAt = .maybe(&random) { .near(&$0) }
    change.category = .maybe(&random) { .drawn(&$0) }
    change.place = .maybe(&random) { _ in "shop \\ 12" }
    change.amountClaimed = .maybe(&random) { .drawn(&$0) }
    change.harm = .maybe(&random) { .drawn(&$0) }
    change.affected = .maybe(&random) { .random(in: .min ... .max, using: &$0) }
    change.isLegalDispute = .maybe(&random) { .random(using: &$0) }
    change.parties = .several(&random, 2) { Involvement(.drawn(&$0), as: .drawn(&$0)) }
    change.fields = .entries(&random)
    let clearable: [Fact] = [
      .harm, .tags, .channel, .field("tier"), .milestone(.awardReceived), .outside("x"),
    ]
    change.cleared = .several(&random, 2) { clearable.drawn(&$0) }
    return change
  }
}

extension Complaint.Adoption {
  static func drawn(_ random: inout SeededGenerator) -> Complaint.Adoption {
    var adoption = Complaint.Adoption(.drawn(&random), from: "old \"desk\"")
    adoption.milestones = .several(&random, 3) {
      Complaint.MilestoneRecord([.complaintReceived, .firstResponse].drawn(&$0), at: .near(&$0))
    }
    adoption.outcome = .maybe(&random) { .drawn(&$0) }
    return adoption
  }
}

extension Complaint.Assessment {
  static func drawn(_ random: inout SeededGenerator) -> Complaint.Assessment {
    var assessment = Complaint.Assessment(Bool.random(using: &random) ? .drawn(&random) : .init())
    assessment.impact = .maybe(&random) { .random(in: 1...3, using: &$0) }
    assessment.urgency = .maybe(&random) { .random(in: 1...3, using: &$0) }
    assessment.priority = .maybe(&random) { .random(in: 1...5, using: &$0) }
    return assessment
  }
}

extension Complaint.RemedyOffer {
  static func drawn(_ random: inout SeededGenerator) -> Complaint.RemedyOffer {
    let kind = RemedyKind.drawn(&random)
    let amount = Money(minorUnits: .random(in: 1...1_000_000, using: &random), .cny)
    let isPriced = kind.isOfMoney || Bool.random(using: &random)
    let id = Remedy.ID(rawValue: .random(in: 0...6, using: &random))
    let budget: BudgetName? = .maybe(&random) { ["goodwill", "退款"].drawn(&$0) }
    return Complaint.RemedyOffer(kind, isPriced ? amount : nil, from: budget, id: id)
  }
}

extension Complaint.Response {
  static func drawn(_ random: inout SeededGenerator) -> Complaint.Response {
    Complaint.Response(
      .drawn(&random), remedies: .several(&random, 3) { .drawn(&$0) },
      contents: .several(&random, 2) { .drawn(&$0) },
      approvers: .several(&random, 2) { .drawn(&$0) })
  }
}

extension Complaint.CommunicatedDecision {
  static func drawn(_ random: inout SeededGenerator) -> Complaint.CommunicatedDecision {
    Complaint.CommunicatedDecision(
      .drawn(&random),
      remedies: .several(&random, 3) { Remedy.ID(rawValue: .random(in: 0...6, using: &$0)) },
      contents: .several(&random, 2) { .drawn(&$0) }, round: .drawn(&random))
  }
}

extension Complaint.Tagging {
  static func drawn(_ random: inout SeededGenerator) -> Complaint.Tagging {
    let tags = ["a", "b", "投诉"].map(ComplaintTag.init(rawValue:))
    return Complaint.Tagging(
      add: .several(&random, 3) { tags.drawn(&$0) },
      remove: .several(&random, 2) { tags.drawn(&$0) })
  }
}
