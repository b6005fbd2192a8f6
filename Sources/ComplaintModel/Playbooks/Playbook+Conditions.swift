extension Playbook.Definition {
  /// The conditions that are asked after every event.
  var levelConditions: [Condition] {
    serviceLevels.flatMap { level in
      [level.applies] + [level.pausesWhile, level.cancelsWhen].compactMap(\.self)
        + level.targets.map(\.when)
    }
  }

  /// The conditions that are asked when a complaint is judged or answered, those of the ladder among
  /// them: without facts from outside they are asked after every event.
  var judgingConditions: [Condition] {
    grading.factors.flatMap { $0.bands.map(\.condition) } + grading.fastLane.map(\.condition)
      + approvals.map(\.condition) + automaticRemedies.rules.map(\.condition)
      + answerChecklists.map(\.condition) + ladder.conditions
  }

  /// Every predicate of the host that is named: in conditions, and as a fact in guards of the lifecycle.
  public var predicates: [PredicateName] {
    let asked = (levelConditions + judgingConditions).flatMap(\.predicates)
    let facts = lifecycle.hostFacts.map { PredicateName(rawValue: $0.rawValue) }
    return Set(asked + facts).sorted()
  }
}

extension Playbook {
  /// The predicates that conditions and guards name and a host does not supply, in order.
  ///
  /// A predicate that nobody supplies does not hold, in silence: ask before a playbook is published.
  ///
  /// ```swift
  /// playbook.predicates(missingFrom: predicates.keys)  // []
  /// ```
  public func predicates(
    missingFrom supplied: some Sequence<PredicateName>
  ) -> [PredicateName] {
    let supplied = Set(supplied)
    return definition.predicates.filter { !supplied.contains($0) }
  }
}

extension [Condition] {
  /// The names of the facts from outside that they compare, in order, once each.
  var outsideFacts: [String] {
    let names = flatMap(\.facts).compactMap { fact -> String? in
      if case .outside(let name) = fact { name } else { nil }
    }
    return Set(names).sorted()
  }
}
