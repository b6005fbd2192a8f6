import Foundation

/// The process of one desk.
///
/// In a process that has had large stores before, a million complaints come to lie in the gaps that those have left,
/// each in pieces far apart; in one that has had none, what is new is brought in by the system page by page. So each
/// process has had one store of ten thousand complaints at most.
struct DeskProcess {
  private static let mark = "--desk-process"
  private let complaints: Int
  private let isSealed: Bool

  /// Reads the arguments with which ``rate(complaints:isSealed:)`` has started a process.
  init?(_ arguments: [String]) {
    guard arguments.count >= 4, arguments[1] == Self.mark, let complaints = Int(arguments[2])
    else { return nil }
    (self.complaints, isSealed) = (complaints, arguments[3] == "sealed")
  }

  /// What whole commands come to over so many complaints.
  static func rate(complaints: Int, isSealed: Bool) throws -> DeskBenchmark.Rate {
    let (process, output) = (Process(), Pipe())
    process.executableURL = URL(fileURLWithPath: CommandLine.arguments[0])
    process.arguments = [
      mark, "\(complaints)", isSealed ? "sealed" : "plain", "--rounds", "\(Wish.rounds)",
    ]
    process.standardOutput = output
    try process.run()
    let written = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return try JSONDecoder().decode(DeskBenchmark.Rate.self, from: written)
  }

  func run() async throws {
    let desk = DeskBenchmark()
    _ = try await desk.rate(complaints: min(complaints, 10_000), isSealed: isSealed)
    let rate = try await desk.rate(complaints: complaints, isSealed: isSealed)
    print(String(decoding: try JSONEncoder().encode(rate), as: UTF8.self), terminator: "")
  }
}
