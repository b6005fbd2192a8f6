#if SQLite
  import ComplaintDesk
  import ComplaintSQLite
  import Foundation
  import Testing

  /// A folder that is there as long as its value is.
  final class TemporaryFolder: Sendable {
    let path: String

    init() throws {
      path = NSTemporaryDirectory() + "complaintkit-\(UUID().uuidString)"
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func file(_ name: String = "complaints.sqlite") -> String { "\(path)/\(name)" }
  }
#endif
