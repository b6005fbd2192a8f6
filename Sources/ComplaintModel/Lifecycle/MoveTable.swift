/// A lifecycle's moves and allowances by stage, made once so that an answer takes no search through
/// the definition.
///
/// Moves that name a stage the definition does not have are left out; the linter reports them.
struct MoveTable: Sendable {
  /// What is possible in one stage.
  struct Row: Sendable {
    let stage: Stage
    let phase: Phase
    /// The act of each candidate; apart from them because most questions read no more.
    var acts: [Act] = []
    var candidates: [Candidate] = []
    /// The acts that leave the stage as it is where no candidate holds.
    var staying: [Act] = []
    var reopening: Lifecycle.Reopening?
  }

  /// One move from one stage.
  struct Candidate: Sendable {
    let target: Stage
    let phase: Phase
    let leadsBack: Bool
    let limit: Int?
    /// The guard's facts that are the library's own.
    let all: UInt32
    let none: UInt32
    /// The whole guard, read for a host's own facts and to say why it does not hold.
    let guards: Lifecycle.Guard
    let hasOthers: Bool
  }

  private(set) var rows: [Row] = []
  /// The rows by the length of their stage's code: so few share one that comparing beats hashing.
  private var byLength: [[Int]] = []

  init(_ definition: Lifecycle.Definition) {
    for entry in definition.stages where row(of: entry.stage) == nil {
      add(Row(stage: entry.stage, phase: entry.phase))
    }
    for index in rows.indices {
      for move in definition.moves where move.from.contains(rows[index].stage) {
        append(move.act, move.target, move.guards, limit: nil, to: index)
      }
      for reopening in definition.reopenings where reopening.from == rows[index].stage {
        let guards = reopening.compiledGuard
        append(.reopen, .stage(reopening.target), guards, limit: reopening.limit, to: index)
        rows[index].reopening = rows[index].reopening ?? reopening
      }
      for allowance in definition.allowances where allowance.phases.contains(rows[index].phase) {
        for act in allowance.acts where !rows[index].staying.contains(act) {
          rows[index].staying.append(act)
        }
      }
    }
  }

  private mutating func add(_ row: Row) {
    let length = row.stage.rawValue.utf8.count
    while byLength.count <= length { byLength.append([]) }
    byLength[length].append(rows.count)
    rows.append(row)
  }

  private mutating func append(
    _ act: Act, _ target: Lifecycle.Target, _ guards: Lifecycle.Guard, limit: Int?, to index: Int
  ) {
    let (stage, leadsBack) =
      switch target {
      case .stage(let stage): (stage, false)
      case .back(let fallback): (fallback, true)
      }
    guard let phase = row(of: stage)?.phase else { return }
    rows[index].acts.append(act)
    rows[index].candidates.append(
      Candidate(
        target: stage, phase: phase, leadsBack: leadsBack, limit: limit,
        all: guards.all.reduce(0) { $0 | $1.bit }, none: guards.none.reduce(0) { $0 | $1.bit },
        guards: guards, hasOthers: (guards.all + guards.none).contains { $0.bit == 0 }))
  }

  /// What is possible in a stage.
  func row(of stage: Stage) -> Row? { index(of: stage).map { rows[$0] } }

  /// The place of a stage among the rows.
  func index(of stage: Stage) -> Int? {
    let length = stage.rawValue.utf8.count
    guard length < byLength.count else { return nil }
    for index in byLength[length] where rows[index].stage == stage { return index }
    return nil
  }
}

extension MoveTable.Candidate {
  /// Whether it may be taken.
  func holds(given facts: Lifecycle.Facts) -> Bool {
    guard facts.bits & all == all, facts.bits & none == 0 else { return false }
    if let limit, facts.timesReopened >= limit { return false }
    return !hasOthers || guards.objections(given: facts).isEmpty
  }

  /// Why it may not be taken.
  func objections(given facts: Lifecycle.Facts) -> [Lifecycle.Objection] {
    var objections = guards.objections(given: facts)
    if let limit, facts.timesReopened >= limit {
      objections.append(.reopenedTooOften(limit: limit))
    }
    return objections
  }
}

extension MoveTable {
  /// Where a candidate leads.
  func target(
    of candidate: Candidate, given facts: Lifecycle.Facts
  ) -> (stage: Stage, phase: Phase) {
    if candidate.leadsBack, let stage = facts.lastWorkingStage, let index = index(of: stage),
      rows[index].phase.isWorking
    {
      return (stage, rows[index].phase)
    }
    return (candidate.target, candidate.phase)
  }
}

extension Lifecycle.Reopening {
  /// The guard with the window as a fact.
  var compiledGuard: Lifecycle.Guard {
    window == nil
      ? guards
      : Lifecycle.Guard(all: guards.all + [.withinReopeningWindow], none: guards.none)
  }
}

extension Phase {
  /// Whether the organisation has something to do in it.
  var isWorking: Bool { self == .open || self == .answered }
}
