/// Rules that are asked in some cases only.
///
/// ```swift
/// When(.fact(.vulnerabilities, .known)) {
///   SecondReviewer()
/// }
/// ```
///
/// Before a command the case is that of the complaint as it stands, for one that is being filed that
/// of its intake; after an event, that of the complaint after it. Refusals and events name the rules
/// inside.
///
/// A condition has two answers: what compares a fact of which nothing is known does not hold, and
/// then the members are not asked. Who wants them asked when in doubt turns it round: `.not(…)`.
///
/// A ``Condition`` that cannot be evaluated refuses every command, under this rule's name: one that
/// has ``Condition/faults``, or that names a predicate which the context does not have. What is wrong
/// with a rule is then noticed at once, and not by what it has let through.
public struct When: BusinessRule {
  /// The name under which it objects if it cannot be evaluated.
  public let name: RuleName
  /// The rules.
  public let members: [any BusinessRule]
  /// The facts from outside that the case and the members read, once each.
  public let facts: [String]

  private let test: Test

  private enum Test: Sendable {
    case condition(Condition, faults: [DefinitionFault])
    case closure(@Sendable (Complaint, RuleContext) -> Bool)
  }

  /// Makes a rule of rules that are asked while a condition holds.
  public init(
    _ condition: Condition, name: RuleName = "when",
    @RuleBuilder ask members: () -> [any BusinessRule]
  ) {
    self.name = name
    self.members = members()
    facts = self.members.facts(after: [condition].outsideFacts)
    test = .condition(condition, faults: condition.faults)
  }

  /// Makes a rule of rules that are asked in the cases that a function accepts.
  ///
  /// - Parameters:
  ///   - accepts: Whether the members are asked; a pure function without noticeable work.
  ///   - name: The rule's name.
  ///   - facts: The facts from outside that the function reads.
  ///   - members: The rules.
  public init(
    _ accepts: @escaping @Sendable (Complaint, RuleContext) -> Bool, name: RuleName = "when",
    reading facts: [String] = [], @RuleBuilder ask members: () -> [any BusinessRule]
  ) {
    self.name = name
    self.members = members()
    self.facts = self.members.facts(after: facts)
    test = .closure(accepts)
  }

  /// What the members have against the command, if they are asked.
  public func objections(
    to command: Complaint.Command, on complaint: Complaint, in context: RuleContext
  ) -> [Objection] {
    namedObjections(to: command, on: complaint, in: context).map(\.objection)
  }

  /// What the members have against the command, under their names, if they are asked.
  public func namedObjections(
    to command: Complaint.Command, on complaint: Complaint, in context: RuleContext
  ) -> [NamedObjection] {
    if let obstacle = obstacle(in: context) { return [NamedObjection(name, obstacle)] }
    guard holds(of: complaint, in: context) else { return [] }
    return members.flatMap { $0.namedObjections(to: command, on: complaint, in: context) }
  }

  /// What the members ask for, if they are asked.
  public func followUps(
    after event: Complaint.Event, on complaint: Complaint, in context: RuleContext
  ) -> [FollowUp] {
    namedFollowUps(after: event, on: complaint, in: context).map(\.followUp)
  }

  /// What the members ask for, under their names, if they are asked.
  ///
  /// Where the condition cannot be evaluated, nothing is asked for; the command was refused before.
  public func namedFollowUps(
    after event: Complaint.Event, on complaint: Complaint, in context: RuleContext
  ) -> [NamedFollowUp] {
    guard obstacle(in: context) == nil, holds(of: complaint, in: context) else { return [] }
    return members.flatMap { $0.namedFollowUps(after: event, on: complaint, in: context) }
  }

  private func holds(of complaint: Complaint, in context: RuleContext) -> Bool {
    switch test {
    case .condition(let condition, _):
      condition.holds(
        in: complaint.facts(outside: context.outside, predicates: context.predicates))
    case .closure(let accepts): accepts(complaint, context)
    }
  }

  /// Why the condition cannot be evaluated.
  private func obstacle(in context: RuleContext) -> Objection? {
    guard case .condition(let condition, let faults) = test else { return nil }
    if let fault = faults.first {
      return Objection(
        "The condition of the rule \"\(name)\" is faulty: \(fault.message)",
        "规则“\(name)”的条件有误：\(fault.message)", code: "faultyCondition")
    }
    return condition.predicates.first { context.predicates[$0] == nil }.map { predicate in
      Objection(
        "The rule \"\(name)\" asks for the predicate \"\(predicate)\", which nobody supplies.",
        "规则“\(name)”引用的判断“\(predicate)”不存在。", code: "unknownPredicate")
    }
  }
}
