/// The kind of body outside the organisation to which a complaint can be referred.
///
/// Which body of that kind it is, and until when it can be turned to, is said by a playbook or a
/// regime.
public struct ReferralBody: Vocabulary {
  /// The code.
  public let rawValue: String

  /// Makes a kind of body from its code.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// An independent body that decides complaints of one sector, free of charge for consumers.
  public static let ombudsman = ReferralBody(rawValue: "ombudsman")
  /// A public body that watches over the sector.
  public static let regulator = ReferralBody(rawValue: "regulator")
  /// A court of law.
  public static let court = ReferralBody(rawValue: "court")
  /// A body that helps both sides to agree.
  public static let mediation = ReferralBody(rawValue: "mediation")
  /// A body whose award binds both sides because they agreed to it.
  public static let arbitration = ReferralBody(rawValue: "arbitration")
  /// An association that speaks for consumers.
  public static let consumerBody = ReferralBody(rawValue: "consumerBody")
  /// The public body for personal data.
  public static let dataAuthority = ReferralBody(rawValue: "dataAuthority")
  /// Another body.
  public static let other = ReferralBody(rawValue: "other")

  /// The library's own kinds of body, in no order of rank.
  public static let terms: [Term<ReferralBody>] = [
    Term(.ombudsman, "Ombudsman", "申诉专员"),
    Term(.regulator, "Regulator", "监管机构"),
    Term(.court, "Court", "法院"),
    Term(.mediation, "Mediation body", "调解机构"),
    Term(.arbitration, "Arbitration body", "仲裁机构"),
    Term(.consumerBody, "Consumer association", "消费者协会"),
    Term(.dataAuthority, "Data protection authority", "个人信息保护主管部门"),
    Term(.other, "Other body", "其他机构"),
  ]
}
