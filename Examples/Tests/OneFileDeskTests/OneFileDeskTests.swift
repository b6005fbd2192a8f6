import ComplaintSQLite
import Foundation
import Synchronization
import Testing

@testable import OneFileDesk

/// The example's two days, without the process between them.
@Suite struct OneFileDeskTests {
  @Test func `What was promised on the first day is missed on the tenth`() async throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("OneFileDeskTests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("complaints.sqlite").path
    let written = Mutex("")
    let write = { @Sendable (line: String) in written.withLock { $0 += line + "\n" } }

    try await OneFileDesk(at: path, on: 0, write: write).firstDay()
    let first = written.withLock { $0 }
    #expect(first.contains("answer: due"))
    #expect(!first.contains("missed"))
    written.withLock { $0 = "" }
    try await OneFileDesk(at: path, on: 9, write: write).tenthDay()
    let tenth = written.withLock { $0 }
    #expect(tenth.contains("The kettle leaks."))
    #expect(tenth.contains("missed: "))
    #expect(!tenth.contains("missed: \n"))
    #expect(tenth.contains("lead@shop.example"))
    #expect(try await SQLiteStore(at: path).findings() == [])
  }
}
