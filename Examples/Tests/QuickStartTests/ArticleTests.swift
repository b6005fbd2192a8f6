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

  /// What the README shows stands in an article, or in a program that is built, and is tested there.
  @Test func `The README shows nothing that is not tested elsewhere`() throws {
    let folder = Self.root.appendingPathComponent("Documentation.docc")
    let articles = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".md") }.map { try text("Documentation.docc/\($0)") }
    let known = Set(
      articles.joined(separator: "\n").split(separator: "\n").map { $0.trimmed })
    var isCode = false
    var unknown: [String] = []
    for line in try text("README.md").split(separator: "\n") {
      if line.hasPrefix("```") {
        isCode.toggle()
      } else if isCode, !known.contains(line.trimmed) {
        unknown.append(String(line))
      }
    }
    #expect(unknown == [])
  }
}

extension Substring {
  fileprivate var trimmed: String { trimmingCharacters(in: .whitespaces) }
}
