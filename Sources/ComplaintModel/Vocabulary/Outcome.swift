/// What came of a complaint: the library's own closed set.
public enum Outcome: String, ClosedVocabulary {
  /// The complainant was right.
  case upheld
  /// The complainant was right in part.
  case partlyUpheld
  /// The complainant was not right.
  case notUpheld
  /// The complainant took it back before it was decided.
  case withdrawn
  /// It was none that the organisation decides.
  case outOfScope
  /// Another complaint carries on for it.
  case duplicate

  /// What people read.
  public var term: Term<Outcome> {
    switch self {
    case .upheld: Term(self, "Upheld", "投诉成立")
    case .partlyUpheld: Term(self, "Partly upheld", "投诉部分成立")
    case .notUpheld: Term(self, "Not upheld", "投诉不成立")
    case .withdrawn: Term(self, "Withdrawn", "已撤诉")
    case .outOfScope: Term(self, "Out of scope", "不属受理范围")
    case .duplicate: Term(self, "Duplicate", "重复投诉")
    }
  }
}
