/// How a complaint was judged.
///
/// A `switch` over outcomes covers them all, in hosts too: reports to regulators must not lose one.
/// A further outcome would be a change of major version.
public enum Outcome: String, ClosedVocabulary {
  /// It is right in substance.
  case upheld
  /// It is right in part.
  case partlyUpheld
  /// It is not right.
  case notUpheld
  /// The complainant took it back before it was judged.
  case withdrawn
  /// It is nothing that this procedure decides.
  case outOfScope
  /// It was told before, in another complaint.
  case duplicate

  /// What people read.
  public var term: Term<Outcome> {
    switch self {
    case .upheld: Term(self, "Upheld", "投诉成立")
    case .partlyUpheld: Term(self, "Partly upheld", "投诉部分成立")
    case .notUpheld: Term(self, "Not upheld", "投诉不成立")
    case .withdrawn: Term(self, "Withdrawn", "已撤回")
    case .outOfScope: Term(self, "Out of scope", "不属于处理范围")
    case .duplicate: Term(self, "Duplicate", "重复投诉")
    }
  }
}
