#if PostgreSQL
  import ComplaintDesk
  import ComplaintModel
  import ComplaintPostgres
  import ComplaintTestSupport
  import DurableTestSupport
  import Foundation
  import Testing

  /// A person is erased from a database with many, and every row of every table and every byte of its files
  /// is searched for them.
  @Suite struct ErasureTests {
    @Test func `After one of many is erased, none of their strings stands in any table`()
      async throws
    {
      var random = SeededGenerator(seed: 1)
      // A tenth of a thousand takes too long for every day here.
      let persons = (0..<(Effort.isFull ? 1_000 : 30)).map { PlantedPerson($0, &random) }
      let database = try Database()
      let store = try await database.store()
      let archive = try await ErasureArchive(
        store, PostgresIndex(in: store), PostgresVault(in: store))
      try await archive.file(persons)
      let (person, other) = (persons[persons.count / 2], persons[0])
      #expect(try database.standing(person.strings) == Set(person.strings))
      try database.writeOut()
      #expect(try database.standingInFiles(person.marks) == Set(person.marks))
      try await archive.expectErasing(person)
      #expect(try database.standing(person.strings) == [])
      #expect(try database.standing(other.strings) == Set(other.strings))
      for table in try database.tables() { try database.rewrite(table) }
      try database.writeOut()
      #expect(try database.standingInFiles(person.marks) == [])
      #expect(try database.standingInFiles(other.marks) == Set(other.marks))
      #expect(
        try database.rows("SELECT count(DISTINCT party), count(*) FROM contents")
          == [["\(persons.count - 1)", "\((persons.count - 1) * 5)"]])
      #expect(try await store.findings() == [])
      store.close()
    }
  }

  extension Database {
    /// The tables of the schema.
    func tables() throws -> [String] {
      try rows(
        """
        SELECT table_name FROM information_schema.tables
        WHERE table_schema = '\(schema)' AND table_type = 'BASE TABLE'
        """
      ).map { $0[0] }
    }

    /// Which of some strings stand in any row of any table, also in bytes.
    func standing(_ strings: [String]) throws -> Set<String> {
      let list = strings.map { "'\($0)'" }.joined(separator: ", ")
      var found: Set<String> = []
      for table in try tables() {
        let standing = try rows(
          """
          SELECT s FROM unnest(ARRAY[\(list)]::text[]) s WHERE EXISTS (
            SELECT FROM \(table) t WHERE strpos(t::text, s) > 0
              OR strpos(t::text, encode(convert_to(s, 'UTF8'), 'hex')) > 0)
          """)
        found.formUnion(standing.map { $0[0] })
      }
      return found
    }

    /// Writes a table anew without anything that was deleted, as whoever has to prove it does.
    func rewrite(_ table: String) throws {
      try Self.rows("VACUUM FULL \(schema).\(table)", over: server.connection)
    }

    /// Has the server write what it holds in memory into its files.
    func writeOut() throws { try Self.rows("CHECKPOINT", over: server.connection) }

    /// Which of some strings stand in the files of the tables and indexes of the schema.
    func standingInFiles(_ strings: [String]) throws -> Set<String> {
      let paths = try rows(
        """
        SELECT pg_relation_filepath(c.oid) FROM pg_class c
        WHERE c.relnamespace = '\(schema)'::regnamespace AND c.relkind IN ('r', 'i')
        UNION SELECT pg_relation_filepath(c.reltoastrelid) FROM pg_class c
        WHERE c.relnamespace = '\(schema)'::regnamespace AND c.reltoastrelid <> 0
        """)
      var found: Set<String> = []
      for path in paths.map({ $0[0] }) {
        let data = try #require(
          FileManager.default.contents(atPath: "\(server.folder)/data/\(path)"))
        for text in strings where data.range(of: Data(text.utf8)) != nil { found.insert(text) }
      }
      return found
    }
  }
#endif
