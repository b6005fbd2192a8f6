import BusinessTime
import ComplaintDesk
import ComplaintModel
import Synchronization
import Testing

/// What a host does with a desk, from the outside.
@Suite struct DeskTests {
  @Test func `A complaint is filed, handled and found again`() async throws {
    let office = try await Office()
    let filed = try await office.desk.file(
      office.intake(), saying: "The kettle leaks.", by: office.anna)
    #expect(filed.complaint.stage == .received)
    #expect(!filed.complaint.clocks.isEmpty)
    let receipt = try await office.desk.perform(.acknowledge, on: filed.id, by: office.anna)
    #expect(try await office.desk.complaint(filed.id) == receipt.complaint)
    let history = try await office.desk.history(of: filed.id)
    #expect(history.map(\.version) == Array(1...receipt.complaint.version))
    #expect(try Complaint(history) == receipt.complaint)
    let account = try #require(filed.complaint.account)
    #expect(try await office.desk.content(at: account)?.text == "The kettle leaks.")
  }

  @Test func `A command that comes again has its first outcome again`() async throws {
    let office = try await Office()
    let filed = try await office.desk.file(office.intake(), by: office.anna)
    let id = CommandID(hashing: "note/1")
    let note = Complaint.Command.note.saying("She called.")
    let first = try await office.desk.perform(note, on: filed.id, by: office.anna, as: id)
    try await office.desk.perform(.acknowledge, on: filed.id, by: office.anna)
    let again = try await office.desk.perform(note, on: filed.id, by: office.anna, as: id)
    #expect(again.isRepeated)
    #expect(again.events == first.events)
    #expect(again.complaint == first.complaint)
    let other = Complaint.Command.note.saying("He called.")
    await #expect {
      try await office.desk.perform(other, on: filed.id, by: office.anna, as: id)
    } throws: { ($0 as? DeskError)?.code == .commandIDReused }
    await #expect {
      try await office.desk.perform(note, on: filed.id, by: office.ben, as: id)
    } throws: { ($0 as? DeskError)?.code == .commandIDReused }
  }

  @Test func `A refused command leaves nothing under its id`() async throws {
    let office = try await Office()
    let filed = try await office.desk.file(office.intake(), by: office.anna)
    let id = CommandID(hashing: "close/1")
    await #expect {
      try await office.desk.perform(
        .close(.upheld, because: .accepted), on: filed.id, by: office.anna, as: id)
    } throws: { ($0 as? DeskError)?.refusal?.reasons.isEmpty == false }
    let receipt = try await office.desk.perform(
      .acknowledge, on: filed.id, by: office.anna, as: id)
    #expect(!receipt.isRepeated)
  }

  @Test func `What time brings about is recorded when the clock is moved`() async throws {
    let office = try await Office()
    let filed = try await office.desk.file(office.intake(), by: office.anna)
    let due = try #require(filed.complaint.clocks.map(\.due).max())
    office.clock.set(due + .hours(1))
    await office.desk.catchUp()
    let complaint = try #require(try await office.desk.complaint(filed.id))
    #expect(complaint.clocks.contains { $0.breach != nil })
    let version = complaint.version
    await office.desk.catchUp()
    #expect(try await office.desk.complaint(filed.id)?.version == version)
  }
}

/// A desk with a clock that is moved by hand.
struct Office {
  let desk: Desk
  let store = MemoryStore()
  let clock: HandClock
  let anna = Actor(.agent("anna"), as: .agent)
  let ben = Actor(.agent("ben"), as: .supervisor)

  init(_ change: (inout Playbook.Definition) -> Void = { _ in }) async throws {
    clock = HandClock(Timestamp(millisecondsSince1970: 1_772_442_000_000))
    var definition = Playbook.Definition.standard
    change(&definition)
    desk = try await Desk(
      "shop", playbook: try Playbook(definition), store: store, clock: clock)
  }

  func intake() -> Intake {
    Intake(.phone, receivedAt: clock.now, from: PartyID(high: 0x4000, low: 0b10 << 62 | 1))
  }
}

/// A clock that is set.
final class HandClock: DeskClock {
  private let instant: Guarded<Timestamp>

  init(_ start: Timestamp) { instant = Guarded(start) }

  var now: Timestamp { instant.withLock { $0 } }

  func set(_ now: Timestamp) { instant.withLock { $0 = now } }

  func sleep(until instant: Timestamp) async {}
}

/// Timers whose commands have to know something from outside.
@Suite struct TimerFactsTests {
  @Test func `A timer's command that judges is done with the facts that it needs`() async throws {
    let office = try await Office { definition in
      definition.serviceLevels.append(
        ServiceLevel(
          "review", Wording("Review", "复查"), .timer,
          starts: [.milestone(.complaintReceived)], targets: .all(.elapsed(.hours(1))),
          calendar: .always))
      definition.whenDue["review"] = [.grade]
    }
    var intake = office.intake()
    intake.category = .quality
    let first = try await office.desk.file(intake, by: office.anna)
    for _ in 0..<3 { try await office.desk.file(intake, by: office.anna) }
    office.clock.set(office.clock.now + .hours(2))
    await office.desk.catchUp()
    let history = try await office.desk.history(of: first.id)
    let graded = try #require(history.first { $0.body == .graded })
    #expect(graded.outside["similar"] == .number(3))
    #expect(!history.contains { if case .followUpRefused = $0.body { true } else { false } })
  }
}
