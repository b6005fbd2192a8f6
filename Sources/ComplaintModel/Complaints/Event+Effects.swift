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
