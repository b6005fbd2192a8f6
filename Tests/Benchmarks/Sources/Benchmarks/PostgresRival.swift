import ComplaintDesk
import ComplaintModel
import ComplaintPostgres
import Foundation

/// One of several processes that write for the same tenant, each with 32 writers on complaints of its own.
struct PostgresRival {
  private static let mark = "--postgres-rival"
  private let connection: String
  private let schema: String
  private let number: Int
  private let time: Duration

  /// Reads the arguments with which ``rate(over:schema:count:milliseconds:)`` has started a process.
  init?(_ arguments: [String]) {
    guard arguments.count == 6, arguments[1] == Self.mark, let number = Int(arguments[4]),
      let milliseconds = Int(arguments[5])
    else { return nil }
    (connection, schema) = (arguments[2], arguments[3])
    (self.number, time) = (number, .milliseconds(milliseconds))
  }

  /// Lets so many write at once, and gives how many commits there were in a second.
  static func rate(
    over connection: String, schema: String, count: Int, milliseconds: Int
  ) throws -> Double {
    let started = try (0..<count).map { number in
      let (process, output) = (Process(), Pipe())
      process.executableURL = URL(fileURLWithPath: CommandLine.arguments[0])
      process.arguments = [mark, connection, schema, "\(number)", "\(milliseconds)"]
      process.standardOutput = output
      try process.run()
      return (process, output)
    }
    return started.reduce(0) { sum, started in
      let output = started.1.fileHandleForReading.readDataToEndOfFile()
      started.0.waitUntilExit()
      return sum + (Double(String(decoding: output, as: UTF8.self)) ?? .nan)
    }
  }

  func run() async throws {
    let office = try StoreOffice()
    var options = PostgresOptions.standard
    options.schema = schema
    let store = try await PostgresStore(connection, options: options)
    let ids = (0..<32).map { office.id(number * 32 + $0) }
    let loaded = try await store.load(ids, commands: [], of: office.tenant)
    let start = ContinuousClock.now
    let count = try await withThrowingTaskGroup(of: Int.self) { group in
      for complaint in loaded.complaints.values {
        group.addTask {
          var (complaint, count) = (complaint, 0)
          while ContinuousClock.now - start < time {
            let note = try office.note("\(complaint.id)/\(complaint.version)", on: complaint)
            guard case .committed = try await store.commit([note])[0] else {
              fatalError("a note was not kept")
            }
            complaint = note.parts[0].complaint
            count += 1
          }
          return count
        }
      }
      return try await group.reduce(0, +)
    }
    print(Double(count) / (ContinuousClock.now - start).inSeconds, terminator: "")
  }
}
