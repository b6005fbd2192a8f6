import BusinessTime

extension Deliberation {
  /// Asks what an event does to clocks and ladder, and takes that in after what the command does to
  /// clocks.
  mutating func keepClocks(
    _ event: inout Complaint.Event.Parts, _ passed: Occurrence.Passings, from before: Before,
    after work: [ClockEffect] = [], judges: Bool = false
  ) throws(Refusal) {
    take(work, into: &event)
    do throws(ClockFailure) { try keep(&event, passed, from: before, judges: judges) } catch {
      throw Refusal([.clocks(error)])
    }
  }

  /// Asks what an event does to clocks and ladder by what it is, and takes that in.
  mutating func keep(
    _ event: inout Complaint.Event.Parts, _ passed: Occurrence.Passings, from before: Before,
    judges: Bool
  ) throws(ClockFailure) {
    take(try effects(of: occurrence(&event, passed, from: before)), into: &event)
    for effect in try ladderEffects(of: &event, watches: true, judges: judges) {
      complaint.parts.value.apply(effect)
      event.ladder.append(effect)
    }
  }

  private mutating func take(_ effects: [ClockEffect], into event: inout Complaint.Event.Parts) {
    guard !effects.isEmpty else { return }
    complaint.parts.value.apply(effects)
    if event.clocks.isEmpty { event.clocks = effects } else { event.clocks += effects }
  }

  /// Asks the keeper, unless the event concerns no clock.
  private func effects(of occurrence: Occurrence) throws(ClockFailure) -> [ClockEffect] {
    let isHeld = !complaint.parts.value.file.value.heldClocks.isEmpty
    if keeper.mayIgnore(
      occurrence, on: complaint.clocks, reopenedAt: complaint.reopenedAt, isHeld: isHeld)
    {
      return []
    }
    if complaintSaysAll {
      return try keeper.effects(
        of: occurrence, in: complaint.clockStanding, facts: complaint, on: complaint.clocks)
    }
    return try keeper.effects(
      of: occurrence, in: complaint.clockStanding, facts: facts, on: complaint.clocks)
  }

  /// What the event, which is taken in, means for clocks.
  private func occurrence(
    _ event: inout Complaint.Event.Parts, _ passed: Occurrence.Passings, from before: Before
  ) -> Occurrence {
    let receivedAt = complaint.parts.value.intake.receivedAt
    let (phase, isFirst) = (complaint.phase, before.version == 0)
    // What another complaint did and concerns clocks is that it was merged into this one.
    let act = event.body.act ?? .merge
    return Occurrence(
      act: act, at: event.occurredAt, recordedAt: clockTime(of: &event),
      milestones: passed, stage: event.stage?.stage,
      phase: isFirst || phase != before.phase ? phase : nil,
      isReopening: event.body.isReopening,
      changesGrade: event.grade != nil && before.grade != event.grade?.grade,
      changesOwner: event.owner != nil && !isFirst,
      correctedReceipt: before.receivedAt == receivedAt ? nil : (before.receivedAt, receivedAt))
  }

  /// What a command about clocks does to them, or what they have against it.
  func clockEffects(
    of work: Outline.ClockWork, _ event: inout Complaint.Event.Parts, from before: Before,
    _ reasons: inout [Refusal.Reason]
  ) -> [ClockEffect] {
    if case .none = work { return [] }
    do throws(ClockFailure) {
      switch try answer(to: work, &event, from: before) {
      case .success(let effects): return effects
      case .failure(let objection): reasons.append(.clock(objection))
      }
    } catch {
      reasons.append(.clocks(error))
    }
    return []
  }

  private func answer(
    to work: Outline.ClockWork, _ event: inout Complaint.Event.Parts, from before: Before
  ) throws(ClockFailure) -> ClockKeeper.Answer {
    let (clocks, standing) = (complaint.clocks, complaint.clockStanding)
    switch work {
    case .none: return .success([])
    case .extend(let clock, let more):
      return try keeper.extend(clock, by: more, at: clockTime(of: &event), in: standing, on: clocks)
    case .reapply(let clock):
      return try keeper.reapply(
        to: clock, at: clockTime(of: &event), in: standing, facts: facts, on: clocks)
    case .pause(let clock, let reason):
      return try keeper.pause(
        clock, because: reason, at: event.occurredAt, in: standing, on: clocks)
    case .resume(let clock):
      return try keeper.resume(
        clock, at: event.occurredAt, in: before.standing ?? standing, facts: facts, on: clocks)
    case .correctBreach(let clock): return keeper.correctBreach(of: clock, on: clocks)
    case .endMerged: return .success(try keeper.endMerged(merger(&event), on: clocks))
    case .takeUpMerged: return .success(try keeper.takeUpMerged(merger(&event), on: clocks))
    case .absorb(let merged, let past):
      return .success(
        try keeper.absorb(merged, merger(&event), facts: facts, on: clocks, past: past))
    case .release(let absorption):
      return .success(
        try keeper.release(absorption, merger(&event), facts: facts, on: clocks))
    }
  }

  private func merger(_ event: inout Complaint.Event.Parts) -> ClockKeeper.Merger {
    ClockKeeper.Merger(
      at: event.occurredAt, recordedAt: clockTime(of: &event), in: complaint.clockStanding)
  }

  /// As of when clocks learn of an event: when it is recorded; of one from another system when it
  /// happened, as if it had been recorded then.
  private func clockTime(of event: inout Complaint.Event.Parts) -> Timestamp {
    context.isImporting ? event.occurredAt : event.recordedAt
  }
}

extension Complaint.Body {
  fileprivate var isReopening: Bool {
    if case .reopened = self { true } else { false }
  }
}
