/// When an answer needs somebody's approval, whatever it costs.
public struct ApprovalRule: Hashable, Sendable {
  /// When it does.
  public let condition: Condition
  /// The roles of which one has to approve.
  public let approvers: [Role]

  /// Makes a rule.
  public init(when condition: Condition, by approvers: [Role]) {
    self.condition = condition
    self.approvers = approvers
  }

  var faults: [DefinitionFault] {
    condition.faults.map { $0.inside("when") } + approverFaults
  }

  /// What is wrong beside the condition.
  var approverFaults: [DefinitionFault] {
    guard !approvers.isEmpty else {
      return [DefinitionFault(.empty, at: "by", "an approval names who may give it")]
    }
    return approvers.enumerated().filter { !$1.isWellFormed }.map { index, role in
      DefinitionFault(.illFormed, at: "by[\(index)]", "playbooks do not accept \"\(role)\"")
    }
  }
}
