public import BusinessTime

extension Complaint {
  /// Something that happened to a complaint, for good.
  ///
  /// A complaint is the sum of its events: ``Complaint/apply(_:)`` takes them in one after another and
  /// needs nothing else. Whatever was worked out with a playbook, a calendar, a rule or an answer from
  /// outside stands in the event: the stage it led to, the owner, the grade, what it did to the clocks.
  /// So no later edit of any of them changes what happened.
  ///
  /// ```swift
  /// for event in history {
  ///   print(event.occurredAt, event.actor, event.body)
  ///   complaint.apply(event)
  /// }
  /// ```
  ///
  /// It has no personal data: people are named by ids, and what they wrote is in the content vault,
  /// behind ``text`` and ``attachments``. Its JSON form lasts; see ``encoded()``.
  public struct Event: Hashable, Sendable {
    /// The tenant to which the complaint belongs.
    public var tenant: TenantID
    /// The complaint.
    public var complaint: ComplaintID
    /// The version of the complaint after it: 1 for the first event, then one more for each.
    public var version: Int32
    /// When it happened.
    public var occurredAt: Timestamp
    /// When it was recorded; never before the event that was recorded before it.
    public var recordedAt: Timestamp
    /// Who did it.
    public var actor: ActorID
    /// For whom they did it, if they stood in for somebody or acted in their name.
    public var onBehalfOf: ActorID?
    /// The command by which it came about; several events of a decision share one.
    public var command: CommandID
    /// What drew it along, if it was not done for its own sake.
    public var cause: Cause?
    /// The playbook by which it was decided.
    public var playbook: PlaybookVersion
    /// Whether it was taken over from another system: nobody is told of it.
    public var isImported: Bool
    /// What happened.
    public var body: Body
    /// What was written or said about it: the account, the question, the answer, the reasons.
    public var text: ContentReference?
    /// What was handed in with it.
    public var attachments: [Evidence]
    /// The stage that it led to, if that changed.
    public var stage: StageEntry?
    /// Who owns the complaint from now on, if that changed.
    public var owner: Owner?
    /// Why it went from a queue to them, or stays in the queue, if the queue has a routing.
    public var routing: RoutingRecord? {
      get { rareRouting.value }
      _modify { yield &rareRouting.value }
    }
    private var rareRouting = Rare<RoutingRecord>()
    /// The grade from now on, if it was judged anew.
    public var grade: GradeRecord?
    /// What it does to service clocks.
    public var clocks: [ClockEffect]
    /// What it does to the ladder, besides drawing in a rung.
    public var ladder: [LadderEffect]
    /// What the host answered when it was asked for facts from outside, as far as it was used.
    public var outside: [String: FactValue]
    /// Its link in the chain of its complaint's events, once it is sealed; see ``digest(after:)``.
    public var digest: ContentDigest?

    /// Makes an event without effects.
    public init(
      tenant: TenantID, complaint: ComplaintID, version: Int32, at recordedAt: Timestamp,
      by actor: ActorID, command: CommandID, playbook: PlaybookVersion, _ body: Body
    ) {
      self.tenant = tenant
      self.complaint = complaint
      self.version = version
      occurredAt = recordedAt
      self.recordedAt = recordedAt
      self.actor = actor
      self.command = command
      self.playbook = playbook
      isImported = false
      self.body = body
      attachments = []
      clocks = []
      ladder = []
      outside = [:]
    }
  }
}

extension Complaint {
  /// A stage that a complaint entered, with the phase to which it belonged then.
  public struct StageEntry: Hashable, Sendable {
    /// The stage.
    public var stage: Stage
    /// The phase.
    public var phase: Phase

    /// Makes an entry.
    public init(_ stage: Stage, in phase: Phase) {
      self.stage = stage
      self.phase = phase
    }
  }

  /// A grade that was given, with its reasons.
  public struct GradeRecord: Hashable, Sendable {
    /// The grade, 1 (slight) to 5 (most serious).
    public var grade: Int32
    /// The sum of the points; `nil` where a person gave the grade.
    public var points: Int32?
    /// What gave points, times its weight, and how many.
    public var reasons: [Reason]
    /// What took the fast lane.
    public var fastLane: [GradingReason]

    /// What one factor gave.
    public struct Reason: Hashable, Sendable {
      /// The factor.
      public var factor: GradingReason
      /// Its points times its weight.
      public var points: Int32

      /// Makes a reason.
      public init(_ factor: GradingReason, points: Int32) {
        self.factor = factor
        self.points = points
      }
    }

    /// Whether a person gave it, against or without a scheme.
    public var isOverride: Bool { points == nil }

    /// Makes a grade that a person gave.
    public init(_ grade: Int32) {
      self.grade = grade
      reasons = []
      fastLane = []
    }

    /// Makes a grade that a scheme gave.
    public init(_ grading: Grading) {
      grade = Int32(clamping: grading.grade)
      points = Int32(clamping: grading.points)
      reasons = grading.contributions.map {
        Reason($0.factor, points: Int32(clamping: $0.weighted))
      }
      fastLane = grading.fastLane
    }
  }
}

/// What drew an event along that was not done for its own sake.
///
/// Its text form, also in JSON, is `rule:second-reviewer`, `clock:answer`, `rung:2` or
/// `complaint:…` with the id of the other complaint.
@nonexhaustive
public enum Cause: Hashable, Sendable {
  /// A rule asked for it.
  case rule(RuleName)
  /// A clock's warning, due instant or end of a pause.
  case clock(ClockName)
  /// A rung of the ladder, by its place from 1.
  case rung(Int32)
  /// It was decided over another complaint too, as in a merge.
  case complaint(ComplaintID)
}

extension Cause: LosslessStringConvertible {
  /// The text form.
  public var description: String {
    switch self {
    case .rule(let rule): "rule:\(rule)"
    case .clock(let clock): "clock:\(clock)"
    case .rung(let rung): "rung:\(rung)"
    case .complaint(let complaint): "complaint:\(complaint)"
    }
  }

  /// Reads the text form; `nil` for any other text.
  public init?(_ description: String) {
    guard let (kind, name) = description.splitAtColon else { return nil }
    switch kind {
    case "rule":
      guard let rule = try? RuleName(checking: name) else { return nil }
      self = .rule(rule)
    case "clock":
      guard let clock = try? ClockName(checking: name) else { return nil }
      self = .clock(clock)
    case "rung":
      guard let rung = Int32(name), rung > 0, rung.description == name else { return nil }
      self = .rung(rung)
    case "complaint":
      guard let complaint = try? ComplaintID(name) else { return nil }
      self = .complaint(complaint)
    default: return nil
    }
  }
}
