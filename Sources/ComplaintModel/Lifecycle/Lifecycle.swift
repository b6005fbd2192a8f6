public import BusinessTime

/// An organisation's stages and how one leads to another, as data.
///
/// A lifecycle is written as sentences, checked when it is made, and never changes:
///
/// ```swift
/// extension Stage {
///   static let labTest = Stage(rawValue: "labTest")
/// }
///
/// let workshop = try Lifecycle("Workshop") {
///   Phase.open.stages(.received, .investigating, .responding)
///   Phase.waiting.stage(.labTest, "Laboratory test", "送检")
///   Phase.answered.stages(.decided)
///   Phase.closed.stages(.closed)
///
///   Act.file.enters(at: .received)
///   Act.assess.leads(from: .received, to: .investigating)
///   Act.wait.leads(from: .investigating, to: .labTest)
///   Act.resume.leadsBack(from: .labTest, or: .investigating)
///   Act.move.leads(from: .investigating, to: .responding, as: "Prepare the response", "拟定答复")
///   Act.communicateDecision.leads(from: .responding, to: .decided, unless: .approvalOutstanding)
///   Act.close.leads(from: .decided, to: .closed, if: .remediesFulfilled)
///   Act.anywhere(.assign, .grade, .note, .attach, .escalate)
///   Act.anywhere(.note, .attach, in: .closed)
///
///   Outcome.upheld.closes(because: .accepted, .noReply)
///   Outcome.notUpheld.closes(because: .accepted, .recourseExhausted)
///   Stage.closed.reopens(to: .investigating, within: .calendarDays(30), atMost: 2)
/// }
///
/// workshop.step(on: .assess, from: .received, given: [])  // .to(.investigating, in: .open)
/// ```
///
/// The sentences of a lifecycle that is there already can be taken over by naming it among the others.
/// ``standard`` and ``consultation`` are ready to use.
///
/// A lifecycle knows nothing about who may act; that is a matter of access. It is cheap to copy and
/// to ask: answers come from a table made once.
public struct Lifecycle: Sendable {
  private let compiled: Compiled

  /// What follows from the definition, made once and shared by all copies.
  private final class Compiled: Sendable {
    let definition: Definition
    let table: MoveTable

    init(_ definition: Definition) {
      self.definition = definition
      table = MoveTable(definition)
    }

    init(sharing other: Compiled) {
      definition = other.definition
      table = MoveTable(sharing: other.table)
    }
  }

  /// Makes a lifecycle from its sentences.
  ///
  /// - Parameters:
  ///   - name: What it is called in diagrams and messages; not empty.
  ///   - statements: The sentences, in any order between kinds; stages are listed in the order in
  ///     which they are declared, and moves of one act from one stage are tried in that order.
  /// - Throws: ``InvalidDefinition`` with everything that is wrong with it.
  public init(_ name: String, @Builder _ statements: () -> [Statement]) throws(InvalidDefinition) {
    try self.init(Definition(name, statements()))
  }

  /// Checks and takes a definition.
  init(_ definition: Definition) throws(InvalidDefinition) {
    try InvalidDefinition.check(LifecycleLint.faults(of: definition))
    self.init(known: definition)
  }

  /// Takes a definition of the library's own; the tests show that it has no faults.
  init(known definition: Definition) { compiled = Compiled(definition) }

  /// A replica: see ``Playbook/replica()``.
  init(replicaOf other: Lifecycle) { compiled = Compiled(sharing: other.compiled) }

  var definition: Definition { compiled.definition }
  var table: MoveTable { compiled.table }
}

extension Lifecycle {
  /// What it is called.
  public var name: String { definition.name }

  /// The stages with their phases, in the order in which they are declared.
  public var stages: [PhasedStage] { definition.stages }

  /// Where a complaint begins, by the act that records it.
  public var entries: [Entry] { definition.entries }

  /// The moves, in the order in which they are declared.
  public var moves: [Move] { definition.moves }

  /// The acts that are possible in every stage of a phase.
  public var allowances: [Allowance] { definition.allowances }

  /// The pairs of outcome and reason with which a complaint may be closed.
  public var closings: [Closing] { definition.closings }

  /// From where, to where and how often a complaint may be reopened.
  public var reopenings: [Reopening] { definition.reopenings }

  /// The phase of a stage, or `nil` if the lifecycle has no such stage.
  public func phase(of stage: Stage) -> Phase? {
    let table = table
    return table.index(of: stage).map { table.rows[$0].phase }
  }

  /// What people read for a stage.
  ///
  /// That is the lifecycle's own name for it, else the library's, else the stage's code: history can
  /// name stages that an older lifecycle had.
  public func name(of stage: Stage, in language: DisplayLanguage) -> String {
    let own = definition.stages.first { $0.stage == stage }?.wording
    return own?.text(in: language) ?? stage.name(in: language) ?? stage.rawValue
  }
}

extension Lifecycle: Hashable {
  /// Whether both say the same in the same order.
  public static func == (left: Lifecycle, right: Lifecycle) -> Bool {
    left.compiled === right.compiled || left.definition == right.definition
  }

  /// Feeds the definition.
  public func hash(into hasher: inout Hasher) { hasher.combine(definition) }
}
