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
    /// All that happened, behind one reference: an event is handed on and kept far more often than it
    /// changes.
    var parts: Frozen<Parts>
    /// Its link in the chain of its complaint's events, once it is sealed; see ``digest(after:)``.
    public var digest: ContentDigest?

    init(_ parts: consuming Parts) { self.parts = Frozen(parts) }

    /// Makes an event without effects.
    public init(
      tenant: TenantID, complaint: ComplaintID, version: Int32, at recordedAt: Timestamp,
      by actor: ActorID, command: CommandID, playbook: PlaybookVersion, _ body: Body
    ) {
      self.init(
        Parts(
          tenant: tenant, complaint: complaint, version: version, occurredAt: recordedAt,
          recordedAt: recordedAt, actor: actor, command: command, playbook: playbook, body: body))
    }
  }
}

extension Complaint.Event {
  /// The tenant to which the complaint belongs.
  public var tenant: TenantID {
    get { parts.value.tenant }
    _modify { yield &parts.value.tenant }
  }

  /// The complaint.
  public var complaint: ComplaintID {
    get { parts.value.complaint }
    _modify { yield &parts.value.complaint }
  }

  /// The version of the complaint after it: 1 for the first event, then one more for each.
  public var version: Int32 {
    get { parts.value.version }
    _modify { yield &parts.value.version }
  }

  /// When it happened.
  public var occurredAt: Timestamp {
    get { parts.value.occurredAt }
    _modify { yield &parts.value.occurredAt }
  }

  /// When it was recorded; never before the event that was recorded before it.
  public var recordedAt: Timestamp {
    get { parts.value.recordedAt }
    _modify { yield &parts.value.recordedAt }
  }

  /// Who did it.
  public var actor: ActorID {
    get { parts.value.actor }
    _modify { yield &parts.value.actor }
  }

  /// For whom they did it, if they stood in for somebody or acted in their name.
  public var onBehalfOf: ActorID? {
    get { parts.value.onBehalfOf }
    _modify { yield &parts.value.onBehalfOf }
  }

  /// The command by which it came about; several events of a decision share one.
  public var command: CommandID {
    get { parts.value.command }
    _modify { yield &parts.value.command }
  }

  /// What drew it along, if it was not done for its own sake.
  public var cause: Cause? {
    get { parts.value.cause }
    _modify { yield &parts.value.cause }
  }

  /// The playbook by which it was decided.
  public var playbook: PlaybookVersion {
    get { parts.value.playbook }
    _modify { yield &parts.value.playbook }
  }

  /// Whether it was taken over from another system: nobody is told of it.
  public var isImported: Bool {
    get { parts.value.isImported }
    _modify { yield &parts.value.isImported }
  }

  /// What happened.
  public var body: Complaint.Body {
    get { parts.value.body }
    _modify { yield &parts.value.body }
  }

  /// What was written or said about it: the account, the question, the answer, the reasons.
  public var text: ContentReference? {
    get { parts.value.text }
    _modify { yield &parts.value.text }
  }

  /// What was handed in with it.
  public var attachments: [Evidence] {
    get { parts.value.attachments }
    _modify { yield &parts.value.attachments }
  }

  /// The stage that it led to, if that changed.
  public var stage: Complaint.StageEntry? {
    get { parts.value.stage }
    _modify { yield &parts.value.stage }
  }

  /// Who owns the complaint from now on, if that changed.
  public var owner: Owner? {
    get { parts.value.owner }
    _modify { yield &parts.value.owner }
  }

  /// Why it went from a queue to them, or stays in the queue, if the queue has a routing.
  public var routing: RoutingRecord? {
    get { parts.value.routing.value }
    _modify { yield &parts.value.routing.value }
  }

  /// The grade from now on, if it was judged anew.
  public var grade: Complaint.GradeRecord? {
    get { parts.value.grade }
    _modify { yield &parts.value.grade }
  }

  /// What it does to service clocks.
  public var clocks: [ClockEffect] {
    get { parts.value.clocks }
    _modify { yield &parts.value.clocks }
  }

  /// What it does to the ladder, besides drawing in a rung.
  public var ladder: [LadderEffect] {
    get { parts.value.ladder }
    _modify { yield &parts.value.ladder }
  }

  /// What the host answered when it was asked for facts from outside, as far as it was used.
  public var outside: [String: FactValue] {
    get { parts.value.outside }
    _modify { yield &parts.value.outside }
  }
}

extension Complaint.Event: CustomReflectable {
  /// Its members, as if each were kept by itself.
  public var customMirror: Mirror {
    let children = Array(Mirror(reflecting: parts.value).children)
    return Mirror(self, children: children + [("digest", digest as Any)], displayStyle: .struct)
  }
}
