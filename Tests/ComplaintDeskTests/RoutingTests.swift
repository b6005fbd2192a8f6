import BusinessTime
import ComplaintDesk
import ComplaintModel
import Testing

/// How a desk asks who there is.
@Suite struct RoutingTests {
  /// A host that knows one queue, and counts nothing else.
  struct People: FactSource {
    let roster: Roster?
    let asked: QueueID

    func facts(for question: FactQuestion) async throws -> [String: FactValue] {
      #expect(question.names.allSatisfy { !$0.hasPrefix("roster:") })
      return [:]
    }

    func roster(of queue: QueueID, for question: FactQuestion) async throws -> Roster? {
      #expect(queue == asked)
      return roster
    }
  }

  private func desk(_ facts: any FactSource) async throws -> (Desk, HandClock) {
    let clock = HandClock(Timestamp(millisecondsSince1970: 1_772_442_000_000))
    var definition = Playbook.Definition.standard
    definition.owners = try OwnerTable(rules: [], otherwise: .queue("first-line"))
    definition.routing = Routing([QueueRouting("first-line")])
    let playbook = try Playbook(definition)
    return (try await Desk("shop", playbook: playbook, facts: facts, clock: clock), clock)
  }

  private func owner(_ facts: any FactSource) async throws -> (Owner?, RoutingRecord?) {
    let (desk, clock) = try await desk(facts)
    let intake = Intake(
      .phone, receivedAt: clock.now, from: PartyID(high: 0x4000, low: 0b10 << 62 | 1))
    let filed = try await desk.file(intake, by: Actor(.agent("web"), as: .agent))
    return (filed.complaint.owner, filed.events[0].routing)
  }

  @Test func `What is filed goes to whom the host has`() async throws {
    let roster = Roster([.init("anna", load: 0, capacity: 1)])
    let (owner, record) = try await owner(
      FactSources(NoFacts(), People(roster: roster, asked: "first-line")))
    #expect(owner == .person("anna"))
    #expect(record?.agent == "anna" && record?.candidates == 1)
  }

  @Test func `What a host does not know is no obstacle: the complaint waits in its queue`()
    async throws
  {
    let (owner, record) = try await owner(People(roster: nil, asked: "first-line"))
    #expect(owner == .queue("first-line"))
    #expect(record?.isRosterUnknown == true)
    let (other, same) = try await self.owner(NoFacts())
    #expect(other == owner && same == record)
  }
}
