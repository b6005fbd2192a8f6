import BusinessTime
import ComplaintModel

extension Stage {
  static let labTest = Stage(rawValue: "lab.test")
}

extension Lifecycle.Fact {
  static let laboratoryReported = Lifecycle.Fact(rawValue: "laboratoryReported")
}

/// A small sound lifecycle that the tests add to.
enum Workshop {
  /// Its stages, entry and moves.
  @Lifecycle.Builder static var work: [Lifecycle.Statement] {
    Phase.open.stages(.received, .responding)
    Phase.waiting.stage(.labTest, "Laboratory test", "送检")
    Phase.answered.stages(.decided)
    Phase.closed.stages(.closed)
    Act.file.enters(at: .received)
    Act.assess.leads(from: .received, to: .responding)
    Act.wait.leads(from: .responding, to: .labTest)
    Act.resume.leadsBack(from: .labTest, or: .responding)
    Act.communicateDecision.leads(from: .responding, to: .decided, unless: .approvalOutstanding)
    Act.anywhere(.assign, .note, .recordReply)
  }

  /// How it ends and begins anew.
  @Lifecycle.Builder static var end: [Lifecycle.Statement] {
    Act.close.leads(from: .decided, to: .closed, if: .remediesFulfilled)
    Act.withdraw.leads(from: .received, .responding, to: .closed)
    Outcome.upheld.closes(because: .accepted, .noReply)
    Outcome.withdrawn.closes(because: .withdrawn)
    Stage.closed.reopens(to: .responding, within: .calendarDays(30), atMost: 2)
  }

  static func lifecycle(
    @Lifecycle.Builder adding more: () -> [Lifecycle.Statement] = { [] }
  ) throws(InvalidDefinition) -> Lifecycle {
    let statements = work + end + more()
    return try Lifecycle("Workshop") { statements }
  }
}
