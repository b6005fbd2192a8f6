/// Why personal data may be processed or must be kept.
///
/// The terms are those of the GDPR (articles 6(1) and 17(3)) and of China's Personal Information
/// Protection Law (article 13). Which one holds is the organisation's own judgement: the library
/// records it and decides nothing by it.
public struct LegalBasis: Vocabulary {
  /// The code.
  public let rawValue: String

  /// Makes a legal basis from its code.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// The person agreed (GDPR 6(1)(a), PIPL 13(1)).
  public static let consent = LegalBasis(rawValue: "consent")
  /// A contract with the person needs it (GDPR 6(1)(b), PIPL 13(2)).
  public static let contract = LegalBasis(rawValue: "contract")
  /// A law demands it (GDPR 6(1)(c), PIPL 13(3)).
  public static let legalObligation = LegalBasis(rawValue: "legalObligation")
  /// Somebody's life or health needs it (GDPR 6(1)(d), PIPL 13(4)).
  public static let vitalInterests = LegalBasis(rawValue: "vitalInterests")
  /// A task in the public interest needs it (GDPR 6(1)(e), PIPL 13(5)).
  public static let publicTask = LegalBasis(rawValue: "publicTask")
  /// Interests that outweigh the person's (GDPR 6(1)(f)); PIPL has no counterpart.
  public static let legitimate = LegalBasis(rawValue: "legitimate")
  /// The person made it public (PIPL 13(6)).
  public static let disclosed = LegalBasis(rawValue: "disclosed")
  /// A legal claim is made, exercised or defended (GDPR 17(3)(e)).
  public static let legalClaims = LegalBasis(rawValue: "legalClaims")

  /// The library's own bases, in the order of the articles.
  public static let terms: [Term<LegalBasis>] = [
    Term(.consent, "Consent", "个人同意"),
    Term(.contract, "Performance of a contract", "履行合同所必需"),
    Term(.legalObligation, "Legal obligation", "履行法定义务"),
    Term(.vitalInterests, "Vital interests", "保护生命健康"),
    Term(.publicTask, "Task in the public interest", "公共利益"),
    Term(.legitimate, "Legitimate interests", "正当利益"),
    Term(.disclosed, "Disclosed by the person", "已公开的个人信息"),
    Term(.legalClaims, "Legal claims", "法律请求的提出与抗辩"),
  ]
}
