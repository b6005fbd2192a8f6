/// What a command does to a complaint.
///
/// Lifecycles, access rules and statistics speak of acts. The library owns the set; each act has one
/// kind of command.
@nonexhaustive
public enum Act: String, ClosedVocabulary {
  /// Record a complaint that was received.
  case file
  /// Take over a complaint with its history from another system.
  case adopt
  /// Tell the complainant that it was received.
  case acknowledge
  /// Judge subject, seriousness and what has to be done.
  case assess
  /// Set the grade.
  case grade
  /// Make a person or queue responsible.
  case assign
  /// Go on to a stage by a move that is labelled as such.
  case move
  /// Ask the complainant for something that is needed.
  case askComplainant
  /// Wait for somebody other than the complainant.
  case wait
  /// Go on after waiting.
  case resume
  /// Record that something happened that starts or stops a time limit.
  case recordMilestone
  /// Put forward an answer.
  case proposeResponse
  /// Approve a proposed answer.
  case approveResponse
  /// Send a proposed answer back.
  case returnResponse
  /// Tell the complainant the decision.
  case communicateDecision
  /// Record that a message was delivered or could not be.
  case recordDelivery
  /// Record what the complainant replied.
  case recordReply
  /// Record that a promised remedy was done.
  case fulfilRemedy
  /// Record that all that was promised is done.
  case resolve
  /// Ask the complainant afterwards whether it was right.
  case followUp
  /// Record answers to a survey.
  case survey
  /// End it.
  case close
  /// Take it up again.
  case reopen
  /// Record that the complainant withdraws.
  case withdraw
  /// Refuse to deal with it, with a reason.
  case reject
  /// Let another complaint of the same complainant carry on for it.
  case merge
  /// Undo a merge.
  case unmerge
  /// Part it in two.
  case split
  /// Say how it relates to another complaint.
  case link
  /// Refer it to an ombudsman, a regulator or a court.
  case referOutside
  /// Record what came of the referral.
  case recordOutsideResult
  /// Begin a further review.
  case openReview
  /// Answer a further review.
  case answerReview
  /// Draw in the next rung.
  case escalate
  /// Say that a rung has taken notice.
  case acknowledgeEscalation
  /// Step back from escalation, with a reason.
  case deescalate
  /// Extend a time limit.
  case extend
  /// Compute running time limits anew by the current definitions.
  case reapply
  /// Stop a clock for a while.
  case pauseClock
  /// Let a stopped clock run on.
  case resumeClock
  /// Correct a recorded fact.
  case correctFact
  /// Record that a recorded breach was none.
  case correctBreach
  /// Write a note.
  case note
  /// Attach a document.
  case attach
  /// Mark with a tag, or take one away.
  case tag
  /// Open a task.
  case openTask
  /// Complete a task.
  case completeTask
  /// Hold for legal reasons.
  case hold
  /// Release from a legal hold.
  case release
  /// Erase a person's data.
  case erase
}

extension Act {
  /// What people read.
  public var term: Term<Act> {
    switch self {
    case .file: Term(self, "File", "受理登记")
    case .adopt: Term(self, "Adopt", "接管导入")
    case .acknowledge: Term(self, "Acknowledge", "确认受理")
    case .assess: Term(self, "Assess", "评估")
    case .grade: Term(self, "Grade", "定级")
    case .assign: Term(self, "Assign", "派单")
    case .move: Term(self, "Move on", "流转")
    case .askComplainant: Term(self, "Ask the complainant", "询问投诉人")
    case .wait: Term(self, "Wait for others", "等待他方")
    case .resume: Term(self, "Resume", "恢复处理")
    case .recordMilestone: Term(self, "Record a milestone", "记录节点")
    case .proposeResponse: Term(self, "Propose a response", "提出答复方案")
    case .approveResponse: Term(self, "Approve the response", "批准答复")
    case .returnResponse: Term(self, "Return the response", "退回答复")
    case .communicateDecision: Term(self, "Communicate the decision", "告知处理决定")
    case .recordDelivery: Term(self, "Record delivery", "记录送达")
    case .recordReply: Term(self, "Record the reply", "记录投诉人答复")
    case .fulfilRemedy: Term(self, "Fulfil a remedy", "落实补救措施")
    case .resolve: Term(self, "Resolve", "解决")
    case .followUp: Term(self, "Follow up", "回访")
    case .survey: Term(self, "Survey", "满意度调查")
    case .close: Term(self, "Close", "结案归档")
    case .reopen: Term(self, "Reopen", "重新受理")
    case .withdraw: Term(self, "Withdraw", "撤诉")
    case .reject: Term(self, "Reject", "不予受理")
    case .merge: Term(self, "Merge", "合并")
    case .unmerge: Term(self, "Undo a merge", "撤销合并")
    case .split: Term(self, "Split", "拆分")
    case .link: Term(self, "Link", "关联")
    case .referOutside: Term(self, "Refer outside", "移送外部机构")
    case .recordOutsideResult: Term(self, "Record the outside result", "记录外部结果")
    case .openReview: Term(self, "Open a review", "启动复核")
    case .answerReview: Term(self, "Answer a review", "答复复核")
    case .escalate: Term(self, "Escalate", "升级")
    case .acknowledgeEscalation: Term(self, "Acknowledge an escalation", "确认升级")
    case .deescalate: Term(self, "De-escalate", "解除升级")
    case .extend: Term(self, "Extend a time limit", "延长时限")
    case .reapply: Term(self, "Re-apply time limits", "重新适用时限")
    case .pauseClock: Term(self, "Pause a clock", "暂停计时")
    case .resumeClock: Term(self, "Resume a clock", "恢复计时")
    case .correctFact: Term(self, "Correct a fact", "更正事实")
    case .correctBreach: Term(self, "Correct a breach", "更正超时记录")
    case .note: Term(self, "Note", "备注")
    case .attach: Term(self, "Attach", "添加附件")
    case .tag: Term(self, "Tag", "标记")
    case .openTask: Term(self, "Open a task", "新建任务")
    case .completeTask: Term(self, "Complete a task", "完成任务")
    case .hold: Term(self, "Hold", "法律保全")
    case .release: Term(self, "Release", "解除保全")
    case .erase: Term(self, "Erase", "删除个人信息")
    }
  }
}
