import Foundation

/// A server of our own for as long as it is measured, reached by a socket in its folder.
final class PostgresServer {
  let folder = "/tmp/complaintkit-pg-\(UUID().uuidString.prefix(8))"
  private let process = Process()
  private let leash = Pipe()

  /// Starts a server as durable as servers are; `nil` if there is none on this machine.
  init?() throws {
    let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let output = Pipe()
    process.executableURL = tests.appendingPathComponent("postgres-server")
    process.arguments = [
      folder, "shared_buffers=256MB", "max_wal_size=4GB", "checkpoint_timeout=30min",
    ]
    process.standardInput = leash
    process.standardOutput = output
    try process.run()
    let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
    guard line.hasPrefix("ready") else {
      print("\nnot measured: no PostgreSQL server could be started: \(line)")
      return nil
    }
  }

  /// How it is reached.
  var connection: String { "host=\(folder) user=desk password='se:cr@et' dbname=postgres" }

  func end() {
    try? leash.fileHandleForWriting.close()
    process.waitUntilExit()
  }
}
