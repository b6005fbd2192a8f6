#if PostgreSQL
  import ComplaintDesk

  extension Schema {
    /// Brings a database to the current version, in one transaction.
    ///
    /// Several processes may do so at once: one of them succeeds, and the others see it then.
    static func migrate(
      _ connection: Connection, _ schema: String, partitions: Int
    ) async throws {
      var tries = 0
      while true {
        let found = try await version(connection, schema)
        try check(found)
        if found == current { return }
        do throws(PostgresFault) {
          return try await bring(connection, from: found, schema, partitions)
        } catch {
          if !connection.isIdle { try await connection.run(.rollback) }
          tries += 1
          let wasFirst = ["23505", "42P06", "42P07", "40001", "40P01"].contains(error.sqlState)
          if !wasFirst || tries > 20 { throw error }
        }
      }
    }

    private static func bring(
      _ connection: Connection, from found: Int32, _ schema: String, _ partitions: Int
    ) async throws(PostgresFault) {
      let isThere = try await connection.run(isSchemaThere, .text(schema)).count > 0
      var calls = [Call(.begin)]
      // An identifier takes no bound value; this one has only letters, digits and underscores.
      if !isThere { calls.append(Call(Statement(once: "CREATE SCHEMA \"\(schema)\""))) }
      for step in steps(partitions: partitions).dropFirst(Int(found)) {
        calls += step.map { Call(Statement(once: $0)) }
      }
      calls += [Call(writeVersion, .number(current)), Call(.commit)]
      try await connection.run(calls)
    }

    private static func check(_ found: Int32) throws {
      guard found > current else { return }
      throw StoreError(
        .newerSchema,
        "the database has version \(found) of the schema, and this library knows up to \(current): "
          + "use the newer library that wrote it")
    }

    /// The version of a database; 0 if there is nothing of ours in it.
    static func version(_ connection: Connection, _ schema: String) async throws -> Int32 {
      let isThere = try await connection.run(isTableThere, .text(schema)).count > 0
      guard isThere else { return 0 }
      let found = try await connection.run(readVersion).first?.number(0)
      guard let found, found >= 1 else {
        throw StoreError(.damaged, "the database does not say which version of the schema it has")
      }
      return found
    }

    private static let isSchemaThere = Statement(
      "schema_there", "SELECT 1 FROM information_schema.schemata WHERE schema_name = $1::text")
    private static let isTableThere = Statement(
      "table_there",
      """
      SELECT 1 FROM information_schema.tables
      WHERE table_schema = $1::text AND table_name = 'complaintkit'
      """)
    private static let readVersion = Statement(
      "read_version", "SELECT value FROM complaintkit WHERE name = 'schema'")
    private static let writeVersion = Statement(
      "write_version",
      """
      INSERT INTO complaintkit (name, value) VALUES ('schema', $1::integer)
        ON CONFLICT (name) DO UPDATE SET value = excluded.value
      """)
  }
#endif
