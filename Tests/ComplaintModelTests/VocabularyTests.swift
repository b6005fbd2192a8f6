import BusinessTime
import ComplaintModel
import Testing

@Suite struct VocabularyTests {
  @Test func `Every act has a name of its own in every language`() {
    for language in DisplayLanguage.allCases {
      let names = Act.allCases.map { $0.name(in: language) }
      #expect(names.allSatisfy { !$0.isEmpty })
      #expect(Set(names).count == names.count)
    }
  }

  @Test(arguments: [
    ("received", true), ("quality.defect", true), ("a", true), ("", false), ("1st", false),
    ("with space", false), ("ends.", false), ("投诉", false),
    (String(repeating: "a", count: 64), true), (String(repeating: "a", count: 65), false),
  ])
  func `A code is a short ASCII name`(code: String, isWellFormed: Bool) {
    #expect(Stage(rawValue: code).isWellFormed == isWellFormed)
  }
}
