import BusinessTime
import ComplaintDesk
import ComplaintModel
import ComplaintTestSupport
import Testing

/// The article on moving in from another system: its code with the results that it states.
@Suite struct ArticleMovingInTests {
  @Test func `Every line of the article is repeated here with its result`() throws {
    let article = try Article("MovingIn")
    #expect(article.untested == [])
    #expect(article.statedResults == 9)
  }

  @Test func `The article's complaints come to what it states`() async throws {
    let customer = PartyID(high: 0x4000, low: 0b10 << 62 | 1)
    let migration = Actor(.agent("migration"), as: .administrator)
    let clock = HandClock(PostOffice.monday + .hours(72))
    let desk = try await Desk("shop", playbook: .standard, clock: clock)

    let received = try Timestamp("2026-03-02T09:00:00Z")
    var intake = Intake(.letter, receivedAt: received, from: customer)
    intake.category = .quality

    let adopted = try await desk.adopt(
      Complaint.Adoption(intake, from: "CRM"), saying: "The kettle leaks.",
      then: [
        .acknowledge.occurred(at: received + .hours(4)),
        .assess().occurred(at: received + .hours(26)),
        .assign(to: .person("anna")).occurred(at: received + .hours(26)),
        .move(to: .investigating).occurred(at: received + .hours(27)),
        .note.saying("The workshop has it.").occurred(at: received + .hours(50)),
      ],
      by: migration, as: CommandID(hashing: "crm/4711"))

    expectStated(adopted.complaint.stage.rawValue, "investigating")
    expectStated(adopted.complaint.owner?.description, "person:anna")
    expectStated(adopted.complaint.clock("acknowledge")?.isLive, false)
    expectStated(adopted.complaint.clock("answer")?.isLive, true)

    let due = try #require(adopted.complaint.clock("answer")?.due)
    clock.set(due + .minutes(1))
    await desk.catchUp()
    expectStated(try await desk.complaint(adopted.id)?.rung?.escalation.rung, 2)
    clock.set(PostOffice.monday + .hours(72))

    let odd = try await desk.adopt(
      Complaint.Adoption(intake, from: "CRM"),
      then: [.adoptMove(to: .responding).occurred(at: received + .hours(1))],
      by: migration, as: CommandID(hashing: "crm/4712"))
    expectStated(odd.events.contains { $0.body == .moved(isIrregular: true) }, true)

    do {
      try await desk.adopt(
        Complaint.Adoption(intake, from: "CRM"), then: [.acknowledge, .resolve], by: migration)
    } catch {
      expectStated(error.refusal?.reasons.map(\.code), ["adopted.2.lifecycle.notPossible"])
    }

    var adoption = Complaint.Adoption(intake, from: "spreadsheet")
    adoption.milestones = [.init(.firstResponse, at: received + .hours(4))]
    let bare = try await desk.adopt(
      adoption, at: .investigating, by: migration, as: CommandID(hashing: "sheet/17"))
    expectStated(
      bare.complaint.passed(.firstResponse)?.description, "2026-03-02T13:00:00.000Z")

    let again = try await desk.adopt(
      adoption, at: .investigating, by: migration, as: CommandID(hashing: "sheet/17"))
    expectStated(again.isRepeated, true)
  }
}
