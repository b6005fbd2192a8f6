import BusinessTime
import ComplaintModel
import ComplaintTestKit
import Testing

/// What a scenario accepts.
@Suite struct ScenarioTests {
  @Test func `A rule is tested in five lines`() {
    Scenario(rules: [SecondReviewer()])
      .given(.file(.vulnerable), .assess(), .proposeResponse(.notUpheld))
      .when(.communicateDecision)
      .thenRefused(.rule("second-reviewer"))
  }

  @Test func `A story goes on after a refusal that was expected`() {
    Scenario(rules: [SecondReviewer()])
      .given(.file(.vulnerable), .assess())
      .when(.communicateDecision(.upheld)).thenRefused(.rule("second-reviewer"))
      .thenStage(.assessed)
      .when(.note.saying("She is in mourning.")).then(events: "noted")
  }

  @Test func `Events, state, clocks and remedies are looked at`() throws {
    let refund = Complaint.RemedyOffer(.refund, try Money("CNY 100.00"))
    Scenario()
      .given(.assess(), .proposeResponse(.upheld, remedies: [refund]))
      .after(.hours(2))
      .when(.communicateDecision)
      .then(events: "decisionCommunicated")
      .thenRequests()
      .thenStage(.decided)
      .thenClock("answer", isMet: true)
      .thenRemedies((.refund, .promised))
      .thenState { #expect($0.answer?.decision.outcome == .upheld) }
      .when(.recordReply(.accepts)).then(events: .body(.replyRecorded(.accepts)))
  }

  @Test func `Time brings about what is due`() throws {
    Scenario()
      .given(.note.saying("Received."))
      .thenClock("acknowledge", due: try Timestamp("2026-03-02T13:00:00Z"))
      .thenClock("answer", due: try Timestamp("2026-03-10T00:00:00Z"))
      .after(.hours(5))
      .then(events: .drawn("timePassed", by: .clock("acknowledge")))
      .thenClock("acknowledge", isMet: false)
      .at(Scenario.start + .hours(6))
      .then()
  }

  @Test func `A playbook may differ from the usual one or be the host's own`() throws {
    let strict = Scenario { $0.access = .standard }
    strict.given(.file(.usual)).when(.erase(PartyID(high: 0, low: 1))).thenRefused("access")
    let own = try Playbook(Playbook.Definition.usual(), version: .first)
    Scenario(playbook: own, by: Actor(.agent("ben"), as: .agent))
      .when(.file(.usual)).thenRefused("access")
  }

  @Test func `A history may be given`() throws {
    let first = Scenario().when(.file(.usual))
    let events = try #require(first.decision?.events)
    Scenario().givenEvents(events).when(.assess()).then(events: "assessed").thenStage(.assessed)
  }

  @Test func `Other complaints may be concerned`() throws {
    let filed = Scenario().when(.file(.usual))
    var event = try #require(filed.decision?.events.first)
    event.complaint = ComplaintID(at: Scenario.start, random: (7, 7))
    let own = try #require(filed.complaint?.id)
    filed.beside(try Complaint([event]))
      .when(.merge(into: event.complaint))
      .then(events: "merged", .drawn("absorbed", by: .complaint(own)))
  }

  @Test func `The same story gives the same ids`() {
    func story() -> Scenario { Scenario().given(.assess()).when(.note.saying("One.")) }
    #expect(story().decision == story().decision)
    #expect(story().complaint?.version == 3)
  }
}
