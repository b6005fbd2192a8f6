/// A date on the wall calendar, without a time and without a zone.
///
/// Dates follow the Gregorian calendar from 0001-01-01 to 9999-12-31 and are written as in
/// RFC 3339. They can be counted through, because they know the distance in days:
///
/// ```swift
/// let easter = try LocalDate("2026-04-05")
/// easter.weekday  // .sunday
/// easter.advanced(by: 50)  // 2026-05-25, Whit Monday
/// ```
public struct LocalDate: Hashable, Sendable {
  /// Days since 1970-01-01; negative before it.
  public let daysSince1970: Int

  init(daysSince1970: Int) { self.daysSince1970 = daysSince1970 }

  /// The first date, 0001-01-01.
  public static let earliest = LocalDate(known: 1, 1, 1)

  /// The last date, 9999-12-31.
  public static let latest = LocalDate(known: 9999, 12, 31)

  /// The date with this year, month (1 to 12) and day of the month.
  ///
  /// - Throws: ``BusinessTimeError/Code/outOfRange`` if there is no such date.
  public init(year: Int, month: Int, day: Int) throws(BusinessTimeError) {
    guard CivilDay.exists(year: year, month: month, day: day) else {
      throw BusinessTimeError(.outOfRange, "there is no date \(year)-\(month)-\(day)")
    }
    self.init(known: year, month, day)
  }

  /// A date known to exist.
  init(known year: Int, _ month: Int, _ day: Int) {
    self.init(daysSince1970: Int(CivilDay.daysSince1970(year: year, month: month, day: day)))
  }
}

extension LocalDate {
  /// Year, month (1 to 12) and day of the month.
  public var components: (year: Int, month: Int, day: Int) {
    CivilDay.date(daysSince1970: Int64(daysSince1970))
  }

  /// The year.
  public var year: Int { components.year }

  /// The month, 1 to 12.
  public var month: Int { components.month }

  /// The day of the month, 1 to 31.
  public var day: Int { components.day }

  /// The day of the week.
  public var weekday: Weekday {
    // 1970-01-01 was a Thursday.
    Weekday.thursday.advanced(by: daysSince1970 % 7)
  }

  /// The date so many months later, on the same day number or on the last day of a shorter month.
  ///
  /// One month after January 31 is February 28 or 29; twelve months after February 29 is
  /// February 28. Negative counts go back. The result is not earlier than ``earliest`` and not later
  /// than ``latest``.
  public func advanced(byMonths months: Int) -> LocalDate {
    let (year, month, day) = components
    let (first, overflow) = (year * 12 + month - 1).addingReportingOverflow(months)
    guard !overflow else { return months < 0 ? .earliest : .latest }
    guard first >= 12 else { return .earliest }
    guard first < 10_000 * 12 else { return .latest }
    let (newYear, newMonth) = (first / 12, first % 12 + 1)
    let newDay = min(day, CivilDay.lengthOfMonth(newMonth, in: newYear))
    return LocalDate(known: newYear, newMonth, newDay)
  }
}

extension LocalDate: Strideable {
  /// The date `days` later; negative counts go back.
  ///
  /// The result is not earlier than ``earliest`` and not later than ``latest``.
  public func advanced(by days: Int) -> LocalDate {
    let (sum, overflow) = daysSince1970.addingReportingOverflow(days)
    guard !overflow else { return days < 0 ? .earliest : .latest }
    return min(max(LocalDate(daysSince1970: sum), .earliest), .latest)
  }

  /// The date `days` later, also outside the years that texts can state: for arithmetic that looks
  /// at the range itself.
  func shifted(by days: Int) -> LocalDate { LocalDate(daysSince1970: daysSince1970 + days) }

  /// The number of days from this date to `other`.
  public func distance(to other: LocalDate) -> Int { other.daysSince1970 - daysSince1970 }

  /// Whether the first date is the earlier one.
  public static func < (left: LocalDate, right: LocalDate) -> Bool {
    left.daysSince1970 < right.daysSince1970
  }
}

extension LocalDate: CustomStringConvertible {
  /// The date as `2026-03-02`.
  public var description: String {
    let (year, month, day) = components
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  /// Reads a date written as `2026-03-02`.
  ///
  /// - Throws: ``BusinessTimeError/Code/malformed``, or ``BusinessTimeError/Code/outOfRange`` for a
  ///   date that does not exist.
  public init(_ text: String) throws(BusinessTimeError) {
    var scanner = TextScanner(text)
    guard let year = scanner.digits(4...4), scanner.skip("-"),
      let month = scanner.digits(2...2), scanner.skip("-"),
      let day = scanner.digits(2...2), scanner.isAtEnd
    else { throw BusinessTimeError(.malformed, "\"\(text)\" is not a date like \"2026-03-02\"") }
    try self.init(year: year, month: month, day: day)
  }
}

extension LocalDate: Codable {
  /// Reads the text form.
  public init(from decoder: any Decoder) throws { self = try decoder.parsed(LocalDate.init(_:)) }

  /// Writes the text form.
  public func encode(to encoder: any Encoder) throws { try encoder.write(description) }
}
