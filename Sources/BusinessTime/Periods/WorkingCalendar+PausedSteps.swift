extension WorkingCalendar {
  /// How a due instant comes about that pauses have moved.
  ///
  /// The due instant is taken as it is. Pauses are in order and apart from each other; of a period in
  /// days the dates after the one on which a pause began do not count, through that of its end.
  package func explanation(
    of period: Period, from start: Timestamp, to due: Timestamp, counting rule: CountingRule,
    pauses: [Range<Timestamp>]
  ) throws(BusinessTimeError) -> DueExplanation {
    let steps =
      switch period {
      case .working, .elapsed: try timeSteps(of: period, from: start, to: due, pauses)
      case .businessDays, .sameTimeAfter, .calendarDays, .weeks, .months:
        try dateSteps(of: period, from: start, to: due, rule, pauses)
      }
    return DueExplanation(
      calendar: name, fingerprint: try fingerprint(), zone: zone.identifier, sought: .end,
      start: start, period: period, rule: rule, due: due, steps: steps)
  }

  private func timeSteps(
    of period: Period, from start: Timestamp, to due: Timestamp, _ pauses: [Range<Timestamp>]
  ) throws(BusinessTimeError) -> [Step] {
    var steps: [Step] = []
    var left: TimeSpan
    switch period {
    case .working(let span), .elapsed(let span): left = span
    case .businessDays, .sameTimeAfter, .calendarDays, .weeks, .months: left = .zero
    }
    var reached = start
    for pause in pauses where pause.upperBound > start && pause.lowerBound < due {
      steps += try running(period, from: reached, to: pause.lowerBound, &left)
      let from = max(reached, pause.lowerBound)
      let to = min(pause.upperBound, due)
      if from < to { steps.append(Step(.paused, from: from, to: to)) }
      reached = max(reached, to)
    }
    return steps + (try running(period, from: reached, to: due, &left))
  }

  /// What counts of a stretch in which it runs, until nothing is left.
  private func running(
    _ period: Period, from start: Timestamp, to end: Timestamp, _ left: inout TimeSpan
  ) throws(BusinessTimeError) -> [Step] {
    guard start < end else { return [] }
    var isWorking = false
    if case .working = period { isWorking = true }
    let stretches =
      isWorking ? try openAndClosed(from: start, to: end) : [Step(.elapsed, from: start, to: end)]
    var steps: [Step] = []
    for step in stretches {
      if left == .zero || step.kind == .closed {
        steps += left == .zero ? closed(.moved, from: step.from, to: step.to) : [step]
        continue
      }
      let counted = min(left, step.to - step.from)
      left = left - counted
      steps.append(Step(step.kind, from: step.from, to: step.from + counted))
      steps += closed(.moved, from: step.from + counted, to: step.to)
    }
    return steps
  }

  private func dateSteps(
    of period: Period, from start: Timestamp, to due: Timestamp, _ rule: CountingRule,
    _ pauses: [Range<Timestamp>]
  ) throws(BusinessTimeError) -> [Step] {
    let dates = try DateCount(period, from: start, to: due, rule, pauses, in: self)
    var number = 0
    var steps: [Step] = []
    var reached = start
    var date = zone.date(at: start)
    while reached < due {
      let end = min(due, zone.startOfDay(date.advanced(by: 1)))
      let kind = try dates.kind(of: date, after: number)
      if kind == .counted { number += 1 }
      steps.append(
        Step(
          kind, from: reached, to: end, days: kind == .counted ? number...number : nil,
          reasons: kind == .skipped || kind == .rolled ? definition.closures(on: date) : []))
      reached = end
      date = date.advanced(by: 1)
    }
    return steps
  }
}

/// What the dates from the start of a period in days to its end mean for it.
private struct DateCount {
  private let calendar: WorkingCalendar
  private let pauses: [Range<Timestamp>]
  private let dayZero: LocalDate
  /// How many dates have to be counted.
  private let count: Int
  private let countsBusinessDays: Bool
  /// The last date before a closed one rolls; `nil` if none does.
  private let rollsFrom: LocalDate?
  /// The date on which it is due.
  private let final: LocalDate

  init(
    _ period: Period, from start: Timestamp, to due: Timestamp, _ rule: CountingRule,
    _ pauses: [Range<Timestamp>], in calendar: WorkingCalendar
  ) throws(BusinessTimeError) {
    self.calendar = calendar
    self.pauses = pauses
    dayZero = try calendar.dayZero(of: start, rule)
    final = calendar.zone.date(at: due - .milliseconds(1))
    switch period {
    case .businessDays(let count), .sameTimeAfter(let count):
      (self.count, countsBusinessDays, rollsFrom) = (count, true, nil)
    case .calendarDays, .weeks, .months, .working, .elapsed:
      var stays = rule
      stays.closedLastDay = .stays
      let last = try calendar.lastDay(of: period, from: start, stays)
      let paused = pauses.reduce(0) { sum, pause in
        let zone = calendar.zone
        let length = zone.date(at: pause.lowerBound).distance(to: zone.date(at: pause.upperBound))
        return sum + max(0, length)
      }
      (count, countsBusinessDays) = (dayZero.distance(to: last), false)
      rollsFrom = rule.closedLastDay == .rollsForward ? last.advanced(by: paused) : nil
    }
  }

  /// What a date means, after so many that were counted.
  func kind(
    of date: LocalDate, after number: Int
  ) throws(BusinessTimeError) -> DueExplanation.Kind {
    if date <= dayZero { return .dayZero }
    if countsBusinessDays, try !calendar.isBusinessDay(date) { return .skipped }
    if pauses.contains(where: { isPaused(date, by: $0) }) { return .paused }
    if number == count { return .rolled }
    if let rollsFrom, rollsFrom <= date, date < final { return .rolled }
    return .counted
  }

  private func isPaused(_ date: LocalDate, by pause: Range<Timestamp>) -> Bool {
    let zone = calendar.zone
    return zone.date(at: pause.lowerBound) < date && date <= zone.date(at: pause.upperBound)
  }
}
