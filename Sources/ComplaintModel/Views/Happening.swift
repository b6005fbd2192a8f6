/// What people read of an event, and what it is a part of.
struct Happening {
  /// Who may see that, may see the event.
  let part: ComplaintPart
  /// What happened, in a few words.
  let wording: Wording

  private init(_ part: ComplaintPart, _ english: String, _ chinese: String) {
    self.part = part
    wording = Wording(english, chinese)
  }

  /// What people read of a kind of event.
  init(_ kind: Complaint.Body.Kind) { self = Self.outward(kind) }
}

extension Happening {
  /// What a complainant notices as well; the rest is said below.
  private static func outward(_ kind: Complaint.Body.Kind) -> Happening {
    switch kind {
    case .filed: Happening(.timeline, "Received", "已登记受理")
    case .adopted: Happening(.timeline, "Taken over from another system", "由其他系统转入")
    case .acknowledged: Happening(.timeline, "Receipt acknowledged", "已确认收到")
    case .complainantAsked:
      Happening(.timeline, "The complainant was asked for something", "已向投诉人询问")
    case .waitingBegan: Happening(.timeline, "Waiting for somebody else", "等待他方")
    case .resumed: Happening(.timeline, "Handling went on", "恢复处理")
    case .decisionCommunicated: Happening(.timeline, "Decision communicated", "已告知处理决定")
    case .replyRecorded: Happening(.timeline, "The complainant replied", "投诉人已回复")
    case .remedyFulfilled: Happening(.timeline, "What was promised was done", "已落实补救措施")
    case .resolved: Happening(.timeline, "Resolved", "已解决")
    case .followedUp:
      Happening(.timeline, "The complainant was asked how it went", "已回访投诉人")
    case .surveyed: Happening(.timeline, "The survey was answered", "已完成满意度调查")
    case .closed: Happening(.timeline, "Closed", "已结案")
    case .reopened: Happening(.timeline, "Taken up again", "已重新受理")
    case .withdrawn: Happening(.timeline, "Withdrawn", "已撤诉")
    case .rejected: Happening(.timeline, "Not accepted", "不予受理")
    case .merged: Happening(.timeline, "Carried on under another complaint", "已并入另一投诉处理")
    case .unmerged: Happening(.timeline, "Carried on by itself again", "恢复单独处理")
    case .split: Happening(.timeline, "A part is carried on by itself", "部分事项另案处理")
    case .referredOutside: Happening(.timeline, "Referred to a body outside", "已移送外部机构")
    case .outsideResultRecorded:
      Happening(.timeline, "A body outside came to a result", "外部机构已作出结论")
    case .reviewOpened: Happening(.timeline, "A review began", "已启动复核")
    case .reviewAnswered: Happening(.timeline, "The review was answered", "已答复复核")
    case .extended: Happening(.timeline, "A time limit was extended", "时限已延长")
    case .assessed, .graded, .assigned, .moved, .responseProposed, .responseApproved,
      .responseReturned, .escalated, .escalationAcknowledged, .escalationReminded,
      .escalationUnanswered, .deescalated, .noted, .attached, .tagged, .taskOpened, .taskCompleted,
      .taskOverdue, .factsCorrected, .timePassed, .milestoneRecorded, .deliveryRecorded,
      .remedyGranted, .absorbed, .linked, .reapplied, .clockPaused, .clockResumed,
      .breachCorrected, .held, .released, .erasureOrdered, .erasureCompleted, .followUpRefused:
      work(kind)
    }
  }

  /// What colleagues do.
  private static func work(_ kind: Complaint.Body.Kind) -> Happening {
    switch kind {
    case .assessed: Happening(.grade, "Assessed", "已评估")
    case .graded: Happening(.grade, "Graded", "已定级")
    case .assigned: Happening(.responsibility, "Assigned", "已派单")
    case .moved: Happening(.responsibility, "Moved on", "已流转")
    case .responseProposed: Happening(.draft, "Answer put forward", "已提出答复方案")
    case .responseApproved: Happening(.draft, "Answer approved", "答复已批准")
    case .responseReturned: Happening(.draft, "Answer sent back", "答复已退回")
    case .escalated: Happening(.responsibility, "Escalated", "已升级")
    case .escalationAcknowledged: Happening(.responsibility, "Escalation noticed", "升级已确认")
    case .escalationReminded:
      Happening(.responsibility, "Reminded of an escalation", "已提醒升级")
    case .escalationUnanswered:
      Happening(.responsibility, "Nobody took notice of an escalation", "升级无人响应")
    case .deescalated: Happening(.responsibility, "De-escalated", "已解除升级")
    case .noted: Happening(.notes, "Note", "备注")
    case .attached: Happening(.evidence, "Attached", "已添加附件")
    case .tagged: Happening(.marks, "Marked", "已标记")
    case .taskOpened: Happening(.tasks, "Task opened", "已新建任务")
    case .taskCompleted: Happening(.tasks, "Task completed", "任务已完成")
    case .taskOverdue: Happening(.tasks, "Task overdue", "任务已逾期")
    case .factsCorrected: Happening(.subject, "Facts corrected", "事实已更正")
    case .filed, .adopted, .acknowledged, .complainantAsked, .waitingBegan, .resumed,
      .decisionCommunicated, .replyRecorded, .remedyFulfilled, .resolved, .followedUp, .surveyed,
      .closed, .reopened, .withdrawn, .rejected, .merged, .unmerged, .split, .referredOutside,
      .outsideResultRecorded, .reviewOpened, .reviewAnswered, .extended, .timePassed,
      .milestoneRecorded, .deliveryRecorded, .remedyGranted, .absorbed, .linked, .reapplied,
      .clockPaused, .clockResumed, .breachCorrected, .held, .released, .erasureOrdered,
      .erasureCompleted, .followUpRefused:
      record(kind)
    }
  }

  /// What is recorded of time limits, of the record itself and of other complaints.
  private static func record(_ kind: Complaint.Body.Kind) -> Happening {
    switch kind {
    case .timePassed: Happening(.clocks, "Time limit reached", "时限节点")
    case .milestoneRecorded: Happening(.clocks, "Milestone recorded", "已记录节点")
    case .deliveryRecorded: Happening(.texts, "Delivery recorded", "已记录送达")
    case .remedyGranted: Happening(.money, "Remedy granted by a rule", "规则自动给予补救")
    case .absorbed: Happening(.relations, "Carries on for another complaint", "并入另一投诉")
    case .linked: Happening(.relations, "Related to another complaint", "已关联投诉")
    case .reapplied: Happening(.clocks, "Time limits computed anew", "时限已重新计算")
    case .clockPaused: Happening(.clocks, "Clock stopped by hand", "已手动暂停计时")
    case .clockResumed: Happening(.clocks, "Clock let run on", "已恢复计时")
    case .breachCorrected: Happening(.clocks, "Breach corrected", "超时记录已更正")
    case .held: Happening(.protection, "Held for legal reasons", "已法律保全")
    case .released: Happening(.protection, "Released from the hold", "已解除保全")
    case .erasureOrdered: Happening(.protection, "Erasure ordered", "已下令删除个人信息")
    case .erasureCompleted: Happening(.protection, "Erasure completed", "个人信息已删除")
    case .followUpRefused:
      Happening(.responsibility, "A rule's request was refused", "规则要求未获准")
    case .filed, .adopted, .acknowledged, .complainantAsked, .waitingBegan, .resumed,
      .decisionCommunicated, .replyRecorded, .remedyFulfilled, .resolved, .followedUp, .surveyed,
      .closed, .reopened, .withdrawn, .rejected, .merged, .unmerged, .split, .referredOutside,
      .outsideResultRecorded, .reviewOpened, .reviewAnswered, .extended, .assessed, .graded,
      .assigned, .moved, .responseProposed, .responseApproved, .responseReturned, .escalated,
      .escalationAcknowledged, .escalationReminded, .escalationUnanswered, .deescalated, .noted,
      .attached, .tagged, .taskOpened, .taskCompleted, .taskOverdue, .factsCorrected:
      outward(kind)
    }
  }
}
