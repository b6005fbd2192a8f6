public import BusinessTime

/// What an organisation demands and data cannot say.
///
/// A rule may object before a decision, and ask for further commands after one. It is pure and comes
/// without noticeable work: what it needs from outside it names in ``facts`` and finds in its context.
///
/// ```swift
/// struct SecondReviewerForVulnerable: BusinessRule {
///   let name: RuleName = "second-reviewer"
///
///   func objections(
///     to command: Complaint.Command, on complaint: Complaint, in context: RuleContext
///   ) -> [Objection] {
///     guard command.act == .communicateDecision, complaint.draft?.isApproved != true,
///       !complaint.intake.customer.vulnerabilities.isEmpty
///     else { return [] }
///     return [Objection("A second person has to look at it.", "须由第二人复核。")]
///   }
/// }
/// ```
///
/// Rules are asked in the order in which the host states them. What a rule asks for is done by the
/// rule itself, so access is not asked again; the lifecycle, authority and all rules are.
///
/// Rules are put together of others with ``AllOf``, ``OneOf`` and ``When``.
public protocol BusinessRule: Sendable {
  /// The name under which refusals and events tell of it.
  var name: RuleName { get }

  /// The facts from outside that it reads, by their names without `outside.`.
  ///
  /// By default none.
  var facts: [String] { get }

  /// What speaks against a command; by default nothing.
  ///
  /// - Parameters:
  ///   - command: The command.
  ///   - complaint: The complaint before it; for one that is being filed, with nothing but its intake.
  ///   - context: Who gives it, when, and what is known from outside.
  /// - Returns: The objections, in the order in which people read them.
  func objections(
    to command: Complaint.Command, on complaint: Complaint, in context: RuleContext
  ) -> [Objection]

  /// What is to be done after an event; by default nothing.
  ///
  /// - Parameters:
  ///   - event: What has been decided; not the passing of time.
  ///   - complaint: The complaint after it.
  ///   - context: Who did it, when, and what is known from outside.
  /// - Returns: What is to be done, in this order.
  func followUps(
    after event: Complaint.Event, on complaint: Complaint, in context: RuleContext
  ) -> [FollowUp]

  /// The objections with the names of the rules that have them; by default
  /// ``objections(to:on:in:)`` under the rule's own name.
  ///
  /// Only a rule made of others has to say more.
  func namedObjections(
    to command: Complaint.Command, on complaint: Complaint, in context: RuleContext
  ) -> [NamedObjection]

  /// What is to be done, with the names of the rules that ask for it; by default
  /// ``followUps(after:on:in:)`` under the rule's own name.
  ///
  /// Only a rule made of others has to say more.
  func namedFollowUps(
    after event: Complaint.Event, on complaint: Complaint, in context: RuleContext
  ) -> [NamedFollowUp]
}

extension BusinessRule {
  /// It reads none.
  public var facts: [String] { [] }

  /// Nothing speaks against any command.
  public func objections(
    to command: Complaint.Command, on complaint: Complaint, in context: RuleContext
  ) -> [Objection] { [] }

  /// Nothing is to be done.
  public func followUps(
    after event: Complaint.Event, on complaint: Complaint, in context: RuleContext
  ) -> [FollowUp] { [] }
}

/// What a rule knows besides the complaint.
public struct RuleContext: Sendable {
  private var parts: Boxed<Parts>

  private struct Parts: Sendable {
    var actor: Actor
    var now: Timestamp
    var playbook: Playbook
    var outside: [String: FactValue]
    var predicates: [PredicateName: @Sendable (Complaint) -> Bool]
  }

  /// Makes a context, as tests of a rule do.
  public init(
    actor: Actor, now: Timestamp, playbook: Playbook, outside: [String: FactValue] = [:],
    predicates: [PredicateName: @Sendable (Complaint) -> Bool] = [:]
  ) {
    parts = Boxed(
      Parts(
        actor: actor, now: now, playbook: playbook, outside: outside, predicates: predicates))
  }
}

extension RuleContext {
  /// Who gives the command.
  public internal(set) var actor: Actor {
    get { parts.value.actor }
    _modify { yield &parts.value.actor }
  }

  /// When it is decided.
  public internal(set) var now: Timestamp {
    get { parts.value.now }
    set { parts.value.now = newValue }
  }

  /// The playbook by which it is decided.
  public internal(set) var playbook: Playbook {
    get { parts.value.playbook }
    set { parts.value.playbook = newValue }
  }

  /// What the host said of facts from outside, by their names without `outside.`.
  public internal(set) var outside: [String: FactValue] {
    get { parts.value.outside }
    _modify { yield &parts.value.outside }
  }

  /// The host's predicates: pure functions of the complaint.
  public internal(set) var predicates: [PredicateName: @Sendable (Complaint) -> Bool] {
    get { parts.value.predicates }
    _modify { yield &parts.value.predicates }
  }
}

/// A rule behind a reference, because to copy what may be any rule costs more than to ask it.
final class ReadyRule: Sendable {
  let rule: any BusinessRule

  init(_ rule: any BusinessRule) { self.rule = rule }
}

/// The rules of a host, made ready once for many decisions.
package struct ReadyRules: Sendable {
  let rules: [ReadyRule]
  /// The facts from outside that any of them reads, once each.
  package let facts: [String]

  /// Makes them ready, in the order in which they are asked.
  package init(_ rules: [any BusinessRule]) {
    self.rules = rules.map(ReadyRule.init)
    facts = rules.facts()
  }

  static let none = ReadyRules([])
}

/// What a rule has against a command.
public struct Objection: Hashable, Sendable {
  /// A stable name within the rule; empty for a rule with one objection.
  public let code: String
  /// The objection as a sentence for people.
  public let wording: Wording

  /// Makes an objection.
  public init(_ english: String, _ chinese: String, code: String = "") {
    self.code = code
    wording = Wording(english, chinese)
  }
}
