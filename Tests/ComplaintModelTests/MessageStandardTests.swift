import BusinessTime
import ComplaintModel
import ComplaintTestSupport
import Testing

/// The library's own words: complete in both languages, and whole whatever is known.
@Suite struct MessageStandardTests {
  static let playbook = Playbook.standard
  static let book = playbook.definition.messages

  @Test(arguments: TemplateName.terms.map(\.code), [LanguageTag.english, .chinese])
  func `Every template of the library has words in both languages`(
    name: TemplateName, language: LanguageTag
  ) throws {
    let template = try #require(Self.book.template(name, in: language))
    let text = template.single.subject.source + template.single.body.source
    let isChinese = text.unicodeScalars.contains { $0.value >= 0x4E00 }
    #expect(isChinese == (language == .chinese))
    let plain = text.filter { !"{}?!=|/,.:".contains($0) }
    #expect(!plain.isEmpty)
  }

  @Test func `Nothing of them is at fault, and there are no others`() {
    #expect(Playbook.Definition.standard.faults == [])
    #expect(Self.book.templates == TemplateName.terms.map(\.code).sorted())
    #expect(Self.book.untranslated(in: .chinese) == [])
    #expect(Self.book.untranslated(in: .french) == Self.book.templates)
  }

  @Test func `Both languages tell the same things of a template`() throws {
    for name in Self.book.templates {
      let texts = try [LanguageTag.english, .chinese].map { language in
        let template = try #require(Self.book.template(name, in: language))
        let bodies = [template.single.body.source, template.folded?.body.source ?? ""]
        return MessageParameter.allCases.filter { parameter in
          bodies.contains { $0.contains("{\(parameter.rawValue)") }
        }
      }
      #expect(texts[0] == texts[1], "\(name)")
    }
  }

  @Test func `The complainant gets each letter by itself, the house may get several in one`() {
    let folded = Self.book.templates.filter(Self.book.folds)
    #expect(
      Set(folded) == [
        .assigned, .taskAssigned, .approvalRequest, .approvalReturn, .escalationWarning,
        .escalationBreach, .escalationOther, .delivery, .taskOverdue,
      ])
  }

  @Test(arguments: Effort.seeds)
  func `Whatever is known, no brace is left and nothing is left open`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<Effort.count(20_000) {
      let rule = [NoticeRule].standard.drawn(&random)
      let notification = MessageSamples.notification(rule, &random)
      var values = DeliveryValues()
      values.recipient = .maybe(&random) { MessageSamples.hostile.drawn(&$0) }
      values.text = .maybe(&random) { MessageSamples.hostile.drawn(&$0) }
      values.languages = [[.chinese], [.english], [], [.korean]].drawn(&random)
      let message = try Self.playbook.message(for: notification, with: values)
      MessageSamples.expectWhole(message, values, "\(seed) \(rule.template) \(notification)")
    }
  }

  @Test(arguments: Effort.seeds)
  func `A group of any size is one whole message`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let rules = [NoticeRule].standard.filter { Self.book.folds($0.template) }
    for _ in 0..<Effort.count(5_000) {
      let rule = rules.drawn(&random)
      let group = (0..<Int.random(in: 2...30, using: &random)).map { _ in
        MessageSamples.notification(rule, &random)
      }
      let values = DeliveryValues(recipient: "Ann", text: "never told")
      let message = try Self.playbook.message(folding: group, with: values)
      MessageSamples.expectWhole(message, values, "\(seed) \(rule.template)")
      #expect(message.subject.contains("\(group.count)"))
      #expect(!message.body.contains("never told"))
    }
  }
}

/// Notifications as decisions make them, with whatever may be known.
enum MessageSamples {
  /// Names and texts that try to be something else.
  static let hostile = [
    "Wang Fang", "王芳", "{due}", "{?text}x{/}", "}}{{", "a\r\nBcc: everyone@example.org",
    "<script>alert(1)</script>", "{recipient|x}", "\u{202E}drawrof", "  ",
  ]

  static func notification(
    _ rule: NoticeRule, _ random: inout SeededGenerator
  ) -> Complaint.Notification {
    var parameters: [MessageParameter: FactValue] = [
      .stage: .code(Stage.terms.map(\.code).drawn(&random)),
      .occurredAt: .instant(.near(&random)), .receivedAt: .instant(.near(&random)),
    ]
    parameters[.owner] = .maybe(&random) { _ in .text("anna") }
    parameters[.grade] = .maybe(&random) { .number(.random(in: 1...5, using: &$0)) }
    parameters[.category] = .maybe(&random) { .code(ComplaintCategory.drawn(&$0)) }
    parameters[.outcome] = .maybe(&random) { .code(Outcome.drawn(&$0)) }
    switch rule.occasion {
    case .warned, .breached, .expired, .act(.extend):
      parameters[.clock] = .code(ClockName.answer)
      parameters[.due] = .instant(.near(&random))
      parameters[.stepsBefore] = .maybe(&random) { _ in .number(2) }
    case .act(.communicateDecision): parameters[.outcome] = .code(Outcome.drawn(&random))
    case .act(.openReview): parameters[.round] = .code(ReviewRound.internal)
    case .act(.escalate), .unanswered: parameters[.rung] = .number(2)
    case .act(.openTask), .taskOverdue:
      parameters[.task] = .maybe(&random) { .code(TaskKind.drawn(&$0)) }
      parameters[.due] = .maybe(&random) { .instant(.near(&$0)) }
    case .act(.fulfilRemedy):
      parameters[.remedy] = .maybe(&random) { .code(RemedyKind.drawn(&$0)) }
      parameters[.amount] = .maybe(&random) { .money(.drawn(&$0)) }
    case .act(.close), .act(.reject):
      parameters[.closingReason] = .maybe(&random) { .code(ClosingReason.drawn(&$0)) }
    case .act(.returnResponse):
      parameters[.returnReason] = .maybe(&random) { .code(ReturnReason.drawn(&$0)) }
    case .act, .undelivered: break
    }
    return notification(rule, parameters)
  }

  static func notification(
    _ rule: NoticeRule, _ parameters: [MessageParameter: FactValue], about complaint: UInt64? = nil,
    languages: [LanguageTag] = []
  ) -> Complaint.Notification {
    var told = MessageParameters()
    for (name, value) in parameters { told[name] = value }
    return Complaint.Notification(
      complaint: SampleHistory.other(complaint ?? UInt64(parameters.count)), version: 3,
      playbook: .first, key: CommandID(high: 1, low: 2),
      addressee: .owner(SampleHistory.person("ann")),
      template: rule.template, parameters: told, text: nil, languages: languages,
      channels: [], notBefore: SampleHistory.at(3), expiresAt: nil,
      isEvidential: rule.isEvidential, coalescingKey: "ann/\(rule.template)", clock: nil)
  }

  /// Expects that nothing of a template is left, beside what was put in.
  static func expectWhole(
    _ message: RenderedMessage, _ values: DeliveryValues, _ remark: String
  ) {
    var words = message.subject + "\n" + message.body
    let name = values.recipient?.split(whereSeparator: \.isNewline).joined(separator: " ")
    for added in [values.text, name?.replacing("\u{202E}", with: "")].compactMap(\.self)
    where added.contains(where: { !$0.isWhitespace }) {
      words = words.replacing(added, with: "ADDED")
    }
    let comment = Comment(rawValue: remark + "\n" + message.subject + "\n" + message.body)
    #expect(!words.contains("{") && !words.contains("}"), comment)
    #expect(message.subject.split(whereSeparator: \.isNewline).count == 1, comment)
    for hole in ["\"\"", "“”", "()", "（）", ": .", "：。", "  ", " ,", "，，", "。。", "\n\n\n", "on ."] {
      #expect(!words.contains(hole), comment)
    }
    #expect(message.subject.count > 5 && message.body.count > 20, comment)
  }
}
