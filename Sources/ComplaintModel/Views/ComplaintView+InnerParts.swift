public import BusinessTime

extension ComplaintView {
  /// A promise, timer or window.
  public struct Clock: Hashable, Sendable {
    /// Its name.
    public internal(set) var name: ClockName
    /// What people read for it.
    public internal(set) var wording: Wording
    /// When it is due, or was; while it stands still, when it was due before.
    public internal(set) var due: Timestamp
    /// Whether it runs, stands still or is over.
    public internal(set) var state: State
    /// Whether it was missed, other than by mistake.
    public internal(set) var isBreached: Bool

    /// Whether a clock runs.
    @nonexhaustive
    public enum State: String, ClosedVocabulary {
      /// It runs.
      case running
      /// It stands still.
      case paused
      /// It is over.
      case over

      /// What people read.
      public var term: Term<State> {
        switch self {
        case .running: Term(self, "Running", "计时中")
        case .paused: Term(self, "Paused", "暂停")
        case .over: Term(self, "Over", "已结束")
        }
      }
    }
  }

  /// How serious a complaint is.
  public struct Seriousness: Hashable, Sendable {
    /// The grade with its reasons; `nil` before anybody judged.
    public internal(set) var grade: Complaint.GradeRecord?
    /// How urgent it is.
    public internal(set) var priority: Complaint.Priority?
    /// The emotion that was observed.
    public internal(set) var emotion: Emotion?
    /// The gravest harm.
    public internal(set) var harm: Harm?
    /// How public it is.
    public internal(set) var publicity: Publicity?
    /// How many are affected.
    public internal(set) var affected: Int?
    /// Whether it is a legal dispute.
    public internal(set) var isLegalDispute: Bool
  }

  /// Who has a complaint and had it.
  public struct Responsibility: Hashable, Sendable {
    /// Who has to deal with it.
    public internal(set) var owner: Owner?
    /// Since when.
    public internal(set) var since: Timestamp
    /// Who had to before, the latest first.
    public internal(set) var earlier: [Owner]
    /// The rung of the ladder that was drawn in last.
    public internal(set) var rung: Int32?
  }

  /// Marks and the host's own facts.
  public struct Marks: Hashable, Sendable {
    /// The marks.
    public internal(set) var tags: [ComplaintTag]
    /// The facts by the host's names.
    public internal(set) var fields: [String: FactValue]
  }

  /// Whether a complaint is held, and whose data were erased.
  public struct Protection: Hashable, Sendable {
    /// Whether it is held for legal reasons.
    public internal(set) var isHeld: Bool
    /// The parties whose data were or are to be erased.
    public internal(set) var erasures: [Complaint.Erasure]
  }
}
