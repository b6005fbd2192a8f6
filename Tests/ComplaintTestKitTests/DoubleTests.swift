import BusinessTime
import ComplaintDesk
import ComplaintModel
import ComplaintTestKit
import Testing

/// What stands in for the world in tests does what it is told to.
@Suite struct DoubleTests {
  private func desk(
    _ store: any ComplaintStore = MemoryStore(), _ clock: ManualClock = ManualClock()
  ) async throws -> Desk {
    try await Desk(
      "shop", playbook: try Playbook(.usual()), store: store, clock: clock,
      identities: SeededIdentities(seed: 1))
  }

  @Test func `A clock that is moved brings about what is due on the way, when it is due`()
    async throws
  {
    let clock = ManualClock()
    let desk = try await desk(MemoryStore(), clock)
    let filed = try await desk.file(.usual, by: .usual)
    let dues = filed.complaint.clocks.map(\.due).sorted()
    await clock.advance(by: .hours(24 * 30), for: desk)
    #expect(clock.now == Scenario.start + .hours(24 * 30))
    let passed = try await desk.history(of: filed.id).filter { $0.body.kind == .timePassed }
    #expect(passed.count == dues.count)
    for (event, due) in zip(passed, dues) {
      #expect(event.recordedAt - due <= .milliseconds(1), "not at once, but at \(event.recordedAt)")
      #expect(event.recordedAt > due)
    }
  }

  @Test func `A clock that jumps forth and back neither loses nor repeats anything`()
    async throws
  {
    let clock = ManualClock()
    let desk = try await desk(MemoryStore(), clock)
    let filed = try await desk.file(.usual, by: .usual)
    for hours in [9, -9, 9, -1, 200, -300, 300] as [Int64] {
      clock.jump(by: .hours(hours))
      await desk.catchUp()
    }
    let history = try await desk.history(of: filed.id)
    #expect(history.count { $0.body.kind == .timePassed } == filed.complaint.clocks.count)
    #expect(history.map(\.recordedAt) == history.map(\.recordedAt).sorted())
  }

  @Test func `A desk that runs in a task of its own is waited for without a pause`() async throws {
    let clock = ManualClock()
    let desk = try await desk(MemoryStore(), clock)
    let filed = try await desk.file(.usual, by: .usual)
    let run = Task { await desk.run() }
    await clock.untilAsleep()
    clock.jump(by: .hours(24 * 30))
    await clock.untilAsleep()
    run.cancel()
    await run.value
    let complaint = try #require(try await desk.complaint(filed.id))
    #expect(complaint.clocks.allSatisfy { $0.breach != nil })
  }

  @Test(arguments: [StoreFault.replyLost, .unreachable, .duplicated])
  func `Whatever becomes of a commit, a command is done once`(fault: StoreFault) async throws {
    let store = FaultyStore(MemoryStore(), ScriptedFaults([.commit: [1: fault, 2: fault]]))
    let desk = try await desk(store)
    let filed = try await desk.file(.usual, by: .usual)
    try await desk.perform(.acknowledge, on: filed.id, by: .usual)
    let history = try await desk.history(of: filed.id)
    #expect(history.map(\.body.kind) == [.filed, .acknowledged])
    #expect(filed.isRepeated == (fault != .unreachable))
  }

  @Test func `A complaint that is damaged is set aside until it is mended`() async throws {
    let clock = ManualClock()
    let store = FaultyStore(MemoryStore())
    let desk = try await desk(store, clock)
    let ill = try await desk.file(.usual, by: .usual)
    let sound = try await desk.file(.usual, by: .usual)
    store.damage(ill.id, of: "shop")
    await clock.advance(by: .hours(9), for: desk)
    #expect(try await desk.setAside().map(\.complaint) == [ill.id])
    #expect(try await desk.complaint(sound.id)?.clocks.contains { $0.breach != nil } == true)
    await #expect {
      try await desk.complaint(ill.id)
    } throws: { ($0 as? DeskError)?.code == .damaged }
    store.mend(ill.id, of: "shop")
    await clock.advance(by: .hours(9), for: desk)
    #expect(try await desk.setAside().isEmpty)
    #expect(try await desk.complaint(ill.id)?.clocks.contains { $0.breach != nil } == true)
  }

  @Test func `Faults that follow from a seed come again with it`() async throws {
    let calls = (1...500).map { StoreCall(.load, number: $0, numberOfKind: $0) }
    func faults(_ seed: UInt64) async -> [StoreFault?] {
      let source = SeededFaults(seed: seed, oneIn: 5)
      var faults: [StoreFault?] = []
      for call in calls { faults.append(await source.fault(for: call)) }
      return faults
    }
    let first = await faults(1)
    #expect(await faults(1) == first)
    #expect(await faults(2) != first)
    #expect((50...150).contains(first.count { $0 != nil }))
    #expect(Set(first.compactMap(\.self)).count == 4)
  }

  @Test func `A channel remembers what it was given and fails as it is told`() async throws {
    let mail = RecordingChannel(.email) { _, number in number == 3 ? .permanent("third") : nil }
    mail.failNext(.transient("busy", retryAfter: .minutes(1)), nil)
    let message = try await message()
    await #expect(throws: DeliveryError.transient("busy", retryAfter: .minutes(1))) {
      try await mail.deliver(message)
    }
    try await mail.deliver(message)
    await #expect(throws: DeliveryError.permanent("third")) { try await mail.deliver(message) }
    await mail.untilDelivered(1)
    #expect(mail.attempts.map { $0.error?.reason } == ["busy", nil, "third"])
    #expect(mail.delivered == [message])
  }

  private func message() async throws -> OutgoingMessage {
    let receipt = try await desk().file(.usual, by: .usual)
    let notification = try #require(
      receipt.complaint.notifications(
        for: receipt.events, by: try Playbook(Playbook.Definition.usual())
      ).first)
    return OutgoingMessage(
      tenant: "shop", key: notification.key, complaint: receipt.id,
      contact: Contact("anna", .email, "a@b.example"), address: "a@b.example",
      notification: notification, language: .english, subject: "", body: "")
  }
}
