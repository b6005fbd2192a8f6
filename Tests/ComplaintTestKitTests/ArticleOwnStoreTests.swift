import BusinessTime
import ComplaintDesk
import ComplaintModel
import ComplaintTestKit
import ComplaintTestSupport
import Testing

/// The article on stores, whose store stands in `Examples/OwnStore`; here the one in memory takes its
/// place.
@Suite struct ArticleOwnStoreTests {
  typealias NotebookStore = MemoryStore

  @Test func `Every line of the article is repeated here`() throws {
    let article = try Article("BringYourOwnStore")
    #expect(article.untested == [])
    #expect(article.statedResults == 1)
  }

  @Test func `Our store keeps the laws`() async {
    await StoreLaws { NotebookStore() }.all()
  }

  @Test func `A law is looked at alone`() async {
    await StoreLaws { NotebookStore() }.staleCommitLeavesNothing()
  }

  @Test func `An answer that gets lost changes nothing`() async throws {
    let store = FaultyStore(NotebookStore(), ScriptedFaults([.commit: [1: .replyLost]]))
    let desk = try await Desk("shop", playbook: .standard, store: store)
    let filed = try await desk.file(.usual, by: .usual)
    expectStated(filed.isRepeated, "true")
  }

  private func expectStated(_ value: some Any, _ text: String) {
    #expect("\(value)" == text)
  }
}
