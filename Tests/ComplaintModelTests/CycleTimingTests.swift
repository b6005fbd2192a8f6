import BusinessTime
import ComplaintModel
import ComplaintTestSupport
import Testing

/// The due instant of a cycle with pauses, by sentences and against walking through time.
@Suite struct CycleTimingTests {
  /// Monday to Friday 09:00-17:00 in London with the bank holidays of 2026 and 2027.
  static func office() throws -> WorkingCalendar {
    try WorkingCalendar(
      "office", zone: "Europe/London", hours: WeeklyHours(.mondayToFriday, "09:00-17:00"),
      holidays: [.englandAndWales], valid: .years(2026...2027))
  }

  struct Case: CustomTestStringConvertible, Sendable {
    let sentence: String
    let period: Period
    var rule = CountingRule.standard
    let start: String
    var pauses: [(String, String)] = []
    let due: String

    var testDescription: String { sentence }
  }

  /// The sums of the pauses, and when the last one ended.
  private func sums(
    of pauses: [(String, String)], in calendar: WorkingCalendar
  ) throws -> (PausedTime, Timestamp?) {
    var sum = PausedTime.none
    var resumed: Timestamp?
    for (from, to) in pauses {
      let end = try Timestamp(to)
      sum = sum + (try PausedTime(from: Timestamp(from), to: end, in: calendar))
      resumed = end
    }
    return (sum, resumed)
  }

  @Test(arguments: [
    Case(
      sentence: "without a pause eight hours from Thursday afternoon end after Easter",
      period: .working(.hours(8)), start: "2026-04-02T14:30:00Z", due: "2026-04-07T14:30:00Z"),
    Case(
      sentence: "a pause in hours moves the end by its open time",
      period: .working(.hours(4)), start: "2026-03-02T09:00:00Z",
      pauses: [("2026-03-02T10:00:00Z", "2026-03-02T11:30:00Z")], due: "2026-03-02T14:30:00Z"),
    Case(
      sentence: "a pause outside hours moves nothing",
      period: .working(.hours(10)), start: "2026-03-02T09:00:00Z",
      pauses: [("2026-03-02T18:00:00Z", "2026-03-03T08:00:00Z")], due: "2026-03-03T11:00:00Z"),
    Case(
      sentence: "a pause over the weekend moves by Friday's and Monday's hours only",
      period: .working(.hours(4)), start: "2026-03-06T15:00:00Z",
      pauses: [("2026-03-06T16:00:00Z", "2026-03-09T10:00:00Z")], due: "2026-03-09T13:00:00Z"),
    Case(
      sentence: "a pause that begins out of hours and ends in them counts from the opening",
      period: .working(.hours(2)), start: "2026-03-02T16:00:00Z",
      pauses: [("2026-03-02T20:00:00Z", "2026-03-03T09:45:00Z")], due: "2026-03-03T10:45:00Z"),
    Case(
      sentence: "two pauses in one minute both count to the millisecond",
      period: .working(.hours(1)), start: "2026-03-02T09:00:00Z",
      pauses: [
        ("2026-03-02T09:10:00.000Z", "2026-03-02T09:10:00.250Z"),
        ("2026-03-02T09:10:30.000Z", "2026-03-02T09:10:30.500Z"),
      ], due: "2026-03-02T10:00:00.750Z"),
    Case(
      sentence: "a pause of no length moves nothing",
      period: .working(.hours(1)), start: "2026-03-02T09:00:00Z",
      pauses: [("2026-03-02T09:10:00Z", "2026-03-02T09:10:00Z")], due: "2026-03-02T10:00:00Z"),
    Case(
      sentence: "paused with nothing left, it is due when it goes on",
      period: .working(.hours(1)), start: "2026-03-02T09:00:00Z",
      pauses: [("2026-03-02T10:00:00Z", "2026-03-02T12:00:00Z")], due: "2026-03-02T12:00:00Z"),
    Case(
      sentence: "elapsed time is paused by elapsed time, over the change of the clocks too",
      period: .elapsed(.hours(48)), start: "2026-03-28T12:00:00Z",
      pauses: [("2026-03-28T20:00:00Z", "2026-03-29T20:00:00Z")], due: "2026-03-31T12:00:00Z"),
    Case(
      sentence: "a pause within one date adds no business day",
      period: .businessDays(3), start: "2026-03-02T10:00:00Z",
      pauses: [("2026-03-03T09:00:00Z", "2026-03-03T16:00:00Z")], due: "2026-03-06T00:00:00Z"),
    Case(
      sentence: "a pause from Tuesday to Thursday adds Wednesday and Thursday",
      period: .businessDays(3), start: "2026-03-02T10:00:00Z",
      pauses: [("2026-03-03T16:00:00Z", "2026-03-05T09:00:00Z")], due: "2026-03-10T00:00:00Z"),
    Case(
      sentence: "a pause from Friday to Sunday adds no business day",
      period: .businessDays(3), start: "2026-03-05T10:00:00Z",
      pauses: [("2026-03-06T10:00:00Z", "2026-03-08T23:00:00Z")], due: "2026-03-11T00:00:00Z"),
    Case(
      sentence: "a pause over the Easter holidays adds the business days in it only",
      period: .businessDays(2), start: "2026-04-01T10:00:00Z",
      pauses: [("2026-04-02T10:00:00+01:00", "2026-04-08T10:00:00+01:00")],
      due: "2026-04-09T23:00:00Z"),
    Case(
      sentence: "two pauses that meet on one date do not count it twice",
      period: .calendarDays(10), start: "2026-03-02T10:00:00Z",
      pauses: [
        ("2026-03-03T10:00:00Z", "2026-03-05T10:00:00Z"),
        ("2026-03-05T14:00:00Z", "2026-03-06T10:00:00Z"),
      ], due: "2026-03-16T00:00:00Z"),
    Case(
      sentence: "calendar days are paused by whole dates, from the day after through the last",
      period: .calendarDays(14), start: "2026-02-02T10:00:00Z",
      pauses: [("2026-02-03T23:59:00Z", "2026-02-04T00:01:00Z")], due: "2026-02-18T00:00:00Z"),
    Case(
      sentence: "weeks end later by the paused dates, not on their weekday any more",
      period: .weeks(8), start: "2026-01-05T10:00:00Z",
      pauses: [("2026-01-10T10:00:00Z", "2026-01-13T10:00:00Z")], due: "2026-03-06T00:00:00Z"),
    Case(
      sentence: "a month's clamped end is extended, and rolls only afterwards",
      period: .months(1), rule: CountingRule(closedLastDay: .rollsForward),
      start: "2026-01-31T10:00:00Z", pauses: [("2026-02-02T10:00:00Z", "2026-02-03T10:00:00Z")],
      due: "2026-03-03T00:00:00Z"),
    Case(
      sentence: "the same time two business days on moves by paused business days",
      period: .sameTimeAfter(businessDays: 2), start: "2026-03-02T10:15:00Z",
      pauses: [("2026-03-02T12:00:00Z", "2026-03-03T12:00:00Z")], due: "2026-03-05T10:15:00Z"),
    Case(
      sentence: "a deadline exactly at closing time stays there",
      period: .working(.hours(8)), start: "2026-03-02T09:00:00Z", due: "2026-03-02T17:00:00Z"),
    Case(
      sentence: "a leap day is a day like any other",
      period: .calendarDays(1), start: "2026-02-28T10:00:00Z", due: "2026-03-02T00:00:00Z"),
  ])
  func dueIs(case: Case) throws {
    let calendar = try Self.office()
    let (paused, resumed) = try sums(of: `case`.pauses, in: calendar)
    let timing = CycleTiming(`case`.period, in: calendar, counting: `case`.rule)
    let due = try timing.due(from: Timestamp(`case`.start), paused: paused, resumedAt: resumed)
    #expect(due == (try Timestamp(`case`.due)), "\(`case`.sentence)")
  }

  @Test(arguments: Effort.seeds)
  func `Due instants with random pauses are those of walking minute by minute`(
    seed: UInt64
  ) throws {
    var random = SeededGenerator(seed: seed &+ 20)
    let calendar = try Self.office()
    let minute: Int64 = 60_000
    for _ in 0..<Effort.count(1_000) {
      let start =
        try Timestamp("2026-03-20T00:00:00Z")
        + .minutes(Int64.random(in: 0...30_000, using: &random))
      let span = TimeSpan.minutes(Int64.random(in: 1...1_500, using: &random))
      let isWorking = Bool.random(using: &random)
      let timing = CycleTiming(isWorking ? .working(span) : .elapsed(span), in: calendar)
      // Walk: every minute counts unless it is closed or paused; now and then pause for a while.
      var (left, now) = (span.milliseconds, start)
      var (paused, resumed) = (PausedTime.none, Timestamp?.none)
      while left > 0 {
        if Int.random(in: 0..<200, using: &random) == 0 {
          let end = now + .minutes(Int64.random(in: 1...2_000, using: &random))
          paused = paused + (try PausedTime(from: now, to: end, in: calendar))
          (now, resumed) = (end, end)
          continue
        }
        let isOpen = try calendar.isOpen(at: now)
        if !isWorking || isOpen { left -= minute }
        now += .minutes(1)
      }
      let due = try timing.due(from: start, paused: paused, resumedAt: resumed)
      #expect(due == now, "seed \(seed): \(timing.period) from \(start)")
    }
  }

  @Test func `Shown while paused, the end moves on with the time of asking`() throws {
    let calendar = try Self.office()
    let timing = CycleTiming(.working(.hours(4)), in: calendar)
    let (start, pause) = (
      try Timestamp("2026-03-02T09:00:00Z"), try Timestamp("2026-03-02T10:00:00Z")
    )
    let soon = try timing.due(
      from: start, paused: .none, pausedSince: pause, ifResumedAt: Timestamp("2026-03-02T10:30:00Z")
    )
    #expect(soon == (try Timestamp("2026-03-02T13:30:00Z")))
    let later = try timing.due(
      from: start, paused: .none, pausedSince: pause, ifResumedAt: Timestamp("2026-03-03T10:30:00Z")
    )
    #expect(later == (try Timestamp("2026-03-03T13:30:00Z")))
  }

  @Test func `A higher grade keeps the pauses, also where its period is of another kind`() throws {
    let calendar = try Self.office()
    let start = try Timestamp("2026-03-02T10:00:00Z")
    let paused = try PausedTime(
      from: Timestamp("2026-03-03T10:00:00Z"), to: Timestamp("2026-03-05T10:00:00Z"), in: calendar)
    let slow = CycleTiming(.businessDays(10), in: calendar)
    #expect(try slow.due(from: start, paused: paused) == Timestamp("2026-03-19T00:00:00Z"))
    let quick = CycleTiming(.working(.hours(16)), in: calendar)
    #expect(try quick.due(from: start, paused: paused) == Timestamp("2026-03-06T10:00:00Z"))
    let usedUp = CycleTiming(.working(.hours(2)), in: calendar)
    #expect(try usedUp.due(from: start, paused: .none) == Timestamp("2026-03-02T12:00:00Z"))
  }

  @Test(arguments: [
    (Period.working(.hours(8)), WarningPoint.used(thousandths: 500), "2026-03-02T13:00:00Z"),
    (.working(.hours(8)), .used(thousandths: 875), "2026-03-02T16:00:00Z"),
    (.elapsed(.hours(10)), .used(thousandths: 500), "2026-03-02T14:00:00Z"),
    (.working(.hours(12)), .before(.working(.hours(5))), "2026-03-02T16:00:00Z"),
    (.working(.hours(12)), .before(.elapsed(.hours(1))), "2026-03-03T12:00:00Z"),
    (.businessDays(5), .before(.businessDays(2)), "2026-03-06T00:00:00Z"),
    (.working(.milliseconds(3)), .used(thousandths: 500), "2026-03-02T09:00:00.001Z"),
  ])
  func aWarningIsDueAt(period: Period, point: WarningPoint, expected: String) throws {
    let timing = CycleTiming(period, in: try Self.office())
    let start = try Timestamp("2026-03-02T09:00:00Z")
    let warning = try timing.warning(point, from: start, due: timing.due(from: start))
    #expect(warning == (try Timestamp(expected)))
  }

  @Test func `A pause moves a warning that has not come yet`() throws {
    let calendar = try Self.office()
    let timing = CycleTiming(.working(.hours(8)), in: calendar)
    let start = try Timestamp("2026-03-02T09:00:00Z")
    let paused = try PausedTime(
      from: Timestamp("2026-03-02T10:00:00Z"), to: Timestamp("2026-03-02T11:00:00Z"), in: calendar)
    let due = try timing.due(from: start, paused: paused)
    let warning = try timing.warning(
      .used(thousandths: 500), from: start, paused: paused, due: due)
    #expect(warning == (try Timestamp("2026-03-02T14:00:00Z")))
  }

  @Test func `What cannot be timed is refused`() throws {
    let calendar = try Self.office()
    let (early, late) = (
      try Timestamp("2026-03-02T09:00:00Z"), try Timestamp("2026-03-03T09:00:00Z")
    )
    #expect(throws: BusinessTimeError.self) { try PausedTime(from: late, to: early, in: calendar) }
    let endless = CycleTiming(.working(.hours(9_000)), in: calendar)
    #expect(throws: BusinessTimeError.self) { try endless.due(from: early) }
    let timing = CycleTiming(.working(.hours(1)), in: calendar)
    for thousandths in [0, 1_000, -1] {
      #expect(throws: BusinessTimeError.self) {
        try timing.warning(.used(thousandths: thousandths), from: early, due: late)
      }
    }
  }
}
