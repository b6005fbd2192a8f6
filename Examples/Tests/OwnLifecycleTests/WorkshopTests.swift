import BusinessTime
import ComplaintModel
import ComplaintTestKit
import Testing

@testable import OwnLifecycle

@Suite("The workshop")
struct WorkshopTests {
  let story: Scenario

  init() throws {
    story = Scenario(
      rules: Workshop.rules, playbook: try Workshop.playbook(),
      by: Actor(.agent("anna"), as: .manager)
    )
    .given(.assess(), .assign(to: .person("anna")), .move(to: .investigating))
  }

  @Test("A device is tested before a complaint about it is turned down")
  func testedBeforeRefused() {
    story.when(.proposeResponse(.notUpheld)).thenRefused(.rule("tested-before-refused"))
    story.when(.proposeResponse(.upheld)).then(events: "responseProposed")
    story.given(.recordMilestone(.labReport))
      .when(.proposeResponse(.notUpheld)).then(events: "responseProposed")
  }

  @Test("Other complaints are turned down without a laboratory")
  func otherComplaints() throws {
    var intake = Intake.usual
    intake.category = .service
    Scenario(rules: Workshop.rules, playbook: try Workshop.playbook())
      .given(.file(intake), .assess())
      .when(.proposeResponse(.notUpheld)).then(events: "responseProposed")
  }

  @Test("The time to answer stands still in the laboratory, and the way leads back")
  func laboratory() throws {
    story
      .thenClock("answer", due: try Timestamp("2026-03-10T00:00:00Z"))
      .given(.wait(for: .expertTest, at: .labTest))
      .thenStage(.labTest)
      .after(.hours(48)).then()
      .when(.resume).then(events: "resumed").thenStage(.investigating)
      .thenClock("answer", due: try Timestamp("2026-03-12T00:00:00Z"))
  }
}
