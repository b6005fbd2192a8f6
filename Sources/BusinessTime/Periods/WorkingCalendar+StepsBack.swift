/// The steps of a period that was counted backwards from its end.
extension WorkingCalendar {
  func steps(
    of period: Period, from start: Timestamp, until end: Timestamp, _ rule: CountingRule
  ) throws(BusinessTimeError) -> [Step] {
    switch period {
    case .working(let span):
      let reached = try subtracting(span, from: end)
      return closed(.moved, from: start, to: reached)
        + (try openAndClosed(from: reached, to: end))
    case .elapsed(let span):
      let reached = end - span
      return closed(.moved, from: start, to: reached)
        + [Step(.elapsed, from: reached, to: end)]
    case .sameTimeAfter(let count):
      let day = try businessDay(-count, after: try date(at: end))
      let reached = zone.instant(of: day, at: zone.wallClock(at: end).time)
      return closed(.moved, from: start, to: reached)
        + (try daySteps(from: reached, until: end, .standard, businessDaysOnly: true))
    case .businessDays:
      return try daySteps(from: start, until: end, rule, businessDaysOnly: true)
    case .calendarDays, .weeks, .months:
      var stays = rule
      stays.closedLastDay = .stays
      let first = zone.startOfDay(try firstDay(of: period, until: end, stays))
      return rolledBack(from: start, to: first)
        + (try daySteps(from: first, until: end, rule, businessDaysOnly: false))
    }
  }

  /// A step for each date from `start` to `end`; those that count are numbered from the end.
  private func daySteps(
    from start: Timestamp, until end: Timestamp, _ rule: CountingRule,
    businessDaysOnly: Bool
  ) throws(BusinessTimeError) -> [Step] {
    let today = try date(at: end)
    var steps: [Step] = []
    var reached = end
    var number = 0
    for date in (zone.date(at: start)...today).reversed() {
      let beginning = max(start, zone.startOfDay(date))
      guard beginning < reached else { continue }
      let isBusinessDay = try isBusinessDay(date)
      if date == today, rule.firstDay == .excluded {
        steps.append(Step(.dayZero, from: beginning, to: reached))
      } else if isBusinessDay || !businessDaysOnly {
        number += 1
        steps.append(Step(.counted, from: beginning, to: reached, days: number...number))
      } else {
        steps.append(
          Step(.skipped, from: beginning, to: reached, reasons: definition.closures(on: date)))
      }
      reached = beginning
    }
    return steps.reversed()
  }

  /// The closed days that a start leaves behind when it rolls backwards.
  private func rolledBack(from start: Timestamp, to first: Timestamp) -> [Step] {
    guard start < first else { return [] }
    return closed(.rolled, from: start, to: first)
  }
}
