extension ICalendar.Recurrence {
  /// The dates in `window` on which an instance begins, in order, if the first begins on `start`.
  ///
  /// Of the end only the count is heeded. The years before the window cost next to nothing: without a
  /// count they are skipped, with one only the number of their dates matters.
  func dates(from start: LocalDate, in window: ClosedRange<LocalDate>) -> [LocalDate] {
    var found = window.contains(start) ? [start] : []
    // A step past the year 9999 is as good as any longer one, and cannot overflow.
    let step = min(interval, 10_000)
    var year = start.year
    var left = Int.max
    var counts: [Int: Int] = [:]
    if case .count(let count) = end {
      left = count - 1
    } else {
      year += max(0, window.lowerBound.year - year) / step * step
    }
    while left > 0, year <= min(9_999, window.upperBound.year) {
      if year > start.year, year < window.lowerBound.year {
        left -= count(of: year, like: start, &counts)
      } else {
        for date in dates(of: year, like: start) where date > start && left > 0 {
          left -= 1
          if window.contains(date) { found.append(date) }
        }
      }
      year += step
    }
    return found
  }

  /// The number of dates that the rule names in one year.
  ///
  /// It depends on the year's length and first weekday alone, so there are fourteen to remember.
  private func count(of year: Int, like start: LocalDate, _ counts: inout [Int: Int]) -> Int {
    let newYear = Int(CivilDay.daysSince1970(year: year, month: 1, day: 1))
    let weekday = LocalDate(daysSince1970: newYear).weekday.rawValue
    let kind = CivilDay.isLeap(year) ? -weekday : weekday
    if let known = counts[kind] { return known }
    let count = dates(of: year, like: start).count
    counts[kind] = count
    return count
  }

  /// The dates that the rule names in one year, in order.
  private func dates(of year: Int, like start: LocalDate) -> [LocalDate] {
    let repeatsStart = monthDays.isEmpty && weekdays.isEmpty
    let months =
      !months.isEmpty ? months.sorted() : repeatsStart ? [start.month] : Array(1...12)
    return months.flatMap { month in
      let first = Int(CivilDay.daysSince1970(year: year, month: month, day: 1))
      let length = CivilDay.lengthOfMonth(month, in: year)
      let days = repeatsStart ? [start.day].filter { $0 <= length } : days(ofMonth: length)
      return days.map { LocalDate(daysSince1970: first + $0 - 1) }.filter(isOnWeekday)
    }
  }

  /// The days of a month that `BYMONTHDAY` leaves, in order; without it they are all of them.
  private func days(ofMonth length: Int) -> [Int] {
    guard !monthDays.isEmpty else { return Array(1...length) }
    return (1...length).filter { monthDays.contains($0) || monthDays.contains($0 - length - 1) }
  }

  /// Whether `BYDAY` leaves the date.
  private func isOnWeekday(_ date: LocalDate) -> Bool {
    guard !weekdays.isEmpty else { return true }
    let (year, month, day) = date.components
    var (position, length) = (day, CivilDay.lengthOfMonth(month, in: year))
    if months.isEmpty {
      let newYear = Int(CivilDay.daysSince1970(year: year, month: 1, day: 1))
      position = date.daysSince1970 - newYear + 1
      length = CivilDay.isLeap(year) ? 366 : 365
    }
    let ordinals = [nil, (position - 1) / 7 + 1, (position - length) / 7 - 1]
    return ordinals.contains {
      weekdays.contains(OrdinalWeekday(ordinal: $0, weekday: date.weekday))
    }
  }
}
