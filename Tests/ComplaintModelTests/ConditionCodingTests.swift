import BusinessTime
import ComplaintModel
import Testing

@Suite struct ConditionCodingTests {
  static let forms: [(String, Condition)] = [
    (#""always""#, .always),
    (#"{"all":[]}"#, .all([])),
    (
      #"{"any":[{"atLeast":4,"fact":"grade"},{"predicate":"recalled"}]}"#,
      .any([.fact(.grade, .atLeast(.number(4))), .host("recalled")])
    ),
    (#"{"not":{"fact":"tags","known":true}}"#, .not(.fact(.tags, .known))),
    (#"{"fact":"category","within":"quality"}"#, .fact(.category, .within("quality"))),
    (
      #"{"fact":"channel","oneOf":["phone","kiosk"]}"#,
      .fact(.channel, .oneOf([.text("phone"), .text("kiosk")]))
    ),
    (
      #"{"fact":"milestone.awareOfEvent","moreThan":"2026-03-02T00:00:00.000Z"}"#,
      .fact(.milestone(.awareOfEvent), .moreThan(.instant(.march(2))))
    ),
    (
      #"{"fact":"amountClaimed","lessThan":"CNY 500.00"}"#,
      .fact(.amountClaimed, .lessThan(.money(Money(minorUnits: 50_000, .cny))))
    ),
    (#"{"atLeast":"health","fact":"harm"}"#, .fact(.harm, .atLeast(.rank(of: Harm.health)))),
    (
      #"{"fact":"emotion","oneOf":["angry","distressed"]}"#,
      .fact(.emotion, .oneOf([.rank(of: Emotion.angry), .rank(of: Emotion.distressed)]))
    ),
    (
      #"{"atMost":"shared","fact":"publicity"}"#,
      .fact(.publicity, .atMost(.rank(of: Publicity.shared)))
    ),
    (
      #"{"equals":"high","fact":"customerRisk"}"#,
      .fact(.customerRisk, .equals(.rank(of: RiskLevel.high)))
    ),
    (#"{"equals":true,"fact":"legalDispute"}"#, .fact(.legalDispute, .equals(.flag(true)))),
    (#"{"contains":"age","fact":"vulnerabilities"}"#, .fact(.vulnerabilities, .contains("age"))),
    (#"{"equals":"person:anna","fact":"owner"}"#, .fact(.owner, .equals(.text("person:anna")))),
    (#"{"equals":"CNY 5.00","fact":"field.x"}"#, .fact(.field("x"), .equals(.text("CNY 5.00")))),
    (
      #"{"atLeast":{"money":"CNY 5.00"},"fact":"field.x"}"#,
      .fact(.field("x"), .atLeast(.money(Money(minorUnits: 500, .cny))))
    ),
    (
      #"{"atLeast":{"instant":"2026-03-02T00:00:00.000Z"},"fact":"outside.y"}"#,
      .fact(.outside("y"), .atLeast(.instant(.march(2))))
    ),
    (
      #"{"fact":"outside.y","oneOf":[1,true,"a"]}"#,
      .fact(.outside("y"), .oneOf([.number(1), .flag(true), .text("a")]))
    ),
  ]

  @Test(arguments: forms)
  func `A condition has one form in JSON`(text: String, condition: Condition) throws {
    #expect(try json(condition) == text)
    #expect(try read(Condition.self, text) == condition)
    #expect(try read([String: Condition].self, "{\"when\":\(text)}") == ["when": condition])
  }

  @Test(arguments: [
    (
      #"{}"#,
      ": exactly one of the members all, any, not, fact, predicate expected, found none"
    ),
    (#""never""#, ": \"always\" or an object"),
    ("[]", ": \"always\" or an object"), ("4", ": \"always\" or an object"),
    (#"{"al":[]}"#, ": exactly one of the members all"),
    (
      #"{"all":[],"any":[]}"#,
      ": exactly one of the members all, any, not, fact, predicate expected, found all and any"
    ),
    (#"{"all":[],"why":1}"#, "why: there is no such member"),
    (#"{"all":{}}"#, "all: "),
    (
      #"{"all":["always",{"fact":"grades","atLeast":1}]}"#,
      "all[1].fact: there is no fact \"grades\""
    ),
    (#"{"fact":"milestone.","known":true}"#, "fact: there is no fact"),
    (#"{"fact":"grade"}"#, ": exactly one of the members known, equals"),
    (
      #"{"fact":"grade","atLeast":1,"atMost":3}"#,
      ": exactly one of the members known, equals, oneOf, atLeast, atMost, moreThan, lessThan, "
        + "within, contains expected, found atLeast and atMost"
    ),
    (#"{"fact":"grade","atleast":1}"#, ": exactly one of the members known"),
    (#"{"fact":"grade","atLeast":"4"}"#, "atLeast: "),
    (#"{"fact":"grade","atLeast":4.5}"#, "atLeast: "),
    (#"{"fact":"grade","atLeast":6}"#, "atLeast: 6 does not fit: a whole number from 1 to 5"),
    (#"{"fact":"affected","atLeast":-1}"#, "atLeast: -1 does not fit: a whole number from 0"),
    (#"{"fact":"grade","within":"4"}"#, "within: \"within\" is no comparison"),
    (#"{"fact":"grade","known":false}"#, "known: write"),
    (#"{"fact":"harm","atLeast":3}"#, "atLeast: "),
    (
      #"{"fact":"harm","atLeast":"doom"}"#,
      "atLeast: \"doom\" does not fit: one of none, inconvenience"
    ),
    (#"{"fact":"harm","oneOf":["health","doom"]}"#, "oneOf[1]: \"doom\" does not fit"),
    (
      #"{"fact":"phase","equals":"opened"}"#,
      "equals: \"opened\" does not fit: one of open, waiting"
    ),
    (#"{"fact":"stage","equals":"in court"}"#, "equals: \"in court\" does not fit: a code"),
    (#"{"fact":"stage","atLeast":"closed"}"#, "atLeast: \"atLeast\" is no comparison"),
    (#"{"fact":"channel","within":"phone"}"#, "within: \"within\" is no comparison"),
    (#"{"fact":"category","contains":"quality"}"#, "contains: \"contains\" is no comparison"),
    (#"{"fact":"channel","oneOf":[]}"#, "oneOf: it can be none of no values"),
    (#"{"fact":"channel","oneOf":["phone","a b"]}"#, "oneOf[1]: \"a b\" does not fit"),
    (#"{"fact":"amountClaimed","moreThan":500}"#, "moreThan: "),
    (#"{"fact":"amountClaimed","moreThan":"CNY 500"}"#, "moreThan: "),
    (#"{"fact":"legalDispute","equals":"yes"}"#, "equals: "),
    (#"{"fact":"legalDispute","atLeast":true}"#, "atLeast: \"atLeast\" is no comparison"),
    (#"{"fact":"tags","equals":"recall"}"#, "equals: \"equals\" is no comparison"),
    (#"{"fact":"receivedAt","atLeast":"yesterday"}"#, "atLeast: "),
    (#"{"fact":"field.x","equals":["a"]}"#, "equals: "),
    (#"{"fact":"field.x","atLeast":true}"#, "atLeast: "),
    (
      #"{"fact":"field.x","equals":{"cash":"CNY 5.00"}}"#,
      "equals: exactly one of the members instant, money expected"
    ),
    (#"{"fact":"field.x","equals":{}}"#, "equals: exactly one of the members"),
    (#"{"fact":"field.x","equals":null}"#, "equals: "),
    (#"{"not":{"predicate":""}}"#, "not.predicate: "),
    (#"{"any":[]}"#, "any: at least one of no conditions"),
    (
      #"{"all":[{"fact":"grade","atLeast":4},{"fact":"grade","lessThan":4}]}"#,
      "all[1]: no value of \"grade\" is left"
    ),
    (#"{"fact":"amountClaimed","atLeast":{"money":"CNY 5.00"}}"#, "atLeast: CNY 5.00 does not fit"),
    (#"{"fact":"harm","atLeast":{"money":"CNY 5.00"}}"#, "atLeast: CNY 5.00 does not fit"),
  ])
  func `What is not one is refused with its path`(text: String, expected: String) throws {
    let found = try #require(refusal(Condition.self, text))
    #expect(found.hasPrefix(expected), "\(found)")
    let deeper = try #require(refusal([String: Condition].self, "{\"when\":\(text)}"))
    #expect(deeper.hasPrefix("when"), "\(deeper)")
  }

  @Test func `The lasting bytes of a condition`() throws {
    let condition = Condition.all([
      .fact(.harm, .atLeast(.rank(of: Harm.health))),
      .any([.fact(.category, .within("quality")), .always, .host("recalled")]),
      .not(.fact(.amountClaimed, .oneOf([.money(Money(minorUnits: 5, .jpy))]))),
      .fact(.field("x"), .moreThan(.instant(.march(2)))),
    ])
    let text = """
      {"all":[{"fact":"harm","atLeast":"health"},{"any":[{"fact":"category","within":"quality"},\
      "always",{"predicate":"recalled"}]},{"not":{"fact":"amountClaimed","oneOf":["JPY 5"]}},\
      {"fact":"field.x","moreThan":{"instant":"2026-03-02T00:00:00.000Z"}}]}
      """
    #expect(String(decoding: condition.encoded(), as: UTF8.self) == text)
    #expect(try Condition(decoding: Array(text.utf8)) == condition)
  }

  @Test func `Everything that is wrong with a text is listed at once`() {
    let text = """
      {"all": [
        {"fact": "grades", "atLeast": 9},
        {"not": {"fact": "grade", "atleast": 4}},
        {"any": [4, "never", {"all": [], "any": []}], "why": 1},
        {"fact": "grade", "oneOf": [1, {"cash": 5}]},
        {"fact": "tags", "known": false}
      ]}
      """
    #expect(
      codingFaults(text, Condition.init(decoding:)).map { $0.prefix(70) } == [
        "all[0].fact: there is no fact \"grades\"; known are channel, category, r",
        "all[1].not: exactly one of the members known, equals, oneOf, atLeast, ",
        "all[1].not.atleast: there is no such member here",
        "all[2].any[0]: \"always\" or an object with a condition expected, found ",
        "all[2].any[1]: \"always\" or an object with a condition expected, found ",
        "all[2].any[2]: exactly one of the members all, any, not, fact, predica",
        "all[2].why: there is no such member here",
        "all[3].oneOf[1]: exactly one of the members instant, money expected, f",
        "all[3].oneOf[1].cash: there is no such member here",
        "all[4].known: write {\"not\": {… \"known\": true}}",
      ])
  }

  @Test func `Everything that makes no sense is listed at once, with its place in the text`() {
    let text = """
      {"all": [
        {"fact": "harm", "oneOf": ["health", "doom"]},
        {"not": {"fact": "amountClaimed", "moreThan": 500}},
        {"any": []},
        {"fact": "affected", "lessThan": 3},
        {"fact": "affected", "moreThan": 5}
      ]}
      """
    let error = #expect(throws: CodingError.self) {
      try Condition(decoding: Array(text.utf8))
    }
    #expect(
      error?.faults.map { "\($0.path) \($0.code?.rawValue ?? "-")" } == [
        "all[0].oneOf[1] unfitValue", "all[1].not.moreThan unfitValue", "all[2].any empty",
        "all[4] contradiction",
      ])
    #expect(
      error?.faults.map { pointedAt($0, in: text) } == [
        "\"doom\"]},", "500}},", "[]},", "{\"fact\": \"affected\", \"moreThan\": 5}",
      ])
    #expect(error?.faults[1].description.hasSuffix("is expected (unfitValue, byte 107)") == true)
  }

  @Test func `Conditions 32 deep are read, deeper ones are refused`() throws {
    // One `not` more than what is inside it.
    func nested(_ depth: Int) -> String {
      String(repeating: #"{"not":"#, count: depth - 1) + #""always""#
        + String(repeating: "}", count: depth - 1)
    }
    let deepest = try read(Condition.self, nested(32))
    #expect(deepest.faults.isEmpty)
    #expect(try json(deepest) == nested(32))
    #expect(refusal(Condition.self, nested(33))?.contains("32 deep") == true)
    #expect(refusal(Condition.self, nested(400))?.contains("96 deep") == true)
  }

  @Test(arguments: [
    Condition.fact(.harm, .atLeast(.number(99))), .fact(.grade, .within("x")),
    .fact(.channel, .equals(.number(1))), .all([.fact(.amountClaimed, .equals(.flag(true)))]),
  ])
  func `What would not be read is not written`(condition: Condition) {
    #expect(!condition.faults.isEmpty)
    #expect(throws: EncodingError.self) { try json(condition) }
  }

  @Test(arguments: [
    ("4", FactValue.number(4)), ("-1", .number(-1)), (#""4""#, .text("4")), ("true", .flag(true)),
    (#"["a","b"]"#, .texts(["a", "b"])), ("[]", .texts([])),
    (#"{"money":"JPY 5"}"#, .money(Money(minorUnits: 5, .jpy))),
    (#"{"instant":"2026-03-01T00:00:00.000Z"}"#, .instant(.march(1))),
  ])
  func `A value of any kind reads back`(text: String, value: FactValue) throws {
    #expect(try json(value) == text)
    #expect(try read(FactValue.self, text) == value)
  }

  @Test func `A comparison stands alone with values of any kind`() throws {
    let comparison = Condition.Comparison.atLeast(.money(Money(minorUnits: 500, .cny)))
    #expect(try json(comparison) == #"{"atLeast":{"money":"CNY 5.00"}}"#)
    #expect(try read(Condition.Comparison.self, json(comparison)) == comparison)
    #expect(refusal(Condition.Comparison.self, #"{"least":1}"#)?.hasPrefix(": exactly one") == true)
  }
}

@Suite struct ConditionFaultTests {
  @Test(arguments: [
    (Condition.any([]), ["any empty"]),
    (.all([]), []), (.always, []),
    (
      .all([.not(.any([])), .fact(.grade, .atLeast(.number(9)))]),
      ["all[0].not.any empty", "all[1].atLeast unfitValue"]
    ),
    (
      .any([.fact(.tags, .within("x")), .host("")]),
      ["any[0].within unfitComparison", "any[1].predicate illFormed"]
    ),
    (.fact(.field(""), .known), ["fact illFormed"]),
    (.fact(.stage, .oneOf([])), ["oneOf empty"]),
    (.fact(.stage, .oneOf([.text("closed"), .text("a b")])), ["oneOf[1] unfitValue"]),
    (.fact(.field("x"), .equals(.texts(["a"]))), ["equals unfitValue"]),
  ])
  func `All faults are listed with their places`(condition: Condition, expected: [String]) {
    #expect(condition.faults.map { "\($0.place) \($0.code)" } == expected)
  }

  private static func money(_ units: Int64, _ currency: Currency) -> FactValue {
    .money(Money(minorUnits: units, currency))
  }

  @Test(arguments: [
    ([Condition.Comparison.moreThan(.number(5)), .lessThan(.number(3))], true),
    ([.moreThan(.number(5)), .lessThan(.number(6))], true),
    ([.moreThan(.number(5)), .lessThan(.number(7))], false),
    ([.atLeast(.number(5)), .atMost(.number(5))], false),
    ([.atLeast(.number(5)), .lessThan(.number(5))], true),
    ([.equals(.number(5)), .equals(.number(6))], true),
    ([.equals(.number(5)), .oneOf([.number(4), .number(5)])], false),
    ([.oneOf([.number(4), .number(5)]), .moreThan(.number(5))], true),
    ([.known, .lessThan(.number(0))], true),
    ([.moreThan(.number(.max))], true),
  ])
  func `Numbers that leave nothing are a contradiction`(
    comparisons: [Condition.Comparison], isFault: Bool
  ) {
    let faults = Condition.all(comparisons.map { .fact(.affected, $0) }).faults
    #expect(faults.map(\.code) == (isFault ? [.contradiction] : []))
    #expect(
      faults.first?.place ?? "all[\(comparisons.count - 1)]" == "all[\(comparisons.count - 1)]")
  }

  @Test func `So are codes, instants and currencies`() {
    let pairs: [(Fact, Condition.Comparison, Condition.Comparison)] = [
      (.channel, .equals(.text("phone")), .equals(.text("chat"))),
      (.receivedAt, .moreThan(.instant(.march(2))), .lessThan(.instant(.march(2)))),
      (.amountClaimed, .atLeast(Self.money(5, .cny)), .atMost(Self.money(9, .eur))),
      (.amountClaimed, .atLeast(Self.money(5, .cny)), .atLeast(Self.money(5, .eur))),
      (.grade, .moreThan(.number(4)), .lessThan(.number(5))),
    ]
    for (fact, first, second) in pairs {
      let faults = Condition.all([.fact(fact, first), .fact(fact, second)]).faults
      #expect(faults.map(\.code) == [.contradiction], "\(fact)")
      #expect(Condition.any([.fact(fact, first), .fact(fact, second)]).faults.isEmpty)
    }
  }

  @Test func `Conditions that lie too deep are a fault, not a crash`() {
    var condition = Condition.always
    for _ in 0..<31 { condition = .all([condition]) }
    #expect(condition.faults.isEmpty)
    for _ in 0..<50 { condition = .not(condition) }
    #expect(condition.faults.map(\.code) == [.tooDeep])
  }
}
