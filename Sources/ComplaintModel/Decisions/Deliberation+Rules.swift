import BusinessTime

extension Deliberation {
  /// What the host's rules have against a command.
  func ruleObjections(
    to command: Complaint.Command, by actor: Actor
  ) -> [Refusal.Reason] {
    if context.rules.isEmpty { return [] }
    let ruleContext = context.ruleContext(for: actor)
    return context.rules.flatMap { rule in
      rule.namedObjections(to: command, on: complaint, in: ruleContext).map {
        .rule($0.rule, $0.objection)
      }
    }
  }

  /// Does what follows from an event: the fast lane, automatic remedies, what rules ask for.
  mutating func drawAlong(
    _ event: Complaint.Event, _ outline: Outline, by actor: Actor
  ) throws(Refusal) {
    if let grade = event.grade, !grade.fastLane.isEmpty, complaint.rung == nil {
      attempt(.escalate(to: 1), by: .system, because: .rung(1), "fast-lane")
    }
    if outline.judges { grantRemedies() }
    try askRules(after: event, by: actor)
  }

  /// Gives what the playbook gives without anybody deciding.
  private mutating func grantRemedies() {
    let automatic = definition.automaticRemedies
    guard !automatic.rules.isEmpty, complaint.phase != .closed else { return }
    let facts = complaint.facts(outside: context.outside, predicates: context.predicates)
    for finding in automatic.findings(in: facts, after: complaint.remedies) {
      guard finding.outcome == .given else { continue }
      let rule = finding.rule
      let offer = Complaint.RemedyOffer(
        rule.kind, finding.amount,
        id: Remedy.ID(rawValue: complaint.counts.remedies &+ 1))
      var event = self.event(
        .remedyGranted(offer, by: rule.name), by: Actor(.rule(rule.name)), as: nextID(),
        because: .rule(rule.name))
      addOutside(to: &event, judges: true)
      complaint.apply(event)
      events.append(event)
    }
  }

  private mutating func askRules(
    after event: Complaint.Event, by actor: Actor
  ) throws(Refusal) {
    if context.rules.isEmpty { return }
    let ruleContext = context.ruleContext(for: actor)
    for rule in context.rules {
      let followUps = rule.namedFollowUps(after: event, on: complaint, in: ruleContext)
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
    let actor = Actor(.rule(rule))
    switch followUp.insistence {
    case .ifPermitted: try attemptUnlessCycle(followUp.command, by: actor, of: rule)
    case .required:
      do throws(Refusal) {
        try perform(followUp.command, by: actor, as: nextID(), because: .rule(rule))
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
    _ command: Complaint.Command, by actor: Actor, of rule: RuleName
  ) throws(Refusal) {
    let before = self
    do throws(Refusal) {
      try perform(command, by: actor, as: nextID(), because: .rule(rule))
    } catch {
      if error.isProvisional || error.isCycle { throw error }
      self = before
      recordRefusal(error, of: command, rule, because: .rule(rule))
    }
  }

  /// Tries a command for the system; a refusal is recorded.
  mutating func attempt(
    _ command: Complaint.Command, by actor: Actor, because cause: Cause, _ name: RuleName
  ) {
    let before = self
    do throws(Refusal) {
      try perform(command, by: actor, as: nextID(), because: cause)
    } catch {
      self = before
      recordRefusal(error, of: command, name, because: cause)
    }
  }

  private mutating func recordRefusal(
    _ refusal: Refusal, of command: Complaint.Command, _ rule: RuleName, because cause: Cause
  ) {
    let body = Complaint.Body.followUpRefused(
      Complaint.FollowUpRefusal(
        rule, command.act,
        reasons: refusal.isProvisional ? ["needs"] : refusal.reasons.map(\.code)))
    let event = self.event(body, by: .system, as: nextID(), because: cause)
    complaint.apply(event)
    events.append(event)
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
