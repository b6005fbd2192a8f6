import BusinessTime
import ComplaintModel
import Testing

/// Quiet hours: what falls into them waits for the next opening, unless it is grave.
@Suite struct LadderQuietTests {
  typealias Story = LadderTimeTests

  /// What is stated of a rung, and when its people are told, told again and have to take notice.
  struct Row: CustomStringConvertible {
    var grade = 3
    var lane = false
    /// When the rung is drawn in: Monday, 20:00, unless stated.
    var at = Story.at(2, 20)
    var within: Period = .working(.hours(2))
    var every: Period = .elapsed(.minutes(30))
    var exceptFastLane = true
    let tellAt: Timestamp?
    let remindAt: Timestamp
    let acknowledgeBy: Timestamp

    var description: String { "grade \(grade), lane \(lane), \(at), \(within), \(every)" }
  }

  static let rows = [
    // In office hours nothing waits.
    Row(
      at: Story.at(2, 10), tellAt: nil, remindAt: Story.at(2, 10, 30),
      acknowledgeBy: Story.at(2, 12)),
    // At night the message waits for 09:00, and everything counts from then.
    Row(tellAt: Story.at(3, 9), remindAt: Story.at(3, 9, 30), acknowledgeBy: Story.at(3, 11)),
    // On Saturday it waits for Monday.
    Row(
      at: Story.at(7, 12), tellAt: Story.at(9, 9), remindAt: Story.at(9, 9, 30),
      acknowledgeBy: Story.at(9, 11)),
    // A grave one does not wait; its working hours are those of the office all the same.
    Row(
      grade: 4, tellAt: nil, remindAt: Story.at(2, 20, 30), acknowledgeBy: Story.at(3, 11)),
    Row(
      grade: 5, within: .elapsed(.hours(1)), tellAt: nil, remindAt: Story.at(2, 20, 30),
      acknowledgeBy: Story.at(2, 21)),
    // The fast lane does not wait, unless the rung says so.
    Row(
      grade: 3, lane: true, within: .elapsed(.hours(1)), tellAt: nil,
      remindAt: Story.at(2, 20, 30), acknowledgeBy: Story.at(2, 21)),
    Row(
      grade: 3, lane: true, within: .elapsed(.hours(1)), exceptFastLane: false,
      tellAt: Story.at(3, 9), remindAt: Story.at(3, 9, 30), acknowledgeBy: Story.at(3, 10)),
    // The end of elapsed time that falls into the night waits for the morning, too.
    Row(
      at: Story.at(2, 16, 50), within: .elapsed(.hours(1)), every: .elapsed(.minutes(20)),
      tellAt: nil, remindAt: Story.at(3, 9), acknowledgeBy: Story.at(3, 9)),
    // At 17:00 the office is closed.
    Row(
      at: Story.at(2, 16), within: .working(.hours(1)), every: .elapsed(.minutes(20)),
      tellAt: nil, remindAt: Story.at(2, 16, 20), acknowledgeBy: Story.at(3, 9)),
  ]

  @Test(arguments: rows)
  func `Times are as worked out by hand`(row: Row) throws {
    let ladder = EscalationLadder([
      .init(
        Wording("Supervisor", "主管"),
        when: [.met(.publicity, when: .fact(.publicity, .known))], who: [.line(1)],
        acknowledgeWithin: row.within, repeatEvery: row.every,
        quiet: .init(
          outside: "office", exceptFromGrade: 4, exceptFastLane: row.exceptFastLane))
    ])
    var bureau = try Story.bureau(ladder) {
      // Grades are not judged but stated, and only what is a legal dispute takes the fast lane.
      $0.grading = try GradingScheme(
        factors: [
          GradingFactor(
            .affected,
            bands: (1...5).map { grade in
              .init(when: .fact(.affected, .equals(.number(Int64(grade)))), points: grade)
            })
        ], thresholds: [2, 3, 4, 5])
      $0.serviceLevels = []
    }
    bureau.now = row.at
    var change = IntakeChange()
    change.publicity = .press
    change.affected = row.grade
    if row.lane {
      // A complaint that took the fast lane and was graded down by its scheme afterwards.
      var grade = Complaint.GradeRecord(Int32(row.grade))
      (grade.points, grade.fastLane) = (Int32(row.grade), [.legalDispute])
      bureau.complaint = try Self.graded(bureau, grade)
      change.affected = nil
      bureau.tuning = {
        $0.reportingLines = ReportingLines([.person("anna"): "sue"])
        $0.isImporting = false
      }
      try bureau.perform(.correctFacts(change).said)
    } else {
      try bureau.perform(.assess(Complaint.Assessment(change)))
    }
    let escalation = try #require(bureau.complaint.rung?.escalation)
    #expect(escalation.tellAt == row.tellAt)
    #expect(escalation.remindAt == row.remindAt)
    #expect(escalation.acknowledgeBy == row.acknowledgeBy)
    let told = bureau.complaint.notifications(for: bureau.history.suffix(1), by: bureau.playbook)
    let summons = try #require(told.first { $0.rung == 1 })
    #expect(summons.notBefore == row.tellAt ?? row.at)
  }

  /// The complaint with a grade that a person cannot give.
  private static func graded(
    _ bureau: Bureau, _ grade: Complaint.GradeRecord
  ) throws -> Complaint {
    var complaint = bureau.complaint
    var event = Complaint.Event(
      tenant: complaint.tenant, complaint: complaint.id, version: complaint.version + 1,
      at: complaint.recordedAt, by: .system, command: CommandID(high: 1, low: 1),
      playbook: complaint.playbook, .graded)
    var override = grade
    override.points = nil
    event.grade = override
    try complaint.follow(event)
    return complaint
  }

  @Test func `A rung that is reminded late at night reminds in the morning`() throws {
    let ladder = EscalationLadder([
      .init(
        Wording("Supervisor", "主管"), when: [.breached("acknowledge")], who: [.line(1)],
        repeatEvery: .working(.hours(2)), repeats: 2, quiet: .init(outside: "office"))
    ])
    var bureau = try Story.bureau(ladder)
    try bureau.pass(Story.at(2, 13, 1) - bureau.now)
    #expect(bureau.complaint.rung?.remindsAt == Story.at(2, 15, 1))
    // Nobody woke it in time: it is night, so they are told in the morning, and again two hours later.
    try bureau.pass(Story.at(2, 22) - bureau.now)
    let last = try #require(bureau.history.last)
    guard case .escalationReminded(let reminder) = last.body else {
      Issue.record("\(last.body)")
      return
    }
    #expect(last.occurredAt == Story.at(2, 15, 1) && last.recordedAt == Story.at(2, 22))
    #expect(reminder.tellAt == Story.at(3, 9) && reminder.next == Story.at(3, 11))
    let told = bureau.complaint.notifications(for: [last], by: bureau.playbook)
    #expect(told.map(\.notBefore) == [Story.at(3, 9)])
    #expect(told.first?.parameters[.reminder] == .number(1))
  }
}
