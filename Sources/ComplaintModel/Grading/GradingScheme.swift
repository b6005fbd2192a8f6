/// How an organisation judges how serious a complaint is.
///
/// Each factor gives the points of its strongest band that holds, times its weight; the sum decides
/// the grade by thresholds. Some conditions take the fast lane: they give the highest grade whatever
/// the sum, and draw in the first rung at once. ``standard`` is a ready one.
///
/// ```swift
/// let scheme = try GradingScheme(
///   factors: [
///     GradingFactor(.amount, weight: 2, bands: [
///       .init(when: .fact(.amountClaimed, .atLeast(.money(limit))), points: 3)
///     ])
///   ],
///   thresholds: [2, 4, 7, 10],
///   fastLane: [.init(.safety, when: .fact(.harm, .atLeast(.rank(of: Harm.health))))])
/// let grading = scheme.grade(facts)
/// grading.grade  // 1 to 5
/// ```
///
/// A grade is a pure function of the facts; a person may override it, which is a command.
public struct GradingScheme: Hashable, Sendable {
  /// What is looked at.
  public let factors: [GradingFactor]

  /// The points from which grades 2, 3, 4 and 5 begin: four numbers that do not fall.
  ///
  /// Where two are equal, the lower one of their grades is never given.
  public let thresholds: [Int]

  /// What makes a complaint one of the highest grade at once.
  public let fastLane: [FastLane]

  /// A condition that takes the fast lane.
  public struct FastLane: Hashable, Sendable {
    /// Why, in a word.
    public let name: GradingReason
    /// When it holds.
    public let condition: Condition

    /// Makes a rule of the fast lane.
    public init(_ name: GradingReason, when condition: Condition) {
      self.name = name
      self.condition = condition
    }
  }

  /// Makes a scheme.
  ///
  /// A scheme has at most 100 factors of at most 100 bands each, weights from 0 to 100, and points
  /// from -1,000 to 1,000, so that no sum is beyond ten million either way.
  ///
  /// - Throws: ``InvalidDefinition`` with every fault: if there are not four thresholds that do not
  ///   fall, if two factors or two rules of the fast lane have one name, if a number is out of range,
  ///   or if a condition has ``Condition/faults``.
  public init(
    factors: [GradingFactor], thresholds: [Int], fastLane: [FastLane] = []
  ) throws(InvalidDefinition) {
    self.init(known: factors, thresholds: thresholds, fastLane: fastLane)
    try InvalidDefinition.check(faults)
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
  /// What is looked at, in a word.
  public let name: GradingReason
  /// By how much its points count, 0 to 100.
  public let weight: Int
  /// The bands; of those that hold the one with the most points counts, of equal ones the first.
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
  public init(_ name: GradingReason, weight: Int = 1, bands: [Band]) {
    self.name = name
    self.weight = weight
    self.bands = bands
  }
}

extension GradingScheme {
  /// Every fact that the scheme compares, once each, in the order in which they first stand.
  public var facts: [Fact] {
    var seen: Set<Fact> = []
    return conditions.flatMap(\.facts).filter { seen.insert($0).inserted }
  }

  /// Every predicate that the scheme names, once each, in the order in which they first stand.
  public var predicates: [PredicateName] {
    var seen: Set<PredicateName> = []
    return conditions.flatMap(\.predicates).filter { seen.insert($0).inserted }
  }

  private var conditions: [Condition] {
    factors.flatMap { $0.bands.map(\.condition) } + fastLane.map(\.condition)
  }
}
