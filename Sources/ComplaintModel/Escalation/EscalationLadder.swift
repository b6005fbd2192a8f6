public import BusinessTime

/// Who is drawn in next, when and how, until somebody takes notice.
///
/// ```swift
/// let ladder = EscalationLadder([
///   .init(
///     Wording("Supervisor", "主管"), when: [.breached("answer")], who: [.line(1)],
///     acknowledgeWithin: .working(.hours(2))),
///   .init(Wording("Top management", "最高管理者"), who: [.participant(.role(.executive))]),
/// ])
/// ```
///
/// A rung is drawn in by what it waits for, each time once, or because nobody took notice at the rung
/// below. The first rung is drawn in by the fast lane and by a message that had to arrive and did not,
/// too. Where nobody is known at a rung the next one is drawn in instead, and the event says so.
///
/// While a rung waits for notice, whatever calls for it or for a rung below joins it. Once somebody
/// took notice, what happens later draws its own rung in anew.
///
/// Made in code it is not checked: see ``faults``.
public struct EscalationLadder: Hashable, Sendable {
  /// The rungs, the lowest first; they are counted from 1.
  public var rungs: [Rung]

  /// Makes a ladder.
  public init(_ rungs: [Rung]) { self.rungs = rungs }

  /// No rungs: escalation is what people make of it.
  public static let none = EscalationLadder([])

  /// The conditions of all rungs.
  var conditions: [Condition] {
    rungs.flatMap(\.when).compactMap { trigger in
      if case .met(_, let condition) = trigger { condition } else { nil }
    }
  }

  /// The most rungs of a ladder.
  static let greatestCount = 31

  /// One step of a ladder.
  public struct Rung: Hashable, Sendable {
    /// What people read for it.
    public var wording: Wording
    /// What draws it in, besides that nobody took notice below.
    public var when: [Trigger]
    /// Who is drawn in: all of them.
    public var who: [RungMember]
    /// In which words they are told.
    public var template: TemplateName
    /// Whether they are told nothing, because all there is to do is done by it.
    public var isSilent: Bool
    /// Whether the first person or queue that is drawn in owns the complaint from then on.
    public var reassigns: Bool
    /// The grade that the complaint has from then on, unless it is higher; `nil` to leave it.
    public var raisesGradeTo: Int?
    /// The roles of which one has to approve the decision from then on; empty for nobody.
    public var approvers: [Role]
    /// The tasks that are opened, unless one of the kind is open.
    public var tasks: [TaskDemand]
    /// How long they have to take notice before the next rung is drawn in; `nil` if nobody has to.
    public var acknowledgeWithin: Period?
    /// How often they are told again while nobody takes notice; `nil` for never.
    public var repeatEvery: Period?
    /// How often at most they are told again.
    public var repeats: Int
    /// When they are not disturbed; `nil` for never.
    public var quiet: QuietHours?
    /// The calendar in which the periods are counted; `nil` for the playbook's usual one.
    public var calendar: CalendarName?

    /// Makes a rung that tells people and, if so stated, waits for notice.
    public init(
      _ wording: Wording, when: [Trigger] = [], who: [RungMember],
      template: TemplateName = .escalationOther, isSilent: Bool = false, reassigns: Bool = false,
      raisesGradeTo: Int? = nil, approvers: [Role] = [], tasks: [TaskDemand] = [],
      acknowledgeWithin: Period? = nil, repeatEvery: Period? = nil, repeats: Int = 1,
      quiet: QuietHours? = nil, calendar: CalendarName? = nil
    ) {
      self.wording = wording
      self.when = when
      self.who = who
      self.template = template
      self.isSilent = isSilent
      self.reassigns = reassigns
      self.raisesGradeTo = raisesGradeTo
      self.approvers = approvers
      self.tasks = tasks
      self.acknowledgeWithin = acknowledgeWithin
      self.repeatEvery = repeatEvery
      self.repeats = repeats
      self.quiet = quiet
      self.calendar = calendar
    }
  }

  /// What draws in a rung.
  public enum Trigger: Hashable, Sendable {
    /// A clock reaches a warning point; any clock, if none is named.
    case warned(ClockName?)
    /// A promise is missed; any, if none is named.
    case breached(ClockName?)
    /// A promise that was missed is still not kept so long after its due instant.
    case overdue(ClockName?, by: Period)
    /// Something begins to hold of the complaint; it is asked after each event.
    ///
    /// A condition that reads facts from outside is asked when the complaint is filed, assessed,
    /// graded or corrected, because then they are gathered.
    indirect case met(EscalationReason, when: Condition)
  }

  /// A task that a rung opens.
  public struct TaskDemand: Hashable, Sendable {
    /// What has to be done.
    public var kind: TaskKind
    /// Who has to do it; `nil` for the complaint's owner.
    public var assignee: Owner?
    /// In which time; `nil` for no time limit.
    public var within: Period?

    /// Makes a demand.
    public init(_ kind: TaskKind, for assignee: Owner? = nil, within: Period? = nil) {
      self.kind = kind
      self.assignee = assignee
      self.within = within
    }
  }

  /// When people of a rung are not disturbed: outside a calendar's open hours.
  ///
  /// What falls into quiet hours waits for the next opening: the message, the time for taking notice,
  /// the reminders and the climb to the next rung. That the rung is drawn in is recorded at once.
  public struct QuietHours: Hashable, Sendable {
    /// The calendar, in whose open hours they may be disturbed.
    public var calendar: CalendarName
    /// The grade from which on they are disturbed at any time; `nil` for none.
    public var exceptFromGrade: Int?
    /// Whether they are disturbed at any time for a complaint that took the fast lane.
    public var exceptFastLane: Bool

    /// Makes quiet hours.
    public init(
      outside calendar: CalendarName, exceptFromGrade: Int? = nil, exceptFastLane: Bool = true
    ) {
      self.calendar = calendar
      self.exceptFromGrade = exceptFromGrade
      self.exceptFastLane = exceptFastLane
    }
  }
}
