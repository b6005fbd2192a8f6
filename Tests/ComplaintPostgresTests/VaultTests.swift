#if PostgreSQL
  import BusinessTime
  import ComplaintDesk
  import ComplaintModel
  import ComplaintPostgres
  import ComplaintTestKit
  import Synchronization
  import Testing

  /// Texts in the database.
  @Suite struct VaultTests {
    private static let salt = Salt(high: 1, low: 2)

    @Test func `The vault in a database is encrypted as the laws want`() async throws {
      let clock = ManualClock()
      await VaultLaws(clock: clock) {
        PostgresVault(in: try await Database().store(), clock: clock, cipher: UnsafeCipher())
      }.all()
      let databases = Guarded<[ObjectIdentifier: Database]>([:])
      await CipherLaws(
        reopen: { PostgresVault(in: $0.store, cipher: $1) },
        holds: { vault, bytes in
          let database = databases.withLock { $0[ObjectIdentifier(vault.store)] }
          return try #require(database).holds(bytes)
        }
      ) { cipher in
        let database = try Database()
        let store = try await database.store()
        databases.withLock { $0[ObjectIdentifier(store)] = database }
        return PostgresVault(in: store, cipher: cipher)
      }.all()
    }

    @Test func `Boxes that were exchanged or given another key in the database are refused`()
      async throws
    {
      let database = try Database()
      let vault = PostgresVault(in: try await database.store(), cipher: UnsafeCipher())
      var references: [ContentReference] = []
      for slot in 0..<2 as Range<Int32> {
        references.append(
          try await vault.put(
            VaultContent("entry \(slot)"), under: CommandID(hashing: "1"), slot: slot, party: nil,
            salt: Self.salt, of: "shop"))
      }
      for change in [
        "body = (SELECT body FROM contents o WHERE o.slot <> c.slot)", "cipher_key = 'other'",
      ] {
        try database.rows(
          """
          CREATE TABLE before AS SELECT * FROM contents;
          UPDATE contents c SET \(change) WHERE slot = 0
          """)
        await #expect { try await vault.content(at: references[0], of: "shop") } throws: {
          ($0 as? StoreError)?.code == .damaged
        }
        #expect(try await vault.content(at: references[1], of: "shop")?.text == "entry 1")
        try database.rows(
          "DELETE FROM contents; INSERT INTO contents SELECT * FROM before; DROP TABLE before")
        #expect(try await vault.content(at: references[0], of: "shop")?.text == "entry 0")
      }
      #expect(try await vault.store.findings() == [])
    }

    @Test func `Tasks on several connections that put the same get one box`() async throws {
      let store = try await Database().store { $0.connections = 8 }
      let vault = PostgresVault(in: store, cipher: UnsafeCipher())
      for round in 0..<20 {
        let references = try await withThrowingTaskGroup(of: ContentReference.self) { group in
          for number in 0..<8 as Range<UInt64> {
            group.addTask {
              try await vault.put(
                VaultContent("again"), under: CommandID(hashing: "\(round)"), slot: 0, party: nil,
                salt: Salt(high: 7, low: number), of: "shop")
            }
          }
          return try await group.reduce(into: Set<ContentReference>()) { $0.insert($1) }
        }
        #expect(references.count == 1)
      }
      #expect(try await vault.keys(of: "shop").sealed == ["first": 20])
    }

    @Test func `What follows from the content in plain is gone with it`() async throws {
      let database = try Database()
      let plain = PostgresVault(in: try await database.store())
      let reference = try await plain.put(
        VaultContent("It leaks."), under: CommandID(hashing: "1"), slot: 0, party: nil,
        salt: Self.salt, of: "shop")
      let before = try database.rows("SELECT sameness FROM contents")
      let vault = PostgresVault(in: plain.store, cipher: UnsafeCipher())
      #expect(try await vault.rotate("shop").encrypted == 1)
      #expect(try database.rows("SELECT sameness FROM contents") != before)
      #expect(
        try database.rows("SELECT count(*) FROM contents WHERE salt IS NULL AND media_type IS NULL")
          == [["1"]])
      #expect(try await vault.content(at: reference, of: "shop")?.text == "It leaks.")
    }

    @Test func `Only what was put before an instant is swept`() async throws {
      let clock = ManualClock()
      let start = clock.now
      let vault = PostgresVault(in: try await Database().store(), clock: clock)
      for number in 0..<3 {
        _ = try await vault.put(
          VaultContent("\(number)"), under: CommandID(hashing: "\(number)"), slot: 0, party: nil,
          salt: Self.salt, of: "shop")
        clock.jump(by: .hours(1))
      }
      let middle = start + .hours(1)
      #expect(try await vault.sweep(before: middle, of: "shop") { _ in true } == 0)
      #expect(try await vault.sweep(before: middle, of: "shop") { _ in false } == 1)
      #expect(try await vault.sweep(before: middle, of: "shop") { _ in false } == 0)
      #expect(try await vault.sweep(before: .latest, of: "shop") { _ in false } == 2)
    }

    @Test func `A changed text is noticed`() async throws {
      let database = try Database()
      let vault = PostgresVault(in: try await database.store())
      let reference = try await vault.put(
        VaultContent("It leaks."), under: CommandID(hashing: "1"), slot: 0, party: nil,
        salt: Self.salt, of: "shop")
      try database.rows("UPDATE contents SET body = 'It leans.'::bytea")
      await #expect { try await vault.content(at: reference, of: "shop") } throws: {
        ($0 as? StoreError)?.code == .damaged
      }
    }
  }
#endif
