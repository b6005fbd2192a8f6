public import BusinessTime
public import ComplaintModel
public import Testing

/// A story about one complaint, with which rules and playbooks are tested.
///
/// What is given has happened without objection; then somebody does one more thing, and something has
/// to come of it. Everything is pure: the clock is moved by hand, ids follow from the order of the
/// commands, and texts need no vault.
///
/// ```swift
/// @Test func vulnerableComplainantsGetASecondReviewer() {
///   Scenario(rules: [SecondReviewer()])
///     .given(.file(vulnerable), .assess(), .proposeResponse(.notUpheld))
///     .when(.communicateDecision)
///     .thenRefused(.rule("second-reviewer"))
/// }
/// ```
///
/// What is expected is exhaustive: a further reason or event fails, too. A failure is recorded where
/// the expectation stands, with the difference line by line and the story so far. Once a story has
/// come to its end, by something given that was refused or by a refusal that nobody expected, that is
/// recorded once, and what follows says nothing.
///
/// A scenario is a value: from one that is kept in a variable, several tests may go on.
public struct Scenario: Sendable {
  /// The instant at which stories begin: Monday, 2 March 2026, 09:00 in London.
  public static let start = Timestamp(millisecondsSince1970: 1_772_442_000_000)

  /// The present instant.
  public internal(set) var now: Timestamp
  /// The complaint as it stands; `nil` before it is filed.
  public internal(set) var complaint: Complaint?
  /// What the last command came to; `nil` if it was refused, or there was none.
  public var decision: Decision? {
    if case .decided(let decision) = outcome { decision } else { nil }
  }

  let rules: [any BusinessRule]
  let actor: Actor
  let playbook: Playbook?
  var outcome = Outcome.nothing
  var story: [String] = []
  var number = 0
  var outside: [String: FactValue] = [:]
  var unknown: Set<String> = []
  var others: [ComplaintID: Complaint] = [:]
  var histories: [ComplaintID: [Complaint.Event]] = [:]
  var adjustments: [@Sendable (inout DecisionContext) -> Void] = []
  /// Whether the story has come to an end that nobody expected, of which has been told.
  var isBroken = false

  /// What came of the last step.
  enum Outcome: Sendable {
    case nothing
    case decided(Decision)
    /// `isExpected` once an expectation has looked at it.
    case refused(Refusal, of: Act, isExpected: Bool)
  }

  /// Begins a story by a playbook.
  ///
  /// - Parameters:
  ///   - rules: The rules that are asked.
  ///   - playbook: The playbook.
  ///   - actor: Who does what nobody else is named for.
  ///   - start: The instant at which it begins.
  public init(
    rules: [any BusinessRule] = [], playbook: Playbook, by actor: Actor = .usual,
    from start: Timestamp = Scenario.start
  ) {
    self.rules = rules
    self.playbook = playbook
    self.actor = actor
    now = start
  }

  /// Begins a story by the usual playbook, or by one that differs from it.
  ///
  /// - Parameters:
  ///   - rules: The rules that are asked.
  ///   - actor: Who does what nobody else is named for.
  ///   - start: The instant at which it begins.
  ///   - sourceLocation: Where the story stands.
  ///   - change: What is different in the playbook; see ``ComplaintModel/Playbook/Definition/usual()``.
  public init(
    rules: [any BusinessRule] = [], by actor: Actor = .usual,
    from start: Timestamp = Scenario.start,
    sourceLocation: SourceLocation = #_sourceLocation,
    change: (inout Playbook.Definition) throws -> Void = { _ in }
  ) {
    self.rules = rules
    self.actor = actor
    now = start
    do {
      var definition = try Playbook.Definition.usual()
      try change(&definition)
      playbook = try Playbook(definition)
    } catch {
      playbook = nil
      isBroken = true
      Issue.record("the playbook cannot be made: \(error)", sourceLocation: sourceLocation)
    }
  }

  func with(_ change: (inout Scenario) -> Void) -> Scenario {
    var scenario = self
    change(&scenario)
    return scenario
  }
}

extension Scenario {
  /// Why the last command was refused; `nil` if it was not.
  public var refusal: Refusal? {
    if case .refused(let refusal, _, _) = outcome { refusal } else { nil }
  }
}
