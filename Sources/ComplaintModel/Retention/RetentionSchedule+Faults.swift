extension RetentionSchedule {
  var faults: [DefinitionFault] {
    rules.enumerated().flatMap { index, rule in
      rule.faults(after: rules[..<index]).map { $0.inside("[\(index)]") }
    }
  }
}

extension RetentionSchedule.Rule {
  fileprivate func faults(after earlier: ArraySlice<Self>) -> [DefinitionFault] {
    var faults: [DefinitionFault] = []
    if !period.isOfDates {
      faults.append(
        DefinitionFault(
          .misplaced, at: "period", "complaints are kept for calendar days, weeks or months"))
    }
    if let category, !category.isWellFormed {
      faults.append(
        DefinitionFault(.illFormed, at: "category", "playbooks do not accept \(category)"))
    }
    if !basis.isWellFormed {
      faults.append(DefinitionFault(.illFormed, at: "basis", "playbooks do not accept \(basis)"))
    }
    if let before = earlier.firstIndex(where: { $0.covers(self) }) {
      faults.append(DefinitionFault(.shadowed, "[\(before)] always matches first"))
    }
    return faults
  }

  /// Whether this rule matches whatever the other one does.
  private func covers(_ other: Self) -> Bool {
    let hasOutcomes =
      outcomes.isEmpty
      || (!other.outcomes.isEmpty && Set(outcomes).isSuperset(of: other.outcomes))
    guard let outer = category else { return hasOutcomes }
    return hasOutcomes && other.category?.isWithin(outer) ?? false
  }
}
