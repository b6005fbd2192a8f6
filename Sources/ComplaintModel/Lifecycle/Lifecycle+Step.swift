import BusinessTime

extension Lifecycle {
  /// What an act does to the stage.
  public enum Step: Hashable, Sendable {
    /// The complaint goes to another stage, which belongs to the phase named.
    case to(Stage, in: Phase)
    /// The complaint stays in its stage.
    case stay
    /// The act is not permitted, for all these reasons.
    case refused([Objection])
  }

  /// What an act does to a complaint in a stage.
  ///
  /// Of the act's moves from the stage, the first whose guard holds is taken. Where none holds, the act
  /// leaves the stage as it is if the lifecycle allows it anywhere in the stage's phase; else it is
  /// refused, with the reasons of all the moves that were tried. A move to the same stage counts as
  /// staying.
  ///
  /// It does not ask whether a closing names a permitted pair: see
  /// ``objections(toClosing:because:given:)``.
  ///
  /// - Parameters:
  ///   - act: The act; for `file` and `adopt` see ``entry(by:at:)``.
  ///   - stage: The stage the complaint is in.
  ///   - wished: The stage it should lead to, if the command names one; other moves are then left out.
  ///   - facts: What holds about the complaint with the act's own effect.
  /// - Returns: Where the complaint goes, that it stays, or why it may do neither.
  public func step(
    on act: Act, from stage: Stage, to wished: Stage? = nil, given facts: Facts
  ) -> Step {
    guard let row = row(of: stage) else { return .refused([.unknownStage(stage)]) }
    return step(on: act, from: row, to: wished, given: facts)
  }

  /// The row of a stage, for whoever asks several questions about it; `nil` if there is no such stage.
  func row(of stage: Stage) -> Int? { table.index(of: stage) }

  /// The same from the row of a stage.
  func step(on act: Act, from row: Int, to wished: Stage?, given facts: Facts) -> Step {
    table.step(act, from: row, to: wished, given: facts)
      ?? .refused(objections(to: act, in: row, wished: wished, given: facts))
  }

  /// For how long after it was entered a complaint may be taken up again from the stage of a row; `nil`
  /// for ever, or if it may not.
  func reopeningWindow(from row: Int) -> Period? { table.rows[row].reopening?.window }

  /// Whether an act has moves from the stage of a row, so that facts matter for it.
  func moves(by act: Act, from row: Int) -> Bool { table.rows[row].movingActs.contains(act) }

  private func objections(
    to act: Act, in row: Int, wished: Stage?, given facts: Facts
  ) -> [Objection] {
    if let wished, table.index(of: wished) == nil { return [.unknownStage(wished)] }
    let stage = table.rows[row].stage
    let moves = table.rows[row].moves.filter { table.acts[$0] == act }
    var objections: [Objection] = []
    for move in moves where wished == nil || wished == table.target(move, given: facts) {
      for objection in table.objections(move, given: facts) where !objections.contains(objection) {
        objections.append(objection)
      }
    }
    if !objections.isEmpty { return objections }
    if let wished, !moves.isEmpty || table.stays(act, in: row) {
      return [.noMove(act, from: stage, to: wished)]
    }
    return [.notPossible(act, in: stage)]
  }

  /// Where a complaint begins: in the first stage that the act may enter, or in `wished` if that is
  /// one of them.
  ///
  /// - Returns: ``Step/to(_:in:)`` or ``Step/refused(_:)``, never ``Step/stay``.
  public func entry(by act: Act, at wished: Stage? = nil) -> Step {
    for entry in entries where entry.act == act {
      guard let stage = wished ?? entry.stages.first, entry.stages.contains(stage) else { continue }
      if let phase = phase(of: stage) { return .to(stage, in: phase) }
    }
    return .refused([.noEntry(act, at: wished)])
  }
}

extension Lifecycle {
  /// The acts that can be possible in a stage: those that move it, then those that leave it as it is.
  ///
  /// Guards are not asked; none is possible in a stage that the lifecycle does not have.
  public func acts(in stage: Stage) -> [Act] {
    guard let index = table.index(of: stage) else { return [] }
    let row = table.rows[index]
    let possible = table.acts[row.moves] + table.staying[row.staying]
    return possible.reduce(into: []) { acts, act in
      if !acts.contains(act) { acts.append(act) }
    }
  }

  /// The stages an act would lead to from a stage if the command named them, in the order in which
  /// they are tried; the stage itself among them where the act can leave it as it is.
  public func targets(of act: Act, from stage: Stage, given facts: Facts) -> [Stage] {
    guard let row = table.index(of: stage) else { return [] }
    var targets = table.rows[row].moves
      .filter { table.acts[$0] == act && table.holds($0, given: facts) }
      .map { table.target($0, given: facts) }
    if table.stays(act, in: row) { targets.append(stage) }
    return targets.reduce(into: []) { unique, target in
      if !unique.contains(target) { unique.append(target) }
    }
  }

  /// How a complaint in this stage may be taken up again, or `nil` if it may not.
  public func reopening(from stage: Stage) -> Reopening? {
    table.index(of: stage).flatMap { table.rows[$0].reopening }
  }

  /// Whether the lifecycle lists a pair of outcome and reason.
  public func permits(_ outcome: Outcome, because reason: ClosingReason) -> Bool {
    closings.contains { $0.outcome == outcome && $0.reasons.contains(reason) }
  }

  /// Why a complaint cannot be closed with an outcome and a reason; empty if it can.
  ///
  /// Whatever a lifecycle says, only what was withdrawn or merged closes without a communicated
  /// decision, and what is out of scope without one needs a communicated explanation.
  public func objections(
    toClosing outcome: Outcome, because reason: ClosingReason, given facts: Facts
  ) -> [Objection] {
    var objections: [Objection] = []
    if !permits(outcome, because: reason) { objections.append(.pairNotPermitted(outcome, reason)) }
    switch outcome {
    case .upheld, .partlyUpheld, .notUpheld:
      if !facts.contains(.decisionCommunicated) {
        objections.append(.missing(.decisionCommunicated))
      }
    case .outOfScope:
      if !facts.contains(.decisionCommunicated), !facts.contains(.explanationCommunicated) {
        objections.append(.missing(.explanationCommunicated))
      }
    case .withdrawn, .duplicate:
      break
    }
    return objections
  }
}
