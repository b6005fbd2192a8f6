import Dispatch
import Foundation
import Replaying

/// The program `Replay` in a process of its own, over a year that is drawn, which may be ended in the middle.
struct ReplayProcess: Sendable {
  /// How often it has said how far it is.
  let lines: Int
  /// How many cases it has last said are done; that many are kept.
  let cases: Int
  let wasKilled: Bool
  /// What it has reported, if it came to its end.
  let report: ReplayReport?

  private struct Failed: Error, CustomStringConvertible { let description: String }

  /// Runs it to its end, or kills it once it has said so many times how far it is.
  static func run(
    _ arguments: [String], killedAfter count: Int? = nil
  ) async throws -> ReplayProcess {
    try await withCheckedThrowingContinuation { continuation in
      // Reading what it says blocks a thread.
      DispatchQueue.global().async {
        continuation.resume(with: Result { try runHere(arguments, count) })
      }
    }
  }

  private static func runHere(_ arguments: [String], _ count: Int?) throws -> ReplayProcess {
    let json = FileManager.default.temporaryDirectory
      .appendingPathComponent("Replay-\(UUID().uuidString).json")
    defer { try? FileManager.default.removeItem(at: json) }
    let (process, output) = (Process(), Pipe())
    process.executableURL = URL(fileURLWithPath: CommandLine.arguments[0])
      .deletingLastPathComponent().appendingPathComponent("Replay")
    process.arguments = arguments + ["--progress", "0", "--json", json.path]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = output
    try process.run()
    var said = Data()
    while true {
      if let count, lines(of: said).count >= count { kill(process.processIdentifier, SIGKILL) }
      let further = output.fileHandleForReading.availableData
      if further.isEmpty { break }
      said += further
    }
    process.waitUntilExit()
    let wasKilled = process.terminationReason == .uncaughtSignal
    if !wasKilled, process.terminationStatus != 0 {
      throw Failed(
        description: "\(process.terminationStatus): \(String(decoding: said, as: UTF8.self))")
    }
    let lines = lines(of: said)
    return ReplayProcess(
      lines: lines.count,
      cases: lines.last.flatMap { $0.split(separator: " ").first }.flatMap { Int($0) } ?? 0,
      wasKilled: wasKilled,
      report: wasKilled
        ? nil : try JSONDecoder().decode(ReplayReport.self, from: Data(contentsOf: json)))
  }

  /// The lines that have an end.
  private static func lines(of said: Data) -> [Substring] {
    guard let end = said.lastIndex(of: UInt8(ascii: "\n")) else { return [] }
    return String(decoding: said[...end], as: UTF8.self).split(separator: "\n")
  }
}
