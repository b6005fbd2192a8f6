/// What access and the departments say of each other.
extension Playbook.Parts {
  /// Names that playbooks do not accept, and rights for departments that have no complaints.
  var departmentFaults: [DefinitionFault] {
    guard let departments else { return [] }
    let illFormed = departments.filter { !$0.key.isWellFormed || !$0.value.isWellFormed }
      .sorted { $0.key < $1.key }.map { queue, department in
        DefinitionFault(
          .illFormed, at: "departments.\(queue)", "playbooks do not accept \"\(department)\"")
      }
    guard let responsibility, departments.isEmpty, responsibility?.namesDepartments != true
    else { return illFormed }
    let reason = "neither departments nor responsibility name one, so nobody has it"
    let acts = access?.grants.enumerated().filter { $1.scope == .department }.map {
      DefinitionFault(.powerless, at: "access[\($0.offset)].on", reason)
    }
    let parts = visibility?.grants.enumerated().filter { $1.scope == .department }.map {
      DefinitionFault(.powerless, at: "visibility[\($0.offset)].on", reason)
    }
    return illFormed + (acts ?? []) + (parts ?? [])
  }
}

extension ResponsibilityMatrix {
  /// Whether a department is responsible or accountable for any category.
  fileprivate var namesDepartments: Bool {
    ([otherwise] + rows.map(\.assignment)).contains { assignment in
      let participants =
        (assignment.responsible ?? []) + (assignment.accountable.map { [$0] } ?? [])
      return participants.contains { if case .department = $0 { true } else { false } }
    }
  }
}
