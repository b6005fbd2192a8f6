/// The holidays of a place, known for a stated span of dates.
///
/// A set also names dates that are worked although they would be free, as China's 调休 (tiáoxiū)
/// does with weekends around long holidays.
///
/// ```swift
/// let office = try HolidaySet.englandAndWales.adding(
///   HolidayRule("Founders' Day", .fixed(month: 9, day: 14)))
/// ```
///
/// What lies outside ``valid`` is unknown, not free of holidays: a calendar that uses the set answers
/// for no date beyond it.
public struct HolidaySet: Hashable, Sendable {
  /// The name, for people.
  public let name: String

  /// The dates for which the set states all holidays.
  public let valid: ClosedRange<LocalDate>

  /// The rules, in the order in which substitutes are given out.
  public let rules: [HolidayRule]

  /// The dates worked in spite of a weekend or a holiday, with the weekday whose hours they keep.
  public let workedDays: [LocalDate: Weekday]

  /// Makes a set.
  ///
  /// - Throws: ``BusinessTimeError/Code/beyondValidity`` if a worked day lies outside `valid`.
  public init(
    _ name: String, valid: ClosedRange<LocalDate>, rules: [HolidayRule],
    workedDays: [LocalDate: Weekday] = [:]
  ) throws(BusinessTimeError) {
    if let stray = workedDays.keys.sorted().first(where: { !valid.contains($0) }) {
      throw BusinessTimeError(
        .beyondValidity, "the worked day \(stray) lies outside \(valid.text)", at: "workedDays")
    }
    self.init(known: name, valid: valid, rules: rules, workedDays: workedDays)
  }

  /// A set known to be right: one of this module's own, or one made from a checked one.
  init(
    known name: String, valid: ClosedRange<LocalDate>, rules: [HolidayRule],
    workedDays: [LocalDate: Weekday] = [:]
  ) {
    self.name = name
    self.valid = valid
    self.rules = rules
    self.workedDays = workedDays
  }

  /// The set with one more rule, which gets its substitute after the others.
  public func adding(_ rule: HolidayRule) -> HolidaySet {
    HolidaySet(known: name, valid: valid, rules: rules + [rule], workedDays: workedDays)
  }
}

extension HolidaySet {
  /// A date that is closed, and why.
  public struct Holiday: Hashable, Sendable {
    /// The date.
    public let date: LocalDate
    /// The rule's name.
    public let name: String
    /// The weekend date that this one stands in for, if it is a substitute.
    public let substituteFor: LocalDate?
  }

  /// The holidays and substitute days in a range of dates, in order.
  ///
  /// Of two on one date both are listed. The range is cut to ``valid``.
  public func holidays(in range: ClosedRange<LocalDate>) -> [Holiday] {
    guard range.overlaps(valid) else { return [] }
    let range = range.clamped(to: valid)
    // A substitute may lie in the year before or after the holiday.
    let years = (range.lowerBound.year - 1)...(range.upperBound.year + 1)
    return holidays(of: years).filter { range.contains($0.date) }
      .sorted { ($0.date, $0.name) < ($1.date, $1.name) }
  }

  /// The holidays whose own date lies in one of the years, with their substitutes.
  ///
  /// All own dates come first: the substitute of a December 31 must not fall on the New Year's Day
  /// after it.
  private func holidays(of years: ClosedRange<Int>) -> [Holiday] {
    let own = years.flatMap { year in
      rules.compactMap { rule in rule.date(in: year).map { (rule: rule, date: $0) } }
    }
    var found = own.map { Holiday(date: $0.date, name: $0.rule.name, substituteFor: nil) }
    var taken = Set(own.map(\.date))
    for (rule, date) in own {
      guard let substitute = rule.substitute.date(for: date, besides: taken) else { continue }
      found.append(Holiday(date: substitute, name: rule.name, substituteFor: date))
      taken.insert(substitute)
    }
    return found
  }
}

extension HolidayRule.Substitute {
  /// The date that stands in for `date`, or `nil` if none does.
  fileprivate func date(for date: LocalDate, besides taken: Set<LocalDate>) -> LocalDate? {
    let weekday = date.weekday
    guard weekday >= .saturday else { return nil }
    switch self {
    case .none:
      return nil
    case .nextWeekday:
      var next = date.advanced(by: weekday == .saturday ? 2 : 1)
      while taken.contains(next) || next.weekday >= .saturday { next = next.advanced(by: 1) }
      return next
    case .nearestWeekday:
      return date.advanced(by: weekday == .saturday ? -1 : 1)
    case .mondayAfterSunday:
      return weekday == .sunday ? date.advanced(by: 1) : nil
    }
  }
}
