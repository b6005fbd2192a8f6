import BusinessTime

/// What a command comes to before the lifecycle, the rules and the clocks are asked.
///
/// It is never copied: it is large, and handed on once.
struct Outline: ~Copyable {
  /// What happens.
  var body: Complaint.Body
  /// The stage to which it is to lead, if the command names one.
  var target: Stage?
  /// Who owns the complaint from then on, if the command says so.
  var owner: Owner?
  /// Whether that is where the playbook leads, so that a queue may route it on.
  var isRouted = false
  /// What becomes of the grade.
  var grade: GradeChange
  /// What is done to a clock besides what every event does.
  var clockWork: ClockWork
  /// The answer that is put forward first, if what is communicated was not.
  var putForward: Complaint.Response?
  /// The remedies that are promised by it, which their budgets pay for.
  var promised: [Complaint.RemedyOffer] = []
  /// Whether a message that had to arrive did not, which was not known before.
  var isUndelivered = false
  /// Whether it judges anew, so that automatic remedies are looked at.
  var judges: Bool
  /// Whether the move is recorded although no lifecycle permits it.
  var isIrregular: Bool
  /// Whether it needs a reason that is said with it.
  var needsText: Bool
  /// What speaks against it already.
  var reasons: [Refusal.Reason] = []

  /// What becomes of the grade.
  enum GradeChange {
    case keep
    /// The playbook works it out, unless a person has set it.
    case judge
    /// The playbook works it out.
    case compute
    case set(Int32)
    /// A rung raises it.
    case raise(Complaint.GradeRecord)
  }

  /// What is done to a clock.
  enum ClockWork {
    case none
    case extend(ClockName, Period)
    case reapply(ClockName?)
    case pause(ClockName, WaitingReason)
    case resume(ClockName)
    case correctBreach(ClockName)
    /// All that run end, because another complaint carries on.
    case endMerged
    /// Those that ended so go on.
    case takeUpMerged
    /// Those of another complaint, which ended so, go on here.
    case absorb([ServiceClock], past: (other: [ClockEffect], own: [ClockEffect]))
    /// What another complaint brought is undone.
    case release(ClockKeeper.Absorption)
  }

  /// Whether something is done to a clock besides what every event does.
  var changesClocks: Bool {
    if case .none = clockWork { false } else { true }
  }

  init(
    _ body: Complaint.Body, to target: Stage? = nil, by owner: Owner? = nil,
    grade: GradeChange = .keep, on clocks: ClockWork = .none, judges: Bool = false,
    isIrregular: Bool = false, needsText: Bool = false
  ) {
    self.body = body
    self.target = target
    self.owner = owner
    self.grade = grade
    clockWork = clocks
    self.judges = judges
    self.isIrregular = isIrregular
    self.needsText = needsText
  }

  /// The outline with another reason against it, unless `condition` holds.
  consuming func requiring(
    _ condition: Bool, _ reason: @autoclosure () -> Refusal.Reason
  ) -> Outline {
    if !condition { reasons.append(reason()) }
    return self
  }

  /// The outline with another reason against it, if there is one.
  consuming func unless(_ reason: Refusal.Reason?) -> Outline {
    if let reason { reasons.append(reason) }
    return self
  }
}
