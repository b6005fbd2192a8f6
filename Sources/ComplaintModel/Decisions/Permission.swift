/// Whether an actor may perform an act on a complaint now, and what holds for every command of it.
///
/// What depends on the parameters of a command is said by deciding it only.
public struct Permission: Hashable, Sendable {
  /// The act.
  public let act: Act
  /// The reasons that hold for every command of the act; if access refuses, that is the only one.
  public internal(set) var reasons: [Refusal.Reason]
  /// The stages to which it may lead, the present one among them where it may stay; empty where it
  /// is not possible.
  public internal(set) var targets: [Stage] = []
  /// The highest amounts that the actor may give with it without asking anybody, one for each
  /// currency in the order of their codes; empty for an act without money.
  public internal(set) var ceilings: [Money] = []
  /// The lowest rung to which it may escalate; `nil` for any other act.
  public internal(set) var nextRung: Int32?

  /// Whether some command of the act may be possible.
  public var isPossible: Bool { reasons.isEmpty }

  init(_ act: Act, _ reasons: [Refusal.Reason]) {
    self.act = act
    self.reasons = reasons
  }
}
