import BusinessTime
import ComplaintTestSupport
import Testing

/// Explanations of what was counted backwards, and of what was measured.
@Suite struct ExplanationBackwardTests {
  private static func office() throws -> WorkingCalendar {
    try WorkingCalendar(
      "Service desk", zone: "Europe/London", hours: WeeklyHours(.mondayToFriday, "09:00-17:00"),
      holidays: [.englandAndWales], valid: .years(2026...2026))
  }

  @Test(arguments: Effort.seeds)
  func `Steps lead from the start to the end without a gap, whatever is counted backwards`(
    seed: UInt64
  ) throws {
    var random = SeededGenerator(seed: seed &+ 30)
    for _ in 0..<Effort.count(2_000) {
      guard let drawn = try RandomCalendar(&random) else { continue }
      let end = Timestamp(
        millisecondsSince1970: Int64.random(in: drawn.model.span, using: &random))
      let count = Int.random(in: 1...8, using: &random)
      let span = TimeSpan.minutes(Int64.random(in: 1...3_000, using: &random))
      let periods: [Period] = [
        .working(span), .elapsed(span), .businessDays(count), .sameTimeAfter(businessDays: count),
        .calendarDays(count), .weeks(1), .months(1),
      ]
      let period = periods[Int.random(in: 0..<periods.count, using: &random)]
      let rule = CountingRule(
        firstDay: Bool.random(using: &random) ? .included : .excluded,
        closedLastDay: Bool.random(using: &random) ? .stays : .rollsForward,
        landing: Bool.random(using: &random) ? .asReached : .nextOpening)
      guard let start = try? drawn.calendar.startDate(before: period, until: end, counting: rule)
      else { continue }
      let place: Comment = "seed \(seed): \(period) \(rule) until \(end) in \(drawn)"
      #expect(
        try start.instant == drawn.calendar.subtracting(period, from: end, counting: rule), place)
      expectChain(start.explanation.steps, from: start.instant, to: end, place)
      let counted = start.explanation.steps.filter { $0.kind == .counted }.compactMap(\.days)
      #expect(counted.map(\.lowerBound) == (0..<counted.count).map { counted.count - $0 }, place)
      if case .working(let span) = period {
        let open = start.explanation.steps.filter { $0.kind == .open }
        #expect(open.reduce(.zero) { $0 + ($1.to - $1.from) } == span, place)
      }
    }
  }

  @Test(arguments: Effort.seeds)
  func `A measurement's open steps add up to it`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed &+ 31)
    for _ in 0..<Effort.count(500) {
      guard let drawn = try RandomCalendar(&random) else { continue }
      let first = Int64.random(in: drawn.model.span, using: &random)
      let last = Int64.random(in: first...drawn.model.span.upperBound, using: &random)
      let measured = try drawn.calendar.measure(
        from: Timestamp(millisecondsSince1970: first), to: Timestamp(millisecondsSince1970: last))
      let place: Comment = "seed \(seed): \(measured.start) to \(measured.end) in \(drawn)"
      #expect(
        measured.workingTime.milliseconds == drawn.model.openTime(from: first, to: last), place)
      let open = measured.steps.filter { $0.kind == .open }
      #expect(open.reduce(.zero) { $0 + ($1.to - $1.from) } == measured.workingTime, place)
      expectChain(measured.steps, from: measured.start, to: measured.end, place)
    }
  }

  private func expectChain(
    _ steps: [DueExplanation.Step], from start: Timestamp, to end: Timestamp, _ place: Comment
  ) {
    var reached = start
    for step in steps {
      #expect(step.from == reached && step.from < step.to, place)
      reached = step.to
    }
    #expect(reached == end, place)
  }

  @Test func `Business days counted backwards are told in both languages`() throws {
    let start = try Self.office().startDate(
      before: .businessDays(3), until: Timestamp("2026-04-08T10:00:00Z"))
    #expect(
      start.explanation.text(in: .english) == """
        Start Wed 1 Apr 2026 00:00 (Europe/London)
        3 business days until Wed 8 Apr 2026 11:00, by the calendar "Service desk"
        - Wed 1 Apr 2026 00:00 – Thu 2 Apr 2026 24:00: counts, days 2 to 3
        - Fri 3 Apr 2026 00:00 – Mon 6 Apr 2026 24:00: no business day, does not count \
        (Good Friday; no hours that day; Easter Monday)
        - Tue 7 Apr 2026 00:00 – 24:00: counts, day 1
        - Wed 8 Apr 2026 00:00 – 11:00: day 0, does not count
        The first day begins at 00:00.
        """)
    let chinese = start.explanation.text(in: .chinese).split(separator: "\n")
    #expect(chinese.first == "起始：2026年4月1日（星期三）00:00（Europe/London）")
    #expect(chinese[1] == "至2026年4月8日（星期三）11:00止往前3个工作日，按日历“Service desk”")
    #expect(chinese.last == "首日自00:00起。")
  }

  @Test func `A measurement is told in both languages`() throws {
    let worked = try Self.office().measure(
      from: Timestamp("2026-04-02T15:00:00Z"), to: Timestamp("2026-04-07T09:30:00Z"))
    #expect(
      worked.text(in: .english) == """
        2 h 30 min of working time from Thu 2 Apr 2026 16:00 to Tue 7 Apr 2026 10:30 \
        (Europe/London), by the calendar "Service desk"
        - Thu 2 Apr 2026 16:00 – 17:00: open, counts 1 h
        - Thu 2 Apr 2026 17:00 – Tue 7 Apr 2026 09:00: closed, does not count (outside hours; \
        Good Friday; no hours that day; Easter Monday)
        - Tue 7 Apr 2026 09:00 – 10:30: open, counts 1 h 30 min
        """)
    #expect(worked.text(in: .chinese).hasPrefix("自2026年4月2日（星期四）16:00至"))
  }

  @Test func `A reason has words of its own`() throws {
    let reasons = try Self.office().closures(on: LocalDate("2026-12-28"))
    #expect(
      reasons.map { $0.text(in: .english) } == ["Boxing Day (substitute for 26 Dec 2026)"])
    #expect(reasons.map { $0.text(in: .chinese) } == ["Boxing Day（2026年12月26日的补假）"])
  }
}
