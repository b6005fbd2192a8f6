#if SQLite
  import BusinessTime
  import ComplaintDesk
  import ComplaintModel
  import ComplaintSQLite
  import ComplaintTestKit
  import Foundation
  import Testing

  /// What lies in a file, and how it is opened.
  @Suite struct FileTests {
    @Test func `What was committed is there when the file is opened again`() async throws {
      let office = try await Office()
      let complaint = try await office.file(notes: 20)
      await office.store.close()
      let again = try SQLiteStore(at: office.folder.file())
      let loaded = try await again.load([complaint.id], commands: [], of: "shop")
      #expect(loaded.complaints[complaint.id] == complaint)
    }

    @Test func `Events lie in the file as the bytes that digests cover`() async throws {
      let office = try await Office()
      let complaint = try await office.file(notes: 2)
      let history = try await office.desk.history(of: complaint.id)
      let rows = try RawFile(office.store.path).rows(
        "SELECT tenant, position, complaint, version, body FROM event_list ORDER BY position")
      #expect(rows.map { $0[0] } == history.map { _ in "shop" })
      #expect(rows.map { $0[1] } == (1...history.count).map(String.init))
      #expect(rows.map { $0[2] } == history.map(\.complaint.description))
      #expect(rows.map { $0[4] } == history.map { String(decoding: $0.encoded(), as: UTF8.self) })
    }

    @Test
    func `A snapshot is kept every sixteen versions and read instead of the events before it`()
      async throws
    {
      let office = try await Office()
      let complaint = try await office.file(notes: 36)
      let file = try RawFile(office.store.path)
      let kept = try file.rows("SELECT version FROM snapshots")
      #expect(kept == [["\(complaint.version / 16 * 16)"]])
      try file.run(
        "UPDATE events SET body = 'gone' WHERE version <= \(complaint.version / 16 * 16)")
      let loaded = try await office.store.load([complaint.id], commands: [], of: "shop")
      #expect(loaded.complaints[complaint.id] == complaint)
    }

    @Test func `A snapshot that cannot be read is made up for by the events`() async throws {
      let office = try await Office()
      let complaint = try await office.file(notes: 20)
      try RawFile(office.store.path).run(
        "UPDATE snapshots SET body = replace(body, 'shop', 'chop')")
      let loaded = try await office.store.load([complaint.id], commands: [], of: "shop")
      #expect(loaded.complaints[complaint.id] == complaint)
      let findings = try await office.store.findings()
      #expect(findings.count == 1 && findings[0].contains("snapshot"))
    }

    @Test(arguments: [
      "UPDATE events SET body = replace(body, 'agent:anna', 'agent:anne') WHERE version = 3",
      "UPDATE events SET version = 40 WHERE version = 3",
      "DELETE FROM events WHERE version = 3",
      "UPDATE complaints SET version = version - 1",
    ])
    func `A change of what was written is noticed`(statement: String) async throws {
      let office = try await Office()
      let complaint = try await office.file(notes: 4)
      #expect(try await office.store.findings() == [])
      try RawFile(office.store.path).run(statement)
      let loaded = try await office.store.load([complaint.id], commands: [], of: "shop")
      #expect(loaded.faults[complaint.id]?.complaint == complaint.id)
      #expect(try await office.store.findings().isEmpty == false)
    }

    @Test func `A position that is lost is an error of the feed`() async throws {
      let office = try await Office()
      _ = try await office.file(notes: 4)
      try RawFile(office.store.path).run("DELETE FROM events WHERE position = 2")
      await #expect {
        _ = try await office.store.events(after: .start, of: "shop", limit: 10)
      } throws: { error in
        (error as? StoreError)?.code == .damaged && "\(error)".contains("position 2")
      }
    }

    @Test func `A file of an earlier version is brought up to date, with what lies in it`()
      async throws
    {
      let office = try await Office()
      let complaint = try await office.file(notes: 2)
      let reference = try await SQLiteVault(in: office.store).put(
        VaultContent("It leaks."), under: CommandID(hashing: "1"), slot: 0, party: nil,
        salt: Salt(high: 1, low: 2), of: "shop")
      await office.store.close()
      let file = try RawFile(office.folder.file())
      try file.run(
        """
        ALTER TABLE contents DROP COLUMN cipher_key;
        DROP TABLE IF EXISTS denied_attempts;
        DROP TABLE IF EXISTS checkpoints;
        DROP TABLE IF EXISTS budgets;
        UPDATE complaintkit SET value = 1 WHERE name = 'schema'
        """)
      var options = SQLiteOptions.standard
      options.access = .readOnly
      let early = #expect(throws: StoreError.self) {
        try SQLiteStore(at: office.folder.file(), options: options)
      }
      #expect(early?.code == .misuse)
      let store = try SQLiteStore(at: office.folder.file())
      let vault = SQLiteVault(in: store, cipher: UnsafeCipher())
      #expect(try await vault.content(at: reference, of: "shop")?.text == "It leaks.")
      #expect(try await vault.rotate("shop").encrypted == 1)
      #expect(try await store.load([complaint.id], commands: [], of: "shop").faults.isEmpty)
      #expect(try await store.budgets(nil, of: "shop") == [])
      #expect(try await store.findings() == [])
    }

    @Test func `A newer schema is refused, and the file stays as it is`() async throws {
      let office = try await Office()
      await office.store.close()
      let file = try RawFile(office.folder.file())
      try file.run("UPDATE complaintkit SET value = 99 WHERE name = 'schema'")
      for access in [SQLiteOptions.Access.readWrite, .readOnly] {
        var options = SQLiteOptions.standard
        options.access = access
        let error = #expect(throws: StoreError.self) {
          try SQLiteStore(at: office.folder.file(), options: options)
        }
        #expect(error?.code == .newerSchema)
        #expect(error?.message.contains("99") == true)
      }
      #expect(try file.rows("SELECT value FROM complaintkit") == [["99"]])
    }

    @Test func `What is no database, or cannot be opened, is an error that says so`() throws {
      let folder = try TemporaryFolder()
      try "Dear Sir or Madam, ".appending(String(repeating: "x", count: 5_000))
        .write(toFile: folder.file("letter"), atomically: true, encoding: .utf8)
      let letter = #expect(throws: StoreError.self) { try SQLiteStore(at: folder.file("letter")) }
      #expect(letter?.code == .damaged)
      #expect(letter?.message.contains("not a database") == true)
      let path = folder.file("nowhere/file")
      let missing = #expect(throws: StoreError.self) { try SQLiteStore(at: path) }
      #expect(missing?.code == .unavailable)
      #expect(missing?.message.contains(path) == true)
      #expect((missing?.underlying as? SQLiteFault)?.code == 14)
    }

    @Test func `A file that is opened for reading is read and not written`() async throws {
      let office = try await Office()
      let complaint = try await office.file(notes: 3)
      await office.store.close()
      for access in [SQLiteOptions.Access.readOnly, .immutable] {
        var options = SQLiteOptions.standard
        options.access = access
        let store = try SQLiteStore(at: office.folder.file(), options: options)
        let loaded = try await store.load([complaint.id], commands: [], of: "shop")
        #expect(loaded.complaints[complaint.id] == complaint)
        let playbook = PublishedPlaybook(
          try Playbook(.standard, version: PlaybookVersion(rawValue: 2)), from: .latest)
        await #expect { try await store.publish(playbook, of: "shop") } throws: {
          ($0 as? StoreError)?.code == .readOnly
        }
        await store.close()
      }
    }

    @Test func `Whoever calls a store that was closed is told`() async throws {
      let office = try await Office()
      await office.store.close()
      await #expect { try await office.store.load([], commands: [], of: "shop") } throws: {
        ($0 as? StoreError)?.code == .closed
      }
      await #expect {
        try await office.store.purge(.dead, endedBefore: .latest, of: "shop")
      } throws: { ($0 as? StoreError)?.code == .closed }
    }

    @Test func `A backup is the whole file as of one instant, while others write`() async throws {
      let office = try await Office()
      let complaint = try await office.file(notes: 5)
      let copy = office.folder.file("backup.sqlite")
      try "an older backup".write(toFile: copy, atomically: true, encoding: .utf8)
      async let later = office.file(notes: 20)
      try await office.store.backUp(to: copy)
      _ = try await later
      let store = try SQLiteStore(at: copy)
      #expect(try await store.findings() == [])
      let loaded = try await store.load([complaint.id], commands: [], of: "shop")
      #expect(loaded.complaints[complaint.id] == complaint)
      #expect(!FileManager.default.fileExists(atPath: copy + "-partial"))
      let nowhere = office.folder.file("nowhere/backup")
      await #expect { try await office.store.backUp(to: nowhere) } throws: {
        ($0 as? StoreError)?.message.contains(nowhere) == true
      }
    }
  }
#endif
