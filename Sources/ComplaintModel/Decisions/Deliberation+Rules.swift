import BusinessTime

extension Deliberation {
  /// What the host's rules have against a command.
  func ruleObjections(to command: Complaint.Command) -> [Refusal.Reason] {
    var reasons: [Refusal.Reason] = []
    for ready in context.readyRules {
      for named in ready.rule.namedObjections(to: command, on: complaint, in: ruleContext) {
        reasons.append(.rule(named.rule, named.objection))
      }
    }
    return reasons
  }

  /// Does what follows from an event: rungs that it calls for, automatic remedies, what rules ask for.
  ///
  /// - Parameters:
  ///   - event: The event, as it was recorded.
  ///   - judges: Whether it judges anew.
  ///   - isUndelivered: Whether it says that a message which had to arrive did not.
  ///   - lanes: What took the fast lane before it.
  /// - Throws: ``Refusal`` if a rule insists on what is not permitted, or a time limit cannot be computed.
  mutating func drawAlong(
    _ event: Complaint.Event, judges: Bool, isUndelivered: Bool = false, lanes: [GradingReason] = []
  ) throws(Refusal) {
    let known = events.count
    do throws(ClockFailure) {
      if case .escalated = event.body {
        try finishEscalation(event)
      } else if isUndelivered || callsForRungs(event) {
        try callRungs(after: event, lanes: lanes, isUndelivered: isUndelivered)
      }
    } catch {
      throw Refusal([.clocks(error)])
    }
    if known < events.count { try askRules(afterEventsFrom: known) }
    if judges, !context.isImporting { grantRemedies() }
    try askRules(after: event)
  }

  /// Gives what the playbook gives without anybody deciding.
  private mutating func grantRemedies() {
    guard !definition.automaticRemedies.rules.isEmpty, complaint.phase != .closed else { return }
    let findings = definition.automaticRemedies.findings(in: facts, after: complaint.remedies)
    for finding in findings where finding.outcome == .given {
      let rule = finding.rule
      var offers = [
        Complaint.RemedyOffer(
          rule.kind, finding.amount,
          id: Remedy.ID(rawValue: complaint.counts.remedies &+ 1))
      ]
      settleBudgets(of: &offers)
      // What its budget does not pay for is not given: a person decides.
      guard pay(for: offers).isEmpty else { continue }
      let offer = offers[0]
      var event = self.event(
        .remedyGranted(offer, by: rule.name), by: Actor(.rule(rule.name)), as: nextID(),
        because: .rule(rule.name))
      addOutside(to: &event, judges: true)
      enact(event)
    }
  }

  /// Asks what rules want after events that nobody asked for.
  private mutating func askRules(afterEventsFrom first: Int) throws(Refusal) {
    if context.readyRules.isEmpty { return }
    let outer = actor
    actor = .system
    defer { actor = outer }
    for place in first..<events.count { try askRules(after: events[place]) }
  }

  private mutating func askRules(after event: Complaint.Event) throws(Refusal) {
    for ready in context.readyRules {
      let followUps = ready.rule.namedFollowUps(after: event, on: complaint, in: ruleContext)
      for asked in followUps { try follow(asked.followUp, of: asked.rule) }
    }
  }

  private mutating func follow(
    _ followUp: FollowUp, of rule: RuleName
  ) throws(Refusal) {
    if let other = followUp.complaint, other != complaint.id {
      requests.append(
        Decision.Request(
          id: nextID(), rule: rule, complaint: other, command: followUp.command))
      return
    }
    guard chain.count < Deliberation.greatestDepth else {
      throw Refusal([.ruleCycle(chain + [rule])])
    }
    chain.append(rule)
    defer { chain.removeLast() }
    switch followUp.insistence {
    case .ifPermitted: try attemptUnlessCycle(followUp.command, of: rule)
    case .required:
      do throws(Refusal) {
        try perform(followUp.command, for: Actor(.rule(rule)), because: .rule(rule))
      } catch {
        throw error.isProvisional || error.isCycle
          ? error : Refusal(error.reasons.map { .followUp(rule, $0) })
      }
    }
  }

  /// Tries a command; a refusal is recorded and the rest stands.
  ///
  /// A circle of rules or something that has to be gathered first concerns the whole decision.
  private mutating func attemptUnlessCycle(
    _ command: Complaint.Command, of rule: RuleName
  ) throws(Refusal) {
    let before = course
    do throws(Refusal) {
      try perform(command, for: Actor(.rule(rule)), because: .rule(rule))
    } catch {
      if error.isProvisional || error.isCycle { throw error }
      goBack(to: before)
      recordRefusal(error, of: command, rule, because: .rule(rule))
    }
  }

  /// Tries a command for the system; a refusal is recorded.
  mutating func attempt(
    _ command: Complaint.Command, because cause: Cause, _ name: RuleName
  ) {
    let (before, asked) = (course, asksForRosters)
    asksForRosters = false
    defer { asksForRosters = asked }
    do throws(Refusal) {
      try perform(command, for: .system, because: cause)
    } catch {
      goBack(to: before)
      recordRefusal(error, of: command, name, because: cause)
    }
  }

  /// Decides a command that somebody else than the one before gives, under an id of its own.
  private mutating func perform(
    _ command: Complaint.Command, for other: Actor, because cause: Cause
  ) throws(Refusal) {
    let outer = actor
    actor = other
    defer { actor = outer }
    try perform(command, as: nextID(), because: cause)
  }

  private mutating func recordRefusal(
    _ refusal: Refusal, of command: Complaint.Command, _ rule: RuleName, because cause: Cause
  ) {
    let body = Complaint.Body.followUpRefused(
      Complaint.FollowUpRefusal(
        rule, command.act,
        reasons: refusal.isProvisional ? ["needs"] : refusal.reasons.map(\.code)))
    enact(event(body, by: .system, as: nextID(), because: cause))
  }
}

extension Refusal {
  /// Whether rules ask for commands in a circle.
  fileprivate var isCycle: Bool {
    reasons.contains {
      if case .ruleCycle = $0 { true } else { false }
    }
  }
}
