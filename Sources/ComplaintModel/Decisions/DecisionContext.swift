public import BusinessTime

/// Everything that a decision needs besides the complaint and the command.
///
/// The desk gathers it. The same complaint, command and context give the same decision on any machine.
///
/// ```swift
/// let context = DecisionContext(
///   command: CommandID(hashing: "web-form/4711"), actor: anna, now: now, playbook: playbook)
/// let decision = try complaint.decide(.acknowledge, in: context)
/// ```
public struct DecisionContext: Sendable {
  /// The id of the command.
  public var command: CommandID
  /// Who gives it.
  public var actor: Actor
  /// The present instant.
  public var now: Timestamp
  /// The playbook in force.
  public var playbook: Playbook
  /// The earlier versions by which cycles still run.
  public var earlier: [Playbook]
  /// The host's rules, in the order in which they are asked.
  public var rules: [any BusinessRule]
  /// The host's predicates: pure functions of the complaint.
  public var predicates: [PredicateName: @Sendable (Complaint) -> Bool]
  /// What the host said of facts from outside, by their names without `outside.`.
  public var outside: [String: FactValue]
  /// The facts from outside of which the host knows nothing.
  public var unknown: Set<String>
  /// Other complaints that the command concerns, as they stand.
  public var others: [ComplaintID: Complaint]
  /// Who stands in for whom.
  public var deputies: Deputies
  /// Whether it is taken over from another system: nobody is told, and the past is not judged.
  public var isImporting: Bool

  /// Makes a context of what is needed for most commands.
  public init(command: CommandID, actor: Actor, now: Timestamp, playbook: Playbook) {
    self.command = command
    self.actor = actor
    self.now = now
    self.playbook = playbook
    earlier = []
    rules = []
    predicates = [:]
    outside = [:]
    unknown = []
    others = [:]
    deputies = .none
    isImporting = false
  }
}

extension DecisionContext {
  /// The clocks' keeper, with every version that is at hand.
  var keeper: ClockKeeper {
    ClockKeeper(playbook.ready.levels, earlier: earlier.map { $0.ready.levels })
  }

  func ruleContext(for actor: Actor) -> RuleContext {
    RuleContext(
      actor: actor, now: now, playbook: playbook, outside: outside, predicates: predicates)
  }

  /// The playbook of a version, if it is at hand.
  func playbook(_ version: PlaybookVersion) -> Playbook? {
    playbook.version == version ? playbook : earlier.first { $0.version == version }
  }
}
