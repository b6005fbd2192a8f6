/// The name of a message's wording.
///
/// A playbook gives each name a text in each language, with typed parameters.
public struct TemplateName: Vocabulary {
  /// The code.
  public let rawValue: String

  /// Makes a template name from its code.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// To the complainant: it has arrived, this is its number, and this comes next.
  public static let ackReceived = TemplateName(rawValue: "ackReceived")
  /// To the complainant: something is needed from you.
  public static let infoRequest = TemplateName(rawValue: "infoRequest")
  /// To the complainant: it is still needed, until then.
  public static let infoReminder = TemplateName(rawValue: "infoReminder")
  /// To the complainant: this is how far it has come.
  public static let progress = TemplateName(rawValue: "progress")
  /// To the complainant: it takes longer, why, and until when.
  public static let delay = TemplateName(rawValue: "delay")
  /// To the complainant: the decision, its reasons, the remedy and where to turn next.
  public static let decision = TemplateName(rawValue: "decision")
  /// To the complainant: which outside body can be turned to, and until when.
  public static let signpost = TemplateName(rawValue: "signpost")
  /// To the complainant: what was promised is done.
  public static let remedyDone = TemplateName(rawValue: "remedyDone")
  /// To the complainant: a further review has begun.
  public static let reviewOpened = TemplateName(rawValue: "reviewOpened")
  /// To the complainant: it has ended.
  public static let closed = TemplateName(rawValue: "closed")
  /// To the complainant: a question whether the handling was right.
  public static let survey = TemplateName(rawValue: "survey")
  /// To the owner: this one is yours.
  public static let assigned = TemplateName(rawValue: "assigned")
  /// To the one who has a task: please do this.
  public static let taskAssigned = TemplateName(rawValue: "taskAssigned")
  /// To the one who has a task: it was due and is not completed.
  public static let taskOverdue = TemplateName(rawValue: "taskOverdue")
  /// To the approver: a response waits for you.
  public static let approvalRequest = TemplateName(rawValue: "approvalRequest")
  /// To the proposer: your response came back.
  public static let approvalReturn = TemplateName(rawValue: "approvalReturn")
  /// To a rung: a time limit is near.
  public static let escalationWarning = TemplateName(rawValue: "warning")
  /// To a rung: a time limit has passed.
  public static let escalationBreach = TemplateName(rawValue: "breach")
  /// To a rung: something other than time has drawn you in.
  public static let escalationOther = TemplateName(rawValue: "escalation")
  /// To the owner: a message that had to arrive did not.
  public static let delivery = TemplateName(rawValue: "undelivered")

  /// The library's own templates: to the complainant first, then inside the house.
  public static let terms: [Term<TemplateName>] = [
    Term(.ackReceived, "Acknowledgement of receipt", "受理确认"),
    Term(.infoRequest, "Request for information", "补充信息请求"),
    Term(.infoReminder, "Reminder of a request", "补充信息提醒"),
    Term(.progress, "Progress report", "进展通报"),
    Term(.delay, "Notice of delay", "延期告知"),
    Term(.decision, "Decision", "处理决定"),
    Term(.signpost, "Referral rights", "外部救济告知"),
    Term(.remedyDone, "Remedy carried out", "补救完成通知"),
    Term(.reviewOpened, "Review opened", "复核启动通知"),
    Term(.closed, "Closing notice", "结案通知"),
    Term(.survey, "Satisfaction survey", "满意度调查邀请"),
    Term(.assigned, "Assignment", "派单通知"),
    Term(.taskAssigned, "Task assigned", "任务通知"),
    Term(.taskOverdue, "Task overdue", "任务逾期通知"),
    Term(.approvalRequest, "Approval request", "审批请求"),
    Term(.approvalReturn, "Response returned", "答复退回通知"),
    Term(.escalationWarning, "Escalation: warning", "升级预警"),
    Term(.escalationBreach, "Escalation: time limit missed", "超时升级通知"),
    Term(.escalationOther, "Escalation", "升级通知"),
    Term(.delivery, "Message undelivered", "送达失败通知"),
  ]
}
