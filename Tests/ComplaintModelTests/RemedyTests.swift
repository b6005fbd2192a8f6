import BusinessTime
import ComplaintModel
import ComplaintTestSupport
import Testing

/// Short ways to say who did what.
enum Sample {
  static func person(
    _ name: String, for absent: String? = nil, day: Int64 = 2
  ) -> Signatory {
    Signatory(
      AgentID(rawValue: name), for: absent.map { AgentID(rawValue: $0) }, at: .march(day))
  }

  static func yuan(_ amount: Int64) -> Money { Money(minorUnits: amount * 100, .cny) }

  static func euros(_ amount: Int64) -> Money { Money(minorUnits: amount * 100, .eur) }

  static func remedy(
    _ kind: RemedyKind, _ amount: Money? = nil, id: Remedy.ID = 1
  ) throws -> Remedy {
    try Remedy(id, kind, amount: amount, proposedBy: .person(person("anna")))
  }
}

@Suite struct RemedyStateTests {
  /// Every pair of states that may follow each other; no other may.
  static let steps: Set<[Remedy.State]> = [
    [.proposed, .approved], [.proposed, .promised], [.proposed, .cancelled],
    [.approved, .promised],
    [.approved, .cancelled], [.promised, .fulfilled], [.promised, .cancelled],
  ]

  @Test func `A remedy takes its steps in order`() {
    for state in Remedy.State.allCases {
      for next in Remedy.State.allCases {
        #expect(state.canBecome(next) == Self.steps.contains([state, next]), "\(state) \(next)")
      }
    }
  }

  @Test func `Each step keeps who took it and when`() throws {
    let proposed = try Sample.remedy(.refund, Sample.yuan(100))
    #expect(proposed.state == .proposed)
    let approved = try proposed.advanced(to: .approved, by: .person(Sample.person("ben", day: 3)))
    let done =
      try approved
      .advanced(to: .promised, by: .person(Sample.person("anna", day: 3)))
      .advanced(to: .fulfilled, by: .rule(RuleName(rawValue: "till"), at: .march(5)))
    #expect(done.state == .fulfilled)
    #expect(done.step(to: .approved)?.by == .person(Sample.person("ben", day: 3)))
    #expect(done.step(to: .fulfilled)?.by.at == .march(5))
    #expect(done.step(to: .cancelled) == nil)
    #expect(proposed.state == .proposed)
    #expect(try read(Remedy.self, json(done)) == done)
  }

  @Test func `A step that does not follow is refused`() throws {
    let proposed = try Sample.remedy(.apology)
    let errors = [
      #expect(throws: RemedyError.self) {
        try proposed.advanced(to: .fulfilled, by: .person(Sample.person("ben")))
      },
      #expect(throws: RemedyError.self) {
        try proposed.advanced(to: .approved, by: .person(Sample.person("ben", day: 1)))
      },
    ]
    #expect(errors.map { $0?.code } == [.stepNotPossible, .stepNotPossible])
  }

  @Test(
    arguments: [
      (RemedyKind.refund, nil, RemedyError.Code.amountMissing),
      (.compensation, nil, .amountMissing), (.priceReduction, nil, .amountMissing),
      (.goodwill, Sample.yuan(0), .amountNotPositive),
      (.refund, Sample.yuan(-1), .amountNotPositive),
      (.goodwill, nil, nil), (.replacement, Sample.yuan(9), nil), (.refund, Sample.yuan(1), nil),
    ] as [(RemedyKind, Money?, RemedyError.Code?)])
  func `Money has an amount of more than nothing`(
    kind: RemedyKind, amount: Money?, code: RemedyError.Code?
  ) {
    do throws(RemedyError) {
      _ = try Remedy(1, kind, amount: amount, proposedBy: .person(Sample.person("anna")))
      #expect(code == nil)
    } catch {
      #expect(error.code == code)
      #expect(error.description.hasSuffix("(\(error.code))"))
    }
  }

  @Test func `Sums are for each currency by itself, without what is cancelled`() throws {
    let cancelled = try Sample.remedy(.refund, Sample.yuan(900))
      .advanced(to: .cancelled, by: .person(Sample.person("anna")))
    let remedies = [
      try Sample.remedy(.refund, Sample.yuan(100)), try Sample.remedy(.goodwill, Sample.yuan(20)),
      try Sample.remedy(.refund, Sample.euros(5)), try Sample.remedy(.apology), cancelled,
    ]
    #expect(try remedies.totals() == [Sample.yuan(120), Sample.euros(5)])
    #expect(try [Remedy]().totals().isEmpty)
    let largest = try Sample.remedy(.refund, Money(minorUnits: .max, .cny))
    #expect(throws: MoneyError.self) { try [largest, largest].totals() }
  }

  @Test(arguments: [
    (#"{"id":1,"kind":"apology","steps":[]}"#, "steps: a remedy begins"),
    (
      #"{"id":1,"kind":"refund","steps":[{"state":"proposed","by":"agent:a","at":"2026-03-01T00:00:00Z"}]}"#,
      "amount: a remedy of the kind"
    ),
    (
      #"{"id":1,"kind":"apology","steps":[{"state":"proposed","by":"anna","at":"2026-03-01T00:00:00Z"}]}"#,
      "steps[0].by: "
    ),
    (
      #"{"id":1,"kind":"apology","steps":[{"state":"proposed","by":"agent:a","at":"2026-03-01T00:00:00Z"},{"state":"fulfilled","by":"rule:b","at":"2026-03-01T00:00:00Z"}]}"#,
      "steps: remedy 1 is proposed and cannot be fulfilled"
    ),
    (#"{"id":1,"kind":"apology","step":[]}"#, "steps: the member is missing"),
    (#"{"id":9000000000,"kind":"apology","steps":[]}"#, ""),
  ])
  func `A remedy that is not one is refused with its path`(text: String, expected: String) throws {
    let found = try #require(refusal(Remedy.self, text))
    #expect(found.hasPrefix(expected), "\(found)")
  }

  @Test func `Every state has a name in each language`() {
    let listing = Listing(closed: Remedy.State.self)
    #expect(listing.isWellFormed && Listing(closed: Duty.self).isWellFormed)
    #expect(Set(listing.terms.map(\.chinese)).count == Remedy.State.allCases.count)
  }
}

@Suite struct BudgetTests {
  static func budget(
    _ limit: Int64 = 1_000, spent: Int64 = 0, version: Int64 = 0
  ) throws -> Budget {
    try Budget(
      BudgetName(rawValue: "goodwill"), from: .march(1), until: .march(31),
      limit: Sample.yuan(limit), spent: Sample.yuan(spent), version: version)
  }

  @Test func `Spending adds up and counts the version`() throws {
    let first = try Self.budget().spending(Sample.yuan(300), at: .march(1))
    let second = try first.spending(Sample.yuan(700), at: .march(30, hour: 23))
    #expect(first.remaining == Sample.yuan(700))
    #expect(second.remaining == Sample.yuan(0))
    #expect(second.version == 2)
    let third = try second.returning(Sample.yuan(1_000))
    #expect(third.spent == Sample.yuan(0))
    #expect(third.version == 3)
    #expect(try read(Budget.self, json(third)) == third)
  }

  @Test(
    arguments: [
      (Sample.yuan(1_001), 2, RemedyError.Code.budgetExceeded),
      (Money(minorUnits: .max, .cny), 2, .budgetExceeded),
      (Sample.yuan(0), 2, .amountNotPositive), (Sample.yuan(-5), 2, .amountNotPositive),
      (Sample.euros(5), 2, .differentCurrencies), (Sample.yuan(5), 0, .outsidePeriod),
      (Sample.yuan(5), 31, .outsidePeriod), (Sample.yuan(1_000), 2, nil),
    ] as [(Money, Int64, RemedyError.Code?)])
  func `What the budget does not allow is not spent`(
    amount: Money, day: Int64, code: RemedyError.Code?
  ) throws {
    let budget = try Self.budget()
    do throws(RemedyError) {
      _ = try budget.spending(amount, at: .march(day))
      #expect(code == nil)
    } catch {
      #expect(error.code == code)
    }
  }

  @Test func `No more comes back than was spent`() throws {
    let error = try #require(throws: RemedyError.self) {
      try Self.budget(spent: 5).returning(Sample.yuan(6))
    }
    #expect(error.code == .moreThanSpent)
  }

  @Test func `A limit that was lowered leaves nothing to spend`() throws {
    let budget = try Self.budget(100, spent: 150)
    #expect(budget.remaining == Sample.yuan(0))
    #expect(throws: RemedyError.self) { try budget.spending(Sample.yuan(1), at: .march(2)) }
    #expect(try budget.returning(Sample.yuan(100)).remaining == Sample.yuan(50))
  }

  @Test func `Versions end before they cannot be counted`() throws {
    let last = try Self.budget(spent: 5, version: 1 << 53)
    let error = try #require(throws: RemedyError.self) { try last.returning(Sample.yuan(1)) }
    #expect(error.code == .versionExhausted)
    #expect(throws: RemedyError.self) { try Self.budget(version: .max) }
  }

  @Test(arguments: [
    (#""version":-1,"limit":"CNY 5.00","spent":"CNY 0.00""#, "badBudget"),
    (#""version":0,"limit":"CNY -5.00","spent":"CNY 0.00""#, "badBudget"),
    (#""version":0,"limit":"CNY 5.00","spent":"EUR 0.00""#, "differentCurrencies"),
    (#""version":9223372036854775807,"limit":"CNY 5.00","spent":"CNY 0.00""#, "versionExhausted"),
    (
      #""version":0,"limit":"CNY 5.00","spent":"CNY 0.00","left":1"#,
      "left: there is no such member"
    ),
    (#""version":0,"limit":"CNY 5.00""#, "spent: "),
  ])
  func `A budget that is not one is refused`(members: String, expected: String) throws {
    let period = #""from":"2026-03-01T00:00:00Z","until":"2026-04-01T00:00:00Z""#
    let found = try #require(refusal(Budget.self, "{\"name\":\"g\",\(period),\(members)}"))
    #expect(found.contains(expected), "\(found)")
  }

  @Test(arguments: Effort.seeds)
  func `What is spent never exceeds the limit, whatever is tried`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<Effort.count(300) {
      var budget = try Self.budget(Int64.random(in: 0...100, using: &random))
      var (spent, changes): (Int64, Int64) = (0, 0)
      for _ in 0..<50 {
        let amount = Int64.random(in: -2...30, using: &random)
        let isSpending = Bool.random(using: &random)
        let next =
          isSpending
          ? try? budget.spending(Sample.yuan(amount), at: .march(2))
          : try? budget.returning(Sample.yuan(amount))
        guard let next else { continue }
        budget = next
        spent += isSpending ? amount : -amount
        changes += 1
        #expect(budget.spent == Sample.yuan(spent) && budget.version == changes)
        #expect((0...budget.limit.minorUnits).contains(budget.spent.minorUnits))
      }
    }
  }
}
