/// How somebody's complaints lie in time.
///
/// A `switch` over patterns covers them all, because the definition leaves no instants without one;
/// it stands at ``init(of:until:by:)``.
public enum FrequencyPattern: String, ClosedVocabulary {
  /// Now and then, or all at once.
  case sporadic
  /// At regular intervals.
  case periodic
  /// Again and again, up to now.
  case persistent

  /// What people read.
  public var term: Term<FrequencyPattern> {
    switch self {
    case .sporadic: Term(self, "Sporadic", "偶发")
    case .periodic: Term(self, "Periodic", "周期性")
    case .persistent: Term(self, "Persistent", "持续性")
    }
  }
}
