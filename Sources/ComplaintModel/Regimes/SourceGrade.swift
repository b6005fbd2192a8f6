/// In what kind of source a regime's numbers were read.
public enum SourceGrade: String, ClosedVocabulary {
  /// The text of the rule itself.
  case primary
  /// A publication of the authority.
  case official
  /// Several publications of others that agree.
  case multiSecondary
  /// One publication of somebody else.
  case singleSecondary
  /// Publications of others about a text that is not free to read.
  case secondary

  /// What people read.
  public var term: Term<SourceGrade> {
    switch self {
    case .primary: Term(self, "Text of the rule", "规则原文")
    case .official: Term(self, "Publication of the authority", "主管部门发布")
    case .multiSecondary: Term(self, "Several secondary sources", "多个二手来源")
    case .singleSecondary: Term(self, "One secondary source", "单一二手来源")
    case .secondary: Term(self, "Secondary sources about a priced text", "关于付费文本的二手来源")
    }
  }
}
