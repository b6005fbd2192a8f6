#if SQLite
  import ComplaintDesk
  import ComplaintModel
  import ComplaintSQLite
  import ComplaintTestSupport
  import Foundation
  import DurableTestSupport
  import Testing

  /// Files of which a bit was turned or the end was lost: what is read is what was written, or somebody is
  /// told.
  @Suite struct DamageTests {
    private static let pairs = (0..<8).map { WrittenPair(life: $0, task: 0) }

    /// All that is read of a file.
    private struct Picture: Equatable {
      var complaints: [ComplaintID: Complaint] = [:]
      var histories: [[Complaint.Event]] = []
      var feed: [Complaint.Event] = []
      var messages: [OutboxItem] = []
      var playbooks: [PublishedPlaybook] = []
      var budgets: [Budget] = []
      var known: [CommandID: LedgerEntry] = [:]
    }

    /// A file of a few hundred pages, as it lies there after its store was closed.
    private static func write(into folder: TemporaryFolder) async throws -> Picture {
      let store = try SQLiteStore(at: folder.file())
      try await WrittenPair.publish(in: store)
      for var pair in pairs {
        try await pair.openBudget(in: store)
        var commits: [Commit] = []
        for _ in 0..<18 { commits.append(try pair.next()) }
        _ = try await store.commit(commits)
      }
      let picture = try await read(store)
      await store.close()
      return picture
    }

    private static func read(_ store: SQLiteStore) async throws -> Picture {
      var picture = Picture()
      let tenant = WrittenPair.tenant
      let ids = pairs.flatMap(\.ids)
      let commands = pairs.flatMap { pair in (0..<18).map(pair.command) }
      let loaded = try await store.load(ids, commands: commands, of: tenant)
      if let fault = loaded.faults.values.first { throw StoreError(fault) }
      (picture.complaints, picture.known) = (loaded.complaints, loaded.known)
      for id in ids {
        picture.histories.append(
          try await store.history(of: id, from: 1, limit: 1_000, in: tenant))
      }
      for entry in try await store.events(after: .start, of: tenant, limit: 10_000) {
        picture.feed.append(try entry.event.get())
      }
      picture.messages = try await store.messages(.pending, of: tenant, after: nil, limit: 1_000)
      picture.playbooks = try await store.playbooks(after: nil, of: tenant)
      picture.budgets = try await store.budgets(nil, of: tenant)
      return picture
    }

    /// Whether somebody is told, by an error or by the check of the file.
    private static func isTold(_ path: String, instead of: Picture) async -> Bool {
      do {
        let store = try SQLiteStore(at: path)
        if try await !store.findings().isEmpty { return true }
        return try await read(store) == of
      } catch {
        return true
      }
    }

    @Test(arguments: Effort.seeds)
    func `A bit that was turned changes nothing that is read, or is noticed`(
      seed: UInt64
    ) async throws {
      var random = SeededGenerator(seed: seed)
      let folder = try TemporaryFolder()
      let written = try await Self.write(into: folder)
      let bytes = try #require(FileManager.default.contents(atPath: folder.file()))
      for _ in 0..<Effort.count(300) {
        var damaged = bytes
        let (offset, bit) = (
          Int.random(in: 0..<bytes.count, using: &random), Int.random(in: 0..<8, using: &random)
        )
        damaged[offset] ^= 1 << UInt8(bit)
        let path = folder.file("damaged")
        try damaged.write(to: URL(fileURLWithPath: path))
        #expect(
          await Self.isTold(path, instead: written), "bit \(bit) of byte \(offset), seed \(seed)")
        for ending in ["", "-wal", "-shm"] {
          try? FileManager.default.removeItem(atPath: path + ending)
        }
      }
    }

    @Test(arguments: [0.0, 0.1, 0.5, 0.9, 0.99])
    func `A file of which the end is lost is noticed`(share: Double) async throws {
      let folder = try TemporaryFolder()
      let written = try await Self.write(into: folder)
      let bytes = try #require(FileManager.default.contents(atPath: folder.file()))
      let path = folder.file("damaged")
      let rest = bytes.prefix(Int(Double(bytes.count) * share) + 100)
      try rest.write(to: URL(fileURLWithPath: path))
      #expect(await Self.isTold(path, instead: written))
    }

    @Test func `Damage of one complaint leaves the others alone`() async throws {
      let folder = try TemporaryFolder()
      let written = try await Self.write(into: folder)
      var bytes = try #require(FileManager.default.contents(atPath: folder.file()))
      let id = Self.pairs[3].ids[0]
      let body = try #require(written.histories.flatMap(\.self).first { $0.complaint == id })
      let place = try #require(bytes.range(of: Data(body.encoded())))
      bytes[place.lowerBound + 40] ^= 1
      let path = folder.file("damaged")
      try bytes.write(to: URL(fileURLWithPath: path))
      let store = try SQLiteStore(at: path)
      try RawFile(path).run("DELETE FROM snapshots")
      let ids = Self.pairs.flatMap(\.ids)
      let loaded = try await store.load(ids, commands: [], of: WrittenPair.tenant)
      #expect(Set(loaded.faults.keys) == [id])
      #expect(loaded.complaints.count == ids.count - 1)
      #expect(loaded.complaints.allSatisfy { written.complaints[$0.key] == $0.value })
    }
  }
#endif
