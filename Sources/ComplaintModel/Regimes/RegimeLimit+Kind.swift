extension RegimeLimit {
  /// What a time limit is about.
  @nonexhaustive
  public enum Kind: String, ClosedVocabulary {
    /// Tell the complainant that the complaint has come in.
    case acknowledgement
    /// The chance to settle it at once with less formality.
    case summaryResolution
    /// Tell the complainant where it stands.
    case progressUpdate
    /// Give a first answer, which may say that more time is needed.
    case initialResponse
    /// Say why the answer takes longer, and until when.
    case holdingResponse
    /// Give the final answer.
    case finalResponse
    /// Give the final answer where the ordinary time was not enough.
    case extendedFinalResponse
    /// Tell the complainant a decision that has been made.
    case communicateDecision
    /// Do what was agreed.
    case implementRemedy
    /// Tell the complainant that an outside body can be turned to.
    case externalSignpost
    /// Turn to the next body.
    case externalReferralWindow
    /// Complain at all.
    case limitation
    /// Report an event to the regulator.
    case regulatorReport
    /// Answer an inquiry of the regulator or ombudsman.
    case regulatorResponse
    /// Decide whether the regulator takes it on.
    case regulatorAcceptance
    /// Deal with it as the regulator.
    case regulatorDecision

    /// What people read.
    public var term: Term<Kind> {
      switch self {
      case .acknowledgement: Term(self, "Acknowledgement", "确认受理")
      case .summaryResolution: Term(self, "Summary resolution", "简易解决")
      case .progressUpdate: Term(self, "Progress update", "告知进展")
      case .initialResponse: Term(self, "Initial response", "初步答复")
      case .holdingResponse: Term(self, "Holding response", "暂缓答复")
      case .finalResponse: Term(self, "Final response", "最终答复")
      case .extendedFinalResponse: Term(self, "Extended final response", "延期后的最终答复")
      case .communicateDecision: Term(self, "Communication of the decision", "告知处理决定")
      case .implementRemedy: Term(self, "Implementation of the remedy", "落实补救措施")
      case .externalSignpost: Term(self, "Signpost to an outside body", "告知外部申诉途径")
      case .externalReferralWindow: Term(self, "Window for referral", "申诉期限")
      case .limitation: Term(self, "Limitation", "投诉时效")
      case .regulatorReport: Term(self, "Report to the regulator", "向监管部门报告")
      case .regulatorResponse: Term(self, "Response to the regulator", "答复监管部门")
      case .regulatorAcceptance: Term(self, "Acceptance by the regulator", "监管部门决定是否受理")
      case .regulatorDecision: Term(self, "Decision by the regulator", "监管部门处理")
      }
    }
  }
}

extension RegimeLimit.Kind {
  /// Who holds a limit of this kind, unless the source names somebody else.
  var usualHolder: RegimeLimit.Holder {
    switch self {
    case .acknowledgement, .summaryResolution, .progressUpdate, .initialResponse, .holdingResponse,
      .finalResponse, .extendedFinalResponse, .communicateDecision, .implementRemedy,
      .externalSignpost, .regulatorReport, .regulatorResponse:
      .firm
    case .externalReferralWindow, .limitation:
      .complainant
    case .regulatorAcceptance, .regulatorDecision:
      .regulator
    }
  }

  /// The round to which a limit of this kind belongs, unless the source numbers its stages.
  var usualRound: ReviewRound {
    switch self {
    case .acknowledgement, .summaryResolution, .progressUpdate, .initialResponse, .holdingResponse,
      .finalResponse, .extendedFinalResponse, .communicateDecision, .implementRemedy,
      .externalSignpost, .limitation, .regulatorReport:
      .first
    case .externalReferralWindow, .regulatorResponse, .regulatorAcceptance, .regulatorDecision:
      .external
    }
  }

  /// What meets a limit of this kind, unless the source says otherwise.
  ///
  /// No source in use says so in these words; it is the plain reading of each kind. What answers
  /// the complaint also tells that it was received, so a decision meets what asks for less.
  var usualStops: [RegimeLimit.Stop] {
    switch self {
    case .acknowledgement: [.acknowledgementSent, .decisionCommunicated]
    case .summaryResolution: [.resolved]
    case .progressUpdate: [.progressReported, .decisionCommunicated]
    case .initialResponse: [.initialResponseSent, .decisionCommunicated]
    case .holdingResponse: [.holdingResponseSent, .decisionCommunicated]
    case .finalResponse, .extendedFinalResponse, .communicateDecision: [.decisionCommunicated]
    case .implementRemedy: [.remedyImplemented]
    case .externalSignpost: [.signpostSent, .resolved]
    case .externalReferralWindow: [.referred]
    case .limitation: [.complaintMade]
    case .regulatorReport: [.reportSubmitted]
    case .regulatorResponse: [.inquiryAnswered]
    case .regulatorAcceptance: [.acceptanceDecided]
    case .regulatorDecision: [.outsideDecided]
    }
  }
}
