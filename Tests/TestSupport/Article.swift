#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// An article of the documentation, beside the test file that repeats its code.
///
/// A test file keeps an article true: it has every line of the article's Swift code, and wherever a
/// comment behind a line states what comes out, the file has the line followed by that result, as two
/// arguments of ``expectStated(_:_:)`` or of a function like it:
///
/// ```swift
/// try desk.adding(.hours(8), to: received)  // PT8H, in the article
/// expectStated(try desk.adding(.hours(8), to: received), "PT8H")  // in the test
/// ```
package struct Article {
  /// The fenced blocks with the language that each names.
  package let blocks: [(language: String, text: String)]
  private let test: String

  /// Reads an article of `Documentation.docc`, and the file of the test that calls this.
  package init(_ name: String, testedIn file: String = #filePath) throws {
    let root = URL(fileURLWithPath: file).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let article = root.appendingPathComponent("Documentation.docc/\(name).md")
    blocks = Self.blocks(try String(contentsOf: article, encoding: .utf8))
    test = try String(contentsOf: URL(fileURLWithPath: file), encoding: .utf8).compact
  }

  private static func blocks(_ text: String) -> [(language: String, text: String)] {
    var blocks: [(language: String, text: String)] = []
    var isInside = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        isInside.toggle()
        if isInside { blocks.append((String(line.dropFirst(3)), "")) }
      } else if isInside {
        blocks[blocks.count - 1].text += line + "\n"
      }
    }
    return blocks
  }

  /// The texts of the blocks in one language.
  package func blocks(in language: String) -> [String] {
    blocks.filter { $0.language == language }.map(\.text)
  }

  /// How many lines of code have a result behind them.
  package var statedResults: Int { lines.count { $0.result != nil } }

  /// The lines of code that the test does not repeat, or repeats with another result.
  package var untested: [String] {
    lines.filter { line in
      guard let result = line.result else { return !test.contains(line.code.compact) }
      let start = result.firstRange(of: ", ").map { String(result[..<$0.lowerBound]) } ?? result
      return !test.contains("\(line.code),\(result)".compact)
        && !test.contains("\(line.code),\"\(start)\"".compact)
    }.map { $0.code + ($0.result.map { "  // " + $0 } ?? "") }
  }

  private var lines: [(code: String, result: String?)] {
    blocks(in: "swift").flatMap { $0.split(separator: "\n") }.map(Self.line)
  }

  private static func line(_ text: Substring) -> (code: String, result: String?) {
    guard let comment = text.firstRange(of: "  // ") else { return (String(text), nil) }
    return (String(text[..<comment.lowerBound]), String(text[comment.upperBound...]))
  }
}

extension String {
  /// The text without white space, so that a line break that a formatter moved makes no difference.
  fileprivate var compact: String { filter { !$0.isWhitespace } }
}
