/// A range of dates as JSON states it: `{"from": "2026-01-01", "through": "2026-12-31"}`.
struct DateSpan: Codable {
  var from: LocalDate
  var through: LocalDate

  init(_ range: ClosedRange<LocalDate>) {
    from = range.lowerBound
    through = range.upperBound
  }

  private enum Key: String, CodingKey, CaseIterable {
    case from, through
  }

  init(from decoder: any Decoder) throws {
    try decoder.refuseMembers(besides: Key.self)
    let values = try decoder.container(keyedBy: Key.self)
    from = try values.decode(LocalDate.self, forKey: .from)
    through = try values.decode(LocalDate.self, forKey: .through)
    let (first, last) = (from, through)
    _ = try decoder.checked { () throws(BusinessTimeError) in
      try ClosedRange(checking: first, last)
    }
  }

  var range: ClosedRange<LocalDate> { from...through }
}

extension ClosedRange<LocalDate> {
  /// The range from `first` through `last`.
  ///
  /// - Throws: ``BusinessTimeError/Code/endBeforeStart``.
  init(checking first: LocalDate, _ last: LocalDate) throws(BusinessTimeError) {
    guard first <= last else {
      throw BusinessTimeError(.endBeforeStart, "\(last) lies before \(first)")
    }
    self = first...last
  }

  /// From January 1 of the first year through December 31 of the last.
  ///
  /// - Throws: ``BusinessTimeError/Code/outOfRange`` outside the years 1 to 9999.
  public static func years(_ years: ClosedRange<Int>) throws(BusinessTimeError) -> Self {
    let first = try LocalDate(year: years.lowerBound, month: 1, day: 1)
    return first...(try LocalDate(year: years.upperBound, month: 12, day: 31))
  }

  /// The range as `2026-01-01 to 2026-12-31`.
  var text: String { "\(lowerBound) to \(upperBound)" }
}
