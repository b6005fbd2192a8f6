import BusinessTime
import ComplaintModel
import ComplaintTestKit
import Testing

/// What a scenario says when something else came of it.
@Suite struct ScenarioFailureTests {
  static let story = """
    the story so far
      2026-03-02T09:00:00.000Z  file by agent:usual: filed; received
      2026-03-02T09:00:00.000Z  assess by agent:usual: assessed; assessed
    """

  @Test func `Another refusal is shown line by line`() {
    let texts = recorded {
      Scenario(rules: [SecondReviewer()]).given(.assess())
        .when(.move(to: .closed)).thenRefused(.rule("second-reviewer"))
    }
    #expect(
      texts == [
        """
        - expected refusal   + found refusal
        - rule.second-reviewer
        + lifecycle.noMove   “"Move on" does not lead from "Assessed" to "Closed".”
        \(Self.story)
          2026-03-02T09:00:00.000Z  move by agent:usual: refused, lifecycle.noMove
        """
      ])
  }

  @Test func `A further reason is shown beside those that were expected`() throws {
    let texts = recorded {
      Scenario(rules: [Against(.communicateDecision, code: "first"), SecondReviewer()])
        .given(.file(.vulnerable))
        .when(.communicateDecision(.upheld))
        .thenRefused(.rule("against", "first"), .lifecycle("notPossible"))
    }
    let lines = try #require(texts.first).split(separator: "\n")
    #expect(
      lines.prefix(4).map(\.first) == ["-", " ", " ", "+"].map(Character.init))
    #expect(
      lines[3] == "+ rule.second-reviewer   “A second person has to look at it.”")
  }

  @Test func `What was to be refused and was not`() {
    let texts = recorded {
      Scenario().given(.assess()).when(.note.saying("Calm.")).thenRefused(.rule("against"))
    }
    #expect(
      texts == [
        """
        - expected refusal   + found refusal
        - rule.against
        + no refusal, but noted
        \(Self.story)
          2026-03-02T09:00:00.000Z  note by agent:usual: noted; assessed
        """
      ])
  }

  @Test func `Events that are missing and too many`() throws {
    let rule = Then("tagging", after: .assess, .required(.tag(add: [.seen])))
    let texts = recorded {
      Scenario(rules: [rule]).when(.assess())
        .then(events: "assessed", "escalated")
    }
    #expect(
      try #require(texts.first).hasPrefix(
        """
        - expected events   + found events
          assessed
        - escalated
        + tagged by rule:tagging
        the story so far
        """))
  }

  @Test func `A command that was given and is refused ends the story, once`() throws {
    let texts = recorded {
      Scenario(rules: [Against(.assess)])
        .given(.assess(), .proposeResponse(.upheld))
        .when(.communicateDecision)
        .then(events: "decisionCommunicated").thenStage(.decided).thenRefused("access")
    }
    #expect(
      texts == [
        """
        assess was refused:
          rule.against   “Not by agent:usual.”
        the story so far
          2026-03-02T09:00:00.000Z  file by agent:usual: filed; received
          2026-03-02T09:00:00.000Z  assess by agent:usual: refused, rule.against
        """
      ])
  }

  @Test func `A refusal that nobody expected is told instead of what was to be seen`() {
    let texts = recorded {
      Scenario(rules: [Against(.assess)]).when(.assess()).thenStage(.assessed).thenRemedies()
    }
    #expect(texts.count == 1)
    #expect(texts.first?.hasPrefix("assess was refused:\n  rule.against") == true)
  }

  @Test func `Stage, clock, remedies and requests that are others`() throws {
    let texts = recorded {
      Scenario().when(.assess())
        .thenStage(.decided)
        .thenClock("answer", due: Scenario.start)
        .thenClock("solve", isMet: nil)
        .thenRemedies((.refund, .promised))
        .thenRequests(
          ExpectedRequest(
            "press", .acknowledge,
            on: ComplaintID(at: .init(millisecondsSince1970: 0), random: (0, 0))))
    }.map { $0.split(separator: "\n").prefix(3).joined(separator: "|") }
    #expect(
      texts == [
        "- expected stage   + found stage|- decided|+ assessed",
        "- expected clock   + found clock|- answer is due 2026-03-02T09:00:00.000Z|"
          + "+ answer is due 2026-03-10T00:00:00.000Z",
        "- expected clock   + found clock|- solve is neither met nor missed|"
          + "+ acknowledge is due 2026-03-02T13:00:00.000Z",
        "- expected remedies   + found remedies|- refund promised|the story so far",
        "- expected requests   + found requests|"
          + "- press asks for acknowledge(isAutomatic: false) on "
          + "00000000-0000-7000-8000-000000000000|the story so far",
      ])
  }

  @Test func `Time does not go backwards, and no playbook is made of nonsense`() {
    #expect(
      recorded { Scenario().at(Scenario.start - .hours(1)).thenStage(.received) } == [
        "2026-03-02T08:00:00.000Z lies before the present, 2026-03-02T09:00:00.000Z"
      ])
    let texts = recorded { _ = Scenario { $0.name = "" }.given(.assess()) }
    #expect(texts.count == 1)
    #expect(texts.first?.hasPrefix("the playbook cannot be made:") == true)
    #expect(recorded { Scenario().thenStage(.received) } == ["nothing has happened yet"])
  }

  @Test func `A history that is none`() {
    let texts = recorded { _ = Scenario().givenEvents([]).when(.assess()) }
    #expect(texts == ["the events are no history: a history has at least one event (empty)"])
  }

  @Test func `What a rule reads and nobody said`() {
    var rule = Then("press", after: .assess)
    rule.facts = ["mentions"]
    let scenario = Scenario(rules: [rule])
    scenario.when(.file(.usual)).thenNeeds("mentions")
    scenario.outside("mentions", .number(3)).when(.file(.usual)).then(events: "filed")
    scenario.outside("mentions", nil).when(.file(.usual)).then(events: "filed")
    let texts = recorded { scenario.given(.assess()).thenStage(.assessed) }
    #expect(texts.first?.hasPrefix("file was refused:\n  needs.mentions") == true)
  }
}
