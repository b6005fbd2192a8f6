extension RegimeLimit {
  /// What meets a time limit.
  @nonexhaustive
  public enum Stop: String, ClosedVocabulary {
    /// The acknowledgement went out.
    case acknowledgementSent
    /// The complainant was told where it stands.
    case progressReported
    /// A first answer went out.
    case initialResponseSent
    /// A holding response went out.
    case holdingResponseSent
    /// The complainant was told the decision.
    case decisionCommunicated
    /// The complainant agreed that it is settled.
    case resolved
    /// The complainant was told of the outside body.
    case signpostSent
    /// All that had to be found out is found out.
    case investigationCompleted
    /// The amount in dispute was credited until it is looked into.
    case provisionalCreditGiven
    /// What was agreed is done.
    case remedyImplemented
    /// The report reached the regulator.
    case reportSubmitted
    /// The inquiry was answered.
    case inquiryAnswered
    /// It was taken on or refused, and the complainant told.
    case acceptanceDecided
    /// The outside body has decided or ended the matter.
    case outsideDecided
    /// The complaint was made.
    case complaintMade
    /// The next body was turned to.
    case referred

    /// What people read.
    public var term: Term<Stop> {
      switch self {
      case .acknowledgementSent: Term(self, "Acknowledgement sent", "发出受理确认")
      case .progressReported: Term(self, "Progress reported", "告知进展")
      case .initialResponseSent: Term(self, "Initial response sent", "发出初步答复")
      case .holdingResponseSent: Term(self, "Holding response sent", "发出暂缓答复")
      case .decisionCommunicated: Term(self, "Decision communicated", "告知处理决定")
      case .resolved: Term(self, "Resolved", "已解决")
      case .signpostSent: Term(self, "Signpost sent", "告知外部申诉途径")
      case .investigationCompleted: Term(self, "Investigation completed", "调查完成")
      case .provisionalCreditGiven: Term(self, "Provisional credit given", "已暂时入账")
      case .remedyImplemented: Term(self, "Remedy implemented", "补救措施已落实")
      case .reportSubmitted: Term(self, "Report submitted", "已提交报告")
      case .inquiryAnswered: Term(self, "Inquiry answered", "已答复问询")
      case .acceptanceDecided: Term(self, "Acceptance decided", "已决定是否受理")
      case .outsideDecided: Term(self, "Decided outside", "外部机构已作出处理")
      case .complaintMade: Term(self, "Complaint made", "已提出投诉")
      case .referred: Term(self, "Referred", "已提出申诉")
      }
    }
  }
}
