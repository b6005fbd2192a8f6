#if PostgreSQL
  import BusinessTime
  import ComplaintDesk
  import ComplaintModel
  import ComplaintPostgres
  import ComplaintTestKit
  import ComplaintTestSupport
  import Testing

  /// A person is erased from a database with many, and every row of every table is searched for them.
  @Suite struct ErasureTests {
    struct Person {
      let party: PartyID
      let strings: [String]

      init(_ number: Int, _ random: inout SeededGenerator) {
        party = PartyID(high: UInt64(number) + 1, low: random.next())
        strings = (0..<20).map { place in
          "p\(number)s\(place)x" + String(random.next(), radix: 36)
        }
      }

      func text(_ part: Int) -> String {
        strings[(part * 4)..<(part * 4 + 4)].joined(separator: " ")
      }
    }

    /// Which of some strings stand in any row of any table, also in bytes.
    private func standing(_ strings: [String], in database: Database) throws -> Set<String> {
      let tables = try database.rows(
        """
        SELECT table_name FROM information_schema.tables
        WHERE table_schema = '\(database.schema)' AND table_type = 'BASE TABLE'
        """)
      var found: Set<String> = []
      for table in tables.map({ $0[0] }) {
        let rows = try database.rows("SELECT t::text FROM \(table) t").map { $0[0] }
        for text in strings {
          let bytes = text.utf8.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }
          let hex = bytes.joined()
          if rows.contains(where: { $0.contains(text) || $0.contains(hex) }) { found.insert(text) }
        }
      }
      return found
    }

    @Test func `After one of many is erased, none of their strings stands in any table`()
      async throws
    {
      var random = SeededGenerator(seed: 1)
      let persons = (0..<Effort.count(300)).map { Person($0, &random) }
      let database = try Database()
      let store = try await database.store()
      let vault = PostgresVault(in: store)
      let index = PostgresIndex(in: store)
      let desk = try await Desk(
        "shop", playbook: .standard, store: store, index: index, vault: vault, clock: ManualClock(),
        identities: SeededIdentities(seed: 1))
      let anna = Actor(.agent("anna"), as: .manager)
      for person in persons {
        let intake = Intake(.phone, receivedAt: Scenario.start, from: person.party)
        let filed = try await desk.file(
          intake, saying: .text(person.text(0), of: person.party), by: anna)
        for part in 1..<5 {
          let command = part == 1 ? Complaint.Command.acknowledge : .note
          try await desk.perform(
            command.saying(person.text(part), of: person.party), on: filed.id, by: anna)
        }
        for case let text? in try await desk.history(of: filed.id).map(\.text) {
          let content = try await desk.content(at: text)?.text ?? ""
          try await index.take(content, at: text, of: filed.id, in: "shop")
        }
      }
      let person = persons[persons.count / 2]
      #expect(try standing(person.strings, in: database) == Set(person.strings))
      let officer = Actor(.agent("olga"), as: .privacyOfficer)
      let report = try await desk.erase(person.party, by: officer)
      #expect(report.contents == 5)
      #expect(report.indexed == 5)
      #expect(report.messages > 0)
      #expect(try standing(person.strings, in: database) == [])
      let other = persons[0]
      #expect(try standing(other.strings, in: database) == Set(other.strings))
      #expect(
        try database.rows("SELECT count(DISTINCT party), count(*) FROM contents")
          == [["\(persons.count - 1)", "\((persons.count - 1) * 5)"]])
      store.close()
    }
  }
#endif
