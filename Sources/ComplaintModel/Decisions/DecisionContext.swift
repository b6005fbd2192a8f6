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
  /// Makes a context of what is needed for most commands.
  public init(command: CommandID, actor: Actor, now: Timestamp, playbook: Playbook) {
    self.init(
      command: command, actor: actor, now: now, playbook: playbook, rules: .none, predicates: [:])
  }

  /// Makes a context of what a desk has at hand for every command.
  package init(
    command: CommandID, actor: Actor, now: Timestamp, playbook: Playbook,
    earlier: [Playbook] = [], rules: ReadyRules,
    predicates: [PredicateName: @Sendable (Complaint) -> Bool],
    reportingLines: ReportingLines = ReportingLines()
  ) {
    ruleContext = RuleContext(
      actor: actor, now: now, playbook: playbook, predicates: predicates)
    parts = Boxed(
      Parts(command: command, earlier: earlier, rules: rules, reportingLines: reportingLines))
  }

  /// What rules are told of it.
  private(set) var ruleContext: RuleContext

  /// The other parts, behind one reference: a decision hands its context on to other complaints, and
  /// each copy would count references for every one of them.
  private var parts: Boxed<Parts>

  private struct Parts: Sendable {
    var command: CommandID
    var earlier: [Playbook]
    var rules: ReadyRules
    var reportingLines: ReportingLines
    var isImporting: Bool = false
    /// `nil` while nothing of it was set.
    private(set) var rest: Rest?

    init(
      command: CommandID, earlier: [Playbook], rules: ReadyRules, reportingLines: ReportingLines
    ) {
      (self.command, self.earlier) = (command, earlier)
      (self.rules, self.reportingLines) = (rules, reportingLines)
    }

    /// The same to be changed.
    var changeableRest: Rest {
      get { rest ?? Rest() }
      _modify {
        var changed = rest.take() ?? Rest()
        defer { rest = changed }
        yield &changed
      }
    }
  }

  /// What hardly any decision needs: mostly it is absent, and no references to what is empty are counted.
  private struct Rest: Sendable {
    var unknown: Set<String> = []
    var others: [ComplaintID: Complaint] = [:]
    var histories: [ComplaintID: [Complaint.Event]] = [:]
    var deputies: Deputies = .none
    var rosters: [QueueID: Roster] = [:]
    var budgets = KnownBudgets()
  }
}

extension DecisionContext {
  /// The id of the command.
  public var command: CommandID {
    get { parts.value.command }
    _modify { yield &parts.value.command }
  }

  /// Who gives it.
  public var actor: Actor {
    get { ruleContext.actor }
    _modify { yield &ruleContext.actor }
  }

  /// The present instant.
  public var now: Timestamp {
    get { ruleContext.now }
    _modify { yield &ruleContext.now }
  }

  /// The playbook in force.
  public var playbook: Playbook {
    get { ruleContext.playbook }
    _modify { yield &ruleContext.playbook }
  }

  /// The earlier versions by which cycles still run.
  public var earlier: [Playbook] {
    get { parts.value.earlier }
    _modify { yield &parts.value.earlier }
  }

  /// The host's rules, in the order in which they are asked.
  public var rules: [any BusinessRule] {
    get { parts.value.rules.rules.map(\.rule) }
    set { parts.value.rules = ReadyRules(newValue) }
  }

  /// The host's predicates: pure functions of the complaint.
  public var predicates: [PredicateName: @Sendable (Complaint) -> Bool] {
    get { ruleContext.predicates }
    _modify { yield &ruleContext.predicates }
  }

  /// What the host said of facts from outside, by their names without `outside.`.
  public var outside: [String: FactValue] {
    get { ruleContext.outside }
    _modify { yield &ruleContext.outside }
  }

  /// The facts from outside of which the host knows nothing.
  public var unknown: Set<String> {
    get { parts.value.rest?.unknown ?? [] }
    _modify { yield &parts.value.changeableRest.unknown }
  }

  /// Other complaints that the command concerns, as they stand.
  public var others: [ComplaintID: Complaint] {
    get { parts.value.rest?.others ?? [:] }
    _modify { yield &parts.value.changeableRest.others }
  }

  /// The histories of complaints whose pauses have to be known one by one: a merge may ask for them.
  ///
  /// Each is whole and ends with the version of the complaint that is at hand.
  public var histories: [ComplaintID: [Complaint.Event]] {
    get { parts.value.rest?.histories ?? [:] }
    _modify { yield &parts.value.changeableRest.histories }
  }

  /// Who stands in for whom.
  public var deputies: Deputies {
    get { parts.value.rest?.deputies ?? .none }
    _modify { yield &parts.value.changeableRest.deputies }
  }

  /// Who stands above the complaint's owner, as far as the playbook's ladder asks for that: see
  /// ``Playbook/reportingLevels``.
  public var reportingLines: ReportingLines {
    @inline(__always) _read { yield parts.value.reportingLines }
    @inline(__always) _modify { yield &parts.value.reportingLines }
  }

  /// Who takes complaints from queues, as far as it was asked for: see ``Roster/name(for:)``.
  public var rosters: [QueueID: Roster] {
    get { parts.value.rest?.rosters ?? [:] }
    _modify { yield &parts.value.changeableRest.rosters }
  }

  /// The budgets from which remedies are paid, as far as they were asked for; see
  /// ``Refusal/neededBudgets``.
  public var budgets: KnownBudgets {
    get { parts.value.rest?.budgets ?? KnownBudgets() }
    _modify { yield &parts.value.changeableRest.budgets }
  }

  /// Whether it is taken over from another system: nobody is told, and the past is not judged.
  public var isImporting: Bool {
    get { parts.value.isImporting }
    _modify { yield &parts.value.isImporting }
  }
}

extension DecisionContext {
  /// Whether the host knows nothing of a fact; there are few, so to go through them is quicker than to
  /// hash.
  func isUnknown(_ name: String) -> Bool {
    parts.value.rest?.unknown.contains { $0 == name } ?? false
  }

  /// The rules, to be gone through.
  var readyRules: [ReadyRule] { parts.value.rules.rules }

  /// The facts from outside that any of the rules reads, once each.
  var ruleFacts: [String] { parts.value.rules.facts }
}

extension DecisionContext {
  /// The clocks' keeper, with every version that is at hand.
  var keeper: ClockKeeper {
    let levels = earlier.isEmpty ? [] : earlier.map { $0.ready.levels }
    return ClockKeeper(playbook.ready.levels, earlier: levels)
  }

  /// The playbook of a version, if it is at hand.
  func playbook(_ version: PlaybookVersion) -> Playbook? {
    playbook.version == version ? playbook : earlier.first { $0.version == version }
  }
}
