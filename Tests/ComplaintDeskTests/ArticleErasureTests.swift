import BusinessTime
import ComplaintDesk
import ComplaintModel
import ComplaintTestSupport
import Testing

/// The article on erasing a person: its code with the results that it states.
@Suite struct ArticleErasureTests {
  let article: Article

  init() throws { article = try Article("ErasingAPerson") }

  @Test func `Every line of the article is repeated here with its result`() {
    #expect(article.untested == [])
    #expect(article.statedResults == 7)
  }

  @Test func `From the request to the report`() async throws {
    let clock = HandClock(PostOffice.monday)
    let now = clock.now
    let mei = PartyID(high: 1, low: 2)
    let anna = Actor(.agent("anna"), as: .agent)
    let officer = Actor(.agent("olga"), as: .privacyOfficer)
    let desk = try await Desk("shop", playbook: .standard, clock: clock)
    let filed = try await desk.file(
      Intake(.email, receivedAt: now, from: mei), saying: .text("It leaks.", of: mei), by: anna)
    try await desk.perform(.note.saying("She called.", of: mei), on: filed.id, by: anna)
    try await desk.perform(.withdraw, on: filed.id, by: anna)
    let report = try await desk.erase(mei, by: officer, because: "Request of 2 March")
    expectStated(report.erased == [filed.id], true)
    expectStated(report.contents, 2)
    expectStated(report.isForgotten, true)
    let history = try await desk.history(of: filed.id)
    expectStated(history.suffix(2).map(\.body), [.erasureOrdered(mei), .erasureCompleted(mei)])
    expectStated(try Complaint(history).erasures.map(\.isCompleted), [true])
  }

  @Test func `What has to be kept`() async throws {
    let mei = PartyID(high: 1, low: 2)
    let officer = Actor(.agent("olga"), as: .privacyOfficer)
    var definition = Playbook.Definition.standard
    definition.retention = RetentionSchedule([
      .init(.months(72), because: .legalClaims, outcomes: [.upheld, .partlyUpheld]),
      .init(.months(36), because: .legalObligation, source: "DISP 1.9.1R"),
    ])
    let clock = HandClock(PostOffice.monday)
    let strict = try await Desk("shop", playbook: try Playbook(definition), clock: clock)
    try await strict.file(
      Intake(.email, receivedAt: clock.now, from: mei), by: Actor(.agent("anna"), as: .agent))
    let kept = try await strict.erase(mei, by: officer)
    expectStated(kept.left.map(\.because), [.whileOpen(.legalClaims)])
    expectStated(kept.isForgotten, false)
  }
}

/// Expects what the article states.
private func expectStated<Value: Equatable>(
  _ value: Value, _ stated: Value, at location: SourceLocation = #_sourceLocation
) {
  #expect(value == stated, sourceLocation: location)
}
