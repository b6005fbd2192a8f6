/// What sort of customer somebody is before the law.
///
/// The library may tell further kinds apart later, so a host's `switch` needs an `@unknown
/// default`.
@nonexhaustive
public enum CustomerKind: String, ClosedVocabulary {
  /// A natural person who acts outside a trade.
  case consumer
  /// A firm, or a person who acts in a trade.
  case business
  /// An authority, a school or another public body.
  case publicBody

  /// What people read.
  public var term: Term<CustomerKind> {
    switch self {
    case .consumer: Term(self, "Consumer", "消费者")
    case .business: Term(self, "Business", "企业客户")
    case .publicBody: Term(self, "Public body", "公共机构")
    }
  }
}
