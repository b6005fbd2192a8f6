#if PostgreSQL
  import ComplaintPostgres
  import Testing
  import DurableTestSupport

  /// L10: every call of every port, made for one tenant with the ids, keys, leases and cursors of another.
  @Suite struct TenantTests {
    @Test(arguments: [false, true])
    func `Nothing of another tenant is read, and nothing of it is changed`(
      isOpen: Bool
    ) async throws {
      let store = try await Database().store()
      try await TenantIntrusion(store, PostgresIndex(in: store), PostgresVault(in: store))
        .run(isOpen: isOpen)
    }
  }

  extension PostgresIndex: WordIndex {}
#endif
