#if PostgreSQL
  import ComplaintDesk
  import ComplaintModel
  import ComplaintPostgres
  import ComplaintTestKit
  import Testing

  /// A host's own statements in the transaction of a commit.
  @Suite struct AlongsideTests {
    private struct Objection: Error {}

    private func office(
      _ statements: @escaping PostgresStore.Statements
    ) async throws -> Office {
      let database = try Database()
      _ = try await database.store()
      try database.rows(
        "CREATE TABLE ours (command text, part double precision, raw bytea, is_ours boolean)")
      return try await Office(on: database, alongside: statements)
    }

    @Test func `The host's statements and the commit are kept together`() async throws {
      let office = try await office { commit, transaction in
        let values: [PostgresValue] = [
          .text(commit.command.description), .real(0.5), .bytes([0, 255]), .boolean(true),
        ]
        let rows = try await transaction.run(
          "INSERT INTO ours VALUES ($1, $2, $3, $4) RETURNING *, NULL::int, 7", values)
        guard rows == [values + [.null, 7]] else { throw Objection() }
      }
      let complaint = try await office.file(notes: 2)
      let history = try await office.desk.history(of: complaint.id)
      let rows = try office.database.rows("SELECT command, part, raw FROM ours ORDER BY ctid")
      #expect(rows == history.map { [$0.command.description, "0.5", "\\x00ff"] })
    }

    @Test func `What the host's statements fail at is not kept, and keeps nobody else from it`()
      async throws
    {
      let office = try await office { commit, transaction in
        try await transaction.run("INSERT INTO ours (command) VALUES ('x')")
        if commit.parts[0].complaint.counts.notes > 0 { throw Objection() }
      }
      let complaint = try await office.file()
      await #expect {
        try await office.desk.perform(.note.saying("no"), on: complaint.id, by: office.anna)
      } throws: { error in
        let inner = (error as? DeskError)?.underlying as? StoreError
        return inner?.code == .alongside && inner?.underlying is Objection
      }
      try await office.desk.perform(.acknowledge, on: complaint.id, by: office.anna)
      let history = try await office.desk.history(of: complaint.id)
      #expect(history.map(\.version) == [1, 2])
      #expect(try office.database.rows("SELECT count(*) FROM ours") == [["2"]])
    }

    @Test(arguments: [
      "COMMIT", "  rollback", "BEGIN", "savepoint part", "RELEASE part", "SET work_mem = 1",
      "DELETE FROM ours; COMMIT", "DELETE FROM ours WHERE part = $1", "SELEC", "", "/**/ COMMIT",
      "SELECT 1 / 0",
    ])
    func `A statement that has no place there is refused`(statement: String) async throws {
      let office = try await office { _, transaction in try await transaction.run(statement) }
      await #expect { try await office.file() } throws: { error in
        let inner = (error as? DeskError)?.underlying as? StoreError
        return inner?.code == .alongside && inner?.underlying is PostgresFault
      }
      // One that ends the transaction behind a comment is found too late to undo it.
      if statement == "/**/ COMMIT" { return }
      #expect(try office.database.rows("SELECT count(*) FROM events") == [["0"]])
    }
  }
#endif
