/// The plain statement of when one place is open: weekly hours, holidays, exceptions and the dates
/// from which other hours or holidays hold.
struct Schedule: Hashable, Sendable {
  /// Hours and holidays that hold from a date on.
  struct Version: Hashable, Sendable {
    /// The first date on which they hold; `nil` for those that hold from the beginning.
    var from: LocalDate?
    var hours: WeeklyHours
    var holidays: [HolidaySet]
  }

  /// In order of their first dates; the first one holds from the beginning.
  private(set) var versions: [Version]

  private(set) var exceptions: [CalendarException]

  init(
    hours: WeeklyHours, holidays: [HolidaySet], exceptions: [CalendarException]
  ) throws(BusinessTimeError) {
    versions = [Version(from: nil, hours: hours, holidays: holidays)]
    self.exceptions = exceptions
    try checkOpenings()
  }

  /// The schedule with other hours or holidays from `date` on; `nil` leaves them as they were.
  func changing(
    from date: LocalDate, hours: WeeklyHours?, holidays: [HolidaySet]?
  ) throws(BusinessTimeError) -> Schedule {
    let last = versions[versions.count - 1]
    if let from = last.from, date <= from {
      throw BusinessTimeError(
        .endBeforeStart, "a change from \(date) cannot come after one from \(from)", at: "changes")
    }
    var changed = self
    changed.versions.append(
      Version(from: date, hours: hours ?? last.hours, holidays: holidays ?? last.holidays))
    return changed
  }

  func adding(_ more: [CalendarException]) throws(BusinessTimeError) -> Schedule {
    var changed = self
    changed.exceptions += more
    try changed.checkOpenings()
    return changed
  }

  /// Two openings of one date would each replace the weekly hours.
  private func checkOpenings() throws(BusinessTimeError) {
    let openings = exceptions.enumerated().filter { $0.element.change.isOpening }
      .sorted { $0.element.dates.lowerBound < $1.element.dates.lowerBound }
    for (first, second) in zip(openings, openings.dropFirst())
    where first.element.dates.upperBound >= second.element.dates.lowerBound {
      throw BusinessTimeError(
        .contradiction,
        "\(second.element.dates.lowerBound) is opened twice, also by exceptions[\(first.offset)]",
        at: "exceptions[\(second.offset)]")
    }
  }

  /// The dates for which every holiday set in force states its holidays, cut to `span`.
  func checkHolidaysReach(_ span: ClosedRange<LocalDate>) throws(BusinessTimeError) {
    for (index, version) in versions.enumerated() {
      let first = max(version.from ?? span.lowerBound, span.lowerBound)
      let next = index + 1 < versions.count ? versions[index + 1].from : nil
      let last = min(next?.advanced(by: -1) ?? span.upperBound, span.upperBound)
      guard first <= last else { continue }
      for set in version.holidays
      where first < set.valid.lowerBound || last > set.valid.upperBound {
        throw BusinessTimeError(
          .beyondValidity,
          "the holidays of \"\(set.name)\" are stated for \(set.valid.text) only, "
            + "the calendar asks for \(first) to \(last)", at: "valid")
      }
    }
  }
}

extension Schedule {
  /// How many openings and closures the dates have at most.
  func stretches(over span: ClosedRange<LocalDate>) -> Int {
    let weeks = span.count / 7 + 2
    // Each version counts as if it held throughout: an upper bound is all that is asked for.
    let weekly = versions.map { version in
      weeks * Weekday.allCases.reduce(0) { $0 + version.hours[$1].count }
    }
    let dated = exceptions.map { exception in
      guard exception.dates.overlaps(span) else { return 0 }
      return exception.dates.clamped(to: span).count * exception.change.times
    }
    return (weekly + dated).reduce(0, +)
  }
}

extension CalendarException.Change {
  var isOpening: Bool {
    switch self {
    case .open, .worked: true
    case .closed, .closedDuring: false
    }
  }

  /// How many intervals it states for a date; a whole day counts as one.
  fileprivate var times: Int {
    switch self {
    case .closed: 1
    case .closedDuring(let times), .open(let times), .worked(let times): times.count
    }
  }
}

extension Schedule {
  /// Why a date is closed, or the part of it that lies in `range`.
  func closures(
    on date: LocalDate, in zone: ZoneRules, within range: Range<Timestamp>?
  ) -> [ClosureReason] {
    let version = versions.last { $0.from.map { $0 <= date } ?? true } ?? versions[0]
    let today = exceptions.filter { $0.dates.contains(date) }
    if let closed = today.first(where: { $0.change == .closed }) {
      return [ClosureReason(.closedDay, name: closed.name)]
    }
    let opening = today.first { $0.change.isOpening }
    var worked = version.holidays.contains { $0.workedDays[date] != nil }
    if case .worked? = opening?.change { worked = true }
    let holidays = version.holidays.flatMap { $0.holidays(in: date...date) }
    if !worked, let holiday = holidays.first {
      return [ClosureReason(.holiday, name: holiday.name, substituteFor: holiday.substituteFor)]
    }
    let (partly, areAll) = partialClosures(today, on: date, in: zone, within: range)
    guard !areAll else { return partly }
    let weekday = version.holidays.compactMap { $0.workedDays[date] }.first ?? date.weekday
    let hasHours = opening != nil || !version.hours[weekday].isEmpty
    return partly + [ClosureReason(hasHours ? .outsideHours : .noHours, name: nil)]
  }

  /// The closures of part of the day that touch `range`, and whether one of them covers all of it.
  private func partialClosures(
    _ exceptions: [CalendarException], on date: LocalDate, in zone: ZoneRules,
    within range: Range<Timestamp>?
  ) -> (reasons: [ClosureReason], areAll: Bool) {
    var reasons: [ClosureReason] = []
    var areAll = false
    for exception in exceptions {
      guard case .closedDuring(let times) = exception.change else { continue }
      let cuts = times.map {
        (zone.instant(of: date, at: $0.start), zone.instant(of: date, at: $0.end))
      }
      if let range {
        guard cuts.contains(where: { $0 < range.upperBound && range.lowerBound < $1 }) else {
          continue
        }
        areAll = areAll || cuts.contains { $0 <= range.lowerBound && range.upperBound <= $1 }
      }
      reasons.append(ClosureReason(.closedPartOfDay, name: exception.name))
    }
    return (reasons, areAll)
  }
}
