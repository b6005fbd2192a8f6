import BusinessTime
import ComplaintDesk
import ComplaintModel
import Synchronization
import Testing

/// What becomes of messages when a port fails or a desk dies.
@Suite struct DeliveryTroubleTests {
  private func office() async throws -> PostOffice {
    try await PostOffice { definition in
      definition.notices = [NoticeRule(.act(.file), to: .owner, .assigned)]
      definition.serviceLevels = []
      definition.ladder = .none
      definition.whenDue = [:]
    }
  }

  @Test func `A directory that cannot be asked is no failed attempt`() async throws {
    let office = try await office()
    let directory = FallibleDirectory(office.directory)
    let desk = try await Desk(
      "shop", playbook: try office.desk.playbook, store: office.store, directory: directory,
      channels: [office.app], clock: office.clock, observer: office.seen)
    for _ in 0..<3 { _ = try await office.file() }
    directory.isDown = true
    for _ in 0..<20 {
      office.clock.set(office.clock.now + .minutes(30))
      await desk.catchUp()
    }
    let waiting = try await desk.messages(.pending)
    #expect(waiting.count == 3)
    #expect(waiting.allSatisfy { $0.progress.attempts == 0 && $0.progress.postponements > 10 })
    #expect(office.seen.failures.contains { $0.hasPrefix("directory: ") })
    directory.isDown = false
    office.clock.set(office.clock.now + .hours(1))
    await desk.catchUp()
    #expect(office.app.delivered.map(\.count) == [3])
  }

  @Test func `What a desk held that died is folded again by the next`() async throws {
    let office = try await office()
    for _ in 0..<5 { _ = try await office.file() }
    let now = office.clock.now + .seconds(30)
    let claimed = try await office.store.claimMessages(
      Claim(tenants: ["shop"], now: now, limit: 9, leaseUntil: now + .minutes(1)), foldLimit: 10)
    #expect(claimed.due.map(\.alike.count) == [4])
    office.clock.set(now + .minutes(1))
    await office.desk.catchUp()
    #expect(office.app.delivered.map(\.count) == [5])
  }

  @Test func `What was sealed by a desk that died is said as it was sealed`() async throws {
    let office = try await office()
    for _ in 0..<3 { _ = try await office.file() }
    // The channel never answers this desk; all that is left of it is what it sealed.
    let now = office.clock.now + .seconds(30)
    office.clock.set(now)
    let claimed = try await office.store.claimMessages(
      Claim(tenants: ["shop"], now: now, limit: 9, leaseUntil: now + .minutes(1)), foldLimit: 10)
    let leader = try #require(claimed.due.first)
    var progress = leader.item.progress
    progress.sealedAt = now
    progress.folded = leader.alike.map(\.message.key)
    progress.bundles = Complaint.NotificationBundle.bundles(
      of: ([leader.item] + leader.alike).compactMap(\.message.content.notification))
    let seal = Settlement(
      leader.item.message.key, epoch: leader.epoch, .pending(now + .minutes(1)),
      progress: progress, keepsLease: true)
    let folded = leader.alike.map { item in
      Settlement(
        item.message.key, epoch: leader.epoch,
        .folded(into: [leader.item.message.key], now))
    }
    #expect(try await office.store.settle([seal] + folded, adding: [], in: "shop"))
    _ = try await office.file()
    office.clock.set(now + .seconds(59))
    await office.desk.catchUp()
    #expect(office.app.delivered.map(\.count) == [1])
    office.clock.set(now + .minutes(1))
    await office.desk.catchUp()
    #expect(office.app.delivered.map(\.count) == [1, 3])
  }

  @Test func `Whoever was overtaken changes nothing`() async throws {
    let office = try await office()
    _ = try await office.file()
    let now = office.clock.now + .seconds(30)
    func claim(_ now: Timestamp) async throws -> ClaimedMessage {
      let claim = Claim(tenants: ["shop"], now: now, limit: 9, leaseUntil: now + .minutes(1))
      return try #require(
        try await office.store.claimMessages(claim, foldLimit: 10).due.first)
    }
    let first = try await claim(now)
    let second = try await claim(now + .minutes(1))
    func end(_ claimed: ClaimedMessage) async throws -> Bool {
      try await office.store.settle(
        [Settlement(claimed.item.message.key, epoch: claimed.epoch, .delivered(now))],
        adding: [], in: "shop")
    }
    #expect(try await !end(first))
    #expect(try await end(second))
    #expect(try await !end(second))
  }

  @Test func `Purged messages are gone, and the others are delivered as before`() async throws {
    let office = try await office()
    for round in 0..<3 {
      for _ in 0..<600 { _ = try await office.file() }
      await office.pass(.minutes(1))
      #expect(try await office.desk.purge(.folded, endedBefore: office.clock.now) > 0)
      #expect(try await office.desk.purge(.delivered, endedBefore: office.clock.now) > 0)
      #expect(try await office.states().isEmpty)
      let told = office.app.delivered.reduce(0) { $0 + $1.count }
      #expect(told == 600 * (round + 1))
    }
  }

  @Test func `A clock that is set back keeps no message from going out`() async throws {
    var options = DeskOptions.standard
    options.rates = [.email: 1, .letter: 1, .app: 1]
    let office = try await PostOffice(options: options)
    let first = try await office.file()
    try await office.desk.perform(.acknowledge, on: first, by: office.anna)
    await office.desk.catchUp()
    #expect(office.mail.delivered.count == 1)
    office.clock.set(office.clock.now - .hours(1))
    let second = try await office.file { $0.receivedAt = office.clock.now }
    try await office.desk.perform(.acknowledge, on: second, by: office.anna)
    await office.pass(.seconds(5))
    #expect(office.mail.delivered.count == 2)
  }
}

/// A directory that cannot be asked while it is down.
private final class FallibleDirectory: PartyDirectory {
  private struct Down: Error {}

  private let directory: MemoryDirectory
  private let down = Guarded(false)

  init(_ directory: MemoryDirectory) { self.directory = directory }

  var isDown: Bool {
    get { down.withLock { $0 } }
    set { down.withLock { $0 = newValue } }
  }

  func contacts(for addressee: Addressee, of tenant: TenantID) async throws -> [Contact] {
    if isDown { throw Down() }
    return try await directory.contacts(for: addressee, of: tenant)
  }

  func erase(_ party: PartyID, of tenant: TenantID) async throws {
    try await directory.erase(party, of: tenant)
  }
}
