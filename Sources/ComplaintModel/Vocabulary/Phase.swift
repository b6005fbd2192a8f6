/// The part of its life a complaint is in: the library's own closed set.
///
/// Every stage of a lifecycle belongs to exactly one phase, so code that has to cover all complaints
/// switches over phases and is told by the compiler when it forgets one.
public enum Phase: String, ClosedVocabulary {
  /// The organisation has to act.
  case open
  /// Somebody else has to act before the organisation can.
  case waiting
  /// The decision is communicated; what was promised, and whether it helped, remains.
  case answered
  /// It has ended.
  case closed

  /// What people read.
  public var term: Term<Phase> {
    switch self {
    case .open: Term(self, "Open", "处理中")
    case .waiting: Term(self, "Waiting", "等待中")
    case .answered: Term(self, "Answered", "已答复")
    case .closed: Term(self, "Closed", "已结案")
    }
  }
}
