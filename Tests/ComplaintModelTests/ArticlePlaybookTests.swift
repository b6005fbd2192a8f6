import BusinessTime
import ComplaintModel
import ComplaintTestSupport
import Testing

/// The article on playbooks, section by section: its code with the results that it states.
@Suite struct ArticlePlaybookTests {
  let article: Article

  init() throws { article = try Article("YourOwnPlaybook") }

  @Test func `Every line of the article is repeated here with its result`() {
    #expect(article.untested == [])
    #expect(article.statedResults == 11)
  }

  static func definition() throws -> Playbook.Definition {
    var definition = try Playbook.Definition.standard(
      in: "Europe/London", holidays: .englandAndWales)
    definition.name = "Pump works"
    definition.serviceLevels += ServiceLevel.afterSales(
      applies: .fact(.category, .within("quality")))
    definition.approvals.append(
      ApprovalRule(when: .fact(.publicity, .atLeast(.rank(of: Publicity.press))), by: [.manager]))
    return definition
  }

  @Test func `From the standard`() throws {
    let definition = try Self.definition()
    let playbook = try Playbook(definition, version: .first)
    let levels = playbook.definition.serviceLevels
    expectStated(levels.count, 12)
    expectStated(levels[0].name(in: .english), "Acknowledge")
    expectStated(levels[0].name(in: .chinese), "确认收到投诉")
    expectStated(levels[11].name(in: .chinese), "反馈处理结果")
    expectStated(playbook.predicates(missingFrom: []), [])
    let next = try Playbook(definition, version: PlaybookVersion(rawValue: 2))
    expectStated(next == playbook, false)
  }

  @Test func `What is checked`() throws {
    func print(_ faults: InvalidDefinition) {
      #expect(article.blocks(in: "text").first == faults.description + "\n")
    }
    var draft = Playbook.Definition.standard
    draft.calendar = "shop"
    draft.serviceLevels[0].stops = []
    draft.serviceLevels[1].starts = [.stage(Stage(rawValue: "laboratory"))]
    draft.whenDue["closeUpheld"] = [.close(.upheld, because: .timeBarred)]
    draft.approvals = [ApprovalRule(when: .predicate("test order"), by: [.agent])]
    expectStated(draft.predicates, ["test order"])
    do throws(InvalidDefinition) {
      _ = try Playbook(draft)
      Issue.record("the draft has faults")
    } catch {
      print(error)
    }
  }

  @Test func `The JSON form`() throws {
    let bytes = Array(try #require(article.blocks(in: "json").first).utf8)
    let shop = try Playbook(json: bytes)
    expectStated(shop.definition.name, "Corner shop")
    expectStated(shop.definition.serviceLevels.count, 2)
    expectStated(shop.definition.access == .standard, true)
    expectStated(try Playbook(json: shop.definition.encoded()) == shop, true)
  }

  @Test func `The faults of a text`() throws {
    var printed = ""
    func print(_ path: String) { printed += path + "\n" }
    let text = try #require(article.blocks(in: "json").first)
      .replacing("\"atLeast\": 4}, \"by\"", with: "\"atLeast\": 40}, \"by\"")
      .replacing("act:communicateDecision", with: "act:communicate")
      .replacing("\"name\": \"silence\"", with: "\"name\": \"quiet\"")
    let damaged = Array(text.utf8)
    do throws(CodingError) {
      _ = try Playbook(json: damaged)
      Issue.record("the text has faults")
    } catch {
      for fault in error.faults { print(fault.path) }
    }
    #expect(article.blocks(in: "text").last == printed)
  }
}

/// Expects what the article states.
private func expectStated<Value: Equatable>(
  _ value: Value, _ stated: Value, at location: SourceLocation = #_sourceLocation
) {
  #expect(value == stated, sourceLocation: location)
}
