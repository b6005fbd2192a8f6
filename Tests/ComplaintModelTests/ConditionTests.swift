import BusinessTime
import ComplaintModel
import Testing

/// A condition with the sentence that it stands for, and whether it holds of ``ConditionTests/facts``.
struct ConditionCase: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let condition: Condition
  let holds: Bool

  init(_ sentence: String, _ condition: Condition, _ holds: Bool) {
    testDescription = sentence
    self.condition = condition
    self.holds = holds
  }
}

@Suite struct ConditionTests {
  static let facts = StatedFacts(
    [
      .grade: .number(3), .category: .text("quality.defect"), .channel: .code(ContactChannel.phone),
      .amountClaimed: .money(Money(minorUnits: 50_000, .cny)), .harm: .rank(of: Harm.financial),
      .legalDispute: .flag(false), .tags: .texts(["recall", "batch7"]),
      .vulnerabilities: .texts([]),
      .milestone(.awareOfEvent): .instant(.march(2)), .outside("repeats"): .number(2),
      .field("region"): .text("north"),
    ],
    predicates: ["recalled": true, "insured": false])

  static let numbers: [ConditionCase] = [
    ConditionCase("3 is at least 3", .fact(.grade, .atLeast(.number(3))), true),
    ConditionCase("3 is not at least 4", .fact(.grade, .atLeast(.number(4))), false),
    ConditionCase("3 is at most 3", .fact(.grade, .atMost(.number(3))), true),
    ConditionCase("3 is not at most 2", .fact(.grade, .atMost(.number(2))), false),
    ConditionCase("3 is more than 2", .fact(.grade, .moreThan(.number(2))), true),
    ConditionCase("3 is not more than 3", .fact(.grade, .moreThan(.number(3))), false),
    ConditionCase("3 is less than 4", .fact(.grade, .lessThan(.number(4))), true),
    ConditionCase("3 is not less than 3", .fact(.grade, .lessThan(.number(3))), false),
    ConditionCase("3 is 3", .fact(.grade, .equals(.number(3))), true),
    ConditionCase("3 is 1 or 3", .fact(.grade, .oneOf([.number(1), .number(3)])), true),
    ConditionCase("3 is not one of none", .fact(.grade, .oneOf([])), false),
    ConditionCase("a number is no text", .fact(.grade, .equals(.text("3"))), false),
    ConditionCase("a number has no order to text", .fact(.grade, .atLeast(.text("1"))), false),
    ConditionCase("a number lies within nothing", .fact(.grade, .within("3")), false),
    ConditionCase("a number contains nothing", .fact(.grade, .contains("3")), false),
    ConditionCase(
      "loss is at least loss", .fact(.harm, .atLeast(.rank(of: Harm.financial))), true),
    ConditionCase(
      "loss is less than health", .fact(.harm, .lessThan(.rank(of: Harm.health))), true),
  ]

  static let others: [ConditionCase] = [
    ConditionCase("a defect lies within quality", .fact(.category, .within("quality")), true),
    ConditionCase("a code lies within itself", .fact(.category, .within("quality.defect")), true),
    ConditionCase("half a name is no code", .fact(.category, .within("qual")), false),
    ConditionCase("above is not within", .fact(.category, .within("quality.defect.zip")), false),
    ConditionCase("within needs the same root", .fact(.category, .within("service")), false),
    ConditionCase(
      "phone is phone or chat",
      .fact(.channel, .oneOf([.code(ContactChannel.chat), .code(ContactChannel.phone)])), true),
    ConditionCase("codes heed case", .fact(.channel, .equals(.text("Phone"))), false),
    ConditionCase(
      "500 yuan are at least 500 yuan",
      .fact(.amountClaimed, .atLeast(.money(Money(minorUnits: 50_000, .cny)))), true),
    ConditionCase(
      "yuan are not compared with yen",
      .fact(.amountClaimed, .atLeast(.money(Money(minorUnits: 1, .jpy)))), false),
    ConditionCase(
      "nor are they less",
      .fact(.amountClaimed, .atMost(.money(Money(minorUnits: 9_999_999, .jpy)))), false),
    ConditionCase("no is no", .fact(.legalDispute, .equals(.flag(false))), true),
    ConditionCase("yes is not at least no", .fact(.legalDispute, .atLeast(.flag(false))), false),
    ConditionCase("a tag stands in the list", .fact(.tags, .contains("recall")), true),
    ConditionCase("another does not", .fact(.tags, .contains("recal")), false),
    ConditionCase("a list with tags is known", .fact(.tags, .known), true),
    ConditionCase("an empty list is not known", .fact(.vulnerabilities, .known), false),
    ConditionCase(
      "March 2 is before March 3",
      .fact(.milestone(.awareOfEvent), .lessThan(.instant(.march(3)))), true),
    ConditionCase("a fact of the host", .fact(.outside("repeats"), .atLeast(.number(2))), true),
    ConditionCase("a field of the host", .fact(.field("region"), .equals(.text("north"))), true),
    ConditionCase("what is unknown is not known", .fact(.emotion, .known), false),
    ConditionCase("what is unknown is not less", .fact(.emotion, .lessThan(.number(9))), false),
    ConditionCase(
      "not of what is unknown holds", .not(.fact(.emotion, .atLeast(.number(0)))), true),
    ConditionCase("always", .always, true),
    ConditionCase("all of nothing holds", .all([]), true),
    ConditionCase("any of nothing does not", .any([]), false),
    ConditionCase("all needs each", .all([.always, .any([])]), false),
    ConditionCase("any needs one", .any([.any([]), .always]), true),
    ConditionCase("the host's predicate says yes", .host("recalled"), true),
    ConditionCase("the host's predicate says no", .host("insured"), false),
    ConditionCase("a predicate that nobody supplies", .host("missing"), false),
  ]

  @Test(arguments: numbers + others)
  func `A condition holds or not, and its finding agrees`(example: ConditionCase) {
    #expect(example.condition.holds(in: Self.facts) == example.holds)
    #expect(example.condition.finding(in: Self.facts).held == example.holds)
    #expect(Condition.not(example.condition).holds(in: Self.facts) != example.holds)
  }

  @Test func `Facts and predicates are listed as they stand`() {
    let condition = Condition.any([
      .all([.fact(.grade, .known), .host("a")]),
      .not(.any([.fact(.harm, .known), .fact(.grade, .known), .host("b"), .host("a")])),
      .always,
    ])
    #expect(condition.facts == [.grade, .harm, .grade])
    #expect(condition.predicates.map(\.rawValue) == ["a", "b", "a"])
  }

  @Test func `A finding says what held and what the facts said`() {
    let condition = Condition.all([
      .fact(.harm, .atLeast(.rank(of: Harm.health))),
      .not(.fact(.category, .within("quality"))),
      .any([.fact(.emotion, .known), .host("recalled")]),
    ])
    #expect(
      condition.finding(in: Self.facts).text(in: .english) == """
        ✗ all of
          ✗ Harm is at least "Harm to health" — it is "Financial loss"
          ✗ not
            ✓ Category lies within "Product quality" — it is "Product defect"
          ✓ any of
            ✗ Emotion observed is known — nothing is known of it
            ✓ the host's predicate "recalled" — it is yes
        """)
    #expect(
      condition.finding(in: Self.facts).text(in: .chinese) == """
        ✗ 全部满足
          ✗ 损害程度不低于“健康损害”——实际为“财产损失”
          ✗ 不满足
            ✓ 投诉类别属于“产品质量”——实际为“质量瑕疵”
          ✓ 任一满足
            ✗ 情绪已知——未知
            ✓ 自定义条件“recalled”——实际为是
        """)
  }

  @Test(arguments: [
    (
      Condition.all([
        .any([.fact(.grade, .moreThan(.number(3))), .fact(.legalDispute, .equals(.flag(true)))]),
        .not(.fact(.amountClaimed, .lessThan(.money(Money(minorUnits: 50_000, .cny))))),
      ]),
      "(Grade is more than 3 or Legal dispute is yes) and (not Amount claimed is less than CNY 500.00)",
      "(等级高于3或法律纠纷为是)且(非索赔金额低于500.00元)"
    ),
    (
      .fact(.receivedAt, .atLeast(.instant(.march(2)))),
      "Received at is not before 2026-03-02T00:00:00.000Z", "受理时间不早于2026-03-02T00:00:00.000Z"
    ),
    (
      .fact(.channel, .oneOf([.code(ContactChannel.phone), .text("kiosk")])),
      #"Channel is one of "Phone", "kiosk""#, "投诉渠道为“电话”、“kiosk”之一"
    ),
    (.fact(.tags, .contains("recall")), #"Tags contains "recall""#, "标签包含“recall”"),
    (.any([]), "any of nothing", "无可满足"), (.not(.always), "not always", "非总是"),
  ])
  func `A condition reads as a line`(condition: Condition, english: String, chinese: String) {
    #expect(condition.text(in: .english) == english)
    #expect(condition.text(in: .chinese) == chinese)
  }

  @Test func `Every fact has a name, a code that reads back and a kind`() {
    #expect(Set(Fact.Name.allCases.map { $0.name(in: .english) }).count == Fact.Name.allCases.count)
    #expect(Set(Fact.Name.allCases.map { $0.name(in: .chinese) }).count == Fact.Name.allCases.count)
    for fact in Fact.Name.allCases.map(Fact.known) {
      #expect(Fact(fact.description) == fact)
      #expect(fact.isWellFormed)
      #expect(fact.kind != .open)
    }
  }

  @Test(arguments: [
    ("milestone.awareOfEvent", Fact.milestone(.awareOfEvent), true),
    ("field.a.b", .field("a.b"), true), ("field..x", .field(".x"), true),
    ("outside.", .outside(""), false),
    ("milestone.a b", .milestone(Milestone(rawValue: "a b")), false),
    ("grade.x", nil, false), ("Grade", nil, false), ("", nil, false), (".", nil, false),
  ])
  func `A fact is read from its code`(code: String, fact: Fact?, isWellFormed: Bool) {
    #expect(Fact(code) == fact)
    #expect((Fact(code)?.isWellFormed ?? false) == isWellFormed)
    if let fact { #expect(fact.description == code) }
  }

  @Test func `A scale names its degrees by their ranks`() throws {
    guard case .rank(let scale) = Fact.harm.kind else { throw Unexpected() }
    for harm in Harm.allCases {
      #expect(scale.rank(of: harm.rawValue) == Int64(harm.rank))
      #expect(scale.code(ofRank: Int64(harm.rank)) == harm.rawValue)
    }
    #expect(scale.rank(of: "doom") == nil)
    #expect(scale.code(ofRank: 99) == nil)
    #expect(scale.isClosed && !scale.isTree)
  }
}

struct Unexpected: Error {}
