public import BusinessTime

/// A way in which a regime lets a time limit be exceeded.
public struct RegimeExtension: Hashable, Sendable {
  /// How far it goes.
  public enum Reach: Hashable, Sendable {
    /// Until the end of a period from a milestone, which is usually the one the limit runs from.
    case through(Period, from: Milestone)
    /// By a period more.
    case additional(Period)
    /// The source names no figure.
    case unstated
  }

  /// How far it goes.
  public let reach: Reach
  /// The only round in which it may be used; `nil` for any.
  public let round: ReviewRound?
  /// When it may be used and what has to be done for it.
  public let conditions: Wording

  /// Makes a way of exceeding limits; in any round, if none is named.
  public init(_ reach: Reach, round: ReviewRound? = nil, _ conditions: Wording) {
    self.reach = reach
    self.round = round
    self.conditions = conditions
  }

  init(_ reach: Reach, round: ReviewRound? = nil, _ english: String, _ chinese: String) {
    self.init(reach, round: round, Wording(english, chinese))
  }
}
