public import BusinessTime

extension Complaint {
  /// A complaint as another system had it.
  public struct Adoption: Hashable, Sendable {
    /// What it is about.
    public var intake: Intake
    /// The other system, as the host calls it.
    public var source: String
    /// What had happened to it by then: milestones with their instants.
    public var milestones: [MilestoneRecord]
    /// The outcome that was communicated there, if one was.
    public var outcome: Outcome?

    /// Makes an adoption.
    public init(_ intake: Intake, from source: String) {
      self.intake = intake
      self.source = source
      milestones = []
    }
  }

  /// A milestone with the instant at which it was passed last.
  public struct MilestoneRecord: Hashable, Sendable {
    /// The milestone.
    public var milestone: Milestone
    /// When it was passed.
    public var at: Timestamp

    /// Makes a record.
    public init(_ milestone: Milestone, at instant: Timestamp) {
      self.milestone = milestone
      at = instant
    }
  }

  /// How a complaint was judged.
  public struct Assessment: Hashable, Sendable {
    /// What is now known of it, or known better.
    public var change: IntakeChange {
      get { rareChange.value ?? IntakeChange() }
      set { rareChange = Rare(newValue.isEmpty ? nil : newValue) }
    }
    private var rareChange: Rare<IntakeChange>
    /// How much is affected, 1 (highest) to as many levels as the playbook has.
    public var impact: Int32?
    /// How soon it has to be dealt with, 1 (highest) to as many levels as the playbook has.
    public var urgency: Int32?
    /// What follows from both, 1 (highest) to 5; worked out by the playbook.
    public var priority: Int32?

    /// Makes an assessment.
    public init(_ change: IntakeChange) { rareChange = Rare(change.isEmpty ? nil : change) }

    /// Makes an assessment that changes nothing.
    public init() { rareChange = Rare() }

    /// What is now known, if there is anything: most assessments only weigh what is known already.
    @inline(__always) var changeIfAny: IntakeChange? { rareChange.value }
  }

  /// An answer that is put forward, or was.
  public struct Response: Hashable, Sendable {
    /// How the complaint is judged in it.
    public var outcome: Outcome
    /// What is offered in it.
    public var remedies: [RemedyOffer]
    /// What it contains of what it has to contain.
    public var contents: [ResponseContent]
    /// The roles of which one has to approve it; empty if nobody has to.
    public var approvers: [Role]

    /// Makes an answer.
    public init(
      _ outcome: Outcome, remedies: [RemedyOffer] = [], contents: [ResponseContent] = [],
      approvers: [Role] = []
    ) {
      self.outcome = outcome
      self.remedies = remedies
      self.contents = contents
      self.approvers = approvers
    }
  }

  /// A remedy that is offered.
  public struct RemedyOffer: Hashable, Sendable {
    /// Its number within the complaint; 0 until a decision gives it one.
    public var id: Remedy.ID
    /// What is done.
    public var kind: RemedyKind
    /// What it is worth; `nil` for one that is not of money.
    public var amount: Money?
    /// The budget that pays for it once it is promised; if none is named, the playbook's for its kind.
    public var budget: BudgetName?

    /// Makes an offer.
    public init(
      _ kind: RemedyKind, _ amount: Money? = nil, from budget: BudgetName? = nil,
      id: Remedy.ID = 0
    ) {
      self.id = id
      self.kind = kind
      self.amount = amount
      self.budget = budget
    }
  }

  /// A decision of which the complainant was told.
  public struct CommunicatedDecision: Hashable, Sendable {
    /// How the complaint was judged.
    public var outcome: Outcome
    /// The remedies that are promised with it.
    public var remedies: [Remedy.ID]
    /// What the letter contains of what it has to contain.
    public var contents: [ResponseContent]
    /// The round that it answers.
    public var round: ReviewRound

    /// Makes a decision.
    public init(
      _ outcome: Outcome, remedies: [Remedy.ID] = [], contents: [ResponseContent] = [],
      round: ReviewRound = .first
    ) {
      self.outcome = outcome
      self.remedies = remedies
      self.contents = contents
      self.round = round
    }
  }

  /// How far a message came.
  public struct Delivery: Hashable, Sendable {
    /// The version of the event that caused the message.
    public var message: Int32
    /// How far it came.
    public var state: DeliveryState

    /// Makes a report.
    public init(of message: Int32, _ state: DeliveryState) {
      self.message = message
      self.state = state
    }
  }

  /// What a complainant's reply amounts to.
  @nonexhaustive
  public enum Reply: String, ClosedVocabulary {
    /// They accept the decision.
    case accepts
    /// They do not accept the decision.
    case declines
    /// They answer what they were asked.
    case answers
    /// Something else.
    case other

    /// What people read.
    public var term: Term<Reply> {
      switch self {
      case .accepts: Term(self, "Accepts the decision", "接受处理结果")
      case .declines: Term(self, "Does not accept the decision", "不接受处理结果")
      case .answers: Term(self, "Answers the question", "回复询问")
      case .other: Term(self, "Other reply", "其他回复")
      }
    }
  }

  /// An answer to one question of a survey, as a number.
  public struct SurveyAnswer: Hashable, Sendable {
    /// The question, as the host names it.
    public var question: String
    /// The answer on the question's scale.
    public var score: Int32

    /// Makes an answer.
    public init(_ question: String, score: Int32) {
      self.question = question
      self.score = score
    }
  }

  /// How a complaint ended.
  public struct Closing: Hashable, Sendable {
    /// How it was judged.
    public var outcome: Outcome
    /// Why nothing more is done.
    public var reason: ClosingReason

    /// Makes a closing.
    public init(_ outcome: Outcome, because reason: ClosingReason) {
      self.outcome = outcome
      self.reason = reason
    }
  }
}
