/// Turns wall clock times into instants, quickly where many near each other are asked for.
///
/// Inside one stretch of constant offset a conversion is a subtraction; only at its edges, where
/// times are skipped or repeated, the rules are asked.
struct WallConverter {
  private let rules: ZoneRules
  private var low: Int64 = 0
  private var high: Int64 = 0
  private var offset: Int64 = 0

  init(_ rules: ZoneRules) { self.rules = rules }

  /// As ``ZoneRules/instant(of:at:)``, for milliseconds since 1970-01-01 00:00 on the wall clock.
  mutating func instant(of wall: Int64) -> Int64 {
    if wall >= low, wall < high { return wall - offset }
    let instant = rules.instant(ofWall: wall)
    let index = rules.stretch(at: instant)
    let stretch = rules.stretches[index]
    offset = stretch.offset
    // A repeated time belongs to the stretch before, so this one's own times begin after it.
    low =
      index == 0
      ? Int64.min : stretch.start + max(stretch.offset, rules.stretches[index - 1].offset)
    high =
      index + 1 == rules.stretches.count
      ? Int64.max : rules.stretches[index + 1].start + stretch.offset
    return instant
  }
}
