import Testing

@testable import DueDates

@Suite("The help text")
struct HelpTests {
  /// A request of the help text and the answer that stands under it, each put back on one line.
  struct Example {
    var request = ""
    var answer = ""
  }

  static let examples: [Example] = {
    var examples: [Example] = []
    var (isExample, isAnswer) = (false, false)
    for line in Help.text.split(separator: "\n", omittingEmptySubsequences: false) {
      let text = line.trimmingPrefix(while: { $0 == " " })
      if line.hasPrefix("    {") {
        examples.append(Example())
        (isExample, isAnswer) = (true, false)
      }
      isExample = isExample && !line.isEmpty
      guard isExample else { continue }
      if text.hasPrefix("=> ") { isAnswer = true }
      let part = text.hasPrefix("=> ") ? text.dropFirst(3) : text
      if isAnswer {
        examples[examples.count - 1].answer += part
      } else {
        examples[examples.count - 1].request += part
      }
    }
    return examples
  }()

  @Test("Every example is answered as it says")
  func examplesHold() {
    var session = Session()
    for example in HelpTests.examples {
      let answer = session.answer(to: example.request)
      #expect(HelpTests.matches(answer, example.answer), "\(example.request)\n\(answer)")
    }
  }

  /// Whether the answer consists of the parts of `pattern` and, for each `…`, anything.
  static func matches(_ answer: String, _ pattern: String) -> Bool {
    var parts = pattern.split(separator: "…", omittingEmptySubsequences: false)
    guard parts.count > 1 else { return answer == pattern }
    let last = parts.removeLast()
    guard answer.hasPrefix(parts.removeFirst()), answer.hasSuffix(last) else { return false }
    var rest = answer[...]
    for part in parts {
      guard let found = rest.firstRange(of: part) else { return false }
      rest = rest[found.upperBound...]
    }
    return true
  }

  @Test("Every operation has an example", arguments: Operation.allCases)
  func operationsAreShown(operation: DueDates.Operation) {
    let shown = "\"operation\":\"\(operation.rawValue)\""
    #expect(HelpTests.examples.contains { $0.request.contains(shown) })
  }

  @Test("Every member of every operation is explained", arguments: Operation.allCases)
  func membersAreExplained(operation: DueDates.Operation) {
    for member in operation.members { #expect(Help.text.contains("\"\(member)\""), "\(member)") }
  }

  @Test("No line is so long that it is wrapped on a terminal of 80 columns")
  func linesFit() {
    for line in Help.text.split(separator: "\n") { #expect(line.count < 80, "\(line)") }
  }
}
