import BusinessTime
import ComplaintModel

/// A complaint that comes in: from whom, about what, in which words.
struct YearArrival {
  let at: Timestamp
  let complainant: PartyID
  let category: ComplaintCategory
  let product: YearPhrases.Product
  let channel: ContactChannel
  let isChinese: Bool
  /// The place of the complaint that is said again; it came before.
  private(set) var predecessor: Int?

  /// Complaints in the order in which they come in.
  static func drawn(
    _ count: Int, in calendar: YearCalendar, _ random: inout SeededRandom
  ) -> [YearArrival] {
    var categories = Self.categories(count)
    categories.shuffle(using: &random)
    let instants = categories.indices.map { _ in calendar.arrival(&random) }.sorted()
    var arrivals: [YearArrival] = []
    for (number, (instant, category)) in zip(instants, categories).enumerated() {
      arrivals.append(drawn(number, at: instant, about: category, after: arrivals, &random))
    }
    return arrivals
  }

  private static func drawn(
    _ number: Int, at instant: Timestamp, about category: ComplaintCategory,
    after earlier: [YearArrival], _ random: inout SeededRandom
  ) -> YearArrival {
    let channel = random.weighted(channels)
    if random.percent(9), let predecessor = Self.predecessor(instant, category, earlier, &random) {
      let first = earlier[predecessor]
      return YearArrival(
        at: instant, complainant: first.complainant, category: category, product: first.product,
        channel: channel, isChinese: first.isChinese, predecessor: predecessor)
    }
    return YearArrival(
      at: instant,
      complainant: PartyID(high: 0x4000, low: 0b10 << 62 | UInt64(number)), category: category,
      product: random.one(of: YearPhrases.products), channel: channel,
      isChinese: !random.once(in: 3), predecessor: nil)
  }

  /// A recent complaint of the same nature that may come again.
  private static func predecessor(
    _ instant: Timestamp, _ category: ComplaintCategory, _ earlier: [YearArrival],
    _ random: inout SeededRandom
  ) -> Int? {
    let recent = earlier.indices.suffix(400).filter { place in
      let passed = instant - earlier[place].at
      return earlier[place].category.root == category.root && passed > .hours(48)
        && passed < .hours(40 * 24)
    }
    return recent.randomElement(using: &random)
  }

  private static let channels: [(ContactChannel, Int)] = [
    (.phone, 34), (.app, 22), (.chat, 16), (.webForm, 12), (.socialMedia, 6), (.inPerson, 5),
    (.email, 3), (.letter, 1), (.regulator, 1),
  ]
}

// MARK: - What it is about

extension YearArrival {
  /// As many categories as complaints, in exact shares.
  static func categories(_ count: Int) -> [ComplaintCategory] {
    let quality = share(count, 42)
    let afterSales = share(count, 28)
    let price = share(count, 18)
    let response = share(afterSales, 40)
    let solving = share(afterSales, 32)
    let promotion = share(price, 23)
    return spread(quality, over: qualities)
      + Array(repeating: .afterSalesResponse, count: response)
      + Array(repeating: .afterSalesSolving, count: solving)
      + spread(afterSales - response - solving, over: otherAfterSales)
      + Array(repeating: .pricePromotion, count: promotion)
      + spread(price - promotion, over: otherPrices)
      + spread(count - quality - afterSales - price, over: others)
  }

  /// So many of a hundred, rounded to the nearest number.
  private static func share(_ count: Int, _ percent: Int) -> Int { (count * percent + 50) / 100 }

  /// The earlier a category, the more of it.
  private static func spread(
    _ count: Int, over categories: [ComplaintCategory]
  ) -> [ComplaintCategory] {
    let weights = categories.indices.map { categories.count - $0 }
    let whole = weights.reduce(0, +)
    var spread = zip(categories, weights).flatMap { category, weight in
      Array(repeating: category, count: count * weight / whole)
    }
    while spread.count < count { spread.append(categories[spread.count % categories.count]) }
    return spread
  }

  private static let qualities: [ComplaintCategory] = [
    .qualityMalfunction, .qualityDefect, .qualityDurability, .qualityMismatch, .qualityExpired,
  ]
  private static let otherAfterSales: [ComplaintCategory] = [
    .afterSalesRepair, .afterSalesReturns, .afterSalesParts, .afterSalesFee,
  ]
  private static let otherPrices: [ComplaintCategory] = [
    .priceDifference, .priceHidden, .priceLabel, .priceVoucher,
  ]
  private static let others: [ComplaintCategory] = [
    .deliveryLate, .serviceNeglect, .deliveryDamaged, .serviceRudeness, .policyReturns,
    .billingRefund, .technicalError, .privacyMarketing, .safetyHazard,
  ]
}

extension SeededRandom {
  /// One of the values, each as often as its weight says.
  mutating func weighted<Value>(_ values: [(Value, Int)]) -> Value {
    var place = Int.random(in: 0..<values.reduce(0) { $0 + $1.1 }, using: &self)
    for (value, weight) in values {
      if place < weight { return value }
      place -= weight
    }
    return values[0].0
  }
}
