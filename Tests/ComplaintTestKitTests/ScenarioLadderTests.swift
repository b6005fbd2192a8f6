import BusinessTime
import ComplaintModel
import ComplaintTestKit
import Testing

/// Stories about escalation.
@Suite struct ScenarioLadderTests {
  static let ladder = EscalationLadder([
    .init(
      Wording("Supervisor", "主管"), when: [.breached("acknowledge")], who: [.line(1)],
      acknowledgeWithin: .working(.hours(2))),
    .init(Wording("Manager", "负责人"), who: [.participant(.role(.manager))]),
  ])

  @Test func `A story climbs the ladder as time passes`() {
    let story = Scenario(change: { $0.ladder = Self.ladder })
      .reporting([.person("anna"): "sue"])
      .given(.assess(), .assign(to: .person("anna")))
      .after(.hours(5))
      .then(events: "timePassed", .drawn("escalated", by: .clock("acknowledge")))
      .thenRung(1)
    story.after(.hours(3)).then(events: .drawn("escalated", by: .rung(1))).thenRung(2)
    story.when(.acknowledgeEscalation)
      .then(events: "escalationAcknowledged")
      .thenRung(1, isAcknowledged: true)
      .after(.hours(2))
      .thenRung(1, isAcknowledged: true)
    story.when(.deescalate.saying("They are on it.")).thenRung(nil)
  }

  @Test func `Who is not known in the line is passed over`() {
    Scenario(change: { $0.ladder = Self.ladder }).given(.assess()).after(.hours(5)).thenRung(2)
  }

  @Test func `A rung that is expected elsewhere is a failure`() {
    let issues = recorded {
      Scenario(change: { $0.ladder = Self.ladder }).given(.escalate(to: 2)).thenRung(1)
    }
    #expect(issues.count == 1)
    #expect(issues.first?.contains("rung 2") == true)
  }
}
