import BusinessTime
import ComplaintDesk
import ComplaintModel
import Testing

/// Several desks over one store, as on several machines.
@Suite struct MachinesTests {
  static let red = ComplaintTag(rawValue: "red")

  /// Some desks of one tenant over one store, with one clock.
  private struct Machines {
    let store = MemoryStore()
    let clock = HandClock(Timestamp(millisecondsSince1970: 1_772_442_000_000))
    var desks: [Desk] = []
    let anna = Actor(.agent("anna"), as: .agent)

    init(_ count: Int) async throws {
      for _ in 0..<count {
        desks.append(try await Desk("shop", playbook: .standard, store: store, clock: clock))
      }
    }

    func file(by desk: Int) async throws -> ComplaintID {
      let intake = Intake(.email, receivedAt: clock.now, from: PartyID(high: 0x4000, low: 1))
      return try await desks[desk].file(intake, by: anna).id
    }

    func steps(of id: ComplaintID) async throws -> [Complaint.Event] {
      try await desks[0].history(of: id).filter { $0.body == .timePassed }
    }
  }

  @Test func `Of what one desk did another knows at once`() async throws {
    let machines = try await Machines(2)
    let id = try await machines.file(by: 0)
    try await machines.desks[1].perform(.acknowledge, on: id, by: machines.anna)
    let command = CommandID(hashing: "note")
    let note = Complaint.Command.tag(add: [Self.red])
    try await machines.desks[0].perform(note, on: id, by: machines.anna, as: command)
    let again = try await machines.desks[1].perform(
      note, on: id, by: machines.anna, as: command)
    #expect(again.isRepeated)
  }

  @Test func `Each step of time is recorded once, whoever wakes`() async throws {
    let machines = try await Machines(4)
    var ids: [ComplaintID] = []
    for number in 0..<40 { ids.append(try await machines.file(by: number % 4)) }
    for day in 1...30 {
      machines.clock.set(
        Timestamp(millisecondsSince1970: 1_772_442_000_000) + .hours(24 * Int64(day)))
      await withTaskGroup { group in
        for desk in machines.desks { group.addTask { _ = await desk.catchUp() } }
      }
    }
    for id in ids {
      let steps = try await machines.steps(of: id)
      let firings = steps.map(\.command)
      #expect(!steps.isEmpty)
      #expect(Set(firings).count == firings.count)
      let complaint = try #require(try await machines.desks[0].complaint(id))
      #expect(complaint.nextWake.map { $0 > machines.clock.now } ?? true)
    }
  }

  @Test func `Writers on one complaint all come through, one after another`() async throws {
    let machines = try await Machines(3)
    let id = try await machines.file(by: 0)
    let tags = (0..<30).map { ComplaintTag(rawValue: "tag\($0)") }
    try await withThrowingTaskGroup { group in
      for (number, tag) in tags.enumerated() {
        let desk = machines.desks[number % 3]
        group.addTask {
          var attempt = 0
          while true {
            do throws(DeskError) {
              try await desk.perform(
                .tag(add: [tag]), on: id, by: machines.anna, as: CommandID(hashing: tag.rawValue))
              return
            } catch {
              attempt += 1
              guard error.code == .versionConflict, attempt < 50 else { throw error }
            }
          }
        }
      }
      try await group.waitForAll()
    }
    let complaint = try #require(try await machines.desks[1].complaint(id))
    #expect(Set(complaint.intake.tags) == Set(tags))
    #expect(try Complaint(try await machines.desks[2].history(of: id)) == complaint)
  }

  @Test func `A playbook that one desk publishes is taken up by the others`() async throws {
    let machines = try await Machines(2)
    let before = try await machines.file(by: 1)
    var definition = Playbook.Definition.standard
    definition.serviceLevels.removeAll { $0.name == "progress" }
    definition.limits.tags = 7
    let published = try await machines.desks[0].publish(definition)
    #expect(published.version == PlaybookVersion(rawValue: 2))
    let after = try await machines.file(by: 1)
    let (old, new) = (
      try #require(try await machines.desks[1].complaint(before)),
      try #require(try await machines.desks[1].complaint(after))
    )
    #expect(old.clock("progress")?.playbook == .first)
    #expect(new.clock("progress") == nil)
    #expect(new.clocks.allSatisfy { $0.playbook == published.version })
    // A cycle that runs goes on by the version with which it started.
    let due = try #require(old.clock("progress")?.due)
    machines.clock.set(due + .hours(1))
    await machines.desks[1].catchUp()
    let missed = try #require(try await machines.desks[1].complaint(before))
    #expect(missed.clock("progress")?.breach != nil)
    #expect(missed.playbook == published.version)
  }

  @Test func `Of two desks that publish at once one is the first`() async throws {
    let machines = try await Machines(2)
    var (one, other) = (Playbook.Definition.standard, Playbook.Definition.standard)
    (one.limits.tags, other.limits.tags) = (1, 2)
    let store = machines.store
    let first = PublishedPlaybook(
      try Playbook(one, version: PlaybookVersion(rawValue: 2)), from: machines.clock.now)
    #expect(try await store.publish(first, of: "shop"))
    let second = PublishedPlaybook(
      try Playbook(other, version: PlaybookVersion(rawValue: 2)), from: machines.clock.now)
    #expect(try await !store.publish(second, of: "shop"))
    await #expect {
      try await Desk("shop", playbook: second.playbook, store: store, clock: machines.clock)
    } throws: { ($0 as? DeskError)?.code == .playbookConflict }
  }

  @Test func `A wall clock that jumps loses and doubles nothing`() async throws {
    let machines = try await Machines(2)
    let id = try await machines.file(by: 0)
    let start = machines.clock.now
    let wake = try #require(try await machines.desks[0].complaint(id)?.nextWake)
    machines.clock.set(wake + .minutes(1))
    await machines.desks[0].catchUp()
    let version = try await machines.desks[0].complaint(id)?.version
    machines.clock.set(wake - .minutes(59))
    await machines.desks[1].catchUp()
    let receipt = try await machines.desks[1].perform(
      .tag(add: [Self.red]), on: id, by: machines.anna)
    // What is recorded never goes back, whatever the clock says.
    #expect(receipt.complaint.recordedAt == wake + .minutes(1))
    #expect(receipt.complaint.version == (version ?? 0) + 1)
    machines.clock.set(start + .hours(24 * 60))
    for desk in machines.desks { await desk.catchUp() }
    let steps = try await machines.steps(of: id)
    #expect(Set(steps.map(\.command)).count == steps.count)
    let undisturbed = try await Machines(1)
    let other = try await undisturbed.file(by: 0)
    undisturbed.clock.set(start + .hours(24 * 60))
    await undisturbed.desks[0].catchUp()
    let expected = try await undisturbed.steps(of: other)
    #expect(steps.flatMap(\.clocks) == expected.flatMap(\.clocks))
  }

  @Test func `One loop drives the desks of many tenants, each by its own playbook`() async throws {
    let store = MemoryStore()
    let clock = HandClock(Timestamp(millisecondsSince1970: 1_772_442_000_000))
    var (desks, ids): ([Desk], [ComplaintID]) = ([], [])
    for name in ["north", "south", "east"] {
      let desk = try await Desk(
        TenantID(rawValue: name), playbook: .standard, store: store, clock: clock)
      let intake = Intake(.chat, receivedAt: clock.now, from: PartyID(high: 0x4000, low: 1))
      desks.append(desk)
      ids.append(try await desk.file(intake, by: Actor(.agent("anna"), as: .agent)).id)
    }
    clock.set(clock.now + .hours(24 * 40))
    await DeskRunner(desks).catchUp()
    for (desk, id) in zip(desks, ids) {
      let complaint = try #require(try await desk.complaint(id))
      #expect(complaint.clocks.contains { $0.breach != nil })
      for other in desks where other.tenant != desk.tenant {
        #expect(try await other.complaint(id) == nil)
      }
    }
  }
}
