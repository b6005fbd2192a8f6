extension GradingScheme {
  /// The same scheme with thresholds that divide a window of history as stated.
  ///
  /// The thresholds are the lowest ones with which, had they been in force, at most the stated share
  /// of the complaints would have reached each grade. Complaints of equal points are never divided,
  /// so a grade may get fewer than its share, never more. A share of 1,000 begins its grade at the
  /// fewest points in the history.
  ///
  /// - Parameters:
  ///   - history: The points of past complaints, in any order; those of the fast lane left out.
  ///   - shares: In thousandths, which share may reach grade 2 or more, 3 or more, 4 or more and 5:
  ///     four numbers from 0 to 1,000 that do not rise.
  /// - Returns: The scheme with other thresholds.
  /// - Throws: ``InvalidDefinition`` if the history is empty or has points that no scheme gives, or
  ///   if the shares are not as stated.
  public func recalibrated(
    from history: [Int], shares: [Int]
  ) throws(InvalidDefinition) -> GradingScheme {
    try InvalidDefinition.check(Self.faults(history: history, shares: shares))
    let descending = history.sorted(by: >)
    let thresholds = shares.map { share in
      let allowed = descending.count * share / 1_000
      guard allowed < descending.count else { return descending[descending.count - 1] }
      // One point more than the first that must stay below: what equals it stays below too.
      return descending[allowed] + 1
    }
    return try GradingScheme(factors: factors, thresholds: thresholds, fastLane: fastLane)
  }

  private static func faults(history: [Int], shares: [Int]) -> [DefinitionFault] {
    var faults: [DefinitionFault] = []
    if history.isEmpty {
      faults.append(
        DefinitionFault(.empty, at: "history", "there is no complaint to learn from"))
    }
    let range = -greatestSum...greatestSum
    if let index = history.firstIndex(where: { !range.contains($0) }) {
      faults.append(
        DefinitionFault(
          .outOfRange, at: "history[\(index)]", "no scheme gives \(history[index]) points"))
    }
    if shares.count != 4 || shares != shares.sorted(by: >)
      || !shares.allSatisfy((0...1_000).contains)
    {
      faults.append(
        DefinitionFault(
          .outOfOrder, at: "shares",
          "the shares are four numbers from 1,000 to 0 that do not rise"))
    }
    return faults
  }
}
