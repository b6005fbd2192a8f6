/// An objection together with the rule that has it.
public struct NamedObjection: Hashable, Sendable {
  /// The rule, also where it stands inside others.
  public let rule: RuleName
  /// What it has against the command.
  public let objection: Objection

  /// Makes one.
  public init(_ rule: RuleName, _ objection: Objection) {
    self.rule = rule
    self.objection = objection
  }
}

/// Something that is to be done, together with the rule that asks for it.
public struct NamedFollowUp: Hashable, Sendable {
  /// The rule, also where it stands inside others; it is who does it.
  public let rule: RuleName
  /// What is to be done.
  public let followUp: FollowUp

  /// Makes one.
  public init(_ rule: RuleName, _ followUp: FollowUp) {
    self.rule = rule
    self.followUp = followUp
  }
}

extension BusinessRule {
  /// Its objections under its own name.
  public func namedObjections(
    to command: Complaint.Command, on complaint: Complaint, in context: RuleContext
  ) -> [NamedObjection] {
    let objections = objections(to: command, on: complaint, in: context)
    return objections.isEmpty ? [] : objections.map { NamedObjection(name, $0) }
  }

  /// What it asks for, under its own name.
  public func namedFollowUps(
    after event: Complaint.Event, on complaint: Complaint, in context: RuleContext
  ) -> [NamedFollowUp] {
    let followUps = followUps(after: event, on: complaint, in: context)
    return followUps.isEmpty ? [] : followUps.map { NamedFollowUp(name, $0) }
  }
}
