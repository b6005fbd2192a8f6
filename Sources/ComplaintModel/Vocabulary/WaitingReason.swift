/// What a complaint is waiting for while the organisation cannot act.
///
/// Service clocks may stop for some reasons and run on for others: the playbook says which.
public struct WaitingReason: Vocabulary {
  /// The code.
  public let rawValue: String

  /// Makes a reason for waiting from its code.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Something that only the complainant can say.
  public static let information = WaitingReason(rawValue: "information")
  /// A photo, a receipt or the thing itself.
  public static let evidence = WaitingReason(rawValue: "evidence")
  /// The report of somebody who is neither complainant nor organisation.
  public static let thirdParty = WaitingReason(rawValue: "thirdParty")
  /// The answer of the supplier or manufacturer.
  public static let supplier = WaitingReason(rawValue: "supplier")
  /// The opinion of an expert or the result of a laboratory.
  public static let expertTest = WaitingReason(rawValue: "expertTest")
  /// A decision of a court, a regulator or an ombudsman.
  public static let authority = WaitingReason(rawValue: "authority")
  /// Spare parts or replacement goods.
  public static let parts = WaitingReason(rawValue: "parts")
  /// It rests for legal reasons.
  public static let legalHold = WaitingReason(rawValue: "legalHold")
  /// Another reason, which the note explains.
  public static let other = WaitingReason(rawValue: "other")

  /// The library's own reasons for waiting: the complainant's side first.
  public static let terms: [Term<WaitingReason>] = [
    Term(.information, "Information from the complainant", "待投诉人补充信息"),
    Term(.evidence, "Evidence", "待提供证据"),
    Term(.thirdParty, "Third-party report", "待第三方报告"),
    Term(.supplier, "Supplier's answer", "待供应商答复"),
    Term(.expertTest, "Expert opinion or laboratory test", "待专家鉴定或检测"),
    Term(.authority, "Court or regulator", "待法院或监管机构处理"),
    Term(.parts, "Parts or goods", "待配件或货物"),
    Term(.legalHold, "Legal hold", "法律保全"),
    Term(.other, "Other reason to wait", "其他等待原因"),
  ]
}
