#if SQLite
  import ComplaintDesk
  import ComplaintModel
  import ComplaintSQLite
  import ComplaintTestKit
  import Foundation
  import Testing

  /// The store in a file keeps the laws that everyone's stores have to keep.
  @Suite struct StoreLawTests {
    @Test(arguments: [1, 4]) func `The store in a file keeps the laws`(readers: Int) async throws {
      let folder = try TemporaryFolder()
      let make = { @Sendable () async throws -> SQLiteStore in
        var options = SQLiteOptions.standard
        options.readers = readers
        return try SQLiteStore(at: folder.file(UUID().uuidString), options: options)
      }
      await StoreLaws(
        damage: { try Self.damage($0, $1, $2) }, discard: { await $0.close() }, make
      ).all()
    }

    @Test func `The records in a file come as they lie`() async throws {
      let folder = try TemporaryFolder()
      await EvidenceLaws<SQLiteStore>(
        damage: { try Self.damage($0, $1, $2) }, discard: { await $0.close() }
      ) {
        try SQLiteStore(at: folder.file(UUID().uuidString))
      }.all()
    }

    @Test func `One file may serve all laws`() async throws {
      let folder = try TemporaryFolder()
      let store = try SQLiteStore(at: folder.file())
      await StoreLaws<SQLiteStore>(damage: { try Self.damage($0, $1, $2) }) { store }.all()
    }

    @Test func `Two stores in one file keep the laws`() async throws {
      let folder = try TemporaryFolder()
      await StoreLaws<AlternatingStore<SQLiteStore>> {
        var options = SQLiteOptions.standard
        options.polling = .milliseconds(5)
        let path = folder.file(UUID().uuidString)
        return AlternatingStore(
          try SQLiteStore(at: path, options: options), try SQLiteStore(at: path, options: options))
      }.all()
    }

    /// Writes into the file as somebody with another tool would.
    private static func damage(
      _ store: SQLiteStore, _ complaint: ComplaintID, _ tenant: TenantID
    ) throws {
      let id = complaint.description.replacing("-", with: "")
      let number = """
        (SELECT c.number FROM complaints c JOIN tenants t ON t.number = c.tenant
         WHERE t.name = '\(tenant)' AND hex(c.id) = upper('\(id)'))
        """
      let file = try RawFile(store.path)
      for table in ["events", "snapshots"] {
        try file.run(
          "UPDATE \(table) SET body = replace(body, 'schema', 'sxhema') WHERE complaint = \(number)"
        )
      }
    }
  }
#endif
