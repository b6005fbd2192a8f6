import BusinessTime
import ComplaintDesk
import ComplaintModel
import Synchronization
import Testing

/// How a desk asks who stands above somebody.
@Suite struct ReportingLineTests {
  /// A host with one line: anna, ben, chen; it counts what it is asked.
  final class Line: FactSource {
    let asked = Guarded<[Owner]>([])
    let fails: Bool

    init(fails: Bool = false) { self.fails = fails }

    struct Unreachable: Error {}

    func facts(for question: FactQuestion) async throws -> [String: FactValue] { [:] }

    func superior(of owner: Owner, for question: FactQuestion) async throws -> AgentID? {
      asked.withLock { $0.append(owner) }
      if fails { throw Unreachable() }
      return [.person("anna"): "ben", .person("ben"): "chen"][owner]
    }
  }

  private let anna = Actor(.agent("anna"), as: .agent, .supervisor)

  private func desk(_ facts: any FactSource) async throws -> (Desk, HandClock) {
    let clock = HandClock(Timestamp(millisecondsSince1970: 1_772_442_000_000))
    var definition = Playbook.Definition.standard
    definition.ladder = EscalationLadder([
      .init(
        Wording("Lead", "组长"), when: [.breached(nil)], who: [.line(2)], reassigns: true,
        acknowledgeWithin: .elapsed(.hours(240))),
      .init(Wording("Above", "上级"), who: [.line(1)]),
    ])
    let desk = try await Desk(
      "shop", playbook: try Playbook(definition), facts: facts, clock: clock)
    return (desk, clock)
  }

  private func assigned(_ desk: Desk, _ clock: HandClock) async throws -> ComplaintID {
    let intake = Intake(
      .phone, receivedAt: clock.now, from: PartyID(high: 0x4000, low: 0b10 << 62 | 1))
    let filed = try await desk.file(intake, by: anna)
    try await desk.perform(.assign(to: .person("anna")), on: filed.id, by: anna)
    return filed.id
  }

  @Test func `Time draws in whom the host names, and asks only then`() async throws {
    let line = Line()
    let (desk, clock) = try await desk(line)
    let id = try await assigned(desk, clock)
    #expect(line.asked.withLock { $0 } == [])
    clock.set(try #require(try await desk.complaint(id)?.clocks.map(\.due).min()) + .minutes(1))
    await desk.catchUp()
    #expect(try await desk.complaint(id)?.owner == .person("chen"))
    #expect(line.asked.withLock { $0 } == [.person("anna"), .person("ben")])
  }

  @Test func `A command draws in whom the host names`() async throws {
    let (desk, clock) = try await desk(Line())
    let id = try await assigned(desk, clock)
    try await desk.perform(.escalate(), on: id, by: anna)
    #expect(try await desk.complaint(id)?.owner == .person("chen"))
    // Nobody stands above chen.
    await #expect {
      try await desk.perform(.escalate(), on: id, by: anna)
    } throws: { ($0 as? DeskError)?.refusal?.reasons.map(\.code) == ["nobodyAtRung"] }
  }

  @Test func `A host that cannot be asked is not taken for one that knows nobody`() async throws {
    let (desk, clock) = try await desk(Line(fails: true))
    let id = try await assigned(desk, clock)
    await #expect {
      try await desk.perform(.escalate(), on: id, by: anna)
    } throws: { ($0 as? DeskError)?.code == .unavailable }
    clock.set(try #require(try await desk.complaint(id)?.clocks.map(\.due).min()) + .minutes(1))
    await desk.catchUp()
    #expect(try await desk.complaint(id)?.rung == nil)
    #expect(try await desk.complaint(id)?.clocks.contains { $0.breach != nil } == false)
  }

  @Test func `Of several sources the first counts that knows somebody`() async throws {
    let (desk, clock) = try await desk(FactSources(NoFacts(), Line()))
    let id = try await assigned(desk, clock)
    try await desk.perform(.escalate(), on: id, by: anna)
    #expect(try await desk.complaint(id)?.owner == .person("chen"))
  }
}
