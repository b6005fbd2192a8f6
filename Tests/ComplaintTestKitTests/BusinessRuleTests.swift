import BusinessTime
import ComplaintModel
import ComplaintTestKit
import Testing

/// What rules have against commands.
@Suite struct BusinessRuleTests {
  @Test func `Objections stand beside those of the lifecycle, in the order of the rules`() {
    let story = Scenario(rules: [
      Against(.resolve, "first", code: "a"), Against(.resolve, "second"), SecondReviewer(),
    ])
    .when(.resolve)
    .thenRefused(.lifecycle("notPossible"), .rule("first", "a"), .rule("second"))
    #expect(story.decision == nil)
  }

  @Test func `Only access speaks alone`() {
    Scenario(rules: [Against(.resolve)]).given(.file(.usual))
      .when(.resolve, by: Actor(.agent("eve"), as: .auditor)).thenRefused("access")
  }

  @Test func `A complaint can be refused before there is one`() {
    Scenario(rules: [SecondReviewer(), Against(.file)]).when(.file(.vulnerable))
      .thenRefused(.rule("against"))
  }

  @Test func `Rules are not asked about the passing of time`() {
    let asked = Then("after-time", after: .note, .required(.acknowledge))
    Scenario(rules: [asked, EveryEvent()]).given(.file(.usual))
      .after(.hours(24 * 14))
      .then(
        events: .drawn("timePassed", by: .clock("acknowledge")),
        .drawn("timePassed", by: .clock("answer")))
  }

  @Test func `What a rule reads is asked for before anything is decided`() {
    var press = Against(.assess, "press")
    press.facts = ["mentions", "reach"]
    let story = Scenario(rules: [press])
    story.when(.file(.usual)).thenNeeds("mentions", "reach")
    story.outside("mentions", .number(3)).when(.file(.usual)).thenNeeds("reach")
    story.outside("mentions", .number(3)).outside("reach", nil)
      .when(.file(.usual)).then(events: "filed")
      .thenState { #expect($0.version == 1) }
      .when(.assess()).thenRefused(.rule("press"))
  }

  @Test func `What was said of it stands in the event`() throws {
    var press = Against(.assess, "press")
    press.facts = ["mentions"]
    let decision = Scenario(rules: [press]).outside("mentions", .number(3))
      .when(.file(.usual)).decision
    #expect(try #require(decision).events.map(\.outside) == [["mentions": .number(3)]])
  }
}

/// Notes every event with a tag, for ever if it were asked about those, too.
struct EveryEvent: BusinessRule {
  let name: RuleName = "every-event"

  func followUps(
    after event: Complaint.Event, on complaint: Complaint, in context: RuleContext
  ) -> [FollowUp] {
    complaint.clocks.contains { $0.breach != nil } ? [.required(.tag(add: [.seen]))] : []
  }
}
