/// A lifecycle's stages and the ways between them, without asking guards.
struct LifecycleGraph {
  /// A way from one stage to another.
  struct Edge: Hashable {
    let from: Stage
    let target: Stage
    let act: Act
    let guards: Lifecycle.Guard
    let wording: Lifecycle.Wording?
  }

  let phases: [Stage: Phase]
  private(set) var edges: [Edge] = []

  /// Ways from or to stages that the definition does not have are left out.
  init(_ definition: Lifecycle.Definition) {
    phases = Dictionary(
      definition.stages.map { ($0.stage, $0.phase) }, uniquingKeysWith: { first, _ in first })
    for reopening in definition.reopenings {
      add(reopening.from, reopening.target, .reopen, reopening.compiledGuard, nil)
    }
    for move in definition.moves {
      guard case .stage(let target) = move.target else { continue }
      for from in move.from { add(from, target, move.act, move.guards, move.wording) }
    }
    let direct = edges
    for move in definition.moves {
      guard case .back(let fallback) = move.target else { continue }
      for from in move.from {
        let returns = stagesBack(from: from, by: move.act, along: direct)
        for stage in definition.stages.map(\.stage)
        where stage == fallback || returns.contains(stage) {
          add(from, stage, move.act, move.guards, move.wording)
        }
      }
    }
  }

  private mutating func add(
    _ from: Stage, _ target: Stage, _ act: Act, _ guards: Lifecycle.Guard,
    _ wording: Lifecycle.Wording?
  ) {
    guard phases[from] != nil, phases[target] != nil else { return }
    edges.append(Edge(from: from, target: target, act: act, guards: guards, wording: wording))
  }

  /// The open and answered stages that a complaint may have been in last, when it is in `stage`.
  ///
  /// What can be unmerged was merged: of the ways into its stage only that one counts.
  private func stagesBack(from stage: Stage, by act: Act, along direct: [Edge]) -> Set<Stage> {
    var working: Set<Stage> = []
    var seen: Set<Stage> = [stage]
    var open = [stage]
    while let current = open.popLast() {
      for edge in direct where edge.target == current {
        if act == .unmerge, current == stage, edge.act != .merge { continue }
        guard seen.insert(edge.from).inserted else { continue }
        if phases[edge.from]?.isWorking == true {
          working.insert(edge.from)
        } else {
          open.append(edge.from)
        }
      }
    }
    return working
  }

  /// The stages that ways lead to from some stages, with these.
  func reachable(from starts: [Stage]) -> Set<Stage> {
    closure(starts) { edge in (edge.from, edge.target) }
  }

  /// The stages from which ways lead to some stages, with these.
  func reaching(_ ends: [Stage]) -> Set<Stage> {
    closure(ends) { edge in (edge.target, edge.from) }
  }

  private func closure(_ starts: [Stage], _ direction: (Edge) -> (Stage, Stage)) -> Set<Stage> {
    var reached = Set(starts)
    var open = starts
    while let stage = open.popLast() {
      for (from, target) in edges.map(direction) where from == stage {
        if reached.insert(target).inserted { open.append(target) }
      }
    }
    return reached
  }
}
