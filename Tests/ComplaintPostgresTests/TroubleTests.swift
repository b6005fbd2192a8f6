#if PostgreSQL
  import BusinessTime
  import ComplaintDesk
  import ComplaintModel
  import ComplaintPostgres
  import ComplaintTestKit
  import ComplaintTestSupport
  import Foundation
  import Testing
  import DurableTestSupport

  /// No server, no room, no rights, and rows and files that were damaged.
  @Suite struct TroubleTests {
    private static func thrown(_ body: () async throws -> Void) async -> StoreError? {
      do {
        try await body()
        return nil
      } catch {
        return error as? StoreError
      }
    }

    @Test func `While there is no server that is said, and afterwards it goes on`() async throws {
      let server = try Server()
      let store = try await Database(on: server).store()
      try await WrittenPair.publish(in: store)
      var pair = WrittenPair(life: 0, task: 0)
      _ = try await store.commit([try pair.next()])
      try server.kill()
      let next = try pair.next()
      let commit = await Self.thrown { _ = try await store.commit([next]) }
      #expect(commit?.code == .unavailable)
      #expect(commit?.message.contains("keeping 1 commits of tenant shop") == true)
      #expect(commit?.message.contains("see whether the database can be reached") == true)
      let load = await Self.thrown { _ = try await store.load(pair.ids, commands: [], of: "shop") }
      #expect(load?.code == .unavailable)
      try server.restart()
      let outcome = try await store.commit([next])[0]
      guard case .committed = outcome else {
        Issue.record("it does not go on: \(outcome)")
        return
      }
      #expect(try await store.findings() == [])
    }

    @Test func `A server that only reads is told from one that is gone, and is read`() async throws
    {
      let database = try Database()
      let store = try await database.store()
      try await WrittenPair.publish(in: store)
      var pair = WrittenPair(life: 0, task: 0)
      _ = try await store.commit([try pair.next()])
      var options = PostgresOptions.standard
      options.schema = database.schema
      let reader = try await PostgresStore(
        database.connection + " options='-c default_transaction_read_only=on'", options: options)
      let next = try pair.next()
      let error = await Self.thrown { _ = try await reader.commit([next]) }
      #expect(error?.code == .readOnly)
      let loaded = try await reader.load(pair.ids, commands: [], of: WrittenPair.tenant)
      #expect(loaded.complaints.count == 2)
      #expect(try await reader.findings() == [])
    }

    @Test func `A user without the right to write is told, and may read`() async throws {
      let database = try Database()
      let store = try await database.store()
      try await WrittenPair.publish(in: store)
      var pair = WrittenPair(life: 0, task: 0)
      _ = try await store.commit([try pair.next()])
      let reader = "reader_\(database.schema.suffix(12))"
      try database.rows(
        """
        CREATE ROLE \(reader) LOGIN PASSWORD 'read';
        GRANT USAGE ON SCHEMA \(database.schema) TO \(reader);
        GRANT SELECT ON ALL TABLES IN SCHEMA \(database.schema) TO \(reader)
        """)
      var options = PostgresOptions.standard
      options.schema = database.schema
      let theirs = try await PostgresStore(
        "host=\(database.server.folder) user=\(reader) password=read dbname=postgres",
        options: options)
      let next = try pair.next()
      let error = await Self.thrown { _ = try await theirs.commit([next]) }
      #expect(error?.code == .unavailable)
      #expect(error?.message.contains("the user lacks the right") == true)
      let loaded = try await theirs.load(pair.ids, commands: [], of: WrittenPair.tenant)
      #expect(loaded.complaints.count == 2)
    }

    @Test(.enabled(if: getuid() == 0, "mounting needs root"))
    func `When a medium is full, that is said, and what was kept is kept`() async throws {
      let server = try Server()
      let mount = server.folder + "/medium"
      try FileManager.default.createDirectory(atPath: mount, withIntermediateDirectories: true)
      let size = "mode=777,size=8m"
      guard Spawned.succeeds("mount", "-t", "tmpfs", "-o", size, "tmpfs", mount) else {
        // A container may forbid it to root.
        return
      }
      defer {
        try? server.kill()
        _ = Spawned.succeeds("umount", mount)
      }
      let database = try Database(on: server)
      #expect(Spawned.succeeds("install", "-d", "-o", "postgres", "-m", "700", mount + "/tables"))
      try Database.rows(
        "CREATE TABLESPACE small LOCATION '\(mount)/tables'", over: server.connection)
      let writer = try await ChildProcess.run(
        "PostgresWriter", "fill", database.connection + " options='-c default_tablespace=small'",
        database.schema, "0")
      let done = writer.lines.filter { $0[0] == "done" }.count
      #expect(done > 20)
      let failure = try #require(writer.lines.first { $0[0] == "failed" })
      #expect(failure[1] == "unavailable")
      #expect(failure.joined(separator: " ").contains("the server has no room"))
      #expect(writer.lines.last == ["read", "2"])
      #expect(Spawned.succeeds("mount", "-o", "remount,size=64m", mount))
      try await Self.expectWhole(database, done, told: writer.lines)
    }

    /// Everything that was acknowledged is there, and it goes on.
    private static func expectWhole(
      _ database: Database, _ done: Int, told: [[String]]
    ) async throws {
      let store = try await database.store()
      #expect(try await store.findings() == [])
      #expect(try await WrittenPair.faults(in: store, told: told, lives: 1) == [])
      var next = WrittenPair(life: 1, task: 0)
      let outcome = try await store.commit([try next.next()])[0]
      guard case .committed = outcome else {
        Issue.record("it does not go on: \(outcome)")
        return
      }
    }

    /// What somebody writes into the tables, and what the check says of it.
    private static let damages = [
      (
        "UPDATE events SET body = replace(body, 'noted', 'n0ted') WHERE position = 3",
        "event 2 of complaint"
      ),
      (
        "UPDATE events SET complaint = complaint WHERE false; DELETE FROM events WHERE position = 3",
        "the feed of tenant shop has 35 events up to position 36"
      ),
      ("DELETE FROM commands WHERE last_version = 5", "the ledger does not have command"),
      ("UPDATE complaints SET stage = 'elsewhere' WHERE version = 18", "stands is not what"),
      ("UPDATE complaints SET version = 17", "18 were committed|17 were committed"),
      ("DELETE FROM complaints", "belongs to no complaint"),
      ("UPDATE snapshots SET body = body || ' '", "the snapshot of complaint"),
      ("UPDATE messages SET body = body || ' ' WHERE position = 4", "message .* cannot be read"),
      ("UPDATE messages SET key = gen_random_uuid(), state = '{}'", "message .* cannot be read"),
      ("UPDATE playbooks SET valid_from = valid_from + 1", "playbook 1 of tenant shop"),
      ("UPDATE budgets SET version = version + 1", "budget 0/0 of tenant shop"),
      ("UPDATE budgets SET body = replace(body, 'CNY', 'EUR')", "budget 0/0 of tenant shop"),
      ("UPDATE contents SET body = body || 'x'::bytea", "content of command"),
    ]

    @Test(arguments: damages)
    func `What is not as it was written is found`(damage: String, finding: String) async throws {
      let database = try Database()
      let store = try await database.store()
      try await WrittenPair.publish(in: store)
      var pair = WrittenPair(life: 0, task: 0)
      try await pair.openBudget(in: store)
      for _ in 0..<18 { _ = try await store.commit([try pair.next()]) }
      _ = try await PostgresVault(in: store).put(
        VaultContent("kettle"), under: pair.command(0), slot: 0, party: nil,
        salt: Salt(high: 1, low: 2), of: WrittenPair.tenant)
      #expect(try await store.findings() == [])
      try database.rows(damage)
      let findings = try await store.findings()
      let pattern = try Regex(finding)
      #expect(findings.contains { $0.contains(pattern) }, "\(findings)")
    }

    @Test func `A feed with a gap is an error, and not a shorter feed`() async throws {
      let database = try Database()
      let store = try await database.store()
      try await WrittenPair.publish(in: store)
      var pair = WrittenPair(life: 0, task: 0)
      for _ in 0..<4 { _ = try await store.commit([try pair.next()]) }
      try database.rows("DELETE FROM events WHERE position = 3")
      let error = await Self.thrown {
        _ = try await store.events(after: .start, of: WrittenPair.tenant, limit: 9)
      }
      #expect(error?.code == .damaged)
      #expect(error?.message.contains("position 3 of the feed of tenant shop is missing") == true)
    }

    @Test func `A snapshot that is damaged is made up for by the events`() async throws {
      let office = try await Office()
      let complaint = try await office.file(notes: 20)
      try office.database.rows("UPDATE snapshots SET body = replace(body, 'schema', 'sxhema')")
      let loaded = try await office.store.load([complaint.id], commands: [], of: "shop")
      #expect(loaded.complaints[complaint.id] == complaint)
    }

    @Test func `A message that cannot be read keeps nobody from the others`() async throws {
      let store: PostgresStore
      let database = try Database()
      store = try await database.store()
      try await WrittenPair.publish(in: store)
      var pair = WrittenPair(life: 0, task: 0)
      var last = Scenario.start
      for _ in 0..<3 {
        let commit = try pair.next()
        last = commit.messages[0].notBefore
        _ = try await store.commit([commit])
      }
      try database.rows(
        "UPDATE messages SET body = '{}' WHERE key = '\(pair.message(1))'")
      let claim = Claim(
        tenants: [WrittenPair.tenant], now: last, limit: 9, leaseUntil: last + .hours(1))
      let due = try await store.claimMessages(claim, foldLimit: 0).due
      #expect(due.map(\.item.message.key) == [pair.message(0), pair.message(2)])
      let rows = try database.rows("SELECT kind, claim_at FROM messages ORDER BY position")
      #expect(rows[1] == ["unreadable", ""])
      let later = Claim(
        tenants: [WrittenPair.tenant], now: last + .hours(2), limit: 9,
        leaseUntil: last + .hours(3))
      #expect(try await store.claimMessages(later, foldLimit: 0).due.count == 2)
    }

    @Test func `A file of the server with a turned bit is noticed`() async throws {
      let server = try Server()
      let database = try Database(on: server)
      let store = try await database.store()
      try await WrittenPair.publish(in: store)
      var pair = WrittenPair(life: 0, task: 0)
      for _ in 0..<18 { _ = try await store.commit([try pair.next()]) }
      let path = try database.rows("CHECKPOINT; SELECT pg_relation_filepath('events')")[0][0]
      store.close()
      try server.kill()
      let file = URL(fileURLWithPath: "\(server.folder)/data/\(path)")
      var bytes = try Data(contentsOf: file)
      bytes[bytes.count / 2 + 100] ^= 1
      let handle = try FileHandle(forWritingTo: file)
      try handle.write(contentsOf: bytes)
      try handle.close()
      try server.restart()
      let again = try await database.store()
      let error = await Self.thrown {
        _ = try await again.events(after: .start, of: WrittenPair.tenant, limit: 99)
      }
      #expect(error?.code == .damaged)
      #expect(error?.message.contains("the database is damaged") == true)
      let findings = try await again.findings()
      #expect(findings.contains { $0.contains("invalid page") }, "\(findings)")
    }
  }
#endif
