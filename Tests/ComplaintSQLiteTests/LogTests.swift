#if SQLite
  import BusinessTime
  import ComplaintDesk
  import ComplaintModel
  import ComplaintSQLite
  import ComplaintTestKit
  import Foundation
  import Testing

  /// Who tried what, and checkpoints, in a file.
  @Suite struct LogTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test func `The access log and the checkpoints in a file keep the laws`() async throws {
      let file = { @Sendable [folder] in try SQLiteStore(at: folder.file(UUID().uuidString)) }
      await AccessLogLaws { SQLiteAccessLog(in: try file()) }.all()
      await ShelfLaws { SQLiteCheckpoints(in: try file()) }.all()
    }

    @Test func `A desk's refusals are in the file when it is opened again, and damage is told`()
      async throws
    {
      let first = try SQLiteStore(at: folder.file())
      let ben = Actor(.agent("ben"), as: .complainant)
      let desk = try await Desk(
        "shop", playbook: .standard, store: first, accessLog: SQLiteAccessLog(in: first),
        clock: ManualClock())
      let filed = try await desk.file(.usual, by: Actor(.agent("anna"), as: .manager))
      await #expect(throws: DeskError.self) {
        try await desk.perform(.acknowledge, on: filed.id, by: ben)
      }
      let attempts = try await desk.deniedAttempts()
      #expect(attempts.map(\.act) == [.acknowledge])
      await first.close()
      let again = try SQLiteStore(at: folder.file())
      let log = SQLiteAccessLog(in: again)
      #expect(try await log.attempts(from: .earliest, of: "shop", limit: 9) == attempts)
      try RawFile(again.path).run("UPDATE denied_attempts SET body = '{}'")
      await #expect { try await log.attempts(from: .earliest, of: "shop", limit: 9) } throws: {
        ($0 as? StoreError)?.code == .damaged
      }
    }

    @Test func `A checkpoint that was changed in the file is told`() async throws {
      let store = try SQLiteStore(at: folder.file())
      let shelf = SQLiteCheckpoints(in: store)
      let checkpoint = Checkpoint(of: "shop", size: 3, root: .zero, at: Scenario.start)
      try await shelf.keep(SignedCheckpoint(checkpoint, signatures: []))
      #expect(try await shelf.checkpoints(of: "shop").map(\.checkpoint) == [checkpoint])
      try RawFile(store.path).run("UPDATE checkpoints SET note = replace(note, 'at 2', 'at x')")
      await #expect { try await shelf.checkpoints(of: "shop") } throws: {
        ($0 as? StoreError)?.code == .damaged
      }
    }
  }
#endif
