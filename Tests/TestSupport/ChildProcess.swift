#if os(Linux) || os(macOS)
  import Dispatch
  import Foundation

  /// What a process has said that a test has started: one of the programs that are built beside the tests.
  package struct ChildProcess: Sendable {
    /// The words of each line.
    package let lines: [[String]]
    package let ending: Spawned.Ending

    package var wasKilled: Bool { ending.wasKilled }

    /// Runs one to its end, or kills it once it has said so many lines.
    ///
    /// - Parameters:
    ///   - program: The name of its target.
    ///   - arguments: Its arguments.
    ///   - count: After how many lines it is killed; `nil` for never.
    ///   - limits: What a shell does before it becomes the process, such as `ulimit`.
    ///   - hear: Is given it once it runs, and then each time with further lines.
    /// - Returns: What it has said, and how it ended.
    /// - Throws: What `hear` throws, after which it is killed.
    package static func run(
      _ program: String, _ arguments: String..., killedAfter count: Int? = nil,
      limits: String? = nil,
      hear: @escaping @Sendable (_ process: Spawned, _ lines: [Substring]) throws -> Void = {
        _, _ in
      }
    ) async throws -> ChildProcess {
      try await withCheckedThrowingContinuation { continuation in
        // Reading its output blocks a thread.
        DispatchQueue.global().async {
          continuation.resume(
            with: Result {
              let process = try started(program, arguments, limits)
              return try read(process, count, hear)
            })
        }
      }
    }

    /// Where the programs lie that are built beside the tests.
    package static func path(of program: String) -> String {
      URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
        .appendingPathComponent(program).path
    }

    private static func started(
      _ program: String, _ arguments: [String], _ limits: String?
    ) throws -> Spawned {
      let path = path(of: program)
      guard let limits else { return try Spawned(path, arguments) }
      return try Spawned(
        "/bin/sh", ["-c", limits + "; exec \"$0\" \"$@\"", path] + arguments)
    }

    private static func read(
      _ process: Spawned, _ count: Int?, _ hear: (Spawned, [Substring]) throws -> Void
    ) throws -> ChildProcess {
      var lines: [Substring] = []
      var rest = Data()
      do {
        try hear(process, [])
        while true {
          if let count, lines.count >= count { process.kill() }
          let read = process.read()
          if read.isEmpty { break }
          rest += read
          // A line that has no end yet may be cut within a character.
          guard let end = rest.lastIndex(of: UInt8(ascii: "\n")) else { continue }
          let further = String(decoding: rest[...end], as: UTF8.self).split(separator: "\n")
          rest = Data(rest[(end + 1)...])
          lines += further
          try hear(process, further)
        }
      } catch {
        process.kill()
        process.wait()
        throw error
      }
      return ChildProcess(
        lines: lines.map { $0.split(separator: " ").map(String.init) }, ending: process.wait())
    }
  }
#endif
