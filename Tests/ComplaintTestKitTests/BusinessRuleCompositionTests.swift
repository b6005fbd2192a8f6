import BusinessTime
import ComplaintModel
import ComplaintTestKit
import Testing

/// Rules made of rules.
@Suite struct BusinessRuleCompositionTests {
  static let one = Against(.assess, "one", code: "a")
  static let two = Against(.assess, "two")
  static let other = Against(.note, "other")
  static let isVulnerable = Condition.fact(.vulnerabilities, .known)

  static func scenario(@RuleBuilder _ content: () -> [any BusinessRule]) -> Scenario {
    Scenario(rules: ComplaintModel.rules(content))
  }

  @Test func `A list of rules is written with conditions and loops`() {
    let isStrict = true
    let rules = rules {
      Self.one
      if isStrict { Self.two } else { Self.other }
      if !isStrict { Self.other }
      for act in [Act.note, .tag] { Against(act, RuleName(rawValue: act.rawValue)) }
      [Self.other] as [any BusinessRule]
    }
    #expect(rules.map(\.name) == ["one", "two", "note", "tag", "other"])
  }

  @Test func `AllOf objects with everything, under the names inside`() {
    Self.scenario {
      AllOf("both") {
        Self.one
        Self.two
        Self.other
      }
    }
    .when(.assess()).thenRefused(.rule("one", "a"), .rule("two"))
  }

  @Test func `An AllOf of nothing passes`() {
    Self.scenario { AllOf {} }.when(.assess()).then(events: "assessed")
  }

  @Test func `OneOf objects only if all of them do, and then with everything`() {
    Self.scenario {
      OneOf {
        Self.one
        Self.other
      }
    }.when(.assess()).then(events: "assessed")
    Self.scenario {
      OneOf {
        Self.one
        AllOf {
          Self.two
          Self.other
        }
      }
    }
    .when(.assess()).thenRefused(.rule("one", "a"), .rule("two"))
  }

  @Test func `A OneOf of nothing objects to everything`() {
    Self.scenario { OneOf("nobody") {} }.when(.file(.usual)).thenRefused(.rule("nobody", "empty"))
  }

  @Test func `When asks its members while the condition holds`() {
    let story = Self.scenario { When(Self.isVulnerable) { Self.one } }
    story.when(.assess()).then(events: "assessed")
    story.given(.file(.vulnerable)).when(.assess()).thenRefused(.rule("one", "a"))
  }

  @Test func `When may be told by a function`() {
    let story = Self.scenario {
      When({ complaint, context in complaint.version > 1 && context.actor == .usual }) { Self.one }
    }
    story.when(.assess()).then(events: "assessed").when(.assess()).thenRefused(.rule("one", "a"))
  }

  @Test func `When that cannot be evaluated refuses everything`() {
    Self.scenario { When(.predicate("fragile"), name: "fragile-goods") { Self.other } }
      .when(.file(.usual)).thenRefused(.rule("fragile-goods", "unknownPredicate"))
    Self.scenario { When(.any([]), name: "never") { Self.other } }
      .when(.file(.usual)).thenRefused(.rule("never", "faultyCondition"))
    Self.scenario { When(.predicate("fragile")) { Self.one } }
      .inContext { $0.predicates["fragile"] = { $0.version > 1 } }
      .when(.assess()).then(events: "assessed").when(.assess()).thenRefused(.rule("one", "a"))
  }

  @Test func `Facts are those of the conditions and of all members, once each`() {
    var reading = Self.one
    reading.facts = ["mentions", "reach"]
    let rule = AllOf {
      When(.all([.fact(.outside("weather"), .known), .fact(.outside("reach"), .known)])) { reading }
      OneOf { reading }
      When({ _, context in context.outside["strike"] != nil }, reading: ["strike"]) { reading }
    }
    #expect(rule.facts == ["reach", "weather", "mentions", "strike"])
    Scenario(rules: [rule]).outside("weather", nil).outside("reach", nil).outside("strike", nil)
      .when(.file(.usual)).thenNeeds("mentions")
  }

  @Test func `What is asked for is done by the rules inside, in their order`() {
    let acknowledging = Then("acknowledging", after: .assess, .required(.acknowledge))
    let tagging = Then("tagging", after: .assess, .ifPermitted(.tag(add: [.seen])))
    let expected: [ExpectedEvent] = [
      .drawn("acknowledged", by: .rule("acknowledging")), .drawn("tagged", by: .rule("tagging")),
    ]
    let made: [any BusinessRule] = [
      AllOf {
        acknowledging
        tagging
      },
      OneOf {
        acknowledging
        tagging
      },
      When(.always) {
        AllOf {
          acknowledging
          OneOf { tagging }
        }
      },
    ]
    for rule in made {
      Scenario(rules: [rule]).when(.assess()).then(events: "assessed", expected[0], expected[1])
    }
    Scenario(rules: [When(Self.isVulnerable) { tagging }]).when(.assess()).then(events: "assessed")
  }

  @Test func `A rule made of others says the same without names`() throws {
    let complaint = try #require(Scenario().when(.file(.usual)).complaint)
    let playbook = try Playbook(.usual())
    let context = RuleContext(actor: .usual, now: Scenario.start, playbook: playbook)
    let event = try #require(Scenario().when(.assess()).decision?.events.first)
    let made: [any BusinessRule] = [
      AllOf { Self.two }, OneOf { Self.two }, When(.always) { Self.two },
    ]
    for rule in made {
      #expect(rule.objections(to: .assess(), on: complaint, in: context).count == 1)
      #expect(rule.followUps(after: event, on: complaint, in: context).isEmpty)
    }
  }
}
