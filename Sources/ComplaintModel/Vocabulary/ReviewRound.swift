/// Which look at a complaint an answer belongs to.
///
/// A `switch` over rounds covers them all: each has its own received, acknowledged and answered
/// facts and its own clocks, and code that forgets one loses a time limit.
public enum ReviewRound: String, ClosedVocabulary {
  /// The organisation's first answer.
  case first
  /// A further look within the organisation, by somebody else.
  case `internal`
  /// A look from outside: ombudsman, regulator, court.
  case external

  /// What people read.
  public var term: Term<ReviewRound> {
    switch self {
    case .first: Term(self, "First answer", "首次答复")
    case .internal: Term(self, "Internal review", "内部复核")
    case .external: Term(self, "External review", "外部审查")
    }
  }
}
