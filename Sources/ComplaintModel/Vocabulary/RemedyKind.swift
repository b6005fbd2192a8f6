/// What is done to put right what a complaint was about.
///
/// ISO 10002 calls the whole of it the response; money and goods among it are redress. How much may
/// be promised by whom is said by the playbook's authority table.
public struct RemedyKind: Vocabulary {
  /// The code.
  public let rawValue: String

  /// Makes a kind of remedy from its code.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// The thing is exchanged for a sound one, or the service given again.
  public static let replacement = RemedyKind(rawValue: "replacement")
  /// The thing is made sound.
  public static let repair = RemedyKind(rawValue: "repair")
  /// The price is paid back, whole or in part.
  public static let refund = RemedyKind(rawValue: "refund")
  /// Money for a loss that was suffered.
  public static let compensation = RemedyKind(rawValue: "compensation")
  /// The thing is kept and costs less.
  public static let priceReduction = RemedyKind(rawValue: "priceReduction")
  /// Something given without being owed: a voucher, points, a waived fee.
  public static let goodwill = RemedyKind(rawValue: "goodwill")
  /// Words of regret, in the form that was agreed.
  public static let apology = RemedyKind(rawValue: "apology")
  /// A record, a bill or a statement is put right.
  public static let correction = RemedyKind(rawValue: "correction")
  /// It is explained why things are as they are.
  public static let explanation = RemedyKind(rawValue: "explanation")
  /// The way of working is changed, so that it does not happen again.
  public static let processChange = RemedyKind(rawValue: "processChange")

  /// The library's own kinds of remedy: things and money first, then words and deeds.
  public static let terms: [Term<RemedyKind>] = [
    Term(.replacement, "Replacement", "换货"),
    Term(.repair, "Repair", "维修"),
    Term(.refund, "Refund", "退款"),
    Term(.compensation, "Compensation", "赔偿"),
    Term(.priceReduction, "Price reduction", "减价"),
    Term(.goodwill, "Goodwill gesture", "善意补偿"),
    Term(.apology, "Apology", "道歉"),
    Term(.correction, "Correction", "更正"),
    Term(.explanation, "Explanation", "解释说明"),
    Term(.processChange, "Process change", "流程改进"),
  ]
}
