#if PostgreSQL
  import BusinessTime
  import ComplaintDesk
  import ComplaintModel
  import ComplaintPostgres
  import ComplaintTestKit
  import ComplaintTestSupport
  import PostgresWriter
  import Testing

  /// Four processes, each with a desk over the same database, of which one after another is killed.
  @Suite struct ManyMachinesTests {
    /// How many deadlines there are at once.
    private static let round = Effort.isFull ? 20_000 : 400

    @Test func `Each deadline takes effect once, and each notification comes under one key`()
      async throws
    {
      let database = try Database(on: try Server.durable.get())
      let store = try await database.store()
      _ = try await store.publish(
        PublishedPlaybook(try OverdueOffice.playbook(), from: .earliest), of: OverdueOffice.tenant)
      let machines = Machines(atOnce: Self.round, over: database)
      let start = ContinuousClock.now
      var count = 0
      // On a busy machine they may be done before several of them were killed.
      for _ in 0..<10 where machines.killed < 3 {
        try await Self.fill(store, count..<(count + Self.round))
        count += Self.round
        try await machines.run(until: count)
      }
      let time = ContinuousClock.now - start
      try await Self.finish(store, machines, count)
      try await Self.expectOnce(store, machines, count)
      print(
        "\(count) deadlines and as many notifications by four processes in \(time), "
          + "\(machines.killed) killed meanwhile, \(machines.deliveries - count) deliveries more "
          + "than notifications")
      #expect(machines.killed >= 3)
    }

    private static func fill(_ store: PostgresStore, _ numbers: Range<Int>) async throws {
      for first in stride(from: numbers.lowerBound, to: numbers.upperBound, by: 200) {
        let filings = try OverdueOffice.filings(first..<min(first + 200, numbers.upperBound))
        for outcome in try await store.commit(filings) { #expect(outcome.isCommitted) }
      }
    }

    /// Settles what was delivered by processes that could not say so any more, after their leases.
    private static func finish(
      _ store: PostgresStore, _ machines: Machines, _ count: Int
    ) async throws {
      let feed = try await store.events(after: .start, of: OverdueOffice.tenant, limit: 3 * count)
      let last = try feed.map { try $0.event.get().recordedAt }.max() ?? .earliest
      let channel = ClosureChannel(.email) { message in
        machines.hear(["delivered \(message.key) \(message.notification.key)"])
      }
      let clock = ManualClock(last + .hours(1))
      let desk = try await OverdueOffice.desk(over: store, channel, clock: clock)
      while let next = await desk.catchUp(), next < last + .hours(2) { clock.jump(to: next) }
    }

    private static func expectOnce(
      _ store: PostgresStore, _ machines: Machines, _ count: Int
    ) async throws {
      let tenant = OverdueOffice.tenant
      let feed = try await store.events(after: .start, of: tenant, limit: 9 * count)
      let histories = Dictionary(grouping: try feed.map { try $0.event.get() }, by: \.complaint)
      #expect(histories.count == count)
      let playbook = try OverdueOffice.playbook()
      var told: Set<String> = []
      for history in histories.values {
        let breaches = history.flatMap(\.clocks).count {
          if case .breached = $0 { true } else { false }
        }
        #expect(breaches == 1)
        let complaint = try Complaint(history)
        told.formUnion(
          complaint.notifications(for: history, by: playbook).map { "\($0.key)" })
      }
      #expect(told.count == count)
      // Each of them was delivered, always under the same key, and no other one has that key.
      let keys = machines.keys
      #expect(Set(keys.keys) == told)
      #expect(keys.values.allSatisfy { $0.count == 1 })
      #expect(Set(keys.values.flatMap(\.self)).count == count)
      let delivered = try await store.messages(.delivered, of: tenant, after: nil, limit: 9 * count)
      #expect(Set(delivered.map { "\($0.message.key)" }) == told)
      for kind in OutboxItem.State.Kind.allCases where kind != .delivered {
        #expect(try await store.messages(kind, of: tenant, after: nil, limit: 9).isEmpty)
      }
    }
  }

  extension Commit.Outcome {
    fileprivate var isCommitted: Bool { if case .committed = self { true } else { false } }
  }
#endif
