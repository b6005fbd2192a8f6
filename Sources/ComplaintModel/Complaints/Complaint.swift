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
  /// Its id.
  public internal(set) var id: ComplaintID
  /// The tenant to which it belongs.
  public internal(set) var tenant: TenantID
  /// How many events it is the sum of.
  public internal(set) var version: Int32
  /// When the last of them was recorded.
  public internal(set) var recordedAt: Timestamp
  /// The playbook by which the last of them was decided.
  public internal(set) var playbook: PlaybookVersion

  /// The stage it is in.
  public internal(set) var stage: Stage
  /// The phase to which the stage belonged when it was entered.
  public internal(set) var phase: Phase
  /// When it entered the stage.
  public internal(set) var stageEnteredAt: Timestamp
  /// When it entered the phase.
  public internal(set) var phaseEnteredAt: Timestamp
  /// The last open or answered stage it was in, to which it goes back from waiting.
  public internal(set) var lastWorkingStage: Stage?

  /// When it was taken up again last.
  public internal(set) var reopenedAt: Timestamp?

  /// Who has to deal with it.
  public internal(set) var owner: Owner?
  /// Since when.
  public internal(set) var ownedSince: Timestamp
  /// Who had to deal with it before, the latest first, at most ``mostEarlierOwners``.
  public internal(set) var earlierOwners: [Owner]
  /// How serious it is, and why; `nil` before anybody judged.
  public internal(set) var grade: GradeRecord?

  /// The milestones that were passed, with the instant at which each was passed last.
  public internal(set) var milestones: [MilestoneRecord]
  /// The current cycle of each service level that has started, in the order in which they started.
  public internal(set) var clocks: [ServiceClock]
  /// How many events of some kinds there were.
  public internal(set) var counts: Counts

  var box: Boxed<Intake>
  var file: Boxed<File>

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
  /// What it is about, as corrections have made it.
  public var intake: Intake { box.value }

  /// The milestone's instant, if it was passed.
  public func passed(_ milestone: Milestone) -> Timestamp? {
    for record in milestones where record.milestone == milestone { return record.at }
    return nil
  }

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
    case .waiting: .waiting(for: file.value.waiting ?? .other, since: phaseEnteredAt)
    case .answered: .answered(file.value.answer)
    case .closed:
      .closed(
        file.value.closing ?? Closing(.outOfScope, because: .notComplaint), at: phaseEnteredAt)
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
