import BusinessTime

/// A decision while it is made: the complaint as it stands so far, and what has happened to it.
///
/// It changes in place and is never copied: to copy a complaint costs as much as to decide on it. What
/// is tried and may be refused keeps a ``Course`` to go back to.
struct Deliberation: ~Copyable {
  let context: DecisionContext
  /// The playbook in force: at hand, because it is asked at every turn.
  let playbook: Playbook
  let keeper: ClockKeeper
  /// What rules are told, among it who gives the command at hand.
  private(set) var ruleContext: RuleContext
  /// When it happened what time draws along: a timer's due instant; `nil` for now.
  var moment: Timestamp?
  /// The complaint as it stands so far; an unopened one before it is filed.
  var complaint: Complaint
  var events: [Complaint.Event] = []
  /// Other complaints that change too, as they stand so far.
  var others: [Other] = []
  var requests: [Decision.Request] = []
  /// The rules that asked for the command at hand, the first one first.
  var chain: [RuleName] = []
  /// How many commands were drawn along so far; their ids are derived from it.
  var drawn = 0
  /// Whether it can be asked who takes complaints from a queue; time cannot wait for an answer.
  var asksForRosters = true
  /// Who has to be asked for before the command at hand is decided.
  var missingRosters: [String] = []
  /// Those above whom a rung looks, and of whom it was not asked yet who that is.
  var unknownSuperiors: [Owner] = []
  /// The budgets from which it has spent so far.
  var budgets: [Budget.Change] = []
  /// Budgets from which something was to be spent, and that are not at hand.
  var unknownBudgets: [BudgetName] = []

  private var expectedVersion: Int32

  /// Another complaint that changes too.
  struct Other {
    let expectedVersion: Int32
    var complaint: Complaint
    var events: [Complaint.Event]
  }

  /// How deep rules may draw commands along.
  static let greatestDepth = 8

  init(on complaint: Complaint, in context: DecisionContext) {
    self.context = context
    playbook = context.playbook
    keeper = context.keeper
    ruleContext = context.ruleContext
    self.complaint = complaint
    expectedVersion = complaint.version
  }

  /// Who gives the command at hand: whoever gave the first one, time, or a rule.
  var actor: Actor {
    get { ruleContext.actor }
    _modify { yield &ruleContext.actor }
  }

  /// The instant at which is recorded; never before the last event.
  var recordedAt: Timestamp { max(context.now, complaint.recordedAt) }

  @inline(__always) var definition: Playbook.Definition { playbook.ready.definition }

  /// The decision as it is made by now; nothing is added after that.
  consuming func conclude() -> Decision {
    var parts = [
      Decision.Part(
        expectedVersion: expectedVersion, events: events.taken(), complaint: complaint)
    ]
    for other in others {
      parts.append(
        Decision.Part(
          expectedVersion: other.expectedVersion, events: other.events, complaint: other.complaint))
    }
    return Decision(
      command: context.command, parts: parts, requests: requests.taken(),
      unknownSuperiors: unknownSuperiors.taken(), budgets: budgets.taken(),
      unknownBudgets: unknownBudgets.taken())
  }

  /// What was looked for and not known; `nil` if everything was.
  var lack: Refusal? {
    if unknownSuperiors.isEmpty, unknownBudgets.isEmpty { return nil }
    return .needs(superiors: unknownSuperiors, budgets: unknownBudgets)
  }

  /// The decision, unless it would come out otherwise once more is known.
  consuming func concludeInformed() throws(Refusal) -> Decision {
    if let lack { throw lack }
    return conclude()
  }

  /// The next event of the complaint, without effects.
  ///
  /// It happened when `instant` says, else when time drew it along, else now.
  func event(
    _ body: Complaint.Body, by actor: Actor, as command: CommandID, because cause: Cause?,
    occurredAt instant: Timestamp? = nil, text: ContentReference? = nil,
    attachments: [Evidence] = []
  ) -> Complaint.Event.Parts {
    let recordedAt = recordedAt
    return Complaint.Event.Parts(
      tenant: complaint.tenant, complaint: complaint.id, version: complaint.version &+ 1,
      occurredAt: instant ?? moment ?? recordedAt, recordedAt: recordedAt, actor: actor.id,
      onBehalfOf: actor.onBehalfOf, command: command, cause: cause, playbook: playbook.version,
      isImported: context.isImporting, body: body, text: text, attachments: attachments)
  }

  /// Takes in what an event says without its effects.
  ///
  /// Here and elsewhere an event that is still decided is looked at as an inout argument, because it is
  /// moved to be handed on otherwise.
  ///
  /// - Returns: The milestones that it passes.
  mutating func record(_ event: inout Complaint.Event.Parts) -> Occurrence.Passings {
    var passed: Occurrence.Passings? = []
    complaint.parts.value.record(event, &passed)
    return passed ?? []
  }

  /// Adds an event, which is taken in already; mostly it stays the only one.
  @discardableResult
  mutating func add(_ event: consuming Complaint.Event.Parts) -> Complaint.Event {
    let event = Complaint.Event(event)
    if events.isEmpty { events = [event] } else { events.append(event) }
    return event
  }

  /// Takes in an event with its effects, and adds it.
  mutating func enact(_ event: consuming Complaint.Event.Parts) {
    complaint.parts.value.apply(event)
    add(event)
  }

  /// The id of the next command that is drawn along.
  mutating func nextID() -> CommandID {
    drawn += 1
    return CommandID(derivedFrom: context.command, label: "drawn/\(drawn)")
  }

  /// Runs part of a decision in the name of another complaint.
  mutating func elsewhere(
    _ other: Complaint, _ work: (inout Deliberation) throws(Refusal) -> Void
  ) throws(Refusal) {
    var deliberation = Deliberation(on: other, in: context)
    let earlier = others.firstIndex { $0.complaint.id == other.id }
    if let earlier { deliberation.goOn(with: others[earlier]) }
    deliberation.drawn = drawn
    deliberation.chain = chain
    deliberation.asksForRosters = asksForRosters
    deliberation.actor = actor
    deliberation.budgets = budgets
    defer {
      unknownSuperiors += deliberation.unknownSuperiors
      unknownBudgets += deliberation.unknownBudgets
    }
    try work(&deliberation)
    drawn = deliberation.drawn
    budgets = deliberation.budgets
    let changed = Other(
      expectedVersion: deliberation.expectedVersion, complaint: deliberation.complaint,
      events: deliberation.events)
    if let earlier { others[earlier] = changed } else { others.append(changed) }
    others += deliberation.others
    requests += deliberation.requests
  }

  /// Every event of the complaint so far, if the context brought its history.
  var history: [Complaint.Event]? {
    let known = context.histories[complaint.id] ?? []
    guard known.count == Int(expectedVersion), known.last?.version ?? 0 == expectedVersion
    else { return nil }
    return known + events
  }

  /// How far a decision has come.
  struct Course {
    fileprivate let complaint: Complaint
    fileprivate let events: [Complaint.Event]
    fileprivate let others: [Other]
    fileprivate let requests: [Decision.Request]
    fileprivate let budgets: [Budget.Change]
    fileprivate let drawn: Int
  }

  /// How far it has come by now.
  var course: Course {
    Course(
      complaint: complaint, events: events, others: others, requests: requests,
      budgets: budgets, drawn: drawn)
  }

  /// Undoes what came after.
  mutating func goBack(to course: Course) {
    complaint = course.complaint
    events = course.events
    others = course.others
    requests = course.requests
    budgets = course.budgets
    drawn = course.drawn
  }

  /// Takes up another complaint that this decision has changed before.
  private mutating func goOn(with other: Other) {
    expectedVersion = other.expectedVersion
    complaint = other.complaint
    events = other.events
  }
}

extension Array {
  /// Its elements, which are moved out: nothing is counted for that.
  @inline(__always) fileprivate mutating func taken() -> [Element] {
    var taken: [Element] = []
    swap(&taken, &self)
    return taken
  }
}

extension Refusal {
  /// Runs `work` and turns a failure of the clocks into a refusal.
  static func wrapping<Value>(
    _ work: () throws(ClockFailure) -> Value
  ) throws(Refusal) -> Value {
    do throws(ClockFailure) { return try work() } catch { throw Refusal([.clocks(error)]) }
  }
}
