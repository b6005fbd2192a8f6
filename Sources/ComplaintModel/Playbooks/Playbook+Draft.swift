import BusinessTime

extension Playbook {
  /// A definition that is being read or written, with what of it could be read.
  struct Draft: Described {
    private(set) var definition: Definition
    private(set) var parts = Parts()

    private var approvals: [Sounded<ApprovalRule>]
    private var checklists: [Sounded<AnswerChecklist>]
    private var serviceLevels: [Sounded<ServiceLevel>]
    private var whenDue: [ClockName: Sounded<[Complaint.Command]>]
    private var calendars: [CalendarName: CodedCalendar]

    init() { self.init(.blank) }

    init(_ definition: Definition) {
      self.definition = definition
      approvals = definition.approvals.map { Sounded($0) }
      checklists = definition.answerChecklists.map { Sounded($0) }
      serviceLevels = definition.serviceLevels.map { Sounded($0) }
      whenDue = definition.whenDue.mapValues { Sounded($0) }
      calendars = definition.calendars.mapValues { CodedCalendar($0) }
    }

    mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) {
      _ = coder.schema(upTo: Definition.schema)
      tableFields(&coder)
      moneyFields(&coder)
      timeFields(&coder)
      if Coder.isReading { settle() }
    }

    private mutating func tableFields<Coder: FieldCoder>(_ coder: inout Coder) {
      if coder.isLegible({ $0.field("name", &definition.name) }) { parts.name = definition.name }
      if coder.part("lifecycle", &definition.lifecycle, ifAbsent: .standard) {
        parts.lifecycle = definition.lifecycle
      }
      if coder.part("grading", &definition.grading, ifAbsent: .standard) {
        parts.grading = definition.grading
      }
      coder.part("priorities", &definition.priorities, ifAbsent: .standard)
      if coder.part("owners", &definition.owners, ifAbsent: .standard) {
        parts.owners = definition.owners
      }
      if coder.isLegible({ $0.field("routing", &definition.routing, default: .none) }) {
        parts.routing = definition.routing
      }
      if coder.isLegible({ $0.field("responsibility", &definition.responsibility) }) {
        parts.responsibility = definition.responsibility
      }
      accessFields(&coder)
    }

    private mutating func accessFields<Coder: FieldCoder>(_ coder: inout Coder) {
      if coder.isLegible({ $0.field("departments", &definition.departments) }) {
        parts.departments = definition.departments
      }
      if coder.part("access", &definition.access, ifAbsent: .standard) {
        parts.access = definition.access
      }
      if coder.part("visibility", &definition.visibility, ifAbsent: .standard) {
        parts.visibility = definition.visibility
      }
    }

    private mutating func moneyFields<Coder: FieldCoder>(_ coder: inout Coder) {
      if coder.part("authority", &definition.authority, ifAbsent: .none) {
        parts.authority = definition.authority
      }
      coder.field("approvals", &approvals)
      if coder.part("automaticRemedies", &definition.automaticRemedies, ifAbsent: .none) {
        parts.automaticRemedies = definition.automaticRemedies
      }
      if coder.isLegible({ $0.field("budgets", &definition.budgets) }) {
        parts.budgets = definition.budgets
      }
      if coder.isLegible({ $0.field("answerContents", &definition.answerContents) }) {
        parts.answerContents = definition.answerContents
      }
      coder.field("answerChecklists", &checklists)
    }

    private mutating func timeFields<Coder: FieldCoder>(_ coder: inout Coder) {
      parts.hasAllLevels = coder.isLegible { $0.field("serviceLevels", &serviceLevels) }
      coder.field("whenDue", &whenDue)
      if coder.part("ladder", &definition.ladder, ifAbsent: .none) {
        parts.ladder = definition.ladder
      }
      // Its names are known, though it may be refused what stands under them.
      let isLegible = coder.isLegible { coder in
        guard coder.enter("calendars") else { return }
        coder.map(&calendars)
        coder.leave()
      }
      if isLegible || !calendars.isEmpty { parts.calendars = Set(calendars.keys) }
      if coder.isLegible({ $0.field("calendar", &definition.calendar) }) {
        parts.calendar = definition.calendar
      }
      tellingFields(&coder)
      coder.part("limits", &definition.limits, ifAbsent: .standard)
      coder.field("retention", &definition.retention, default: .none)
    }

    private mutating func tellingFields<Coder: FieldCoder>(_ coder: inout Coder) {
      let areLegible = coder.isLegible { coder in
        if coder.enter("notices", if: true) {
          coder.list(&definition.notices)
          coder.leave()
        } else {
          definition.notices = .standard
        }
      }
      if areLegible { parts.notices = definition.notices }
      if coder.part("messages", &definition.messages, ifAbsent: .standard) {
        parts.messages = definition.messages
      }
    }

    /// Takes over what was read under names or in lists.
    private mutating func settle() {
      definition.approvals = approvals.map(\.value)
      definition.answerChecklists = checklists.map(\.value)
      definition.serviceLevels = serviceLevels.map(\.value)
      definition.whenDue = whenDue.mapValues(\.value)
      definition.calendars = calendars.compactMapValues(\.calendar)
      parts.approvals = approvals.sound()
      parts.checklists = checklists.sound()
      parts.levels = serviceLevels.sound()
      parts.hours = definition.calendars
      parts.clocks = Set(whenDue.keys)
      parts.whenDue = whenDue.filter(\.value.isSound).mapValues(\.value)
    }
  }
}

/// A value with whether it could be read.
struct Sounded<Value: Coded>: Coded {
  var value: Value
  private(set) var isSound = true

  init(_ value: Value) { self.value = value }

  static var blank: Sounded<Value> { Sounded(.blank) }

  mutating func code<Coder: FieldCoder>(_ coder: inout Coder) {
    var read = value
    let isLegible = coder.isLegible { read.code(&$0) }
    if Coder.isReading { (value, isSound) = (read, isLegible) }
  }
}

/// A value with its place in a list.
struct Placed<Value: Sendable>: Sendable {
  let index: Int
  let value: Value
}

extension Array where Element: Sendable {
  /// The elements with their places.
  func placed() -> [Placed<Element>] { enumerated().map { Placed(index: $0, value: $1) } }

  /// Those that could be read, with their places.
  fileprivate func sound<Value>() -> [Placed<Value>] where Element == Sounded<Value> {
    placed().filter(\.value.isSound).map { Placed(index: $0.index, value: $0.value.value) }
  }
}
