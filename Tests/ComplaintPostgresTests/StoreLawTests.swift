#if PostgreSQL
  import ComplaintDesk
  import ComplaintModel
  import ComplaintPostgres
  import ComplaintTestKit
  import Testing

  /// The store on PostgreSQL keeps the laws that everyone's stores have to keep.
  @Suite struct StoreLawTests {
    @Test(arguments: [1, 4])
    func `The store on PostgreSQL keeps the laws`(connections: Int) async throws {
      let database = try Database()
      let store = try await database.store { $0.connections = connections }
      await StoreLaws<PostgresStore>(damage: { try Self.damage(database, $1, $2) }) { store }.all()
    }

    @Test func `A store cut into partitions keeps the laws`() async throws {
      let database = try Database()
      let store = try await database.store { $0.partitions = 3 }
      await StoreLaws<PostgresStore>(damage: { try Self.damage(database, $1, $2) }) { store }.all()
      let parts = try database.rows(
        "SELECT count(*) FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhparent "
          + "WHERE c.relnamespace = '\(database.schema)'::regnamespace AND c.relkind = 'p'")
      #expect(parts == [["33"]])
    }

    @Test func `Two stores on one database keep the laws`() async throws {
      // Long polling shows that one is told of what the other has kept.
      let database = try Database()
      let paired = AlternatingStore(
        try await database.store { $0.polling = .seconds(30) },
        try await database.store { $0.polling = .seconds(30) })
      await StoreLaws<AlternatingStore<PostgresStore>> { paired }.all()
    }

    @Test func `The records on PostgreSQL come as they lie`() async throws {
      let database = try Database()
      let store = try await database.store()
      await EvidenceLaws<PostgresStore>(damage: { try Self.damage(database, $1, $2) }) { store }
        .all()
    }

    @Test func `The vault on PostgreSQL keeps the laws`() async throws {
      let store = try await Database().store()
      let clock = ManualClock()
      await VaultLaws<PostgresVault>(clock: clock) { PostgresVault(in: store, clock: clock) }.all()
    }

    /// Writes into the tables as somebody with another tool would.
    private static func damage(
      _ database: Database, _ complaint: ComplaintID, _ tenant: TenantID
    ) throws {
      for table in ["events", "snapshots"] {
        try database.rows(
          """
          UPDATE \(table) SET body = replace(body, 'schema', 'sxhema')
          WHERE tenant = '\(tenant)' AND complaint = '\(complaint)'
          """)
      }
    }
  }
#endif
