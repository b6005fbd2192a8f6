import BusinessTime
import ComplaintTestSupport
import Foundation
import Testing

/// A calendar drawn from a seed, both as the library's and as a minute-by-minute model.
struct RandomCalendar: CustomStringConvertible {
  let calendar: WorkingCalendar
  let model: MinuteModel
  let description: String

  /// Zones with a date on which something happens to their clocks.
  static let zones: [(name: String, around: String)] = [
    ("Europe/Berlin", "2026-03-29"), ("Europe/London", "2026-10-25"),
    ("America/New_York", "2026-11-01"), ("America/Sao_Paulo", "2018-11-04"),
    ("Australia/Sydney", "2026-10-04"), ("Asia/Kolkata", "2026-05-10"),
    ("Australia/Lord_Howe", "2026-04-05"), ("Australia/Lord_Howe", "2026-10-04"),
    ("Pacific/Apia", "2011-12-30"), ("Africa/Casablanca", "2026-02-15"), ("UTC", "2026-01-01"),
  ]

  /// Draws a calendar of some weeks; `nil` for the rare one without any open time.
  init?(_ random: inout SeededGenerator, span: Int = 30) throws {
    let (name, around) = Self.zones.randomElement(using: &random) ?? Self.zones[0]
    let middle = try LocalDate(around)
    let valid =
      middle.advanced(
        by: -Int.random(in: 2...span / 2, using: &random))...middle.advanced(
        by: Int.random(in: 2...span / 2, using: &random))
    try self.init(&random, zone: name, valid: valid)
  }

  init?(_ random: inout SeededGenerator, zone name: String, valid: ClosedRange<LocalDate>) throws {
    let hours = Self.weeklyHours(&random)
    let exceptions = try Self.exceptions(&random, in: valid)
    let holidays = Self.dates(&random, in: valid, 0...3)
    let worked = Self.dates(&random, in: valid, 0...2)
    let set = try HolidaySet(
      "random", valid: valid.lowerBound.advanced(by: -400)...valid.upperBound.advanced(by: 400),
      rules: holidays.map { try HolidayRule("holiday \($0)", .once($0)) },
      workedDays: Dictionary(uniqueKeysWithValues: worked.map { ($0, .monday) }))
    do throws(BusinessTimeError) {
      calendar = try WorkingCalendar(
        "random", zone: name, hours: hours, holidays: [set], exceptions: exceptions, valid: valid)
    } catch {
      guard error.code == .neverOpens else { throw error }
      return nil
    }
    let zone = try #require(TimeZone(identifier: name))
    model = MinuteModel(
      zone: zone, days: valid.lowerBound.daysSince1970...valid.upperBound.daysSince1970
    ) { day in
      Self.day(
        day, hours: hours, exceptions: exceptions, holidays: Set(holidays), worked: Set(worked))
    }
    description = "\(name) \(valid) \(hours) \(exceptions) holidays \(holidays) worked \(worked)"
  }

  /// What the statements say of one date, by semantics' order of what wins.
  private static func day(
    _ day: Int, hours: WeeklyHours, exceptions: [CalendarException], holidays: Set<LocalDate>,
    worked: Set<LocalDate>
  ) -> MinuteModel.Day {
    guard let epoch = try? LocalDate("1970-01-01") else { return MinuteModel.Day() }
    let date = epoch.advanced(by: day)
    var result = MinuteModel.Day()
    var weekly = hours[worked.contains(date) ? .monday : date.weekday]
    var isClosed = holidays.contains(date) && !worked.contains(date)
    var mustClose = false
    for exception in exceptions where exception.dates.contains(date) {
      switch exception.change {
      case .closed: mustClose = true
      case .closedDuring(let times): result.cuts += times.map(Self.minutes)
      case .open(let times): weekly = times
      case .worked(let times):
        weekly = times
        isClosed = false
      }
    }
    if isClosed || mustClose {
      result.cuts.append(0..<1_440)
    } else {
      result.hours = weekly.map(Self.minutes)
    }
    return result
  }

  private static func minutes(_ range: LocalTimeRange) -> Range<Int> {
    let start = range.start.millisecondsOfDay / 60_000
    let end = range.end.millisecondsOfDay / 60_000
    return start..<(end > start ? end : end + 1_440)
  }

  private static func weeklyHours(_ random: inout SeededGenerator) -> WeeklyHours {
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
    _ random: inout SeededGenerator, _ count: Int, overnight: Bool
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
    _ random: inout SeededGenerator, in valid: ClosedRange<LocalDate>, _ count: ClosedRange<Int>
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
    _ random: inout SeededGenerator, in valid: ClosedRange<LocalDate>
  ) throws -> [CalendarException] {
    let openings = try dates(&random, in: valid, 0...4).map { date in
      let times = times(&random, Int.random(in: 1...2, using: &random), overnight: true)
      let kept = times.isEmpty ? [LocalTimeRange.wholeDay] : times
      let isWorked = Bool.random(using: &random)
      return try CalendarException(date...date, isWorked ? .worked(kept) : .open(kept))
    }
    let partial = try dates(&random, in: valid, 0...4).map { date in
      let times = times(&random, Int.random(in: 1...2, using: &random), overnight: false)
      return try CalendarException(
        date...date.advanced(by: Int.random(in: 0...2, using: &random)), .closedDuring(times))
    }
    let closed = try dates(&random, in: valid, 0...2).map { date in
      try CalendarException(
        date...date.advanced(by: Int.random(in: 0...2, using: &random)), .closed)
    }
    return (openings + partial + closed).shuffled(using: &random)
  }
}
