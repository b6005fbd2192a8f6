import BusinessTime
import ComplaintModel

/// When people are there in a year: customers on every day, more on holidays; the office in its hours.
struct YearCalendar {
  let hours: WorkingCalendar
  /// The instant that ends the year.
  let end: Timestamp
  /// The dates of the year with how many complaints come in on each, as a running sum of shares.
  private let dates: [LocalDate]
  private let shares: [Int]

  /// A plain day and a public holiday, on which a fifth more comes in.
  private static let usual = 5, holiday = 6

  init(of playbook: Playbook, in year: Int) throws(BusinessTimeError) {
    let definition = playbook.definition
    guard let hours = definition.calendars[.office] else {
      throw BusinessTimeError(.neverOpens, "the playbook has no calendar \"office\"")
    }
    self.hours = hours
    let first = try LocalDate(year: year, month: 1, day: 1)
    let next = try LocalDate(year: year + 1, month: 1, day: 1)
    end = hours.zone.startOfDay(next)
    let holidays = Set(
      HolidaySet.chinaMainland.holidays(in: first...next.advanced(by: -1)).map(\.date))
    dates = (0..<first.distance(to: next)).map { first.advanced(by: $0) }
    var sum = 0
    shares = dates.map { date in
      sum += holidays.contains(date) ? Self.holiday : Self.usual
      return sum
    }
  }

  /// An instant at which a customer complains: by day or in the evening.
  func arrival(_ random: inout SeededRandom) -> Timestamp {
    let share = Int.random(in: 0..<(shares.last ?? 1), using: &random)
    let place = shares.firstIndex { $0 > share } ?? 0
    // The mean of two draws: most come around half past three.
    let minutes = Int64.random(in: 480..<1_380, using: &random)
    let others = Int64.random(in: 480..<1_380, using: &random)
    let second = Int64.random(in: 0..<60_000, using: &random)
    return hours.zone.startOfDay(dates[place]) + .minutes((minutes + others) / 2)
      + .milliseconds(second)
  }

  /// The instant at which somebody in the office has come to something, after so many minutes of open
  /// time on average; chance makes much more of it at times.
  func later(
    than instant: Timestamp, by minutes: Double, _ random: inout SeededRandom
  ) throws(BusinessTimeError) -> Timestamp {
    try hours.adding(
      .milliseconds(60_000 + Int64(minutes * 60_000 * random.waiting())), to: instant)
  }
}

extension SeededRandom {
  /// How much longer than usual something takes: an exponential draw with the mean 1.
  mutating func waiting() -> Double {
    // Whole numbers only, so that every machine draws the same: the tails of doublings.
    var wait = 0.0
    while once(in: 2) { wait += 1 }
    return wait * 0.7 + Double(Int.random(in: 1...600, using: &self)) / 1_000
  }

  /// Whether something happens that does so in so many of a hundred cases.
  mutating func percent(_ share: Int) -> Bool { Int.random(in: 0..<100, using: &self) < share }
}
