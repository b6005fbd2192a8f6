/// How much could go wrong, as the organisation judges.
///
/// A scale that is whole: a `switch` over it covers every degree.
public enum RiskLevel: String, OrderedVocabulary {
  /// Little.
  case low
  /// Something to keep an eye on.
  case medium
  /// Much.
  case high

  /// What people read.
  public var term: Term<RiskLevel> {
    switch self {
    case .low: Term(self, "Low risk", "低风险")
    case .medium: Term(self, "Medium risk", "中风险")
    case .high: Term(self, "High risk", "高风险")
    }
  }

  /// The place on the scale, from 0 up.
  public var rank: Int {
    switch self {
    case .low: 0
    case .medium: 1
    case .high: 2
    }
  }
}
