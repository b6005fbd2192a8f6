import BusinessTime
import ComplaintModel
import ComplaintTestSupport
import Testing

/// The article on escalation, with the results that it states.
@Suite struct ArticleEscalationTests {
  let article: Article

  init() throws { article = try Article("Escalation") }

  @Test func `Every line of the article is repeated here with its result`() {
    #expect(article.untested == [])
    #expect(article.statedResults == 15)
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

  private func expectStated<Value: Equatable>(
    _ value: Value, _ stated: Value, at location: SourceLocation = #_sourceLocation
  ) {
    #expect(value == stated, sourceLocation: location)
  }

  @Test func `A complaint climbs as the article says`() throws {
    var definition = try Bureau.definition()
    definition.serviceLevels = [
      ServiceLevel(
        "answer", Wording("Answer", "答复"), starts: [.milestone(.complaintReceived)],
        stops: [.act(.communicateDecision)], targets: .all(.businessDays(8)), calendar: "office")
    ]
    definition.ladder = EscalationLadder([
      .init(
        Wording("Team leader", "组长"),
        when: [
          .breached("answer"),
          .met(.emotion, when: .fact(.emotion, .atLeast(.rank(of: Emotion.angry)))),
        ],
        who: [.line(1)], acknowledgeWithin: .working(.hours(2)),
        repeatEvery: .working(.hours(1)), quiet: .init(outside: "office", exceptFromGrade: 4)),
      .init(
        Wording("Complaints manager", "投诉管理负责人"),
        when: [.overdue("answer", by: .businessDays(2))],
        who: [.participant(.role(.manager))], tasks: [.init(.trace, within: .businessDays(5))]),
    ])
    let playbook = try Playbook(definition)
    expectStated(playbook.reportingLevels, 1)
    var number: UInt64 = 0
    func context(_ instant: String) throws -> DecisionContext {
      number += 1
      var context = Bureau.context(number, Bureau.anna, try Timestamp(instant), playbook)
      context.reportingLines = ReportingLines([.queue("complaints"): "sue"])
      return context
    }
    var complaint = try Complaint.decide(
      .file(Bureau.intake), as: Bureau.id, of: "shop", in: context("2026-03-02T09:00:00Z")
    ).complaint
    expectStated(complaint.clock("answer")?.due, "2026-03-13T00:00:00.000Z")
    complaint = try complaint.elapse(in: context("2026-03-13T10:00:00Z"))?.complaint ?? complaint
    let first = complaint.rung?.escalation
    expectStated(first?.rung, 1)
    expectStated(first?.because?.name(in: .chinese), "时限超时")
    expectStated(first?.people.map(\.description), ["person:sue"])
    expectStated(first?.acknowledgeBy, "2026-03-13T12:00:00.000Z")
    expectStated(complaint.nextWake, "2026-03-13T11:00:00.000Z")
    complaint = try complaint.elapse(in: context("2026-03-13T11:00:00Z"))?.complaint ?? complaint
    expectStated(complaint.rung?.reminders, 1)
    expectStated(complaint.rung?.climbsAfter, "2026-03-13T12:00:00.000Z")
    complaint = try complaint.decide(.acknowledgeEscalation, in: context("2026-03-13T11:30:00Z"))
      .complaint
    expectStated(complaint.rung?.isWaiting, false)
    expectStated(complaint.nextWake, "2026-03-17T00:00:00.000Z")
    complaint = try complaint.elapse(in: context("2026-03-17T09:00:00Z"))?.complaint ?? complaint
    expectStated(complaint.rung?.escalation.rung, 2)
    expectStated(complaint.rung?.escalation.because?.name(in: .english), "Still overdue")
    expectStated(complaint.tasks.map(\.kind.rawValue), ["trace"])
    expectStated(complaint.tasks.first?.due, "2026-03-25T00:00:00.000Z")
  }
}
