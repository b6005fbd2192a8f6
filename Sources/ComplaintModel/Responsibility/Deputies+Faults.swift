extension Deputies {
  /// What is wrong with the arrangements.
  var faults: [DefinitionFault] {
    let single = arrangements.enumerated().flatMap { index, arrangement in
      arrangement.faults.map { $0.inside("[\(index)]") }
    }
    // What follows supposes that each arrangement is sound for itself.
    return single.isEmpty ? overlaps + circles : single
  }

  /// Arrangements that begin while an earlier one for the same person holds.
  private var overlaps: [DefinitionFault] {
    arrangements.enumerated().compactMap { index, arrangement in
      let isShared = byAbsent[arrangement.absent, default: []].contains { other in
        other != arrangement && other.holds(at: arrangement.from)
      }
      let isRepeated = arrangements[..<index].contains(arrangement)
      return isShared || isRepeated
        ? DefinitionFault(
          .duplicate, at: "[\(index)]",
          "another arrangement for \(arrangement.absent) holds at \(arrangement.from)")
        : nil
    }
  }

  /// Circles; each begins at an instant at which one of its arrangements does.
  private var circles: [DefinitionFault] {
    arrangements.enumerated().compactMap { index, arrangement in
      let chain = self.chain(from: arrangement.absent, at: arrangement.from)
      guard chain.last?.deputy == arrangement.absent else { return nil }
      let names = chain.map(\.absent.description) + [arrangement.absent.description]
      return DefinitionFault(
        .circle, at: "[\(index)]",
        "from \(arrangement.from) on nobody is left: " + names.joined(separator: " → "))
    }
  }
}

extension DefinitionFault.Code {
  /// Arrangements that lead back to where they began.
  public static let circle = DefinitionFault.Code(rawValue: "circle")
}

extension Deputy {
  fileprivate var faults: [DefinitionFault] {
    var faults: [DefinitionFault] = []
    for (member, name) in [("for", absent), ("deputy", deputy)] where !name.isWellFormed {
      faults.append(DefinitionFault(.illFormed, at: member, "the name is not well formed"))
    }
    if absent == deputy {
      faults.append(
        DefinitionFault(.circle, at: "deputy", "\(deputy) cannot stand in for themselves"))
    }
    if let until, until <= from {
      faults.append(DefinitionFault(.outOfOrder, at: "until", "it ends before it begins"))
    }
    return faults
  }
}
