extension Schedule {
  /// The open time whose hours begin on the dates from the day before `span` to its last day.
  ///
  /// The day before is there because its hours may run into the first date.
  func pieces(in zone: ZoneRules, over span: ClosedRange<LocalDate>) -> [OpenPiece] {
    let days = (span.lowerBound.daysSince1970 - 1)...span.upperBound.daysSince1970
    var plan = DayPlan(days: days)
    for (index, version) in versions.enumerated() { plan.lay(version, isFirst: index == 0) }
    for exception in exceptions { plan.lay(exception) }
    return plan.pieces(in: zone)
  }
}

/// What holds on each date of a span, before it is turned into instants.
private struct DayPlan {
  /// Intervals in milliseconds after the midnight of their date.
  typealias Hours = [(start: Int64, end: Int64)]

  let days: ClosedRange<Int>
  /// The different hours that occur.
  var hours: [Hours] = []
  /// For each day, which of ``hours`` it keeps.
  var kept: [Int]
  /// For each day, how the exceptions and holidays stand; ordered by which one wins.
  var standing: [Standing]
  /// Closed parts of days.
  var cuts: [(day: Int, hours: Hours)] = []

  enum Standing: UInt8 {
    case ordinary, opened, holiday, workedHoliday, closed
  }

  init(days: ClosedRange<Int>) {
    self.days = days
    kept = Array(repeating: 0, count: days.count)
    standing = Array(repeating: .ordinary, count: days.count)
  }

  /// Lays weekly hours, holidays and worked days from the version's first date on.
  mutating func lay(_ version: Schedule.Version, isFirst: Bool) {
    let first = isFirst ? days.lowerBound : version.from?.daysSince1970 ?? days.lowerBound
    let from = max(first, days.lowerBound)
    guard from <= days.upperBound else { return }
    let monday = hours.count
    hours += Weekday.allCases.map { version.hours[$0].map(\.milliseconds) }
    var weekday = LocalDate(daysSince1970: from).weekday.rawValue - 1
    for day in from...days.upperBound {
      kept[day - days.lowerBound] = monday + weekday
      standing[day - days.lowerBound] = .ordinary
      weekday = weekday == 6 ? 0 : weekday + 1
    }
    let dates = LocalDate(daysSince1970: from)...LocalDate(daysSince1970: days.upperBound)
    for set in version.holidays {
      for holiday in set.holidays(in: dates) {
        raise(holiday.date.daysSince1970, to: .holiday)
      }
    }
    for set in version.holidays.reversed() {
      for (date, weekday) in set.workedDays where dates.contains(date) {
        kept[date.daysSince1970 - days.lowerBound] = monday + weekday.rawValue - 1
        raise(date.daysSince1970, to: .workedHoliday)
      }
    }
  }

  mutating func lay(_ exception: CalendarException) {
    let first = max(exception.dates.lowerBound.daysSince1970, days.lowerBound)
    let last = min(exception.dates.upperBound.daysSince1970, days.upperBound)
    guard first <= last else { return }
    switch exception.change {
    case .closed:
      for day in first...last { raise(day, to: .closed) }
    case .closedDuring(let times):
      let times = times.map(\.milliseconds)
      for day in first...last { cuts.append((day, times)) }
    case .open(let times), .worked(let times):
      var standing = Standing.opened
      if case .worked = exception.change { standing = .workedHoliday }
      hours.append(times.map(\.milliseconds))
      for day in first...last {
        kept[day - days.lowerBound] = hours.count - 1
        raise(day, to: standing)
      }
    }
  }

  private mutating func raise(_ day: Int, to new: Standing) {
    let index = day - days.lowerBound
    if standing[index].rawValue < new.rawValue { standing[index] = new }
  }

  func pieces(in zone: ZoneRules) -> [OpenPiece] {
    var clock = WallConverter(zone)
    var pieces: [OpenPiece] = []
    pieces.reserveCapacity(days.count)
    var closures: [OpenPiece] = []
    for day in days {
      let midnight = Int64(day) * 86_400_000
      switch standing[day - days.lowerBound] {
      case .closed, .holiday:
        let start = clock.instant(of: midnight)
        let end = clock.instant(of: midnight + 86_400_000)
        closures.append(OpenPiece(start: start, end: end, day: day))
      case .ordinary, .opened, .workedHoliday:
        for interval in hours[kept[day - days.lowerBound]] {
          let start = clock.instant(of: midnight + interval.start)
          let end = clock.instant(of: midnight + interval.end)
          if start < end { pieces.append(OpenPiece(start: start, end: end, day: day)) }
        }
      }
    }
    for cut in cuts {
      let midnight = Int64(cut.day) * 86_400_000
      for interval in cut.hours {
        let start = clock.instant(of: midnight + interval.start)
        let end = clock.instant(of: midnight + interval.end)
        closures.append(OpenPiece(start: start, end: end, day: cut.day))
      }
    }
    if !cuts.isEmpty { closures.sort { $0.start < $1.start } }
    return pieces.subtracting(closures.coalesced())
  }
}

extension LocalTimeRange {
  /// Start and end in milliseconds after the midnight of the date on which the interval begins.
  fileprivate var milliseconds: (start: Int64, end: Int64) {
    (Int64(start.millisecondsOfDay), Int64(endMilliseconds))
  }
}
