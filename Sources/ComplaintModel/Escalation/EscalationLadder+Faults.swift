import BusinessTime

extension DefinitionFault.Code {
  /// A rung that nothing draws in.
  public static let unreachable = DefinitionFault.Code(rawValue: "unreachable")
}

extension EscalationLadder {
  /// Everything that is wrong with the ladder by itself, with its place in the JSON form.
  ///
  /// Whether there are such clocks, calendars, stages and rights is known to the playbook only.
  public var faults: [DefinitionFault] { conditionFaults + ownFaults }

  /// What is wrong beside the conditions, which are asked by themselves when they are read.
  var ownFaults: [DefinitionFault] {
    var faults: [DefinitionFault] = []
    if rungs.count > Self.greatestCount {
      faults.append(
        DefinitionFault(
          .outOfRange, "there are \(rungs.count), and at most \(Self.greatestCount) are allowed"))
    }
    var reasons: Set<EscalationReason> = []
    for (index, rung) in rungs.enumerated() {
      let below = index == 0 ? nil : rungs[index - 1]
      let isTop = index == rungs.count - 1
      faults += (rung.faults(isTop: isTop, above: below) + rung.faults(naming: &reasons)).map {
        $0.inside("[\(index)]")
      }
    }
    return faults
  }

  private var conditionFaults: [DefinitionFault] {
    rungs.enumerated().flatMap { index, rung in
      rung.when.enumerated().flatMap { place, trigger -> [DefinitionFault] in
        guard case .met(_, let condition) = trigger else { return [] }
        return condition.faults.map { $0.inside("[\(index)].when[\(place)].when") }
      }
    }
  }
}

extension EscalationLadder.Rung {
  fileprivate func faults(isTop: Bool, above below: Self?) -> [DefinitionFault] {
    nameFaults + triggerFaults(above: below) + memberFaults + deedFaults + timeFaults(isTop: isTop)
      + quietFaults
  }

  private var nameFaults: [DefinitionFault] {
    var faults: [DefinitionFault] = []
    if wording.english.isEmpty {
      faults.append(.init(.empty, at: "wording.english", "people need a name for it in English"))
    }
    if wording.chinese.isEmpty {
      faults.append(.init(.empty, at: "wording.chinese", "people need a name for it in Chinese"))
    }
    if !template.isWellFormed { faults.append(.illFormed(template, at: "template")) }
    return faults
  }

  private func triggerFaults(above below: Self?) -> [DefinitionFault] {
    var faults: [DefinitionFault] = []
    if let below, below.acknowledgeWithin == nil, when.isEmpty {
      faults.append(
        .init(
          .unreachable, at: "when",
          "nothing draws it in: state when, or how long the rung below has to take notice"))
    }
    for (index, trigger) in when.enumerated() {
      let place = "when[\(index)]"
      if when[..<index].contains(trigger) {
        faults.append(.init(.duplicate, at: place, "it is stated twice"))
      }
      faults += trigger.faults.map { $0.inside(place) }
    }
    return faults
  }

  /// A reason names one condition of the whole ladder.
  fileprivate func faults(naming reasons: inout Set<EscalationReason>) -> [DefinitionFault] {
    var faults: [DefinitionFault] = []
    for (index, trigger) in when.enumerated() {
      guard case .met(let reason, _) = trigger, !reasons.insert(reason).inserted else { continue }
      faults.append(
        .init(
          .duplicate, at: "when[\(index)].reason", "\"\(reason)\" names another condition already"))
    }
    return faults
  }

  private var memberFaults: [DefinitionFault] {
    guard !who.isEmpty else {
      return [.init(.empty, at: "who", "nobody is drawn in: state somebody")]
    }
    var faults: [DefinitionFault] = []
    for (index, member) in who.enumerated() {
      let place = "who[\(index)]"
      if who[..<index].contains(member) {
        faults.append(.init(.duplicate, at: place, "\"\(member)\" is stated twice"))
      }
      if !member.isWellFormed { faults.append(.illFormed(member, at: place)) }
    }
    return faults
  }
}

extension EscalationLadder.Rung {
  private var deedFaults: [DefinitionFault] {
    var faults: [DefinitionFault] = []
    if reassigns, !who.contains(where: \.mayOwn) {
      faults.append(
        .init(
          .unfitValue, at: "reassigns",
          "no role and no department owns a complaint: state a person, a queue or a level of the line"
        ))
    }
    if let raisesGradeTo, !(1...5).contains(raisesGradeTo) {
      faults.append(
        .init(.outOfRange, at: "raisesGradeTo", "a grade is 1 to 5, not \(raisesGradeTo)"))
    }
    for (index, role) in approvers.enumerated() {
      let place = "approvers[\(index)]"
      if !role.isWellFormed { faults.append(.illFormed(role, at: place)) }
      if approvers[..<index].contains(role) {
        faults.append(.init(.duplicate, at: place, "\"\(role)\" is stated twice"))
      }
    }
    for (index, task) in tasks.enumerated() {
      let place = "tasks[\(index)]"
      faults += task.faults.map { $0.inside(place) }
      if tasks[..<index].contains(where: { $0.kind == task.kind }) {
        faults.append(
          .init(.duplicate, at: "\(place).kind", "a task of this kind is demanded already"))
      }
    }
    return faults
  }

  private func timeFaults(isTop: Bool) -> [DefinitionFault] {
    var faults = (acknowledgeWithin?.faults ?? []).map { $0.inside("acknowledgeWithin") }
    faults += (repeatEvery?.faults ?? []).map { $0.inside("repeatEvery") }
    if !(1...100).contains(repeats) {
      faults.append(
        .init(.outOfRange, at: "repeats", "they are told again 1 to 100 times, not \(repeats)"))
    }
    if repeatEvery == nil, repeats != 1 {
      faults.append(
        .init(.pointless, at: "repeats", "it is not said how often they are told again"))
    }
    if isSilent, repeatEvery != nil {
      faults.append(.init(.pointless, at: "repeatEvery", "they are told nothing"))
    }
    if !isTop, let acknowledgeWithin, let repeatEvery,
      acknowledgeWithin.isAtMost(repeatEvery) == true
    {
      faults.append(
        .init(
          .pointless, at: "repeatEvery", "the next rung is drawn in before they are told again"))
    }
    if let calendar, !calendar.isWellFormed { faults.append(.illFormed(calendar, at: "calendar")) }
    return faults
  }

  private var quietFaults: [DefinitionFault] {
    guard let quiet else { return [] }
    var faults: [DefinitionFault] = []
    if !quiet.calendar.isWellFormed {
      faults.append(.illFormed(quiet.calendar, at: "quiet.calendar"))
    }
    if let grade = quiet.exceptFromGrade, !(1...5).contains(grade) {
      faults.append(
        .init(.outOfRange, at: "quiet.exceptFromGrade", "a grade is 1 to 5, not \(grade)"))
    }
    return faults
  }
}

extension EscalationLadder.TaskDemand {
  fileprivate var faults: [DefinitionFault] {
    var faults = (within?.faults ?? []).map { $0.inside("within") }
    if !kind.isWellFormed { faults.append(.illFormed(kind, at: "kind")) }
    if let assignee, !assignee.isWellFormed {
      faults.append(.illFormed(assignee, at: "assignee"))
    }
    return faults
  }
}

extension EscalationLadder.Trigger {
  fileprivate var faults: [DefinitionFault] {
    switch self {
    case .warned(let clock), .breached(let clock): return Self.faults(of: clock)
    case .overdue(let clock, let period):
      return Self.faults(of: clock) + period.faults.map { $0.inside("by") }
    case .met(let reason, let condition):
      var faults: [DefinitionFault] = []
      if !reason.isWellFormed { faults.append(.illFormed(reason, at: "reason")) }
      if condition.neverHolds {
        faults.append(.init(.unreachable, at: "when", "it never holds"))
      }
      return faults
    }
  }

  private static func faults(of clock: ClockName?) -> [DefinitionFault] {
    guard let clock, !clock.isWellFormed else { return [] }
    return [.illFormed(clock, at: "clock")]
  }
}

extension Condition {
  /// Whether no complaint can meet it, whatever its facts are.
  fileprivate var neverHolds: Bool {
    switch self {
    case .always, .fact, .predicate: false
    case .all(let conditions): conditions.contains(where: \.neverHolds)
    case .any(let conditions): conditions.allSatisfy(\.neverHolds)
    case .not(let condition): condition.alwaysHolds
    }
  }

  private var alwaysHolds: Bool {
    switch self {
    case .always: true
    case .fact, .predicate: false
    case .all(let conditions): conditions.allSatisfy(\.alwaysHolds)
    case .any(let conditions): conditions.contains(where: \.alwaysHolds)
    case .not(let condition): condition.neverHolds
    }
  }
}

extension RungMember {
  /// Whether somebody may be found for it who can own a complaint.
  fileprivate var mayOwn: Bool {
    switch self {
    case .person, .participant(.queue), .line: true
    case .participant(.role), .participant(.department), .owner: false
    }
  }
}

extension DefinitionFault {
  fileprivate static func illFormed(_ name: some CustomStringConvertible, at place: String) -> Self
  {
    DefinitionFault(.illFormed, at: place, "playbooks do not accept \"\(name)\"")
  }
}
