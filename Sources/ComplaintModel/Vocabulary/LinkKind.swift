/// How one complaint stands to another; it is read from the one that bears the link.
///
/// The library may tell further ones apart later, so a host's `switch` needs an `@unknown default`.
@nonexhaustive
public enum LinkKind: String, ClosedVocabulary {
  /// The same complainant complains again about the same matter.
  case repeatOf
  /// The same complaint came in twice.
  case duplicateOf
  /// Another complaint has the same cause.
  case sameDefectAs
  /// The other one carries on for this one.
  case mergedInto
  /// This one carries on for the other.
  case absorbs
  /// This one was a part of the other.
  case splitFrom
  /// A part of this one became the other.
  case splitInto
  /// This one goes on where the other ended.
  case followsUp

  /// What people read.
  public var term: Term<LinkKind> {
    switch self {
    case .repeatOf: Term(self, "Repeat of", "同一事项再次投诉")
    case .duplicateOf: Term(self, "Duplicate of", "重复登记")
    case .sameDefectAs: Term(self, "Same defect as", "同一缺陷")
    case .mergedInto: Term(self, "Merged into", "并入")
    case .absorbs: Term(self, "Carries on for", "接续")
    case .splitFrom: Term(self, "Split from", "拆分自")
    case .splitInto: Term(self, "Split into", "拆分出")
    case .followsUp: Term(self, "Follows up", "后续投诉")
    }
  }
}
