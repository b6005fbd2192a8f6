#if PostgreSQL
  import ComplaintDesk
  import ComplaintModel
  import ComplaintPostgres
  import DurableTestSupport
  import Synchronization
  import Testing

  /// What the server thinks about before it does what it is told.
  @Suite struct PlanningTests {
    @Test func `A commit is planned once for all, where plans for single values seem cheaper`()
      async throws
    {
      let database = try Database()
      var options = PostgresOptions.standard
      options.schema = database.schema
      options.connections = 1
      // To plan costs next to nothing here, as it seems to where tables are large.
      let store = try await PostgresStore(
        database.connection + " options='-c cpu_operator_cost=0.000001'", options: options)
      try await WrittenPair.publish(in: store)
      var pair = WrittenPair(life: 0, task: 0)
      for _ in 0..<20 { _ = try await store.commit([try pair.next()]) }
      let plans = Mutex<[[PostgresValue]]>([])
      _ = try await store.commit([try pair.next()]) { _, transaction in
        let rows = try await transaction.run(
          """
          SELECT sum(generic_plans)::bigint, sum(custom_plans)::bigint
          FROM pg_prepared_statements WHERE name LIKE 'keep%'
          """)
        plans.withLock { $0 = rows }
      }
      let counts = try #require(plans.withLock { $0.first })
      guard case .integer(let once) = counts[0], case .integer(let anew) = counts[1] else {
        Issue.record("the server tells no numbers: \(counts)")
        return
      }
      // PostgreSQL tries five plans for single values for each of the statements, and then decides.
      #expect(once >= 10, "planned anew \(anew) times")
      store.close()
    }
  }
#endif
