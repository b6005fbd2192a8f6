import BusinessTime
import ComplaintDesk
import ComplaintModel
import Testing

/// Stories in which time matters most.
@Suite struct StoriesOfTimeTests {
  @Test func `A night of downtime`() async throws {
    let office = try await PostOffice()
    office.clock.set(PostOffice.monday + .hours(7) + .minutes(30))
    // At half past four a kettle burns somebody: two hours to a first word. Then the machine stops.
    let id = try await office.file { intake in
      intake.category = .safety
      intake.harm = .health
    }
    let due = try #require(try await office.complaint(id).clock(.firstResponse)?.due)
    #expect(due == office.clock.now + .hours(2))
    let told = office.app.attempts.count

    // It runs again at eight in the morning.
    let morning = PostOffice.monday + .hours(23)
    office.clock.set(morning)
    await office.desk.catchUp()
    let steps = try await office.desk.history(of: id).filter { event in
      event.recordedAt == morning && event.clocks.first?.clock == .firstResponse
    }
    // What was missed stands there in order, each with the instant at which it was due.
    #expect(steps.map(\.occurredAt) == [due - .minutes(30), due])
    await office.pass(.minutes(1))
    let calls = office.app.delivered.dropFirst(told).filter { message in
      message.contact.id == "team" && message.notification.clock?.name == .firstResponse
    }
    // Of the clock's two steps only the last is told, and it names the other.
    #expect(calls.map(\.notification.template) == [.escalationBreach])
    #expect(calls.first?.notification.parameters[.stepsBefore] == .number(1))
    #expect(try await office.desk.setAside().isEmpty)
  }

  @Test func `A phone call logged after the deadline it met`() async throws {
    let office = try await PostOffice()
    let id = try await office.file()
    let due = try #require(try await office.complaint(id).clock(.acknowledge)?.due)
    // The clock runs out at midnight, and the desk records that.
    office.clock.set(due + .minutes(5))
    await office.desk.catchUp()
    #expect(try await office.complaint(id).clock(.acknowledge)?.breach != nil)

    // In the morning anna writes down that she had called the day before, well in time.
    office.clock.set(due + .hours(9))
    try await office.desk.perform(
      .acknowledge.occurred(at: due - .hours(8)), on: id, by: office.anna)
    let late = try #require(try await office.complaint(id).clock(.acknowledge))
    #expect(late.margin == .hours(8))
    #expect(late.breach != nil)
    #expect(late.isMet == false)

    // The breach stays on record; that it was none stands beside it, by somebody who may say so.
    let carl = Actor(.agent("carl"), as: .manager)
    try await office.desk.perform(
      .correctBreach(of: .acknowledge).saying("She called at four; the call is on tape."), on: id,
      by: carl)
    let corrected = try #require(try await office.complaint(id).clock(.acknowledge))
    #expect(corrected.breach?.isCorrected == true)
    #expect(corrected.isMet == true)
    let history = try await office.desk.history(of: id)
    #expect(history.contains { $0.clocks.contains { $0.isBreach(of: .acknowledge) } })
  }

  @Test func `A slow reply that becomes a public complaint`() async throws {
    let office = try await PostOffice()
    let id = try await office.file { $0.emotion = .upset }
    let before = try await office.complaint(id)
    #expect(before.grade?.grade == 1)
    let due = try #require(before.clock(.firstResponse)?.due)
    // Three business days go by without a word; the owner is told at once, a supervisor when the
    // office opens again.
    await office.pass(due + .minutes(2) - office.clock.now)
    #expect(try await office.complaint(id).clock(.firstResponse)?.breach != nil)
    let breach = office.app.delivered.filter {
      $0.notification.template == .escalationBreach && $0.notification.clock?.name == .firstResponse
    }
    #expect(breach.map(\.contact.id).contains("team"))
    await office.pass(.hours(10))
    #expect(
      office.app.delivered.contains {
        $0.notification.template == .escalationOther && $0.contact.id == "ben"
      })

    // She posts it, and the press takes it up: the same complaint is graded anew, and due sooner.
    var change = IntakeChange()
    change.publicity = .press
    change.emotion = .angry
    let old = try #require(try await office.complaint(id).clock(.answer)?.due)
    try await office.desk.perform(
      .correctFacts(change).saying("It is in the evening paper."), on: id, by: office.anna)
    let after = try await office.complaint(id)
    #expect(try #require(after.grade).grade > 1)
    #expect(try #require(after.clock(.answer)).due < old)
    // The breach stays what it was.
    #expect(after.clock(.firstResponse)?.breach?.due == due)
  }

  @Test func `A customer who does not answer`() async throws {
    let office = try await PostOffice()
    let id = try await office.file()
    try await office.perform(.acknowledge, .assess(), .move(to: .investigating), on: id)
    try await office.perform(
      .askComplainant(for: .evidence).saying("Please send a picture."), on: id)
    await office.desk.catchUp()
    let question = try #require(
      office.mail.delivered.first { $0.notification.template == .infoRequest })
    #expect(question.body.contains("Please send a picture."))
    // While she has to answer, the clock stands still.
    #expect(try await office.complaint(id).clock(.answer)?.isPaused == true)
    await office.pass(.hours(7 * 24))
    try await office.perform(.resume, on: id)
    try await office.perform(
      .communicateDecision(.notUpheld, contents: [.decision, .reasons, .furtherStage])
        .saying("Without a picture we cannot see a fault."), on: id)
    await office.desk.catchUp()
    #expect(office.mail.templates.last == .decision)
    #expect(try await office.complaint(id).answer?.message.delivery == .sent)
    // Two weeks without a word end it, and she is told.
    await office.pass(.hours(16 * 24))
    let closed = try await office.complaint(id)
    #expect(closed.phase == .closed)
    #expect(closed.closing?.reason == .noReply)
    #expect(office.mail.templates.last == .closed)
  }

  @Test func `Three stages after a sale: one is met, one is missed`() async throws {
    let office = try await PostOffice { definition in
      definition.serviceLevels += ServiceLevel.afterSales(
        applies: .fact(.category, .within(ComplaintCategory.afterSales.rawValue)))
    }
    let quick = try await office.file { $0.category = .afterSalesRepair }
    let slow = try await office.file { $0.category = .afterSalesRepair }
    await office.pass(.minutes(40))
    for id in [quick, slow] {
      try await office.perform(.recordMilestone(.remoteDiagnosisMade), on: id)
    }
    await office.pass(.hours(2))
    try await office.perform(.recordMilestone(.siteInspected), on: quick)
    await office.pass(.hours(3))
    try await office.perform(.recordMilestone(.siteInspected), on: slow)
    await office.pass(.hours(14))
    try await office.perform(
      .assess(),
      .communicateDecision(.upheld, contents: [.decision, .reasons, .furtherStage])
        .saying("The seal is replaced."), on: quick)
    await office.pass(.hours(10))
    let (met, missed) = (try await office.complaint(quick), try await office.complaint(slow))
    let stages: [ClockName] = [.diagnosis, .inspection, .result]
    #expect(stages.map { met.clock($0)?.isMet } == [true, true, true])
    #expect(stages.map { missed.clock($0)?.isMet } == [true, false, false])
    #expect(missed.clock(.result)?.breach != nil)
    let breaches = office.app.delivered.filter { $0.notification.template == .escalationBreach }
    #expect(breaches.allSatisfy { $0.complaint == slow })
    #expect(!breaches.isEmpty)
  }

  @Test func `A network outage that is handled within two hours`() async throws {
    let office = try await PostOffice { definition in
      definition.serviceLevels += ServiceLevel.urgent(
        applies: .fact(.category, .within(ComplaintCategory.technicalOutage.rawValue)))
    }
    let id = try await office.file { intake in
      intake.category = .technicalOutage
      intake.affected = 400
    }
    let grade = try #require(try await office.complaint(id).grade)
    #expect(grade.grade == 5)
    #expect(grade.fastLane == [.massComplaint])
    await office.pass(.minutes(20))
    try await office.perform(.acknowledge, .assess(), .assign(to: .person("anna")), on: id)
    await office.pass(.minutes(70))
    let carl = Actor(.agent("carl"), as: .manager)
    let answer = Complaint.Command.proposeResponse(
      .upheld, remedies: [.init(.correction)], contents: [.decision, .reasons, .furtherStage]
    ).saying("The switch is replaced.")
    try await office.perform(answer, on: id)
    try await office.desk.perform(.approveResponse, on: id, by: office.ben)
    try await office.desk.perform(.communicateDecision, on: id, by: carl)
    try await office.perform(.fulfilRemedy(1), .resolve, on: id)
    await office.pass(.hours(8))
    let complaint = try await office.complaint(id)
    #expect(complaint.clock(.urgentResponse)?.isMet == true)
    #expect(complaint.clock(.urgentSolution)?.isMet == true)
    #expect(complaint.clock(.urgentSolution)?.margin == .minutes(30))
    #expect(!office.app.templates.contains(.escalationBreach))
  }
}

extension ClockEffect {
  fileprivate func isBreach(of name: ClockName) -> Bool {
    if case .breached(name, _) = self { true } else { false }
  }
}
