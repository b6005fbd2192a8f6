package import BusinessTime

/// What service levels are concerned with, taken together: most events are none of it.
struct Concerns: Sendable {
  private let acts: ActSet
  private let includeMilestones: Bool
  private let includeStages: Bool
  private let includeOwner: Bool
  private let readFacts: Bool

  /// Those by which clocks are changed, or passed on, without any of their levels saying so.
  private static let clockWork: ActSet = [
    .extend, .reapply, .pauseClock, .resumeClock, .correctBreach, .merge, .unmerge,
  ]

  init(_ levels: [ReadyLevel]) {
    let moments = levels.flatMap { [$0.starts, $0.stops, $0.resets] }
    var acts = Self.clockWork
    for moments in moments { acts.formUnion(moments.acts) }
    self.acts = acts
    includeMilestones = moments.contains(where: \.includeMilestones)
    includeStages = moments.contains(where: \.includeStages)
    includeOwner = levels.contains { $0.level.onReassignment != .keep }
    readFacts = levels.contains(where: \.readsFacts)
  }

  /// Whether an event may be one of them; those that change much always are.
  fileprivate func mayInclude(_ occurrence: Occurrence) -> Bool {
    if readFacts || acts.contains(occurrence.act) || occurrence.phase != nil { return true }
    if occurrence.changesGrade || occurrence.correctedReceipt != nil { return true }
    if includeOwner, occurrence.changesOwner { return true }
    if includeMilestones, !occurrence.milestones.isEmpty { return true }
    return includeStages && occurrence.stage != nil
  }
}

extension ClockKeeper {
  /// Whether an event has no effect on any clock, as far as that is known without looking at each.
  ///
  /// It is known where every level has its cycle, by the current version, of a complaint that was never
  /// reopened and none of whose clocks is held: then no cycle begins, and what a cycle waits for is what
  /// the levels are concerned with.
  ///
  /// - Returns: Whether ``effects(of:in:facts:on:)`` would give none; `false` if that is not known.
  package func mayIgnore(
    _ occurrence: Occurrence, on clocks: [ServiceClock], reopenedAt: Timestamp?, isHeld: Bool
  ) -> Bool {
    guard reopenedAt == nil, !isHeld, clocks.count == current.levels.count,
      !current.concerns.mayInclude(occurrence)
    else { return false }
    for index in clocks.indices where clocks[index].playbook != current.version { return false }
    return true
  }
}
