import BusinessTime
import ComplaintModel
import Testing

/// How time climbs the ladder, with instants worked out by hand.
///
/// Complaints are received on Monday, 2 March 2026, at 08:50 and filed at 09:00, London time, which is
/// UTC then. The office is open from 09:00 to 17:00. They have to be acknowledged in 4 working hours,
/// by 13:00.
@Suite struct LadderTimeTests {
  static let sue = RungMember.person("sue")
  static let manager = RungMember.participant(.role(.manager))

  /// A complaint of anna's, who reports to sue.
  static func bureau(
    _ ladder: EscalationLadder = LadderTests.ladder,
    _ define: (inout Playbook.Definition) throws -> Void = { _ in },
    intake: (inout Intake) -> Void = { _ in }
  ) throws -> Bureau {
    var bureau = try Bureau(
      {
        $0.ladder = ladder
        $0.owners = try OwnerTable(otherwise: .person("anna"))
        $0.calendars["always"] = try .aroundTheClock(in: "UTC")
        try define(&$0)
      }, intake: intake)
    bureau.tuning = { $0.reportingLines = ReportingLines([.person("anna"): "sue"]) }
    return bureau
  }

  /// The instant of a time on a day of March 2026.
  static func at(_ day: Int64, _ hour: Int64, _ minute: Int64 = 0, ms: Int64 = 0) -> Timestamp {
    .march(day, hour: hour) + .minutes(minute) + .milliseconds(ms)
  }

  static func escalations(_ events: [Complaint.Event]) -> [Complaint.Escalation] {
    events.compactMap { if case .escalated(let escalation) = $0.body { escalation } else { nil } }
  }

  @Test func `Nobody takes notice: every step at its instant, to the top`() throws {
    var bureau = try Self.bureau()
    var steps: [(Timestamp, String)] = []
    while let wake = bureau.complaint.nextWake, wake < Self.at(4, 0) {
      try bureau.pass(wake - bureau.now)
      for event in bureau.history where event.recordedAt == wake {
        steps.append((event.occurredAt, event.body.kind.rawValue))
      }
    }
    let expected: [(Timestamp, String)] = [
      (Self.at(2, 13), "timePassed"), (Self.at(2, 13), "escalated"),
      // A rung counts from the millisecond in which it was drawn in.
      (Self.at(2, 14, ms: 1), "escalationReminded"),
      (Self.at(2, 15, ms: 1), "escalated"), (Self.at(3, 11, ms: 2), "escalated"),
      (Self.at(3, 11, ms: 3), "taskOpened"),
      // Eight working hours after the miss rung 2 has long been drawn in for it.
      (Self.at(3, 13), "timePassed"),
    ]
    #expect(steps.map(\.0) == expected.map(\.0))
    #expect(steps.map(\.1) == expected.map(\.1))
    let rungs = Self.escalations(bureau.history)
    #expect(rungs.map(\.rung) == [1, 2, 3])
    #expect(rungs.map(\.because) == [.breached, .unacknowledged, .unacknowledged])
    #expect(rungs.map(\.people) == [[Self.sue], [Self.manager], [LadderTests.executive]])
    #expect(rungs.allSatisfy { $0.clock == "acknowledge" && $0.vacant == [] })
    #expect(
      rungs.map(\.acknowledgeBy) == [Self.at(2, 15, ms: 1), Self.at(3, 11, ms: 2), nil])
    #expect(bureau.complaint.tasks.map(\.kind) == [.trace])
    #expect(bureau.complaint.tasks.map(\.due) == [Self.at(11, 0)])
    #expect(bureau.complaint.counts.escalations == 3)
    #expect(try Complaint(bureau.history) == bureau.complaint)
  }

  @Test func `The ids of steps are those of the complaint, whoever wakes it and when`() throws {
    func ids(_ wakes: [Timestamp]) throws -> [CommandID] {
      var bureau = try Self.bureau()
      for wake in wakes { try bureau.pass(wake - bureau.now) }
      return bureau.history.filter(\.isFiring).map(\.command)
    }
    let early = try ids([Self.at(2, 13, ms: 1), Self.at(2, 14, 30), Self.at(2, 15, 10)])
    let late = try ids([Self.at(2, 13, 20), Self.at(2, 14, 40), Self.at(2, 15, 50)])
    #expect(early.count == 4 && early == late)
    #expect(Set(early).count == 4)
  }

  @Test func `Taking notice stops the ladder; at the last instant it is in time`() throws {
    var bureau = try Self.bureau()
    try bureau.pass(Self.at(2, 13, ms: 1) - bureau.now)
    try bureau.pass(Self.at(2, 15, ms: 1) - bureau.now)
    #expect(bureau.complaint.rung?.escalation.rung == 1)
    try bureau.perform(.acknowledgeEscalation)
    #expect(bureau.complaint.rung?.acknowledgedAt == Self.at(2, 15, ms: 1))
    #expect(bureau.complaint.rung?.isWaiting == false)
    #expect(bureau.complaint.nextWake == Self.at(3, 13))
    #expect(bureau.codes(.acknowledgeEscalation) == ["nothingChanged"])
    try bureau.pass(.hours(10))
    #expect(Self.escalations(bureau.history).count == 1)
  }

  @Test func `At the last instant for taking notice people are told again, and nobody above is`()
    throws
  {
    var ladder = LadderTests.ladder
    ladder.rungs[0].repeats = 2
    var bureau = try Self.bureau(ladder)
    for hour: Int64 in 13...15 { try bureau.pass(Self.at(2, hour, ms: 1) - bureau.now) }
    #expect(bureau.complaint.rung?.escalation.rung == 1)
    #expect(bureau.complaint.rung?.reminders == 2)
    try bureau.pass(.milliseconds(1))
    #expect(bureau.complaint.rung?.escalation.rung == 2)
  }

  @Test
  func `Of a promise that is missed because of a change, what is past by then is not awaited`()
    throws
  {
    var bureau = try Self.bureau { definition in
      definition.serviceLevels[0].targets = [
        .init(.working(.hours(1)), grades: 5...5), .init(.working(.hours(40))),
      ]
    }
    try bureau.pass(Self.at(4, 12) - bureau.now)
    try bureau.perform(.grade(5).said)
    try bureau.pass(.minutes(1))
    // Missed on Monday at 10:00; the 8 hours after that were over on Tuesday.
    #expect(bureau.complaint.clock("acknowledge")?.breach?.due == Self.at(2, 10))
    #expect(bureau.complaint.awaitedRungs == [])
    #expect(Self.escalations(bureau.history).map(\.rung) == [1])
  }

  @Test func `What a rung has to approve stays to be approved on a rung that demands nothing`()
    throws
  {
    var ladder = LadderTests.ladder
    ladder.rungs[0].approvers = [.manager]
    var bureau = try Self.bureau(ladder)
    try bureau.pass(Self.at(2, 13, ms: 1) - bureau.now)
    #expect(bureau.complaint.rung?.escalation.approvers == [.manager])
    try bureau.pass(Self.at(2, 15, ms: 2) - bureau.now)
    #expect(bureau.complaint.rung?.escalation.rung == 2)
    #expect(bureau.complaint.rung?.escalation.approvers == [.manager])
  }

  @Test func `A promise that runs on after the end is missed, and draws in nobody`() throws {
    var bureau = try Self.bureau { $0.serviceLevels[0].onClosing = .runsOn }
    try bureau.perform(.withdraw)
    try bureau.pass(Self.at(2, 14) - bureau.now)
    #expect(bureau.complaint.clock("acknowledge")?.breach?.due == Self.at(2, 13))
    #expect(bureau.complaint.awaitedRungs == [])
    try bureau.pass(.hours(48))
    #expect(Self.escalations(bureau.history) == [])
  }

  @Test func `A promise kept late is awaited no longer`() throws {
    var bureau = try Self.bureau()
    try bureau.pass(Self.at(2, 13, 30) - bureau.now)
    #expect(
      bureau.complaint.awaitedRungs == [
        AwaitedRung(2, for: "acknowledge", cycle: 1, at: Self.at(3, 13))
      ])
    try bureau.perform(.acknowledge)
    #expect(bureau.complaint.awaitedRungs == [])
    try bureau.perform(.acknowledgeEscalation)
    try bureau.pass(.hours(30))
    #expect(Self.escalations(bureau.history).map(\.rung) == [1])
  }

  @Test func `A miss that lasts draws in its rung although the first took notice`() throws {
    var bureau = try Self.bureau()
    try bureau.pass(Self.at(2, 13, 30) - bureau.now)
    try bureau.perform(.acknowledgeEscalation)
    try bureau.pass(Self.at(3, 13, 5) - bureau.now)
    let last = try #require(bureau.history.last)
    #expect(last.occurredAt == Self.at(3, 13))
    #expect(last.ladder == [.reached(rung: 2, "acknowledge")])
    let second = try #require(Self.escalations(bureau.history).last)
    #expect(second.because == .overdue && second.people == [Self.manager])
    // Four working hours from 13:05, when it was noticed.
    #expect(second.acknowledgeBy == Self.at(4, 9, 5))
    #expect(bureau.complaint.awaitedRungs == [])
  }

  @Test func `After a night of downtime each step has its true instant, and time counts from now`()
    throws
  {
    var bureau = try Self.bureau()
    let asleep = bureau.complaint
    try bureau.pass(Self.at(4, 10) - bureau.now)
    let steps = bureau.history.dropFirst()
    #expect(
      steps.map(\.occurredAt) == [
        Self.at(2, 13), Self.at(2, 13), Self.at(3, 13),
      ])
    #expect(steps.map(\.body.kind) == [.timePassed, .escalated, .escalated])
    #expect(steps.allSatisfy { $0.recordedAt == Self.at(4, 10) })
    let rungs = Self.escalations(bureau.history)
    #expect(rungs.map(\.rung) == [1, 2])
    #expect(rungs.map(\.acknowledgeBy) == [Self.at(4, 12), Self.at(4, 14)])
    #expect(asleep.version + 3 == bureau.complaint.version)
    #expect(bureau.complaint.nextWake == Self.at(4, 14, ms: 1))
  }

  @Test func `Nobody at a rung: the next is drawn in, and the event says so`() throws {
    var bureau = try Self.bureau()
    bureau.tuning = { _ in }
    try bureau.pass(Self.at(2, 13, 1) - bureau.now)
    let escalation = try #require(bureau.complaint.rung?.escalation)
    #expect(escalation.rung == 2 && escalation.vacant == [1])
    #expect(escalation.because == .breached && escalation.people == [Self.manager])
    #expect(escalation.acknowledgeBy == Self.at(3, 9, 1))
  }

  static let lines = EscalationLadder([
    .init(
      Wording("First", "一"), when: [.breached("acknowledge")], who: [.line(1)],
      acknowledgeWithin: .working(.hours(1))),
    .init(
      Wording("Second", "二"), when: [.overdue("acknowledge", by: .working(.hours(3)))],
      who: [.line(2)], acknowledgeWithin: .working(.hours(1))),
    .init(Wording("Third", "三"), who: [.line(3)]),
  ])

  @Test func `Nobody anywhere: it is said, and time goes on`() throws {
    var bureau = try Self.bureau(Self.lines)
    bureau.tuning = { _ in }
    try bureau.pass(Self.at(2, 16, 30) - bureau.now)
    let unanswered = bureau.history.compactMap {
      if case .escalationUnanswered(let unanswered) = $0.body { unanswered } else { nil }
    }
    #expect(unanswered.map(\.rung) == [1, 2])
    #expect(unanswered.map(\.vacant) == [[1, 2, 3], [2, 3]])
    #expect(unanswered.map(\.because) == [.breached, .overdue])
    #expect(unanswered.map(\.clock) == ["acknowledge", "acknowledge"])
    #expect(bureau.history.last?.occurredAt == Self.at(2, 16))
    #expect(bureau.complaint.rung == nil && bureau.complaint.awaitedRungs == [])
    #expect(bureau.codes(.escalate()) == ["nobodyAtRung"])
  }

  @Test func `At the top nobody takes notice: it is said once, with who was missing`() throws {
    var bureau = try Self.bureau(Self.lines)
    try bureau.pass(Self.at(2, 13, ms: 1) - bureau.now)
    try bureau.pass(Self.at(2, 15) - bureau.now)
    let last = try #require(bureau.history.last)
    #expect(last.occurredAt == Self.at(2, 14, ms: 1))
    guard case .escalationUnanswered(let unanswered) = last.body else {
      Issue.record("\(last.body)")
      return
    }
    #expect(unanswered.rung == 1 && unanswered.vacant == [2, 3])
    #expect(unanswered.because == .unacknowledged)
    #expect(bureau.complaint.rung?.isUnanswered == true)
    #expect(bureau.complaint.rung?.isWaiting == false)
    try bureau.pass(.hours(90))
    let again = bureau.history.count { $0.body.kind == .escalationUnanswered }
    #expect(again == 2)  // The rung that was awaited has nobody either.
  }

  @Test func `A ladder that was shortened meanwhile ends where it ends now`() throws {
    var bureau = try Self.bureau()
    try bureau.pass(Self.at(2, 13, ms: 1) - bureau.now)
    var definition = bureau.playbook.definition
    definition.ladder = .none
    let next = try Playbook(definition, version: PlaybookVersion(rawValue: 2))
    let old = bureau.playbook
    bureau.playbook = next
    bureau.tuning = { $0.earlier = [old] }
    try bureau.pass(Self.at(2, 16) - bureau.now)
    let kinds = bureau.history.suffix(2).map(\.body.kind)
    #expect(kinds == [.escalationReminded, .escalationUnanswered])
    #expect(bureau.complaint.rung?.remindsAt == nil)
  }

  @Test func `Reminders come as often as stated, from the real one before`() throws {
    var ladder = LadderTests.ladder
    ladder.rungs[0].acknowledgeWithin = nil
    ladder.rungs[0].repeatEvery = .elapsed(.minutes(30))
    ladder.rungs[0].repeats = 3
    var bureau = try Self.bureau(ladder)
    try bureau.pass(Self.at(2, 13, 10) - bureau.now)
    #expect(bureau.complaint.rung?.remindsAt == Self.at(2, 13, 40))
    try bureau.pass(Self.at(2, 15) - bureau.now)
    #expect(bureau.history.last?.occurredAt == Self.at(2, 13, 40))
    #expect(bureau.complaint.rung?.remindsAt == Self.at(2, 15, 30))
    try bureau.pass(.minutes(30))
    try bureau.pass(.minutes(30))
    #expect(bureau.complaint.rung?.reminders == 3)
    #expect(bureau.complaint.rung?.remindsAt == nil)
    let numbers = bureau.history.compactMap {
      if case .escalationReminded(let reminder) = $0.body { reminder.number } else { nil }
    }
    #expect(numbers == [1, 2, 3])
  }

  @Test func `The end of a complaint is the end of waiting, and reopening brings nothing back`()
    throws
  {
    var bureau = try Self.bureau()
    try bureau.pass(Self.at(2, 13, 1) - bureau.now)
    try bureau.perform(.withdraw)
    #expect(bureau.complaint.rung?.isOver == true)
    #expect(bureau.complaint.awaitedRungs == [] && bureau.complaint.nextWake == nil)
    try bureau.pass(.hours(3))
    try bureau.perform(.reopen)
    try bureau.pass(.hours(1))
    #expect(Self.escalations(bureau.history).count == 1)
  }

  @Test func `Stepping back ends waiting, needs a reason, and the next cause begins anew`() throws {
    var bureau = try Self.bureau()
    try bureau.pass(Self.at(2, 13, 1) - bureau.now)
    #expect(bureau.codes(.deescalate) == ["textMissing"])
    try bureau.perform(.deescalate.said)
    #expect(bureau.complaint.rung == nil)
    #expect(bureau.codes(.deescalate.said) == ["notEscalated"])
    #expect(bureau.codes(.acknowledgeEscalation) == ["notEscalated"])
    try bureau.pass(Self.at(3, 13, 1) - bureau.now)
    #expect(Self.escalations(bureau.history).map(\.because) == [.breached, .overdue])
  }

  @Test func `A calendar that ends too early sets the complaint aside, naming the rung`() throws {
    var ladder = LadderTests.ladder
    ladder.rungs[0].calendar = "short"
    var bureau = try Self.bureau(ladder) {
      $0.calendars["short"] = try WorkingCalendar(
        "Short", zone: "UTC", hours: .always,
        valid: LocalDate(year: 2026, month: 1, day: 1)...LocalDate(year: 2026, month: 3, day: 2))
    }
    bureau.now = Self.at(2, 23, 30)
    let failure = #expect(throws: ClockFailure.self) {
      try bureau.complaint.elapse(in: bureau.context())
    }
    #expect(failure?.code == .ladder && failure?.clock == "rung 1")
    #expect(bureau.codes(.note.said) == ["clocks.ladder"])
  }

  @Test func `A task that is not completed in time is overdue once`() throws {
    var bureau = try Self.bureau()
    try bureau.perform(.openTask(.callBack, due: Self.at(2, 10)))
    try bureau.perform(.openTask(.labTest, due: Self.at(2, 11)))
    #expect(bureau.complaint.nextWake == Self.at(2, 10, ms: 1))
    try bureau.pass(Self.at(2, 10) - bureau.now)
    try bureau.perform(.completeTask(1))
    #expect(bureau.complaint.nextWake == Self.at(2, 11, ms: 1))
    try bureau.pass(Self.at(2, 12) - bureau.now)
    let last = try #require(bureau.history.last)
    #expect(last.body == .taskOverdue(2) && last.occurredAt == Self.at(2, 11))
    #expect(bureau.complaint.tasks.map(\.isOverdue) == [true])
    #expect(bureau.complaint.nextWake == Self.at(2, 13, ms: 1))
    let told = bureau.complaint.notifications(for: [last], by: bureau.playbook)
    #expect(told.map(\.template) == [.taskOverdue])
    #expect(told.map(\.addressee) == [.owner(.person("anna"))])
    #expect(told.first?.parameters[.due] == .instant(Self.at(2, 11)))
  }
}
