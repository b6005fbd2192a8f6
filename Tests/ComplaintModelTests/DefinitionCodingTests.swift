import BusinessTime
import ComplaintModel
import Foundation
import Testing

/// The lasting JSON of what a playbook states, and what is said of a text that is at fault.
@Suite struct DefinitionCodingTests {
  /// A value has these bytes, comes back from them, and from a host's own coders.
  private func expectLasting<Value: Codable & Equatable>(
    _ value: Value, _ bytes: String, _ encoded: (Value) -> () -> [UInt8],
    _ decoding: ([UInt8]) throws(CodingError) -> Value,
    at location: SourceLocation = #_sourceLocation
  ) throws {
    #expect(
      String(decoding: encoded(value)(), as: UTF8.self) == bytes, sourceLocation: location)
    #expect(try decoding(Array(bytes.utf8)) == value, sourceLocation: location)
    // Not canonical, so on the way that finds faults.
    #expect(try decoding(Array(" \(bytes)".utf8)) == value, sourceLocation: location)
    #expect(try read(Value.self, json(value)) == value, sourceLocation: location)
    #expect(try read(Value.self, bytes) == value, sourceLocation: location)
  }

  private static let first = AgentID(rawValue: "anna")
  private static let second = AgentID(rawValue: "ben")

  @Test func `A grading scheme`() throws {
    let scheme = try GradingScheme(
      factors: [
        GradingFactor(
          .harm, weight: 3,
          bands: [.init(when: .fact(.harm, .atLeast(.rank(of: Harm.financial))), points: 1)]),
        GradingFactor(.repetition, bands: [.init(when: .always, points: -2)]),
      ], thresholds: [3, 7, 12, 18],
      fastLane: [.init(.legalDispute, when: .fact(.legalDispute, .equals(.flag(true))))])
    try expectLasting(
      scheme,
      """
      {"factors":[{"name":"harm","weight":3,"bands":[{"when":{"fact":"harm","atLeast":\
      "financial"},"points":1}]},{"name":"repetition","bands":[{"when":"always","points":-2}]}],\
      "thresholds":[3,7,12,18],\
      "fastLane":[{"name":"legalDispute","when":{"fact":"legalDispute","equals":true}}]}
      """, GradingScheme.encoded, GradingScheme.init(decoding:))
    #expect(try GradingScheme(decoding: GradingScheme.standard.encoded()) == .standard)
  }

  @Test func `A grading scheme's faults, where its text cannot be read throughout`() {
    let text = """
      {"factors": [
        {"name": "harm", "weight": 1000, "bands": [
          {"when": {"all": [{"fact": "harm", "atLeast": "doom"}]}, "points": 1},
          {"when": {"fact": "grade", "equals": [1]}, "points": "2"},
          {"when": "sometimes"}]},
        {"nam": "harm", "bands": {}}],
       "thresholds": [9, 1.5], "fastLane": [{"name": "x", "when": {"any": []}}]}
      """
    #expect(
      codingFaults(text, GradingScheme.init(decoding:)).map { $0.prefix(60) } == [
        "factors[0].bands[0].when.all[0].atLeast: \"doom\" does not fit",
        "factors[0].bands[1].when.equals[0]: a text expected, found t",
        "factors[0].bands[1].points: an integer expected, found the t",
        "factors[0].bands[2].when: \"always\" or an object with a condi",
        "factors[0].bands[2].points: the member is missing",
        "factors[1].name: the member is missing",
        "factors[1].bands: an array expected, found an object",
        "factors[1].nam: there is no such member here",
        "thresholds[1]: an integer expected, found the number 1.5",
        "fastLane[0].when.any: at least one of no conditions never ho",
      ])
  }

  @Test func `A grading scheme's faults, where its text can be read`() {
    let text = """
      {"factors": [
        {"name": "harm", "weight": 1000, "bands": [
          {"when": {"fact": "harm", "atLeast": "doom"}, "points": 2000}]},
        {"name": "harm", "bands": []}],
       "thresholds": [9, 1], "fastLane": [{"name": "x y", "when": {"any": []}}]}
      """
    #expect(
      Set(codingFaults(text, GradingScheme.init(decoding:)).map { $0.prefix { $0 != ":" } }) == [
        "factors[0].bands[0].when.atLeast", "fastLane[0].when.any", "thresholds",
        "factors[1].name", "fastLane[0].name", "factors[0].weight", "factors[0].bands[0].points",
        "factors[1].bands",
      ])
  }

  @Test func `A priority matrix`() throws {
    let bytes = "[[1,2],[2,5]]"
    try expectLasting(
      PriorityMatrix([[1, 2], [2, 5]]), bytes, PriorityMatrix.encoded,
      PriorityMatrix.init(decoding:))
    #expect(
      codingFaults("[[1,true],2,[null,3.5]]", PriorityMatrix.init(decoding:)) == [
        "[0][1]: an integer expected, found true", "[1]: an array expected, found the number 2",
        "[2][0]: an integer expected, found null",
        "[2][1]: an integer expected, found the number 3.5",
      ])
    #expect(
      codingFaults("[[2,1],[9,3]]", PriorityMatrix.init(decoding:)) == [
        "[0][1]: less impact or urgency cannot raise the priority",
        "[1][0]: a priority is 1 to 5, not 9",
        "[1][1]: less impact or urgency cannot raise the priority",
      ])
  }

  @Test func `A responsibility matrix`() throws {
    let matrix = try ResponsibilityMatrix(
      otherwise: .init(responsible: [.queue(QueueID(rawValue: "q"))], accountable: .role(.manager)),
      rows: [.init(.safety, .init(consulted: [], informed: [.role(.executive)]))])
    try expectLasting(
      matrix,
      """
      {"otherwise":{"responsible":["queue:q"],"accountable":"role:manager"},\
      "rows":[{"category":"safety","consulted":[],"informed":["role:executive"]}]}
      """, ResponsibilityMatrix.encoded, ResponsibilityMatrix.init(decoding:))
    let text = """
      {"otherwise": {"responsible": "queue:q", "accountable": "boss", "told": []},
       "rows": [{"informed": ["role:a", 1]}, 7], "row": []}
      """
    #expect(
      codingFaults(text, ResponsibilityMatrix.init(decoding:)) == [
        "otherwise.responsible: an array expected, found the text \"queue:q\"",
        "otherwise.accountable: \"boss\" is not a participant like role:…, department:… or queue:…",
        "otherwise.told: there is no such member here", "rows[0].category: the member is missing",
        "rows[0].informed[1]: a text expected, found the number 1",
        "rows[1]: an object expected, found the number 7", "row: there is no such member here",
      ])
    let unsound = #"{"otherwise":{"responsible":["role:a","role:a"]},"rows":[{"category":"b"}]}"#
    #expect(
      codingFaults(unsound, ResponsibilityMatrix.init(decoding:)).map { $0.prefix(25) } == [
        "otherwise.responsible[1]:", "otherwise.accountable: ex", "rows[0]: a row names some",
      ])
  }

  @Test func `An owner table`() throws {
    let table = try OwnerTable(
      rules: [
        .init(category: .safety, owner: .person(Self.first)),
        .init(stage: .closed, owner: .queue(QueueID(rawValue: "archive"))),
      ], otherwise: .queue(QueueID(rawValue: "q")))
    try expectLasting(
      table,
      """
      {"rules":[{"category":"safety","owner":"person:anna"},\
      {"stage":"closed","owner":"queue:archive"}],"otherwise":"queue:q"}
      """, OwnerTable.encoded, OwnerTable.init(decoding:))
    #expect(
      codingFaults(
        #"{"rules":[{"owner":"anna"},{"Stage":"closed","owner":1}]}"#, OwnerTable.init(decoding:))
        == [
          "rules[0].owner: \"anna\" is not an owner like person:… or queue:…",
          "rules[1].owner: a text expected, found the number 1",
          "rules[1].Stage: there is no such member here", "otherwise: the member is missing",
        ])
    #expect(
      codingFaults(
        #"{"rules":[{"owner":"queue:a"},{"stage":"a b","owner":"queue:a"}],"otherwise":"queue:q"}"#,
        OwnerTable.init(decoding:)
      ).map { $0.prefix(18) } == ["rules[0]: a rule s", "rules[1].stage: pl"])
  }

  @Test func `A list of deputies`() throws {
    let deputies = try Deputies([
      Deputy(of: Self.first, by: Self.second, from: .march(1), until: .march(5)),
      Deputy(of: Self.first, by: Self.second, from: .march(9)),
    ])
    try expectLasting(
      deputies,
      """
      [{"for":"anna","deputy":"ben","from":"2026-03-01T00:00:00.000Z",\
      "until":"2026-03-05T00:00:00.000Z"},\
      {"for":"anna","deputy":"ben","from":"2026-03-09T00:00:00.000Z"}]
      """, Deputies.encoded, Deputies.init(decoding:))
    #expect(
      codingFaults(
        #"[{"for":"","deputy":"b","from":"now"},{"for":"a","from":7,"til":1}]"#,
        Deputies.init(decoding:)
      ).map { $0.prefix { $0 != ":" } } == [
        "[0].for", "[0].from", "[1].deputy", "[1].from", "[1].til",
      ])
    #expect(
      codingFaults(
        #"[{"for":"a","deputy":"a","from":"2026-03-01T00:00:00.000Z"}]"#,
        Deputies.init(decoding:)
      ) == ["[0].deputy: a cannot stand in for themselves"])
  }

  @Test func `An authority table`() throws {
    let table = try AuthorityTable([
      .init(.agent, [.apology]), .init(.manager, [.refund], upTo: [Money("CNY 500.00")]),
    ])
    try expectLasting(
      table,
      """
      [{"role":"agent","kinds":["apology"]},\
      {"role":"manager","kinds":["refund"],"upTo":["CNY 500.00"]}]
      """, AuthorityTable.encoded, AuthorityTable.init(decoding:))
    #expect(
      codingFaults(
        #"[{"role":1,"kinds":["refund",2],"upTo":["CNY 5"],"to":[]},{}]"#,
        AuthorityTable.init(decoding:)
      ).map { $0.prefix { $0 != ":" } } == [
        "[0].role", "[0].kinds[1]", "[0].upTo[0]", "[0].to", "[1].role", "[1].kinds",
      ])
    #expect(
      codingFaults(
        #"[{"role":"a","kinds":["refund"]},{"role":"a","kinds":[]}]"#,
        AuthorityTable.init(decoding:)
      ).map { $0.prefix { $0 != ":" } } == ["[0].upTo", "[1].kinds", "[1].role"])
  }

  @Test func `Automatic remedies`() throws {
    let remedies = try AutomaticRemedies(
      [
        .init(
          RuleName(rawValue: "late"), when: .fact(.category, .within("delivery.late")), .goodwill,
          amount: .fixed(Money("CNY 20.00"))),
        .init(
          RuleName(rawValue: "small"), when: .always, .refund, amount: .percentOfClaim(100)),
        .init(RuleName(rawValue: "sorry"), when: .always, .apology),
      ], upTo: [Money("CNY 50.00")])
    try expectLasting(
      remedies,
      """
      {"rules":[{"name":"late","when":{"fact":"category","within":"delivery.late"},\
      "kind":"goodwill","amount":"CNY 20.00"},\
      {"name":"small","when":"always","kind":"refund","percentOfClaim":100},\
      {"name":"sorry","when":"always","kind":"apology"}],"upTo":["CNY 50.00"]}
      """, AutomaticRemedies.encoded, AutomaticRemedies.init(decoding:))
    let text = """
      {"rules": [
        {"name": "a", "when": {"not": {"fact": "grade", "atLeast": 9}}, "kind": "refund",
         "amount": "CNY 5.00", "percentOfClaim": 5},
        {"name": "", "when": {}, "amount": 5}], "upto": []}
      """
    #expect(
      codingFaults(text, AutomaticRemedies.init(decoding:)).map { $0.prefix { $0 != ":" } } == [
        "rules[0].when.not.atLeast", "rules[0].percentOfClaim", "rules[1].name", "rules[1].when",
        "rules[1].kind", "rules[1].amount", "upto",
      ])
    let unsound = """
      {"rules":[{"name":"a","when":{"any":[]},"kind":"refund"},\
      {"name":"a","when":"always","kind":"refund","amount":"CNY 9.00"}],"upTo":["CNY 5.00"]}
      """
    #expect(
      codingFaults(unsound, AutomaticRemedies.init(decoding:)).map { $0.prefix { $0 != ":" } } == [
        "rules[0].when.any", "rules[0].amount", "rules[1].amount", "rules[1].name",
      ])
  }

  @Test func `A remedy and a budget`() throws {
    let remedy = try Remedy(
      1, .refund, amount: Money("CNY 128.00"),
      proposedBy: .rule(RuleName(rawValue: "small"), at: .march(1))
    ).advanced(to: .approved, by: .person(Signatory(Self.second, for: Self.first, at: .march(2))))
    try expectLasting(
      remedy,
      """
      {"id":1,"kind":"refund","amount":"CNY 128.00","steps":[\
      {"state":"proposed","by":"rule:small","at":"2026-03-01T00:00:00.000Z"},\
      {"state":"approved","by":"agent:ben","for":"anna","at":"2026-03-02T00:00:00.000Z"}]}
      """, Remedy.encoded, Remedy.init(decoding:))
    let budget = try Budget(
      BudgetName(rawValue: "goodwill"), from: .march(1), until: .march(9),
      limit: Money("CNY 10.00"), spent: Money("CNY 2.00"), version: 4)
    try expectLasting(
      budget,
      """
      {"name":"goodwill","version":4,"from":"2026-03-01T00:00:00.000Z",\
      "until":"2026-03-09T00:00:00.000Z","limit":"CNY 10.00","spent":"CNY 2.00"}
      """, Budget.encoded, Budget.init(decoding:))
  }
}
