public import BusinessTime

/// Something that happens to a complaint and that starts, stops or resets a service level's clock.
///
/// Its text form, which is also its form in JSON, is `act:acknowledge`, `milestone:remedyAgreed`,
/// `stage:investigating` or `phase:waiting`.
///
/// A milestone's instant is remembered by the complaint, so that a cycle may start at one that was
/// passed long ago. An act counts when it is performed and not afterwards. A stage or phase counts
/// from the instant at which it was entered, for as long as the complaint is in it.
public enum Moment: Hashable, Sendable {
  /// An act is performed.
  case act(Act)
  /// A milestone is passed.
  case milestone(Milestone)
  /// A stage is entered.
  case stage(Stage)
  /// A phase is entered.
  case phase(Phase)

  /// What people read: the library's own terms by their names, the host's own by their codes.
  public func name(in language: DisplayLanguage) -> String {
    switch self {
    case .act(let act): act.name(in: language)
    case .milestone(let milestone): milestone.name(in: language) ?? milestone.rawValue
    case .stage(let stage): stage.name(in: language) ?? stage.rawValue
    case .phase(let phase): phase.name(in: language)
    }
  }
}

extension Moment: LosslessStringConvertible {
  /// The text form.
  public var description: String {
    switch self {
    case .act(let act): "act:\(act.rawValue)"
    case .milestone(let milestone): "milestone:\(milestone)"
    case .stage(let stage): "stage:\(stage)"
    case .phase(let phase): "phase:\(phase.rawValue)"
    }
  }

  /// Reads the text form; `nil` for any other text, also where the name is not well formed or there
  /// is no such act or phase.
  public init?(_ description: String) {
    guard let (kind, name) = description.splitAtColon else { return nil }
    switch kind {
    case "act":
      guard let act = Act(rawValue: name) else { return nil }
      self = .act(act)
    case "milestone": self = .milestone(Milestone(rawValue: name))
    case "stage": self = .stage(Stage(rawValue: name))
    case "phase":
      guard let phase = Phase(rawValue: name) else { return nil }
      self = .phase(phase)
    default: return nil
    }
    guard isWellFormed else { return nil }
  }

  /// Whether the name is one that playbooks accept.
  var isWellFormed: Bool {
    switch self {
    case .act, .phase: true
    case .milestone(let milestone): milestone.isWellFormed
    case .stage(let stage): stage.isWellFormed
    }
  }
}
