public import BusinessTime

extension Refusal.Reason {
  /// The reason as a sentence for people, with a lifecycle's names for its stages.
  public func text(in language: DisplayLanguage, lifecycle: Lifecycle = .standard) -> String {
    switch language {
    case .english: english(lifecycle)
    case .chinese: chinese(lifecycle)
    }
  }
}

extension Refusal.Reason {
  fileprivate func english(_ lifecycle: Lifecycle) -> String {
    switch self {
    case .access(let act): "You may not do \"\(act.name(in: .english))\" here."
    case .lifecycle(let objection): lifecycle.text(of: objection, in: .english)
    case .rule(_, let objection): objection.wording.english
    case .followUp(let rule, let reason):
      "The rule \(rule) asks for more: \(reason.english(lifecycle))"
    case .adoptedStep(let number, let reason):
      "Step \(number) of what was done before: \(reason.english(lifecycle))"
    case .ruleCycle(let rules): "Rules ask for each other without end: \(rules.listed)."
    case .clock(let objection): objection.text(in: .english)
    case .clocks(let failure): "The time limits cannot be computed: \(failure)."
    case .authority(let reason): reason.text(in: .english)
    case .approval(let objection): objection.text(in: .english)
    case .remedy(let code, let kind):
      "The remedy \"\(kind.shown(in: .english))\" makes no sense (\(code))."
    case .noSuchBudget(let name): "There is no budget \(name)."
    case .budgetExceeded(let name, let left): "No more than \(left) is left in the budget \(name)."
    case .budget(let name, let code): "The budget \(name) cannot pay for it now (\(code))."
    case .alreadyBegun: "The complaint is recorded already."
    case .textMissing(let act): "\"\(act.name(in: .english))\" needs a reason in words."
    case .contentNotStored: "A text has to be put into the content vault first."
    case .nothingAttached: "Nothing is attached."
    case .nothingChanged: "Nothing would change by it."
    case .malformed(let field): "\(field) is too long or has characters that are not accepted."
    case .tooMany(let field, let limit): "There can be no more than \(limit) \(field)."
    case .inFuture: "It cannot have happened in the future."
    case .beforeReceipt: "It cannot have happened before the complaint was received."
    case .tooLongAgo(let limit): "It may have happened no longer than \(limit) ago."
    case .nobodyAvailable(let queue): "Nobody can take it from the queue \(queue) now."
    case .notClearable(let fact): "\(fact) has to be known."
    case .gradeOutOfRange(let grade): "A grade is 1 to 5, not \(grade)."
    case .noPriority, .noResponse, .nothingToApprove, .otherResponse, .contentsMissing,
      .noDecision, .remedyNotPromised, .noSuchMessage, .noSuchTask, .notReferred,
      .alreadyReferred, .reviewNotOpen, .reviewNotPossible, .notEscalated, .notHigher,
      .noSuchRung, .nobodyAtRung, .approvalDemanded, .held, .notHeld, .noSuchParty,
      .alreadyErased, .retained, .otherComplainant, .sameComplaint, .notOpen, .notMerged, .idTaken:
      englishOfState
    }
  }

  /// The same for reasons that lie in what the complaint has come to.
  private var englishOfState: String {
    switch self {
    case .noPriority(let impact, let urgency):
      "The playbook has no impact \(impact) with urgency \(urgency)."
    case .noResponse: "No response is put forward."
    case .nothingToApprove: "There is nothing to approve."
    case .otherResponse: "Another response is put forward; send it back first."
    case .contentsMissing(let contents): "The letter lacks: \(contents.listed(.english))."
    case .noDecision(let outcome):
      "\"\(outcome.name(in: .english))\" cannot be a decision on the merits."
    case .remedyNotPromised(let id): "Remedy \(id) is not promised."
    case .noSuchMessage(let version): "Event \(version) caused no message that is followed up."
    case .noSuchTask(let task): "No task \(task) is open."
    case .notReferred(let body): "It does not lie with the body \"\(body.shown(in: .english))\"."
    case .alreadyReferred(let body):
      "It lies with the body \"\(body.shown(in: .english))\" already."
    case .reviewNotOpen(let round): "The round \"\(round.name(in: .english))\" is not open."
    case .reviewNotPossible(let round):
      "The round \"\(round.name(in: .english))\" cannot be opened now."
    case .notEscalated: "It has not been escalated."
    case .notHigher(let rung): "Rung \(rung) is not above the present one."
    case .noSuchRung(let rung): "The ladder has no rung \(rung)."
    case .nobodyAtRung(let rung): "Nobody is known at rung \(rung), nor at any above."
    case .approvalDemanded(let roles):
      "The escalation demands approval by \(roles.listed(.english)): put the response forward again."
    case .held: "It is held for legal reasons."
    case .notHeld: "It is not held for legal reasons."
    case .noSuchParty(let party): "\(party) has no part in it."
    case .alreadyErased(let party): "The data of \(party) are erased or being erased."
    case .retained(let end, let basis):
      "It has to be kept \(end.map { "until \($0)" } ?? "while it is open") "
        + "(\(basis.name(in: .english) ?? basis.rawValue))."
    case .otherComplainant(let other): "Complaint \(other) is somebody else\'s: link them instead."
    case .sameComplaint: "It is this complaint itself."
    case .notOpen(let other): "Complaint \(other) has ended."
    case .notMerged: "It was not merged into another one."
    case .idTaken(let id): "There is a complaint \(id) already."
    case .access, .lifecycle, .rule, .followUp, .adoptedStep, .ruleCycle, .clock, .clocks,
      .authority, .approval, .remedy, .noSuchBudget, .budgetExceeded, .budget, .alreadyBegun,
      .textMissing, .contentNotStored, .nothingAttached, .nothingChanged, .malformed, .tooMany,
      .inFuture, .beforeReceipt,
      .tooLongAgo, .nobodyAvailable, .notClearable, .gradeOutOfRange:
      ""
    }
  }
}

extension Refusal.Reason {
  fileprivate func chinese(_ lifecycle: Lifecycle) -> String {
    switch self {
    case .access(let act): "您无权在此进行“\(act.name(in: .chinese))”。"
    case .lifecycle(let objection): lifecycle.text(of: objection, in: .chinese)
    case .rule(_, let objection): objection.wording.chinese
    case .followUp(let rule, let reason): "规则“\(rule)”另有要求：\(reason.chinese(lifecycle))"
    case .adoptedStep(let number, let reason):
      "此前的第\(number)步：\(reason.chinese(lifecycle))"
    case .ruleCycle(let rules): "规则之间循环触发：\(rules.listed)。"
    case .clock(let objection): objection.text(in: .chinese)
    case .clocks(let failure): "无法计算时限：\(failure)。"
    case .authority(let reason): reason.text(in: .chinese)
    case .approval(let objection): objection.text(in: .chinese)
    case .remedy(let code, let kind): "补救措施“\(kind.shown(in: .chinese))”不成立（\(code)）。"
    case .noSuchBudget(let name): "没有预算“\(name)”。"
    case .budgetExceeded(let name, let left): "预算“\(name)”仅余\(left)。"
    case .budget(let name, let code): "预算“\(name)”目前无法支付（\(code)）。"
    case .alreadyBegun: "该投诉已登记。"
    case .textMissing(let act): "“\(act.name(in: .chinese))”须说明理由。"
    case .contentNotStored: "文本须先存入内容库。"
    case .nothingAttached: "没有附件。"
    case .nothingChanged: "没有任何变更。"
    case .malformed(let field): "\(field) 过长或含有不可接受的字符。"
    case .tooMany(let field, let limit): "\(field) 不得超过 \(limit)。"
    case .inFuture: "发生时间不能在未来。"
    case .beforeReceipt: "发生时间不能早于收到投诉的时间。"
    case .tooLongAgo(let limit): "发生时间距今不得超过 \(limit)。"
    case .nobodyAvailable(let queue): "目前无人可以从队列\(queue)接手。"
    case .notClearable(let fact): "\(fact) 不能为空。"
    case .gradeOutOfRange(let grade): "等级为1至5，不能是\(grade)。"
    case .noPriority, .noResponse, .nothingToApprove, .otherResponse, .contentsMissing,
      .noDecision, .remedyNotPromised, .noSuchMessage, .noSuchTask, .notReferred,
      .alreadyReferred, .reviewNotOpen, .reviewNotPossible, .notEscalated, .notHigher,
      .noSuchRung, .nobodyAtRung, .approvalDemanded, .held, .notHeld, .noSuchParty,
      .alreadyErased, .retained, .otherComplainant, .sameComplaint, .notOpen, .notMerged, .idTaken:
      chineseOfState
    }
  }

  /// The same for reasons that lie in what the complaint has come to.
  private var chineseOfState: String {
    switch self {
    case .noPriority(let impact, let urgency): "处理手册中没有影响程度\(impact)与紧急程度\(urgency)的组合。"
    case .noResponse: "尚未提出答复方案。"
    case .nothingToApprove: "没有待审批的答复。"
    case .otherResponse: "已有另一答复方案，请先退回。"
    case .contentsMissing(let contents): "答复函缺少：\(contents.listed(.chinese))。"
    case .noDecision(let outcome): "“\(outcome.name(in: .chinese))”不能作为处理决定。"
    case .remedyNotPromised(let id): "补救措施\(id)尚未承诺。"
    case .noSuchMessage(let version): "事件\(version)没有需要跟踪送达的消息。"
    case .noSuchTask(let task): "没有进行中的任务\(task)。"
    case .notReferred(let body): "该投诉未在“\(body.shown(in: .chinese))”处理中。"
    case .alreadyReferred(let body): "该投诉已在“\(body.shown(in: .chinese))”处理中。"
    case .reviewNotOpen(let round): "“\(round.name(in: .chinese))”未在进行。"
    case .reviewNotPossible(let round): "现在不能启动“\(round.name(in: .chinese))”。"
    case .notEscalated: "该投诉未升级。"
    case .notHigher(let rung): "第\(rung)级不高于当前级别。"
    case .noSuchRung(let rung): "升级阶梯没有第\(rung)级。"
    case .nobodyAtRung(let rung): "第\(rung)级及以上均无可联系的人员。"
    case .approvalDemanded(let roles): "升级后须经\(roles.listed(.chinese))批准，请重新提出答复方案。"
    case .held: "该投诉处于法律保全中。"
    case .notHeld: "该投诉未处于法律保全中。"
    case .noSuchParty(let party): "\(party) 不是本投诉的当事人。"
    case .alreadyErased(let party): "\(party) 的个人信息已删除或正在删除。"
    case .retained(let end, let basis):
      (end.map { "该投诉须保存至\($0)" } ?? "该投诉处理期间须保存")
        + "（\(basis.name(in: .chinese) ?? basis.rawValue)）。"
    case .otherComplainant(let other): "投诉 \(other) 的投诉人不同，请改为关联。"
    case .sameComplaint: "不能指向投诉本身。"
    case .notOpen(let other): "投诉 \(other) 已结束。"
    case .notMerged: "该投诉未被合并。"
    case .idTaken(let id): "投诉 \(id) 已存在。"
    case .access, .lifecycle, .rule, .followUp, .adoptedStep, .ruleCycle, .clock, .clocks,
      .authority, .approval, .remedy, .noSuchBudget, .budgetExceeded, .budget, .alreadyBegun,
      .textMissing, .contentNotStored, .nothingAttached, .nothingChanged, .malformed, .tooMany,
      .inFuture, .beforeReceipt,
      .tooLongAgo, .nobodyAvailable, .notClearable, .gradeOutOfRange:
      ""
    }
  }
}

extension Vocabulary {
  /// What people read; the code, if the library knows no name for it.
  fileprivate func shown(in language: DisplayLanguage) -> String {
    name(in: language) ?? rawValue
  }
}

extension [ResponseContent] {
  fileprivate func listed(_ language: DisplayLanguage) -> String {
    map { $0.shown(in: language) }.joined(separator: language == .chinese ? "、" : ", ")
  }
}

extension [Role] {
  fileprivate func listed(_ language: DisplayLanguage) -> String {
    map { $0.shown(in: language) }.joined(separator: language == .chinese ? "、" : ", ")
  }
}

extension [RuleName] {
  fileprivate var listed: String { map(\.rawValue).joined(separator: " → ") }
}
