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
    parts = Boxed(Parts(command: command, actor: actor, now: now, playbook: playbook))
  }

  /// The parts, behind one reference: a decision hands its context on to rules and to other
  /// complaints, and each copy would count references for every one of them.
  private var parts: Boxed<Parts>

  private struct Parts: Sendable {
    var command: CommandID
    var actor: Actor
    var now: Timestamp
    var playbook: Playbook
    var earlier: [Playbook] = []
    var rules: [any BusinessRule] = []
    var predicates: [PredicateName: @Sendable (Complaint) -> Bool] = [:]
    var outside: [String: FactValue] = [:]
    var unknown: Set<String> = []
    var others: [ComplaintID: Complaint] = [:]
    var deputies: Deputies = .none
    var isImporting: Bool = false
  }
}

extension DecisionContext {
  /// The id of the command.
  public var command: CommandID {
    @inline(__always) _read { yield parts.value.command }
    @inline(__always) _modify { yield &parts.value.command }
  }

  /// Who gives it.
  public var actor: Actor {
    @inline(__always) _read { yield parts.value.actor }
    @inline(__always) _modify { yield &parts.value.actor }
  }

  /// The present instant.
  public var now: Timestamp {
    @inline(__always) _read { yield parts.value.now }
    @inline(__always) _modify { yield &parts.value.now }
  }

  /// The playbook in force.
  public var playbook: Playbook {
    @inline(__always) _read { yield parts.value.playbook }
    @inline(__always) _modify { yield &parts.value.playbook }
  }

  /// The earlier versions by which cycles still run.
  public var earlier: [Playbook] {
    @inline(__always) _read { yield parts.value.earlier }
    @inline(__always) _modify { yield &parts.value.earlier }
  }

  /// The host's rules, in the order in which they are asked.
  public var rules: [any BusinessRule] {
    @inline(__always) _read { yield parts.value.rules }
    @inline(__always) _modify { yield &parts.value.rules }
  }

  /// The host's predicates: pure functions of the complaint.
  public var predicates: [PredicateName: @Sendable (Complaint) -> Bool] {
    @inline(__always) _read { yield parts.value.predicates }
    @inline(__always) _modify { yield &parts.value.predicates }
  }

  /// What the host said of facts from outside, by their names without `outside.`.
  public var outside: [String: FactValue] {
    @inline(__always) _read { yield parts.value.outside }
    @inline(__always) _modify { yield &parts.value.outside }
  }

  /// The facts from outside of which the host knows nothing.
  public var unknown: Set<String> {
    @inline(__always) _read { yield parts.value.unknown }
    @inline(__always) _modify { yield &parts.value.unknown }
  }

  /// Other complaints that the command concerns, as they stand.
  public var others: [ComplaintID: Complaint] {
    @inline(__always) _read { yield parts.value.others }
    @inline(__always) _modify { yield &parts.value.others }
  }

  /// Who stands in for whom.
  public var deputies: Deputies {
    @inline(__always) _read { yield parts.value.deputies }
    @inline(__always) _modify { yield &parts.value.deputies }
  }

  /// Whether it is taken over from another system: nobody is told, and the past is not judged.
  public var isImporting: Bool {
    @inline(__always) _read { yield parts.value.isImporting }
    @inline(__always) _modify { yield &parts.value.isImporting }
  }
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
