/// Why a complaint ended.
///
/// A lifecycle lists which reasons go with which ``Outcome``: the outcome says how it was judged,
/// the reason why nothing more is done.
public struct ClosingReason: Vocabulary {
  /// The code.
  public let rawValue: String

  /// Makes a reason for closing from its code.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// The complainant accepted the decision.
  public static let accepted = ClosingReason(rawValue: "accepted")
  /// The decision stands, and no further review or body is left to turn to.
  public static let recourseExhausted = ClosingReason(rawValue: "exhausted")
  /// The complainant took it back.
  public static let withdrawn = ClosingReason(rawValue: "withdrawn")
  /// Another body deals with it.
  public static let referred = ClosingReason(rawValue: "referred")
  /// The complainant did not reply within the period that the decision named.
  public static let noReply = ClosingReason(rawValue: "noReply")
  /// Another complaint of the same complainant carries on for it.
  public static let merged = ClosingReason(rawValue: "merged")
  /// It was an inquiry, a request or praise.
  public static let notComplaint = ClosingReason(rawValue: "notComplaint")
  /// It came after the time within which one may complain.
  public static let timeBarred = ClosingReason(rawValue: "timeBarred")
  /// The organisation has no say in the matter.
  public static let noAuthority = ClosingReason(rawValue: "noAuthority")
  /// The complainant could not be reached by any way that is known.
  public static let unreachable = ClosingReason(rawValue: "unreachable")

  /// The library's own reasons for closing, the most usual ones first.
  public static let terms: [Term<ClosingReason>] = [
    Term(.accepted, "Accepted by the complainant", "投诉人接受处理结果"),
    Term(.recourseExhausted, "Recourse exhausted", "救济途径已用尽"),
    Term(.withdrawn, "Withdrawn by the complainant", "投诉人撤诉"),
    Term(.referred, "Referred to another body", "已移送其他机构"),
    Term(.noReply, "No reply within the period", "投诉人逾期未回复"),
    Term(.merged, "Merged into another complaint", "已并入其他投诉"),
    Term(.notComplaint, "Not a complaint", "不属于投诉"),
    Term(.timeBarred, "Time-barred", "超过投诉时效"),
    Term(.noAuthority, "Outside our authority", "不属于受理范围"),
    Term(.unreachable, "Complainant unreachable", "无法联系投诉人"),
  ]
}
