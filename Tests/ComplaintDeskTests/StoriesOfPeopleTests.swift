import BusinessTime
import ComplaintDesk
import ComplaintModel
import Testing

/// Stories in which it matters who does something, and who is told.
@Suite struct StoriesOfPeopleTests {
  private static let contents: [ResponseContent] = [.decision, .reasons, .furtherStage]

  @Test func `A refund above the agent's authority`() async throws {
    let office = try await PostOffice()
    let id = try await office.file { $0.amountClaimed = try? Money("CNY 2000.00") }
    try await office.perform(
      .acknowledge, .assess(), .assign(to: .person("anna")), .move(to: .investigating), on: id)
    let refund = Complaint.RemedyOffer(.refund, try Money("CNY 2000.00"))
    try await office.perform(
      .proposeResponse(.upheld, remedies: [refund], contents: Self.contents)
        .saying("You get your money back."), on: id)
    #expect(try await office.complaint(id).stage == .awaitingApproval)

    // Somebody who may give so much is asked; anna is not that.
    await office.pass(.minutes(1))
    let request = office.app.delivered.filter { $0.notification.template == .approvalRequest }
    #expect(request.map(\.contact.id) == ["ben"])
    await #expect {
      try await office.desk.perform(.approveResponse, on: id, by: office.anna)
    } throws: { ($0 as? DeskError)?.code == .refused }
    await #expect {
      try await office.desk.perform(.communicateDecision, on: id, by: office.anna)
    } throws: { ($0 as? DeskError)?.code == .refused }

    // Ben approves, and the letter goes out with what anna wrote.
    try await office.desk.perform(.approveResponse, on: id, by: office.ben)
    try await office.perform(.communicateDecision, on: id)
    await office.desk.catchUp()
    let letter = try #require(office.mail.delivered.last)
    #expect(letter.notification.template == .decision)
    #expect(letter.body.contains("You get your money back."))
    let complaint = try await office.complaint(id)
    #expect(complaint.answer?.message.delivery == .sent)
    #expect(complaint.remedies.map(\.state) == [.promised])
  }

  @Test func `An approval that is given already is asked of nobody`() async throws {
    let office = try await PostOffice()
    let id = try await office.file()
    try await office.perform(.acknowledge, .assess(), .assign(to: .person("anna")), on: id)
    let refund = Complaint.RemedyOffer(.refund, try Money("CNY 2000.00"))
    try await office.perform(
      .proposeResponse(.upheld, remedies: [refund], contents: Self.contents), on: id)
    // Ben looks at it before the message to him has gone out.
    try await office.desk.perform(.approveResponse, on: id, by: office.ben)
    await office.pass(.minutes(5))
    #expect(!office.app.templates.contains(.approvalRequest))
    let dropped = try await office.desk.messages(.dropped)
    #expect(dropped.contains { $0.message.content.notification?.template == .approvalRequest })
  }

  @Test func `A complaint that goes to the ombudsman and comes back`() async throws {
    let office = try await PostOffice()
    let id = try await office.file()
    try await office.perform(
      .acknowledge, .assess(), .assign(to: .person("anna")), .move(to: .investigating),
      .communicateDecision(.notUpheld, contents: Self.contents).saying("We see no fault."), on: id)
    try await office.perform(.recordReply(.declines), on: id)
    // She turns to the ombudsman; the two weeks after which silence would end it do not run.
    try await office.perform(.referOutside(to: .ombudsman), on: id)
    await office.pass(.hours(40 * 24))
    #expect(try await office.complaint(id).phase == .answered)

    // The ombudsman finds for her: the complaint is looked at anew, and answered once more.
    try await office.perform(.recordOutsideResult(of: .ombudsman, .upheld), on: id)
    try await office.perform(.openReview(.external), on: id)
    await office.desk.catchUp()
    #expect(office.mail.templates.last == .reviewOpened)
    try await office.perform(
      .answerReview(.external).saying("The ombudsman is right: we repair it."), on: id)
    await office.desk.catchUp()
    let history = try await office.desk.history(of: id)
    let outside = history.compactMap { event -> Outcome? in
      if case .outsideResultRecorded(let result) = event.body { result.outcome } else { nil }
    }
    #expect(outside == [.upheld])
    #expect(try await office.desk.deadLetters().isEmpty)
  }

  @Test func `A surge without a feedback mechanism`() async throws {
    let office = try await PostOffice()
    // Within an hour forty customers complain about the same pump, and nobody answers any of them.
    var ids: [ComplaintID] = []
    for number in 0..<40 {
      var intake = office.intake()
      intake.category = .quality
      intake.product = ProductID(rawValue: "pump-7")
      intake.parties = [
        Involvement(PartyID(high: 0x4000, low: 0b10 << 62 | UInt64(100 + number)), as: .complainant)
      ]
      ids.append(try await office.desk.file(intake, by: office.anna).id)
      office.clock.set(office.clock.now + .seconds(90))
    }
    let grades = try await office.grades(ids)
    #expect(grades.first?.grade == 1)
    // From the thirtieth similar one on it is a mass complaint, whatever each of them is worth.
    #expect(grades.firstIndex { $0.fastLane == [.massComplaint] } == 30)
    #expect(grades.suffix(10).allSatisfy { $0.grade == 5 })
    // The queue has been told in a few messages, each with how many there are.
    await office.pass(.minutes(1))
    let told = office.app.delivered.filter {
      $0.contact.id == "team" && $0.notification.template == .assigned
    }
    #expect(told.reduce(0) { $0 + $1.count } == 40)
    #expect(told.count <= 2)
  }

  @Test func `The same problem returns`() async throws {
    let office = try await PostOffice()
    func again() async throws -> ComplaintID {
      let id = try await office.file { intake in
        intake.category = .quality
        intake.product = ProductID(rawValue: "pump-7")
        intake.emotion = .upset
      }
      var query = ComplaintQuery()
      query.complainant = office.customer
      query.categories = [.quality]
      let earlier = try await office.desk.find(query).complaints.map(\.id).filter { $0 != id }
      if let last = earlier.last {
        try await office.desk.perform(.link(.repeatOf, last), on: id, by: office.anna)
      }
      office.clock.set(office.clock.now + .hours(24))
      return id
    }
    let ids = [try await again(), try await again(), try await again(), try await again()]
    let grades = try await office.grades(ids)
    #expect(try #require(grades.last).grade > grades[0].grade)
    #expect(
      grades.map { $0.reasons.contains { $0.factor == .repetition } } == [
        false, true, true, true,
      ])
    // Each names the one before, so the whole chain is found from the last.
    for (id, before) in zip(ids.dropFirst(), ids) {
      #expect(try await office.complaint(id).links.map(\.complaint) == [before])
    }
  }
}

extension PostOffice {
  /// Has anna do one thing after the other.
  func perform(_ commands: Complaint.Command..., on id: ComplaintID) async throws {
    for command in commands { try await desk.perform(command, on: id, by: anna) }
  }

  fileprivate func grades(_ ids: [ComplaintID]) async throws -> [Complaint.GradeRecord] {
    var grades: [Complaint.GradeRecord] = []
    for id in ids { grades.append(try #require(try await complaint(id).grade)) }
    return grades
  }
}
