public import BusinessTime

/// The statements of a calendar that an office could have, drawn by chance; often something happens when
/// its zone's clocks change.
///
/// ```swift
/// var random = SeededRandom(seed: 4711)
/// let drawn = try DrawnCalendar(&random)
/// let calendar = try drawn.calendar()
/// ```
///
/// The statements are there beside the calendar, so that a test can hold what the calendar says against a
/// model of its own.
public struct DrawnCalendar: Sendable {
  /// The IANA name of its zone.
  public let zone: String
  /// The dates for which it holds.
  public let valid: ClosedRange<LocalDate>
  /// The hours of an ordinary week.
  public let hours: WeeklyHours
  /// What is different on single dates, in the order in which it is stated.
  public let exceptions: [CalendarException]
  /// The dates that are holidays.
  public let holidays: [LocalDate]
  /// The dates on which the holidays' set says that work is done as on a Monday.
  public let workedDays: [LocalDate]

  /// Zones with a date on which something happens to their clocks.
  public static let zones: [(name: String, around: String)] = [
    ("Europe/Berlin", "2026-03-29"), ("Europe/London", "2026-10-25"),
    ("America/New_York", "2026-11-01"), ("America/Sao_Paulo", "2018-11-04"),
    ("Australia/Sydney", "2026-10-04"), ("Asia/Kolkata", "2026-05-10"),
    ("Australia/Lord_Howe", "2026-04-05"), ("Australia/Lord_Howe", "2026-10-04"),
    ("Pacific/Apia", "2011-12-30"), ("Africa/Casablanca", "2026-02-15"), ("UTC", "2026-01-01"),
  ]

  /// Draws a calendar of up to so many days, around a date on which its zone's clocks change.
  public init(
    _ random: inout some RandomNumberGenerator, span: Int = 30
  ) throws(BusinessTimeError) {
    let (name, around) = Self.zones.randomElement(using: &random) ?? Self.zones[0]
    let middle = try LocalDate(around)
    let most = max(2, span / 2)
    let first = middle.advanced(by: -Int.random(in: 2...most, using: &random))
    let last = middle.advanced(by: Int.random(in: 2...most, using: &random))
    try self.init(&random, zone: name, valid: first...last)
  }

  /// Draws a calendar in a zone, for some dates.
  public init(
    _ random: inout some RandomNumberGenerator, zone: String, valid: ClosedRange<LocalDate>
  ) throws(BusinessTimeError) {
    self.zone = zone
    self.valid = valid
    hours = Self.weeklyHours(&random)
    exceptions = try Self.exceptions(&random, in: valid)
    holidays = Self.dates(&random, in: valid, 0...3)
    workedDays = Self.dates(&random, in: valid, 0...2)
  }

  /// The calendar that is stated.
  ///
  /// - Throws: ``BusinessTime/BusinessTimeError/Code/neverOpens`` for the rare one without any open time.
  public func calendar(_ name: String = "drawn") throws(BusinessTimeError) -> WorkingCalendar {
    var rules: [HolidayRule] = []
    for date in holidays { rules.append(try HolidayRule("holiday \(date)", .once(date))) }
    var worked: [LocalDate: Weekday] = [:]
    for date in workedDays { worked[date] = .monday }
    let set = try HolidaySet(
      name, valid: valid.lowerBound.advanced(by: -400)...valid.upperBound.advanced(by: 400),
      rules: rules, workedDays: worked)
    return try WorkingCalendar(
      name, zone: zone, hours: hours, holidays: [set], exceptions: exceptions, valid: valid)
  }
}

extension DrawnCalendar: CustomStringConvertible {
  /// Everything that is stated.
  public var description: String {
    "\(zone) \(valid) \(hours) \(exceptions) holidays \(holidays) worked \(workedDays)"
  }
}

extension WorkingCalendar {
  /// A calendar that an office could have and that is open at times.
  ///
  /// ``ComplaintTestKit/DrawnCalendar`` says what goes into it.
  ///
  /// - Parameters:
  ///   - name: Its name.
  ///   - zone: The IANA name of its zone.
  ///   - valid: The dates for which it holds.
  ///   - random: Where chance comes from.
  /// - Returns: The calendar.
  /// - Throws: ``BusinessTime/BusinessTimeError/Code/unknownZone`` for a zone that this machine does not
  ///   know.
  public static func drawn(
    _ name: String = "drawn", zone: String, valid: ClosedRange<LocalDate>,
    _ random: inout some RandomNumberGenerator
  ) throws(BusinessTimeError) -> WorkingCalendar {
    while true {
      do throws(BusinessTimeError) {
        return try DrawnCalendar(&random, zone: zone, valid: valid).calendar(name)
      } catch {
        guard error.code == .neverOpens else { throw error }
      }
    }
  }
}

// MARK: - Drawing

extension DrawnCalendar {
  private static func weeklyHours(_ random: inout some RandomNumberGenerator) -> WeeklyHours {
    while true {
      var days: [Weekday: [LocalTimeRange]] = [:]
      for weekday in Weekday.allCases where Int.random(in: 0..<10, using: &random) < 7 {
        days[weekday] = times(&random, Int.random(in: 1...3, using: &random), overnight: true)
      }
      // Hours that overlap across midnight are refused by the library; then draw again.
      if let hours = try? WeeklyHours(days) { return hours }
    }
  }

  /// Disjoint intervals of a day at whole minutes; the last one may run past midnight.
  private static func times(
    _ random: inout some RandomNumberGenerator, _ count: Int, overnight: Bool
  ) -> [LocalTimeRange] {
    if Int.random(in: 0..<12, using: &random) == 0 { return [.wholeDay] }
    var points: Set<Int> = []
    while points.count < count * 2 {
      // Often in the hours in which clocks change.
      switch Int.random(in: 0..<4, using: &random) {
      case 0: points.insert(Int.random(in: 0...1_440, using: &random))
      case 1: points.insert(Int.random(in: 0...16, using: &random) * 15)
      default: points.insert(Int.random(in: 0...48, using: &random) * 30)
      }
    }
    let sorted = points.sorted()
    return (0..<count).compactMap { index in
      var (start, end) = (sorted[index * 2], sorted[index * 2 + 1])
      if overnight, index == count - 1, Int.random(in: 0..<3, using: &random) == 0 {
        (start, end) = (end, Int.random(in: 0..<min(start + 1, 480), using: &random))
      }
      return range(start, end)
    }
  }

  private static func range(_ start: Int, _ end: Int) -> LocalTimeRange? {
    guard let from = try? LocalTime(millisecondsOfDay: start * 60_000),
      let to = try? LocalTime(millisecondsOfDay: end * 60_000)
    else { return nil }
    return try? LocalTimeRange(from: from, to: to)
  }

  private static func dates(
    _ random: inout some RandomNumberGenerator, in valid: ClosedRange<LocalDate>,
    _ count: ClosedRange<Int>
  ) -> [LocalDate] {
    let wanted = Int.random(in: count, using: &random)
    var dates = Array(Array(valid).shuffled(using: &random).prefix(wanted))
    // Often the date on which clocks change, if the span has it.
    let change = zones.compactMap { try? LocalDate($0.around) }.first(where: valid.contains)
    if let change, !dates.isEmpty, !dates.contains(change), Bool.random(using: &random) {
      dates[0] = change
    }
    return dates
  }

  private static func exceptions(
    _ random: inout some RandomNumberGenerator, in valid: ClosedRange<LocalDate>
  ) throws(BusinessTimeError) -> [CalendarException] {
    var exceptions: [CalendarException] = []
    for date in dates(&random, in: valid, 0...4) {
      let times = times(&random, Int.random(in: 1...2, using: &random), overnight: true)
      let kept = times.isEmpty ? [LocalTimeRange.wholeDay] : times
      let isWorked = Bool.random(using: &random)
      exceptions.append(
        try CalendarException(date...date, isWorked ? .worked(kept) : .open(kept)))
    }
    for date in dates(&random, in: valid, 0...4) {
      let times = times(&random, Int.random(in: 1...2, using: &random), overnight: false)
      exceptions.append(try CalendarException(date...date + few(&random), .closedDuring(times)))
    }
    for date in dates(&random, in: valid, 0...2) {
      exceptions.append(try CalendarException(date...date + few(&random), .closed))
    }
    return exceptions.shuffled(using: &random)
  }

  private static func few(_ random: inout some RandomNumberGenerator) -> Int {
    Int.random(in: 0...2, using: &random)
  }
}

extension LocalDate {
  fileprivate static func + (date: LocalDate, days: Int) -> LocalDate { date.advanced(by: days) }
}
