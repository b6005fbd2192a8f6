import BusinessTime
import ComplaintModel
import ComplaintTestSupport
import Testing

@Suite struct OwnerTests {
  @Test(arguments: [
    ("person:anna.li", Owner.person(AgentID(rawValue: "anna.li"))),
    ("queue:first:line", .queue(QueueID(rawValue: "first:line"))),
    ("queue:客服一组", .queue(QueueID(rawValue: "客服一组"))),
  ])
  func `An owner has one text form, also in JSON`(text: String, owner: Owner) throws {
    #expect(owner.description == text)
    #expect(Owner(text) == owner)
    #expect(try read([Owner].self, json([owner])) == [owner])
    #expect((owner.person == nil) != (owner.queue == nil))
  }

  @Test(arguments: ["", "anna", "person", "person:", "Person:anna", "role:agent", "queue:a\nb"])
  func `Any other text is refused`(text: String) throws {
    #expect(Owner(text) == nil)
    #expect(refusal([Owner].self, try json([text]))?.hasPrefix("[0]: ") == true)
  }
}

@Suite struct ResponsibilityMatrixTests {
  typealias Matrix = ResponsibilityMatrix

  static let queue = Participant.queue(QueueID(rawValue: "first-line"))

  static func matrix() throws -> Matrix {
    try Matrix(
      otherwise: .init(
        responsible: [queue], accountable: .role(.manager), informed: [.role(.supervisor)]),
      rows: [
        .init(.quality, .init(accountable: .role(.quality), consulted: [.role(.specialist)])),
        .init(.qualityDefect, .init(responsible: [.department(Department(rawValue: "lab"))])),
        .init(.safety, .init(informed: [])),
      ])
  }

  @Test(
    arguments: [
      (
        ComplaintCategory.qualityDefect.subcategory("zip"), Duty.responsible, ["department:lab"],
        ComplaintCategory.qualityDefect
      ),
      (.qualityDefect, .accountable, ["role:quality"], .quality),
      (.qualityDefect, .consulted, ["role:specialist"], .quality),
      (.qualityDefect, .informed, ["role:supervisor"], nil),
      (.qualityExpired, .responsible, ["queue:first-line"], nil),
      (.quality, .accountable, ["role:quality"], .quality),
      (ComplaintCategory(rawValue: "qualityTime"), .accountable, ["role:manager"], nil),
      (.safetyFire, .informed, [], .safety), (.safetyFire, .accountable, ["role:manager"], nil),
      (.billing, .consulted, [], nil), (nil, .responsible, ["queue:first-line"], nil),
    ] as [(ComplaintCategory?, Duty, [String], ComplaintCategory?)])
  func `Each duty comes from the nearest row that states it`(
    category: ComplaintCategory?, duty: Duty, participants: [String], from: ComplaintCategory?
  ) throws {
    let finding = try Self.matrix().duties(for: category).finding(duty)
    #expect(finding.participants.map(\.description) == participants)
    #expect(finding.from == from)
  }

  @Test func `Duties say which row they come from`() throws {
    let duties = try Self.matrix().duties(for: .qualityDefect)
    #expect(
      duties.text(in: .english) == """
        Responsible: lab (as for "Product defect")
        Accountable: Quality officer (as for "Product quality")
        Consulted: Specialist (as for "Product quality")
        Informed: Supervisor (as for all complaints)
        """)
    #expect(
      duties.text(in: .chinese) == """
        负责执行:lab(依据“质量瑕疵”的规定)
        最终负责:质量管理人员(依据“产品质量”的规定)
        须征询:业务专家(依据“产品质量”的规定)
        须知会:主管(依据通用规定)
        """)
  }

  @Test(arguments: Effort.seeds)
  func `Everybody's complaint has somebody responsible and one accountable`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let roles = Role.terms.map { Participant.role($0.code) }
    let categories = ComplaintCategory.terms.map(\.code)
    for _ in 0..<Effort.count(300) {
      var assignments: [Matrix.Row] = []
      for category in categories where Bool.random(using: &random) {
        let one = roles.randomElement(using: &random) ?? Self.queue
        assignments.append(
          .init(
            category,
            Bool.random(using: &random) ? .init(responsible: [one]) : .init(accountable: one)))
      }
      let matrix = try Matrix(
        otherwise: .init(responsible: [Self.queue], accountable: .role(.manager)),
        rows: assignments)
      #expect(try read(Matrix.self, json(matrix)) == matrix)
      for category in categories {
        let duties = matrix.duties(for: category)
        #expect(!duties.responsible.participants.isEmpty)
        #expect(duties.accountable.participants.count == 1)
        let row = assignments.first { $0.category == category }
        if let own = row?.assignment.accountable {
          #expect(duties.accountable.participants == [own])
          #expect(duties.accountable.from == category)
        }
      }
    }
  }

  @Test func `All faults of a matrix are listed at once`() throws {
    let error = try #require(throws: InvalidDefinition.self) {
      try Matrix(
        otherwise: .init(informed: [Self.queue, Self.queue]),
        rows: [
          .init(.safety, .init()), .init(.safety, .init(responsible: [])),
          .init(
            ComplaintCategory(rawValue: "two words"), .init(accountable: .role(Role(rawValue: "")))),
        ])
    }
    #expect(
      error.faults.map { "\($0.place) \($0.code)" } == [
        "otherwise.informed[1] duplicate", "otherwise.responsible empty",
        "otherwise.accountable empty", "rows[0] empty", "rows[1].responsible empty",
        "rows[2].accountable[0] illFormed", "rows[2].category illFormed",
        "rows[1].category duplicate",
      ])
  }

  @Test func `A matrix reads as its rows`() throws {
    let text =
      #"{"otherwise":{"accountable":"role:manager","responsible":["queue:q"]},"#
      + #""rows":[{"category":"safety","informed":[]}]}"#
    #expect(try json(read(Matrix.self, text)) == text)
  }

  @Test(arguments: [
    (#"{"rows":[]}"#, "otherwise: "),
    (#"{"otherwise":{"accountable":["role:manager"]}}"#, "otherwise.accountable: "),
    (
      #"{"otherwise":{"acountable":"role:manager"}}"#,
      "otherwise.acountable: there is no such member"
    ),
    (#"{"otherwise":{"responsible":["manager"]}}"#, "otherwise.responsible[0]: \"manager\" is not"),
    (#"{"otherwise":{"responsible":["role:agent"]}}"#, "otherwise.accountable: exactly one"),
    (#"{"otherwise":{},"rows":[{"informed":[]}]}"#, "rows[0].category: "),
    (#"{"otherwise":{},"rows":[{"category":"a","owner":"b"}]}"#, "rows[0].owner: "),
  ])
  func `A matrix that is not one is refused with its path`(text: String, expected: String) throws {
    let found = try #require(refusal(Matrix.self, text))
    #expect(found.hasPrefix(expected), "\(found)")
  }

  @Test func `The standard matrix and owners pass the checks`() throws {
    let standard = Matrix.standard
    #expect(try Matrix(otherwise: standard.otherwise, rows: standard.rows) == standard)
    #expect(try read(Matrix.self, json(standard)) == standard)
    #expect(standard.duties(for: .safetyFire).informed.participants.contains(.role(.executive)))
    #expect(try read(OwnerTable.self, json(OwnerTable.standard)) == .standard)
  }
}

@Suite struct OwnerTableTests {
  static func queue(_ name: String) -> Owner { .queue(QueueID(rawValue: name)) }

  static func table() throws -> OwnerTable {
    try OwnerTable(
      rules: [
        .init(stage: .awaitingApproval, category: .safety, owner: queue("safety-board")),
        .init(category: .safetyFire, owner: queue("fire")),
        .init(category: .safety, owner: queue("safety")),
        .init(stage: .awaitingApproval, owner: .person(AgentID(rawValue: "anna"))),
      ], otherwise: queue("first-line"))
  }

  @Test(
    arguments: [
      (Stage.received, ComplaintCategory.safetyFire, "queue:fire", 1),
      (.received, .safety, "queue:safety", 2),
      (.awaitingApproval, .safetyFire, "queue:safety-board", 0),
      (.awaitingApproval, .billing, "person:anna", 3), (.awaitingApproval, nil, "person:anna", 3),
      (.received, .billing, "queue:first-line", nil), (.received, nil, "queue:first-line", nil),
    ] as [(Stage, ComplaintCategory?, String, Int?)])
  func `The first rule that matches decides`(
    stage: Stage, category: ComplaintCategory?, owner: String, rule: Int?
  ) throws {
    let finding = try Self.table().owner(at: stage, category: category)
    #expect(finding.owner.description == owner)
    #expect(finding.rule == rule)
    let english = finding.text(in: .english)
    #expect(english == owner + (rule.map { " (rule \($0 + 1))" } ?? " (no rule matched)"))
    #expect(finding.text(in: .chinese).hasPrefix(owner + "("))
  }

  @Test func `All faults of a table are listed at once`() throws {
    let error = try #require(throws: InvalidDefinition.self) {
      try OwnerTable(
        rules: [
          .init(category: .safety, owner: Self.queue("a")),
          .init(stage: .received, category: .safetyFire, owner: Self.queue("b")),
          .init(owner: Self.queue("c")),
          .init(stage: Stage(rawValue: "x y"), owner: Self.queue("")),
          .init(stage: .received, owner: Self.queue("d")),
          .init(stage: .received, category: .billing, owner: Self.queue("e")),
        ], otherwise: .person(AgentID(rawValue: "")))
    }
    #expect(
      error.faults.map { "\($0.place) \($0.code)" } == [
        "rules[1] shadowed", "rules[2] empty", "rules[3].stage illFormed",
        "rules[3].owner illFormed", "rules[5] shadowed", "otherwise illFormed",
      ])
  }

  @Test func `A table reads back`() throws {
    let table = try Self.table()
    #expect(try read(OwnerTable.self, json(table)) == table)
    let text = #"{"otherwise":"queue:q","rules":[{"owner":"queue:r","stages":"received"}]}"#
    #expect(refusal(OwnerTable.self, text)?.hasPrefix("rules[0].stages: ") == true)
  }
}

@Suite struct DeputiesTests {
  static func deputy(
    _ absent: String, _ deputy: String, _ from: Int64 = 1, _ until: Int64? = nil
  ) -> Deputy {
    Deputy(
      of: AgentID(rawValue: absent), by: AgentID(rawValue: deputy), from: .march(from),
      until: until.map { .march($0) })
  }

  static let week = [
    deputy("anna", "ben", 2, 7), deputy("ben", "chen", 3, 4), deputy("anna", "dai", 7),
    deputy("chen", "anna", 8, 9),
  ]

  @Test(
    arguments: [
      ("anna", 1, "anna", []), ("anna", 2, "ben", ["ben"]), ("anna", 3, "chen", ["ben", "chen"]),
      ("anna", 4, "ben", ["ben"]), ("anna", 7, "dai", ["dai"]), ("anna", 99, "dai", ["dai"]),
      ("ben", 3, "chen", ["chen"]), ("chen", 8, "dai", ["anna", "dai"]), ("chen", 9, "chen", []),
      ("nobody", 3, "nobody", []),
    ] as [(String, Int64, String, [String])])
  func `Chains are followed to whoever is there`(
    person: String, day: Int64, standIn: String, chain: [String]
  ) throws {
    let found = try Deputies(Self.week).standIn(for: AgentID(rawValue: person), at: .march(day))
    #expect(found.person.rawValue == standIn)
    #expect(found.chain.map(\.deputy.rawValue) == chain)
  }

  @Test(
    arguments: [
      ([deputy("anna", "anna")], ["[0].deputy circle"], "themselves"),
      ([deputy("anna", "ben", 3, 3)], ["[0].until outOfOrder"], ""),
      ([deputy("", "ben")], ["[0].for illFormed"], ""),
      ([deputy("anna", "ben", 1, 5), deputy("anna", "chen", 4)], ["[1] duplicate"], "2026-03-04"),
      ([deputy("anna", "ben", 1, 5), deputy("anna", "chen", 5)], [], ""),
      ([deputy("anna", "ben"), deputy("anna", "ben")], ["[1] duplicate"], ""),
      (
        [deputy("anna", "ben", 1, 9), deputy("ben", "anna", 4, 5)], ["[1] circle"],
        "from 2026-03-04T00:00:00.000Z on nobody is left: ben → anna → ben"
      ),
      ([deputy("anna", "ben", 1, 4), deputy("ben", "anna", 4, 5)], [], ""),
      (
        [deputy("a", "b", 1, 9), deputy("c", "a", 3, 9), deputy("b", "c", 2, 8)], ["[1] circle"],
        "c → a → b → c"
      ),
      ([deputy("x", "a", 1, 9), deputy("a", "b", 1, 9), deputy("b", "c", 1, 9)], [], ""),
    ] as [([Deputy], [String], String)])
  func `Arrangements that cannot be are refused, circles with their names`(
    arrangements: [Deputy], expected: [String], message: String
  ) throws {
    do throws(InvalidDefinition) {
      _ = try Deputies(arrangements)
      #expect(expected.isEmpty)
    } catch {
      #expect(error.faults.map { "\($0.place) \($0.code)" } == expected)
      #expect(message.isEmpty || error.description.contains(message), "\(error)")
    }
  }

  @Test(arguments: Effort.seeds)
  func `Chains end exactly where every hour would be free of circles`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var refused = 0
    for _ in 0..<Effort.count(3_000) {
      let names = ["a", "b", "c", "d"]
      let arrangements = (0..<Int.random(in: 1...5, using: &random)).map { _ in
        let from = Int64.random(in: 1...6, using: &random)
        return Self.deputy(
          names.randomElement(using: &random) ?? "", names.randomElement(using: &random) ?? "",
          from, from + Int64.random(in: 1...4, using: &random))
      }
      let isSound = (1...11).allSatisfy { Self.isSound(arrangements, on: .march($0)) }
      let deputies = try? Deputies(arrangements)
      #expect((deputies != nil) == isSound, "seed \(seed): \(arrangements)")
      refused += isSound ? 0 : 1
      for name in names {
        for day in Int64(1)...11 {
          let found = deputies?.standIn(for: AgentID(rawValue: name), at: .march(day)).person
          if let found {
            #expect(!arrangements.contains { $0.absent == found && $0.holds(at: .march(day)) })
          }
        }
      }
    }
    #expect(refused > 0)
  }

  /// At an instant: at most one deputy each, and no way back to where one began.
  private static func isSound(_ arrangements: [Deputy], on instant: Timestamp) -> Bool {
    let now = arrangements.filter { $0.holds(at: instant) }
    guard Set(now.map(\.absent)).count == now.count else { return false }
    return now.allSatisfy { start in
      var current = start.deputy
      for _ in now {
        if current == start.absent { return false }
        current = now.first { $0.absent == current }?.deputy ?? current
      }
      return current != start.absent
    }
  }

  @Test func `Arrangements read back`() throws {
    let text = #"[{"deputy":"ben","for":"anna","from":"2026-03-01T00:00:00.000Z"}]"#
    #expect(try json(Deputies([Self.deputy("anna", "ben")])) == text)
    #expect(try read(Deputies.self, text) == Deputies([Self.deputy("anna", "ben")]))
    #expect(try read(Deputies.self, json(Deputies(Self.week))) == Deputies(Self.week))
    #expect(try read(Deputies.self, "[]") == .none)
    #expect(refusal(Deputies.self, #"[{"for":"a","by":"b"}]"#)?.hasPrefix("[0].deputy: ") == true)
  }
}
