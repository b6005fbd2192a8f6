/// Why a proposed response was sent back to the one who proposed it.
public struct ReturnReason: Vocabulary {
  /// The code.
  public let rawValue: String

  /// Makes a reason for sending back from its code.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// What happened has not been found out well enough.
  public static let investigation = ReturnReason(rawValue: "investigation")
  /// What is said is not supported by what is on file.
  public static let evidence = ReturnReason(rawValue: "evidence")
  /// Something stated is not so.
  public static let facts = ReturnReason(rawValue: "facts")
  /// A point of the complaint is not answered.
  public static let unanswered = ReturnReason(rawValue: "unanswered")
  /// What is offered is too much, too little or the wrong thing.
  public static let remedy = ReturnReason(rawValue: "remedy")
  /// It goes beyond what the proposer or the approver may promise.
  public static let authority = ReturnReason(rawValue: "authority")
  /// It departs from law or from the organisation's rules.
  public static let policy = ReturnReason(rawValue: "policy")
  /// It does not tell the complainant where to turn next, or until when.
  public static let recourse = ReturnReason(rawValue: "recourse")
  /// It is unclear, cold or in the wrong language.
  public static let wording = ReturnReason(rawValue: "wording")
  /// Another reason, which the note explains.
  public static let other = ReturnReason(rawValue: "other")

  /// The library's own reasons for sending back: substance first, then form.
  public static let terms: [Term<ReturnReason>] = [
    Term(.investigation, "Investigation incomplete", "调查不充分"),
    Term(.evidence, "Evidence missing", "证据不足"),
    Term(.facts, "Facts wrong", "事实有误"),
    Term(.unanswered, "Points left unanswered", "诉求未全部答复"),
    Term(.remedy, "Remedy inappropriate", "补救方案不当"),
    Term(.authority, "Beyond authority", "超出权限"),
    Term(.policy, "Against law or policy", "不符合法规或政策"),
    Term(.recourse, "Recourse not stated", "未告知救济途径"),
    Term(.wording, "Wording", "措辞不当"),
    Term(.other, "Other reason to return", "其他退回原因"),
  ]
}
