/// Something that is wrong with a lifecycle, and where.
public struct LifecycleFault: Hashable, Sendable {
  /// The stable name of a kind of fault; an open vocabulary.
  public struct Code: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
    /// The name as it appears in logs and JSON.
    public let rawValue: String

    /// Makes a code from its name.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The name of the code.
    public var description: String { rawValue }
  }

  /// The kind of fault.
  public let code: Code

  /// Which part of the lifecycle is meant, as a path in its JSON form: `moves[3].from[0]`.
  ///
  /// The sentences of a kind are counted from zero in the order in which they stand.
  public let place: String

  /// What is wrong and what would be right, as a sentence for people.
  public let message: String

  /// Makes a fault.
  public init(_ code: Code, at place: String, _ message: String) {
    self.code = code
    self.place = place
    self.message = message
  }
}

extension LifecycleFault: CustomStringConvertible {
  /// The place, then the sentence, then the code.
  public var description: String { "\(place): \(message) (\(code))" }
}

/// Everything that is wrong with a lifecycle, found at once.
public struct LifecycleFaults: Error, Hashable, Sendable, CustomStringConvertible {
  /// The faults, at least one.
  public let faults: [LifecycleFault]

  init(_ faults: [LifecycleFault]) { self.faults = faults }

  /// The faults, one on each line.
  public var description: String { faults.map(\.description).joined(separator: "\n") }
}

extension LifecycleFault.Code {
  /// A name for people that is needed and missing, or empty.
  public static let unnamed = LifecycleFault.Code(rawValue: "unnamed")
  /// A code that playbooks do not accept; see ``Vocabulary/isWellFormed``.
  public static let illFormed = LifecycleFault.Code(rawValue: "illFormed")
  /// A sentence that says nothing, such as a move from no stage.
  public static let empty = LifecycleFault.Code(rawValue: "empty")
  /// The same thing said twice.
  public static let duplicate = LifecycleFault.Code(rawValue: "duplicate")
  /// A stage that is not declared.
  public static let unknownStage = LifecycleFault.Code(rawValue: "unknownStage")
  /// An act where it has no meaning, such as `resume` in a stage that does not wait.
  public static let misplacedAct = LifecycleFault.Code(rawValue: "misplacedAct")
  /// No stage in which a complaint that is filed begins.
  public static let noEntry = LifecycleFault.Code(rawValue: "noEntry")
  /// A complaint that is filed would begin in a stage that is not open.
  public static let entryNotOpen = LifecycleFault.Code(rawValue: "entryNotOpen")
  /// No stage in which a complaint has ended.
  public static let noClosedStage = LifecycleFault.Code(rawValue: "noClosedStage")

  /// A stage to which no moves lead from where a complaint is filed.
  public static let unreachableStage = LifecycleFault.Code(rawValue: "unreachableStage")
  /// A stage from which no moves lead to a closed one.
  public static let noWayOut = LifecycleFault.Code(rawValue: "noWayOut")
  /// A waiting stage that `resume` cannot leave.
  public static let waitingWithoutResume = LifecycleFault.Code(rawValue: "waitingWithoutResume")
  /// A move away from a closed stage by an act other than `reopen` and `unmerge`.
  public static let leavesClosed = LifecycleFault.Code(rawValue: "leavesClosed")
  /// A move back from a stage that is itself open or answered.
  public static let nowhereBack = LifecycleFault.Code(rawValue: "nowhereBack")

  /// A move that is never tried because an earlier one holds whenever it does.
  public static let shadowedMove = LifecycleFault.Code(rawValue: "shadowedMove")
  /// A guard that contradicts itself or the phase of the stage it starts from.
  public static let contradictoryGuard = LifecycleFault.Code(rawValue: "contradictoryGuard")
  /// A guard that asks for a fact which no act of the lifecycle brings about.
  public static let neverHolds = LifecycleFault.Code(rawValue: "neverHolds")
  /// An act allowed anywhere in a phase of which every stage has a move that is always taken.
  public static let pointlessAllowance = LifecycleFault.Code(rawValue: "pointlessAllowance")

  /// A move into a closed stage by an act that names no outcome.
  public static let closesWithoutOutcome = LifecycleFault.Code(rawValue: "closesWithoutOutcome")
  /// A move into an answered or closed stage that can pass by the communicated decision.
  public static let skipsDecision = LifecycleFault.Code(rawValue: "skipsDecision")
  /// An act that closes, without a pair of outcome and reason that it could name.
  public static let missingPair = LifecycleFault.Code(rawValue: "missingPair")
  /// An outcome and a reason that cannot both be true.
  public static let senselessPair = LifecycleFault.Code(rawValue: "senselessPair")
  /// A pair of outcome and reason that no move can name.
  public static let unusedPair = LifecycleFault.Code(rawValue: "unusedPair")

  /// A reopening from a stage that is neither answered nor closed.
  public static let nothingToReopen = LifecycleFault.Code(rawValue: "nothingToReopen")
  /// A reopening to a stage that is not open.
  public static let reopensToUnopen = LifecycleFault.Code(rawValue: "reopensToUnopen")
  /// A reopening within no time, or no times at all.
  public static let impossibleReopening = LifecycleFault.Code(rawValue: "impossibleReopening")
}
