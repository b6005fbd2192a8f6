import BusinessTime

/// A list of moments, sorted for quick asking.
struct Moments: Sendable {
  private let acts: UInt128
  private let milestones: [(milestone: Milestone, fact: Fact)]
  private let stages: [Stage]
  private let phases: [Phase]
  /// Whether one of them begins a complaint: its filing, its receipt or its registration.
  let includeReceipt: Bool

  init(_ moments: [Moment]) {
    var acts: UInt128 = 0
    var milestones: [(Milestone, Fact)] = []
    var stages: [Stage] = []
    var phases: [Phase] = []
    for moment in moments {
      switch moment {
      case .act(let act): acts |= act.bit
      case .milestone(let milestone): milestones.append((milestone, .milestone(milestone)))
      case .stage(let stage): stages.append(stage)
      case .phase(let phase): phases.append(phase)
      }
    }
    self.acts = acts
    self.milestones = milestones
    self.stages = stages
    self.phases = phases
    let receipts: [Milestone] = [.complaintReceived, .complaintRegistered]
    includeReceipt =
      acts & (Act.file.bit | Act.adopt.bit) != 0
      || milestones.contains { receipts.contains($0.0) }
  }

  /// Whether some of them can be told after they have passed.
  var areRemembered: Bool { !milestones.isEmpty || !stages.isEmpty || !phases.isEmpty }

  /// Whether a performed act is one of them.
  func include(_ actBit: UInt128) -> Bool { acts & actBit != 0 }

  /// The first instant, not before another, at which an event brings one of them about.
  func first(in occurrence: Occurrence, notBefore start: Timestamp) -> Timestamp? {
    var first: Timestamp?
    if occurrence.at >= start, comeWith(occurrence) { first = occurrence.at }
    for passed in occurrence.milestones where passed.at >= start {
      guard milestones.contains(where: { $0.milestone == passed.milestone }) else { continue }
      first = first.map { min($0, passed.at) } ?? passed.at
    }
    return first
  }

  private func comeWith(_ occurrence: Occurrence) -> Bool {
    if acts & occurrence.actBit != 0 { return true }
    if let stage = occurrence.stage, stages.contains(stage) { return true }
    if let phase = occurrence.phase, phases.contains(phase) { return true }
    return false
  }

  /// The first instant, not before another, at which one of them came about that the complaint
  /// remembers: a milestone that was passed, the stage or the phase that it is in.
  func first(
    rememberedBy standing: ClockStanding, _ facts: some FactReading, notBefore start: Timestamp
  ) -> Timestamp? {
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
