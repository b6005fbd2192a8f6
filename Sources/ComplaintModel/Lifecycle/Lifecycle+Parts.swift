public import BusinessTime

extension Lifecycle {
  /// A name for people in the languages in which the library speaks.
  public struct Wording: Hashable, Sendable {
    /// The name in English.
    public let english: String
    /// The name in simplified Chinese.
    public let chinese: String

    /// Makes a wording; a lifecycle refuses one that is empty in a language.
    public init(_ english: String, _ chinese: String) {
      self.english = english
      self.chinese = chinese
    }

    /// The name in a language.
    public func text(in language: DisplayLanguage) -> String {
      switch language {
      case .english: english
      case .chinese: chinese
      }
    }
  }

  /// A stage in its phase.
  public struct PhasedStage: Hashable, Sendable {
    /// The stage.
    public let stage: Stage
    /// The phase it belongs to.
    public let phase: Phase
    /// The lifecycle's own name for it; `nil` for the library's name.
    public let wording: Wording?
  }

  /// Where a complaint begins.
  public struct Entry: Hashable, Sendable {
    /// The act that begins it: `file` or `adopt`.
    public let act: Act
    /// The stages it may begin in; the first one unless the command names another.
    public let stages: [Stage]
  }

  /// What an act does to the stage.
  ///
  /// Whose turn it is among several moves of the same act from the same stage is said by ``guards``:
  /// the first whose guard holds is taken.
  public struct Move: Hashable, Sendable {
    /// The act.
    public let act: Act
    /// The stages it starts from.
    public let from: [Stage]
    /// Where it leads.
    public let target: Target
    /// What has to hold.
    public let guards: Guard
    /// What people read for it; `nil` for the act's name.
    ///
    /// A bare `move` always has one.
    public let wording: Wording?
  }

  /// Where a move leads.
  public enum Target: Hashable, Sendable {
    /// To a stage; the stage the complaint is in means that it stays there.
    case stage(Stage)
    /// Back to the last open or answered stage; where none is known or the lifecycle no longer has
    /// it as one, to the stage named here.
    case back(or: Stage)
  }

  /// Acts that are possible in every stage of some phases and leave the stage as it is.
  public struct Allowance: Hashable, Sendable {
    /// The acts.
    public let acts: [Act]
    /// The phases.
    public let phases: [Phase]
  }

  /// Reasons that are permitted with an outcome.
  public struct Closing: Hashable, Sendable {
    /// The outcome.
    public let outcome: Outcome
    /// The reasons.
    public let reasons: [ClosingReason]
  }

  /// How a complaint that was answered or closed may be taken up again.
  public struct Reopening: Hashable, Sendable {
    /// The stage it is taken up from.
    public let from: Stage
    /// The stage it goes to.
    public let target: Stage
    /// How long after entering ``from`` this is possible; `nil` for ever.
    public let window: Period?
    /// How many times a complaint may be reopened in all; `nil` for any number.
    public let limit: Int?
    /// What else has to hold.
    public let guards: Guard
  }

  /// What has to hold for a move: all of some facts and none of others.
  public struct Guard: Hashable, Sendable {
    /// The facts that have to hold.
    public let all: [Fact]
    /// The facts that must not hold.
    public let none: [Fact]

    /// Makes a guard; without facts it always holds.
    public init(all: [Fact] = [], none: [Fact] = []) {
      self.all = all
      self.none = none
    }
  }

  /// Everything that is said about a lifecycle.
  struct Definition: Hashable, Sendable {
    var name: String
    var stages: [PhasedStage] = []
    var entries: [Entry] = []
    var moves: [Move] = []
    var allowances: [Allowance] = []
    var closings: [Closing] = []
    var reopenings: [Reopening] = []
  }
}
