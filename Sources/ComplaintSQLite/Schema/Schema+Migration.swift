#if SQLite
  import ComplaintDesk

  extension Schema {
    /// Brings a database to the current version, in one transaction.
    static func migrate(_ connection: Connection) throws {
      let found = try version(connection)
      try check(found)
      if found == current { return }
      try connection.run("BEGIN IMMEDIATE")
      do {
        // Somebody else may have been faster.
        let found = try version(connection)
        try check(found)
        for step in steps.dropFirst(found) {
          for statement in step { try connection.run(statement) }
        }
        try connection.run(
          """
          INSERT INTO complaintkit (name, value) VALUES ('schema', ?1)
            ON CONFLICT (name) DO UPDATE SET value = excluded.value
          """, current)
        try connection.run("COMMIT")
      } catch {
        connection.rollBack()
        throw error
      }
    }

    /// What a reader finds has to be exactly what it knows.
    static func checkForReading(_ connection: Connection) throws {
      let found = try version(connection)
      try check(found)
      guard found == current else {
        throw StoreError(
          .misuse,
          "the database has version \(found) of the schema and this library reads \(current): open it "
            + "for writing once, which brings it up to date")
      }
    }

    private static func check(_ found: Int) throws {
      guard found > current else { return }
      throw StoreError(
        .newerSchema,
        "the database has version \(found) of the schema, and this library knows up to \(current): "
          + "use the newer library that wrote it")
    }

    /// The version of a database; 0 if there is nothing of ours in it.
    static func version(_ connection: Connection) throws -> Int {
      let isThere = try connection.first(
        "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = 'complaintkit'"
      ) { $0.integer(0) > 0 }
      guard isThere == true else { return 0 }
      let found = try connection.first("SELECT value FROM complaintkit WHERE name = 'schema'") {
        Int($0.integer(0))
      }
      guard let found, found >= 1 else {
        throw StoreError(.damaged, "the database does not say which version of the schema it has")
      }
      return found
    }
  }

  extension Connection {
    /// Undoes what is open; SQLite itself may have done so already.
    func rollBack() {
      if !isIdle { try? run("ROLLBACK") }
    }
  }
#endif
