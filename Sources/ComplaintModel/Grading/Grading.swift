public import BusinessTime

/// A grade with the reasons for it.
public struct Grading: Hashable, Sendable {
  /// The grade, 1 (slight) to 5 (most serious).
  public let grade: Int

  /// The sum of all points.
  public let points: Int

  /// The points from which the grade is given; `nil` for grade 1 and in the fast lane.
  public let threshold: Int?

  /// What each factor gave, in the scheme's order; factors of which no band held are left out.
  public let contributions: [Contribution]

  /// The rules of the fast lane that held; if there is one, the grade is 5 whatever the points.
  public let fastLane: [GradingReason]

  /// What one factor gave.
  public struct Contribution: Hashable, Sendable {
    /// The factor's name.
    public let factor: GradingReason
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
    let contributions = factors.compactMap { $0.contribution(facts) }
    let points = contributions.reduce(0) { $0 + $1.weighted }
    let lanes = fastLane.filter { $0.condition.holds(in: facts) }.map(\.name)
    let passed = thresholds.prefix { $0 <= points }
    return Grading(
      grade: lanes.isEmpty ? 1 + passed.count : 5, points: points,
      threshold: lanes.isEmpty ? passed.last : nil, contributions: contributions, fastLane: lanes)
  }
}

extension GradingFactor {
  /// What the strongest band that holds gives.
  fileprivate func contribution(_ facts: some FactReading) -> Grading.Contribution? {
    var strongest: Band?
    for band in bands where band.condition.holds(in: facts) {
      if let strongest, band.points <= strongest.points { continue }
      strongest = band
    }
    return strongest.map { band in
      Grading.Contribution(
        factor: name, points: band.points, weight: weight, condition: band.condition)
    }
  }
}

extension Grading {
  /// Why the grade is what it is, a line for each reason.
  public func text(in language: DisplayLanguage) -> String {
    var lines = [heading(in: language)]
    for contribution in contributions {
      let sum = "\(contribution.points) × \(contribution.weight) = \(contribution.weighted)"
      let (name, why) = (
        contribution.factor.shown(in: language), contribution.condition.text(in: language)
      )
      switch language {
      case .english: lines.append("- \(name): \(sum) (\(why))")
      case .chinese: lines.append("- \(name):\(sum)(\(why))")
      }
    }
    for lane in fastLane.map({ $0.shown(in: language) }) {
      switch language {
      case .english: lines.append("- Fast lane: \(lane). The highest grade, whatever the points.")
      case .chinese: lines.append("- 快速通道:\(lane)。不论得分,直接定为最高等级。")
      }
    }
    return lines.joined(separator: "\n")
  }

  private func heading(in language: DisplayLanguage) -> String {
    switch language {
    case .english:
      "Grade \(grade) of 5: \(points) points" + (threshold.map { ", it begins at \($0)" } ?? "")
    case .chinese:
      "等级\(grade)(共5级):得分\(points)" + (threshold.map { ",\($0)分起为该等级" } ?? "")
    }
  }
}

extension GradingReason {
  fileprivate func shown(in language: DisplayLanguage) -> String { name(in: language) ?? rawValue }
}
