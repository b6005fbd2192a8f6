import BusinessTime
import ComplaintModel
import Testing

/// What is wrong with words, found when a playbook is loaded.
@Suite struct MessageFaultTests {
  /// The faults of a playbook whose breaches, and nothing else, are told in these words.
  private func faults(
    _ body: String, subject: String = "s", folded: (String, String)? = nil,
    in language: LanguageTag = .english
  ) -> [String] {
    var definition = Playbook.Definition.standard
    definition.messages.state(
      .escalationBreach, in: language,
      MessageTemplate(
        subject: MessageText(subject), body: MessageText(body),
        folded: folded.map {
          MessageWords(subject: MessageText($0.0), body: MessageText($0.1))
        }))
    let place = "messages.templates.breach.\(language)."
    return definition.faults.map { fault in
      #expect(fault.place.hasPrefix(place))
      return "\(fault.place.dropFirst(place.count)): \(fault.message) (\(fault.code))"
    }
  }

  static let unreadable: [(String, String)] = [
    ("Due {due", #""{due" at character 5 is not closed"#),
    ("Due {due {clock}", #""{due {clock}" at character 5 is not closed"#),
    ("Due }", #""}" at character 5 closes nothing; a brace is written twice"#),
    ("{", #""{" at character 1 is not closed"#),
    ("a {} b", #""{} b" at character 3 has no name in it"#),
    ("{ due }", #""{ due }" at character 1 has no name in it"#),
    ("{due|}", #""{due|}" at character 1 has nothing behind the bar"#),
    ("{?grade}x", #""{?grade}x" at character 1 is never ended by {/}"#),
    ("{?grade}{?due}x{/}", #""{?grade}{?due}x{/}" at character 1 is never ended by {/}"#),
    ("x{/}", #""{/}" at character 2 ends no section"#),
    ("{?grade}{/}x", #""{?grade}{/}x" at character 1 has nothing in it"#),
    ("{?clock=}x{/}", #""{?clock=}x{/}" at character 1 names no code"#),
    ("{??}x{/}", #""{??}x{/}" at character 1 has no name in it"#),
  ]

  @Test(arguments: unreadable)
  func `What cannot be read is said with its place`(body: String, fault: String) {
    #expect(faults(body) == ["body: \(fault) (illFormed)"])
  }

  @Test func `Sections without end and without depth do no harm`() {
    let deep = String(repeating: "{?grade}", count: 50_000)
    #expect(faults(deep).count == 10)
    #expect(faults(String(repeating: "{", count: 30_001)).count <= 10)
    #expect(faults(String(repeating: "}}", count: 15_000)).count == 1)
  }

  static let senseless: [(String, String)] = [
    ("{duw}", #"there is no parameter and no phrase "duw" (unknown)"#),
    ("x{?duw}y{/}", #"there is no parameter and no phrase "duw" (unknown)"#),
    ("{due:fancy}", #""due" has no form "fancy"; it has date, time, moment (unfitValue)"#),
    ("{clock:date}", #""clock" has no form "date" (unfitValue)"#),
    ("{organisation:date}", #""organisation" has no form "date" (unfitValue)"#),
    ("x{?organisation}y{/}", #"the phrase "organisation" is always there (misplaced)"#),
    ("{count}", #""count" is said of folded messages only (misplaced)"#),
    ("x{?complaints}y{/}", #""complaints" is said of folded messages only (misplaced)"#),
    ("x{?due=late}y{/}", #""due" has no codes to compare (unfitValue)"#),
    ("x{?outcome=won}y{/}", #""outcome" is never "won" (unknown)"#),
    ("x{?stage=attic}y{/}", #"there is no stage "attic" (unknown)"#),
    ("x{!clock=none}y{/}", #"there is no clock "none" (unknown)"#),
    (
      "{grade}",
      #""grade" may not be known: write {?grade}…{/} around it, or {grade|…} (mayBeAbsent)"#
    ),
    ("x{!grade}{grade}{/}", #""grade" is not known where this stands (misplaced)"#),
    ("{amount|x}", #"no message that is sent in these words has "amount" (unknown)"#),
    ("x{?task}y{/}", #"no message that is sent in these words has "task" (unknown)"#),
    ("{?grade}{grade}{/}", "it may come out empty (mayBeAbsent)"),
    ("  \n", "a message says something (empty)"),
  ]

  @Test(arguments: senseless)
  func `What makes no sense is said`(body: String, fault: String) {
    #expect(faults(body) == ["body: \(fault)"])
  }

  @Test func `What is known where it stands needs no more`() {
    #expect(faults("{clock} {due} {?grade}{grade}{?category}{category}{/}{/}") == [])
    #expect(faults("{?grade}{grade}{/}{!grade}none{/}", subject: "{grade|-}") == [])
    #expect(faults("{?recipient}{recipient}{/}{!recipient}{complaint}{/}") == [])
  }

  @Test func `A subject is one line, without what was written`() {
    #expect(
      faults("b", subject: "a\nb") == ["subject: a subject is one line (illFormed)"])
    #expect(
      faults("b", subject: "{text|x}") == [
        #"subject: "text" stands in the body of a single message only (misplaced)"#
      ])
    #expect(faults("b", subject: "a{?text} with text{/}") == [])
  }

  @Test func `Of several only what is the same in all can be told, and no text`() {
    #expect(
      faults("b", folded: ("{count} {clock}", "{text|x}")) == [
        #"folded.body: "text" stands in the body of a single message only (misplaced)"#,
        #"folded.subject: "clock" may not be known: write {?clock}…{/} around it, or {clock|…}"#
          + " (mayBeAbsent)",
      ])
    #expect(faults("b", folded: ("{count}", "{complaints}{?clock} {clock}{/}")) == [])
  }

  @Test func `In a language of the host's, codes have names`() {
    let missing = faults("{stage} {clock} {grade|-}", in: .french)
    #expect(missing.count == 2)
    #expect(missing.allSatisfy { $0.contains("has no names here for ") })
    var definition = Playbook.Definition.standard
    definition.messages.state(
      .decision, in: .french,
      MessageTemplate(subject: "Décision", body: "{outcome|voir ci-dessous} {organisation}"))
    #expect(
      definition.faults.map(\.description) == [
        #"messages.templates.decision.fr.body: the phrase "organisation" has no words here (missingWords)"#,
        #"messages.templates.decision.fr.body: "outcome" has no names here for "#
          + "upheld, partlyUpheld, notUpheld, withdrawn, outOfScope, duplicate (missingWords)",
      ])
    definition.messages.state(phrase: "organisation", in: .french, "Service clients")
    for outcome in Outcome.allCases {
      definition.messages.state(
        name: "«\(outcome.rawValue)»", of: outcome.rawValue, as: .outcome, in: .french)
    }
    #expect(definition.faults == [])
  }

  @Test func `Every message that somebody is sent has words, in the playbook's language`() {
    var definition = Playbook.Definition.standard
    let own = TemplateName(rawValue: "own")
    definition.notices.append(NoticeRule(.act(.note), to: .owner, own))
    let last = definition.notices.count - 1
    #expect(
      definition.faults.map(\.description) == [
        #"notices[\#(last)].template: there are no words for "own" (unknown)"#
      ])
    definition.messages.state(own, in: .chinese, MessageTemplate(subject: "主题", body: "内容"))
    #expect(
      definition.faults.map(\.description) == [
        #"messages.templates.own: it has no words in "en", the language of all others (missingWords)"#
      ])
    definition.messages.state(own, in: .english, MessageTemplate(subject: "s", body: "b"))
    #expect(definition.faults == [])
    definition.messages.language = .korean
    #expect(definition.faults.allSatisfy { $0.code == .missingWords })
    #expect(definition.faults.count == TemplateName.terms.count + 1)
  }

  @Test func `The library's own words serve whatever occasion they are used for`() {
    var definition = Playbook.Definition.standard
    definition.notices = [
      NoticeRule(.act(.withdraw), to: .complainant, .closed),
      NoticeRule(.act(.note), to: .complainant, .progress),
    ]
    #expect(definition.faults == [])
    // But a breach that is none has no clock to tell of.
    definition.notices.append(NoticeRule(.act(.note), to: .owner, .escalationBreach))
    #expect(!definition.faults.isEmpty)
    #expect(definition.faults.allSatisfy { $0.place.hasPrefix("messages.templates.breach.") })
  }

  @Test func `Phrases and names are looked at as well`() {
    var definition = Playbook.Definition.standard
    definition.messages.state(phrase: "due", in: .english, "x")
    definition.messages.state(phrase: "a b", in: .english, "x")
    definition.messages.state(phrase: "hours", in: .english, " ")
    definition.messages.state(phrase: "hours", in: .chinese, "a\nb")
    definition.messages.state(name: "x", of: "y", as: .due, in: .english)
    definition.messages.state(name: "", of: "moon", as: .category, in: .english)
    #expect(
      definition.faults.map(\.place) == [
        "messages.phrases.a b", "messages.phrases.due", "messages.phrases.hours.en",
        "messages.phrases.hours.zh-Hans", "messages.names.en.category.moon",
        "messages.names.en.due",
      ])
  }
}
