/// A step of an organisation's lifecycle.
///
/// Which stages there are, which ``Phase`` each belongs to and how one leads to another is said by a
/// lifecycle. Rules and reports read facts and phases, not stage names: a host may have other stages.
public struct Stage: Vocabulary {
  /// The code.
  public let rawValue: String

  /// Makes a stage from its code.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Recorded, nobody has looked at it yet.
  public static let received = Stage(rawValue: "received")
  /// Its seriousness and its subject have been judged.
  public static let assessed = Stage(rawValue: "assessed")
  /// A person is responsible for it.
  public static let assigned = Stage(rawValue: "assigned")
  /// What happened is being found out.
  public static let investigating = Stage(rawValue: "investigating")
  /// An answer is being worked out.
  public static let responding = Stage(rawValue: "responding")
  /// A proposed answer needs somebody's approval.
  public static let awaitingApproval = Stage(rawValue: "approval")
  /// The complainant knows the decision.
  public static let decided = Stage(rawValue: "decided")
  /// What was promised is being done.
  public static let fulfilling = Stage(rawValue: "fulfilling")
  /// All that was promised is done.
  public static let resolved = Stage(rawValue: "resolved")
  /// The complainant is being asked whether that was right.
  public static let followUp = Stage(rawValue: "followUp")
  /// It has ended and is archived.
  public static let closed = Stage(rawValue: "closed")
  /// The complainant has to answer a question.
  public static let awaitingComplainant = Stage(rawValue: "onComplainant")
  /// A supplier, partner or expert has to answer.
  public static let awaitingThirdParty = Stage(rawValue: "onThirdParty")
  /// It rests for another reason.
  public static let onHold = Stage(rawValue: "onHold")

  /// The library's own stages, in the order of a complaint's life.
  public static let terms: [Term<Stage>] = [
    Term(.received, "Received", "已受理"),
    Term(.assessed, "Assessed", "已评估"),
    Term(.assigned, "Assigned", "已派单"),
    Term(.investigating, "Under investigation", "调查中"),
    Term(.responding, "Response in preparation", "拟定答复中"),
    Term(.awaitingApproval, "Awaiting approval", "待审批"),
    Term(.decided, "Decision communicated", "已告知处理决定"),
    Term(.fulfilling, "Remedy under way", "落实补救中"),
    Term(.resolved, "Resolved", "已解决"),
    Term(.followUp, "Follow-up", "回访中"),
    Term(.closed, "Closed", "已归档"),
    Term(.awaitingComplainant, "Waiting for the complainant", "待投诉人回复"),
    Term(.awaitingThirdParty, "Waiting for a third party", "待第三方回复"),
    Term(.onHold, "On hold", "暂停处理"),
  ]
}
