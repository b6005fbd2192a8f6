import Foundation
import Replaying

/// The public logs, where they are on this machine.
///
/// They are no part of the package, and are looked for in the folder that `COMPLAINTKIT_DATA` names,
/// otherwise beside the checkout.
enum PublicLogs {
  static let incidents = file("incidents-dev.csv.gz")
  static let requests = file("service-requests-2013.csv")
  static let complaints = file("consumer-complaints-2015-01.csv")

  private static func file(_ name: String) -> URL? {
    let named = ProcessInfo.processInfo.environment["COMPLAINTKIT_DATA"].map {
      URL(fileURLWithPath: $0)
    }
    let beside = SmallDesk.logs.appendingPathComponent("../../../shared/data")
    let file = (named ?? beside).appendingPathComponent(name).standardizedFileURL
    return FileManager.default.fileExists(atPath: file.path) ? file : nil
  }

  /// The bytes of a file, unpacked by the system if it is packed.
  static func bytes(of file: URL) throws -> [UInt8] {
    guard file.pathExtension == "gz" else { return try Array(Data(contentsOf: file)) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["gzip", "-dc", file.path]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw CocoaError(.fileReadCorruptFile) }
    return Array(data)
  }

  /// Replays a log by the mapping that comes with it.
  static func replay(
    _ file: URL, by name: String
  ) async throws -> (report: ReplayReport, rejections: [Rejection]) {
    let job = try SmallDesk.job(name)
    let list = RejectionList()
    var options = try job.options()
    options.reject = list.add
    var source = try LogSource(
      ByteSource(try bytes(of: file)), job.mapping, job.playbook, reject: list.add)
    let replay = try await CaseReplay(by: job.playbook, in: .memory)
    return (try await replay.run(&source, options), list.all)
  }
}
