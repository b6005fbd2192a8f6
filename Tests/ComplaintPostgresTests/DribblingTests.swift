#if PostgreSQL
  import ComplaintDesk
  import ComplaintModel
  import ComplaintPostgres
  import ComplaintTestKit
  import ComplaintTestSupport
  import Foundation
  import Testing

  /// A server whose answers come in pieces, as over a slow network.
  @Suite struct DribblingTests {
    /// Stands between a store and the server, and hands on what the server says a few bytes at a time.
    private static let relay = """
      import os, socket, sys, threading

      def hand_on(source, target, step):
          while data := source.recv(65536):
              for start in range(0, len(data), step):
                  target.sendall(data[start:start + step])
          target.shutdown(socket.SHUT_WR)

      front = socket.socket(socket.AF_UNIX)
      front.bind(sys.argv[1])
      front.listen(16)
      print("ready", flush=True)
      while True:
          client, _ = front.accept()
          server = socket.socket(socket.AF_UNIX)
          server.connect(sys.argv[2])
          for ends in [(client, server, 65536), (server, client, int(sys.argv[3]))]:
              threading.Thread(target=hand_on, args=ends, daemon=True).start()
      """

    @Test(arguments: [1, 3, 7])
    func `An answer that comes in pieces is read whole`(step: Int) async throws {
      let database = try Database()
      let folder = NSTemporaryDirectory() + database.schema
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      defer { try? FileManager.default.removeItem(atPath: folder) }
      let socket = "/.s.PGSQL.5432"
      let relay = try Spawned(
        "/usr/bin/env",
        ["python3", "-c", Self.relay, folder + socket, database.server.folder + socket, "\(step)"])
      defer {
        relay.kill()
        relay.wait()
      }
      try #require(String(decoding: relay.read(), as: UTF8.self).hasPrefix("ready"))
      var options = PostgresOptions.standard
      options.schema = database.schema
      options.connections = 2
      let store = try await PostgresStore(
        database.connection.replacing(database.server.folder, with: folder), options: options)
      let desk = try await Desk("shop", playbook: .standard, store: store, clock: ManualClock())
      let filed = try await desk.file(.usual, by: .usual)
      for number in 1...20 {
        let noted = try await desk.perform(
          .tag(add: [ComplaintTag(rawValue: "t\(number)")]), on: filed.id, by: .usual)
        #expect(noted.complaint.version == filed.complaint.version + Int32(number))
      }
      // A commit that another one was faster than fails, and that comes in pieces, too.
      let events = try await desk.history(of: filed.id)
      let part = Commit.Part(
        expectedVersion: 0, events: filed.events, complaint: filed.complaint, wake: nil)
      let again = Commit(
        tenant: "shop", command: CommandID(hashing: "again"),
        fingerprint: CommandFingerprint(high: 1, low: 2), parts: [part])
      guard case .known(let entry) = try await store.commit([again])[0] else {
        Issue.record("what has committed is not known")
        return
      }
      #expect(entry.complaint == filed.id)
      #expect(events.count == Int(filed.complaint.version) + 20)
      #expect(try await store.findings() == [])
      store.close()
    }
  }
#endif
