import BusinessTime

extension Playbook.Parts {
  /// What is wrong with the service levels beside each other.
  var levelFaults: [DefinitionFault] {
    var faults: [DefinitionFault] = []
    if levels.count > ServiceLevelSet.greatestCount {
      faults.append(
        DefinitionFault(
          .outOfRange,
          "there are \(levels.count), and at most \(ServiceLevelSet.greatestCount) are allowed"))
    }
    var names: Set<ClockName> = []
    for level in levels {
      let place = "[\(level.index)]"
      if !names.insert(level.value.name).inserted {
        faults.append(
          DefinitionFault(
            .duplicate, at: place + ".name", "\"\(level.value.name)\" is stated twice"))
      }
      if let calendars, !calendars.contains(level.value.calendar) {
        faults.append(
          DefinitionFault(
            .unknown, at: place + ".calendar",
            "there is no calendar \"\(level.value.calendar)\""))
      }
    }
    return faults.map { $0.inside("serviceLevels") }
  }

  /// What is wrong with what is done when timers run out.
  var timerFaults: [DefinitionFault] {
    clocks.sorted().flatMap { clock in
      let commands = whenDue[clock].map { faults(of: $0) } ?? []
      return (faults(of: clock) + commands).map { $0.inside("whenDue.\(clock)") }
    }
  }

  private func faults(of clock: ClockName) -> [DefinitionFault] {
    guard let level = levels.first(where: { $0.value.name == clock })?.value else {
      return unknown(clock, at: "")
    }
    guard level.kind == .promise else { return [] }
    return [
      DefinitionFault(.misplaced, "a promise is missed; only timers and windows run out")
    ]
  }

  func unknown(_ clock: ClockName, at place: String) -> [DefinitionFault] {
    guard hasAllLevels, !levels.contains(where: { $0.value.name == clock }) else { return [] }
    return [DefinitionFault(.unknown, at: place, "there is no service level \"\(clock)\"")]
  }

  private func faults(of commands: [Complaint.Command]) -> [DefinitionFault] {
    if commands.isEmpty {
      return [DefinitionFault(.empty, "state what is done, or leave the timer out")]
    }
    return commands.enumerated().flatMap { index, command in
      (faults(of: command.deed) + faults(saidWith: command)).map { $0.inside("[\(index)]") }
    }
  }

  /// A playbook is about all complaints: nothing in it can lie in the vault of one, or have happened.
  private func faults(saidWith command: Complaint.Command) -> [DefinitionFault] {
    var faults: [DefinitionFault] = []
    if command.text != nil {
      faults.append(DefinitionFault(.misplaced, at: "text", "a playbook says nothing to anybody"))
    }
    if !command.attachments.isEmpty {
      faults.append(
        DefinitionFault(.misplaced, at: "attachments", "a playbook hands in nothing"))
    }
    if command.occurredAt != nil {
      faults.append(
        DefinitionFault(.misplaced, at: "occurredAt", "it happens when the timer runs out"))
    }
    return faults
  }

  private func faults(of deed: Complaint.Deed) -> [DefinitionFault] {
    switch deed {
    case .file, .adopt, .adoptMove, .split, .merge, .link, .erase, .recordDelivery:
      [
        DefinitionFault(
          .misplaced, at: "type", "\"\(deed.kind.rawValue)\" is about a particular complaint")
      ]
    case .move(let stage?): unknown(stage, at: "to")
    case .wait(_, let stage?): unknown(stage, at: "stage")
    case .close(let closing): faults(of: closing)
    case .extend(let clock, _), .reapply(let clock?), .pauseClock(let clock, _),
      .resumeClock(let clock), .correctBreach(let clock):
      unknown(clock, at: "clock")
    case .acknowledge, .assess, .grade, .assign, .move, .askComplainant, .wait, .resume,
      .recordMilestone, .proposeResponse, .approveResponse, .returnResponse, .communicateDecision,
      .recordReply, .fulfilRemedy, .resolve, .followUp, .survey, .reopen, .withdraw, .reject,
      .unmerge, .referOutside, .recordOutsideResult, .openReview, .answerReview, .escalate,
      .acknowledgeEscalation, .deescalate, .reapply, .correctFacts, .note, .attach, .tag, .openTask,
      .completeTask, .hold, .release:
      []
    }
  }

  private func faults(of closing: Complaint.Closing) -> [DefinitionFault] {
    guard let lifecycle, !lifecycle.permits(closing.outcome, because: closing.reason) else {
      return []
    }
    return [
      DefinitionFault(
        .misplaced, at: "reason",
        "the lifecycle closes nothing as \"\(closing.outcome.rawValue)\" because \""
          + "\(closing.reason)\"")
    ]
  }
}
