extension ResponsibilityMatrix {
  /// What is wrong with the matrix.
  var faults: [DefinitionFault] {
    var faults = otherwise.faults.map { $0.inside("otherwise") }
    if otherwise.responsible == nil {
      faults.append(
        DefinitionFault(
          .empty, at: "otherwise.responsible", "somebody has to be responsible for all complaints"))
    }
    if otherwise.accountable == nil {
      faults.append(
        DefinitionFault(
          .empty, at: "otherwise.accountable",
          "exactly one has to be accountable for all complaints"))
    }
    for (place, row) in rows.enumerated() {
      faults += row.faults.map { $0.inside("rows[\(place)]") }
    }
    return faults + repeated
  }

  /// Rows about a category that an earlier row is about.
  private var repeated: [DefinitionFault] {
    var seen: Set<ComplaintCategory> = []
    return rows.enumerated().compactMap { place, row in
      seen.insert(row.category).inserted
        ? nil
        : DefinitionFault(
          .duplicate, at: "rows[\(place)].category",
          "an earlier row is about \"\(row.category)\" already")
    }
  }
}

extension ResponsibilityMatrix.Row {
  fileprivate var faults: [DefinitionFault] {
    var faults = assignment.faults
    if !category.isWellFormed {
      faults.append(
        DefinitionFault(
          .illFormed, at: "category", "playbooks do not accept \"\(category)\""))
    }
    if Duty.allCases.allSatisfy({ assignment.participants($0) == nil }) {
      faults.append(DefinitionFault(.empty, "a row names somebody for one duty at least"))
    }
    return faults
  }
}

extension ResponsibilityMatrix.Assignment {
  fileprivate var faults: [DefinitionFault] {
    var faults = Duty.allCases.flatMap { duty in
      Self.faults(in: participants(duty) ?? []).map { $0.inside(duty.rawValue) }
    }
    if let responsible, responsible.isEmpty {
      faults.append(
        DefinitionFault(.empty, at: "responsible", "somebody has to be responsible"))
    }
    return faults
  }

  private static func faults(in participants: [Participant]) -> [DefinitionFault] {
    var seen: Set<Participant> = []
    return participants.enumerated().compactMap { place, participant in
      guard seen.insert(participant).inserted else {
        return DefinitionFault(.duplicate, at: "[\(place)]", "\(participant) is named twice")
      }
      return participant.isWellFormed
        ? nil
        : DefinitionFault(.illFormed, at: "[\(place)]", "playbooks do not accept \(participant)")
    }
  }
}
