import BusinessTime
import ComplaintDesk
import ComplaintModel
import Synchronization
import Testing

/// What goes on side by side while a desk runs.
@Suite struct RunningTests {
  @Test func `A channel that takes its time keeps no time from passing`() async throws {
    let slow = SlowChannel(.email)
    let office = try await PostOffice(channels: [slow])
    let id = try await office.file()
    try await office.desk.perform(.acknowledge, on: id, by: office.anna)
    let due = try #require(try await office.complaint(id).clock(.answer)?.due)
    let running = Task { await office.desk.run() }
    await slow.untilItHolds()
    office.clock.set(due + .hours(1))
    // Nothing but the desk itself can bring this about while the channel holds the message.
    for try await entry in office.desk.changes() {
      if case .success(let event) = entry.event, event.clocks.contains(where: \.isBreach) { break }
    }
    #expect(try await office.desk.messages(.delivered).isEmpty)
    // What is held when the desk is stopped is finished.
    running.cancel()
    slow.release()
    await running.value
    let delivered = try await office.desk.messages(.delivered)
    #expect(delivered.contains { $0.message.content.notification?.template == .ackReceived })
  }

  @Test func `A storm at one tenant holds up no message of another`() async throws {
    var options = DeskOptions.standard
    options.rates = [.email: 2]
    options.batch = 4
    let clock = HandClock(PostOffice.monday)
    let (store, directory) = (MemoryStore(), MemoryDirectory())
    let customer = PartyID(high: 0x4000, low: 0b10 << 62 | 1)
    var desks: [Desk] = []
    let boxes = [PostBox(.email), PostBox(.email)]
    for (tenant, box) in zip(["north", "south"] as [TenantID], boxes) {
      directory.set([Contact("c-1", .email, "c-1")], for: .party(customer), of: tenant)
      desks.append(
        try await Desk(
          tenant, playbook: .standard, store: store, directory: directory, channels: [box],
          clock: clock, options: options))
    }
    for (desk, count) in zip(desks, [60, 2]) {
      for _ in 0..<count {
        let anna = Actor(.agent("anna"), as: .agent)
        let filed = try await desk.file(
          Intake(.email, receivedAt: clock.now, from: customer), by: anna)
        try await desk.perform(.acknowledge, on: filed.id, by: anna)
      }
    }
    let runner = DeskRunner(desks)
    for _ in 0..<4 {
      await runner.catchUp()
      clock.set(clock.now + .seconds(1))
    }
    #expect(boxes.map(\.delivered.count) == [8, 2])
  }
}

extension ClockEffect {
  fileprivate var isBreach: Bool {
    if case .breached = self { true } else { false }
  }
}

/// A channel that holds each message until it is told to let go.
private final class SlowChannel: NotificationChannel {
  private struct State {
    var isReleased = false
    var held: [CheckedContinuation<Void, Never>] = []
    var watchers: [CheckedContinuation<Void, Never>] = []
  }

  let channel: ContactChannel
  private let state = Guarded(State())

  init(_ channel: ContactChannel) { self.channel = channel }

  func deliver(_ message: OutgoingMessage) async throws(DeliveryError) {
    await withCheckedContinuation { continuation in
      let (isReleased, watchers) = state.withLock { state in
        if !state.isReleased { state.held.append(continuation) }
        defer { state.watchers = [] }
        return (state.isReleased, state.watchers)
      }
      for watcher in watchers { watcher.resume() }
      if isReleased { continuation.resume() }
    }
  }

  func untilItHolds() async {
    await withCheckedContinuation { continuation in
      let isThere = state.withLock { state in
        if state.held.isEmpty { state.watchers.append(continuation) }
        return !state.held.isEmpty
      }
      if isThere { continuation.resume() }
    }
  }

  func release() {
    let held = state.withLock { state in
      state.isReleased = true
      defer { state.held = [] }
      return state.held
    }
    for continuation in held { continuation.resume() }
  }
}
