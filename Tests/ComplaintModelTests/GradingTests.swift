import BusinessTime
import ComplaintModel
import ComplaintTestSupport
import Testing

/// What is known of a complaint, as a sentence and as facts, with its standard grade.
struct GradingCase: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let facts: StatedFacts
  let points: Int
  let grade: Int
  let fastLane: [GradingReason]

  init(
    _ sentence: String, _ facts: [Fact: FactValue], points: Int, grade: Int,
    fastLane: [GradingReason] = []
  ) {
    testDescription = sentence
    self.facts = StatedFacts(facts)
    self.points = points
    self.grade = grade
    self.fastLane = fastLane
  }
}

@Suite struct GradingSchemeTests {
  private static func money(_ units: Int64, _ currency: Currency) -> FactValue {
    .money(Money(minorUnits: units * currency.minorUnitsPerUnit, currency))
  }

  static let cases: [GradingCase] = [
    GradingCase("nothing is known", [:], points: 0, grade: 1),
    GradingCase(
      "a calm question about 50 yuan",
      [.amountClaimed: money(50, .cny), .emotion: .rank(of: Emotion.calm)], points: 0, grade: 1),
    GradingCase("500 yuan", [.amountClaimed: money(500, .cny)], points: 2, grade: 1),
    GradingCase("5,000 yuan", [.amountClaimed: money(5_000, .cny)], points: 4, grade: 2),
    GradingCase("a million yuan", [.amountClaimed: money(1_000_000, .cny)], points: 6, grade: 2),
    GradingCase("1,000 euros", [.amountClaimed: money(1_000, .eur)], points: 4, grade: 2),
    GradingCase("10,000 pounds", [.amountClaimed: money(10_000, .gbp)], points: 6, grade: 2),
    GradingCase("99 dollars", [.amountClaimed: money(99, .usd)], points: 0, grade: 1),
    GradingCase(
      "yen have no bands", [.amountClaimed: money(90_000_000, .jpy)], points: 0, grade: 1),
    GradingCase(
      "an angry VIP whose 600 yuan are lost",
      [
        .amountClaimed: money(600, .cny), .harm: .rank(of: Harm.financial),
        .emotion: .rank(of: Emotion.angry), .customerTier: .code(CustomerTier.vip),
      ], points: 2 + 3 + 2 + 2, grade: 3),
    GradingCase(
      "the same from somebody in hardship, for the second time",
      [
        .amountClaimed: money(600, .cny), .harm: .rank(of: Harm.financial),
        .emotion: .rank(of: Emotion.angry),
        .vulnerabilities: .texts([Vulnerability.hardship.rawValue]),
        .outside("repeats"): .number(1),
      ], points: 2 + 3 + 2 + 4 + 2, grade: 4),
    GradingCase("nobody vulnerable", [.vulnerabilities: .texts([])], points: 0, grade: 1),
    GradingCase(
      "in the press with 30 affected",
      [
        .publicity: .rank(of: Publicity.press), .affected: .number(30),
        .harm: .rank(of: Harm.financial), .reopenings: .number(2),
      ], points: 6 + 6 + 3 + 4, grade: 5),
    GradingCase("a post that 12,000 have read", [.reach: .number(12_000)], points: 4, grade: 2),
    GradingCase(
      "reach and publicity do not add up",
      [.reach: .number(12_000), .publicity: .rank(of: Publicity.shared)], points: 4, grade: 2),
    GradingCase(
      "somebody was hurt", [.harm: .rank(of: Harm.health)], points: 6, grade: 5,
      fastLane: [.safety]),
    GradingCase(
      "it burned", [.category: .text("safety.fire")], points: 0, grade: 5, fastLane: [.safety]),
    GradingCase(
      "somebody is in danger now",
      [.vulnerabilities: .texts([Vulnerability.safetyRisk.rawValue])], points: 4, grade: 5,
      fastLane: [.safety]),
    GradingCase(
      "a lawsuit", [.legalDispute: .flag(true)], points: 0, grade: 5, fastLane: [.legalDispute]),
    GradingCase("no lawsuit", [.legalDispute: .flag(false)], points: 0, grade: 1),
    GradingCase(
      "a hundred people", [.affected: .number(100)], points: 6, grade: 5,
      fastLane: [.massComplaint]),
    GradingCase(
      "thirty similar complaints and a lawsuit",
      [.outside("similar"): .number(30), .legalDispute: .flag(true)], points: 0, grade: 5,
      fastLane: [.legalDispute, .massComplaint]),
  ]

  @Test(arguments: cases)
  func `The standard scheme grades as its table says`(example: GradingCase) {
    let grading = GradingScheme.standard.grade(example.facts)
    #expect(grading.points == example.points)
    #expect(grading.grade == example.grade)
    #expect(grading.fastLane == example.fastLane)
    #expect(grading.contributions.reduce(0) { $0 + $1.weighted } == example.points)
  }

  @Test func `The standard scheme passes the checks and reads back`() throws {
    let standard = GradingScheme.standard
    let made = try GradingScheme(
      factors: standard.factors, thresholds: standard.thresholds, fastLane: standard.fastLane)
    #expect(made == standard)
    #expect(try read(GradingScheme.self, json(standard)) == standard)
    #expect(standard.factors.allSatisfy { $0.name.name(in: .chinese) != nil })
    #expect(standard.predicates.isEmpty)
    #expect(standard.facts.contains(.outside("repeats")))
    #expect(Set(standard.facts).count == standard.facts.count)
  }

  @Test func `A grade explains itself in both languages`() {
    let facts = StatedFacts([
      .amountClaimed: Self.money(6_000, .cny), .harm: .rank(of: Harm.financial),
    ])
    let grading = GradingScheme.standard.grade(facts)
    #expect(
      grading.text(in: .english) == """
        Grade 3 of 5: 7 points, it begins at 7
        - Amount claimed: 2 × 2 = 4 (Amount claimed is at least CNY 5,000.00)
        - Harm: 1 × 3 = 3 (Harm is at least "Financial loss")
        """)
    #expect(
      grading.text(in: .chinese) == """
        等级3(共5级):得分7,7分起为该等级
        - 索赔金额:2 × 2 = 4(索赔金额不低于5,000.00元)
        - 损害程度:1 × 3 = 3(损害程度不低于“财产损失”)
        """)
    let fast = GradingScheme.standard.grade(StatedFacts([.legalDispute: .flag(true)]))
    #expect(
      fast.text(in: .english)
        == "Grade 5 of 5: 0 points\n- Fast lane: Legal dispute. The highest grade, whatever the points."
    )
    #expect(fast.text(in: .chinese).hasSuffix("- 快速通道:法律纠纷。不论得分,直接定为最高等级。"))
    #expect(fast.threshold == nil)
  }

  @Test func `Of the bands that hold the strongest counts, of equal ones the first`() throws {
    let scheme = try GradingScheme(
      factors: [
        GradingFactor(
          .harm, weight: 10,
          bands: [
            .init(when: .fact(.grade, .known), points: 2), .init(when: .always, points: 2),
            .init(when: .any([.host("x")]), points: 9), .init(when: .always, points: -5),
          ]),
        GradingFactor(.emotion, weight: 0, bands: [.init(when: .always, points: 7)]),
        GradingFactor(.amount, bands: [.init(when: .always, points: -30)]),
      ], thresholds: [-20, -10, 0, 0])
    let grading = scheme.grade(StatedFacts([.grade: .number(1)]))
    #expect(grading.contributions.map(\.weighted) == [20, 0, -30])
    #expect(grading.contributions[0].condition == .fact(.grade, .known))
    #expect(grading.points == -10)
    #expect(grading.grade == 3)
    #expect(grading.threshold == -10)
  }

  @Test func `All faults of a scheme are listed at once`() throws {
    let bands = [GradingFactor.Band(when: .always, points: 1_001)]
    let error = try #require(throws: InvalidDefinition.self) {
      try GradingScheme(
        factors: [
          GradingFactor(.harm, weight: 101, bands: bands), GradingFactor(.harm, bands: []),
          GradingFactor(
            GradingReason(rawValue: "two words"), bands: [.init(when: .any([]), points: 0)]),
        ],
        thresholds: [1, 2, 2, 1],
        fastLane: [
          .init(.safety, when: .fact(.grade, .atLeast(.number(6)))), .init(.safety, when: .always),
        ])
    }
    #expect(
      error.faults.map { "\($0.place) \($0.code)" } == [
        "thresholds outOfOrder", "factors[1].name duplicate", "factors[2].name illFormed",
        "fastLane[1].name duplicate", "factors[0].weight outOfRange",
        "factors[0].bands[0].points outOfRange", "factors[1].bands empty",
        "factors[2].bands[0].when.any empty", "fastLane[0].when.atLeast unfitValue",
      ])
    #expect(error.description.split(separator: "\n").count == error.faults.count)
  }

  @Test func `No scheme's points overflow`() throws {
    let factors = (0..<100).map { number in
      GradingFactor(
        GradingReason(rawValue: "f\(number)"), weight: 100,
        bands: [.init(when: .always, points: 1_000)])
    }
    let scheme = try GradingScheme(factors: factors, thresholds: [0, 0, 0, 10_000_000])
    #expect(scheme.grade(StatedFacts()).points == 10_000_000)
    #expect(scheme.grade(StatedFacts()).grade == 5)
    #expect(throws: InvalidDefinition.self) {
      try GradingScheme(factors: factors + [GradingFactor(.harm, bands: [])], thresholds: [])
    }
  }

  @Test(arguments: [
    (#"{"factors":[],"thresholds":[1,2,3]}"#, "thresholds: the points"),
    (#"{"factors":[],"thresholds":[1,2,3,4],"fast":[]}"#, "fast: there is no such member"),
    (#"{"thresholds":[1,2,3,4]}"#, "factors: "),
    (
      #"{"factors":[{"name":"harm","bands":[{"when":{"fact":"harm","atLeast":3},"points":1}]}],"thresholds":[1,2,3,4]}"#,
      "factors[0].bands[0].when.atLeast: "
    ),
    (
      #"{"factors":[{"name":"harm","bands":[{"if":"always","points":1}]}],"thresholds":[1,2,3,4]}"#,
      "factors[0].bands[0].when: the member is missing"
    ),
    (
      #"{"factors":[],"thresholds":[1,2,3,4],"fastLane":[{"name":"x","when":{"any":[]}}]}"#,
      "fastLane[0].when.any: "
    ),
  ])
  func `A scheme that is not one is refused with its path`(text: String, expected: String) throws {
    let found = try #require(refusal(GradingScheme.self, text))
    #expect(found.hasPrefix(expected), "\(found)")
  }
}

@Suite struct RecalibrationTests {
  @Test(arguments: Effort.seeds)
  func `No grade gets more than its share, and no lower threshold would do`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<Effort.count(2_000) {
      let width = Int.random(in: 0...40, using: &random)
      let history = (0..<Int.random(in: 1...60, using: &random)).map { _ in
        Int.random(in: -width...width, using: &random)
      }
      let shares = (0..<4).map { _ in Int.random(in: 0...1_000, using: &random) }.sorted(by: >)
      let scheme = try GradingScheme.standard.recalibrated(from: history, shares: shares)
      #expect(scheme.thresholds == scheme.thresholds.sorted())
      #expect(scheme.factors == GradingScheme.standard.factors)
      for (threshold, share) in zip(scheme.thresholds, shares) {
        let reached = history.count { $0 >= threshold }
        #expect(reached * 1_000 <= share * history.count)
        guard share < 1_000 else { continue }
        let lower = history.count { $0 >= threshold - 1 }
        #expect(lower * 1_000 > share * history.count)
      }
    }
  }

  @Test(arguments: [
    ([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], [500, 300, 100, 0], [5, 7, 9, 10]),
    ([3, 3, 3, 3], [1_000, 750, 500, 0], [3, 4, 4, 4]),
    ([7], [1_000, 1_000, 1_000, 1_000], [7, 7, 7, 7]),
    ([0, 0, 0, 9], [999, 250, 249, 249], [1, 1, 10, 10]),
  ])
  func `Thresholds divide history as stated`(history: [Int], shares: [Int], expected: [Int]) throws
  {
    let scheme = try GradingScheme.standard.recalibrated(from: history, shares: shares)
    #expect(scheme.thresholds == expected)
  }

  @Test(arguments: [
    ([], [1, 1, 1, 1], "history"), ([1], [1, 1, 1], "shares"), ([1], [1, 2, 1, 1], "shares"),
    ([1], [1_001, 1, 1, 1], "shares"), ([1], [1, 1, 1, -1], "shares"),
    ([0, .max], [1, 1, 1, 1], "history[1]"), ([.min], [1, 1, 1, 1], "history[0]"),
  ])
  func `History and shares that make no sense are refused`(
    history: [Int], shares: [Int], place: String
  ) throws {
    let error = try #require(throws: InvalidDefinition.self) {
      try GradingScheme.standard.recalibrated(from: history, shares: shares)
    }
    #expect(error.faults.map(\.place) == [place])
  }
}

@Suite struct PriorityMatrixTests {
  @Test(arguments: [
    (1, 1, 1), (1, 3, 3), (2, 1, 2), (2, 2, 3), (3, 3, 5), (0, 1, nil), (4, 1, nil), (1, 4, nil),
    (1, 0, nil), (.min, .max, nil),
  ])
  func `Impact and urgency give a priority`(impact: Int, urgency: Int, priority: Int?) {
    #expect(PriorityMatrix.standard.priority(impact: impact, urgency: urgency) == priority)
    let text = PriorityMatrix.standard.text(impact: impact, urgency: urgency, in: .chinese)
    #expect((text == nil) == (priority == nil))
  }

  @Test func `A priority explains itself`() {
    #expect(
      PriorityMatrix.standard.text(impact: 2, urgency: 1, in: .english)
        == "Priority 2, from impact 2 of 3 and urgency 1 of 3 (1 is the highest)")
    #expect(
      PriorityMatrix.standard.text(impact: 2, urgency: 1, in: .chinese)
        == "优先级2:影响程度2(共3级)、紧急程度1(共3级),1为最高")
  }

  @Test func `The standard matrix passes the checks and reads back`() throws {
    #expect(try PriorityMatrix(PriorityMatrix.standard.rows) == .standard)
    #expect(try json(PriorityMatrix.standard) == "[[1,2,3],[2,3,4],[3,4,5]]")
    #expect(try read(PriorityMatrix.self, "[[1,2,3],[2,3,4],[3,4,5]]") == .standard)
    #expect(
      refusal(PriorityMatrix.self, "[[1,6]]")?.contains("[0][1]: a priority is 1 to 5") == true)
  }

  @Test(arguments: [
    ([], [""]), ([[]], [""]), ([[1, 2], [3]], [""]), ([[0, 6]], ["[0][0]", "[0][1]"]),
    ([[2, 1], [1, 3]], ["[0][1]", "[1][0]"]), ([[3]], []), ([[1, 1], [1, 1]], []),
  ])
  func `A matrix that is not one is refused with every place`(rows: [[Int]], places: [String]) {
    do throws(InvalidDefinition) {
      _ = try PriorityMatrix(rows)
      #expect(places.isEmpty)
    } catch {
      #expect(error.faults.map(\.place) == places)
    }
  }
}

@Suite struct GradingReasonTests {
  @Test func `Every reason has a code and a name in each language`() {
    let listing = Listing(GradingReason.self)
    #expect(listing.isWellFormed)
    #expect(Set(listing.terms.map(\.code)).count == listing.terms.count)
    for language in DisplayLanguage.allCases {
      #expect(Set(listing.terms.map { $0.name(in: language) }).count == listing.terms.count)
    }
  }
}
