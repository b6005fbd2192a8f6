import BusinessTime

extension Playbook {
  /// The parts of a definition as far as they are known, to look at what they say of each other.
  ///
  /// Of a text with faults only some parts can be read: what the others say is not known, and then
  /// nothing is said about it.
  struct Parts {
    var name: String?
    var lifecycle: Lifecycle?
    var grading: GradingScheme?
    var owners: OwnerTable?
    var routing = Routing.none
    /// Who has which part, if that could be read.
    var responsibility: ResponsibilityMatrix??
    /// The departments of queues, if they could be read.
    var departments: [QueueID: Department]?
    var access: AccessTable?
    var visibility: VisibilityTable?
    var authority: AuthorityTable?
    var approvals: [Placed<ApprovalRule>] = []
    var automaticRemedies: AutomaticRemedies?
    var budgets: [RemedyKind: BudgetName] = [:]
    var answerContents: [ResponseContent] = []
    var checklists: [Placed<AnswerChecklist>] = []
    var levels: [Placed<ServiceLevel>] = []
    /// Whether there are no other levels than those.
    var hasAllLevels = false
    /// The clocks for which it is said what is done when they are due.
    var clocks: Set<ClockName> = []
    var whenDue: [ClockName: [Complaint.Command]] = [:]
    /// The calendars that could be made.
    var hours: [CalendarName: WorkingCalendar] = [:]
    var ladder: EscalationLadder?
    /// The names of the calendars.
    var calendars: Set<CalendarName>?
    var calendar: CalendarName?
    /// Of what whom is told, if all of it could be read.
    var notices: [NoticeRule]?
    var messages: MessageBook?

    init() {}

    init(_ definition: Definition) {
      name = definition.name
      lifecycle = definition.lifecycle
      grading = definition.grading
      owners = definition.owners
      routing = definition.routing
      responsibility = definition.responsibility
      departments = definition.departments
      access = definition.access
      visibility = definition.visibility
      authority = definition.authority
      approvals = definition.approvals.placed()
      automaticRemedies = definition.automaticRemedies
      budgets = definition.budgets
      answerContents = definition.answerContents
      checklists = definition.answerChecklists.placed()
      levels = definition.serviceLevels.placed()
      hasAllLevels = true
      clocks = Set(definition.whenDue.keys)
      whenDue = definition.whenDue
      hours = definition.calendars
      ladder = definition.ladder
      calendars = Set(definition.calendars.keys)
      calendar = definition.calendar
      notices = definition.notices
      messages = definition.messages
    }
  }
}

extension Playbook.Parts {
  /// What is wrong with small parts, and with what the parts say of each other, in the order of the
  /// JSON form.
  var faults: [DefinitionFault] {
    let own = nameFaults + departmentFaults + approverFaults + budgetFaults + contentFaults
    return own + routingFaults + stageFaults + levelFaults + levelLint + timerFaults + ladderFaults
      + calendarFaults
      + messageFaults
  }

  private var nameFaults: [DefinitionFault] {
    name?.isEmpty == true ? [DefinitionFault(.empty, at: "name", "a playbook has a name")] : []
  }

  /// Queues to which no complaint is led.
  private var routingFaults: [DefinitionFault] {
    guard let owners else { return [] }
    let led = Set((owners.rules.map(\.owner) + [owners.otherwise]).compactMap(\.queue))
    return routing.queues.enumerated().filter { !led.contains($1.queue) }.map { index, rule in
      DefinitionFault(
        .unknown, at: "routing[\(index)].queue",
        "owners lead nothing to a queue \"\(rule.queue)\"")
    }
  }

  private var budgetFaults: [DefinitionFault] {
    budgets.filter { !$0.key.isWellFormed || !$0.value.isWellFormed }
      .sorted { $0.key.rawValue < $1.key.rawValue }.map { kind, budget in
        DefinitionFault(
          .illFormed, at: "budgets.\(kind)", "playbooks do not accept \"\(budget)\"")
      }
  }

  private var contentFaults: [DefinitionFault] {
    answerContents.contentFaults.map { $0.inside("answerContents") }
  }

  /// Approvers that may not approve, and approvals of remedies that nobody named could give.
  private var approverFaults: [DefinitionFault] {
    approvals.flatMap { rule in
      (barredApprovers(rule.value.approvers) + powerlessApprovers(rule.value.approvers)).map {
        $0.inside("approvals[\(rule.index)].by")
      }
    }
  }

  func barredApprovers(_ approvers: [Role]) -> [DefinitionFault] {
    guard let access else { return [] }
    return approvers.enumerated().filter { !access.grants(.approveResponse, to: $1) }.map {
      DefinitionFault(
        .powerless, at: "[\($0)]", "access does not let \"\($1)\" approve an answer")
    }
  }

  func powerlessApprovers(_ approvers: [Role]) -> [DefinitionFault] {
    guard let grants = authority?.grants, !grants.isEmpty, !approvers.isEmpty else { return [] }
    let empowered = Set(grants.map(\.role))
    return approvers.contains(where: empowered.contains)
      ? []
      : [
        DefinitionFault(
          .powerless, "none of them has authority over remedies, so none of these could be approved"
        )
      ]
  }

  private var calendarFaults: [DefinitionFault] {
    guard let calendars else { return [] }
    let names = calendars.filter { !$0.isWellFormed }.sorted().map {
      DefinitionFault(.illFormed, at: "calendars", "\($0.rawValue.debugDescription) is no name")
    }
    guard let calendar, !calendars.contains(calendar) else { return names }
    return names
      + [DefinitionFault(.unknown, at: "calendar", "there is no calendar \"\(calendar)\"")]
  }
}

extension AccessTable {
  /// Whether a role may do something at all.
  func grants(_ act: Act, to role: Role) -> Bool {
    grants.contains { $0.role == role && $0.acts.contains(act) }
  }
}

extension DefinitionFault.Code {
  /// A name of something that is not there.
  public static let unknown = DefinitionFault.Code(rawValue: "unknown")
  /// Something that makes no sense where it stands.
  public static let misplaced = DefinitionFault.Code(rawValue: "misplaced")
  /// Somebody who is to do what they may not do.
  public static let powerless = DefinitionFault.Code(rawValue: "powerless")
}
