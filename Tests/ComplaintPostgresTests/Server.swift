#if PostgreSQL
  import ComplaintTestSupport
  import Foundation

  /// A PostgreSQL server of our own, in a temporary folder and reached by a socket there.
  ///
  /// `Tests/postgres-server` watches it: once this process has ended, however that came about, it ends the
  /// server and removes the folder.
  final class Server: Sendable {
    let folder: String
    /// As long as its input is open, it lets the server run.
    private let shell: Spawned

    private struct NotStarted: Error, CustomStringConvertible {
      let description: String
    }

    /// The one that most tests share; nothing of it has to outlive its end.
    static let shared = Result { try Server(["fsync=off", "full_page_writes=off"]) }

    /// One that is durable, as servers are.
    static let durable = Result { try Server() }

    /// Makes a database and starts a server on it, with further settings of the server.
    init(_ settings: [String] = []) throws {
      folder = "/tmp/complaintkit-pg-\(UUID().uuidString.prefix(8))"
      let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent()
      shell = try Spawned(
        tests.appendingPathComponent("postgres-server").path, [folder] + settings)
      try waitUntilReady()
    }

    private func waitUntilReady() throws {
      let line = String(decoding: shell.read(), as: UTF8.self)
      guard line.hasPrefix("ready") else {
        throw NotStarted(description: "no PostgreSQL server could be started: \(line)")
      }
    }

    /// How it is reached, with the password that has to be nowhere else.
    var connection: String {
      "host=\(folder) user=desk password='se:cr@et' dbname=postgres"
    }

    static let password = "se:cr@et"

    /// Kills every process of the server, so that none has time to end as it would by itself.
    func kill() throws {
      let file = try String(contentsOfFile: "\(folder)/data/postmaster.pid", encoding: .utf8)
      guard let line = file.split(separator: "\n").first, let leader = Int32(line) else { return }
      // It starts nobody any more while those that it has started are killed.
      Foundation.kill(leader, SIGSTOP)
      for child in Self.children(of: leader) { Foundation.kill(child, SIGKILL) }
      Foundation.kill(leader, SIGKILL)
    }

    private static func children(of leader: Int32) -> [Int32] {
      let processes = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
      return processes.compactMap { Int32($0) }.filter { process in
        // After the name in parentheses come the state and the process that started it.
        let status = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
        let fields = status?.split(separator: ")").last?.split(separator: " ")
        return fields.flatMap { $0.count > 1 ? Int32($0[1]) : nil } == leader
      }
    }

    /// Starts it again, after it was killed.
    func restart() throws {
      try shell.write("start\n")
      try waitUntilReady()
    }

    deinit {
      shell.closeInput()
      shell.wait()
    }
  }
#endif
