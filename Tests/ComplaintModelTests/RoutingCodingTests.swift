import BusinessTime
import ComplaintModel
import Testing

/// Routing as JSON, in playbooks and in events.
@Suite struct RoutingCodingTests {
  private static let owners = #" "owners": {"otherwise": "queue:a"},"#

  static let faults: [(String, String)] = [
    (#"[{"queue": ""}]"#, #"routing[0].queue: "" is not a QueueID"#),
    (#"[{"queue": "a"}, {"queue": "a"}]"#, #"routing[1].queue: the queue "a" is stated twice"#),
    (
      #"[{"queue": "a", "levels": [1, 2]}]"#,
      "routing[0].levels: there is a level for each grade, 5 in all, or none"
    ),
    (
      #"[{"queue": "a", "levels": [1, 2, 3, 4, 6]}]"#,
      "routing[0].levels[4]: a level is 0 to 5, not 6"
    ),
    (
      #"[{"queue": "a", "order": ["load", "load"]}]"#,
      #"routing[0].order[1]: "load" is stated twice"#
    ),
    (
      #"[{"queue": "a", "order": ["turn", "load"]}]"#,
      "routing[0].order[1]: by turn one is left: nothing comes after it"
    ),
    (#"[{"queue": "a", "order": ["mood"]}]"#, #"routing[0].order[0]: "mood" is none of "#),
    (
      #"[{"queue": "a", "language": "maybe"}]"#,
      #"routing[0].language: "maybe" is none of ignored, preferred, required"#
    ),
    (#"[{"queue": "a", "skill": 3}]"#, "routing[0].skill: there is no such member here"),
    (#"[{"queue": "b"}]"#, #"routing[0].queue: owners lead nothing to a queue "b""#),
  ]

  @Test(arguments: faults)
  func `What is wrong is said with its path`(routing: String, fault: String) {
    let found = PlaybookCodingTests.faults(
      PlaybookCodingTests.text(Self.owners + " \"routing\": \(routing),"))
    #expect(found.count == 1, "\(found)")
    #expect(found.first?.hasPrefix(fault) == true, "\(found)")
  }

  @Test func `A routing is read, and written where there is one`() throws {
    let text = PlaybookCodingTests.text(
      Self.owners + #" "routing": [{"queue": "a", "levels": [0, 1, 2, 3, 4], "#
        + #""language": "required", "order": ["skill"]}],"#)
    let definition = try Playbook(json: Array(text.utf8)).definition
    let rule = QueueRouting("a", levels: [0, 1, 2, 3, 4], language: .required, order: [.skill])
    #expect(definition.routing == Routing([rule]))
    #expect(definition.routing.rule(for: "a") == rule && definition.routing.rule(for: "b") == nil)
    #expect(try Playbook.Definition(decoding: definition.encoded()) == definition)
    #expect(try Routing(decoding: definition.routing.encoded()) == definition.routing)
    let standard = String(decoding: Playbook.Definition.standard.encoded(), as: UTF8.self)
    #expect(!standard.contains("\"routing\""))
  }

  /// An assignment with reasons, one without anybody, and one of which nothing was known.
  static var samples: [Complaint.Event] {
    var (chosen, nobody, unknown) = (
      RoutingRecord("first-line"), RoutingRecord("first-line"), RoutingRecord("writers")
    )
    chosen.agent = "anna"
    chosen.candidates = 5
    chosen.steps = RoutingCriterion.allCases.enumerated().map {
      RoutingRecord.Step($1, left: Int32(6 - $0))
    }
    chosen.ruledOut = RoutingObstacle.allCases.map { .init("ben", $0) }
    chosen.othersRuledOut = 7
    nobody.ruledOut = [.init("ben", .atCapacity)]
    unknown.isRosterUnknown = true
    return [chosen, nobody, unknown].enumerated().map { index, record in
      var event = SampleHistory.event(Int32(index + 2), .assigned)
      event.owner = record.agent.map { .person($0) } ?? .queue(record.queue)
      event.routing = record
      return event
    }
  }

  @Test func `Records have the form that they always had`() throws {
    let (lines, samples) = (try EventGoldenTests.lines("routing.jsonl"), Self.samples)
    #expect(lines.count == samples.count)
    for (line, sample) in zip(lines, samples) {
      #expect(String(decoding: sample.encoded(), as: UTF8.self) == line)
      #expect(try Complaint.Event(decoding: Array(line.utf8)) == sample)
    }
  }
}
