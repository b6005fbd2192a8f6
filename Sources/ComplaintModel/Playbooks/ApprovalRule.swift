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
    let conditions = condition.faults.map { $0.inside("when") }
    let ill = approvers.filter { !$0.isWellFormed }.map {
      DefinitionFault(.illFormed, at: "by", "playbooks do not accept \($0)")
    }
    return conditions + ill
      + (approvers.isEmpty
        ? [DefinitionFault(.empty, at: "by", "an approval names who may give it")] : [])
  }
}
