import BusinessTime
import Testing

@testable import OwnLifecycle

@Suite("The walk and the help text")
struct WalkTests {
  static func lines(in language: DisplayLanguage) throws -> [String] {
    var walk = try Walk(in: language)
    walk.run()
    return walk.lines
  }

  @Test("It refuses once and ends closed", arguments: DisplayLanguage.allCases)
  func wholeWay(language: DisplayLanguage) throws {
    let lines = try WalkTests.lines(in: language)
    #expect(lines.count == Walk.commands.count + 2)
    #expect(lines.filter { $0.contains("✗") }.count == 1)
    #expect(lines.last?.hasSuffix(language == .english ? "→ Closed" : "→ 已归档") == true)
  }

  @Test("Every line that the help text shows is printed")
  func helpHolds() throws {
    let shown = Help.text.split(separator: "\n").filter { $0.hasPrefix("    ") }
      .map { String($0.dropFirst(4)) }
    let lines = try WalkTests.lines(in: .english)
    #expect(shown.count == 2)
    for line in shown { #expect(lines.contains(line), "\(line)") }
  }

  @Test("No line of the help text is wrapped on a terminal of 80 columns")
  func linesFit() {
    for line in Help.text.split(separator: "\n") { #expect(line.count < 80, "\(line)") }
  }
}
