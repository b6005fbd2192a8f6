extension GradingScheme {
  /// The most factors, bands of a factor, and rules of the fast lane.
  static let greatestCount = 100

  /// No sum of points lies beyond this, either way: 100 factors, times weight 100, times 1,000.
  static let greatestSum = 10_000_000

  /// What is wrong with the scheme.
  var faults: [DefinitionFault] { faults(withConditions: true) }

  /// What is wrong with the scheme, with or without what is wrong with its conditions.
  func faults(withConditions: Bool) -> [DefinitionFault] {
    var faults: [DefinitionFault] = []
    if thresholds.count != 4 || thresholds != thresholds.sorted() {
      faults.append(
        DefinitionFault(
          .outOfOrder, at: "thresholds",
          "the points for grades 2, 3, 4 and 5 are four numbers that do not fall"))
    }
    faults += Self.excess(of: factors.count, at: "factors")
    faults += Self.excess(of: fastLane.count, at: "fastLane")
    faults += Self.names(factors.map(\.name), in: "factors")
    faults += Self.names(fastLane.map(\.name), in: "fastLane")
    for (index, factor) in factors.enumerated() {
      let found = factor.faults(withConditions: withConditions)
      faults += found.map { $0.inside("factors[\(index)]") }
    }
    for (index, lane) in fastLane.enumerated() where withConditions {
      faults += lane.condition.faults.map { $0.inside("fastLane[\(index)].when") }
    }
    return faults
  }

  fileprivate static func excess(of count: Int, at place: String) -> [DefinitionFault] {
    guard count > greatestCount else { return [] }
    return [
      DefinitionFault(
        .outOfRange, at: place, "there are \(count), and at most \(greatestCount) are allowed")
    ]
  }

  private static func names(_ names: [GradingReason], in list: String) -> [DefinitionFault] {
    var seen: Set<GradingReason> = []
    return names.enumerated().compactMap { index, name in
      let place = "\(list)[\(index)].name"
      guard seen.insert(name).inserted else {
        return DefinitionFault(.duplicate, at: place, "\"\(name)\" is stated twice")
      }
      return name.isWellFormed
        ? nil : DefinitionFault(.illFormed, at: place, "playbooks do not accept \"\(name)\"")
    }
  }
}

extension GradingFactor {
  fileprivate func faults(withConditions: Bool) -> [DefinitionFault] {
    var faults = GradingScheme.excess(of: bands.count, at: "bands")
    if !(0...100).contains(weight) {
      faults.append(
        DefinitionFault(.outOfRange, at: "weight", "a weight is 0 to 100, not \(weight)"))
    }
    if bands.isEmpty {
      faults.append(DefinitionFault(.empty, at: "bands", "a factor without bands gives nothing"))
    }
    for (index, band) in bands.enumerated() {
      if !(-1_000...1_000).contains(band.points) {
        faults.append(
          DefinitionFault(
            .outOfRange, at: "bands[\(index)].points",
            "points are -1,000 to 1,000, not \(band.points)"))
      }
      if withConditions {
        faults += band.condition.faults.map { $0.inside("bands[\(index)].when") }
      }
    }
    return faults
  }
}
