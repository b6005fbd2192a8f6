/// A holiday that returns by a rule, or that happens once.
///
/// ```swift
/// try HolidayRule("Christmas Day", .fixed(month: 12, day: 25), substitute: .nextWeekday)
/// try HolidayRule("Easter Monday", .easter(1))
/// try HolidayRule("Memorial Day", .weekday(-1, .monday, month: 5))
/// ```
///
/// A rule says which dates are closed; which hours a calendar keeps otherwise is no concern of it.
public struct HolidayRule: Hashable, Sendable {
  /// How the date of a year is found.
  public enum Day: Hashable, Sendable {
    /// The same date every year; February 29 exists in leap years only.
    case fixed(month: Int, day: Int)
    /// The n-th such weekday of a month: 1 to 5 from its beginning, -1 to -5 from its end. A fifth
    /// one exists in some years only.
    case weekday(Int, Weekday, month: Int)
    /// The first such weekday on or after a date.
    case onOrAfter(Weekday, month: Int, day: Int)
    /// The last such weekday on or before a date.
    case onOrBefore(Weekday, month: Int, day: Int)
    /// So many days after Easter Sunday of the Western churches; negative before it.
    case easter(Int)
    /// One date, once.
    case once(LocalDate)
  }

  /// What is closed instead, or as well, when a holiday falls on a Saturday or Sunday.
  ///
  /// The holiday's own date stays closed in every case: a calendar that is open on Saturdays is not
  /// open on a Christmas Day that is one.
  public enum Substitute: String, CaseIterable, Codable, Sendable {
    /// Nothing.
    case none
    /// The next day from Monday to Friday that is not itself a holiday, as in the United Kingdom.
    case nextWeekday
    /// Friday for a Saturday and Monday for a Sunday, as for federal employees in the United States.
    case nearestWeekday
    /// The next Monday for a Sunday; nothing for a Saturday.
    case mondayAfterSunday
  }

  /// The name, as explanations show it.
  public let name: String

  /// How the date of a year is found.
  public let day: Day

  /// What happens when the date falls on a weekend.
  public let substitute: Substitute

  /// The first year in which the rule holds, if it did not always.
  public let firstYear: Int?

  /// The last year in which the rule holds, if it ended.
  public let lastYear: Int?

  /// Makes a rule.
  ///
  /// - Throws: ``BusinessTimeError/Code/outOfRange`` for a month, day, count or offset that no year
  ///   has, and ``BusinessTimeError/Code/endBeforeStart`` if the last year lies before the first.
  public init(
    _ name: String, _ day: Day, substitute: Substitute = .none, firstYear: Int? = nil,
    lastYear: Int? = nil
  ) throws(BusinessTimeError) {
    try HolidayRule.check(day, name)
    if let firstYear, let lastYear, lastYear < firstYear {
      throw BusinessTimeError(
        .endBeforeStart, "\"\(name)\" ends in \(lastYear), before it begins in \(firstYear)")
    }
    self.init(
      known: name, day, substitute: substitute, firstYear: firstYear, lastYear: lastYear)
  }

  /// A rule of this module's own, known to be right; the tests check each one.
  init(
    known name: String, _ day: Day, substitute: Substitute = .none, firstYear: Int? = nil,
    lastYear: Int? = nil
  ) {
    self.name = name
    self.day = day
    self.substitute = substitute
    self.firstYear = firstYear
    self.lastYear = lastYear
  }

  private static func check(_ day: Day, _ name: String) throws(BusinessTimeError) {
    let exists =
      switch day {
      case .fixed(let month, let day), .onOrAfter(_, let month, let day),
        .onOrBefore(_, let month, let day):
        // 2024 is a leap year, so February 29 passes.
        CivilDay.exists(year: 2024, month: month, day: day)
      case .weekday(let count, _, let month):
        (1...12).contains(month) && (1...5).contains(count.magnitude)
      case .easter(let offset): (-366...366).contains(offset)
      case .once: true
      }
    guard exists else {
      throw BusinessTimeError(.outOfRange, "\"\(name)\" falls on a day that no year has: \(day)")
    }
  }
}

extension HolidayRule {
  /// The date in `year` before any substitute, or `nil` if the rule has none in that year.
  public func date(in year: Int) -> LocalDate? {
    guard (1...9999).contains(year), firstYear.map({ $0 <= year }) ?? true,
      lastYear.map({ year <= $0 }) ?? true
    else { return nil }
    switch day {
    case .fixed(let month, let day):
      return try? LocalDate(year: year, month: month, day: day)
    case .weekday(let count, let weekday, let month):
      return HolidayRule.date(of: count, weekday, month: month, year: year)
    case .onOrAfter(let weekday, let month, let day):
      guard let from = try? LocalDate(year: year, month: month, day: day) else { return nil }
      return from.advanced(by: (weekday.rawValue - from.weekday.rawValue + 7) % 7)
    case .onOrBefore(let weekday, let month, let day):
      guard let from = try? LocalDate(year: year, month: month, day: day) else { return nil }
      return from.advanced(by: -((from.weekday.rawValue - weekday.rawValue + 7) % 7))
    case .easter(let offset):
      return LocalDate.easterSunday(in: year).advanced(by: offset)
    case .once(let date):
      return date.year == year ? date : nil
    }
  }

  private static func date(of count: Int, _ weekday: Weekday, month: Int, year: Int) -> LocalDate? {
    let length = CivilDay.lengthOfMonth(month, in: year)
    guard let first = try? LocalDate(year: year, month: month, day: 1) else { return nil }
    let last = first.advanced(by: length - 1)
    if count > 0 {
      let lead = (weekday.rawValue - first.weekday.rawValue + 7) % 7
      let date = first.advanced(by: lead + (count - 1) * 7)
      return date <= last ? date : nil
    }
    let tail = (last.weekday.rawValue - weekday.rawValue + 7) % 7
    let date = last.advanced(by: -tail + (count + 1) * 7)
    return date >= first ? date : nil
  }
}

extension LocalDate {
  /// Easter Sunday of the Western churches.
  ///
  /// The formula is the "Anonymous Gregorian algorithm" (Nature, 20 April 1876; Meeus,
  /// Astronomical Algorithms, chapter 8). It holds for every year from 1583 on; years before 1 count
  /// as 1 and years after 9999 as 9999.
  public static func easterSunday(in year: Int) -> LocalDate {
    let year = min(max(year, 1), 9_999)
    let (golden, century, yearOfCentury) = (year % 19, year / 100, year % 100)
    let correction = (century + 8) / 25
    let moon =
      (19 * golden + century - century / 4 - (century - correction + 1) / 3 + 15) % 30
    let weekday =
      (32 + 2 * (century % 4) + 2 * (yearOfCentury / 4) - moon - yearOfCentury % 4) % 7
    let shift = (golden + 11 * moon + 22 * weekday) / 451
    let day = moon + weekday - 7 * shift + 114
    return LocalDate(known: year, day / 31, day % 31 + 1)
  }
}
