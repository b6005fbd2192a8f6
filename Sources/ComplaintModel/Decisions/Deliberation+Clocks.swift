import BusinessTime

extension Deliberation {
  /// Asks what the event does to the clocks, and takes that in.
  func keepClocks(
    _ event: inout Complaint.Event, _ outline: Outline, from before: Complaint,
    to after: inout Complaint
  ) throws(Refusal) {
    if outline.changesClocks {
      for effect in try clockWork(outline.clockWork, event, from: before, to: after) {
        event.clocks.append(effect)
        after.apply(effect)
      }
    }
    let occurrence = occurrence(event, from: before, to: after)
    do throws(ClockFailure) {
      for effect in try effects(of: occurrence, on: after) {
        event.clocks.append(effect)
        after.apply(effect)
      }
    } catch {
      throw Refusal([.clocks(error)])
    }
  }

  /// Asks the keeper; without facts from outside the complaint itself is what conditions read, so that
  /// nothing is copied.
  private func effects(
    of occurrence: Occurrence, on complaint: Complaint
  ) throws(ClockFailure) -> [ClockEffect] {
    if context.outside.isEmpty, context.predicates.isEmpty {
      return try keeper.effects(
        of: occurrence, in: complaint.clockStanding, facts: complaint, on: complaint.clocks)
    }
    return try keeper.effects(
      of: occurrence, in: complaint.clockStanding,
      facts: complaint.facts(outside: context.outside, predicates: context.predicates),
      on: complaint.clocks)
  }

  /// What the event means for clocks.
  private func occurrence(
    _ event: Complaint.Event, from before: Complaint, to after: Complaint
  ) -> Occurrence {
    // What another complaint did and concerns clocks is that it was merged into this one.
    var occurrence = Occurrence(
      event.body.act ?? .merge, at: event.occurredAt, recordedAt: event.recordedAt)
    let passed = event.body.milestones(of: before, at: event)
    if !passed.isEmpty { occurrence.milestones = passed.map { ($0.milestone, $0.at) } }
    occurrence.stage = event.stage?.stage
    if before.version == 0 || after.phase != before.phase { occurrence.phase = after.phase }
    if case .reopened = event.body { occurrence.isReopening = true }
    occurrence.changesGrade = event.grade != nil && before.grade?.grade != after.grade?.grade
    occurrence.changesOwner = event.owner != nil && before.version > 0
    let (received, corrected) = (before.box.value.receivedAt, after.box.value.receivedAt)
    if received != corrected { occurrence.correctedReceipt = (received, corrected) }
    return occurrence
  }

  /// What the clocks have against a command about them.
  func clockObjections(
    _ outline: Outline, _ event: Complaint.Event, from before: Complaint, to after: Complaint
  ) -> [Refusal.Reason] {
    do throws(Refusal) {
      _ = try clockWork(outline.clockWork, event, from: before, to: after)
      return []
    } catch {
      return error.reasons
    }
  }

  /// What a command about clocks does to them.
  private func clockWork(
    _ work: Outline.ClockWork, _ event: Complaint.Event, from before: Complaint,
    to after: Complaint
  ) throws(Refusal) -> [ClockEffect] {
    let answer = try Refusal.wrapping { () throws(ClockFailure) -> ClockKeeper.Answer in
      let (clocks, standing) = (after.clocks, after.clockStanding)
      let facts = after.facts(outside: context.outside, predicates: context.predicates)
      switch work {
      case .none: return .success([])
      case .extend(let clock, let more):
        return try keeper.extend(
          clock, by: more, at: event.recordedAt, in: standing, on: clocks)
      case .reapply(let clock):
        return try keeper.reapply(
          to: clock, at: event.recordedAt, in: standing, facts: facts, on: clocks)
      case .pause(let clock, let reason):
        return try keeper.pause(
          clock, because: reason, at: event.occurredAt, in: standing, on: clocks)
      case .resume(let clock):
        return try keeper.resume(
          clock, at: event.occurredAt, in: before.clockStanding, facts: facts, on: clocks)
      case .correctBreach(let clock): return keeper.correctBreach(of: clock, on: clocks)
      case .endMerged:
        return .success(
          clocks.filter(\.isLive).map {
            .ended($0.name, at: event.occurredAt, because: .merged)
          })
      }
    }
    switch answer {
    case .success(let effects): return effects
    case .failure(let objection): throw Refusal([.clock(objection)])
    }
  }
}
