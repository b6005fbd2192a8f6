import BusinessTime

extension Deliberation {
  /// Asks what an event does to the clocks, and takes that in after what the command does to them.
  mutating func keepClocks(
    _ event: inout Complaint.Event, _ passed: Complaint.PassedMilestones, from before: Before,
    after work: [ClockEffect] = []
  ) throws(Refusal) {
    take(work, into: &event)
    let occurrence = occurrence(event, passed, from: before)
    do throws(ClockFailure) { take(try effects(of: occurrence), into: &event) } catch {
      throw Refusal([.clocks(error)])
    }
  }

  private mutating func take(_ effects: [ClockEffect], into event: inout Complaint.Event) {
    for effect in effects { complaint.apply(effect) }
    if event.clocks.isEmpty { event.clocks = effects } else { event.clocks += effects }
  }

  /// Asks the keeper; without facts from outside the complaint itself is what conditions read, so that
  /// nothing is copied.
  private func effects(of occurrence: Occurrence) throws(ClockFailure) -> [ClockEffect] {
    if context.outside.isEmpty, context.predicates.isEmpty {
      return try keeper.effects(
        of: occurrence, in: complaint.clockStanding, facts: complaint, on: complaint.clocks)
    }
    return try keeper.effects(
      of: occurrence, in: complaint.clockStanding, facts: facts, on: complaint.clocks)
  }

  /// What the event, which is taken in, means for clocks.
  private func occurrence(
    _ event: Complaint.Event, _ passed: Complaint.PassedMilestones, from before: Before
  ) -> Occurrence {
    // What another complaint did and concerns clocks is that it was merged into this one.
    var occurrence = Occurrence(
      event.body.act ?? .merge, at: event.occurredAt, recordedAt: event.recordedAt)
    for record in passed.records { occurrence.milestones.append((record.milestone, record.at)) }
    occurrence.stage = event.stage?.stage
    if before.version == 0 || complaint.phase != before.phase { occurrence.phase = complaint.phase }
    if case .reopened = event.body { occurrence.isReopening = true }
    occurrence.changesGrade = event.grade != nil && before.grade != complaint.grade?.grade
    occurrence.changesOwner = event.owner != nil && before.version > 0
    let corrected = complaint.box.value.receivedAt
    if before.receivedAt != corrected {
      occurrence.correctedReceipt = (before.receivedAt, corrected)
    }
    return occurrence
  }

  /// What a command about clocks does to them, or what they have against it.
  func clockEffects(
    of work: Outline.ClockWork, _ event: Complaint.Event, from before: Before,
    _ reasons: inout [Refusal.Reason]
  ) -> [ClockEffect] {
    if case .none = work { return [] }
    do throws(ClockFailure) {
      switch try answer(to: work, event, from: before) {
      case .success(let effects): return effects
      case .failure(let objection): reasons.append(.clock(objection))
      }
    } catch {
      reasons.append(.clocks(error))
    }
    return []
  }

  private func answer(
    to work: Outline.ClockWork, _ event: Complaint.Event, from before: Before
  ) throws(ClockFailure) -> ClockKeeper.Answer {
    let (clocks, standing) = (complaint.clocks, complaint.clockStanding)
    switch work {
    case .none: return .success([])
    case .extend(let clock, let more):
      return try keeper.extend(clock, by: more, at: event.recordedAt, in: standing, on: clocks)
    case .reapply(let clock):
      return try keeper.reapply(
        to: clock, at: event.recordedAt, in: standing, facts: facts, on: clocks)
    case .pause(let clock, let reason):
      return try keeper.pause(
        clock, because: reason, at: event.occurredAt, in: standing, on: clocks)
    case .resume(let clock):
      return try keeper.resume(
        clock, at: event.occurredAt, in: before.standing ?? standing, facts: facts, on: clocks)
    case .correctBreach(let clock): return keeper.correctBreach(of: clock, on: clocks)
    case .endMerged:
      return .success(
        clocks.filter(\.isLive).map { .ended($0.name, at: event.occurredAt, because: .merged) })
    }
  }
}
