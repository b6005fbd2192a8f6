/// Looks for everything that is wrong with a lifecycle.
///
/// It asks for phases, acts, facts and guards, never for the names of stages.
struct LifecycleLint {
  let definition: Lifecycle.Definition
  let graph: LifecycleGraph
  var faults: [DefinitionFault] = []

  private init(_ definition: Lifecycle.Definition) {
    self.definition = definition
    graph = LifecycleGraph(definition)
  }

  /// All faults of a definition, in the order of its parts.
  static func faults(of definition: Lifecycle.Definition) -> [DefinitionFault] {
    var lint = LifecycleLint(definition)
    lint.checkNames()
    lint.checkStages()
    lint.checkEntries()
    lint.checkMoves()
    lint.checkGuards()
    lint.checkAllowances()
    lint.checkClosingMoves()
    lint.checkPairs()
    lint.checkReopenings()
    return lint.faults
  }

  mutating func report(_ code: DefinitionFault.Code, _ place: String, _ message: String) {
    faults.append(DefinitionFault(code, at: place, message))
  }

  func phase(_ stage: Stage) -> Phase? { graph.phases[stage] }

  /// Every move from every stage it names, with where that stands.
  var steps: [(place: String, source: String, from: Stage, move: Lifecycle.Move)] {
    definition.moves.enumerated().flatMap { index, move in
      move.from.enumerated().map { position, from in
        ("moves[\(index)]", "moves[\(index)].from[\(position)]", from, move)
      }
    }
  }

  mutating func checkKnown(_ stage: Stage, _ place: String) {
    if phase(stage) == nil {
      report(.unknownStage, place, "The stage \"\(stage)\" is not declared; give it a phase.")
    }
  }
}

extension Lifecycle.Target {
  /// The stage that is named, also where it is only the one to fall back to.
  var stage: Stage {
    switch self {
    case .stage(let stage), .back(let stage): stage
    }
  }

  var leadsBack: Bool {
    switch self {
    case .stage: false
    case .back: true
    }
  }
}

extension Lifecycle.Guard {
  /// Whether it holds always.
  var isEmpty: Bool { all.isEmpty && none.isEmpty }

  /// The facts that hold wherever it does.
  var implied: [Lifecycle.Fact] { all + all.flatMap(\.presupposed) }
}

extension Act {
  /// The acts that record a complaint.
  static let entering: [Act] = [.file, .adopt]

  /// The acts whose command names an outcome and a reason, or implies them.
  static let closing: [Act] = [.close, .withdraw, .reject, .merge]

  /// The acts that are nothing without a move.
  static let moving: [Act] =
    entering + closing + [.move, .wait, .resume, .reopen, .unmerge]

  /// Whether its command may name the stage it is to lead to.
  var choosesStage: Bool { self == .move || self == .wait }
}

extension Outcome {
  /// The acts by which a complaint comes to have it when it closes.
  var closers: [Act] {
    switch self {
    case .upheld, .partlyUpheld, .notUpheld: [.close]
    case .withdrawn: [.withdraw]
    case .outOfScope: [.close, .reject]
    case .duplicate: [.merge]
    }
  }

  /// Whether both can be true of one complaint.
  func isSensible(with reason: ClosingReason) -> Bool {
    switch self {
    case .withdrawn: reason == .withdrawn
    case .duplicate: reason == .merged
    case .outOfScope: ![.withdrawn, .merged, .recourseExhausted].contains(reason)
    case .upheld, .partlyUpheld, .notUpheld:
      ![.withdrawn, .merged, .notComplaint, .timeBarred, .noAuthority].contains(reason)
    }
  }
}
