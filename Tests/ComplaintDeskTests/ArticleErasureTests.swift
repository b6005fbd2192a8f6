import BusinessTime
import ComplaintDesk
import ComplaintModel
import ComplaintTestKit
import ComplaintTestSupport
import Testing

/// The article on erasing a person: its code with the results that it states.
@Suite struct ArticleErasureTests {
  let article: Article

  init() throws { article = try Article("ErasingAPerson") }

  @Test func `Every line of the article is repeated here with its result`() {
    #expect(article.untested == [])
    #expect(article.statedResults == 11)
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
    expectStated(try await desk.sweep(), 0)
    expectStated(try Complaint(history).erasures.map(\.isCompleted), [true])
  }

  @Test func `A key for each person`() async throws {
    let clock = HandClock(PostOffice.monday)
    let now = clock.now
    let mei = PartyID(high: 1, low: 2)
    let anna = Actor(.agent("anna"), as: .agent)
    let cipher = UnsafeCipher(key: "2025", isForEachParty: true)
    let vault = MemoryVault(cipher: cipher)
    let sealed = try await Desk("shop", playbook: .standard, vault: vault, clock: clock)
    let leak = try await sealed.file(
      Intake(.email, receivedAt: now, from: mei), saying: .text("It leaks.", of: mei), by: anna)
    let text = try #require(leak.complaint.account)
    #expect(try await sealed.content(at: text)?.text == "It leaks.")
    cipher.use("2026")
    expectStated(try await vault.rotate("shop").encrypted, 1)
    expectStated(try await vault.keys(of: "shop").sealed, [cipher.key(for: mei): 1])
    cipher.destroy(cipher.key(for: mei))
    do throws(DeskError) { _ = try await sealed.content(at: text) } catch {
      expectStated(error.code, .keyGone)
      return
    }
    Issue.record("it is read without its key")
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
