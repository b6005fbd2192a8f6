/// What a calendar was made from; everything else about it follows.
struct CalendarDefinition: Hashable, Sendable {
  var name: String
  var zone: ZoneRules
  var valid: ClosedRange<LocalDate>
  var shape: Shape

  indirect enum Shape: Hashable, Sendable {
    case schedule(Schedule)
    /// Calendars put together; the first one's zone and dates lead.
    case combined(Combination, CalendarDefinition, CalendarDefinition)
  }

  enum Combination: String, CaseIterable, Sendable {
    case union, intersection, difference
  }

  /// The dates for which a calendar may be made: those whose zone offsets are known.
  static let possible = LocalDate(known: 1970, 1, 1)...LocalDate(known: 2199, 12, 31)
}

extension CalendarDefinition {
  func table() throws(BusinessTimeError) -> OpenTimeTable {
    try check()
    let days = valid.lowerBound.daysSince1970...valid.upperBound.daysSince1970
    let table = OpenTimeTable(
      pieces(over: valid), from: zone.startOfDay(valid.lowerBound).millisecondsSince1970,
      to: zone.startOfDay(valid.upperBound.advanced(by: 1)).millisecondsSince1970, days: days)
    guard table.total > 0 else {
      throw BusinessTimeError(
        .neverOpens, "\"\(name)\" has no open time from \(valid.text)", at: "hours")
    }
    return table
  }

  /// What a table may hold, far more than any organisation needs.
  ///
  /// Three openings a day are 250,000 from 1970 to 2199. It bounds what a calendar from a foreign
  /// text may cost.
  private static let mostStretches = 300_000

  /// How many openings and closures there are at most.
  private var stretches: Int {
    switch shape {
    case .schedule(let schedule): schedule.stretches(over: valid)
    case .combined(_, let first, let second): first.stretches + second.stretches
    }
  }

  /// Whether everything that the dates need is stated, by the parts as well.
  private func check() throws(BusinessTimeError) {
    guard CalendarDefinition.possible.contains(valid.lowerBound),
      CalendarDefinition.possible.contains(valid.upperBound)
    else {
      throw BusinessTimeError(
        .beyondValidity, "\(valid.text) is not within \(CalendarDefinition.possible.text)",
        at: "valid")
    }
    guard stretches <= CalendarDefinition.mostStretches else {
      throw BusinessTimeError(
        .outOfRange,
        "\"\(name)\" would have more than \(CalendarDefinition.mostStretches) openings and closures "
          + "from \(valid.text); shorten the span or the list", at: "valid")
    }
    switch shape {
    case .schedule(let schedule):
      try schedule.checkHolidaysReach(valid)
    case .combined(_, let first, let second):
      try first.check()
      try second.check()
      let common = first.datesInCommon(with: second)
      guard let common, common.contains(valid.lowerBound), common.contains(valid.upperBound) else {
        throw BusinessTimeError(
          .beyondValidity,
          "\"\(first.name)\" and \"\(second.name)\" do not both state \(valid.text)", at: "valid")
      }
    }
  }

  func pieces(over span: ClosedRange<LocalDate>) -> [OpenPiece] {
    switch shape {
    case .schedule(let schedule):
      return schedule.pieces(in: zone, over: span)
    case .combined(let combination, let first, let second):
      let pieces = first.pieces(over: span)
      // Dates of the two zones differ: one more on either side covers the same instants.
      let others = second.pieces(
        over: span.lowerBound.advanced(by: -2)...span.upperBound.advanced(by: 2))
      switch combination {
      case .union: return pieces.union(others)
      case .intersection: return pieces.intersection(others)
      case .difference: return pieces.subtracting(others.coalesced())
      }
    }
  }

  /// The instants from the beginning of the first date to the end of the last one.
  private var instants: ClosedRange<Timestamp> {
    zone.startOfDay(valid.lowerBound)...zone.startOfDay(valid.upperBound.advanced(by: 1))
  }

  /// Both put together, for the dates that they have in common.
  func combined(
    _ combination: Combination, with other: CalendarDefinition, name: String
  ) throws(BusinessTimeError) -> CalendarDefinition {
    guard let common = datesInCommon(with: other) else {
      throw BusinessTimeError(
        .beyondValidity,
        "\"\(self.name)\" is stated for \(valid.text), "
          + "\"\(other.name)\" for \(other.valid.text): they have no date in common")
    }
    return CalendarDefinition(
      name: name, zone: zone, valid: common, shape: .combined(combination, self, other))
  }

  /// The dates of this zone that both statements cover entirely, or `nil` if there is none.
  func datesInCommon(with other: CalendarDefinition) -> ClosedRange<LocalDate>? {
    var (first, last) = (valid.lowerBound, valid.upperBound)
    let covered = other.instants
    if zone.startOfDay(first) < covered.lowerBound { first = zone.date(at: covered.lowerBound) }
    if zone.startOfDay(first) < covered.lowerBound { first = first.advanced(by: 1) }
    if zone.startOfDay(last.advanced(by: 1)) > covered.upperBound {
      last = zone.date(at: covered.upperBound).advanced(by: -1)
    }
    return first <= last ? first...last : nil
  }

  /// The same statement for dates through `last`.
  func extended(through last: LocalDate) -> CalendarDefinition {
    var extended = self
    extended.valid = valid.lowerBound...max(valid.lowerBound, last)
    if case .combined(let combination, let first, let second) = shape {
      var other = second.extended(through: last)
      // Where the other zone's dates end earlier, it takes one more of them to cover this one's.
      if other.instants.upperBound < extended.instants.upperBound {
        other = second.extended(through: last.advanced(by: 1))
      }
      extended.shape = .combined(combination, first.extended(through: last), other)
    }
    return extended
  }
}
