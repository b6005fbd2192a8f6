/// The short name of a factor of a grading scheme, or of a rule of its fast lane.
public struct GradingReason: Vocabulary {
  /// The code.
  public let rawValue: String

  /// Makes a reason from its code.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// How much is claimed.
  public static let amount = GradingReason(rawValue: "amount")
  /// How many are affected.
  public static let affected = GradingReason(rawValue: "affected")
  /// What harm was done or threatened.
  public static let harm = GradingReason(rawValue: "harm")
  /// How strongly the complainant is moved.
  public static let emotion = GradingReason(rawValue: "emotion")
  /// Who the customer is to the organisation.
  public static let customer = GradingReason(rawValue: "customer")
  /// That somebody is at more risk of harm than others.
  public static let vulnerability = GradingReason(rawValue: "vulnerability")
  /// How public it is, and how many it has reached.
  public static let publicity = GradingReason(rawValue: "publicity")
  /// That it comes again: as a repeat complaint, or reopened.
  public static let repetition = GradingReason(rawValue: "repetition")
  /// Somebody is hurt, or could be.
  public static let safety = GradingReason(rawValue: "safety")
  /// Courts or lawyers are concerned.
  public static let legalDispute = GradingReason(rawValue: "legalDispute")
  /// Many complain of the same, or are affected by it.
  public static let massComplaint = GradingReason(rawValue: "massComplaint")

  /// The library's own reasons: the factors first, then what takes the fast lane.
  public static let terms: [Term<GradingReason>] = [
    Term(.amount, "Amount claimed", "索赔金额"),
    Term(.affected, "People affected", "受影响人数"),
    Term(.harm, "Harm", "损害程度"),
    Term(.emotion, "Emotion", "情绪"),
    Term(.customer, "Customer", "客户等级"),
    Term(.vulnerability, "Vulnerability", "特殊需要"),
    Term(.publicity, "Publicity", "舆情影响"),
    Term(.repetition, "Repetition", "重复投诉"),
    Term(.safety, "Safety", "安全问题"),
    Term(.legalDispute, "Legal dispute", "法律纠纷"),
    Term(.massComplaint, "Mass complaint", "群体投诉"),
  ]
}
