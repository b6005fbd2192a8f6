/// Something that is known of a complaint and that conditions can compare.
///
/// In JSON and in texts a fact is named by its code: `category`, `customerTier`,
/// `milestone.awareOfEvent`, `field.region`, `outside.repeats`. Each has a ``kind`` of value. Ordered
/// vocabularies such as ``Emotion`` count as numbers, the rank of their value.
public enum Fact: Hashable, Sendable {
  /// A fact that the library knows by name.
  case known(Name)
  /// When a milestone was passed, as an instant.
  case milestone(Milestone)
  /// A custom field of the host.
  case field(String)
  /// What the host says when it is asked, gathered before a decision.
  case outside(String)

  /// The facts that the library knows by name.
  @nonexhaustive
  public enum Name: String, ClosedVocabulary {
    /// The channel it came by, as a code.
    case channel
    /// The category, as a code.
    case category
    /// What the complainant wants, as a list of codes.
    case remediesSought
    /// The amount claimed, as money.
    case amountClaimed
    /// The emotion observed, as a rank.
    case emotion
    /// The harm done or threatened, as a rank.
    case harm
    /// How public it is, as a rank.
    case publicity
    /// How many people a public post has reached, as a number.
    case reach
    /// How many people are affected, as a number.
    case affected
    /// The vulnerability codes, as a list.
    case vulnerabilities
    /// Whether it is a legal dispute.
    case legalDispute
    /// The tags, as a list.
    case tags
    /// When it was received, as an instant.
    case receivedAt
    /// The stage, as a code.
    case stage
    /// The phase, as a code.
    case phase
    /// The grade, 1 to 5.
    case grade
    /// The review round, as a code.
    case reviewRound
    /// The person or queue responsible, as a code.
    case owner
    /// How often it was reopened, as a number.
    case reopenings
    /// The outcome that was communicated, as a code.
    case outcome
    /// When the decision was communicated, as an instant.
    case decisionCommunicatedAt
    /// The customer's kind, as a code.
    case customerKind
    /// The customer's tier, as a code.
    case customerTier
    /// The customer's risk level, as a rank.
    case customerRisk

    /// What people read.
    public var term: Term<Name> {
      switch self {
      case .channel: Term(self, "Channel", "投诉渠道")
      case .category: Term(self, "Category", "投诉类别")
      case .remediesSought: Term(self, "Remedies sought", "诉求")
      case .amountClaimed: Term(self, "Amount claimed", "索赔金额")
      case .emotion: Term(self, "Emotion observed", "情绪")
      case .harm: Term(self, "Harm", "损害程度")
      case .publicity: Term(self, "Publicity", "公开程度")
      case .reach: Term(self, "Reach", "传播人数")
      case .affected: Term(self, "People affected", "受影响人数")
      case .vulnerabilities: Term(self, "Vulnerabilities", "特殊需要")
      case .legalDispute: Term(self, "Legal dispute", "法律纠纷")
      case .tags: Term(self, "Tags", "标签")
      case .receivedAt: Term(self, "Received at", "受理时间")
      case .stage: Term(self, "Stage", "环节")
      case .phase: Term(self, "Phase", "阶段")
      case .grade: Term(self, "Grade", "等级")
      case .reviewRound: Term(self, "Review round", "复核轮次")
      case .owner: Term(self, "Owner", "责任人")
      case .reopenings: Term(self, "Reopenings", "重新受理次数")
      case .outcome: Term(self, "Outcome", "处理结果")
      case .decisionCommunicatedAt: Term(self, "Decision communicated at", "告知决定时间")
      case .customerKind: Term(self, "Kind of customer", "客户类型")
      case .customerTier: Term(self, "Customer tier", "客户等级")
      case .customerRisk: Term(self, "Customer risk", "客户风险")
      }
    }
  }
}

extension Fact: LosslessStringConvertible {
  /// The code.
  public var description: String {
    switch self {
    case .known(let name): name.rawValue
    case .milestone(let milestone): "milestone.\(milestone.rawValue)"
    case .field(let name): "field.\(name)"
    case .outside(let name): "outside.\(name)"
    }
  }

  /// The fact with this code, or `nil` if there is none; ``isWellFormed`` says whether a playbook
  /// accepts it.
  public init?(_ description: String) {
    if let name = Name(rawValue: description) {
      self = .known(name)
      return
    }
    guard let dot = description.firstIndex(of: ".") else { return nil }
    let name = String(description[description.index(after: dot)...])
    switch description[..<dot] {
    case "milestone": self = .milestone(Milestone(rawValue: name))
    case "field": self = .field(name)
    case "outside": self = .outside(name)
    default: return nil
    }
  }

  /// Whether a playbook accepts the fact's name: a milestone's as ``Vocabulary/isWellFormed`` says, a
  /// host's own as ``HostName/isWellFormed`` does.
  public var isWellFormed: Bool {
    switch self {
    case .known: true
    case .milestone(let milestone): milestone.isWellFormed
    case .field(let name), .outside(let name): PredicateName(rawValue: name).isWellFormed
    }
  }
}
