/// A fact from which or up to which a time limit runs, and which no command stands for by itself.
///
/// Statutory time limits start from many facts: that all materials have come in, that a remedy was
/// agreed, that a regulator's inquiry arrived. A host records one when it learns of it, with the
/// instant at which it happened, which may be earlier.
public struct Milestone: Vocabulary {
  /// The code.
  public let rawValue: String

  /// Makes a milestone from its code.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// The complaint reached the organisation, by any way.
  public static let complaintReceived = Milestone(rawValue: "complaintReceived")
  /// The complaint got its number.
  public static let complaintRegistered = Milestone(rawValue: "complaintRegistered")
  /// A regulator put the complaint on the portal on which firms answer.
  public static let complaintSentToPortal = Milestone(rawValue: "complaintSentToPortal")
  /// Everything that the complainant has to hand in has come in.
  public static let allMaterialsReceived = Milestone(rawValue: "allMaterialsReceived")
  /// The acknowledgement went out.
  public static let acknowledgementSent = Milestone(rawValue: "acknowledgementSent")
  /// What the complaint is about happened.
  public static let eventComplainedOf = Milestone(rawValue: "eventComplainedOf")
  /// The complainant knew, or should have known, of the cause to complain.
  public static let complainantAware = Milestone(rawValue: "complainantAware")
  /// What the complaint is about happened or, if later, became known to the complainant.
  public static let eventOrAware = Milestone(rawValue: "eventOrAware")
  /// A holding response went out: why the answer takes longer, and until when.
  public static let holdingResponseSent = Milestone(rawValue: "holdingResponseSent")
  /// The firm marked the complaint as in progress on the regulator's portal.
  public static let markedInProgress = Milestone(rawValue: "markedInProgress")
  /// The amount in dispute was credited until the error is looked into.
  public static let provisionalCreditGiven = Milestone(rawValue: "provisionalCreditGiven")
  /// The complainant was told of an approved extension.
  public static let extensionNotified = Milestone(rawValue: "extensionNotified")
  /// The statement of account on which the error stands went out.
  public static let statementSent = Milestone(rawValue: "statementSent")
  /// All that had to be found out is found out.
  public static let investigationCompleted = Milestone(rawValue: "investigationCompleted")
  /// The final response went out.
  public static let finalResponseSent = Milestone(rawValue: "finalResponseSent")
  /// The final response arrived.
  public static let finalResponseDelivered = Milestone(rawValue: "finalResponseDelivered")
  /// The complainant was told the decision, by whatever way.
  public static let decisionCommunicated = Milestone(rawValue: "decisionCommunicated")
  /// The first message to the complainant that was not a robot's.
  public static let firstResponse = Milestone(rawValue: "firstResponse")
  /// The acknowledgement of receipt arrived.
  public static let acknowledgementDelivered = Milestone(rawValue: "acknowledgementDelivered")
  /// The final response went out or, if none did, its time limit ran out.
  public static let finalResponseSentOrDeadlineExpired = Milestone(
    rawValue: "finalResponseSentOrDeadlineExpired")
  /// The period in which objections may be made has ended.
  public static let objectionPeriodEnded = Milestone(rawValue: "objectionPeriodEnded")
  /// The complainant asked for the next stage of the procedure.
  public static let escalationRequestReceived = Milestone(rawValue: "escalationRequestReceived")
  /// The complainant asked for a review of the decision.
  public static let reviewRequestReceived = Milestone(rawValue: "reviewRequestReceived")
  /// The opinion of the reviewing body reached the complainant.
  public static let reviewOpinionReceived = Milestone(rawValue: "reviewOpinionReceived")
  /// Both sides agreed on a remedy.
  public static let remedyAgreed = Milestone(rawValue: "remedyAgreed")
  /// The manufacturer learned of a reportable event.
  public static let awareOfEvent = Milestone(rawValue: "awareOfEvent")
  /// The manufacturer learned of a serious threat to public health.
  public static let awareOfThreat = Milestone(rawValue: "awareOfThreat")
  /// A regulator's inquiry reached the organisation.
  public static let regulatorInquiryReceived = Milestone(rawValue: "regulatorInquiryReceived")
  /// A regulator received the complaint.
  public static let regulatorComplaintReceived = Milestone(rawValue: "regulatorComplaintReceived")
  /// A regulator took the complaint on.
  public static let acceptedByRegulator = Milestone(rawValue: "acceptedByRegulator")
  /// A regulator came upon a sign of an offence.
  public static let leadFound = Milestone(rawValue: "leadFound")
  /// A regulator decided whether to open a case.
  public static let filingDecisionMade = Milestone(rawValue: "filingDecisionMade")
  /// A mediation ended without agreement.
  public static let mediationTerminated = Milestone(rawValue: "mediationTerminated")
  /// An ombudsman's award reached the party.
  public static let awardReceived = Milestone(rawValue: "awardReceived")

  /// The complainant was told where it stands.
  public static let progressReported = Milestone(rawValue: "progressReported")
  /// A first answer went out, which may say that more time is needed.
  public static let initialResponseSent = Milestone(rawValue: "initialResponseSent")
  /// The complainant was told of the outside body.
  public static let signpostSent = Milestone(rawValue: "signpostSent")
  /// What was agreed is done.
  public static let remedyImplemented = Milestone(rawValue: "remedyImplemented")
  /// The report reached the regulator.
  public static let reportSubmitted = Milestone(rawValue: "reportSubmitted")
  /// The regulator's inquiry was answered.
  public static let inquiryAnswered = Milestone(rawValue: "inquiryAnswered")
  /// It was taken on or refused outside, and the complainant told.
  public static let acceptanceDecided = Milestone(rawValue: "acceptanceDecided")

  /// A fault was found, or not, from a distance, by telephone or data.
  public static let remoteDiagnosisMade = Milestone(rawValue: "remoteDiagnosisMade")
  /// Somebody went there and looked.
  public static let siteInspected = Milestone(rawValue: "siteInspected")

  /// The library's own milestones: the complaint's first, then reviews, reports and outside
  /// bodies, what meets a regime's limits, then after-sales work.
  public static let terms: [Term<Milestone>] = [
    Term(.complaintReceived, "Complaint received", "收到投诉"),
    Term(.complaintRegistered, "Complaint registered", "投诉登记"),
    Term(.complaintSentToPortal, "Complaint sent to the portal", "投诉转入门户"),
    Term(.allMaterialsReceived, "All materials received", "材料收齐"),
    Term(.acknowledgementSent, "Acknowledgement sent", "发出受理确认"),
    Term(.eventComplainedOf, "Event complained of", "投诉事项发生"),
    Term(.complainantAware, "Complainant aware", "投诉人知悉"),
    Term(.eventOrAware, "Event or awareness of it", "事项发生或知悉"),
    Term(.holdingResponseSent, "Holding response sent", "发出暂缓答复"),
    Term(.markedInProgress, "Marked as in progress", "标记为处理中"),
    Term(.provisionalCreditGiven, "Provisional credit given", "已暂时入账"),
    Term(.extensionNotified, "Extension notified", "告知延期"),
    Term(.statementSent, "Statement sent", "发出账单"),
    Term(.investigationCompleted, "Investigation completed", "调查完成"),
    Term(.finalResponseSent, "Final response sent", "发出最终答复"),
    Term(.finalResponseDelivered, "Final response delivered", "最终答复已送达"),
    Term(.decisionCommunicated, "Decision communicated", "告知处理决定"),
    Term(.firstResponse, "First response", "首次响应"),
    Term(.acknowledgementDelivered, "Acknowledgement delivered", "受理确认已送达"),
    Term(
      .finalResponseSentOrDeadlineExpired, "Final response sent or time limit expired",
      "发出最终答复或答复期满"),
    Term(.objectionPeriodEnded, "Objection period ended", "异议期届满"),
    Term(.escalationRequestReceived, "Escalation request received", "收到升级请求"),
    Term(.reviewRequestReceived, "Review request received", "收到复核申请"),
    Term(.reviewOpinionReceived, "Review opinion received", "收到复查意见"),
    Term(.remedyAgreed, "Remedy agreed", "达成补救方案"),
    Term(.awareOfEvent, "Aware of the reportable event", "知悉应报告事件"),
    Term(.awareOfThreat, "Aware of a public health threat", "知悉公共健康威胁"),
    Term(.regulatorInquiryReceived, "Regulator's inquiry received", "收到监管问询"),
    Term(.regulatorComplaintReceived, "Complaint received by the regulator", "监管部门收到投诉"),
    Term(.acceptedByRegulator, "Accepted by the regulator", "监管部门受理"),
    Term(.leadFound, "Lead found by the regulator", "发现违法线索"),
    Term(.filingDecisionMade, "Decision on opening a case", "作出立案决定"),
    Term(.mediationTerminated, "Mediation terminated", "终止调解"),
    Term(.awardReceived, "Award received", "收到裁决"),
    Term(.progressReported, "Progress reported", "告知进展"),
    Term(.initialResponseSent, "Initial response sent", "发出初步答复"),
    Term(.signpostSent, "Signpost sent", "告知外部申诉途径"),
    Term(.remedyImplemented, "Remedy implemented", "补救措施已落实"),
    Term(.reportSubmitted, "Report submitted", "已提交报告"),
    Term(.inquiryAnswered, "Inquiry answered", "已答复问询"),
    Term(.acceptanceDecided, "Acceptance decided", "已决定是否受理"),
    Term(.remoteDiagnosisMade, "Remote diagnosis made", "完成远程诊断"),
    Term(.siteInspected, "On-site inspection made", "完成现场检查"),
  ]
}
