import BusinessTime

/// What a command comes to before the lifecycle, the rules and the clocks are asked.
struct Outline {
  /// What happens.
  var body: Complaint.Body
  /// The stage to which it is to lead, if the command names one.
  var target: Stage?
  /// Who owns the complaint from then on, if the command says so.
  var owner: Owner?
  /// What becomes of the grade.
  var grade: GradeChange = .keep
  /// What is done to a clock besides what every event does.
  var clockWork: ClockWork = .none
  /// The answer that is put forward first, if what is communicated was not.
  var putForward: Complaint.Response?
  /// Whether it judges anew, so that automatic remedies are looked at.
  var judges = false
  /// Whether the move is recorded although no lifecycle permits it.
  var isIrregular = false
  /// Whether it needs a reason that is said with it.
  var needsText = false
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
  }

  /// Whether something is done to a clock besides what every event does.
  var changesClocks: Bool {
    if case .none = clockWork { false } else { true }
  }

  init(_ body: Complaint.Body) { self.body = body }

  /// The outline with another reason against it, unless `condition` holds.
  func requiring(_ condition: Bool, _ reason: @autoclosure () -> Refusal.Reason) -> Outline {
    if condition { return self }
    var outline = self
    outline.reasons.append(reason())
    return outline
  }

  /// The outline with a part of it set.
  func with<Value>(_ part: WritableKeyPath<Outline, Value>, _ value: Value) -> Outline {
    var outline = self
    outline[keyPath: part] = value
    return outline
  }

  /// The outline of something that needs a reason in words.
  func explained() -> Outline { with(\.needsText, true) }
}
