import BusinessTime
import ComplaintModel
import ComplaintTestSupport
import Testing

/// The article on who gets a complaint: its code with the results that it states.
@Suite struct ArticleRoutingTests {
  let article: Article

  init() throws { article = try Article("WhoGetsIt") }

  @Test func `Every line of the article is repeated here with its result`() {
    #expect(article.untested == [])
    #expect(article.statedResults == 7)
  }

  @Test func `From the playbook to the record`() throws {
    let (firstLine, experts): (QueueID, QueueID) = ("first-line", "experts")
    var definition = try Playbook.Definition.standard(in: "Europe/London")
    definition.owners = try OwnerTable(
      rules: [.init(category: .safety, owner: .queue(experts))], otherwise: .queue(firstLine))
    definition.routing = Routing([
      QueueRouting(firstLine),
      QueueRouting(experts, levels: [1, 1, 2, 3, 3], language: .required),
    ])
    let playbook = try Playbook(definition)
    let now = Timestamp(millisecondsSince1970: 1_772_442_000_000)
    let complainant = PartyID(high: 1, low: 2)
    let id = ComplaintID(at: now, random: (3, 4))
    var context = DecisionContext(
      command: CommandID(high: 9, low: 1), actor: Actor(.agent("web"), as: .agent), now: now,
      playbook: playbook)
    context.unknown = ["repeats", "similar"]
    let intake = Intake(.phone, receivedAt: now, from: complainant)
    do throws(Refusal) {
      _ = try Complaint.decide(.file(intake), as: id, of: "shop", in: context)
    } catch {
      expectStated(error.needed, ["roster:first-line"])
    }
    context.rosters[firstLine] = Roster([
      .init("anna", languages: [.english], load: 4, capacity: 8),
      .init("ben", languages: [.english, .chinese], load: 1, capacity: 2),
      .init("chen", load: 0, capacity: 5, isAvailable: false),
      .init("dora", load: 3, capacity: 8),
    ])
    let decision = try Complaint.decide(.file(intake), as: id, of: "shop", in: context)
    expectStated(decision.complaint.owner == .person("dora"), true)
    let record = decision.events[0].routing
    let english =
      "From the queue first-line to dora. 3 could take it. By: Load (1 left). "
      + "Ruled out: chen (Unavailable)."
    #expect(record?.text(in: .english) == english)
    expectStated(record?.agent == "dora", true)
    expectStated(record?.candidates, 3)
    expectStated(
      record?.text(in: .chinese),
      "由队列first-line派给dora。共3人可以接手，依次按：工作量（剩1人）。未选：chen（不在岗）。")
  }

  @Test func `The JSON form`() throws {
    let experts: QueueID = "experts"
    let bytes = Array(try #require(article.blocks(in: "json").first).utf8)
    let routing = try Routing(decoding: bytes)
    expectStated(routing.queues[0].order.count, 2)
    expectStated(routing.rule(for: experts)?.language == .required, true)
  }
}

/// Expects what the article states.
private func expectStated<Value: Equatable>(
  _ value: Value, _ stated: Value, at location: SourceLocation = #_sourceLocation
) {
  #expect(value == stated, sourceLocation: location)
}
