/// Rules that are asked one after another, as one rule.
///
/// It objects if any of them does, with everything that any of them has against the command; if there
/// are none, it does not. What they ask for afterwards is asked for in their order. Refusals and
/// events name the rule inside, never this one.
///
/// ```swift
/// let closing = AllOf("closing") {
///   SecondReviewer()
///   SurveySent()
/// }
/// ```
public struct AllOf: BusinessRule {
  /// The name by which a host tells it from others.
  public let name: RuleName
  /// The rules.
  public let members: [any BusinessRule]
  /// The facts from outside that the members read, once each.
  public let facts: [String]

  /// Makes one rule of several.
  public init(_ name: RuleName = "all-of", @RuleBuilder _ members: () -> [any BusinessRule]) {
    self.name = name
    self.members = members()
    facts = self.members.facts()
  }

  /// Everything that any member has against the command.
  public func objections(
    to command: Complaint.Command, on complaint: Complaint, in context: RuleContext
  ) -> [Objection] {
    namedObjections(to: command, on: complaint, in: context).map(\.objection)
  }

  /// Everything that any member has against the command, under that member's name.
  public func namedObjections(
    to command: Complaint.Command, on complaint: Complaint, in context: RuleContext
  ) -> [NamedObjection] {
    members.flatMap { $0.namedObjections(to: command, on: complaint, in: context) }
  }

  /// What the members ask for, in their order.
  public func followUps(
    after event: Complaint.Event, on complaint: Complaint, in context: RuleContext
  ) -> [FollowUp] {
    namedFollowUps(after: event, on: complaint, in: context).map(\.followUp)
  }

  /// What the members ask for, in their order, under their names.
  public func namedFollowUps(
    after event: Complaint.Event, on complaint: Complaint, in context: RuleContext
  ) -> [NamedFollowUp] {
    members.flatMap { $0.namedFollowUps(after: event, on: complaint, in: context) }
  }
}
