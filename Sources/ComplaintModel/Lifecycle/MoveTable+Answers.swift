extension MoveTable {
  /// Where an act leads from a row, or `nil` where it is refused.
  func step(
    _ act: Act, from row: Int, to wished: Stage?, given facts: borrowing Lifecycle.Facts
  ) -> Lifecycle.Step? {
    if rows[row].movingActs.contains(act),
      let step = move(act, from: row, to: wished, given: facts)
    {
      return step
    }
    let isStaying = (wished == nil || wished == rows[row].stage) && stays(act, in: row)
    return isStaying ? .stay : nil
  }

  private func move(
    _ act: Act, from row: Int, to wished: Stage?, given facts: borrowing Lifecycle.Facts
  ) -> Lifecycle.Step? {
    for position in rows[row].moves where acts[position] == act {
      guard holds(position, given: facts) else { continue }
      if let back = placeBack(position, given: facts) {
        guard wished == nil || wished == rows[back].stage else { continue }
        return back == row ? .stay : .to(rows[back].stage, in: rows[back].phase)
      }
      guard wished == nil || wished == candidates[position].target else { continue }
      return candidates[position].target == rows[row].stage
        ? .stay : .to(candidates[position].target, in: candidates[position].phase)
    }
    return nil
  }

  /// Whether an act leaves a stage as it is where no move holds.
  func stays(_ act: Act, in row: Int) -> Bool { rows[row].stayingActs.contains(act) }

  /// Whether a move may be taken.
  func holds(_ position: Int, given facts: borrowing Lifecycle.Facts) -> Bool {
    let (all, none) = (candidates[position].all, candidates[position].none)
    guard facts.bits & all == all, facts.bits & none == 0 else { return false }
    if let limit = candidates[position].limit, facts.timesReopened >= limit { return false }
    return !candidates[position].hasOthers || candidates[position].guards.holds(given: facts)
  }

  /// Why a move may not be taken.
  func objections(_ position: Int, given facts: Lifecycle.Facts) -> [Lifecycle.Objection] {
    var objections = candidates[position].guards.objections(given: facts)
    if let limit = candidates[position].limit, facts.timesReopened >= limit {
      objections.append(.reopenedTooOften(limit: limit))
    }
    return objections
  }

  /// Where a move leads.
  func target(_ position: Int, given facts: Lifecycle.Facts) -> Stage {
    placeBack(position, given: facts).map { rows[$0].stage } ?? candidates[position].target
  }

  /// The row a move leads back to, if it does and that is known.
  private func placeBack(_ position: Int, given facts: borrowing Lifecycle.Facts) -> Int? {
    guard candidates[position].leadsBack, let stage = facts.lastWorkingStage,
      let index = index(of: stage), rows[index].phase.isWorking
    else { return nil }
    return index
  }
}
