public import BusinessTime

extension FrequencyPattern {
  /// The pattern of complaints at these instants, in any order.
  ///
  /// Those that count lie after `end` − window and not after `end`. Of them:
  ///
  /// - **persistent**, if there is a row up to now: the last `persistentCount` or more, such that no
  ///   gap between two neighbours, nor from the last one to `end`, is longer than `longestGap`, and
  ///   the first and the last of the row lie at least `shortestRow` apart;
  /// - otherwise **periodic**, if there are at least `periodicCount`, and at least three, whose gaps
  ///   between neighbours have a mean of at least `shortestPeriod` and a standard deviation (of the
  ///   whole, not of a sample) of at most `variation` per cent of that mean;
  /// - otherwise **sporadic**. Complaints that come all at once and then stop are sporadic too.
  ///
  /// The work is done in whole numbers: the same instants give the same pattern on any machine.
  ///
  /// - Parameters:
  ///   - instants: when complaints were received.
  ///   - end: the end of the window, usually the present.
  ///   - bounds: the numbers above.
  public init(
    of instants: some Sequence<Timestamp>, until end: Timestamp,
    by bounds: FrequencyBounds = .standard
  ) {
    let ages = FrequencyPattern.ages(of: instants, until: end, within: bounds.window)
    let gaps = zip(ages.dropFirst(), ages).map { $0 - $1 }
    if FrequencyPattern.isPersistent(ages, gaps, by: bounds) {
      self = .persistent
    } else if ages.count >= max(3, bounds.periodicCount),
      FrequencyPattern.isRegular(gaps, by: bounds)
    {
      self = .periodic
    } else {
      self = .sporadic
    }
  }

  /// How long before the end each instant of the window lies, the latest one first.
  ///
  /// Instants may lie anywhere in the range of `Int64`, so their distance may not fit into it.
  private static func ages(
    of instants: some Sequence<Timestamp>, until end: Timestamp, within window: TimeSpan
  ) -> [Int128] {
    instants
      .map { Int128(end.millisecondsSince1970) - Int128($0.millisecondsSince1970) }
      .filter { $0 >= 0 && $0 < Int128(window.milliseconds) }
      .sorted()
  }

  private static func isPersistent(
    _ ages: [Int128], _ gaps: [Int128], by bounds: FrequencyBounds
  ) -> Bool {
    let longest = Int128(bounds.longestGap.milliseconds)
    guard let latest = ages.first, latest <= longest else { return false }
    let row = ages.prefix(1 + gaps.prefix { $0 <= longest }.count)
    return row.count >= bounds.persistentCount
      && row[row.count - 1] - latest >= Int128(bounds.shortestRow.milliseconds)
  }

  /// Whether the gaps, two or more, are alike: n·Σg² − (Σg)² ≤ (variation/100)²·(Σg)².
  private static func isRegular(_ gaps: [Int128], by bounds: FrequencyBounds) -> Bool {
    let count = Int128(gaps.count)
    let total = gaps.reduce(0, +)
    guard total >= Int128(bounds.shortestPeriod.milliseconds) * count, total > 0 else {
      return false
    }
    // Beyond 2^40 ms, 34 years, the last bits give way: so no step leaves the range of 128 bits.
    let surplus = max(0, 128 - total.leadingZeroBitCount - 40)
    let steps = gaps.map { $0 >> surplus }
    let sum = steps.reduce(0, +)
    let squares = steps.reduce(0) { $0 + $1 * $1 }
    let variation = Int128(max(0, min(bounds.variation, 10_000)))
    return (count * squares - sum * sum) * 10_000 <= variation * variation * sum * sum
  }
}
