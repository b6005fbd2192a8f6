#if PostgreSQL
  import ComplaintDesk
  import ComplaintModel
  import ComplaintPostgres
  import DurableTestSupport
  import Testing

  /// Short answers, for which whoever asks waits on their own thread, and others after them.
  @Suite struct ShortAnswerTests {
    @Test func `A call after a short answer does not wait until its socket is looked at by chance`()
      async throws
    {
      let store = try await Database().store { options in
        // The calls follow each other on one connection, and nothing else wakes the thread for all sockets.
        options.connections = 1
        options.notifies = false
      }
      try await WrittenPair.publish(in: store)
      var pair = WrittenPair(life: 0, task: 0)
      var (plain, after): ([Duration], [Duration]) = ([], [])
      for _ in 0..<30 {
        // Several, so that the thread has been there and has left the socket out.
        for _ in 0..<8 { _ = try await store.commit([try pair.next()]) }
        after.append(try await Self.time(of: store))
        plain.append(try await Self.time(of: store))
      }
      // Not looked after it would be some 50 ms, and a call takes less than one.
      #expect(after.sorted()[15] < plain.sorted()[15] * 10, "\(after) and \(plain)")
      store.close()
    }

    /// How long a call takes for whose answer nobody waits on their own thread.
    private static func time(of store: PostgresStore) async throws -> Duration {
      try await ContinuousClock().measure {
        _ = try await store.budgets(nil, of: WrittenPair.tenant)
      }
    }
  }
#endif
