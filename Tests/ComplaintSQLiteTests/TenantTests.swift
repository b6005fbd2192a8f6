#if SQLite
  import ComplaintSQLite
  import Testing
  import DurableTestSupport

  /// L10: every call of every port, made for one tenant with the ids, keys, leases and cursors of another.
  @Suite struct TenantTests {
    @Test(arguments: [false, true])
    func `Nothing of another tenant is read, and nothing of it is changed`(
      isOpen: Bool
    ) async throws {
      let folder = try TemporaryFolder()
      let store = try SQLiteStore(at: folder.file())
      try await TenantIntrusion(store, SQLiteIndex(in: store), SQLiteVault(in: store))
        .run(isOpen: isOpen)
    }
  }

  extension SQLiteIndex: WordIndex {}
#endif
