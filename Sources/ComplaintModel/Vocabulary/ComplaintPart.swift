/// A part of a complaint that somebody may see or not.
///
/// What each role may see is said by the playbook's ``VisibilityTable``.
@nonexhaustive
public enum ComplaintPart: String, ClosedVocabulary {
  /// Where it stands, and since when.
  case status
  /// What it is about: category, product, order, supplier, place.
  case subject
  /// What happened to it, and when.
  case timeline
  /// What happens next, and by when.
  case next
  /// What was written to and fro: the account, questions, replies, letters.
  case texts
  /// What colleagues noted, and the reasons that they gave.
  case notes
  /// What shows what happened.
  case evidence
  /// Who takes part.
  case parties
  /// What is known of the customer.
  case customer
  /// That somebody is at risk, and what is done differently for them.
  case vulnerability
  /// What is claimed, offered and promised.
  case money
  /// What was decided, its reviews and referrals.
  case decision
  /// The answer that is being prepared.
  case draft
  /// The promises, when they are due, and whether they were kept.
  case clocks
  /// How serious it is, and why.
  case grade
  /// Who has it and had it, and who was drawn in.
  case responsibility
  /// What has to be done.
  case tasks
  /// How it relates to other complaints.
  case relations
  /// Marks and the host's own facts.
  case marks
  /// Legal holds, and whose data were erased.
  case protection

  /// What people read.
  public var term: Term<ComplaintPart> {
    switch self {
    case .status: Term(self, "Status", "状态")
    case .subject: Term(self, "Subject", "投诉事项")
    case .timeline: Term(self, "Timeline", "处理进程")
    case .next: Term(self, "What happens next", "后续步骤")
    case .texts: Term(self, "Accounts and letters", "陈述与往来函件")
    case .notes: Term(self, "Internal notes", "内部备注")
    case .evidence: Term(self, "Evidence", "证据材料")
    case .parties: Term(self, "Parties", "当事人")
    case .customer: Term(self, "Customer", "客户信息")
    case .vulnerability: Term(self, "Vulnerability", "脆弱情形")
    case .money: Term(self, "Claims and remedies", "诉求金额与补救措施")
    case .decision: Term(self, "Decision", "处理决定")
    case .draft: Term(self, "Answer in preparation", "拟定中的答复")
    case .clocks: Term(self, "Time limits", "时限")
    case .grade: Term(self, "Grade and reasons", "等级及理由")
    case .responsibility: Term(self, "Responsibility", "责任归属")
    case .tasks: Term(self, "Tasks", "任务")
    case .relations: Term(self, "Related complaints", "关联投诉")
    case .marks: Term(self, "Marks", "标记")
    case .protection: Term(self, "Hold and erasure", "保全与删除")
    }
  }
}

extension ComplaintPart {
  /// The parts that somebody outside may see: the rest is never shown to a party.
  public static let outward: Set<ComplaintPart> = [
    .status, .subject, .timeline, .next, .texts, .evidence, .parties, .money, .decision,
  ]
}
