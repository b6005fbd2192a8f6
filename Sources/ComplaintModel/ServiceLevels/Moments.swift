import BusinessTime

/// A list of moments, sorted for quick asking.
///
/// It never changes, and is a class because a level's moments are copied when they are asked.
final class Moments: Sendable {
  let acts: ActSet
  private let milestones: [(milestone: Milestone, fact: Fact)]
  private let stages: [Stage]
  private let phases: [Phase]
  /// Whether one of them begins a complaint: its filing, its receipt or its registration.
  let includeReceipt: Bool

  init(_ moments: [Moment]) {
    var acts: [Act] = []
    var milestones: [(Milestone, Fact)] = []
    var stages: [Stage] = []
    var phases: [Phase] = []
    for moment in moments {
      switch moment {
      case .act(let act): acts.append(act)
      case .milestone(let milestone): milestones.append((milestone, .milestone(milestone)))
      case .stage(let stage): stages.append(stage)
      case .phase(let phase): phases.append(phase)
      }
    }
    self.acts = ActSet(acts)
    self.milestones = milestones
    self.stages = stages
    self.phases = phases
    let receipts: [Milestone] = [.complaintReceived, .complaintRegistered]
    includeReceipt =
      acts.contains(.file) || acts.contains(.adopt)
      || milestones.contains { receipts.contains($0.0) }
  }

  /// Whether some of them can be told after they have passed.
  var areRemembered: Bool { !milestones.isEmpty || !stages.isEmpty || !phases.isEmpty }

  /// Whether some of them are milestones.
  var includeMilestones: Bool { !milestones.isEmpty }

  /// Whether some of them are stages.
  var includeStages: Bool { !stages.isEmpty }

  /// Whether a performed act is one of them.
  func include(_ act: Act) -> Bool { acts.contains(act) }

  /// The first instant, not before another, at which an event brings one of them about.
  func first(in occurrence: Occurrence, notBefore start: Timestamp) -> Timestamp? {
    var first: Timestamp?
    if occurrence.at >= start, comeWith(occurrence) { first = occurrence.at }
    if milestones.isEmpty { return first }
    for passed in occurrence.milestones where passed.at >= start {
      guard milestones.contains(where: { $0.milestone == passed.milestone }) else { continue }
      first = first.map { min($0, passed.at) } ?? passed.at
    }
    return first
  }

  private func comeWith(_ occurrence: Occurrence) -> Bool {
    if include(occurrence.act) { return true }
    if let stage = occurrence.stage, stages.contains(stage) { return true }
    if let phase = occurrence.phase, phases.contains(phase) { return true }
    return false
  }

  /// The first instant, not before another, at which one of them came about that the complaint
  /// remembers: a milestone that was passed, the stage or the phase that it is in.
  func first(
    rememberedBy standing: ClockStanding, _ facts: some FactReading, notBefore start: Timestamp
  ) -> Timestamp? {
    guard areRemembered else { return nil }
    var first: Timestamp?
    func take(_ instant: Timestamp) {
      guard instant >= start else { return }
      first = first.map { min($0, instant) } ?? instant
    }
    for (milestone, fact) in milestones {
      if case .instant(let passed) = facts.value(of: fact) {
        take(passed)
      } else if milestone == .complaintReceived,
        case .instant(let at) = facts.value(of: .receivedAt)
      {
        take(at)
      }
    }
    for stage in stages where stage == standing.stage { take(standing.stageSince) }
    for phase in phases where phase == standing.phase { take(standing.phaseSince) }
    return first
  }
}
