import BusinessTime
import ComplaintModel
import ComplaintTestSupport
import Testing

/// How words and values become messages.
@Suite struct MessageRenderingTests {
  static let due = Timestamp(millisecondsSince1970: 1_775_142_000_000)  // 2 April 2026, 15:00 UTC.

  /// A playbook in London with words of its own for breaches.
  static func playbook(
    _ body: MessageText, subject: MessageText = "Subject", folded: MessageWords? = nil,
    in language: LanguageTag = .english
  ) throws -> Playbook {
    var definition = try Playbook.Definition.standard(in: "Europe/London")
    definition.messages.state(
      .escalationBreach, in: language,
      MessageTemplate(subject: subject, body: body, folded: folded))
    return try Playbook(definition)
  }

  static func breach(
    _ change: [MessageParameter: FactValue] = [:], languages: [LanguageTag] = []
  ) -> Complaint.Notification {
    let usual: [MessageParameter: FactValue] = [
      .stage: .code(Stage.investigating), .occurredAt: .instant(due),
      .receivedAt: .instant(due - .hours(48)), .clock: .code(ClockName.answer), .due: .instant(due),
    ]
    return MessageSamples.notification(
      NoticeRule(.breached(nil), to: .owner, .escalationBreach),
      usual.merging(change) { $1 }, languages: languages)
  }

  static let forms: [(MessageText, String)] = [
    ("{complaint} {clock} {stage}", "\(breach().complaint) Decision Under investigation"),
    ("{due}, {due:date}, {due:time}", "2 April 2026, 16:00, 2 April 2026, 16:00"),
    ("{due:moment}", "2 April 2026, 16:00"),
    ("{grade|none} {category|your matter}", "none your matter"),
    ("x{?grade} is {grade}{/}{!grade} has none{/}", "x has none"),
    ("{?clock=answer,acknowledge}yes{/}{?clock=acknowledge}no{/}.", "yes."),
    ("{!clock=answer}no{/}{!clock=acknowledge}yes{/}.", "yes."),
    ("{{due}} }}{{", "{due} }{"),
    ("{organisation}", "The complaints team"),
    ("a{?grade}{?category}b{/}{/}c", "ac"),
  ]

  @Test(arguments: forms)
  func `Each form says what it stands for`(body: MessageText, text: String) throws {
    let message = try Self.playbook(body).message(for: Self.breach())
    #expect(message.body == text)
    #expect(message.subject == "Subject")
  }

  @Test func `In Chinese names and instants are Chinese`() throws {
    let body: MessageText = "{clock}|{due}|{due:date}|{due:time}|{stage}|{outcome|无}|{amount|无}"
    var definition = try Playbook.Definition.standard(in: "Asia/Shanghai")
    definition.notices.append(NoticeRule(.act(.fulfilRemedy), to: .owner, .escalationBreach))
    let text: MessageText = "{clock|无}|{due|无}|{due:date|无}|{due:time|无}|{stage}|{outcome|无}"
    definition.messages.state(
      .escalationBreach, in: .chinese, MessageTemplate(subject: "主题", body: text))
    definition.messages.state(
      .escalationBreach, in: .english, MessageTemplate(subject: "s", body: "b"))
    let message = try Playbook(definition).message(
      for: Self.breach([.outcome: .code(Outcome.upheld)], languages: [.chinese]))
    #expect(message.body == "告知处理决定|2026年4月2日23:00|2026年4月2日|23:00|调查中|投诉成立")
    #expect(throws: InvalidDefinition.self) { try Self.playbook(body, in: .chinese) }
  }

  @Test func `A deadline at midnight belongs to the day that it ends`() throws {
    let midnight = Timestamp(millisecondsSince1970: 1_775_170_800_000)
    let playbook = try Self.playbook("{due} {due:date} {due:time} {occurredAt}")
    let message = try playbook.message(
      for: Self.breach([.due: .instant(midnight), .occurredAt: .instant(midnight)]))
    #expect(message.body == "2 April 2026, 24:00 2 April 2026 24:00 3 April 2026, 00:00")
  }

  @Test func `The zone is the playbook's, unless delivery names another`() throws {
    let playbook = try Self.playbook("{due:time}")
    #expect(try playbook.message(for: Self.breach()).body == "16:00")
    let tokyo = DeliveryValues(zone: try ZoneRules("Asia/Tokyo"))
    let message = try playbook.message(for: Self.breach([.due: .instant(Self.due)]), with: tokyo)
    #expect(message.body == "24:00")
  }

  @Test func `A category without a name is called by the nearest above it, or is not known`() throws
  {
    let playbook = try Self.playbook("{category|nothing}")
    let zip = ComplaintCategory.qualityDefect.subcategory("zip")
    #expect(
      try playbook.message(for: Self.breach([.category: .code(zip)])).body
        == ComplaintCategory.qualityDefect.name(in: .english))
    let own = ComplaintCategory(rawValue: "moon.dust")
    #expect(try playbook.message(for: Self.breach([.category: .code(own)])).body == "nothing")
    var definition = playbook.definition
    definition.messages.state(name: "Moon", of: "moon", as: .category, in: .english)
    #expect(
      try Playbook(definition).message(for: Self.breach([.category: .code(own)])).body == "Moon")
  }

  @Test(arguments: MessageSamples.hostile)
  func `What people wrote is put in as it is, and a name stays in its line`(text: String) throws {
    let playbook = try Self.playbook(
      "[{recipient|nobody}]{?text}[{text}]{/}", subject: "For {recipient|nobody}")
    let message = try playbook.message(
      for: Self.breach(), with: DeliveryValues(recipient: text, text: text))
    #expect(message.subject.split(whereSeparator: \.isNewline).count == 1)
    #expect(!message.subject.unicodeScalars.contains("\u{202E}"))
    if text.contains(where: { !$0.isWhitespace }) {
      #expect(message.body.hasSuffix("[\(text)]"))
    } else {
      #expect(message.body == "[nobody]")
    }
  }

  @Test func `Several become one, with what is the same in all of them`() throws {
    let playbook = try Self.playbook(
      "One.", subject: "One",
      folded: MessageWords(
        subject: "{count} on {complaint|several}",
        body: "{complaints}|{complaints:lines}|{stage|several}|{due|several}"))
    let group = [
      Self.breach(), Self.breach([.due: .instant(Self.due + .hours(1))]),
      Self.breach([.due: .instant(Self.due), .grade: .number(3)]),
    ]
    let message = try playbook.message(folding: group)
    let (first, third) = (group[0].complaint, group[2].complaint)
    #expect(message.subject == "3 on several")
    let twice = try playbook.message(folding: [group[0], group[1]])
    #expect(twice.subject == "2 on \(first)")
    #expect(
      message.body
        == "\(first), \(third)|- \(first)\n- \(third)|Under investigation|several")
    #expect(try playbook.message(folding: [group[0]]).subject == "One")
  }

  @Test func `Of a storm twenty complaints are named`() throws {
    let group = (1...10_000).map { number in
      MessageSamples.notification(
        NoticeRule(.breached(nil), to: .owner, .escalationBreach),
        [:], about: UInt64(number % 50))
    }
    let english = try Playbook.standard.message(folding: group)
    #expect(english.subject == "10000 time limits have been missed")
    #expect(english.body.split(separator: "\n").count == 22)
    #expect(english.body.hasSuffix("\nand 30 more"))
    let chinese = try Playbook.standard.message(
      folding: group, with: DeliveryValues(languages: [.chinese]))
    #expect(chinese.body.hasSuffix("\n等，另有30件"))
  }

  @Test func `What cannot be written is an error, never an empty place`() throws {
    let playbook = try Self.playbook("{due}")
    func code(_ work: () throws(MessageFailure) -> RenderedMessage) -> MessageFailure.Code? {
      do throws(MessageFailure) {
        _ = try work()
        return nil
      } catch { return error.code }
    }
    var other = Self.breach()
    let unknown = MessageSamples.notification(
      NoticeRule(.undelivered, to: .owner, TemplateName(rawValue: "own")), [:])
    #expect(code { () throws(MessageFailure) in try playbook.message(for: unknown) } == .noTemplate)
    other = MessageSamples.notification(
      NoticeRule(.breached(nil), to: .owner, .escalationBreach), [:])
    #expect(
      code { () throws(MessageFailure) in try playbook.message(for: other) } == .parameterMissing)
    #expect(code { () throws(MessageFailure) in try playbook.message(folding: []) } == .noGroup)
    #expect(
      code { () throws(MessageFailure) in try playbook.message(folding: [other, unknown]) }
        == .noGroup)
    #expect(
      code { () throws(MessageFailure) in try playbook.message(folding: [other, other]) }
        == .notFoldable)
  }

  @Test func `What has to arrive is not folded`() {
    let breach = Self.breach()
    #expect(Playbook.standard.folds(breach))
    let letter = MessageSamples.notification(
      NoticeRule(.undelivered, to: .owner, .delivery, isEvidential: true), [:])
    #expect(!Playbook.standard.folds(letter))
  }

  static let wishes: [([LanguageTag], String, String?)] = [
    (["en"], "en", "en"), (["en-GB"], "en", "en-GB"), (["EN"], "en", "EN"),
    (["zh"], "zh-Hans", "zh"), (["zh-CN"], "zh-Hans", "zh-CN"),
    (["zh-Hans-SG"], "zh-Hans", "zh-Hans-SG"), (["zh-TW"], "en", nil), (["zh-Hant"], "en", nil),
    (["zh-HK", "zh-CN"], "zh-Hans", "zh-CN"), (["ko", "zh"], "zh-Hans", "zh"),
    (["fr"], "fr-CA", "fr"), (["fr-BE"], "fr-CA", "fr-BE"), ([], "en", nil), (["ko"], "en", nil),
    ([""], "en", nil), (["-"], "en", nil),
  ].map { ($0.0.map(LanguageTag.init(rawValue:)), $0.1, $0.2) }

  @Test(arguments: wishes)
  func `The first wish that can be met decides`(
    wishes: [LanguageTag], language: String, wish: String?
  ) throws {
    var definition = Playbook.Definition.standard
    definition.messages.state(
      .escalationBreach, in: LanguageTag(rawValue: "fr-CA"),
      MessageTemplate(subject: "Délai dépassé", body: "{due} {complaint}"))
    let message = try Playbook(definition).message(for: Self.breach(languages: wishes))
    #expect(message.language.rawValue == language)
    #expect(message.choice.wish?.rawValue == wish)
    if language == "fr-CA" {
      #expect(message.body == "2026-04-02 15:00 \(Self.breach().complaint)")
    }
  }

  @Test func `The languages of the notification come before those of the directory`() throws {
    let message = try Playbook.standard.message(
      for: Self.breach(languages: [.chinese]), with: DeliveryValues(languages: [.english]))
    #expect(message.language == .chinese)
    var definition = Playbook.Definition.standard
    definition.messages.language = .chinese
    #expect(try Playbook(definition).message(for: Self.breach()).language == .chinese)
  }
}
