import Foundation

/// A server of our own for as long as a test needs it, reached by a socket in its folder.
final class PostgresServer {
  private let folder = "/tmp/complaintkit-pg-\(UUID().uuidString.prefix(8))"
  private let process = Process()
  /// As long as this is open, the script lets the server run.
  private let leash = Pipe()

  private struct NotStarted: Error, CustomStringConvertible { let description: String }

  /// Whether there is one on this machine.
  static var isThere: Bool {
    let programs = try? FileManager.default.contentsOfDirectory(atPath: "/usr/lib/postgresql")
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    return programs?.isEmpty == false
      || path.split(separator: ":").contains {
        FileManager.default.isExecutableFile(atPath: "\($0)/initdb")
      }
  }

  /// Starts one; nothing of it has to outlive its end.
  init() throws {
    let output = Pipe()
    process.executableURL =
      SmallDesk.logs
      .appendingPathComponent("../../Tests/postgres-server").standardizedFileURL
    process.arguments = [folder, "fsync=off", "full_page_writes=off"]
    process.standardInput = leash
    process.standardOutput = output
    try process.run()
    let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
    guard line.hasPrefix("ready") else {
      throw NotStarted(description: "no PostgreSQL server could be started: \(line)")
    }
  }

  /// How it is reached.
  var connection: String { "host=\(folder) user=desk password='se:cr@et' dbname=postgres" }

  deinit {
    try? leash.fileHandleForWriting.close()
    process.waitUntilExit()
  }
}
