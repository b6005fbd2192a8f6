#if SQLite
  import ComplaintDesk
  import ComplaintModel
  import ComplaintSQLite
  import ComplaintTestSupport
  import Foundation
  import DurableTestSupport
  import Testing

  /// No room, no rights, and files that were damaged.
  @Suite struct TroubleTests {
    @Test func `When a file may not grow any more, that is said, and what was kept is kept`()
      async throws
    {
      let folder = try TemporaryFolder()
      let writer = try await ChildProcess.run(
        "SQLiteWriter", "fill", folder.file(), "0", limits: "ulimit -f 3000")
      try await Self.expectFull(writer, folder.file())
    }

    @Test(.enabled(if: getuid() == 0, "mounting needs root"))
    func `When a medium is full, that is said, and what was kept is kept`() async throws {
      let folder = try TemporaryFolder()
      let mount = folder.file("medium")
      try FileManager.default.createDirectory(atPath: mount, withIntermediateDirectories: true)
      guard Spawned.succeeds("mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", mount) else {
        // A container may forbid it to root; the limit on a file's size is tried above all the same.
        return
      }
      defer { _ = Spawned.succeeds("umount", mount) }
      let path = mount + "/complaints.sqlite"
      let writer = try await ChildProcess.run("SQLiteWriter", "fill", path, "0")
      #expect(writer.lines.contains { $0.joined(separator: " ").contains("no room left") })
      #expect(Spawned.succeeds("mount", "-o", "remount,size=64m", mount))
      try await Self.expectFull(writer, path)
    }

    /// It was told of the failure and could still read; and once there is room, it goes on.
    private static func expectFull(_ writer: ChildProcess, _ path: String) async throws {
      let done = writer.lines.filter { $0[0] == "done" }.count
      #expect(done > 20)
      let failure = try #require(writer.lines.first { $0[0] == "failed" })
      #expect(failure[1] == "unavailable")
      #expect(failure.joined(separator: " ").contains("keeping 1 commits of tenant shop"))
      #expect(writer.lines.last == ["read", "2"])
      let store = try SQLiteStore(at: path)
      #expect(try await store.findings() == [])
      let pair = WrittenPair(life: 0, task: 0)
      let loaded = try await store.load(
        pair.ids, commands: (0...done).map(pair.command), of: WrittenPair.tenant)
      #expect(loaded.known.count >= done)
      #expect(loaded.complaints.count == 2)
      var next = WrittenPair(life: 1, task: 0)
      let outcome = try await store.commit([try next.next()])[0]
      guard case .committed = outcome else {
        Issue.record("it does not go on: \(outcome)")
        return
      }
    }

    @Test func `Who has no right to write is told, and may read`() async throws {
      let folder = try TemporaryFolder()
      var pair = WrittenPair(life: 0, task: 0)
      let store = try SQLiteStore(at: folder.file())
      try await WrittenPair.publish(in: store)
      _ = try await store.commit([try pair.next()])
      await store.close()
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o444], ofItemAtPath: folder.file())
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o555], ofItemAtPath: folder.path)
      defer {
        try? FileManager.default.setAttributes(
          [.posixPermissions: 0o755], ofItemAtPath: folder.path)
      }
      let writer = try await ChildProcess.run("SQLiteWriter", "nobody", folder.file(), "0")
      let failure = try #require(writer.lines.first)
      #expect(failure[0...1] == ["failed", "readOnly"], "\(failure)")
      #expect(failure.contains(folder.file()) || failure.contains(folder.file() + ":"))
      #expect(writer.lines.last == ["read", "immutable", "2"])
    }
  }
#endif
