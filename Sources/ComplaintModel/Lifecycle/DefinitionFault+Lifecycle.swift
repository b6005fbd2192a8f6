/// The faults that only lifecycles have.
extension DefinitionFault.Code {
  /// A name for people that is needed and missing, or empty.
  public static let unnamed = DefinitionFault.Code(rawValue: "unnamed")
  /// A stage that is not declared.
  public static let unknownStage = DefinitionFault.Code(rawValue: "unknownStage")
  /// An act where it has no meaning, such as `resume` in a stage that does not wait.
  public static let misplacedAct = DefinitionFault.Code(rawValue: "misplacedAct")
  /// No stage in which a complaint that is filed begins.
  public static let noEntry = DefinitionFault.Code(rawValue: "noEntry")
  /// A complaint that is filed would begin in a stage that is not open.
  public static let entryNotOpen = DefinitionFault.Code(rawValue: "entryNotOpen")
  /// No stage in which a complaint has ended.
  public static let noClosedStage = DefinitionFault.Code(rawValue: "noClosedStage")

  /// A stage to which no moves lead from where a complaint is filed.
  public static let unreachableStage = DefinitionFault.Code(rawValue: "unreachableStage")
  /// A stage from which no moves lead to a closed one.
  public static let noWayOut = DefinitionFault.Code(rawValue: "noWayOut")
  /// A waiting stage that `resume` cannot leave.
  public static let waitingWithoutResume = DefinitionFault.Code(rawValue: "waitingWithoutResume")
  /// A move away from a closed stage by an act other than `reopen` and `unmerge`.
  public static let leavesClosed = DefinitionFault.Code(rawValue: "leavesClosed")
  /// A move back from a stage that is itself open or answered.
  public static let nowhereBack = DefinitionFault.Code(rawValue: "nowhereBack")

  /// A move that is never tried because an earlier one holds whenever it does.
  public static let shadowedMove = DefinitionFault.Code(rawValue: "shadowedMove")
  /// A guard that contradicts itself or the phase of the stage it starts from.
  public static let contradictoryGuard = DefinitionFault.Code(rawValue: "contradictoryGuard")
  /// A guard that asks for a fact which no act of the lifecycle brings about.
  public static let neverHolds = DefinitionFault.Code(rawValue: "neverHolds")
  /// An act allowed anywhere in a phase of which every stage has a move that is always taken.
  public static let pointlessAllowance = DefinitionFault.Code(rawValue: "pointlessAllowance")

  /// A move into a closed stage by an act that names no outcome.
  public static let closesWithoutOutcome = DefinitionFault.Code(rawValue: "closesWithoutOutcome")
  /// A move into an answered or closed stage that can pass by the communicated decision.
  public static let skipsDecision = DefinitionFault.Code(rawValue: "skipsDecision")
  /// An act that closes, without a pair of outcome and reason that it could name.
  public static let missingPair = DefinitionFault.Code(rawValue: "missingPair")
  /// An outcome and a reason that cannot both be true.
  public static let senselessPair = DefinitionFault.Code(rawValue: "senselessPair")
  /// A pair of outcome and reason that no move can name.
  public static let unusedPair = DefinitionFault.Code(rawValue: "unusedPair")

  /// A reopening from a stage that is neither answered nor closed.
  public static let nothingToReopen = DefinitionFault.Code(rawValue: "nothingToReopen")
  /// A reopening to a stage that is not open.
  public static let reopensToUnopen = DefinitionFault.Code(rawValue: "reopensToUnopen")
  /// A reopening within no time, or no times at all.
  public static let impossibleReopening = DefinitionFault.Code(rawValue: "impossibleReopening")
}
