#if PostgreSQL
  import BusinessTime
  import ComplaintDesk
  import ComplaintModel
  import ComplaintPostgres
  import DurableTestSupport
  import Synchronization
  import Testing

  /// Short answers, for which whoever asks waits on their own thread, and others after them.
  @Suite struct ShortAnswerTests {
    @Test func `A call after a short answer does not wait until its socket is looked at by chance`()
      async throws
    {
      let database = try Database()
      let store = try await database.store { options in
        // The calls follow each other on one connection, and nothing else wakes the thread for all sockets.
        options.connections = 1
        options.notifies = false
        // Longer than all that happens elsewhere meanwhile.
        options.longestUnseen = 20_000
      }
      let other = try await database.store()
      try await WrittenPair.publish(in: store)
      var pair = WrittenPair(life: 0, task: 0)
      var isInTime = true
      for _ in 0..<30 where isInTime {
        // Several, so that the thread has been there and has left the socket out.
        for _ in 0..<8 { _ = try await store.commit([try pair.next()]) }
        isInTime = try await Self.isAnswered(store, before: 1_000, of: other)
      }
      #expect(isInTime)
      store.close()
    }

    /// Whether a call is answered before the last of many that are made elsewhere, one after another.
    private static func isAnswered(
      _ store: PostgresStore, before count: Int, of other: PostgresStore
    ) async throws -> Bool {
      let isAnswered = Guarded(false)
      async let answer: Void = {
        // Nobody waits for this one on their own thread.
        _ = try await store.budgets(nil, of: WrittenPair.tenant)
        isAnswered.withLock { $0 = true }
      }()
      for _ in 0..<count where !isAnswered.withLock({ $0 }) {
        _ = try await other.budgets(nil, of: WrittenPair.tenant)
      }
      let isInTime = isAnswered.withLock { $0 }
      try await answer
      return isInTime
    }
  }
#endif
