#if SQLite
  import Dispatch
  import Foundation
  import Synchronization

  /// What a process of `SQLiteWriter` has said.
  struct WriterProcess {
    /// The words of each line.
    let lines: [[String]]
    /// How it ended.
    let status: Int32
    let wasKilled: Bool

    /// Runs one to its end, or kills it once it has said so many lines.
    static func run(
      _ mode: String, _ path: String, life: Int = 0, killedAfter count: Int? = nil,
      limits: String? = nil
    ) async throws -> WriterProcess {
      try await withCheckedThrowingContinuation { continuation in
        // Reading its output blocks a thread.
        DispatchQueue.global().async {
          continuation.resume(
            with: Result { try runBlocking([mode, path, "\(life)"], count, limits) })
        }
      }
    }

    private static func runBlocking(
      _ arguments: [String], _ count: Int?, _ limits: String?
    ) throws -> WriterProcess {
      let executable = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
        .appendingPathComponent("SQLiteWriter")
      let process = Process()
      if let limits {
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = ["-c", limits + "; exec \"$0\" \"$@\"", executable.path] + arguments
      } else {
        process.executableURL = executable
        process.arguments = arguments
      }
      let output = Pipe()
      process.standardOutput = output
      try process.run()
      var text = Data()
      while true {
        let read = output.fileHandleForReading.availableData
        if read.isEmpty { break }
        text += read
        if let count, text.count(where: { $0 == UInt8(ascii: "\n") }) >= count {
          kill(process.processIdentifier, SIGKILL)
        }
      }
      process.waitUntilExit()
      return WriterProcess(
        lines: String(decoding: text, as: UTF8.self).split(separator: "\n").map { line in
          line.split(separator: " ").map(String.init)
        },
        status: process.terminationStatus,
        wasKilled: process.terminationReason == .uncaughtSignal
          && process.terminationStatus == SIGKILL)
    }
  }
#endif
