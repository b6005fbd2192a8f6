import BusinessTime
import ComplaintModel
import Testing

/// What a ladder says, what is wrong with it, and its JSON.
@Suite struct LadderTests {
  static let executive = RungMember.participant(.role(.executive))

  /// Three rungs above each other, as most tests of the ladder have them.
  static let ladder = EscalationLadder([
    .init(
      Wording("Supervisor", "主管"),
      when: [
        .breached("acknowledge"),
        .met(.emotion, when: .fact(.emotion, .atLeast(.rank(of: Emotion.angry)))),
      ],
      who: [.line(1)], acknowledgeWithin: .working(.hours(2)),
      repeatEvery: .working(.hours(1))),
    .init(
      Wording("Manager", "负责人"), when: [.overdue("acknowledge", by: .working(.hours(8)))],
      who: [.participant(.role(.manager))], acknowledgeWithin: .working(.hours(4))),
    .init(
      Wording("Top management", "最高管理者"), who: [executive], approvers: [.executive],
      tasks: [.init(.trace, within: .businessDays(5))]),
  ])

  @Test func `A ladder is written and read byte for byte`() throws {
    for ladder in [Self.ladder, .standard, .none] {
      #expect(ladder.faults == [])
      #expect(try EscalationLadder(decoding: ladder.encoded()) == ladder)
      #expect(try EscalationLadder(decoding: ladder.encoded()).encoded() == ladder.encoded())
    }
  }

  @Test func `The usual is left out`() throws {
    let text = """
      [{"wording":{"english":"Supervisor","chinese":"主管"},"who":["line:1"]},\
      {"wording":{"english":"Boss","chinese":"上级"},"when":[{"on":"breached"},\
      {"on":"overdue","clock":"answer","by":{"businessDays":2}},\
      {"on":"met","reason":"own-reason","when":{"fact":"reopenings","atLeast":2}}],\
      "who":["owner","person:ben","queue:q","department:legal"],"template":"own","silent":true,\
      "reassigns":true,"raisesGradeTo":4,"approvers":["manager"],\
      "tasks":[{"kind":"trace","assignee":"queue:lab","within":{"working":"PT8H"}}],\
      "acknowledgeWithin":{"elapsed":"PT30M"},\
      "quiet":{"calendar":"office","exceptFromGrade":4,"exceptFastLane":false},\
      "calendar":"always"}]
      """
    let ladder = try EscalationLadder(decoding: Array(text.utf8))
    #expect(String(decoding: ladder.encoded(), as: UTF8.self) == text)
    #expect(ladder.rungs[0].template == .escalationOther)
    #expect(ladder.rungs[0].repeats == 1)
    #expect(ladder.rungs[1].quiet?.exceptFastLane == false)
  }

  @Test(
    arguments: [
      (#"{"who": []}"#, "[0].who: nobody is drawn in: state somebody"),
      (#"{"who": ["owner", "owner"]}"#, #"[0].who[1]: "owner" is stated twice"#),
      (#"{"who": ["line:0"]}"#, #"[0].who[0]: "line:0" is nobody like person:…"#),
      (#"{"who": ["line:21"]}"#, #"[0].who[0]: "line:21" is nobody like person:…"#),
      (#"{"who": ["boss"]}"#, #"[0].who[0]: "boss" is nobody like person:…"#),
      (#"{"raisesGradeTo": 6}"#, "[0].raisesGradeTo: a grade is 1 to 5, not 6"),
      (#"{"repeats": 3}"#, "[0].repeats: it is not said how often they are told again"),
      (
        #"{"repeats": 0, "repeatEvery": {"working": "PT1H"}}"#,
        "[0].repeats: they are told again 1 to 100 times, not 0"
      ),
      (
        #"{"acknowledgeWithin": {"businessDays": 0}}"#,
        "[0].acknowledgeWithin.businessDays: businessDays 0 is too short for a period"
      ),
      (#"{"template": "a b"}"#, #"[0].template: playbooks do not accept "a b""#),
      (#"{"approvers": ["manager", "manager"]}"#, #"[0].approvers[1]: "manager" is stated twice"#),
      (#"{"tasks": [{"kind": "a b"}]}"#, #"[0].tasks[0].kind: playbooks do not accept "a b""#),
      (
        #"{"tasks": [{"kind": "trace"}, {"kind": "trace"}]}"#,
        "[0].tasks[1].kind: a task of this kind is demanded already"
      ),
      (
        #"{"who": ["role:manager"], "reassigns": true}"#,
        "[0].reassigns: no role and no department owns a complaint"
      ),
      (
        #"{"silent": true, "repeatEvery": {"working": "PT1H"}}"#,
        "[0].repeatEvery: they are told nothing"
      ),
      (
        #"{"quiet": {"calendar": "", "exceptFromGrade": 0}}"#,
        #"[0].quiet.calendar: "" is not a CalendarName"#
      ),
      (
        #"{"quiet": {"calendar": "office", "exceptFromGrade": 0}}"#,
        "[0].quiet.exceptFromGrade: a grade is 1 to 5, not 0"
      ),
      (#"{"when": [{"on": "breach"}]}"#, #"[0].when[0].on: "breach" is none of warned, breached"#),
      (#"{"when": [{"on": "breached", "by": 1}]}"#, "[0].when[0].by: there is no such member here"),
      (#"{"when": [{"on": "breached"}, {"on": "breached"}]}"#, "[0].when[1]: it is stated twice"),
      (
        #"{"when": [{"on": "met", "reason": "a b", "when": "always"}]}"#,
        #"[0].when[0].reason: playbooks do not accept "a b""#
      ),
      (
        #"{"when": [{"on": "met", "reason": "a", "when": {"fact": "grade", "atLeast": 9}}]}"#,
        "[0].when[0].when.atLeast: 9 does not fit"
      ),
      (
        #"{"when": [{"on": "met", "reason": "a", "when": {"all": ["always", {"not": "always"}]}}]}"#,
        "[0].when[0].when: it never holds"
      ),
      (#"{"ring": 1}"#, "[0].ring: there is no such member here"),
    ])
  func `Each fault is named with its path`(members: String, fault: String) throws {
    var rung = members.dropFirst().dropLast()
    if !members.contains("\"who\"") { rung += ", \"who\": [\"line:1\"]" }
    let text = "[{\"wording\": {\"english\": \"A\", \"chinese\": \"甲\"}, \(rung)}]"
    let faults = codingFaults(text) { bytes throws(CodingError) in
      try EscalationLadder(decoding: bytes)
    }
    #expect(faults.count == 1, "\(faults)")
    #expect(faults.first?.hasPrefix(fault) == true, "\(faults)")
  }

  @Test func `Faults of a ladder made in code are the same`() {
    var ladder = Self.ladder
    ladder.rungs[0].wording = Wording("", "")
    ladder.rungs[0].when.append(.met(.emotion, when: .any([])))
    ladder.rungs[0].repeatEvery = .working(.hours(2))
    ladder.rungs[1].acknowledgeWithin = nil
    ladder.rungs[2].when = []
    ladder.rungs += Array(repeating: ladder.rungs[2], count: 29)
    for index in 3..<ladder.rungs.count { ladder.rungs[index].when = [.breached(nil)] }
    #expect(
      ladder.faults.map(\.place) == [
        "[0].when[2].when.any", "", "[0].wording.english", "[0].wording.chinese",
        "[0].when[2].when",
        "[0].repeatEvery", "[0].when[2].reason", "[2].when",
      ])
    #expect(ladder.faults.contains { $0.code == .unreachable && $0.place == "[2].when" })
  }

  static let crossFaults: [(EscalationLadder.Rung, String)] = [
    (rung(when: [.breached("none")]), "ladder[0].when[0].clock: there is no service level"),
    (rung(when: [.warned("acknowledge")]), "ladder[0].when[0].on: no such service level warns"),
    (rung(when: [.breached("window")]), "ladder[0].when[0].on: only a promise is missed"),
    (
      rung(when: [.overdue("window", by: .businessDays(1))]),
      "ladder[0].when[0].on: only a promise is missed"
    ),
    (
      rung(when: [.met(.grade, when: .fact(.stage, .equals(.text("attic"))))]),
      "ladder[0].when[0].when.equals: the lifecycle has no stage"
    ),
    (rung { $0.approvers = [.agent] }, "ladder[0].approvers[0]: access does not let \"agent\""),
    (
      rung {
        $0.who = [.participant(.role(.auditor))]
        $0.acknowledgeWithin = .working(.hours(1))
      }, "ladder[0].who: access lets none of them acknowledge"
    ),
    (
      rung { $0.template = TemplateName(rawValue: "own") },
      "ladder[0].template: there are no words for \"own\""
    ),
    (rung { $0.calendar = "night" }, "ladder[0].calendar: there is no calendar \"night\""),
    (
      rung { $0.quiet = .init(outside: "night") },
      "ladder[0].quiet.calendar: there is no calendar \"night\""
    ),
  ]

  static func rung(
    when: [EscalationLadder.Trigger] = [],
    _ change: (inout EscalationLadder.Rung) -> Void = { _ in }
  ) -> EscalationLadder.Rung {
    var rung = EscalationLadder.Rung(Wording("A", "甲"), when: when, who: [.line(1)])
    change(&rung)
    return rung
  }

  @Test(arguments: crossFaults)
  func `A ladder fits the rest of the playbook`(
    rung: EscalationLadder.Rung, fault: String
  ) throws {
    var definition = try Bureau.definition()
    definition.serviceLevels.append(
      ServiceLevel(
        "window", Wording("Window", "期限"), .window, starts: [.phase(.closed)],
        targets: .all(.elapsed(.hours(90))), calendar: "office"))
    #expect(definition.faults == [])
    definition.ladder = EscalationLadder([rung])
    #expect(definition.faults.count == 1, "\(definition.faults)")
    #expect(definition.faults.first?.description.hasPrefix(fault) == true)
    let read = #expect(throws: CodingError.self) {
      try Playbook.Definition(decoding: definition.encoded())
    }
    #expect(read?.faults.map(\.path) == definition.faults.map(\.place))
  }

  @Test func `A playbook says how much of the reporting line it asks for`() throws {
    var definition = try Bureau.definition()
    #expect(try Playbook(definition).reportingLevels == 0)
    definition.ladder = EscalationLadder([
      .init(Wording("A", "甲"), when: [.breached(nil)], who: [.line(2), .owner]),
      .init(Wording("B", "乙"), when: [.breached(nil)], who: [.line(3)]),
    ])
    #expect(try Playbook(definition).reportingLevels == 3)
  }

  @Test(arguments: [
    RungMember.person("ben"), .participant(.role(.manager)),
    .participant(.department(Department(rawValue: "legal"))),
    .participant(.queue("q")), .owner, .line(1), .line(20),
  ])
  func `Who is drawn in is read from its text and has a name`(member: RungMember) throws {
    #expect(RungMember(member.description) == member)
    #expect(RungMember(member.description + ":") != member)
    #expect(!member.name(in: .english).isEmpty && !member.name(in: .chinese).isEmpty)
  }

  @Test(arguments: [
    "line:01", "line:+1", "line:-1", "line:", "person:", "role:", "", "line:99999999999999999999",
  ])
  func `Any other text is nobody`(text: String) { #expect(RungMember(text) == nil) }

  @Test(arguments: [
    EscalationCause.fastLane, .undelivered, .warned, .breached, .overdue, .unacknowledged,
    .met(.emotion), .met(EscalationReason(rawValue: "own")),
  ])
  func `A cause is read from its text and has a name`(cause: EscalationCause) {
    #expect(EscalationCause(cause.description) == cause)
    #expect(EscalationCause(cause.description + "?") != cause)
    #expect(!cause.name(in: .english).isEmpty && !cause.name(in: .chinese).isEmpty)
  }

  @Test func `Triggers have names in both languages`() {
    #expect(
      EscalationLadder.Trigger.breached("answer").name(in: .english) == "Time limit missed, answer")
    #expect(EscalationLadder.Trigger.warned(nil).name(in: .chinese) == "时限将至")
    #expect(
      EscalationLadder.Trigger.met(.repeated, when: .always).name(in: .chinese) == "重复投诉")
    #expect(Self.ladder.rungs.map { $0.name(in: .chinese) } == ["主管", "负责人", "最高管理者"])
  }

  @Test func `Lines are followed upwards, and a circle ends them`() {
    let lines = ReportingLines([
      .person("anna"): "ben", .person("ben"): "chen", .queue("q"): "anna", .person("x"): "y",
      .person("y"): "x", .person("self"): "self",
    ])
    let found = (0...4).map { lines.superior(of: .queue("q"), levels: $0) }
    #expect(found == [nil, "anna", "ben", "chen", nil])
    #expect((1...3).map { lines.superior(of: .person("x"), levels: $0) } == ["y", nil, nil])
    #expect(lines.superior(of: .person("self"), levels: 1) == nil)
    #expect(lines.superior(of: .person("nobody"), levels: 1) == nil)
  }
}
