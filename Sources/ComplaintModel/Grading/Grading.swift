public import BusinessTime

/// A grade with the reasons for it.
public struct Grading: Hashable, Sendable {
  /// The grade, 1 (slight) to 5 (most serious).
  public let grade: Int

  /// The sum of all points.
  public let points: Int

  /// What each factor gave, in the scheme's order; factors that gave nothing are left out.
  public let contributions: [Contribution]

  /// The rules of the fast lane that held; if there is one, the grade is 5 whatever the points.
  public let fastLane: [String]

  /// What one factor gave.
  public struct Contribution: Hashable, Sendable {
    /// The factor's name.
    public let factor: String
    /// The points of its strongest band that held.
    public let points: Int
    /// The factor's weight.
    public let weight: Int
    /// The condition of that band.
    public let condition: Condition

    /// Points times weight.
    public var weighted: Int { points * weight }
  }
}

extension GradingScheme {
  /// The grade of a complaint with these facts.
  public func grade(_ facts: some FactReading) -> Grading {
    var contributions: [Grading.Contribution] = []
    for factor in factors {
      let held = factor.bands.filter { $0.condition.holds(in: facts) }
      guard let band = held.max(by: { $0.points < $1.points }) else { continue }
      contributions.append(
        Grading.Contribution(
          factor: factor.name, points: band.points, weight: factor.weight,
          condition: band.condition))
    }
    let points = contributions.reduce(0) { $0 + $1.weighted }
    let lanes = fastLane.filter { $0.condition.holds(in: facts) }.map(\.name)
    return Grading(
      grade: lanes.isEmpty ? 1 + thresholds.count { $0 <= points } : 5, points: points,
      contributions: contributions, fastLane: lanes)
  }

  /// The points at which a grade begins; grade 1 has no beginning.
  func threshold(of grade: Int) -> Int? {
    (2...5).contains(grade) ? thresholds[grade - 2] : nil
  }

  /// The same scheme with thresholds that divide a window of history as stated.
  ///
  /// The thresholds are set so that, had they been in force, at most the stated share of the
  /// complaints would have reached each grade. Complaints of equal points are never divided, so a
  /// share may be missed, never exceeded.
  ///
  /// - Parameters:
  ///   - history: The points of past complaints, in any order; those of the fast lane left out.
  ///   - shares: In thousandths, which share may reach grade 2 or more, 3 or more, 4 or more and 5:
  ///     four numbers from 0 to 1,000 that do not rise.
  /// - Throws: ``GradingFault`` if the history is empty or the shares are not as stated.
  public func recalibrated(
    from history: [Int], shares: [Int]
  ) throws(GradingFault) -> GradingScheme {
    guard !history.isEmpty else {
      throw GradingFault(place: "history", message: "there is no complaint to learn from")
    }
    guard shares.count == 4, shares == shares.sorted(by: >),
      shares.allSatisfy({ (0...1_000).contains($0) })
    else {
      throw GradingFault(
        place: "shares", message: "the shares are four numbers from 1,000 to 0 that do not rise")
    }
    let descending = history.sorted(by: >)
    let thresholds = shares.map { share in
      let allowed = descending.count * share / 1_000
      guard allowed < descending.count else { return descending[descending.count - 1] }
      // One point more than the first that must stay below: what equals it stays below too.
      return descending[allowed] + 1
    }
    return try GradingScheme(factors: factors, thresholds: thresholds, fastLane: fastLane)
  }
}

extension Grading {
  /// Why the grade is what it is, a line for each reason.
  public func text(in language: DisplayLanguage, scheme: GradingScheme) -> String {
    var lines: [String] = []
    switch language {
    case .english: lines.append("Grade \(grade): \(points) points")
    case .chinese: lines.append("等级\(grade):共\(points)分")
    }
    for contribution in contributions {
      let sum = "\(contribution.points) × \(contribution.weight) = \(contribution.weighted)"
      lines.append(
        "- \(contribution.factor): \(sum) (\(contribution.condition.text(in: language)))")
    }
    for lane in fastLane {
      switch language {
      case .english: lines.append("- fast lane \"\(lane)\": the highest grade whatever the points")
      case .chinese: lines.append("- 快速通道“\(lane)”:不论得分,直接定为最高等级")
      }
    }
    if fastLane.isEmpty, let threshold = scheme.threshold(of: grade) {
      switch language {
      case .english: lines.append("Grade \(grade) begins at \(threshold) points.")
      case .chinese: lines.append("\(threshold)分起为等级\(grade)。")
      }
    }
    return lines.joined(separator: "\n")
  }
}
