import BusinessTime
import ComplaintModel
import Testing

/// What is wrong with a playbook, said at once and with paths.
@Suite struct PlaybookFaultTests {
  /// One level with more members.
  private func level(_ members: String, name: String = "answer") -> String {
    """
    {"name": "\(name)", "wording": {"english": "Answer", "chinese": "答复"},
     "starts": ["milestone:complaintReceived"], "stops": ["act:communicateDecision"],
     "targets": [{"period": {"businessDays": 5}}], "calendar": "office"\(members)}
    """
  }

  @Test func `A dozen faults at all depths are listed in order with their paths`() {
    let text = PlaybookCodingTests.text(
      """
       "lifecycle": {"name": "L", "stages": [{"stage": "received", "phase": "ajar"}], "entries": [],
        "moves": []},
       "grading": {"factors": [{"name": "harm", "bands": [
         {"when": {"fact": "harm", "atLeast": "scary"}, "points": 1},
         {"when": {"fact": "grade", "atMost": "x"}, "points": true}]}], "thresholds": [1, 2, 3, 4]},
       "owners": {"otherwise": "anna"},
       "access": [{"role": "agent", "acts": ["note"]}, {"role": "agent", "acts": []}],
       "approvals": [{"when": "always", "by": []}, {"when": "sometimes", "by": ["manager"]}],
       "serviceLevels": [
         \(level(#", "calendar2": 1"#)), \(level(#", "onRegrade": "guess""#)),
         {"name": "solve", "wording": {"english": "Solve", "chinese": ""}, "starts": [],
          "targets": [{"period": {"businessDays": 0}}], "calendar": "night"},
         \(level("", name: "last").replacing("office", with: "night"))],
       "whenDue": {"survey": [{"type": "sing"}]},
       "limits": {"events": "many"},
      """
    ).replacing("09:00-17:00", with: "9-17")
    let faults = PlaybookCodingTests.faults(text)
    let paths = faults.map { $0.prefix { $0 != ":" } }
    #expect(
      paths == [
        "lifecycle.stages[0].phase", "grading.factors[0].bands[0].when.atLeast",
        "grading.factors[0].bands[1].when.atMost", "grading.factors[0].bands[1].points",
        "owners.otherwise", "access[1].acts", "approvals[0].by", "approvals[1].when",
        "serviceLevels[0].calendar2", "serviceLevels[1].onRegrade",
        "serviceLevels[2].targets[0].period.businessDays", "whenDue.survey[0].type",
        "calendars.office.hours.monday[0]", "limits.events", "serviceLevels[3].calendar",
      ], "\(faults.joined(separator: "\n"))")
  }

  @Test(arguments: [
    (#""zone": "UTC""#, #""zone": "Mars""#, "calendars.office.zone"),
    (#""zone": "UTC","#, "", "calendars.office.zone: the member is missing"),
    (
      #""zone": "UTC""#, #""zone": 7"#, "calendars.office.zone: a text expected, found the number 7"
    ),
    (#"["09:00-17:00"]"#, #""always""#, "calendars.office.hours.monday: an array expected"),
    ("2027-12-31", "2025-12-31", "calendars.office.valid"),
    (#""hours""#, #""opening""#, "calendars.office.opening: "),
    ("monday", "moonday", "calendars.office.hours.moonday: "),
    (#"{"monday": ["09:00-17:00"]}"#, "{}", "calendars.office: "),
    (#""office": {"#, #""night": null, "office": {"#, "calendars.night: an object expected"),
    (#""office": {"#, #""": {"#, #"calendars[""]: "" is not a CalendarName"#),
  ])
  func `The first fault of a calendar is named with its path`(
    part: String, other: String, fault: String
  ) {
    let faults = PlaybookCodingTests.faults(
      PlaybookCodingTests.text().replacing(part, with: other))
    #expect(faults.first?.hasPrefix(fault) == true, "\(faults)")
  }

  @Test func `The offset of a calendar's fault points at it`() throws {
    let text = PlaybookCodingTests.text().replacing("UTC", with: "Mars")
    let error = #expect(throws: CodingError.self) { try Playbook(json: Array(text.utf8)) }
    let fault = try #require(error?.faults.first)
    #expect(pointedAt(fault, in: text)?.hasPrefix("\"Mars\"") == true)
    #expect(fault.code == DefinitionFault.Code(rawValue: "unknownZone"))
  }

  static let crossFaults: [(String, String)] = [
    (
      #" "owners": {"rules": [{"stage": "attic", "owner": "queue:a"}], "otherwise": "queue:b"},"#,
      #"owners.rules[0].stage: the lifecycle has no stage "attic""#
    ),
    (
      #" "approvals": [{"when": {"fact": "stage", "equals": "attic"}, "by": ["manager"]}],"#,
      #"approvals[0].when.equals: the lifecycle has no stage "attic""#
    ),
    (
      #" "approvals": [{"when": "always", "by": ["manager", "agent"]}],"#,
      #"approvals[0].by[1]: access does not let "agent" approve an answer"#
    ),
    (
      #" "authority": [{"role": "agent", "kinds": ["apology"]}], "#
        + #""approvals": [{"when": "always", "by": ["manager"]}],"#,
      "approvals[0].by: none of them has authority over remedies, so none of these could be approved"
    ),
    (
      #" "automaticRemedies": {"rules": [{"name": "sorry", "kind": "apology", "when": "#
        + #"{"any": [{"fact": "stage", "oneOf": ["received", "attic"]}, {"predicate": "p"}]}}]},"#,
      #"automaticRemedies.rules[0].when.any[0].oneOf[1]: the lifecycle has no stage "attic""#
    ),
    (
      #" "grading": {"factors": [], "thresholds": [1, 2, 3, 4], "fastLane": [{"name": "a", "when": "#
        + #"{"not": {"all": [{"fact": "stage", "equals": "attic"}]}}}]},"#,
      #"grading.fastLane[0].when.not.all[0].equals: the lifecycle has no stage "attic""#
    ),
    (
      #" "answerContents": ["reasons", "reasons"],"#,
      #"answerContents[1]: "reasons" is stated twice"#
    ),
    (
      #" "whenDue": {"survey": [{"type": "resume"}]},"#,
      #"whenDue.survey: there is no service level "survey""#
    ),
  ]

  @Test(arguments: crossFaults)
  func `What parts say wrongly of each other is found`(members: String, fault: String) {
    #expect(PlaybookCodingTests.faults(PlaybookCodingTests.text(members)) == [fault])
  }

  static let levelFaults: [(String, String)] = [
    (
      #", "pausesWhile": {"fact": "stage", "equals": "attic"}"#,
      #"serviceLevels[0].pausesWhile.equals: the lifecycle has no stage "attic""#
    ),
    (
      #", "applies": {"all": [{"fact": "stage", "equals": "attic"}]}"#,
      #"serviceLevels[0].applies.all[0].equals: the lifecycle has no stage "attic""#
    ),
    (
      #", "resets": ["act:assess", "stage:attic"]"#,
      #"serviceLevels[0].resets[1]: the lifecycle has no stage "attic""#
    ),
    (
      #"}, {"name": "next", "wording": {"english": "a", "chinese": "b"}, "starts": ["stage:attic"], "#
        + #""kind": "timer", "targets": [{"when": {"fact": "stage", "equals": "roof"}, "#
        + #""period": {"weeks": 1}}], "calendar": "office""#,
      #"serviceLevels[1].starts[0]: the lifecycle has no stage "attic""#
    ),
    (
      #"}, {"name": "answer", "wording": {"english": "a", "chinese": "b"}, "#
        + #""starts": ["act:assess"], "kind": "timer", "targets": [{"period": {"weeks": 1}}], "#
        + #""calendar": "office""#, #"serviceLevels[1].name: "answer" is stated twice"#
    ),
  ]

  @Test(arguments: levelFaults)
  func `Service levels fit the rest of the playbook`(members: String, fault: String) {
    let faults = PlaybookCodingTests.faults(
      PlaybookCodingTests.text(" \"serviceLevels\": [\(level(members))],"))
    #expect(faults.first == fault, "\(faults)")
  }

  @Test(arguments: [
    (#"{"answer": [{"type": "resume"}]}"#, "answer: a promise is missed"),
    (#"{"wait": []}"#, "wait: state what is done, or leave the timer out"),
    (#"{"wait": [{"type": "resume"}, {"type": "move", "to": "attic"}]}"#, "wait[1].to: "),
    (#"{"wait": [{"type": "wait", "reason": "parts", "stage": "attic"}]}"#, "wait[0].stage: "),
    (
      #"{"wait": [{"type": "reapply", "clock": "none"}]}"#,
      "wait[0].clock: there is no service level"
    ),
    (
      #"{"wait": [{"type": "close", "outcome": "upheld", "reason": "merged"}]}"#,
      #"wait[0].reason: the lifecycle closes nothing as "upheld" because "merged""#
    ),
    (#"{"wait": [{"type": "adoptMove", "to": "closed"}]}"#, "wait[0].type: \"adoptMove\" is about"),
    (#"{"wait": [{"type": "note", "text": {"text": "x"}}]}"#, "wait[0].text: a playbook says"),
    (
      #"{"wait": [{"type": "resume", "occurredAt": "2026-01-01T00:00:00.000Z"}]}"#,
      "wait[0].occurredAt: it happens when the timer runs out"
    ),
  ])
  func `What is done when a timer runs out can be done`(whenDue: String, fault: String) {
    let timer = level(#", "kind": "timer""#, name: "wait")
    let faults = PlaybookCodingTests.faults(
      PlaybookCodingTests.text(
        " \"serviceLevels\": [\(level("")), \(timer)], \"whenDue\": \(whenDue),"))
    #expect(faults.count == 1)
    #expect(faults.first?.hasPrefix("whenDue.\(fault)") == true, "\(faults)")
  }

  @Test func `Calendars that are named are there`() {
    let text = PlaybookCodingTests.text(" \"serviceLevels\": [\(level(""))],")
      .replacing("\"calendars\": {\n    \"office\"", with: "\"calendars\": {\n    \"night\"")
    #expect(
      PlaybookCodingTests.faults(text) == [
        "serviceLevels[0].calendar: there is no calendar \"office\"",
        "calendar: there is no calendar \"office\"",
      ])
  }

  @Test func `Nothing is said of a part that could not be read`() {
    let text = PlaybookCodingTests.text(
      #" "lifecycle": 5, "owners": {"rules": [{"stage": "attic", "owner": "queue:a"}], "#
        + #""otherwise": "queue:b"}, "serviceLevels": 7, "whenDue": {"x": [{"type": "resume"}]},"#)
    #expect(
      PlaybookCodingTests.faults(text) == [
        "lifecycle: an object expected, found the number 5",
        "serviceLevels: an array expected, found the number 7",
      ])
  }

  @Test func `A definition in code has the same faults at the same places`() throws {
    var definition = Playbook.Definition.standard
    definition.name = ""
    definition.calendar = "night"
    definition.access = AccessTable([])
    definition.serviceLevels[0].calendar = "night"
    definition.serviceLevels[1].stops = []
    definition.limits.tags = 0
    let places = definition.faults.map(\.place)
    #expect(
      places == [
        "serviceLevels[1].stops", "limits.tags", "name", "approvals[0].by[0]", "approvals[0].by[1]",
        "serviceLevels[0].calendar", "ladder[0].who", "ladder[1].who", "ladder[2].approvers[0]",
        "ladder[2].who", "calendar",
      ])
    let error = #expect(throws: InvalidDefinition.self) { try Playbook(definition) }
    #expect(error?.faults == definition.faults)
  }

  @Test func `A host is told which predicates are missing`() throws {
    var definition = Playbook.Definition.standard
    definition.approvals.append(ApprovalRule(when: .predicate("press"), by: [.manager]))
    definition.serviceLevels[0].applies = .not(.predicate("test order"))
    let playbook = try Playbook(definition)
    #expect(definition.predicates == ["press", "test order"])
    #expect(playbook.predicates(missingFrom: ["press"]) == ["test order"])
    #expect(playbook.predicates(missingFrom: ["press", "test order", "other"]) == [])
    #expect(Playbook.standard.predicates(missingFrom: []) == [])
  }
}
