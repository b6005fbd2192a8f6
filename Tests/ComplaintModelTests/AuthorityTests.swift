import BusinessTime
import ComplaintModel
import ComplaintTestSupport
import Testing

@Suite struct AuthorityTableTests {
  static func table() throws -> AuthorityTable {
    try AuthorityTable([
      .init(.agent, [.apology, .refund, .goodwill], upTo: [Sample.yuan(500), Sample.euros(50)]),
      .init(.quality, [.apology, .replacement]),
      .init(
        .supervisor, [.apology, .refund, .goodwill, .compensation], upTo: [Sample.yuan(5_000)]),
      .init(
        .manager, [.apology, .refund, .goodwill, .compensation, .replacement],
        upTo: [Sample.yuan(50_000), Sample.euros(5_000)]),
    ])
  }

  /// The remedies asked for, by whom, by which role they are within authority or else why not, and
  /// who may approve.
  @Test(
    arguments: [
      (
        "an agent refunds 500", [(RemedyKind.refund, Sample.yuan(500))], [Role.agent], "agent", [],
        []
      ),
      (
        "one fen more needs approval", [(.refund, Money(minorUnits: 50_001, .cny))], [.agent], nil,
        ["aboveCeiling"], [.supervisor, .manager]
      ),
      (
        "splitting does not help", [(.refund, Sample.yuan(400)), (.goodwill, Sample.yuan(200))],
        [.agent], nil, ["aboveCeiling"], [.supervisor, .manager]
      ),
      (
        "each currency counts by itself",
        [(.refund, Sample.yuan(500)), (.refund, Sample.euros(50))],
        [.agent], "agent", [], []
      ),
      (
        "a currency without an amount is not granted", [(.refund, Sample.euros(1))], [.supervisor],
        nil,
        ["currencyNotGranted"], [.agent, .manager]
      ),
      (
        "a kind that is not named is not granted", [(.compensation, Sample.yuan(1))], [.agent], nil,
        ["kindNotGranted"], [.supervisor, .manager]
      ),
      ("words cost nothing", [(.apology, nil)], [.agent], "agent", [], []),
      (
        "a role without a grant may nothing", [(.apology, nil)], [.auditor], nil, ["noGrant"],
        [.agent, .quality, .supervisor, .manager]
      ),
      (
        "without a role nobody may anything", [(.apology, nil)], [], nil, ["noRole"],
        [.agent, .quality, .supervisor, .manager]
      ),
      (
        "one role of several suffices", [(.replacement, nil)], [.agent, .quality], "quality", [], []
      ),
      (
        "authorities do not add up", [(.replacement, nil), (.refund, Sample.yuan(5))],
        [.agent, .quality], nil, ["kindNotGranted", "kindNotGranted", "currencyNotGranted"],
        [.manager]
      ),
      (
        "beyond everyone", [(.refund, Sample.yuan(50_001))], [.manager], nil, ["aboveCeiling"], []
      ),
      (
        "sums that cannot be counted",
        [(.refund, Money(minorUnits: .max, .cny)), (.refund, Sample.yuan(1))], [.manager], nil,
        ["totalBeyondRange"], []
      ),
      ("nothing needs no authority", [], [.auditor], nil, [], []),
    ] as [(String, [(RemedyKind, Money?)], [Role], String?, [String], [Role])])
  func `The table says who may and why not`(
    sentence: String, kinds: [(RemedyKind, Money?)], roles: [Role], role: String?,
    reasons: [String], approvers: [Role]
  ) throws {
    let remedies = try kinds.map { try Sample.remedy($0.0, $0.1) }
    let finding = try Self.table().approvalNeeded(for: remedies, by: roles)
    #expect(finding.role?.rawValue == role, "\(sentence)")
    #expect(finding.reasons.map(\.code) == reasons, "\(sentence)")
    #expect(finding.approvers == approvers, "\(sentence)")
    #expect(finding.isWithin == reasons.isEmpty)
    for language in DisplayLanguage.allCases {
      #expect(finding.text(in: language).split(separator: "\n").count == reasons.count + 1)
    }
  }

  @Test func `What is cancelled does not count`() throws {
    let cancelled = try Sample.remedy(.refund, Sample.yuan(9_999))
      .advanced(to: .cancelled, by: .person(Sample.person("anna")))
    let finding = try Self.table().approvalNeeded(
      for: [cancelled, Sample.remedy(.refund, Sample.yuan(500))], by: [.agent])
    #expect(finding.isWithin)
  }

  @Test func `A finding explains itself in both languages`() throws {
    let finding = try Self.table().approvalNeeded(
      for: [Sample.remedy(.compensation, Sample.yuan(6_000))], by: [.supervisor, .auditor])
    #expect(
      finding.text(in: .english) == """
        Needs the approval of one of: Complaints manager.
        Supervisor: CNY 6,000.00 is above the limit of CNY 5,000.00.
        Auditor: no authority over remedies.
        """)
    #expect(
      finding.text(in: .chinese) == """
        须由以下角色之一审批:投诉管理负责人。
        主管:6,000.00元超出权限上限5,000.00元。
        审计人员:无补救措施权限。
        """)
  }

  @Test(arguments: Effort.seeds)
  func `More money never needs less authority, and approvers suffice`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let table = AuthorityTable.standard
    let roles = Role.terms.map(\.code)
    for _ in 0..<Effort.count(2_000) {
      let units = Int64.random(in: 1...200_000_000, using: &random)
      let kind = RemedyKind.terms.randomElement(using: &random)?.code ?? .refund
      let role = roles.randomElement(using: &random) ?? .agent
      let less = [try Sample.remedy(kind, Money(minorUnits: units, .cny))]
      let more = [try Sample.remedy(kind, Money(minorUnits: units + 1, .cny))]
      let finding = table.approvalNeeded(for: less, by: [role])
      if table.approvalNeeded(for: more, by: [role]).isWithin { #expect(finding.isWithin) }
      for approver in finding.approvers {
        #expect(table.approvalNeeded(for: less, by: [approver]).isWithin)
        #expect(approver != role)
      }
      #expect(AuthorityTable.none.approvalNeeded(for: less, by: roles).approvers.isEmpty)
    }
  }

  @Test func `All faults of a table are listed at once`() throws {
    let error = try #require(throws: InvalidDefinition.self) {
      try AuthorityTable([
        .init(.agent, [.refund]), .init(.agent, [.apology, .apology]), .init(.manager, []),
        .init(
          Role(rawValue: "two words"), [RemedyKind(rawValue: "")],
          upTo: [Sample.yuan(5), Sample.yuan(6), Sample.euros(0)]),
      ])
    }
    #expect(
      error.faults.map { "\($0.place) \($0.code)" } == [
        "[0].upTo empty", "[1].kinds[1] duplicate", "[1].role duplicate", "[2].kinds empty",
        "[3].role illFormed", "[3].kinds[0] illFormed", "[3].upTo[1] duplicate",
        "[3].upTo[2] outOfRange",
      ])
  }

  @Test func `Tables read back, the standard one passes the checks`() throws {
    let table = try AuthorityTable([.init(.agent, [.refund], upTo: [Sample.yuan(5)])])
    #expect(try json(table) == #"[{"kinds":["refund"],"role":"agent","upTo":["CNY 5.00"]}]"#)
    #expect(try read(AuthorityTable.self, json(table)) == table)
    #expect(try AuthorityTable(AuthorityTable.standard.grants) == .standard)
    #expect(try read(AuthorityTable.self, json(AuthorityTable.standard)) == .standard)
    let text = #"[{"role":"agent","kinds":["refund"],"limit":["CNY 5.00"]}]"#
    #expect(refusal(AuthorityTable.self, text)?.hasPrefix("[0].limit: ") == true)
    let known = #"[{"role":"agent","kinds":["refund"],"upTo":["CNY 5"]}]"#
    #expect(refusal(AuthorityTable.self, known)?.hasPrefix("[0].upTo[0]: ") == true)
  }
}

@Suite struct FourEyesTests {
  /// Ben stands in for Anna from March 2 to 6, and Chen for Ben on March 4.
  static func deputies() throws -> Deputies {
    try Deputies([
      DeputiesTests.deputy("anna", "ben", 2, 7), DeputiesTests.deputy("ben", "chen", 4, 5),
    ])
  }

  @Test(arguments: [
    ("two people in their own names", Sample.person("anna"), Sample.person("dai"), []),
    ("one person", Sample.person("anna"), Sample.person("anna"), ["samePerson"]),
    (
      "the deputy approves in the name of the proposer", Sample.person("anna"),
      Sample.person("ben", for: "anna"), ["samePerson"]
    ),
    (
      "the deputy approves in their own name", Sample.person("anna"), Sample.person("ben"), []
    ),
    (
      "the absent one approves on return what the deputy proposed for them",
      Sample.person("ben", for: "anna"), Sample.person("anna", day: 8), ["samePerson"]
    ),
    (
      "the deputy approves as such what they proposed themselves", Sample.person("ben"),
      Sample.person("ben", for: "anna"), ["samePerson"]
    ),
    (
      "somebody between them counts", Sample.person("ben"),
      Sample.person("chen", for: "anna", day: 4), ["samePerson"]
    ),
    (
      "the deputy's deputy is another person for a third", Sample.person("dai"),
      Sample.person("chen", for: "anna", day: 4), []
    ),
    (
      "the deputy's deputy on another day", Sample.person("dai"),
      Sample.person("chen", for: "anna", day: 5), ["notDeputy"]
    ),
    (
      "after the deputy's time", Sample.person("dai"), Sample.person("ben", for: "anna", day: 7),
      ["notDeputy"]
    ),
    (
      "neither side stands in as it says", Sample.person("eve", for: "anna"),
      Sample.person("eve", for: "dai"), ["notDeputy", "notDeputy", "samePerson"]
    ),
    (
      "nobody stands in for themselves", Sample.person("dai"), Sample.person("anna", for: "anna"),
      ["notDeputy"]
    ),
  ])
  func `Four eyes are those of two people`(
    sentence: String, proposer: Signatory, approver: Signatory, codes: [String]
  ) throws {
    let objections = try Self.deputies().objections(
      toApprovalBy: approver, ofProposalBy: proposer)
    #expect(objections.map(\.code) == codes, "\(sentence)")
    for objection in objections {
      #expect(objection.text(in: .english).contains("anna") || codes.count > 0)
      #expect(!objection.text(in: .chinese).isEmpty)
    }
  }

  @Test func `Who is at both ends does not matter to the order`() throws {
    let deputies = try Self.deputies()
    let people = ["anna", "ben", "chen", "dai"]
    for first in people {
      for second in people {
        let (left, right) = (Sample.person(first, day: 4), Sample.person(second, day: 4))
        #expect(
          deputies.objections(toApprovalBy: left, ofProposalBy: right)
            == deputies.objections(toApprovalBy: right, ofProposalBy: left))
      }
    }
  }

  @Test func `An approval needs another person and enough authority`() throws {
    let table = try AuthorityTableTests.table()
    let remedies = [try Sample.remedy(.refund, Sample.yuan(6_000))]
    func codes(_ approver: Signatory, _ roles: Set<Role>) throws -> [String] {
      let approval = Approval(
        of: remedies, proposedBy: Sample.person("anna"), by: approver, with: roles)
      return table.objections(to: approval, deputies: try Self.deputies()).map(\.code)
    }
    #expect(try codes(Sample.person("dai"), [.manager]) == [])
    #expect(try codes(Sample.person("anna"), [.manager]) == ["samePerson"])
    #expect(try codes(Sample.person("dai"), [.supervisor]) == ["aboveCeiling"])
    #expect(
      try codes(Sample.person("ben", for: "anna"), [.auditor]) == ["samePerson", "noGrant"])
  }

  @Test func `Who signed reads back`() throws {
    let text = #"{"at":"2026-03-02T00:00:00.000Z","for":"anna","person":"ben"}"#
    #expect(try json(Sample.person("ben", for: "anna")) == text)
    #expect(try read(Signatory.self, text) == Sample.person("ben", for: "anna"))
    #expect(try read(Signatory.self, json(Sample.person("ben"))) == Sample.person("ben"))
  }
}

@Suite struct AutomaticRemediesTests {
  static func rules() throws -> AutomaticRemedies {
    try AutomaticRemedies(
      [
        .init(
          RuleName(rawValue: "late"), when: .fact(.category, .within("delivery.late")), .goodwill,
          amount: .fixed(Sample.yuan(20))),
        .init(
          RuleName(rawValue: "small"), when: .fact(.amountClaimed, .known), .refund,
          amount: .percentOfClaim(50)),
        .init(RuleName(rawValue: "sorry"), when: .always, .apology),
      ], upTo: [Sample.yuan(50)])
  }

  @Test(
    arguments: [
      ("nothing is known", [:], [.notApplicable, .notApplicable, .given]),
      (
        "late, 60 claimed: 20 and 30 are just within 50",
        [.category: .text("delivery.late"), .amountClaimed: .money(Sample.yuan(60))],
        [.given, .given, .given]
      ),
      (
        "late, 61 claimed: 30.50 would go beyond",
        [.category: .text("delivery.late"), .amountClaimed: .money(Sample.yuan(61))],
        [.given, .aboveCeiling(left: Sample.yuan(30)), .given]
      ),
      (
        "100 claimed", [.amountClaimed: .money(Sample.yuan(100))],
        [.notApplicable, .given, .given]
      ),
      (
        "euros have no ceiling", [.amountClaimed: .money(Sample.euros(2))],
        [.notApplicable, .aboveCeiling(left: Sample.euros(0)), .given]
      ),
      (
        "half a fen rounds to nothing", [.amountClaimed: .money(Money(minorUnits: 1, .cny))],
        [.notApplicable, .nothingClaimed, .given]
      ),
      (
        "a claim that is owed the other way", [.amountClaimed: .money(Sample.yuan(-4))],
        [.notApplicable, .nothingClaimed, .given]
      ),
      (
        "a claim that is no money", [.amountClaimed: .number(4)],
        [.notApplicable, .nothingClaimed, .given]
      ),
    ] as [(String, [Fact: FactValue], [AutomaticFinding.Outcome])])
  func `Rules are tried in order within the ceiling`(
    sentence: String, values: [Fact: FactValue], outcomes: [AutomaticFinding.Outcome]
  ) throws {
    let facts = StatedFacts(values)
    let findings = try Self.rules().findings(in: facts, after: [])
    #expect(findings.map(\.outcome) == outcomes, "\(sentence)")
    #expect(findings.map(\.rule.name.rawValue) == ["late", "small", "sorry"])
    for finding in findings {
      #expect((finding.remedy(1, at: .march(2)) != nil) == (finding.outcome == .given))
      for language in DisplayLanguage.allCases { #expect(finding.text(in: language).count > 10) }
    }
  }

  @Test func `What is given is approved by its rule and not given again`() throws {
    let facts = StatedFacts([.amountClaimed: .money(Sample.yuan(100))])
    let rules = try Self.rules()
    let given = rules.findings(in: facts, after: []).compactMap { $0.remedy(7, at: .march(2)) }
    #expect(given.map(\.state) == [.approved, .approved])
    #expect(given.map { $0.rule?.rawValue } == ["small", "sorry"])
    #expect(given[0].amount == Sample.yuan(50))
    #expect(given[0].step(to: .approved)?.by == .rule(RuleName(rawValue: "small"), at: .march(2)))
    let late = StatedFacts([
      .category: .text("delivery.late"), .amountClaimed: .money(Sample.yuan(100)),
    ])
    #expect(
      rules.findings(in: late, after: given).map(\.outcome)
        == [.aboveCeiling(left: Sample.yuan(0)), .givenBefore, .givenBefore])
    let cancelled = try given[0].advanced(
      to: .cancelled, by: .person(Sample.person("anna", day: 3)))
    #expect(
      rules.findings(in: late, after: [cancelled]).map(\.outcome) == [.given, .givenBefore, .given])
  }

  @Test func `What people gave does not use up what is automatic`() throws {
    let facts = StatedFacts([.amountClaimed: .money(Sample.yuan(100))])
    let own = try Sample.remedy(.refund, Sample.yuan(9_000))
    #expect(try Self.rules().findings(in: facts, after: [own])[1].outcome == .given)
  }

  @Test func `Findings explain themselves`() throws {
    let facts = StatedFacts([
      .category: .text("delivery.late"), .amountClaimed: .money(Sample.yuan(100)),
    ])
    let texts = try Self.rules().findings(in: facts, after: []).map { $0.text(in: .english) }
    #expect(
      texts == [
        "late, automatic: Goodwill gesture CNY 20.00 — given, because Category lies within \"Late delivery\"",
        "small, automatic: Refund CNY 50.00 — not given: CNY 30.00 is left below the ceiling; a person decides",
        "sorry, automatic: Apology — given, because always",
      ])
  }

  @Test func `All faults are listed at once`() throws {
    let name = RuleName(rawValue: "a")
    let error = try #require(throws: InvalidDefinition.self) {
      try AutomaticRemedies(
        [
          .init(name, when: .any([]), .refund),
          .init(name, when: .always, .goodwill, amount: .fixed(Sample.yuan(51))),
          .init(
            RuleName(rawValue: ""), when: .always, .goodwill, amount: .fixed(Sample.euros(1))),
          .init(
            RuleName(rawValue: "b"), when: .always, RemedyKind(rawValue: ""),
            amount: .percentOfClaim(101)),
          .init(RuleName(rawValue: "c"), when: .always, .refund, amount: .fixed(Sample.yuan(0))),
        ], upTo: [Sample.yuan(50), Sample.yuan(60)])
    }
    #expect(
      error.faults.map { "\($0.place) \($0.code)" } == [
        "rules[0].when.any empty", "rules[0].amount empty", "rules[1].amount outOfRange",
        "rules[1].name duplicate", "rules[2].name illFormed", "rules[2].amount outOfRange",
        "rules[3].kind illFormed", "rules[3].percentOfClaim outOfRange",
        "rules[4].amount outOfRange", "upTo[1] duplicate",
      ])
  }

  @Test func `Rules read back`() throws {
    let rules = try Self.rules()
    #expect(try read(AutomaticRemedies.self, json(rules)) == rules)
    #expect(try read(AutomaticRemedies.self, #"{"rules":[]}"#) == .none)
    let both =
      #"{"rules":[{"name":"a","when":"always","kind":"refund","amount":"CNY 1.00","percentOfClaim":5}]}"#
    #expect(
      refusal(AutomaticRemedies.self, both)?.hasPrefix("rules[0].percentOfClaim: either an amount")
        == true)
    let deep =
      #"{"rules":[{"name":"a","when":{"all":[{"fact":"x"}]},"kind":"apology"}]}"#
    #expect(
      refusal(AutomaticRemedies.self, deep)?.hasPrefix("rules[0].when.all[0].fact: ") == true)
  }

  @Test(arguments: Effort.seeds)
  func `Rules together never give more than the ceiling`(seed: UInt64) throws {
    var draw = RandomCondition(seed: seed)
    for _ in 0..<Effort.count(1_000) {
      let rules = (0..<5).map { number in
        AutomaticRemedies.Rule(
          RuleName(rawValue: "r\(number)"), when: draw.condition(depth: 1), .goodwill,
          amount: Bool.random(using: &draw.random)
            ? .percentOfClaim(Int64.random(in: 1...100, using: &draw.random))
            : .fixed(Money(minorUnits: Int64.random(in: 1...5, using: &draw.random), .cny)))
      }
      let automatic = try AutomaticRemedies(
        rules.filter { $0.condition.faults.isEmpty }, upTo: [Money(minorUnits: 5, .cny)])
      var remedies: [Remedy] = []
      for _ in 0..<3 {
        let findings = automatic.findings(in: draw.facts(), after: remedies)
        remedies += findings.compactMap { $0.remedy(1, at: .march(2)) }
      }
      #expect(Set(remedies.map(\.rule)).count == remedies.count)
      for total in try remedies.totals() {
        #expect(total.currency == .cny && total.minorUnits <= 5)
      }
    }
  }
}
