public import BusinessTime

/// A complaint as it stands: the sum of its events.
///
/// ```swift
/// let complaint = try Complaint(history)
/// complaint.phase  // .open
/// complaint.owner  // .person(anna)
/// complaint.clock("answer")?.due
/// ```
///
/// It changes by nothing but ``apply(_:)``. What grows with a life, such as who owned it when, is not
/// in it but read from the events; lists that are in it are bounded by the playbook.
public struct Complaint: Hashable, Sendable, Identifiable {
  /// All of it, behind one reference: a complaint is handed on far more often than it changes.
  var parts: Boxed<Parts>

  init(_ parts: Parts) { self.parts = Boxed(parts) }

  /// How many earlier owners a complaint remembers; all of them are in its events.
  public static let mostEarlierOwners = 8

  /// How often some things happened.
  public struct Counts: Hashable, Sendable {
    /// How often it was taken up again.
    public internal(set) var reopenings: Int32 = 0
    /// How many notes there are.
    public internal(set) var notes: Int32 = 0
    /// How many documents were attached.
    public internal(set) var attachments: Int32 = 0
    /// How many tasks were opened.
    public internal(set) var tasks: Int32 = 0
    /// How many remedies were offered.
    public internal(set) var remedies: Int32 = 0
    /// How often a rung was drawn in.
    public internal(set) var escalations: Int32 = 0

    package init() {}
  }
}

extension Complaint {
  /// Its id.
  public internal(set) var id: ComplaintID {
    get { parts.value.id }
    set { parts.value.id = newValue }
  }

  /// The tenant to which it belongs.
  public internal(set) var tenant: TenantID {
    get { parts.value.tenant }
    set { parts.value.tenant = newValue }
  }

  /// How many events it is the sum of.
  public internal(set) var version: Int32 {
    get { parts.value.version }
    set { parts.value.version = newValue }
  }

  /// When the last of them was recorded.
  public internal(set) var recordedAt: Timestamp {
    get { parts.value.recordedAt }
    set { parts.value.recordedAt = newValue }
  }

  /// The digest of the last of them that is sealed; `nil` if none is.
  public internal(set) var digest: ContentDigest? {
    get { parts.value.digest }
    set { parts.value.digest = newValue }
  }

  /// The playbook by which the last of them was decided.
  public internal(set) var playbook: PlaybookVersion {
    get { parts.value.playbook }
    set { parts.value.playbook = newValue }
  }

  /// The stage it is in.
  public internal(set) var stage: Stage {
    get { parts.value.stage }
    set { parts.value.stage = newValue }
  }

  /// The phase to which the stage belonged when it was entered.
  public internal(set) var phase: Phase {
    get { parts.value.phase }
    set { parts.value.phase = newValue }
  }

  /// When it entered the stage.
  public internal(set) var stageEnteredAt: Timestamp {
    get { parts.value.stageEnteredAt }
    set { parts.value.stageEnteredAt = newValue }
  }

  /// When it entered the phase.
  public internal(set) var phaseEnteredAt: Timestamp {
    get { parts.value.phaseEnteredAt }
    set { parts.value.phaseEnteredAt = newValue }
  }

  /// The last open or answered stage it was in, to which it goes back from waiting.
  public internal(set) var lastWorkingStage: Stage? {
    get { parts.value.lastWorkingStage }
    set { parts.value.lastWorkingStage = newValue }
  }

  /// When it was taken up again last.
  public internal(set) var reopenedAt: Timestamp? {
    get { parts.value.reopenedAt }
    set { parts.value.reopenedAt = newValue }
  }

  /// Who has to deal with it.
  public internal(set) var owner: Owner? {
    get { parts.value.owner }
    set { parts.value.owner = newValue }
  }

  /// Since when.
  public internal(set) var ownedSince: Timestamp {
    get { parts.value.ownedSince }
    set { parts.value.ownedSince = newValue }
  }

  /// Who had to deal with it before, the latest first, at most ``mostEarlierOwners``.
  public internal(set) var earlierOwners: [Owner] {
    get { parts.value.earlierOwners }
    set { parts.value.earlierOwners = newValue }
  }

  /// How serious it is, and why; `nil` before anybody judged.
  public internal(set) var grade: GradeRecord? {
    get { parts.value.grade }
    set { parts.value.grade = newValue }
  }

  /// The milestones that were passed, with the instant at which each was passed last.
  public internal(set) var milestones: [MilestoneRecord] {
    get { parts.value.milestones }
    set { parts.value.milestones = newValue }
  }

  /// The current cycle of each service level that has started, in the order in which they started.
  public internal(set) var clocks: [ServiceClock] {
    get { parts.value.clocks }
    set { parts.value.clocks = newValue }
  }

  /// How many events of some kinds there were.
  public internal(set) var counts: Counts {
    get { parts.value.counts }
    set { parts.value.counts = newValue }
  }
}

extension Complaint {
  /// What it is about, as corrections have made it.
  public var intake: Intake { parts.value.intake }

  /// The milestone's instant, if it was passed.
  public func passed(_ milestone: Milestone) -> Timestamp? { parts.value.passed(milestone) }

  /// The current cycle of a service level, if one has started.
  public func clock(_ name: ClockName) -> ServiceClock? { clocks.first { $0.name == name } }

  /// Where it stands, with what is known of that: the library's own closed set.
  ///
  /// A `switch` over it covers every complaint:
  ///
  /// ```swift
  /// switch complaint.standing {
  /// case .open(let since): "we are at it since \(since)"
  /// case .waiting(let reason, let since): "waiting for \(reason) since \(since)"
  /// case .answered(let answer): answer?.decision.outcome.rawValue ?? "answered"
  /// case .closed(let closing, let at): "ended at \(at): \(closing.reason)"
  /// }
  /// ```
  public var standing: Standing {
    switch phase {
    case .open: .open(since: phaseEnteredAt)
    case .waiting: .waiting(for: parts.value.file.value.waiting ?? .other, since: phaseEnteredAt)
    case .answered: .answered(answer)
    case .closed:
      .closed(closing ?? Closing(.outOfScope, because: .notComplaint), at: phaseEnteredAt)
    }
  }

  /// A phase with the facts that belong to it.
  public enum Standing: Hashable, Sendable {
    /// The organisation has to act.
    case open(since: Timestamp)
    /// Somebody else has to act first.
    case waiting(for: WaitingReason, since: Timestamp)
    /// The decision is communicated; `nil` if it was so in another system and is not known here.
    case answered(Answer?)
    /// It has ended.
    case closed(Closing, at: Timestamp)
  }
}

extension Complaint: CustomReflectable {
  /// Its properties, as if each were kept by itself.
  public var customMirror: Mirror {
    Mirror(self, children: Mirror(reflecting: parts.value).children, displayStyle: .struct)
  }
}
