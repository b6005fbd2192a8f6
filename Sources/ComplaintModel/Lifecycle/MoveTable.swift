/// A lifecycle's moves and allowances by stage, made once so that an answer takes no search through
/// the definition.
///
/// Everything lies in flat arrays and is read in place: copying a row or a move would cost more than
/// the answer. Moves that name a stage the definition does not have are left out; the linter reports
/// them.
final class MoveTable: Sendable {
  let rows: [Row]
  /// The act of each candidate; apart from them because most questions read no more.
  let acts: [Act]
  let candidates: [Candidate]
  /// The acts that leave the stage as it is where no candidate holds.
  let staying: [Act]
  /// The facts that guards ask and only the host knows.
  let hostFacts: [Lifecycle.Fact]

  /// The stages by the length of their codes: so few share one that comparing beats hashing.
  private let stages: [Stage]
  /// The row of each of them.
  private let places: [Int]
  /// For each length, the first of them that is as long; at the end their count.
  private let starts: [Int]

  /// What is possible in one stage, as parts of the flat arrays.
  struct Row: Sendable {
    let stage: Stage
    let phase: Phase
    let moves: Range<Int>
    let staying: Range<Int>
    /// The acts of the moves, to know at once that there is none.
    let movingActs: ActSet
    let stayingActs: ActSet
    let reopening: Lifecycle.Reopening?
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
    /// Whether the guard has facts that are a host's own.
    let hasOthers: Bool
    let guards: Lifecycle.Guard
  }

  init(_ definition: Lifecycle.Definition) {
    let parts = Parts(definition)
    (rows, acts, candidates, staying) = (parts.rows, parts.acts, parts.candidates, parts.staying)
    let asked = parts.candidates.flatMap { $0.guards.all + $0.guards.none }
    hostFacts = Set(asked.filter { $0.bit == 0 }).sorted()
    func length(_ place: Int) -> Int { parts.rows[place].stage.rawValue.utf8.count }
    let places = parts.rows.indices.sorted { length($0) < length($1) }
    let lengths = places.map(length)
    self.places = places
    stages = places.map { parts.rows[$0].stage }
    starts = (0...(lengths.last ?? 0) + 1).map { limit in lengths.count { $0 < limit } }
  }

  /// Another reference to the same arrays.
  init(sharing other: MoveTable) {
    (rows, acts, candidates, staying) = (other.rows, other.acts, other.candidates, other.staying)
    (hostFacts, stages) = (other.hostFacts, other.stages)
    (places, starts) = (other.places, other.starts)
  }

  /// The place of a stage among the rows.
  func index(of stage: Stage) -> Int? {
    let length = stage.rawValue.utf8.count
    guard length + 1 < starts.count else { return nil }
    for position in starts[length]..<starts[length + 1] where stages[position] == stage {
      return places[position]
    }
    return nil
  }
}

extension MoveTable {
  /// The flat arrays while they are put together.
  private struct Parts {
    var rows: [Row] = []
    var acts: [Act] = []
    var candidates: [Candidate] = []
    var staying: [Act] = []

    init(_ definition: Lifecycle.Definition) {
      let phases = Dictionary(
        definition.stages.map { ($0.stage, $0.phase) }, uniquingKeysWith: { first, _ in first })
      for entry in definition.stages {
        let (firstMove, firstStaying) = (candidates.count, staying.count)
        for move in definition.moves where move.from.contains(entry.stage) {
          append(move.act, move.target, move.guards, limit: nil, phases)
        }
        let reopening = definition.reopenings.first { $0.from == entry.stage }
        if let reopening {
          let target = Lifecycle.Target.stage(reopening.target)
          append(.reopen, target, reopening.compiledGuard, limit: reopening.limit, phases)
        }
        for allowance in definition.allowances where allowance.phases.contains(entry.phase) {
          for act in allowance.acts where !staying[firstStaying...].contains(act) {
            staying.append(act)
          }
        }
        rows.append(
          Row(
            stage: entry.stage, phase: entry.phase, moves: firstMove..<candidates.count,
            staying: firstStaying..<staying.count, movingActs: ActSet(acts[firstMove...]),
            stayingActs: ActSet(staying[firstStaying...]), reopening: reopening))
      }
    }

    private mutating func append(
      _ act: Act, _ target: Lifecycle.Target, _ guards: Lifecycle.Guard, limit: Int?,
      _ phases: [Stage: Phase]
    ) {
      guard let phase = phases[target.stage] else { return }
      acts.append(act)
      candidates.append(
        Candidate(
          target: target.stage, phase: phase, leadsBack: target.leadsBack, limit: limit,
          all: guards.all.reduce(0) { $0 | $1.bit }, none: guards.none.reduce(0) { $0 | $1.bit },
          hasOthers: (guards.all + guards.none).contains { $0.bit == 0 }, guards: guards))
    }
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
