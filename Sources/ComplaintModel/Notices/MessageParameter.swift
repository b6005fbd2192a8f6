/// What the words of a message may tell: the names that stand between braces in a template.
///
/// Each has one kind of value, and each ``Occasion`` says which of them there are.
@nonexhaustive
public enum MessageParameter: String, ClosedVocabulary {
  /// The complaint's number, which its notification has; added when the words are written.
  case complaint
  /// The stage that it is in.
  case stage
  /// When it happened what is told.
  case occurredAt
  /// When the complaint was received.
  case receivedAt
  /// Who owns it, as the host names people and queues.
  case owner
  /// How serious it is, 1 to 5.
  case grade
  /// What it is about.
  case category
  /// How it was judged.
  case outcome
  /// The service level that is told of.
  case clock
  /// By when something has to be done.
  case due
  /// How many steps of the same clock are told of with this one.
  case stepsBefore
  /// What was given.
  case remedy
  /// How much was given.
  case amount
  /// What sort of thing has to be done.
  case task
  /// The further review.
  case round
  /// The rung of the ladder.
  case rung
  /// What drew in the rung, if nobody asked for it.
  case because
  /// How often the people of the rung were told before, counted with this time.
  case reminder
  /// For what is waited.
  case waitingFor
  /// Why an answer was sent back.
  case returnReason
  /// Why nothing more is done.
  case closingReason
  /// The name of whoever reads it; added at delivery.
  case recipient
  /// What was written, from the content vault; added at delivery.
  case text
  /// How many messages are folded into this one.
  case count
  /// The complaints of the messages that are folded into this one.
  case complaints

  /// What people read.
  public var term: Term<MessageParameter> {
    switch self {
    case .complaint: Term(self, "Number of the complaint", "投诉编号")
    case .stage: Term(self, "Stage", "所处环节")
    case .occurredAt: Term(self, "Time of the event", "发生时间")
    case .receivedAt: Term(self, "Time of receipt", "收到投诉的时间")
    case .owner: Term(self, "Owner", "责任人")
    case .grade: Term(self, "Grade", "等级")
    case .category: Term(self, "Category", "类别")
    case .outcome: Term(self, "Outcome", "处理结果")
    case .clock: Term(self, "Service level", "服务时限")
    case .due: Term(self, "Due", "截止时间")
    case .stepsBefore: Term(self, "Earlier steps", "之前的提醒次数")
    case .remedy: Term(self, "Remedy", "补救措施")
    case .amount: Term(self, "Amount", "金额")
    case .task: Term(self, "Task", "任务")
    case .round: Term(self, "Review", "复核类型")
    case .rung: Term(self, "Rung", "升级层级")
    case .because: Term(self, "Reason of the escalation", "升级原因")
    case .reminder: Term(self, "Number of the reminder", "第几次提醒")
    case .waitingFor: Term(self, "Waiting for", "等待原因")
    case .returnReason: Term(self, "Reason of the return", "退回原因")
    case .closingReason: Term(self, "Reason of the closing", "结案原因")
    case .recipient: Term(self, "Name of the recipient", "收件人姓名")
    case .text: Term(self, "Text", "正文")
    case .count: Term(self, "Number of messages", "消息数量")
    case .complaints: Term(self, "Complaints", "投诉清单")
    }
  }
}

extension MessageParameter {
  /// What sort of value a parameter has, which says how it can be written.
  enum Kind {
    /// A number or name that stands as it is.
    case name
    /// A whole number.
    case number
    case money
    case instant
    /// An instant that ends something: a midnight is 24:00 of the date before.
    case deadline
    /// A code of which all are known when the playbook is checked.
    case closedCode
    /// A code of which a host has others; one without a name is taken for unknown.
    case openCode
    /// What people wrote: it stands in bodies only, and as it is.
    case text
    /// The complaints of a group.
    case list
  }

  var kind: Kind {
    switch self {
    case .complaint, .owner, .recipient: .name
    case .grade, .stepsBefore, .rung, .reminder, .count: .number
    case .amount: .money
    case .occurredAt, .receivedAt: .instant
    case .due: .deadline
    case .stage, .outcome, .clock, .round: .closedCode
    case .category, .remedy, .task, .because, .waitingFor, .returnReason, .closingReason:
      .openCode
    case .text: .text
    case .complaints: .list
    }
  }

  /// Whether it has names in languages.
  var isCode: Bool { kind == .closedCode || kind == .openCode }

  /// Whether it is known of every event.
  var isUniversal: Bool {
    self == .complaint || self == .stage || self == .occurredAt || self == .receivedAt
  }
}

extension MessageParameter: TextCoded {}

/// Whether a parameter is there.
enum Availability: Comparable {
  case never, sometimes, always
}

extension Occasion {
  /// Whether a message of this occasion has a parameter.
  func availability(of parameter: MessageParameter) -> Availability {
    if parameter.isUniversal { return .always }
    switch parameter {
    case .complaint, .stage, .occurredAt, .receivedAt: return .always
    case .owner, .grade, .category, .recipient, .text: return .sometimes
    case .outcome: return self == .act(.communicateDecision) ? .always : .sometimes
    case .clock:
      if isOfLadder { return .sometimes }
      return isOfClock || self == .act(.extend) ? .always : .never
    case .due:
      if isOfTask || isOfLadder { return .sometimes }
      return isOfClock || self == .act(.extend) ? .always : .never
    case .stepsBefore: return isOfClock || self == .act(.escalate) ? .sometimes : .never
    case .remedy, .amount: return self == .act(.fulfilRemedy) ? .sometimes : .never
    case .task: return isOfTask ? .sometimes : .never
    case .round:
      return self == .act(.openReview) || self == .act(.answerReview) ? .always : .never
    case .rung: return isOfLadder ? .always : .never
    case .because: return isOfLadder ? .sometimes : .never
    case .reminder: return self == .act(.escalate) ? .sometimes : .never
    case .waitingFor:
      return self == .act(.askComplainant) || self == .act(.wait) ? .sometimes : .never
    case .returnReason: return self == .act(.returnResponse) ? .sometimes : .never
    case .closingReason:
      return self == .act(.close) || self == .act(.reject) ? .sometimes : .never
    case .count, .complaints: return .never
    }
  }

  private var isOfClock: Bool {
    switch self {
    case .warned, .breached, .expired: true
    case .act, .undelivered, .unanswered, .taskOverdue: false
    }
  }

  private var isOfTask: Bool { self == .act(.openTask) || self == .taskOverdue }

  /// An escalation may be about a clock, and then tells of it.
  private var isOfLadder: Bool { self == .act(.escalate) || self == .unanswered }
}
