import BusinessTime
import ComplaintModel
import Testing

/// Whose complaint is whose: departments, partners, parties.
@Suite struct AccessScopeTests {
  static let claims = Department(rawValue: "claims")
  static let legal: Department = Department(rawValue: "legal")

  @Test func `A complaint belongs to the department of the queue that has it or had it last`()
    throws
  {
    var bureau = try Bureau {
      $0.departments = ["complaints": Self.claims, "second": Self.legal]
    }
    #expect(bureau.complaint.owner == .queue("complaints"))
    #expect(bureau.playbook.departments(of: bureau.complaint) == [Self.claims])
    try bureau.run(.assess(), .assign(to: .person("anna")))
    #expect(bureau.playbook.departments(of: bureau.complaint) == [Self.claims])
    try bureau.run(.assign(to: .queue("second")))
    #expect(bureau.playbook.departments(of: bureau.complaint) == [Self.legal])
    try bureau.run(.assign(to: .person("ben")), .assign(to: .person("carl")))
    #expect(bureau.playbook.departments(of: bureau.complaint) == [Self.legal])
    try bureau.run(.assign(to: .queue("elsewhere")))
    #expect(bureau.playbook.departments(of: bureau.complaint) == [])
  }

  @Test func `Whoever is responsible or accountable for its category has it, who is told has not`()
    throws
  {
    let bureau = try Bureau {
      $0.responsibility = try ResponsibilityMatrix(
        otherwise: .init(responsible: [.role(.agent)], accountable: .role(.manager)),
        rows: [
          .init(
            .quality,
            .init(
              responsible: [.department(Self.claims)], accountable: .department(Self.legal),
              consulted: [.department(Department(rawValue: "press"))],
              informed: [.department(Department(rawValue: "board"))]))
        ])
    }
    #expect(bureau.playbook.departments(of: bureau.complaint) == [Self.claims, Self.legal])
    let other = try Bureau {
      $0.responsibility = bureau.playbook.definition.responsibility
    } intake: {
      $0.category = .safety
    }
    #expect(other.playbook.departments(of: other.complaint) == [])
  }

  @Test func `A right to one act is a right to no other`() throws {
    let complaint = try Bureau().complaint
    let anna = Actor(.agent("anna"), as: .agent)
    for act in Act.allCases {
      let table = AccessTable([.init(.agent, [act])])
      #expect(Act.allCases.filter { table.permits($0, by: anna, on: complaint) } == [act])
    }
  }

  @Test func `A partner begins only complaints that name it`() throws {
    let bureau = try Bureau {
      $0.access = AccessTable([.init(.partner, [.file], on: .partner)])
      $0.access = AccessTable($0.access.grants + [.init(.manager, [.file])])
    }
    let partner = Actor(.agent("li"), as: .partner, at: "acme")
    for (supplier, isAllowed) in [("acme", true), ("other", false), (nil, false)] {
      var intake = Bureau.intake
      intake.supplier = supplier.map { SupplierID(rawValue: $0) }
      let filing = {
        try Complaint.decide(
          .file(intake), as: Bureau.other, of: "shop", in: bureau.context(by: partner))
      }
      if isAllowed {
        #expect(throws: Never.self) { _ = try filing() }
      } else {
        #expect(throws: Refusal([.access(.file)])) { _ = try filing() }
      }
    }
    let nobody = Actor(.agent("li"), as: .partner)
    #expect(!bureau.playbook.permits(.file, by: nobody, filing: Bureau.intake))
  }

  @Test func `A witness has no right of a complainant, whatever portal they came by`() throws {
    let witness = PartyID(high: 7, low: 8)
    let bureau = try Bureau { _ in
    } intake: {
      $0.parties.append(Involvement(witness, as: .witness))
    }
    let actor = Actor(.party(witness), as: .complainant)
    #expect(bureau.codes(.withdraw, by: actor) == ["access"])
    #expect(bureau.codes(.withdraw, by: Bureau.customer) == [])
    #expect(bureau.complaint.view(for: actor, history: bureau.history, by: bureau.playbook).isEmpty)
  }

  @Test(arguments: [
    (
      #""access": [{"role": "agent", "acts": ["note"], "on": "department"}]"#,
      "access[0].on: neither departments nor responsibility name one, so nobody has it"
    ),
    (
      #""visibility": [{"role": "agent", "parts": ["notes"], "on": "department"}]"#,
      "visibility[0].on: neither departments nor responsibility name one, so nobody has it"
    ),
    (#""departments": {"first": "a b"}"#, #"departments.first: playbooks do not accept "a b""#),
    (
      #""visibility": [{"role": "complainant", "parts": ["status", "notes"], "on": "own"}]"#,
      #"visibility[0].parts[1]: "notes" is never shown to a party to the complaint"#
    ),
    (
      #""visibility": [{"role": "agent", "parts": []}]"#,
      "visibility[0].parts: a grant names what may be seen"
    ),
    (#""visibility": [{"role": "agent", "parts": ["all"]}]"#, #"visibility[0].parts[0]: "all" is"#),
  ])
  func `What nobody could have or see is a fault`(member: String, fault: String) {
    let faults = PlaybookCodingTests.faults(PlaybookCodingTests.text(" \(member),"))
    #expect(faults.count == 1)
    #expect(faults.first?.hasPrefix(fault) == true, "\(faults)")
  }

  @Test func `Departments and visibility are written and read byte for byte`() throws {
    var definition = Playbook.Definition.standard
    definition.departments = ["second": Self.legal, "first": Self.claims]
    definition.visibility = VisibilityTable([
      .init(.agent, [.status, .notes], on: .department), .init(.partner, [.tasks], on: .partner),
    ])
    let bytes = definition.encoded()
    #expect(try Playbook.Definition(decoding: bytes) == definition)
    #expect(
      String(decoding: bytes, as: UTF8.self).contains(
        #""departments":{"first":"claims","second":"legal"},"access":"#))
    #expect(
      String(decoding: definition.visibility.encoded(), as: UTF8.self)
        == #"[{"role":"agent","parts":["status","notes"],"on":"department"},"#
        + #"{"role":"partner","parts":["tasks"],"on":"partner"}]"#)
    #expect(try VisibilityTable(decoding: VisibilityTable.standard.encoded()) == .standard)
    let plain = String(decoding: Playbook.Definition.standard.encoded(), as: UTF8.self)
    #expect(!plain.contains("\"departments\""))
    #expect(plain.contains("\"visibility\":[{\"role\":\"complainant\""))
  }
}
