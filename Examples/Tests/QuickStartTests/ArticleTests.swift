import Foundation
import Synchronization
import Testing

@testable import QuickStart

/// The article "Quick start" has the program as it is, and what it prints.
@Suite struct ArticleTests {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private func text(_ path: String) throws -> String {
    try String(contentsOf: Self.root.appendingPathComponent(path), encoding: .utf8)
  }

  @Test func `The article has the program as it is`() throws {
    let article = try text("Documentation.docc/QuickStart.md")
    let program = try text("Examples/Sources/QuickStart/QuickStart.swift")
    #expect(article.contains("```swift\n\(program)```"))
  }

  @Test func `The program is short, and prints what the article says`() async throws {
    let written = Mutex("")
    try await QuickStart.run { line in written.withLock { $0 += line + "\n" } }
    let article = try text("Documentation.docc/QuickStart.md")
    #expect(article.contains("```text\n\(written.withLock { $0 })```"))
    let program = try text("Examples/Sources/QuickStart/QuickStart.swift")
    let code = program.split(separator: "\n").filter {
      !$0.trimmingPrefix(while: \.isWhitespace).hasPrefix("//")
    }
    #expect(code.count <= 40)
  }
}
