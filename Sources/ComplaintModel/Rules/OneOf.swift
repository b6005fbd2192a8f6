/// Rules of which one has to be content.
///
/// It objects only if every member does, and then with everything that all of them have against the
/// command, under their names. If there are none, nobody is content: it objects to every command.
///
/// ```swift
/// let released = OneOf("released") {
///   SecondReviewer()
///   LegalReads()
/// }
/// ```
///
/// A member that has nothing to say of a command is content with it. So is a ``When`` whose condition
/// does not hold: to ask one of several rules in some cases only, put the `OneOf` into the `When`.
///
/// What is to be done afterwards is asked of all members, also of those that objected: an event need
/// not come from the command to which they did, and each of them says itself when it asks for
/// something.
public struct OneOf: BusinessRule {
  /// The name under which it objects if it has no members.
  public let name: RuleName
  /// The rules.
  public let members: [any BusinessRule]
  /// The facts from outside that the members read, once each.
  public let facts: [String]

  /// Makes one rule of several.
  public init(_ name: RuleName = "one-of", @RuleBuilder _ members: () -> [any BusinessRule]) {
    self.name = name
    self.members = members()
    facts = self.members.facts()
  }

  /// What all members have against the command; nothing if one is content.
  public func objections(
    to command: Complaint.Command, on complaint: Complaint, in context: RuleContext
  ) -> [Objection] {
    namedObjections(to: command, on: complaint, in: context).map(\.objection)
  }

  /// What all members have against the command, under their names; nothing if one is content.
  public func namedObjections(
    to command: Complaint.Command, on complaint: Complaint, in context: RuleContext
  ) -> [NamedObjection] {
    guard !members.isEmpty else { return [NamedObjection(name, .nobodyIsContent)] }
    var all: [NamedObjection] = []
    for member in members {
      let objections = member.namedObjections(to: command, on: complaint, in: context)
      if objections.isEmpty { return [] }
      all += objections
    }
    return all
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

extension Objection {
  /// One of none has to be content.
  fileprivate static let nobodyIsContent = Objection(
    "One rule has to agree, and there is none that could.", "须有一条规则同意，但没有任何规则。",
    code: "empty")
}
