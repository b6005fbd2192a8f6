#if PostgreSQL
  import BusinessTime
  import ComplaintDesk
  import ComplaintModel
  import ComplaintPostgres
  import ComplaintTestKit
  import Testing

  /// What lies in the database, and what happens when it does not answer as it should.
  @Suite struct DatabaseTests {
    @Test func `Events are kept byte for byte, as JSON that the database reads`() async throws {
      let office = try await Office()
      let complaint = try await office.file(notes: 20)
      let history = try await office.desk.history(of: complaint.id)
      let rows = try office.database.rows(
        """
        SELECT position, body::json #>> '{recordedAt}', body FROM events
        WHERE tenant = 'shop' AND complaint = '\(complaint.id)' ORDER BY version
        """)
      let expected = history.enumerated().map { index, event in
        [
          "\(index + 1)", event.recordedAt.description,
          String(decoding: event.encoded(), as: UTF8.self),
        ]
      }
      #expect(rows == expected)
      let snapshots = try office.database.rows("SELECT version FROM snapshots")
      #expect(snapshots == [["16"]])
    }

    @Test func `Many that begin at once make one schema`() async throws {
      let database = try Database()
      try await withThrowingTaskGroup { group in
        for _ in 0..<6 { group.addTask { _ = try await database.store() } }
        try await group.waitForAll()
      }
      #expect(try database.rows("SELECT name, value FROM complaintkit") == [["schema", "4"]])
    }

    @Test func `A database of an earlier version is brought up to date, with what lies in it`()
      async throws
    {
      let office = try await Office()
      let complaint = try await office.file(notes: 2)
      let reference = try await PostgresVault(in: office.store).put(
        VaultContent("It leaks."), under: CommandID(hashing: "1"), slot: 0, party: nil,
        salt: Salt(high: 1, low: 2), of: "shop")
      office.store.close()
      try office.database.rows(
        """
        ALTER TABLE contents DROP COLUMN cipher_key, ALTER COLUMN salt SET NOT NULL,
          ALTER COLUMN media_type SET NOT NULL;
        DROP TABLE IF EXISTS denied_attempts;
        DROP TABLE IF EXISTS checkpoints;
        DROP TABLE IF EXISTS budgets;
        UPDATE complaintkit SET value = 1 WHERE name = 'schema'
        """)
      let store = try await office.database.store()
      let vault = PostgresVault(in: store, cipher: UnsafeCipher())
      #expect(try await vault.content(at: reference, of: "shop")?.text == "It leaks.")
      #expect(try await vault.rotate("shop").encrypted == 1)
      #expect(try await store.load([complaint.id], commands: [], of: "shop").faults.isEmpty)
      #expect(try await store.budgets(nil, of: "shop") == [])
      #expect(try await store.findings() == [])
    }

    @Test func `A newer schema is refused, and left as it is`() async throws {
      let database = try Database()
      await (try database.store()).close()
      try database.rows("UPDATE complaintkit SET value = 99")
      await #expect { try await database.store() } throws: {
        ($0 as? StoreError)?.code == .newerSchema
      }
      #expect(try database.rows("SELECT value FROM complaintkit") == [["99"]])
    }

    @Test(arguments: ["", "Shop", "a-b", "a\"b", "a b", String(repeating: "a", count: 64)])
    func `A schema's name has only small letters, digits and underscores`(
      name: String
    ) async throws {
      let database = try Database()
      await #expect {
        try await database.store { $0.schema = name }
      } throws: {
        ($0 as? StoreError)?.code == .misuse
      }
    }

    @Test(arguments: [
      "host=FOLDER user=desk password='not it' dbname=postgres",
      "postgresql://desk:not%20it@/postgres?host=FOLDER", "password='not it' nonsense",
      "postgresql://desk:not it@no such host@x/postgres", "host=/nowhere password='not it'",
      // What stands behind the first sign is a host to libpq, and the rest of the password to whoever wrote it.
      "postgresql://desk:it@not it@x/postgres",
    ])
    func `A connection that is not made says why, without the password`(
      connection: String
    ) async throws {
      let server = try Server.shared.get()
      let text = connection.replacing("FOLDER", with: server.folder)
      await #expect { try await PostgresStore(text) } throws: { error in
        guard let error = error as? StoreError else { return false }
        return error.code == .unavailable && !"\(error)".contains("not it")
          && !"\(error)".contains("not%20it") && error.message.contains("connect")
      }
    }

    @Test func `Whoever waits is told of what another process has kept`() async throws {
      let database = try Database()
      let (here, elsewhere) = (
        try await database.store { $0.polling = .seconds(3_600) },
        try await database.store { $0.polling = .seconds(3_600) }
      )
      let desk = try await Desk("shop", playbook: .standard, store: elsewhere)
      // The first is found once this store has begun to listen, all others only by being told.
      for position in 0..<5 as Range<Int64> {
        let after = FeedPosition(rawValue: position)
        async let isThere: Void = {
          while try await here.events(after: after, of: "shop", limit: 1).isEmpty {
            try Task.checkCancellation()
            try await here.waitForEvents(after: after, of: "shop")
          }
        }()
        try await desk.file(.usual, by: .usual)
        try await isThere
      }
    }

    @Test func `Calls on a store that was closed say so`() async throws {
      let office = try await Office()
      let complaint = try await office.file()
      office.store.close()
      await #expect {
        try await office.store.load([complaint.id], commands: [], of: "shop")
      } throws: {
        ($0 as? StoreError)?.code == .closed
      }
    }

    @Test func `Connections that the server ends are made anew`() async throws {
      let office = try await Office()
      let complaint = try await office.file()
      for number in 0..<10 {
        try office.database.cutConnections()
        _ = try await office.desk.perform(
          .note.saying(.text("\(number)", of: nil)), on: complaint.id, by: office.anna)
      }
      let history = try await office.desk.history(of: complaint.id)
      #expect(history.map(\.version) == (1...11).map(Int32.init))
    }

    @Test func `Connections that are cut while many commit lose nothing and double nothing`()
      async throws
    {
      let database = try Database()
      let store = try await database.store()
      let desk = try await Desk(
        "shop", playbook: .standard, store: store, clock: ManualClock(),
        identities: SeededIdentities(seed: 7))
      let anna = Actor(.agent("anna"), as: .manager)
      let kept = try await withThrowingTaskGroup(of: ComplaintID.self) { group in
        for life in 0..<8 as Range<UInt64> {
          group.addTask {
            // Each of somebody else: whoever complains again and again takes a rung of the ladder, and
            // which of them does would be left to chance.
            let intake = Intake(
              .phone, receivedAt: Scenario.start, from: PartyID(high: 0, low: 1 + life))
            var receipt = try await desk.file(intake, by: anna)
            for number in 0..<12 {
              receipt = try await desk.perform(
                .note.saying(.text("\(number)", of: nil)), on: receipt.id, by: anna)
            }
            return receipt.id
          }
        }
        group.addTask {
          for position in 1...5 as ClosedRange<Int64> {
            // After some further commits each time.
            let after = FeedPosition(rawValue: position * 15)
            while try await store.events(after: after, of: "shop", limit: 1).isEmpty {
              try Task.checkCancellation()
              try await store.waitForEvents(after: after, of: "shop")
            }
            try database.cutConnections()
          }
          return ComplaintID(at: .earliest, random: (0, 0))
        }
        return try await group.reduce(into: Set<ComplaintID>()) { $0.insert($1) }
      }
      #expect(kept.count == 9)
      let feed = try await store.events(after: .start, of: "shop", limit: 1_000)
      let events = feed.compactMap { try? $0.event.get() }
        .map { "\($0.complaint) \($0.version) \($0.command) \($0.body)" }.sorted()
      #expect(feed.count == 8 * 13, "\(events.joined(separator: "\n"))")
      let counts = Dictionary(
        grouping: feed.compactMap { try? $0.event.get().complaint }, by: { $0 }
      ).values.map(\.count)
      #expect(counts == Array(repeating: 13, count: 8))
      #expect(try database.rows("SELECT count(*), max(position) FROM events") == [["104", "104"]])
    }
  }
#endif
