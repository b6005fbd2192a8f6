extension LifecycleLint {
  mutating func checkMoves() {
    for (index, move) in definition.moves.enumerated() {
      let place = "moves[\(index)]"
      if move.from.isEmpty { report(.empty, place + ".from", "The move starts from no stage.") }
      for (position, stage) in move.from.enumerated() {
        checkKnown(stage, place + ".from[\(position)]")
      }
      checkKnown(move.target.stage, place + (move.target.leadsBack ? ".backOr" : ".to"))
      checkAct(of: move, place)
    }
    for step in steps {
      guard let from = phase(step.from) else { continue }
      checkSource(step.move, from, step.source, step.from)
    }
    checkShadows()
  }

  private mutating func checkAct(of move: Lifecycle.Move, _ place: String) {
    if Act.entering.contains(move.act) {
      report(.misplacedAct, place + ".act", "`\(move.act)` enters a stage, it does not leave one.")
    }
    if move.act == .reopen {
      report(.misplacedAct, place + ".act", "Say by a reopening how `reopen` leads to a stage.")
    }
    if move.target.leadsBack, move.act == .wait || Act.closing.contains(move.act) {
      report(
        .misplacedAct, place + ".act",
        "`\(move.act)` leads back to a stage in which work goes on; say to which stage it leads.")
    }
    guard case .stage(let target) = move.target, let phase = phase(target) else { return }
    if move.act == .wait, phase != .waiting {
      report(.misplacedAct, place + ".act", "`wait` leads to \"\(target)\", which is \(phase).")
    }
    if Act.closing.contains(move.act), phase != .closed {
      report(
        .misplacedAct, place + ".act", "`\(move.act)` leads to \"\(target)\", which is \(phase).")
    }
  }

  private mutating func checkSource(
    _ move: Lifecycle.Move, _ from: Phase, _ place: String, _ stage: Stage
  ) {
    if move.act == .resume, from != .waiting {
      report(.misplacedAct, place, "`resume` starts from \"\(stage)\", which is \(from).")
    }
    if move.target.leadsBack, from.isWorking {
      report(.nowhereBack, place, "\"\(stage)\" is \(from) itself; there is nothing to go back to.")
    }
    let staysClosed = !move.target.leadsBack && phase(move.target.stage) ?? .closed == .closed
    if from == .closed, !staysClosed, ![.reopen, .unmerge].contains(move.act) {
      report(
        .leavesClosed, place,
        "`\(move.act)` leaves \"\(stage)\", which is closed; only `reopen` and `unmerge` do that.")
    }
  }

  private mutating func checkShadows() {
    let all = steps
    for (index, later) in all.enumerated() {
      let earlier = all[..<index].first { earlier in
        earlier.from == later.from && earlier.move.act == later.move.act
          && earlier.move.guards.isImplied(by: later.move.guards)
          && (!later.move.act.choosesStage || earlier.move.target == later.move.target)
      }
      if let earlier {
        report(
          .shadowedMove, later.source,
          "`\(later.move.act)` from \"\(later.from)\" is never tried here: \(earlier.source) holds"
            + " whenever it does.")
      }
    }
  }

  mutating func checkAllowances() {
    for (index, allowance) in definition.allowances.enumerated() {
      let place = "anywhere[\(index)]"
      if allowance.acts.isEmpty { report(.empty, place + ".acts", "No act is named.") }
      if allowance.phases.isEmpty { report(.empty, place + ".phases", "No phase is named.") }
      for (position, act) in allowance.acts.enumerated() {
        if Act.moving.contains(act) {
          report(
            .misplacedAct, place + ".acts[\(position)]", "`\(act)` cannot leave the stage as it is."
          )
        } else if isPointless(act, in: allowance.phases) {
          report(
            .pointlessAllowance, place + ".acts[\(position)]",
            "`\(act)` has a move that is always taken from every stage of these phases.")
        }
      }
    }
  }

  private func isPointless(_ act: Act, in phases: [Phase]) -> Bool {
    let stages = definition.stages.filter { phases.contains($0.phase) }.map(\.stage)
    return !stages.isEmpty
      && stages.allSatisfy { stage in
        definition.moves.contains {
          $0.act == act && $0.from.contains(stage) && $0.guards.isEmpty
        }
      }
  }
}
