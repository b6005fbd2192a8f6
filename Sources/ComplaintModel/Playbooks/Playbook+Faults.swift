extension Playbook.Definition {
  /// Everything that is wrong, each at its place in the JSON form.
  ///
  /// Parts such as the lifecycle have been checked when they were made.
  public var faults: [DefinitionFault] {
    partFaults + Playbook.Parts(self).faults
  }

  /// What is wrong with parts that are not checked when they are made.
  private var partFaults: [DefinitionFault] {
    routing.faults.map { $0.inside("routing") } + access.faults.map { $0.inside("access") }
      + visibility.faults.map { $0.inside("visibility") }
      + approvals.placed().flatMap { rule in
        rule.value.faults.map { $0.inside("approvals[\(rule.index)]") }
      }
      + answerChecklists.placed().flatMap { list in
        list.value.faults.map { $0.inside("answerChecklists[\(list.index)]") }
      }
      + serviceLevels.placed().flatMap { level in
        level.value.faults.map { $0.inside("serviceLevels[\(level.index)]") }
      }
      + ladder.faults.map { $0.inside("ladder") }
      + notices.placed().flatMap { rule in
        rule.value.faults.map { $0.inside("notices[\(rule.index)]") }
      } + messages.faults.map { $0.inside("messages") } + limits.faults.map { $0.inside("limits") }
      + retention.faults.map { $0.inside("retention") }
  }
}
