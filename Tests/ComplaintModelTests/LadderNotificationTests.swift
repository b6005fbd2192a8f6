import BusinessTime
import ComplaintModel
import Testing

/// Who of a ladder is told what.
@Suite struct LadderNotificationTests {
  typealias Story = LadderTimeTests

  private func told(_ bureau: Bureau, since version: Int32) -> [Complaint.Notification] {
    bureau.complaint.notifications(
      for: bureau.history.filter { $0.version > version }, by: bureau.playbook)
  }

  @Test func `The people of a rung are told in its words, and its own messages only once`() throws {
    var ladder = LadderTests.ladder
    ladder.rungs[0].template = .assigned
    ladder.rungs[1].who.append(.participant(.role(.supervisor)))
    var bureau = try Story.bureau(ladder) { $0.notices = .standard }
    try bureau.pass(Story.at(2, 13, 1) - bureau.now)
    let first = told(bureau, since: 1)
    let summons = try #require(first.first { $0.rung == 1 })
    #expect(summons.template == .assigned)
    #expect(summons.addressee == .owner(.person("sue")))
    #expect(summons.parameters[.rung] == .number(1))
    #expect(summons.parameters[.because] == .text("breached"))
    #expect(summons.parameters[.clock] == .text("acknowledge"))
    #expect(summons.parameters[.due] == .instant(Story.at(2, 13)))
    #expect(first.filter { $0.rung == 1 }.count == 1)
    // The notice for escalations goes to supervisors, too: whom rung 2 tells is told once.
    let version = bureau.complaint.version
    try bureau.pass(Story.at(2, 15, 2) - bureau.now)
    let second = told(bureau, since: version).filter { $0.template == .escalationOther }
    #expect(
      second.map(\.addressee.description) == ["role:manager", "role:supervisor"])
    #expect(Set((first + second).map(\.key)).count == (first + second).count)
    #expect(told(bureau, since: 1) == told(bureau, since: 1))
    #expect(try Complaint.Notification(decoding: summons.encoded()) == summons)
  }

  @Test func `Of several steps for one clock only the last is told, with how many came before`()
    throws
  {
    var bureau = try Story.bureau()
    try bureau.pass(Story.at(4, 10) - bureau.now)
    let told = told(bureau, since: 1).filter { $0.rung != nil }
    #expect(told.map(\.rung) == [2])
    #expect(told.first?.parameters[.stepsBefore] == .number(1))
    #expect(told.first?.parameters[.occurredAt] == .instant(Story.at(3, 13)))
  }

  @Test func `Rungs of one event are all told`() throws {
    var ladder = LadderTests.ladder
    ladder.rungs[1].when = [.breached(nil)]
    var bureau = try Story.bureau(ladder)
    try bureau.pass(Story.at(2, 13, 1) - bureau.now)
    #expect(told(bureau, since: 1).compactMap(\.rung) == [1, 2])
  }

  @Test func `A rung may work in silence`() throws {
    var ladder = LadderTests.ladder
    ladder.rungs[0].isSilent = true
    ladder.rungs[0].repeatEvery = nil
    var bureau = try Story.bureau(ladder)
    try bureau.pass(Story.at(2, 13, 1) - bureau.now)
    #expect(bureau.complaint.rung?.escalation.rung == 1)
    #expect(told(bureau, since: 1).allSatisfy { $0.rung == nil })
  }

  @Test func `What draws in people is true until somebody took notice`() throws {
    var bureau = try Story.bureau()
    try bureau.pass(Story.at(2, 13, 1) - bureau.now)
    let summons = try #require(told(bureau, since: 1).first { $0.rung == 1 })
    #expect(summons.holds(for: bureau.complaint))
    var climbed = bureau
    try climbed.pass(Story.at(2, 15, 2) - climbed.now)
    #expect(summons.holds(for: climbed.complaint))
    var ended = bureau
    try ended.perform(.withdraw)
    #expect(!summons.holds(for: ended.complaint))
    var back = bureau
    try back.perform(.deescalate.said)
    #expect(!summons.holds(for: back.complaint))
    try bureau.perform(.acknowledgeEscalation)
    #expect(!summons.holds(for: bureau.complaint))
  }

  @Test func `That nobody answers at the top is told to whoever the rules say`() throws {
    var bureau = try Story.bureau(Story.lines)
    try bureau.pass(Story.at(2, 13, 1) - bureau.now)
    let version = bureau.complaint.version
    try bureau.pass(Story.at(2, 14, 2) - bureau.now)
    let told = told(bureau, since: version)
    #expect(told.map(\.addressee.description) == ["role:manager"])
    #expect(told.map(\.template) == [.escalationOther])
  }
}
