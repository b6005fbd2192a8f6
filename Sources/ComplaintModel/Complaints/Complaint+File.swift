public import BusinessTime

extension Complaint {
  /// What belongs to a complaint and is not asked for at every turn.
  struct File: Hashable, Sendable {
    var account: ContentReference?
    var evidence: [Evidence] = []
    var assessment: Priority?
    var waiting: WaitingReason?
    var acknowledgement: Message?
    var lastProposer: ActorID?
    var closing: Closing?
    var remedies: [Remedy] = []
    var isSatisfied: Bool?
    var isHeld = false
    private var rareDraft = Rare<Draft>()
    private var rareAnswer = Rare<Answer>()
    private var rareLadder = Rare<Rung>()
    private var rareExtras = Rare<Extras>()

    package init() {}

    var draft: Draft? {
      get { rareDraft.value }
      set { rareDraft.value = newValue }
      _modify { yield &rareDraft.value }
    }

    var answer: Answer? {
      get { rareAnswer.value }
      set { rareAnswer.value = newValue }
      _modify { yield &rareAnswer.value }
    }

    var ladder: Rung? {
      get { rareLadder.value }
      set { rareLadder.value = newValue }
      _modify { yield &rareLadder.value }
    }

    /// What most complaints have nothing of; blank without memory of its own if there is nothing.
    var extras: Extras {
      get { rareExtras.value ?? Extras() }
      _modify {
        var extras = rareExtras.value ?? Extras()
        rareExtras = Rare()
        yield &extras
        if extras != Extras() { rareExtras = Rare(extras) }
      }
    }

    // Parts of those; inlined, so that nothing else is copied to look at them.

    @inline(__always) var isDraftApproved: Bool? { rareDraft.map { $0.isApproved } }
    @inline(__always) var draftOffers: [RemedyOffer]? { rareDraft.map { $0.response.remedies } }
    @inline(__always) var outcome: Outcome? { rareAnswer.map { $0.decision.outcome } }
    @inline(__always) var answerVersion: Int32? { rareAnswer.map { $0.message.version } }
    @inline(__always) var reply: Reply? { rareAnswer.map { $0.reply } ?? nil }
    @inline(__always) var isRungWaiting: Bool { rareLadder.map { $0.isWaiting } ?? false }
    @inline(__always) var hasExtras: Bool { rareExtras.isPresent }
    /// Whether there may be something of the ladder or of a task for which time has to be heeded.
    @inline(__always) var heedsTime: Bool { rareLadder.isPresent || rareExtras.isPresent }

    @inline(__always)
    func extra<Part>(_ part: (borrowing Extras) -> Part) -> Part? { rareExtras.map(part) }

    mutating func approveDraft() { rareDraft.update { $0.isApproved = true } }

    mutating func note(_ reply: Reply) { rareAnswer.update { $0.reply = reply } }

    mutating func noteDelivery(ofAnswer state: DeliveryState) {
      rareAnswer.update { $0.message.delivery = state }
    }

    mutating func endRung() { rareLadder.update { $0.isOver = true } }
  }

  /// How much is affected, how soon it has to be dealt with, and what follows from both.
  public struct Priority: Hashable, Sendable {
    /// How much is affected, 1 (highest) on.
    public internal(set) var impact: Int32
    /// How soon it has to be dealt with, 1 (highest) on.
    public internal(set) var urgency: Int32
    /// What follows from both, 1 (highest) to 5; `nil` if the playbook did not say.
    public internal(set) var priority: Int32?
  }

  /// A message to the complainant of which it matters whether it arrived.
  public struct Message: Hashable, Sendable {
    /// The version of the event that caused it.
    public internal(set) var version: Int32
    /// When it was decided on.
    public internal(set) var at: Timestamp
    /// How far it came.
    public internal(set) var delivery: DeliveryState = .decided
  }

  /// An answer that is put forward and not communicated yet.
  public struct Draft: Hashable, Sendable {
    /// The answer.
    public internal(set) var response: Response
    /// What it says, in the content vault.
    public internal(set) var text: ContentReference?
    /// Who put it forward.
    public internal(set) var author: ActorID
    /// For whom, if they stood in for somebody.
    public internal(set) var onBehalfOf: ActorID?
    /// When.
    public internal(set) var at: Timestamp
    /// Whether it was approved, or needs no approval.
    public internal(set) var isApproved: Bool
    /// Whether an escalation has demanded an approval since, so that it has to be put forward again.
    public internal(set) var isOvertaken = false
  }

  /// A decision of which the complainant was told, and what came of it.
  public struct Answer: Hashable, Sendable {
    /// The decision.
    public internal(set) var decision: CommunicatedDecision
    /// What was written, in the content vault.
    public internal(set) var text: ContentReference?
    /// The message by which the complainant was told.
    public internal(set) var message: Message
    /// What the complainant replied to it.
    public internal(set) var reply: Reply?
  }

  /// A further review.
  public struct Review: Hashable, Sendable {
    /// Which.
    public internal(set) var round: ReviewRound
    /// When it began.
    public internal(set) var openedAt: Timestamp
    /// When it was answered.
    public internal(set) var answeredAt: Timestamp?
  }

  /// A referral to a body outside.
  public struct Referral: Hashable, Sendable {
    /// The body.
    public internal(set) var body: ReferralBody
    /// When it was referred.
    public internal(set) var at: Timestamp
    /// When it came to a result.
    public internal(set) var endedAt: Timestamp?
    /// How it judged.
    public internal(set) var outcome: Outcome?
  }

  /// How far the complaint has climbed the ladder.
  public struct Rung: Hashable, Sendable {
    /// What drew the rung in.
    public internal(set) var escalation: Escalation
    /// When.
    public internal(set) var at: Timestamp
    /// When somebody took notice.
    public internal(set) var acknowledgedAt: Timestamp?
    /// How often its people were told again.
    public internal(set) var reminders: Int32 = 0
    /// When they are told again if nobody has taken notice by then.
    public internal(set) var remindAt: Timestamp?
    /// Whether nobody took notice in time and there was no further rung.
    public internal(set) var isUnanswered = false
    /// Whether the complaint ended while it waited for notice.
    public internal(set) var isOver = false

    /// Until when somebody has to take notice, lest the next rung is drawn in; `nil` if nobody has to
    /// any more.
    public var climbsAfter: Timestamp? {
      acknowledgedAt == nil && !isUnanswered && !isOver ? escalation.acknowledgeBy : nil
    }

    /// When its people are told again; `nil` for never.
    public var remindsAt: Timestamp? { acknowledgedAt == nil && !isOver ? remindAt : nil }

    /// Whether it waits for notice, so that what calls for it or for a rung below joins it.
    public var isWaiting: Bool { climbsAfter != nil || remindsAt != nil }
  }

  /// A clock that was stopped by hand.
  public struct HeldClock: Hashable, Sendable {
    /// The clock.
    public internal(set) var clock: ClockName
    /// Why.
    public internal(set) var reason: WaitingReason
  }

  /// The erasure of a party's data.
  public struct Erasure: Hashable, Sendable {
    /// The party.
    public internal(set) var party: PartyID
    /// Whether it is done.
    public internal(set) var isCompleted: Bool
  }
}

extension Complaint {
  /// The complaint in the complainant's words.
  public var account: ContentReference? { parts.value.file.value.account }
  /// What shows what happened.
  public var evidence: [Evidence] { parts.value.file.value.evidence }
  /// The system from which it was taken over, if it was.
  public var source: String? { parts.value.file.value.source }
  /// How urgent it is, once judged.
  public var priority: Priority? { parts.value.file.value.assessment }
  /// The last acknowledgement of receipt.
  public var acknowledgement: Message? { parts.value.file.value.acknowledgement }
  /// The message by which the complainant was told that it is not dealt with; `nil` if it was not
  /// rejected, or goes on again.
  public var rejection: Message? { parts.value.file.value.rejection }
  /// The answer that is put forward and not communicated yet.
  public var draft: Draft? { parts.value.file.value.draft }
  /// Who put forward an answer last.
  public var lastProposer: ActorID? { parts.value.file.value.lastProposer }
  /// The decision of which the complainant was told last.
  public var answer: Answer? { parts.value.file.value.answer }
  /// How it ended; `nil` while it has not, or goes on again.
  public var closing: Closing? { parts.value.file.value.closing }
  /// What is done to put it right.
  public var remedies: [Remedy] { parts.value.file.value.remedies }
  /// Further reviews, the latest of each round.
  public var reviews: [Review] { parts.value.file.value.reviews }
  /// Referrals to bodies outside, the latest to each.
  public var referrals: [Referral] { parts.value.file.value.referrals }
  /// How it relates to other complaints.
  public var links: [Link] { parts.value.file.value.links }
  /// The tasks that are open.
  public var tasks: [TaskRecord] { parts.value.file.value.tasks }
  /// The rung that was drawn in last; `nil` if none was, or it was stepped back from.
  public var rung: Rung? { parts.value.file.value.ladder }
  /// The rungs that will be drawn in unless a missed promise is kept first.
  public var awaitedRungs: [AwaitedRung] { parts.value.file.value.awaitedRungs }
  /// The conditions of the ladder that hold, as far as they have been asked.
  public var metReasons: [EscalationReason] { parts.value.file.value.metReasons }
  /// The clocks that were stopped by hand.
  public var heldClocks: [HeldClock] { parts.value.file.value.heldClocks }
  /// The last answers to the survey.
  public var survey: [SurveyAnswer] { parts.value.file.value.survey }
  /// What the complainant said when asked afterwards.
  public var isSatisfied: Bool? { parts.value.file.value.isSatisfied }
  /// Whether it is held for legal reasons.
  public var isHeld: Bool { parts.value.file.value.isHeld }
  /// The parties whose data were or are to be erased.
  public var erasures: [Erasure] { parts.value.file.value.erasures }

  /// The complaint that carries on for it, if it was merged.
  public var survivor: ComplaintID? {
    parts.value.file.value.links.first { $0.kind == .mergedInto }?.complaint
  }
}
