import BusinessTime
import ComplaintModel
import ComplaintTestSupport
import Testing

/// The article on words and languages, section by section: its code with the results that it states.
@Suite struct ArticleWordsTests {
  let article: Article

  init() throws { article = try Article("WordsAndLanguages") }

  @Test func `Every line of the article is repeated here with its result`() {
    #expect(article.untested == [])
    #expect(article.statedResults == 12)
  }

  static func definition() throws -> Playbook.Definition {
    var definition = try Playbook.Definition.standard(in: "Europe/London")
    definition.messages.state(phrase: "organisation", in: .english, "Pump works, customer care")
    definition.messages.state(
      .taskAssigned, in: .english,
      MessageTemplate(
        subject: "{task|A task}: complaint {complaint}",
        body: "{recipient|Colleague}:{?due} needed by {due:date}.{/}{?text} {text}{/}",
        folded: MessageWords(subject: "{count} tasks for you", body: "{complaints:lines}")))
    return definition
  }

  /// A task that was opened on a complaint, as a decision tells of it.
  private func told(_ playbook: Playbook, _ number: UInt64) throws -> Complaint.Notification {
    let start = Timestamp(millisecondsSince1970: 1_772_442_000_000)
    func context(_ command: UInt64) -> DecisionContext {
      var context = DecisionContext(
        command: CommandID(high: number, low: command), actor: Actor(.agent("ann"), as: .agent),
        now: start, playbook: playbook)
      context.unknown = ["repeats", "similar"]
      return context
    }
    let filing = try Complaint.decide(
      .file(Intake(.phone, receivedAt: start, from: PartyID(high: 1, low: 2))),
      as: ComplaintID(at: start, random: (0, number)), of: "shop", in: context(1))
    let opening = try filing.complaint.decide(
      .openTask(.callBack, for: .person("ben"), due: start + .minutes(390)), in: context(2))
    let told = opening.complaint.notifications(for: opening.events, by: playbook)
    return try #require(told.first)
  }

  @Test func `Writing a message, several in one, and in which language`() throws {
    let definition = try Self.definition()
    let playbook = try Playbook(definition)
    let (notification, another) = (try told(playbook, 0), try told(playbook, 1))
    let letter = try playbook.message(
      for: notification,
      with: DeliveryValues(
        recipient: "Ben {due}", text: "Please call {Mr Wang}.", languages: [.english]))
    expectStated(letter.subject, "Call-back: complaint 019cadc6-9a80-7000-8000-000000000000")
    expectStated(
      letter.body,
      "Ben {due}: needed by 2 March 2026. Please call {Mr Wang}.")
    expectStated(letter.language.rawValue, "en")
    expectStated(playbook.folds(notification), true)
    let several = try playbook.message(folding: [notification, another])
    expectStated(several.subject, "2 tasks for you")
    let chinese = try playbook.message(
      for: notification, with: DeliveryValues(languages: [LanguageTag(rawValue: "zh-SG")]))
    expectStated(chinese.choice.language.rawValue, "zh-Hans")
    expectStated(chinese.choice.wish?.rawValue, "zh-SG")
    let french = try playbook.message(
      for: notification, with: DeliveryValues(languages: [.french]))
    expectStated(french.choice.language.rawValue, "en")
    expectStated(french.choice.wish == nil, true)
    expectStated(playbook.definition.messages.untranslated(in: .french).count, 20)
  }

  @Test func `What is checked`() throws {
    func print(_ faults: InvalidDefinition) {
      #expect(article.blocks(in: "text").first == faults.description + "\n")
    }
    var definition = try Self.definition()
    definition.messages.state(name: "Seals", of: "quality.seal", as: .category, in: .english)
    #expect(definition.faults == [])
    definition.messages.state(
      .escalationBreach, in: .english,
      MessageTemplate(
        subject: "{clock} missed", body: "{grade}, {duw}, {due:fancy}{?amount}, {amount}{/}"))
    definition.messages.state(
      .closed, in: .english, MessageTemplate(subject: "Closed", body: "Closed: {outcome"))
    do throws(InvalidDefinition) {
      _ = try Playbook(definition)
      Issue.record("the words have faults")
    } catch {
      print(error)
    }
  }

  @Test func `The JSON form`() throws {
    let bytes = Array(try #require(article.blocks(in: "json").first).utf8)
    let book = try MessageBook(decoding: bytes)
    expectStated(
      book.template(.survey, in: .english)?.single.subject.source, "How did we do?")
    expectStated(book.languages(of: .survey).count, 2)
  }
}

/// Expects what the article states.
private func expectStated<Value: Equatable>(
  _ value: Value, _ stated: Value, at location: SourceLocation = #_sourceLocation
) {
  #expect(value == stated, sourceLocation: location)
}
