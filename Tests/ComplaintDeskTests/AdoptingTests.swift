import BusinessTime
import ComplaintDesk
import ComplaintModel
import Testing

/// Moving in from another system.
@Suite struct AdoptingTests {
  private static let migration = Actor(.agent("migration"), as: .administrator)
  private static let command = CommandID(hashing: "crm/4711")

  private func steps(_ received: Timestamp) -> [Complaint.Command] {
    [
      .acknowledge.occurred(at: received + .hours(2)),
      .note.saying("He called twice.").occurred(at: received + .hours(3)),
      .assess().occurred(at: received + .hours(4)),
      .adoptMove(to: .responding).occurred(at: received + .hours(200)),
    ]
  }

  @discardableResult
  private func adopt(
    _ office: PostOffice, _ steps: [Complaint.Command], from start: Timestamp
  ) async throws -> Receipt {
    var intake = Intake(.phone, receivedAt: start, from: office.customer)
    intake.category = .quality
    return try await office.desk.adopt(
      Complaint.Adoption(intake, from: "CRM"), saying: "The kettle leaks.", then: steps,
      by: Self.migration, as: Self.command)
  }

  @Test func `What was done elsewhere is kept with its instants and words, and nobody is told`()
    async throws
  {
    let office = try await PostOffice()
    let start = office.clock.now - .hours(30 * 24)
    let adopted = try await adopt(office, steps(start), from: start)
    await office.desk.catchUp()
    #expect(office.mail.delivered.isEmpty && office.app.delivered.isEmpty)
    #expect(try await office.desk.messages(.pending).isEmpty)
    let complaint = try await office.complaint(adopted.id)
    #expect(complaint.stage == .responding)
    #expect(complaint.passed(.firstResponse) == start + .hours(2))
    let history = try await office.desk.history(of: adopted.id)
    let note = try #require(history.first { $0.body == .noted })
    let (account, said) = try (#require(complaint.account), #require(note.text))
    #expect(try await office.desk.content(at: account)?.text == "The kettle leaks.")
    #expect(try await office.desk.content(at: said)?.text == "He called twice.")
    #expect(note.occurredAt == start + .hours(3))
  }

  @Test func `From then on it is a complaint like any other`() async throws {
    let office = try await PostOffice()
    let start = office.clock.now - .hours(1)
    let adopted = try await adopt(office, [], from: start)
    let due = try #require(adopted.complaint.clocks.map(\.due).min())
    #expect(due > office.clock.now)
    await office.pass(due - office.clock.now + .hours(24))
    #expect(!office.app.delivered.isEmpty)
    try await office.perform(.acknowledge, on: adopted.id)
    let history = try await office.desk.history(of: adopted.id)
    #expect(history.first?.isImported == true && history.last?.isImported == false)
  }

  @Test func `A move that is run again takes nothing over twice, and tells if something changed`()
    async throws
  {
    let office = try await PostOffice()
    let start = office.clock.now - .hours(30 * 24)
    let first = try await adopt(office, steps(start), from: start)
    let again = try await adopt(office, steps(start), from: start)
    #expect(again.isRepeated && again.id == first.id && again.events == first.events)
    await #expect {
      try await adopt(office, steps(start).dropLast(), from: start)
    } throws: { ($0 as? DeskError)?.code == .commandIDReused }
    await #expect {
      try await adopt(office, steps(start + .minutes(1)), from: start)
    } throws: { ($0 as? DeskError)?.code == .commandIDReused }
  }

  @Test func `A step that makes no sense is named, and nothing is kept`() async throws {
    let office = try await PostOffice()
    let start = office.clock.now - .hours(30 * 24)
    await #expect {
      try await adopt(office, [.acknowledge, .resolve], from: start)
    } throws: { error in
      (error as? DeskError)?.refusal?.reasons.map(\.code) == ["adopted.2.lifecycle.notPossible"]
    }
    let receipt = try await adopt(office, steps(start), from: start)
    #expect(!receipt.isRepeated)
  }
}

/// Many complaints at a time.
extension AdoptingTests {
  private func requests(_ office: PostOffice, from start: Timestamp) -> [CommandRequest] {
    (0..<5).map { number in
      var intake = Intake(
        .phone, receivedAt: start + .minutes(Int64(number)), from: office.customer)
      intake.category = .quality
      // The fourth has a step that makes no sense.
      let steps = number == 3 ? [.resolve] : steps(start + .minutes(Int64(number)))
      return .adopting(
        Complaint.Adoption(intake, from: "CRM"), saying: "The kettle leaks.", then: steps,
        by: Self.migration, as: CommandID(hashing: "crm/\(number)"))
    }
  }

  @Test func `Many are taken over together as each would be alone, and again as nothing`()
    async throws
  {
    let office = try await PostOffice()
    let start = office.clock.now - .hours(30 * 24)
    let results = await office.desk.perform(requests(office, from: start))
    let receipts = results.compactMap { try? $0.get() }
    #expect(receipts.count == 4)
    #expect(throws: DeskError.self) { try results[3].get() }
    for (number, receipt) in zip([0, 1, 2, 4], receipts) {
      // With none before it: what is decided together does not know of each other.
      let alone = try await PostOffice()
      var intake = Intake(
        .phone, receivedAt: start + .minutes(Int64(number)), from: alone.customer)
      intake.category = .quality
      let single = try await alone.desk.adopt(
        Complaint.Adoption(intake, from: "CRM"), saying: "The kettle leaks.",
        then: steps(start + .minutes(Int64(number))), by: Self.migration,
        as: CommandID(hashing: "crm/\(number)"))
      #expect(single.id == receipt.id)
      #expect(single.events.map(\.body) == receipt.events.map(\.body))
      #expect(single.events.map(\.command) == receipt.events.map(\.command))
      #expect(!receipt.isRepeated)
    }
    let repeated = await office.desk.perform(requests(office, from: start))
    let again = repeated.compactMap { try? $0.get() }
    #expect(again.map(\.isRepeated) == [true, true, true, true])
    #expect(again.map(\.events) == receipts.map(\.events))
  }
}
