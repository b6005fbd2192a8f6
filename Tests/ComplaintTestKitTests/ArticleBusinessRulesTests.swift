import BusinessTime
import ComplaintModel
import ComplaintTestKit
import ComplaintTestSupport
import Testing

/// The article on rules, section by section.
@Suite struct ArticleBusinessRulesTests {
  let article: Article

  init() throws { article = try Article("BusinessRules") }

  @Test func `Every line of the article is repeated here`() {
    #expect(article.untested == [])
    #expect(article.statedResults == 0)
  }

  struct SecondReviewerForVulnerable: BusinessRule {
    let name: RuleName = "second-reviewer"

    func objections(
      to command: Complaint.Command, on complaint: Complaint, in context: RuleContext
    ) -> [Objection] {
      guard command.act == .communicateDecision,
        !complaint.intake.customer.vulnerabilities.isEmpty,
        !complaint.intake.tags.contains(ComplaintTag(rawValue: "reviewed"))
      else { return [] }
      return [Objection("A second person has to look at it.", "须由第二人复核。")]
    }
  }

  struct PressGoesUp: BusinessRule {
    let name: RuleName = "press"
    let facts = ["mentions"]

    func followUps(
      after event: Complaint.Event, on complaint: Complaint, in context: RuleContext
    ) -> [FollowUp] {
      guard case .assessed = event.body, case .number(let count) = context.outside["mentions"],
        count > 0
      else { return [] }
      return [.required(.escalate())]
    }
  }

  @Test func `Objecting and testing it`() throws {
    var vulnerable = Intake.usual
    vulnerable.customer.vulnerabilities = [.bereavement]
    Scenario(rules: [SecondReviewerForVulnerable()])
      .given(.file(vulnerable), .assess(), .proposeResponse(.notUpheld))
      .when(.communicateDecision)
      .thenRefused(.rule("second-reviewer"))
    let texts = recorded {
      Scenario(rules: [SecondReviewerForVulnerable()])
        .when(.communicateDecision(.notUpheld)).thenRefused(.rule("second-reviewer"))
    }
    #expect(try #require(texts.first) + "\n" == article.blocks(in: "text").first)
  }

  @Test func `Following up`() {
    let press = Scenario(rules: [PressGoesUp()])
    press.when(.file(.usual)).thenNeeds("mentions")
    press.outside("mentions", .number(3))
      .when(.assess())
      .then(events: "assessed", .drawn("escalated", by: .rule("press")))
  }

  @Test func `Putting rules together`() {
    let listed = rules {
      When(.fact(.amountClaimed, .known)) {
        OneOf("reviewed") {
          SecondReviewerForVulnerable()
          PressGoesUp()
        }
      }
    }
    #expect(listed.map(\.name) == ["when"])
    #expect(listed.flatMap(\.facts) == ["mentions"])
  }
}
