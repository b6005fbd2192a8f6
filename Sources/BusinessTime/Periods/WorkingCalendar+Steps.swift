extension WorkingCalendar {
  typealias Step = DueExplanation.Step

  /// What happens between the start of a period and its end.
  func steps(
    of period: Period, from start: Timestamp, to due: Timestamp, _ rule: CountingRule
  ) throws(BusinessTimeError) -> [Step] {
    switch period {
    case .working(let span):
      let reached = try adding(span, to: start)
      return try openAndClosed(from: start, to: reached) + moved(from: reached, to: due)
    case .elapsed(let span):
      let reached = start + span
      let step = Step(.elapsed, from: start, to: reached)
      return [step] + (try moved(from: reached, to: due))
    case .sameTimeAfter(let count):
      let day = try businessDay(count, after: try date(at: start))
      let reached = zone.instant(of: day, at: zone.wallClock(at: start).time)
      return try businessDaySteps(from: start, through: day, to: reached, .standard)
        + moved(from: reached, to: due)
    case .businessDays:
      let last = try lastDay(of: period, from: start, rule)
      return try businessDaySteps(from: start, through: last, to: due, rule)
    case .calendarDays, .weeks, .months:
      return try calendarDaySteps(of: period, from: start, to: due, rule)
    }
  }

  func openAndClosed(
    from start: Timestamp, to end: Timestamp
  ) throws(BusinessTimeError) -> [Step] {
    var steps: [Step] = []
    var reached = start
    for open in try openIntervals(in: start..<end) {
      steps += closed(.closed, from: reached, to: open.lowerBound)
      steps.append(Step(.open, from: open.lowerBound, to: open.upperBound))
      reached = open.upperBound
    }
    return steps + closed(.closed, from: reached, to: end)
  }

  private func moved(
    from reached: Timestamp, to due: Timestamp
  ) throws(BusinessTimeError) -> [Step] {
    closed(.moved, from: reached, to: due)
  }

  /// One step for each date between the two instants, with the reasons that hold on it.
  func closed(
    _ kind: DueExplanation.Kind, from start: Timestamp, to end: Timestamp
  ) -> [Step] {
    var steps: [Step] = []
    var reached = start
    while reached < end {
      let date = zone.date(at: reached)
      let next = min(end, zone.nextMidnight(after: reached))
      steps.append(
        Step(
          kind, from: reached, to: next,
          reasons: definition.closures(on: date, within: reached..<next)))
      reached = next
    }
    return steps
  }

  private func businessDaySteps(
    from start: Timestamp, through last: LocalDate, to due: Timestamp, _ rule: CountingRule
  ) throws(BusinessTimeError) -> [Step] {
    let dayZero = try dayZero(of: start, rule)
    var steps: [Step] = []
    var reached = start
    var number = 0
    for date in zone.date(at: start)...last {
      let end = date == last ? due : zone.startOfDay(date.advanced(by: 1))
      guard reached < end else { continue }
      if date == dayZero {
        steps.append(Step(.dayZero, from: reached, to: end))
      } else if try isBusinessDay(date) {
        number += 1
        steps.append(Step(.counted, from: reached, to: end, days: number...number))
      } else {
        steps.append(
          Step(.skipped, from: reached, to: end, reasons: definition.closures(on: date)))
      }
      reached = end
    }
    return steps
  }

  private func calendarDaySteps(
    of period: Period, from start: Timestamp, to due: Timestamp, _ rule: CountingRule
  ) throws(BusinessTimeError) -> [Step] {
    var stays = rule
    stays.closedLastDay = .stays
    let dayZero = try dayZero(of: start, rule)
    let last = try lastDay(of: period, from: start, stays)
    let final = try lastDay(of: period, from: start, rule)
    let first = zone.startOfDay(dayZero.advanced(by: 1))
    let days = dayZero.distance(to: last)
    var steps: [Step] = []
    if start < first { steps.append(Step(.dayZero, from: start, to: first)) }
    guard final > last else {
      return steps + [Step(.counted, from: max(start, first), to: due, days: 1...days)]
    }
    // A single day that rolls has none before it; one that counts from its middle rolls from there.
    var reached = max(start, first)
    let closed = max(reached, zone.startOfDay(last))
    if reached < closed {
      steps.append(Step(.counted, from: reached, to: closed, days: 1...max(1, days - 1)))
    }
    reached = closed
    for date in last..<final {
      let next = zone.startOfDay(date.advanced(by: 1))
      guard reached < next else { continue }
      steps.append(
        Step(.rolled, from: reached, to: next, reasons: definition.closures(on: date)))
      reached = next
    }
    return steps + [Step(.counted, from: reached, to: due, days: days...days)]
  }
}
