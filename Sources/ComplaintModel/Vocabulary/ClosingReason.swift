/// Why a complaint could be closed with its ``Outcome``.
///
/// A lifecycle lists which pairs of outcome and reason it permits.
public struct ClosingReason: Vocabulary {
  /// The code.
  public let rawValue: String

  /// Makes a reason from its code.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// The complainant accepted the decision.
  public static let accepted = ClosingReason(rawValue: "accepted")
  /// The complainant did not accept it, and nothing further can be done inside.
  public static let recourseExhausted = ClosingReason(rawValue: "recourseExhausted")
  /// The complainant withdrew it.
  public static let withdrawn = ClosingReason(rawValue: "withdrawn")
  /// Another body deals with it.
  public static let referred = ClosingReason(rawValue: "referred")
  /// The complainant did not reply within the period.
  public static let noReply = ClosingReason(rawValue: "noReply")
  /// It was merged into another complaint.
  public static let merged = ClosingReason(rawValue: "merged")
  /// It was an enquiry, a wish or praise.
  public static let notAComplaint = ClosingReason(rawValue: "notAComplaint")
  /// It came too late.
  public static let timeBarred = ClosingReason(rawValue: "timeBarred")
  /// The organisation has no authority over its subject.
  public static let noAuthority = ClosingReason(rawValue: "noAuthority")
  /// The complainant could not be reached.
  public static let unreachable = ClosingReason(rawValue: "unreachable")

  /// The library's own reasons.
  public static let terms: [Term<ClosingReason>] = [
    Term(.accepted, "Accepted by the complainant", "投诉人接受"),
    Term(.recourseExhausted, "Recourse exhausted", "救济途径已穷尽"),
    Term(.withdrawn, "Withdrawn by the complainant", "投诉人撤诉"),
    Term(.referred, "Referred elsewhere", "已移送"),
    Term(.noReply, "No reply within the period", "逾期未回复"),
    Term(.merged, "Merged into another complaint", "已合并"),
    Term(.notAComplaint, "Not a complaint", "非投诉事项"),
    Term(.timeBarred, "Time-barred", "超过时效"),
    Term(.noAuthority, "No authority", "无权处理"),
    Term(.unreachable, "Complainant unreachable", "无法联系投诉人"),
  ]
}
