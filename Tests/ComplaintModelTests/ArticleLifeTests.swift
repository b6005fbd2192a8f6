import BusinessTime
import ComplaintModel
import ComplaintTestSupport
import Foundation
import Testing

/// The article that follows one complaint, told once more with the results that it states.
@Suite struct ArticleLifeTests {
  let article: Article

  init() throws { article = try Article("LifeOfAComplaint") }

  @Test func `Every line of the article is repeated here with its result`() {
    #expect(article.untested == [])
    #expect(article.statedResults == 21)
  }

  private func expectStated<Value>(
    _ value: Value, _ stated: String, at location: SourceLocation = #_sourceLocation
  ) {
    let unwrapped = Mirror(reflecting: value)
    let shown =
      unwrapped.displayStyle == .optional
      ? unwrapped.children.first.map { "\($0.value)" } ?? "nil" : "\(value)"
    #expect(shown == stated, sourceLocation: location)
  }

  static func playbook() throws -> Playbook {
    let office = try WorkingCalendar.mondayToFriday(in: "Europe/London")
    var definition = Playbook.Definition("Shop", in: "office", office)
    definition.authority = .standard
    definition.serviceLevels = [
      ServiceLevel(
        "acknowledge", Wording("Acknowledge", "确认受理"),
        starts: [.milestone(.complaintReceived)], stops: [.act(.acknowledge)],
        targets: .all(.working(.hours(4))), calendar: "office"),
      ServiceLevel(
        "answer", Wording("Answer", "答复"),
        starts: [.milestone(.complaintReceived)], stops: [.act(.communicateDecision)],
        pausesWhile: .fact(.phase, .equals(.code(Phase.waiting))),
        targets: .all(.businessDays(5)), calendar: "office"),
    ]
    let playbook = try Playbook(definition)
    return playbook
  }

  @Test func `The complaint lives as the article says`() throws {
    let playbook = try Self.playbook()
    let anna = Actor(.agent("anna.li"), as: .agent)
    let ben = Actor(.agent("ben.wu"), as: .supervisor)
    var number: UInt64 = 0
    func context(_ actor: Actor, _ instant: String) throws -> DecisionContext {
      number += 1
      var context = DecisionContext(
        command: CommandID(high: 0, low: number), actor: actor, now: try Timestamp(instant),
        playbook: playbook)
      context.unknown = ["repeats", "similar"]
      return context
    }
    let caller = PartyID(high: 1, low: 1)
    var intake = Intake(.phone, receivedAt: try Timestamp("2026-03-02T09:50:00Z"), from: caller)
    intake.category = .qualityDefect
    intake.amountClaimed = try Money("GBP 120.00")
    intake.emotion = .angry

    let id = ComplaintID(at: intake.receivedAt, random: (1, 2))
    let filing = try Complaint.decide(
      .file(intake), as: id, of: "shop", in: context(anna, "2026-03-02T10:00:00Z"))
    var complaint = filing.complaint

    expectStated(complaint.stage, "received")
    expectStated(complaint.owner?.description, "queue:complaints")
    expectStated(complaint.grade?.grade, "2")
    expectStated(complaint.clock("acknowledge")?.due, "2026-03-02T13:50:00.000Z")

    func perform(_ command: Complaint.Command, by actor: Actor, at instant: String) throws {
      complaint = try complaint.decide(command, in: context(actor, instant)).complaint
    }

    try perform(.acknowledge, by: anna, at: "2026-03-02T10:05:00Z")
    try perform(.assess(), by: anna, at: "2026-03-02T10:10:00Z")
    try perform(.assign(to: .person("anna.li")), by: anna, at: "2026-03-02T10:10:00Z")
    try perform(.move(to: .investigating), by: anna, at: "2026-03-02T11:00:00Z")
    expectStated(complaint.clock("acknowledge")?.isMet, "true")

    try perform(.askComplainant(for: .evidence), by: anna, at: "2026-03-03T12:00:00Z")
    expectStated(complaint.phase, "waiting")
    expectStated(complaint.clock("answer")?.wake, "nil")

    try perform(.recordReply(.answers), by: anna, at: "2026-03-05T09:00:00Z")
    expectStated(complaint.stage, "investigating")
    expectStated(complaint.clock("answer")?.due, "2026-03-12T00:00:00.000Z")

    let refund = Complaint.RemedyOffer(.refund, try Money("GBP 120.00"))
    try perform(
      .proposeResponse(.upheld, remedies: [refund]), by: anna, at: "2026-03-05T15:00:00Z")
    expectStated(complaint.stage, "approval")

    try perform(.approveResponse, by: ben, at: "2026-03-05T16:00:00Z")
    try perform(.communicateDecision, by: anna, at: "2026-03-06T09:00:00Z")
    expectStated(complaint.phase, "answered")
    expectStated(complaint.remedies[0].state, "promised")
    expectStated(complaint.clock("answer")?.isMet, "true")

    let early = try context(anna, "2026-03-06T10:00:00Z")
    do throws(Refusal) {
      _ = try complaint.decide(.close(.upheld, because: .accepted), in: early)
    } catch {
      #expect(error.reasons.count == 1)
      expectStated(error.reasons[0].code, "lifecycle.missing.remediesFulfilled")
      expectStated(error.reasons[0].text(in: .chinese), "须先满足条件：补救措施均已落实。")
    }

    try perform(.recordReply(.accepts), by: anna, at: "2026-03-09T09:00:00Z")
    try perform(.fulfilRemedy(1), by: anna, at: "2026-03-09T10:00:00Z")
    try perform(.resolve, by: anna, at: "2026-03-09T10:05:00Z")
    try perform(.close(.upheld, because: .accepted), by: anna, at: "2026-03-16T09:00:00Z")
    expectStated(complaint.closing?.reason, "accepted")
    expectStated(complaint.version, "14")

    let late = try filing.complaint.elapse(in: context(anna, "2026-04-01T09:00:00Z"))
    expectStated(late?.events[0].occurredAt, "2026-03-02T13:50:00.000Z")
    expectStated(late?.events[1].occurredAt, "2026-03-10T00:00:00.000Z")
    expectStated(
      late?.complaint.clock("answer")?.breach?.responsible?.description, "queue:complaints")

    let again = try Complaint(filing.events)
    expectStated(again.encoded() == filing.complaint.encoded(), "true")
  }

  @Test func `The picture shows the lifecycle as it is`() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let file = root.appendingPathComponent("Documentation.docc/Resources/standard-lifecycle.svg")
    let picture = try String(contentsOf: file, encoding: .utf8)
      .replacingOccurrences(of: "&#45;", with: "-")
    let text = Lifecycle.standard.graphviz(in: .english)
    let arrows = text.components(separatedBy: " -> ").count - 1
    #expect(picture.components(separatedBy: "class=\"edge\"").count - 1 == arrows)
    for stage in Lifecycle.standard.stages {
      #expect(picture.contains(Lifecycle.standard.name(of: stage.stage, in: .english)))
    }
  }
}
