/// The gravest harm that a complaint tells of.
///
/// The library may tell further degrees apart later, between these or above, so rules compare
/// (`harm >= .health`) and a host's `switch` needs an `@unknown default`.
@nonexhaustive
public enum Harm: String, OrderedVocabulary {
  /// None is told of.
  case noHarm = "none"
  /// Time and trouble.
  case inconvenience
  /// Money or property was lost.
  case financial
  /// Somebody was hurt or made ill.
  case health
  /// Somebody's life is or was in danger, or others still are.
  case danger

  /// What people read.
  public var term: Term<Harm> {
    switch self {
    case .noHarm: Term(self, "No harm", "无损害")
    case .inconvenience: Term(self, "Inconvenience", "造成不便")
    case .financial: Term(self, "Financial loss", "财产损失")
    case .health: Term(self, "Harm to health", "健康损害")
    case .danger: Term(self, "Danger to life", "危及生命安全")
    }
  }

  /// The place on the scale, from 0 up.
  public var rank: Int {
    switch self {
    case .noHarm: 0
    case .inconvenience: 1
    case .financial: 2
    case .health: 3
    case .danger: 4
    }
  }
}
