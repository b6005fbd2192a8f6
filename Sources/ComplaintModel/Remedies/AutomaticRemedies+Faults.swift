extension AutomaticRemedies {
  /// What is wrong with the rules and ceilings.
  var faults: [DefinitionFault] { faults(withConditions: true) }

  /// What is wrong with them, with or without what is wrong with the rules' conditions.
  func faults(withConditions: Bool) -> [DefinitionFault] {
    var seen: Set<RuleName> = []
    let ofRules = rules.enumerated().flatMap { index, rule in
      var faults = withConditions ? rule.condition.faults.map { $0.inside("when") } : []
      faults += rule.faults(upTo)
      if !seen.insert(rule.name).inserted {
        faults.append(
          DefinitionFault(.duplicate, at: "name", "\"\(rule.name)\" is stated twice"))
      }
      return faults.map { $0.inside("rules[\(index)]") }
    }
    return ofRules + DefinitionFault.ofCeilings(upTo)
  }
}

extension AutomaticRemedies.Rule {
  fileprivate func faults(_ ceilings: [Money]) -> [DefinitionFault] {
    var faults: [DefinitionFault] = []
    if !name.isWellFormed {
      faults.append(DefinitionFault(.illFormed, at: "name", "the name is not well formed"))
    }
    if !kind.isWellFormed {
      faults.append(
        DefinitionFault(.illFormed, at: "kind", "playbooks do not accept \"\(kind)\""))
    }
    switch amount {
    case nil:
      if kind.isOfMoney {
        faults.append(
          DefinitionFault(.empty, at: "amount", "\"\(kind)\" is of money: state how much"))
      }
    case .percentOfClaim(let percent):
      if !(1...100).contains(percent) {
        faults.append(
          DefinitionFault(
            .outOfRange, at: "percentOfClaim", "a percentage is 1 to 100, not \(percent)"))
      }
    case .fixed(let money):
      let ceiling = ceilings.first { $0.currency == money.currency }?.minorUnits ?? 0
      if !(1...max(1, ceiling)).contains(money.minorUnits) || ceiling < 1 {
        faults.append(
          DefinitionFault(
            .outOfRange, at: "amount",
            "\(money) is not more than nothing and within a ceiling in \(money.currency)"))
      }
    }
    return faults
  }
}
