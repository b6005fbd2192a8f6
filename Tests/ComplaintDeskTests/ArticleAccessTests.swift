import BusinessTime
import ComplaintDesk
import ComplaintModel
import ComplaintTestSupport
import Testing

/// The article on who may do what: its code with the results that it states.
@Suite struct ArticleAccessTests {
  let article: Article

  init() throws { article = try Article("WhoMayDoWhat") }

  @Test func `Every line of the article is repeated here with its result`() {
    #expect(article.untested == [])
    #expect(article.statedResults == 14)
  }

  @Test func `From the playbook to the log`() async throws {
    let claims = Department(rawValue: "claims")
    var definition = Playbook.Definition.standard
    definition.departments = ["claims-desk": claims]
    definition.owners = try OwnerTable(otherwise: .queue("claims-desk"))
    definition.access = AccessTable([
      .init(.complainant, [.file, .recordReply, .withdraw], on: .own),
      .init(.agent, [.file, .acknowledge, .assess, .note, .attach], on: .department),
      .init(.agent, [.askComplainant, .proposeResponse], on: .own),
      .init(.partner, [.completeTask], on: .partner),
    ])
    definition.visibility = VisibilityTable([
      .init(.complainant, [.status, .timeline, .next, .texts], on: .own),
      .init(.agent, ComplaintPart.allCases, on: .department),
      .init(.partner, [.status, .subject, .tasks], on: .partner),
    ])
    definition.approvals = []
    definition.ladder = .none
    let playbook = try Playbook(definition)
    let now = Timestamp(millisecondsSince1970: 1_772_442_000_000)
    let complainant = PartyID(high: 1, low: 2)
    let id = ComplaintID(at: now, random: (3, 4))
    let anna = Actor(.agent("anna"), as: .agent, of: [claims])
    let ben = Actor(.agent("ben"), as: .agent)
    let li = Actor(.agent("li"), as: .partner, at: "pump-works")
    let customer = Actor(.party(complainant), as: .complainant)
    var context = DecisionContext(
      command: CommandID(hashing: "form/1"), actor: customer, now: now, playbook: playbook)
    context.unknown = ["repeats", "similar"]
    var intake = Intake(.webForm, receivedAt: now, from: complainant)
    intake.supplier = "pump-works"
    let history = try Complaint.decide(.file(intake), as: id, of: "shop", in: context).events
    let complaint = try Complaint.decide(.file(intake), as: id, of: "shop", in: context).complaint
    expectStated(playbook.permits(.acknowledge, by: anna, on: complaint), true)
    expectStated(playbook.permits(.acknowledge, by: ben, on: complaint), false)
    expectStated(playbook.permits(.completeTask, by: li, on: complaint), true)
    expectStated(playbook.permits(.askComplainant, by: anna, on: complaint), false)
    context.actor = ben
    do throws(Refusal) {
      _ = try complaint.decide(.acknowledge, in: context)
    } catch {
      expectStated(error.reasons, [.access(.acknowledge)])
    }
    let view = complaint.view(for: customer, history: history, by: playbook)
    expectStated(view.status?.words.english, "We have received your complaint.")
    expectStated(view.status?.words.chinese, "我们已收到您的投诉。")
    expectStated(view.timeline.map(\.wording.english), ["Received"])
    expectStated(view.next[0].wording.english, "Acknowledge")
    expectStated(view.next[0].by == complaint.clock(.acknowledge)?.due, true)
    expectStated(view.shows(.notes), false)
    try await atTheDesk(playbook, intake, complainant, customer, ben)
  }

  private func atTheDesk(
    _ playbook: Playbook, _ intake: Intake, _ complainant: PartyID, _ customer: Actor, _ ben: Actor
  ) async throws {
    let log = MemoryAccessLog()
    let desk = try await Desk("shop", playbook: playbook, accessLog: log)
    let filed = try await desk.file(
      intake, saying: .text("The pump leaks.", of: complainant), by: customer)
    expectStated(try await desk.view(of: filed.id, for: ben) == nil, true)
    expectStated(try await desk.view(of: filed.id, for: customer)?.account != nil, true)
    expectStated(try await desk.deniedAttempts().map(\.actor), [.agent("ben")])
  }
}
