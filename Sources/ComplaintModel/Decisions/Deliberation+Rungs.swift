import BusinessTime

/// Who is drawn in at a rung, by when they have to take notice, and what else the rung does.
extension Deliberation {
  /// What drawing in a rung comes to.
  struct Summons {
    var escalation: Complaint.Escalation
    /// Who owns the complaint from then on, if the rung says so.
    var owner: Owner?
    /// The grade from then on, if the rung raises it.
    var grade: Complaint.GradeRecord?
  }

  /// What drawing in a rung comes to, or the next one at which somebody is known.
  ///
  /// - Returns: `nil` if nobody is known at the rung and all above.
  mutating func summons(to number: Int32) throws(ClockFailure) -> Summons? {
    let ladder = playbook.ready.ladder
    if ladder.rungs.isEmpty { return Summons(escalation: Complaint.Escalation(to: number)) }
    var (number, vacant): (Int32, [Int32]) = (number, [])
    while let rung = ladder.rung(number) {
      let people = people(of: rung)
      if !people.isEmpty { return try summons(rung, number, people, vacant) }
      vacant.append(number)
      number += 1
    }
    return nil
  }

  private func summons(
    _ rung: EscalationLadder.Rung, _ number: Int32, _ people: [RungMember], _ vacant: [Int32]
  ) throws(ClockFailure) -> Summons {
    var summons = Summons(escalation: Complaint.Escalation(to: number))
    if rung.reassigns { summons.owner = people.lazy.compactMap(\.asOwner).first }
    if let raised = rung.raisesGradeTo, raised > Int(complaint.grade?.grade ?? 0) {
      var grade = Complaint.GradeRecord(Int32(clamping: raised))
      grade.fastLane = complaint.grade?.fastLane ?? []
      summons.grade = grade
    }
    let timing = try timing(of: rung, number, grade: summons.grade ?? complaint.grade)
    summons.escalation.acknowledgeBy = timing.acknowledgeBy
    summons.escalation.remindAt = timing.remindAt
    summons.escalation.tellAt = timing.tellAt == recordedAt ? nil : timing.tellAt
    summons.escalation.people = people
    summons.escalation.vacant = vacant
    let inherited = complaint.rung?.escalation.approvers ?? []
    summons.escalation.approvers = rung.approvers.isEmpty ? inherited : rung.approvers
    return summons
  }

  /// Those of a rung who are known; of whom it was not asked who stands above them is noted.
  private mutating func people(of rung: EscalationLadder.Rung) -> [RungMember] {
    var people: [RungMember] = []
    for member in rung.who {
      let found: RungMember? =
        switch member {
        case .person, .participant: member
        case .owner: complaint.owner.map { RungMember($0) }
        case .line(let levels):
          complaint.owner.flatMap { superior(of: $0, levels: levels) }.map { .person($0) }
        }
      if let found, !people.contains(found) { people.append(found) }
    }
    return people
  }

  private mutating func superior(of owner: Owner, levels: Int) -> AgentID? {
    let lines = context.reportingLines
    if let unknown = lines.firstUnknown(above: owner, levels: levels),
      !unknownSuperiors.contains(unknown)
    {
      unknownSuperiors.append(unknown)
    }
    return lines.superior(of: owner, levels: levels)
  }

  /// When people are told, told again, and have to have taken notice.
  ///
  /// It counts from the real firing, however late that is, and not before they are told.
  private func timing(
    of rung: EscalationLadder.Rung, _ number: Int32, grade: Complaint.GradeRecord?
  ) throws(ClockFailure) -> (tellAt: Timestamp, acknowledgeBy: Timestamp?, remindAt: Timestamp?) {
    let tellAt = try open(recordedAt, rung, number, grade)
    var (acknowledgeBy, remindAt): (Timestamp?, Timestamp?)
    if let within = rung.acknowledgeWithin {
      let end = try instant(of: within, from: tellAt, rung, number)
      acknowledgeBy = try open(end, rung, number, grade)
    }
    if let every = rung.repeatEvery {
      let next = try instant(of: every, from: tellAt, rung, number)
      remindAt = try open(next, rung, number, grade)
    }
    return (tellAt, acknowledgeBy, remindAt)
  }

  /// The reminder of a rung that is due now.
  func reminder(of present: Complaint.Rung) throws(ClockFailure) -> Complaint.EscalationReminder {
    let (number, sent) = (present.escalation.rung, present.reminders &+ 1)
    var reminder = Complaint.EscalationReminder(sent, of: number, to: present.escalation.people)
    reminder.clock = present.escalation.clock
    guard let rung = playbook.ready.ladder.rung(number) else { return reminder }
    let tellAt = try open(recordedAt, rung, number, complaint.grade)
    if tellAt != recordedAt { reminder.tellAt = tellAt }
    if let every = rung.repeatEvery, Int(sent) < rung.repeats {
      let next = try instant(of: every, from: tellAt, rung, number)
      reminder.next = try open(next, rung, number, complaint.grade)
    }
    return reminder
  }

  /// The end of a period in the calendar of a rung.
  func instant(
    of period: Period, from start: Timestamp, _ rung: EscalationLadder.Rung, _ number: Int32
  ) throws(ClockFailure) -> Timestamp {
    try asking(rung.calendar ?? definition.calendar, number) { calendar throws(BusinessTimeError) in
      try calendar.adding(period, to: start)
    }
  }

  /// The instant, or where it lies in quiet hours the next at which people may be disturbed.
  private func open(
    _ instant: Timestamp, _ rung: EscalationLadder.Rung, _ number: Int32,
    _ grade: Complaint.GradeRecord?
  ) throws(ClockFailure) -> Timestamp {
    guard let quiet = rung.quiet else { return instant }
    if quiet.exceptFastLane, grade?.fastLane.isEmpty == false { return instant }
    if let from = quiet.exceptFromGrade, let grade, Int(grade.grade) >= from { return instant }
    return try asking(quiet.calendar, number) { calendar throws(BusinessTimeError) in
      try calendar.openInstant(atOrAfter: instant)
    }
  }

  /// Asks a calendar, and says for which rung it was if there is no answer.
  private func asking(
    _ name: CalendarName, _ number: Int32,
    _ question: (WorkingCalendar) throws(BusinessTimeError) -> Timestamp
  ) throws(ClockFailure) -> Timestamp {
    let rung = ClockName(rawValue: "rung \(number)")
    guard let calendar = definition.calendars[name] else {
      throw ClockFailure(.ladder, rung, playbook.version)
    }
    do throws(BusinessTimeError) { return try question(calendar) } catch {
      throw ClockFailure(.ladder, rung, playbook.version, underlying: error)
    }
  }
}
