extension GradingScheme {
  /// A starting point that is sensible for goods and services sold to many.
  ///
  /// It looks at what ISO 10002 names for the assessment of a complaint (severity, safety,
  /// complexity, impact, need for immediate action), as far as facts tell of it:
  ///
  /// | factor | weight | 1 point | 2 points | 3 points |
  /// |---|---|---|---|---|
  /// | amount, CNY | 2 | 500 | 5,000 | 50,000 |
  /// | amount, EUR, GBP or USD | 2 | 100 | 1,000 | 10,000 |
  /// | affected | 2 | 2 people | 10 | 30 |
  /// | harm | 3 | financial loss | harm to health | danger to life |
  /// | emotion | 1 | upset | angry | distressed |
  /// | customer | 1 | promised priority | VIP, key account, strategic | |
  /// | vulnerability | 2 | | any that is known | |
  /// | publicity | 2 | shared, or 1,000 reached | spreading, or 10,000 | press, or 100,000 |
  /// | repetition | 2 | 1 repeat or reopening | 2 reopenings or 3 repeats | |
  ///
  /// Grades 2, 3, 4 and 5 begin at 3, 7, 12 and 18 points. Harm to health or danger, the category
  /// `safety`, a safety risk among the vulnerabilities, a legal dispute, 100 people affected and 30
  /// similar complaints take the fast lane.
  ///
  /// An amount in another currency gives no points: a scheme for it states bands of its own, because
  /// the library converts nothing. The customer's tier counts least on purpose: ISO 10002 asks for
  /// the same treatment of everybody. Two facts come from the host: `outside.repeats`, how many
  /// earlier complaints of the same complainant are about the same matter, and `outside.similar`, how
  /// many open complaints are about it whoever complains; what it does not tell gives no points.
  public static let standard = GradingScheme(
    known: [
      GradingFactor(.amount, weight: 2, bands: amountBands),
      GradingFactor(.affected, weight: 2, bands: bands(.affected, from: [2, 10, 30])),
      GradingFactor(.harm, weight: 3, bands: degrees(.harm, [Harm.financial, .health, .danger])),
      GradingFactor(.emotion, bands: degrees(.emotion, [Emotion.upset, .angry, .distressed])),
      GradingFactor(.customer, bands: tierBands),
      GradingFactor(
        .vulnerability, weight: 2,
        bands: [.init(when: .fact(.vulnerabilities, .known), points: 2)]),
      GradingFactor(
        .publicity, weight: 2,
        bands: degrees(.publicity, [Publicity.shared, .spreading, .press])
          + bands(.reach, from: [1_000, 10_000, 100_000])),
      GradingFactor(
        .repetition, weight: 2,
        bands: bands(.outside("repeats"), from: [1, 3]) + bands(.reopenings, from: [1, 2])),
    ],
    thresholds: [3, 7, 12, 18],
    fastLane: [
      FastLane(
        .safety,
        when: .any([
          .fact(.harm, .atLeast(.rank(of: Harm.health))),
          .fact(.category, .within(ComplaintCategory.safety.rawValue)),
          .fact(.vulnerabilities, .contains(Vulnerability.safetyRisk.rawValue)),
        ])),
      FastLane(.legalDispute, when: .fact(.legalDispute, .equals(.flag(true)))),
      FastLane(
        .massComplaint,
        when: .any([
          .fact(.affected, .atLeast(.number(100))),
          .fact(.outside("similar"), .atLeast(.number(30))),
        ])),
    ])

  /// 1, 2, 3 points … from these numbers on.
  private static func bands(_ fact: Fact, from numbers: [Int64]) -> [GradingFactor.Band] {
    numbers.enumerated().map { index, number in
      .init(when: .fact(fact, .atLeast(.number(number))), points: index + 1)
    }
  }

  /// 1, 2, 3 points … from these degrees on.
  private static func degrees(
    _ fact: Fact, _ degrees: [some OrderedVocabulary]
  ) -> [GradingFactor.Band] {
    degrees.enumerated().map { index, degree in
      .init(when: .fact(fact, .atLeast(.rank(of: degree))), points: index + 1)
    }
  }

  private static let amountBands: [GradingFactor.Band] =
    bands(.cny, from: [500, 5_000, 50_000])
    + [Currency.eur, .gbp, .usd].flatMap { bands($0, from: [100, 1_000, 10_000]) }

  /// 1, 2, 3 points from these amounts on, in whole units of a currency with hundredths.
  private static func bands(_ currency: Currency, from units: [Int64]) -> [GradingFactor.Band] {
    units.enumerated().map { index, units in
      let amount = Money(minorUnits: units * currency.minorUnitsPerUnit, currency)
      return .init(when: .fact(.amountClaimed, .atLeast(.money(amount))), points: index + 1)
    }
  }

  private static let tierBands: [GradingFactor.Band] = [
    .init(when: .fact(.customerTier, .equals(.code(CustomerTier.priority))), points: 1),
    .init(
      when: .fact(
        .customerTier,
        .oneOf([
          .code(CustomerTier.vip), .code(CustomerTier.keyAccount), .code(CustomerTier.strategic),
        ])),
      points: 2),
  ]
}
