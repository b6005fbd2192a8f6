import BusinessTime

extension Playbook.Parts {
  /// What the ladder says wrongly of clocks, calendars and rights.
  var ladderFaults: [DefinitionFault] {
    (ladder?.rungs ?? []).placed().flatMap { rung in
      (faults(of: rung.value.when) + approvalFaults(of: rung.value) + noticeFaults(of: rung.value)
        + calendarFaults(of: rung.value)).map { $0.inside("ladder[\(rung.index)]") }
    }
  }

  private func faults(of triggers: [EscalationLadder.Trigger]) -> [DefinitionFault] {
    triggers.placed().flatMap { trigger in
      (trigger.value.clock.map { unknown($0, at: "clock") } ?? [])
        .appending(misfit(trigger.value)).map { $0.inside("when[\(trigger.index)]") }
    }
  }

  /// A trigger that no clock can ever pull.
  private func misfit(_ trigger: EscalationLadder.Trigger) -> DefinitionFault? {
    let named = levels.map(\.value).filter { trigger.clock == nil || $0.name == trigger.clock }
    guard hasAllLevels, !named.isEmpty || trigger.clock == nil else { return nil }
    switch trigger {
    case .met: return nil
    case .warned:
      return named.allSatisfy(\.warnings.isEmpty)
        ? DefinitionFault(.unreachable, at: "on", "no such service level warns of anything") : nil
    case .breached, .overdue:
      return named.allSatisfy { $0.kind != .promise }
        ? DefinitionFault(
          .unreachable, at: "on", "only a promise is missed; timers and windows run out") : nil
    }
  }

  private func approvalFaults(of rung: EscalationLadder.Rung) -> [DefinitionFault] {
    guard !rung.approvers.isEmpty else { return [] }
    return (barredApprovers(rung.approvers) + powerlessApprovers(rung.approvers)).map {
      $0.inside("approvers")
    }
  }

  /// People who are to take notice, and of whom nobody may say so.
  private func noticeFaults(of rung: EscalationLadder.Rung) -> [DefinitionFault] {
    guard let access, rung.acknowledgeWithin != nil else { return [] }
    let roles = rung.who.compactMap { member -> Role? in
      if case .participant(.role(let role)) = member { role } else { nil }
    }
    guard !roles.isEmpty, roles.count == rung.who.count,
      !roles.contains(where: { access.grants(.acknowledgeEscalation, to: $0) })
    else { return [] }
    return [
      DefinitionFault(
        .powerless, at: "who", "access lets none of them acknowledge an escalation")
    ]
  }

  private func calendarFaults(of rung: EscalationLadder.Rung) -> [DefinitionFault] {
    guard let calendars else { return [] }
    let named = [("calendar", rung.calendar), ("quiet.calendar", rung.quiet?.calendar)]
    return named.compactMap { place, calendar in
      guard let calendar, !calendars.contains(calendar) else { return nil }
      return DefinitionFault(.unknown, at: place, "there is no calendar \"\(calendar)\"")
    }
  }
}

extension [DefinitionFault] {
  fileprivate func appending(_ fault: DefinitionFault?) -> [DefinitionFault] {
    fault.map { self + [$0] } ?? self
  }
}
