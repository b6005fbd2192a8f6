/// What a party is to one complaint.
///
/// The customer who bought the thing need not be the one who complains, and the one who complains
/// may have somebody speak for them. The library may tell further ones apart later, so a host's
/// `switch` needs an `@unknown default`. It is not ``Role``, which is about what somebody may do.
@nonexhaustive
public enum PartyRole: String, ClosedVocabulary {
  /// The one who complains, or on whose behalf the complaint is made.
  case complainant
  /// The one who bought or uses the thing.
  case customer
  /// Somebody who acts for the complainant.
  case representative
  /// Somebody who saw or heard what happened.
  case witness
  /// Somebody else whom the complaint concerns.
  case other

  /// What people read.
  public var term: Term<PartyRole> {
    switch self {
    case .complainant: Term(self, "Complainant", "投诉人")
    case .customer: Term(self, "Customer", "客户")
    case .representative: Term(self, "Representative", "代理人")
    case .witness: Term(self, "Witness", "证人")
    case .other: Term(self, "Other party", "其他当事人")
    }
  }
}
