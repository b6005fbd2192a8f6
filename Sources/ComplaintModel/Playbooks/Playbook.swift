public import BusinessTime

/// An organisation's way of handling complaints: one value, checked when it is made, with a version.
///
/// ```swift
/// var definition = Playbook.Definition.standard
/// definition.lifecycle = .consultation
/// definition.calendars["office"] = office
/// let playbook = try Playbook(definition, version: .first)
/// ```
///
/// Everything that is decided by it is written into events with its version, so a later version changes
/// nothing of what happened. It is cheap to copy: what follows from it is made once.
public struct Playbook: Sendable {
  /// The version, counted from 1 in each tenant.
  public let version: PlaybookVersion

  let ready: Ready

  /// What follows from a definition, made once and shared by all copies.
  final class Ready: Sendable {
    let definition: Definition
    /// The calendar in which windows of the lifecycle are counted.
    let calendar: WorkingCalendar?
    let levels: ServiceLevelSet
    /// The facts from outside that service levels ask after every event.
    let levelFacts: [String]
    /// Those that grading, approvals, automatic remedies and the ladder ask besides.
    let judgingFacts: [String]
    /// How complaints leave queues; `nil` if all stay where they are.
    let routing: Routing?
    /// What people read for codes in messages.
    let names: MessageNames
    let ladder: ReadyLadder
    /// By the numbers of the notices' rules: of which act they tell; `nil` for one that tells of something else.
    let noticeActs: [Act?]
    /// All of these.
    let toldActs: ActSet
    /// The templates of which several messages can be folded into one.
    let foldedTemplates: Set<TemplateName>
    let grading: ReadyGrading

    init(_ definition: Definition, _ levels: ServiceLevelSet) {
      self.definition = definition
      calendar = definition.calendars[definition.calendar]
      self.levels = levels
      ladder = ReadyLadder(definition.ladder)
      noticeActs = definition.notices.map { rule in
        if case .act(let act) = rule.occasion { act } else { nil }
      }
      toldActs = ActSet(noticeActs.compactMap(\.self))
      foldedTemplates = definition.messages.foldedTemplates
      grading = ReadyGrading(definition.grading)
      levelFacts = definition.levelConditions.outsideFacts
      judgingFacts = definition.judgingConditions.outsideFacts.filter {
        !definition.levelConditions.outsideFacts.contains($0)
      }
      routing = definition.routing.queues.isEmpty ? nil : definition.routing
      names = MessageNames(
        lifecycle: definition.lifecycle, levels: definition.serviceLevels,
        own: definition.messages.contents.names)
    }

    init(replicaOf other: Ready) {
      var definition = other.definition
      definition.lifecycle = Lifecycle(replicaOf: definition.lifecycle)
      self.definition = definition
      levels = ServiceLevelSet(replicaOf: other.levels)
      (calendar, routing, names) = (other.calendar, other.routing, other.names)
      (levelFacts, judgingFacts) = (other.levelFacts, other.judgingFacts)
      (ladder, grading) = (other.ladder, other.grading)
      (noticeActs, toldActs) = (other.noticeActs, other.toldActs)
      foldedTemplates = other.foldedTemplates
    }
  }

  /// Makes a playbook.
  ///
  /// - Throws: ``InvalidDefinition`` with everything that is wrong, each at its place in the JSON form.
  public init(
    _ definition: Definition, version: PlaybookVersion = .first
  ) throws(InvalidDefinition) {
    try InvalidDefinition.check(definition.faults)
    let levels = try ServiceLevelSet(
      definition.serviceLevels, of: version, calendars: definition.calendars)
    self.version = version
    ready = Ready(definition, levels)
  }

  /// Makes a playbook of a definition that is known to be sound.
  init(known definition: Definition, version: PlaybookVersion = .first) {
    self.version = version
    ready = Ready(
      definition,
      ServiceLevelSet(
        known: definition.serviceLevels, of: version, calendars: definition.calendars))
  }

  /// The same playbook behind references of its own.
  ///
  /// Copies share what follows from the definition, and every decision counts references to it: processors that
  /// decide at once by copies of one playbook wait for each other there, and by a replica each they do not.
  /// A replica takes a few kilobytes: what decisions read without counting it shares.
  package func replica() -> Playbook { Playbook(version: version, ready: Ready(replicaOf: ready)) }

  private init(version: PlaybookVersion, ready: Ready) {
    (self.version, self.ready) = (version, ready)
  }

  /// Everything that is said in it.
  public var definition: Definition { ready.definition }

  /// The facts from outside that its conditions read, by their names without `outside.`.
  public var outsideFacts: [String] { ready.levelFacts + ready.judgingFacts }

  /// How many levels above a complaint's owner its ladder asks for, 0 if it names no reporting line:
  /// so much of the ``ReportingLines`` has to be gathered before something is decided.
  public var reportingLevels: Int { ready.ladder.levels }
}

extension Playbook: Hashable {
  /// Whether both have the same version and say the same.
  public static func == (left: Playbook, right: Playbook) -> Bool {
    left.version == right.version
      && (left.ready === right.ready || left.definition == right.definition)
  }

  /// Feeds the version and the definition.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(version)
    hasher.combine(definition)
  }
}

extension Playbook {
  /// Everything that a playbook says, to be put together and then checked by ``Playbook``.
  public struct Definition: Hashable, Sendable {
    /// What it is called.
    public var name: String
    /// The stages, and how one leads to another.
    public var lifecycle: Lifecycle
    /// How serious a complaint is.
    public var grading: GradingScheme
    /// How urgent it is.
    public var priorities: PriorityMatrix
    /// Who owns it by default.
    public var owners: OwnerTable
    /// How complaints come from queues to persons; ``Routing/none`` has them stay there.
    public var routing: Routing
    /// Who has which part in which category.
    public var responsibility: ResponsibilityMatrix?
    /// To which department a queue belongs.
    public var departments: [QueueID: Department]
    /// Who may do what.
    public var access: AccessTable
    /// Who may see what.
    public var visibility: VisibilityTable
    /// Who may give how much.
    public var authority: AuthorityTable
    /// When an answer needs approval, whatever it costs.
    public var approvals: [ApprovalRule]
    /// What is given without anybody deciding.
    public var automaticRemedies: AutomaticRemedies
    /// From which budget a remedy of a kind is paid that names none itself.
    public var budgets: [RemedyKind: BudgetName]
    /// What a letter with a decision has to contain.
    public var answerContents: [ResponseContent]
    /// What it has to contain besides in some of the complaints.
    public var answerChecklists: [AnswerChecklist]
    /// The promises and timers.
    public var serviceLevels: [ServiceLevel]
    /// What is done when a timer runs out, by its name; as the system, if it is permitted then.
    public var whenDue: [ClockName: [Complaint.Command]]
    /// Who is drawn in next where something goes wrong.
    public var ladder: EscalationLadder
    /// The calendars, by their names.
    public var calendars: [CalendarName: WorkingCalendar]
    /// The calendar in which windows of the lifecycle are counted.
    public var calendar: CalendarName
    /// Of what whom is told.
    public var notices: [NoticeRule]
    /// In which words.
    public var messages: MessageBook
    /// How large things may grow.
    public var limits: Limits
    /// How long complaints have to be kept.
    public var retention: RetentionSchedule

    /// Makes a definition that promises nothing and gives nothing away.
    public init(
      _ name: String, lifecycle: Lifecycle = .standard, in calendar: CalendarName,
      _ hours: WorkingCalendar
    ) {
      self.init(calendars: [calendar: hours], in: calendar)
      self.name = name
      self.lifecycle = lifecycle
    }

    /// A definition without a name that is usual in everything else.
    init(calendars: [CalendarName: WorkingCalendar], in calendar: CalendarName) {
      name = ""
      lifecycle = .standard
      grading = .standard
      priorities = .standard
      owners = .standard
      routing = .none
      departments = [:]
      access = .standard
      visibility = .standard
      authority = .none
      approvals = []
      automaticRemedies = .none
      budgets = [:]
      answerContents = []
      answerChecklists = []
      serviceLevels = []
      whenDue = [:]
      ladder = .none
      self.calendars = calendars
      self.calendar = calendar
      notices = .standard
      messages = .standard
      limits = .standard
      retention = .none
    }
  }
}
