import Foundation

/// Works for a day in a process that is then killed, and goes on nine days later in another one.
///
/// Run without arguments, it starts itself once more for the first day, with a file in the temporary
/// folder; a path as argument means that first day.
@main struct OneFileDeskProgram {
  static func main() async throws {
    if CommandLine.arguments.count > 1 {
      try await OneFileDesk(at: CommandLine.arguments[1], on: 0) { print($0) }.firstDay()
      // Nothing is closed or flushed: what was committed is in the file.
      fflush(nil)
      kill(getpid(), SIGKILL)
    }
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("OneFileDesk-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("complaints.sqlite").path

    let firstDay = Process()
    firstDay.executableURL = URL(fileURLWithPath: CommandLine.arguments[0])
    firstDay.arguments = [path]
    try firstDay.run()
    firstDay.waitUntilExit()
    print("-- the process was ended by signal \(firstDay.terminationStatus); nine days go by")
    try await OneFileDesk(at: path, on: 9) { print($0) }.tenthDay()
  }
}
