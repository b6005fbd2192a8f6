import BusinessTime

/// What commands about answers come to.
extension Deliberation {
  func proposed(_ response: Complaint.Response) -> Outline {
    var response = response
    var reasons = objections(to: response)
    number(&response.remedies)
    settleBudgets(of: &response.remedies)
    reasons += settleApproval(&response)
    var outline = Outline(.responseProposed(response))
    outline.reasons = reasons
    return outline
  }

  func approved() -> Outline {
    let outline = Outline(.responseApproved)
    guard let draft = complaint.draft else { return outline.requiring(false, .noResponse) }
    guard !draft.isApproved else { return outline.requiring(false, .nothingToApprove) }
    var approving = outline
    approving.reasons = objections(toApproving: draft)
    return approving
  }

  func communicated(_ response: Complaint.Response?) -> Outline {
    let said: Complaint.Response
    var reasons: [Refusal.Reason] = []
    var offer: Complaint.Response?
    if let draft = complaint.draft {
      said = draft.response
      if !draft.isApproved { reasons.append(.lifecycle(.precluded(by: .approvalOutstanding))) }
      if draft.isOvertaken {
        reasons.append(.approvalDemanded(complaint.rung?.escalation.approvers ?? []))
      }
      if let response, response.outcome != said.outcome || !response.remedies.isEmpty {
        reasons.append(.otherResponse)
      }
    } else if var response {
      reasons += objections(to: response)
      number(&response.remedies)
      settleBudgets(of: &response.remedies)
      reasons += settleApproval(&response)
      if !response.approvers.isEmpty {
        reasons.append(.lifecycle(.precluded(by: .approvalOutstanding)))
      }
      said = response
      if !response.remedies.isEmpty { offer = response }
    } else {
      return Outline(.resolved).requiring(false, .noResponse)
    }
    let contents = said.contents + (response?.contents ?? []).filter { !said.contents.contains($0) }
    let missing = context.isImporting ? [] : neededContents.filter { !contents.contains($0) }
    if !missing.isEmpty { reasons.append(.contentsMissing(missing)) }
    var outline = Outline(
      .decisionCommunicated(
        Complaint.CommunicatedDecision(
          said.outcome, remedies: promised(with: said), contents: contents,
          round: complaint.round)))
    outline.putForward = offer
    outline.promised = said.remedies
    outline.reasons = reasons
    return outline
  }

  /// What a letter with a decision has to contain, of this complaint.
  private var neededContents: [ResponseContent] {
    var needed = definition.answerContents
    guard !definition.answerChecklists.isEmpty else { return needed }
    let facts = complaint.facts(outside: context.outside, predicates: context.predicates)
    for list in definition.answerChecklists where list.condition.holds(in: facts) {
      needed += list.contents.filter { !needed.contains($0) }
    }
    return needed
  }

  /// The remedies that are promised with an answer: its own, and what rules have granted.
  private func promised(with response: Complaint.Response) -> [Remedy.ID] {
    let granted = complaint.remedies.filter { $0.state == .approved && $0.rule != nil }.map(\.id)
    return response.remedies.map(\.id)
      + granted.filter { id in
        !response.remedies.contains { $0.id == id }
      }
  }

  private func number(_ offers: inout [Complaint.RemedyOffer]) {
    for index in offers.indices {
      offers[index].id = Remedy.ID(
        rawValue: complaint.counts.remedies &+ Int32(clamping: index + 1))
    }
  }

  private func objections(to response: Complaint.Response) -> [Refusal.Reason] {
    var reasons: [Refusal.Reason] = []
    if !response.outcome.isMerit { reasons.append(.noDecision(response.outcome)) }
    let limit = definition.limits.remedies
    if Int(complaint.counts.remedies) + response.remedies.count > limit {
      reasons.append(.tooMany(field: "remedies", limit: limit))
    }
    for offer in response.remedies {
      if offer.kind.isOfMoney, offer.amount == nil {
        reasons.append(.remedy(.amountMissing, offer.kind))
      } else if let amount = offer.amount, amount.minorUnits <= 0 {
        reasons.append(.remedy(.amountNotPositive, offer.kind))
      }
      if offer.budget?.isWellFormed == false { reasons.append(.malformed(field: "budget")) }
    }
    return reasons
  }

  /// Finds out whether an answer has to be approved, and by whom; what was given elsewhere has not.
  private func settleApproval(_ response: inout Complaint.Response) -> [Refusal.Reason] {
    if context.isImporting {
      response.approvers = []
      return []
    }
    let author = Remedy.Author(actor.id, for: nil, at: context.now)
    let offered = response.remedies.map { Remedy(recorded: $0, by: author) }
    // What stands in a draft that this one replaces is cancelled with it.
    let replaced = complaint.draft?.response.remedies.map(\.id) ?? []
    let all = complaint.remedies.filter { !replaced.contains($0.id) } + offered
    var approvers: [Role] = []
    if !offered.isEmpty {
      let finding = definition.authority.approvalNeeded(for: all, by: actor.roles)
      if !finding.isWithin {
        guard !finding.approvers.isEmpty else {
          return finding.reasons.map(Refusal.Reason.authority)
        }
        approvers = finding.approvers
      }
    }
    for rule in definition.approvals where rule.condition.holds(in: facts) {
      let both = approvers.filter(rule.approvers.contains)
      approvers = approvers.isEmpty ? rule.approvers : both.isEmpty ? approvers : both
    }
    let demanded = complaint.rung?.escalation.approvers ?? []
    if !demanded.isEmpty {
      let both = approvers.filter(demanded.contains)
      approvers = approvers.isEmpty ? demanded : both.isEmpty ? approvers : both
    }
    response.approvers = approvers
    return []
  }

  /// What speaks against approving: the same person, too little authority, another role.
  ///
  /// Only a person approves; what a rule or time put forward, any person with authority does.
  private func objections(toApproving draft: Complaint.Draft) -> [Refusal.Reason] {
    guard let agent = actor.id.agent else { return [.access(.approveResponse)] }
    var reasons: [Refusal.Reason] = []
    if actor.roles.isDisjoint(with: draft.response.approvers) {
      reasons.append(.access(.approveResponse))
    }
    let offered = draft.response.remedies.isEmpty ? [] : complaint.remedies
    guard let author = draft.author.agent else {
      let finding = definition.authority.approvalNeeded(for: offered, by: actor.roles)
      return reasons + finding.reasons.map { .approval(.authority($0)) }
    }
    let proposer = Signatory(author, for: draft.onBehalfOf?.agent, at: draft.at)
    let approver = Signatory(agent, for: actor.onBehalfOf?.agent, at: context.now)
    let objections = definition.authority.objections(
      to: Approval(of: offered, proposedBy: proposer, by: approver, with: actor.roles),
      deputies: context.deputies)
    return reasons + objections.map(Refusal.Reason.approval)
  }
}

extension Outcome {
  /// Whether it is a judgement on what was complained about, or says that it is out of scope.
  fileprivate var isMerit: Bool {
    switch self {
    case .upheld, .partlyUpheld, .notUpheld, .outOfScope: true
    case .withdrawn, .duplicate: false
    }
  }
}
