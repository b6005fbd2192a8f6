public import BusinessTime

extension Complaint {
  /// How a complaint relates to another one.
  public struct Link: Hashable, Sendable {
    /// The relation, read from this complaint to the other.
    public var kind: LinkKind
    /// The other complaint.
    public var complaint: ComplaintID

    /// Makes a link.
    public init(_ kind: LinkKind, _ complaint: ComplaintID) {
      self.kind = kind
      self.complaint = complaint
    }
  }

  /// What came of a referral.
  public struct OutsideResult: Hashable, Sendable {
    /// The body.
    public var body: ReferralBody
    /// How it judged; `nil` if it ended without a judgement.
    public var outcome: Outcome?

    /// Makes a result.
    public init(_ body: ReferralBody, _ outcome: Outcome? = nil) {
      self.body = body
      self.outcome = outcome
    }
  }

  /// That a rung of the ladder was drawn in.
  public struct Escalation: Hashable, Sendable {
    /// The rung's place in the ladder, from 1.
    public var rung: Int32
    /// The clock that called for it, if it was one.
    public var clock: ClockName?
    /// By when somebody of the rung has to take notice; `nil` if nobody has to.
    public var acknowledgeBy: Timestamp?

    /// Makes an escalation.
    public init(to rung: Int32, clock: ClockName? = nil, acknowledgeBy: Timestamp? = nil) {
      self.rung = rung
      self.clock = clock
      self.acknowledgeBy = acknowledgeBy
    }
  }

  /// Tags that were put on and taken off.
  public struct Tagging: Hashable, Sendable {
    /// Those put on.
    public var added: [ComplaintTag]
    /// Those taken off.
    public var removed: [ComplaintTag]

    /// Makes a change of tags.
    public init(add added: [ComplaintTag] = [], remove removed: [ComplaintTag] = []) {
      self.added = added
      self.removed = removed
    }
  }

  /// Something that somebody has to do for a complaint.
  public struct TaskRecord: Hashable, Sendable {
    /// Its number within the complaint, from 1; 0 until a decision gives it one.
    public var id: Int32
    /// What sort of thing has to be done.
    public var kind: TaskKind
    /// Who has to do it; `nil` for the complaint's owner.
    public var assignee: Owner?
    /// By when.
    public var due: Timestamp?
    /// What exactly, in the content vault.
    public var text: ContentReference?

    /// Makes a task.
    public init(_ kind: TaskKind, for assignee: Owner? = nil, due: Timestamp? = nil, id: Int32 = 0)
    {
      self.id = id
      self.kind = kind
      self.assignee = assignee
      self.due = due
    }
  }

  /// That what a rule asked for was not permitted.
  public struct FollowUpRefusal: Hashable, Sendable {
    /// The rule.
    public var rule: RuleName
    /// What it asked for.
    public var act: Act
    /// The codes of the reasons.
    public var reasons: [String]

    /// Makes a refusal.
    public init(_ rule: RuleName, _ act: Act, reasons: [String]) {
      self.rule = rule
      self.act = act
      self.reasons = reasons
    }
  }
}
