import BusinessTime
import ComplaintModel
import Foundation
import Testing

/// Words as JSON.
@Suite struct MessageCodingTests {
  static let samples = [
    MessageTemplate(subject: "Due {due:date}", body: "Dear {recipient|reader},\n\n{{{clock}}}"),
    MessageTemplate(
      subject: "投诉{complaint}", body: "{?outcome=upheld,partlyUpheld}成立{/}{!outcome}“无”{/}",
      folded: MessageWords(subject: "{count}件", body: "{complaints:lines}")),
  ]

  @Test func `Templates have the form that they always had`() throws {
    let lines = try EventGoldenTests.lines("messages.jsonl")
    #expect(lines.count == Self.samples.count)
    for (line, sample) in zip(lines, Self.samples) {
      #expect(String(decoding: sample.encoded(), as: UTF8.self) == line)
      #expect(try MessageTemplate(decoding: Array(line.utf8)) == sample)
    }
  }

  static let words = #"""
     "messages": {
       "language": "zh-Hans",
       "phrases": {"organisation": {"en": "Pump works", "fr": "Pompes"}, "phone": {"en": "1", "zh-Hans": "2"}},
       "names": {"en": {"category": {"moon": "Moon"}}},
       "templates": {"survey": {"en": {"subject": "Well?", "body": "{organisation} {phone}"}}}
     },
    """#

  @Test func `What is stated stands over the library's own words`() throws {
    let text = PlaybookCodingTests.text(Self.words)
    let book = try Playbook(json: Array(text.utf8)).definition.messages
    #expect(book.language == .chinese)
    #expect(book.template(.survey, in: .english)?.single.subject.source == "Well?")
    #expect(
      book.template(.survey, in: .chinese)
        == MessageBook.standard.template(.survey, in: .chinese))
    #expect(book.templates == MessageBook.standard.templates)
    let bytes = book.encoded()
    #expect(try MessageBook(decoding: bytes) == book)
    #expect(try MessageBook(decoding: bytes).encoded() == bytes)
    #expect(try MessageBook(decoding: Array("{}".utf8)) == .standard)
  }

  @Test func `Written out it keeps its words, whatever the library's own become`() {
    let written = String(decoding: MessageBook.standard.encoded(), as: UTF8.self)
    for name in TemplateName.terms.map(\.code) { #expect(written.contains("\"\(name)\":{\"en\":")) }
    #expect(written.hasPrefix(#"{"language":"en","phrases":{"organisation":{"en":"#))
  }

  static let faults: [(String, String)] = [
    (
      #""templates": {"survey": {"en": {"subject": "Well?", "body": "{due"}}}"#,
      #"messages.templates.survey.en.body: "{due" at character 1 is not closed"#
    ),
    (
      #""templates": {"survey": {"zh-Hans": {"subject": "{x}", "body": "y"}}}"#,
      #"messages.templates.survey["zh-Hans"].subject: there is no parameter and no phrase "x""#
    ),
    (
      #""templates": {"breach": {"en": {"subject": "a", "body": "{grade}"}}}"#,
      #"messages.templates.breach.en.body: "grade" may not be known: "#
        + "write {?grade}…{/} around it, or {grade|…}"
    ),
    (
      #""templates": {"survey": {"en": {"subject": "a"}}}"#,
      "messages.templates.survey.en.body: the member is missing"
    ),
    (#""names": {"en": {"mood": {"a": "b"}}}"#, #"messages.names.en.mood: "mood" is none of "#),
    (#""greeting": "hi""#, "messages.greeting: there is no such member here"),
    (#""language": """#, #"messages.language: playbooks do not accept """#),
  ]

  @Test(arguments: faults)
  func `Faults have their paths`(member: String, fault: String) {
    let found = PlaybookCodingTests.faults(
      PlaybookCodingTests.text(" \"messages\": {\(member)},"))
    #expect(found.count == 1, "\(found)")
    #expect(found.first?.hasPrefix(fault) == true, "\(found)")
  }

  @Test func `A host's own coders carry it in the same shape`() throws {
    let data = try JSONEncoder().encode(MessageBook.standard)
    #expect(try JSONDecoder().decode(MessageBook.self, from: data) == .standard)
    #expect(try MessageBook(decoding: Array(data)) == .standard)
  }
}
