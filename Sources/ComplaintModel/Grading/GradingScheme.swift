/// How an organisation judges how serious a complaint is.
///
/// Each factor gives the points of its strongest band that holds, times its weight; the sum decides
/// the grade by thresholds. Some conditions take the fast lane: they give the highest grade whatever
/// the sum, and draw in the first rung at once.
///
/// ```swift
/// let scheme = GradingScheme(
///   factors: [
///     GradingFactor("amount", weight: 2, bands: [
///       .init(when: .fact(.amountClaimed, .atLeast(.money(limit))), points: 3)
///     ])
///   ],
///   thresholds: [2, 4, 7, 10],
///   fastLane: [.init("safety", when: .fact(.harm, .atLeast(.rank(of: Harm.health))))])
/// let grading = scheme.grade(facts)
/// grading.grade  // 1 to 5
/// ```
///
/// A grade is a pure function of the facts; a person may override it, which is a command.
public struct GradingScheme: Hashable, Sendable {
  /// What is looked at.
  public let factors: [GradingFactor]

  /// The points from which grades 2, 3, 4 and 5 begin: four numbers that do not fall.
  public let thresholds: [Int]

  /// What makes a complaint one of the highest grade at once.
  public let fastLane: [FastLane]

  /// A condition that takes the fast lane.
  public struct FastLane: Hashable, Sendable {
    /// A short code, such as `safety`.
    public let name: String
    /// When it holds.
    public let condition: Condition

    /// Makes a rule of the fast lane.
    public init(_ name: String, when condition: Condition) {
      self.name = name
      self.condition = condition
    }
  }

  /// Makes a scheme.
  ///
  /// - Throws: ``GradingFault`` if there are not four thresholds in ascending order, if two factors
  ///   or two rules of the fast lane have one name, or if points or weights are out of range.
  public init(
    factors: [GradingFactor], thresholds: [Int], fastLane: [FastLane] = []
  ) throws(GradingFault) {
    self.init(known: factors, thresholds: thresholds, fastLane: fastLane)
    try check()
  }

  /// A scheme known to be right; the tests check each one.
  init(known factors: [GradingFactor], thresholds: [Int], fastLane: [FastLane]) {
    self.factors = factors
    self.thresholds = thresholds
    self.fastLane = fastLane
  }
}

/// One thing that makes a complaint more or less serious.
public struct GradingFactor: Hashable, Sendable {
  /// A short code, such as `amount`.
  public let name: String
  /// By how much its points count, 0 to 100.
  public let weight: Int
  /// The bands; of those that hold the one with the most points counts.
  public let bands: [Band]

  /// Points for a condition.
  public struct Band: Hashable, Sendable {
    /// When the points are given.
    public let condition: Condition
    /// The points, -1,000 to 1,000.
    public let points: Int

    /// Makes a band.
    public init(when condition: Condition, points: Int) {
      self.condition = condition
      self.points = points
    }
  }

  /// Makes a factor.
  public init(_ name: String, weight: Int = 1, bands: [Band]) {
    self.name = name
    self.weight = weight
    self.bands = bands
  }
}

/// What is wrong with a grading scheme.
public struct GradingFault: Error, Hashable, Sendable, CustomStringConvertible {
  /// The part that is meant, as a path: `factors[2].bands[0]`.
  public let place: String
  /// What is wrong, as a sentence.
  public let message: String

  /// The place, then the sentence.
  public var description: String { "\(place): \(message)" }
}

extension GradingScheme {
  private func check() throws(GradingFault) {
    guard thresholds.count == 4, thresholds == thresholds.sorted() else {
      throw GradingFault(
        place: "thresholds",
        message: "the points for grades 2, 3, 4 and 5 are four numbers that do not fall")
    }
    var names: Set<String> = []
    for (index, factor) in factors.enumerated() {
      let place = "factors[\(index)]"
      guard names.insert(factor.name).inserted else {
        throw GradingFault(place: place, message: "\"\(factor.name)\" is stated twice")
      }
      guard (0...100).contains(factor.weight) else {
        throw GradingFault(place: place + ".weight", message: "a weight lies between 0 and 100")
      }
      if let band = factor.bands.firstIndex(where: { !(-1_000...1_000).contains($0.points) }) {
        throw GradingFault(
          place: place + ".bands[\(band)]", message: "points lie between -1,000 and 1,000")
      }
    }
    var lanes: Set<String> = []
    for (index, lane) in fastLane.enumerated() where !lanes.insert(lane.name).inserted {
      throw GradingFault(
        place: "fastLane[\(index)]", message: "\"\(lane.name)\" is stated twice")
    }
  }
}
