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
    /// What drew it in; `nil` if somebody asked for it.
    public var because: EscalationCause?
    /// Who was drawn in, as they were found then; nobody without a ladder.
    public var people: [RungMember]
    /// The rungs before it at which nobody was known.
    public var vacant: [Int32]
    /// Before when the people are not to be told, because of quiet hours.
    public var tellAt: Timestamp?
    /// When they are told again if nobody has taken notice.
    public var remindAt: Timestamp?
    /// The roles of which one has to approve the decision from then on.
    public var approvers: [Role]

    /// Makes an escalation.
    public init(to rung: Int32, clock: ClockName? = nil, acknowledgeBy: Timestamp? = nil) {
      self.rung = rung
      self.clock = clock
      self.acknowledgeBy = acknowledgeBy
      people = []
      vacant = []
      approvers = []
    }
  }

  /// That people of a rung were told again.
  public struct EscalationReminder: Hashable, Sendable {
    /// The rung.
    public var rung: Int32
    /// How often they were told again with this time.
    public var number: Int32
    /// The clock that the escalation is about, if it is about one.
    public var clock: ClockName?
    /// Who was told.
    public var people: [RungMember]
    /// Before when they are not to be told, because of quiet hours.
    public var tellAt: Timestamp?
    /// When they are told the next time; `nil` if this was the last.
    public var next: Timestamp?

    /// Makes a reminder.
    public init(_ number: Int32, of rung: Int32, to people: [RungMember]) {
      self.rung = rung
      self.number = number
      self.people = people
    }
  }

  /// That nobody took notice and there is no further rung, or nobody is known at any.
  public struct UnansweredEscalation: Hashable, Sendable {
    /// The rung that nobody took notice at, or that was to be drawn in.
    public var rung: Int32
    /// The clock that it is about, if it is about one.
    public var clock: ClockName?
    /// What drew it in: ``EscalationCause/unacknowledged`` where nobody took notice.
    public var because: EscalationCause
    /// The rungs at which nobody was known.
    public var vacant: [Int32]

    /// Says what was not answered.
    public init(_ rung: Int32, because cause: EscalationCause, vacant: [Int32] = []) {
      self.rung = rung
      because = cause
      self.vacant = vacant
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

    /// What becomes of tags by it.
    func applied(to tags: [ComplaintTag]) -> [ComplaintTag] {
      var tags = tags
      if !removed.isEmpty { tags.removeAll(where: removed.contains) }
      for tag in added where !tags.contains(tag) { tags.append(tag) }
      return tags
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
    /// Whether its time limit passed before it was completed.
    public internal(set) var isOverdue = false

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
