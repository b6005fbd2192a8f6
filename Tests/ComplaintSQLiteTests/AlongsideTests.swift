#if SQLite
  import ComplaintDesk
  import ComplaintModel
  import ComplaintSQLite
  import ComplaintTestKit
  import Testing

  /// A host's own statements in the transaction of a commit.
  @Suite struct AlongsideTests {
    private struct Objection: Error {}

    private func office(_ statements: @escaping Office.Statements) async throws -> Office {
      let office = try await Office(alongside: statements)
      try RawFile(office.store.path).run("CREATE TABLE ours (command TEXT, part REAL, raw BLOB)")
      return office
    }

    @Test func `The host's statements and the commit are kept together`() async throws {
      let office = try await office { commit, transaction in
        try transaction.run(
          "INSERT INTO ours (command, part, raw) VALUES (?1, ?2, ?3)",
          [.text(commit.command.description), .real(0.5), .blob([0, 255])])
      }
      let complaint = try await office.file(notes: 2)
      let history = try await office.desk.history(of: complaint.id)
      let rows = try RawFile(office.store.path).rows(
        "SELECT command, part, hex(raw) FROM ours ORDER BY rowid")
      #expect(rows == history.map { [$0.command.description, "0.5", "00FF"] })
    }

    @Test func `What the host's statements fail at is not kept, and keeps nobody else from it`()
      async throws
    {
      let office = try await office { commit, transaction in
        try transaction.run("INSERT INTO ours (command) VALUES ('x')")
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
      #expect(try RawFile(office.store.path).rows("SELECT count(*) FROM ours") == [["2"]])
      #expect(try await office.store.findings() == [])
    }

    @Test func `A host reads in the transaction, its own rows and ours`() async throws {
      let office = try await office { commit, transaction in
        let seen = try transaction.run(
          "SELECT version, complaint FROM complaint_list WHERE tenant = ?1", ["shop"])
        guard seen == [[.integer(1), .text(commit.parts[0].complaint.id.description)]] else {
          throw Objection()
        }
      }
      _ = try await office.file()
    }

    @Test(arguments: [
      "COMMIT", "  rollback", "BEGIN", "savepoint part", "RELEASE part", "PRAGMA synchronous = OFF",
      "ATTACH '/tmp/x' AS y", "DELETE FROM ours; COMMIT", "DELETE FROM ours WHERE rowid = ?1",
      "SELEC",
      "", "UPDATE sqlite_schema SET sql = ''",
    ])
    func `A statement that has no place there is refused`(statement: String) async throws {
      let office = try await office { _, transaction in try transaction.run(statement) }
      await #expect { try await office.file() } throws: { error in
        let inner = (error as? DeskError)?.underlying as? StoreError
        return inner?.code == .alongside && inner?.underlying is SQLiteFault
      }
      let rows = try RawFile(office.store.path).rows("SELECT count(*) FROM events")
      #expect(rows == [["0"]])
    }
  }
#endif
