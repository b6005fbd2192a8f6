import BusinessTime
import ComplaintDesk
import ComplaintModel
import Testing

/// Whatever goes through a desk is sealed, in whichever way it does.
@Suite struct SealingTests {
  /// How many events of a complaint there are, each of which has to be sealed after the one before it.
  private func sealed(_ id: ComplaintID, of desk: Desk) async throws -> Int {
    let events = try await desk.history(of: id)
    var last: ContentDigest?
    for event in events {
      #expect(event.isSealed(after: last), "event \(event.version)")
      last = event.digest
    }
    #expect(try await desk.complaint(id)?.digest == last)
    return events.count
  }

  @Test func `Commands one by one, in a batch, over two complaints and by time are sealed`()
    async throws
  {
    let office = try await Office()
    let (first, second) = (
      try await office.desk.file(office.intake(), by: office.anna),
      try await office.desk.file(office.intake(), by: office.anna)
    )
    #expect(first.events.last?.digest != nil)
    #expect(first.complaint.digest == first.events.last?.digest)
    let batch = await office.desk.perform([
      CommandRequest(.acknowledge, on: first.id, by: office.anna),
      CommandRequest(.note.saying("She called."), on: first.id, by: office.anna),
      CommandRequest(.acknowledge, on: second.id, by: office.anna),
    ])
    for result in batch { #expect(try result.get().complaint.digest != nil) }
    try await office.desk.perform(.merge(into: second.id), on: first.id, by: office.ben)
    let before = try await sealed(second.id, of: office.desk)
    office.clock.set(office.clock.now + .hours(24 * 90))
    await office.desk.catchUp()
    #expect(try await sealed(second.id, of: office.desk) > before)
    #expect(try await sealed(first.id, of: office.desk) >= 4)
  }

  @Test func `A complaint from another system is sealed with its steps`() async throws {
    let office = try await PostOffice()
    let intake = Intake(.phone, receivedAt: office.clock.now - .hours(48), from: office.customer)
    let adopted = try await office.desk.adopt(
      Complaint.Adoption(intake, from: "CRM"),
      then: [.acknowledge.occurred(at: intake.receivedAt + .hours(2))],
      by: Actor(.agent("migration"), as: .administrator))
    #expect(try await sealed(adopted.id, of: office.desk) == adopted.events.count)
    #expect(adopted.events.count >= 2)
  }

  @Test func `A desk that does not seal leaves the chain where it was`() async throws {
    let office = try await Office()
    let filed = try await office.desk.file(office.intake(), by: office.anna)
    var options = DeskOptions.standard
    options.sealsEvents = false
    let other = try await Desk(
      "shop", playbook: .standard, store: office.store, clock: office.clock, options: options)
    let noted = try await other.perform(.note.saying("A note."), on: filed.id, by: office.anna)
    #expect(noted.events.allSatisfy { $0.digest == nil })
    #expect(noted.complaint.digest == filed.complaint.digest)
    let last = try await office.desk.perform(.acknowledge, on: filed.id, by: office.anna)
    #expect(last.events.first?.isSealed(after: filed.complaint.digest) == true)
  }
}
