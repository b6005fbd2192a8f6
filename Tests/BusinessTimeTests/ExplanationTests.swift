import BusinessTime
import ComplaintTestSupport
import Foundation
import Testing

struct ExplanationTests {
  @Test(arguments: Effort.seeds)
  func stepsLieOneAfterAnotherFromStartToDue(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let calendars = try Self.calendars()
    for _ in 0..<Effort.count(3_000) {
      let question = try Question(from: calendars, using: &random)
      guard let due = question.dueDate() else { continue }
      let explanation = due.explanation
      let what = "\(question), seed \(seed): \(explanation.steps)"
      #expect(explanation.steps.first?.from == question.start, "\(what)")
      #expect(explanation.steps.last?.to == due.instant, "\(what)")
      for step in explanation.steps { #expect(step.from < step.to, "\(what)") }
      for (step, next) in zip(explanation.steps, explanation.steps.dropFirst()) {
        #expect(step.to == next.from, "\(what)")
      }
    }
  }

  @Test(arguments: Effort.seeds)
  func theDueInstantIsThatOfAdding(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let calendars = try Self.calendars()
    for _ in 0..<Effort.count(1_000) {
      let question = try Question(from: calendars, using: &random)
      let due = question.dueDate()
      let added = try? question.calendar.adding(
        question.period, to: question.start, counting: question.rule)
      #expect(due?.instant == added, "\(question), seed \(seed)")
      guard let explanation = due?.explanation else { continue }
      #expect(explanation.due == added)
      #expect(explanation.start == question.start)
      #expect(explanation.period == question.period)
      #expect(explanation.rule == question.rule)
      #expect(explanation.calendar == question.calendar.name)
      #expect(explanation.zone == question.calendar.zone.identifier)
    }
  }

  @Test(arguments: Effort.seeds)
  func openStepsAddUpToTheWorkingTime(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let calendars = try Self.calendars()
    for _ in 0..<Effort.count(2_000) {
      var question = try Question(from: calendars, using: &random)
      let span = TimeSpan(milliseconds: .random(in: 1...400_000_000, using: &random))
      question.period = .working(span)
      guard let due = question.dueDate() else { continue }
      let open = due.explanation.steps.filter { $0.kind == .open }
      #expect(open.map { $0.to - $0.from }.reduce(.zero, +) == span, "\(question), seed \(seed)")
      for step in open {
        #expect(
          try question.calendar.workingTime(from: step.from, to: step.to) == step.to - step.from,
          "\(question), seed \(seed)")
      }
      for step in due.explanation.steps where step.kind != .open {
        #expect(
          try question.calendar.workingTime(from: step.from, to: step.to) == .zero,
          "\(question), seed \(seed)")
        #expect(!step.reasons.isEmpty, "\(question), seed \(seed)")
      }
    }
  }

  @Test(arguments: Effort.seeds)
  func asManyDaysAreCountedAsThePeriodHas(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let calendars = try Self.calendars()
    for round in 0..<Effort.count(2_000) {
      var question = try Question(from: calendars, using: &random)
      let count = Int.random(in: 1...30, using: &random)
      let days: Int
      switch round % 4 {
      case 0: (question.period, days) = (.businessDays(count), count)
      case 1: (question.period, days) = (.sameTimeAfter(businessDays: count), count)
      case 2: (question.period, days) = (.calendarDays(count), count)
      default: (question.period, days) = (.weeks(count), count * 7)
      }
      // The same time as midnight has no stretch of the last day before it.
      let time = question.calendar.zone.wallClock(at: question.start).time
      guard time != .midnight, let due = question.dueDate() else { continue }
      let counted = due.explanation.steps.filter { $0.kind == .counted }
      #expect(counted.last?.days?.upperBound == days, "\(question), seed \(seed)")
      guard round % 4 < 2 else { continue }
      #expect(counted.map(\.days) == (1...days).map { $0...$0 }, "\(question), seed \(seed)")
      for step in counted {
        #expect(
          try question.calendar.isBusinessDay(question.calendar.zone.date(at: step.from)),
          "\(question), seed \(seed)")
      }
    }
  }

  @Test func aDueDateSurvivesJSON() throws {
    let calendar = try Self.london()
    for period in [
      Period.working(.hours(8)), .elapsed(.hours(48)), .businessDays(3),
      .sameTimeAfter(businessDays: 2), .calendarDays(4), .weeks(1), .months(1),
    ] {
      let due = try calendar.dueDate(
        after: period, from: Timestamp("2026-04-02T15:30:00Z"),
        counting: CountingRule(closedLastDay: .rollsForward, landing: .nextOpening))
      let json = try JSONEncoder().encode(due)
      #expect(try JSONDecoder().decode(DueDate.self, from: json) == due)
      #expect(due.explanation.fingerprint == (try calendar.fingerprint()))
    }
  }
}

extension ExplanationTests {
  @Test func workingTimeIsToldInEnglishAndChinese() throws {
    let due = try Self.london().dueDate(
      after: .working(.hours(8) + .minutes(30)), from: Timestamp("2026-12-24T10:15:00Z"))
    #expect(
      due.explanation.text(in: .english) == """
        Due Tue 29 Dec 2026 15:45 (Europe/London)
        8 h 30 min of working time from Thu 24 Dec 2026 10:15, by the calendar "Service desk"
        - Thu 24 Dec 2026 10:15 – 12:00: open, counts 1 h 45 min
        - Thu 24 Dec 2026 12:00 – Tue 29 Dec 2026 09:00: closed, does not count \
        (Christmas Eve; Christmas Day; Boxing Day; no hours that day; \
        Boxing Day (substitute for 26 Dec 2026); outside hours)
        - Tue 29 Dec 2026 09:00 – 15:45: open, counts 6 h 45 min
        It ends exactly when the period is used up.
        """)
    #expect(
      due.explanation.text(in: .chinese) == """
        到期：2026年12月29日（星期二）15:45（Europe/London）
        自2026年12月24日（星期四）10:15起8小时30分钟工作时间，按日历“Service desk”
        - 2026年12月24日（星期四）10:15至12:00：开放，计入1小时45分钟
        - 2026年12月24日（星期四）12:00至2026年12月29日（星期二）09:00：不开放，不计入（Christmas Eve；Christmas Day；\
        Boxing Day；当日无开放时段；Boxing Day（2026年12月26日的补假）；非开放时段）
        - 2026年12月29日（星期二）09:00至15:45：开放，计入6小时45分钟
        期间用尽之时即为到期。
        """)
  }

  @Test func businessDaysAreToldInEnglishAndChinese() throws {
    let due = try Self.london().dueDate(
      after: .businessDays(3), from: Timestamp("2026-04-02T15:30:00Z"),
      counting: CountingRule(endOfDay: .closeOfBusiness))
    #expect(
      due.explanation.text(in: .english) == """
        Due Thu 9 Apr 2026 17:00 (Europe/London)
        3 business days from Thu 2 Apr 2026 16:30, by the calendar "Service desk"
        - Thu 2 Apr 2026 16:30 – 24:00: day 0, does not count
        - Fri 3 Apr 2026 00:00 – Mon 6 Apr 2026 24:00: no business day, does not count \
        (Good Friday; no hours that day; Easter Monday)
        - Tue 7 Apr 2026 00:00 – Thu 9 Apr 2026 17:00: counts, days 1 to 3
        The last day ends at close of business.
        """)
    #expect(
      due.explanation.text(in: .chinese) == """
        到期：2026年4月9日（星期四）17:00（Europe/London）
        自2026年4月2日（星期四）16:30起3个工作日，按日历“Service desk”
        - 2026年4月2日（星期四）16:30至24:00：当日，不计入
        - 2026年4月3日（星期五）00:00至2026年4月6日（星期一）24:00：非工作日，不计入（Good Friday；当日无开放时段；Easter Monday）
        - 2026年4月7日（星期二）00:00至2026年4月9日（星期四）17:00：计入，第1至3日
        最后一日至停止营业时止。
        """)
  }

  @Test func aMonthThatRollsIsToldInEnglishAndChinese() throws {
    let due = try Self.london().dueDate(
      after: .months(1), from: Timestamp("2026-04-24T15:30:00Z"),
      counting: CountingRule(closedLastDay: .rollsForward))
    #expect(
      due.explanation.text(in: .english) == """
        Due Tue 26 May 2026 24:00 (Europe/London)
        1 month from Fri 24 Apr 2026 16:30, by the calendar "Service desk"
        - Fri 24 Apr 2026 16:30 – 24:00: day 0, does not count
        - Sat 25 Apr 2026 00:00 – Sat 23 May 2026 24:00: counts, days 1 to 29
        - Sun 24 May 2026 00:00 – Mon 25 May 2026 24:00: the last day is closed and moves on \
        (no hours that day; Spring bank holiday)
        - Tue 26 May 2026 00:00 – 24:00: counts, day 30
        The last day ends at 24:00.
        """)
    #expect(
      due.explanation.text(in: .chinese) == """
        到期：2026年5月26日（星期二）24:00（Europe/London）
        自2026年4月24日（星期五）16:30起1个月，按日历“Service desk”
        - 2026年4月24日（星期五）16:30至24:00：当日，不计入
        - 2026年4月25日（星期六）00:00至2026年5月23日（星期六）24:00：计入，第1至29日
        - 2026年5月24日（星期日）00:00至2026年5月25日（星期一）24:00：最后一日非工作日，顺延（当日无开放时段；Spring bank holiday）
        - 2026年5月26日（星期二）00:00至24:00：计入，第30日
        最后一日至24:00止。
        """)
  }

  @Test func aMovedEndIsToldInEnglishAndChinese() throws {
    let due = try Self.london().dueDate(
      after: .sameTimeAfter(businessDays: 1), from: Timestamp("2026-05-13T19:30:00Z"),
      counting: CountingRule(landing: .nextOpening))
    #expect(
      due.explanation.text(in: .english) == """
        Due Mon 18 May 2026 09:00 (Europe/London)
        the same time 1 business day on from Wed 13 May 2026 20:30, by the calendar "Service desk"
        - Wed 13 May 2026 20:30 – 24:00: day 0, does not count
        - Thu 14 May 2026 00:00 – Fri 15 May 2026 24:00: no business day, does not count \
        (Move; closed day)
        - Sat 16 May 2026 00:00 – 20:30: counts, day 1
        - Sat 16 May 2026 20:30 – Mon 18 May 2026 09:00: closed, the end moves to the next opening \
        (outside hours; no hours that day)
        It ends when the period is used up, or at the next opening if that is closed time.
        """)
    #expect(
      due.explanation.text(in: .chinese) == """
        到期：2026年5月18日（星期一）09:00（Europe/London）
        自2026年5月13日（星期三）20:30起1个工作日后的同一时刻，按日历“Service desk”
        - 2026年5月13日（星期三）20:30至24:00：当日，不计入
        - 2026年5月14日（星期四）00:00至2026年5月15日（星期五）24:00：非工作日，不计入（Move；关闭日）
        - 2026年5月16日（星期六）00:00至20:30：计入，第1日
        - 2026年5月16日（星期六）20:30至2026年5月18日（星期一）09:00：不开放，顺延至下次开放（非开放时段；当日无开放时段）
        期间用尽之时到期；如不在开放时段，则顺延至下次开放。
        """)
  }

  @Test(arguments: [
    (Period.weeks(1), "1 week", "1周"), (.weeks(8), "8 weeks", "8周"),
    (.months(2), "2 months", "2个月"), (.calendarDays(1), "1 calendar day", "1个自然日"),
    (.calendarDays(30), "30 calendar days", "30个自然日"),
    (.businessDays(1), "1 business day", "1个工作日"),
    (.sameTimeAfter(businessDays: 2), "the same time 2 business days on", "2个工作日后的同一时刻"),
    (.elapsed(.hours(48)), "48 h", "48小时"), (.elapsed(.milliseconds(1)), "0.001 s", "0.001秒"),
    (.elapsed(.minutes(61)), "1 h 1 min", "1小时1分钟"),
    (.elapsed(.milliseconds(90_500)), "1 min 30.5 s", "1分钟30.5秒"),
    (.working(.minutes(30)), "30 min of working time", "30分钟工作时间"),
  ])
  func everyPeriodHasItsWords(period: Period, english: String, chinese: String) throws {
    let due = try Self.london().dueDate(after: period, from: Timestamp("2026-03-02T10:00:00Z"))
    let lines = due.explanation.text(in: .english).split(separator: "\n")
    #expect(
      lines[1] == "\(english) from Mon 2 Mar 2026 10:00, by the calendar \"Service desk\"")
    let chineseLines = due.explanation.text(in: .chinese).split(separator: "\n")
    #expect(chineseLines[1] == "自2026年3月2日（星期一）10:00起\(chinese)，按日历“Service desk”")
  }

  @Test(arguments: [
    ("2026-04-03", ["holiday Good Friday"]),
    ("2026-12-28", ["holiday Boxing Day for 2026-12-26"]),
    ("2026-12-26", ["holiday Boxing Day"]),
    ("2026-12-24", ["closedPartOfDay Christmas Eve", "outsideHours"]),
    ("2026-05-18", ["closedPartOfDay", "outsideHours"]),
    ("2026-05-14", ["closedDay Move"]),
    ("2026-05-15", ["closedDay"]),
    ("2026-05-16", ["outsideHours"]),
    ("2026-05-17", ["noHours"]),
    ("2026-05-13", ["outsideHours"]),
  ])
  func aDatesClosuresAreNamed(date: String, reasons: [String]) throws {
    #expect(try Self.london().closures(on: LocalDate(date)).map(Self.words) == reasons)
  }

  @Test func aStretchOfClosedTimeNamesWhatClosesIt() throws {
    let due = try Self.london().dueDate(
      after: .working(.hours(2)), from: Timestamp("2026-05-18T08:30:00Z"))
    #expect(
      due.explanation.steps.map { "\($0.kind) \($0.reasons.map(Self.words))" }
        == [
          #"open []"#, #"closed ["closedPartOfDay"]"#, #"open []"#,
        ])
    let early = try Self.london().dueDate(
      after: .working(.hours(1)), from: Timestamp("2026-05-18T06:00:00Z"))
    #expect(early.explanation.steps.first?.reasons.map(Self.words) == ["outsideHours"])
    let christmas = try Self.london().dueDate(
      after: .working(.hours(1)), from: Timestamp("2026-12-24T18:00:00Z"))
    #expect(
      christmas.explanation.steps.flatMap(\.reasons).map(Self.words) == [
        "closedPartOfDay Christmas Eve", "holiday Christmas Day", "holiday Boxing Day", "noHours",
        "holiday Boxing Day for 2026-12-26", "outsideHours",
      ])
  }

  @Test func calendarsPutTogetherNameTheReasonsOfBoth() throws {
    let other = try WorkingCalendar(
      "other", zone: "Europe/London", hours: WeeklyHours(.mondayToFriday, "09:00-17:00"),
      exceptions: [.closed("2026-05-14", name: "Stock-taking"), .closed("2026-04-03", name: "GF")],
      valid: .years(2026...2026))
    let both = try Self.london().intersection(other)
    #expect(
      try both.closures(on: LocalDate("2026-05-14")).map(Self.words)
        == ["closedDay Move", "closedDay Stock-taking"])
    #expect(
      try both.closures(on: LocalDate("2026-04-03")).map(Self.words)
        == ["holiday Good Friday", "closedDay GF"])
    #expect(try both.closures(on: LocalDate("2026-05-17")).map(Self.words) == ["noHours"])
  }

  @Test func aWorkedWeekendHasHoursAndAHolidayThatIsWorkedIsNone() throws {
    let shanghai = try WorkingCalendar(
      "shanghai", zone: "Asia/Shanghai", hours: WeeklyHours(.mondayToFriday, "09:00-17:00"),
      holidays: [.chinaMainland],
      exceptions: [
        .worked("2026-10-02", ["10:00-12:00"]), .open("2026-10-03", ["10:00-12:00"]),
      ],
      valid: .years(2026...2026))
    #expect(
      try shanghai.closures(on: LocalDate("2026-10-10")).map(Self.words) == ["outsideHours"])
    #expect(
      try shanghai.closures(on: LocalDate("2026-10-02")).map(Self.words) == ["outsideHours"])
    #expect(
      try shanghai.closures(on: LocalDate("2026-10-03")).map(Self.words)
        == ["holiday 国庆节 National Day"])
  }

  /// A reason as `kind name for date`.
  private static func words(_ reason: ClosureReason) -> String {
    reason.kind.rawValue + (reason.name.map { " " + $0 } ?? "")
      + (reason.substituteFor.map { " for \($0)" } ?? "")
  }
}

extension ExplanationTests {
  /// London in 2026, with a half day before Christmas and a closed day in May.
  static func london() throws -> WorkingCalendar {
    try WorkingCalendar(
      "Service desk", zone: "Europe/London", hours: WeeklyHours(.mondayToFriday, "09:00-17:00"),
      holidays: [.englandAndWales],
      exceptions: [
        .closed("2026-12-24", during: ["12:00-24:00"], name: "Christmas Eve"),
        .closed("2026-05-14", name: "Move"), .closed("2026-05-15"),
        .closed("2026-05-18", during: ["10:00-11:00"]),
        .open("2026-05-16", ["10:00-12:00"]),
      ],
      valid: .years(2026...2026))
  }

  /// Calendars of several kinds for random questions.
  static func calendars() throws -> [WorkingCalendar] {
    let year = try ClosedRange.years(2026...2026)
    let nights = try WorkingCalendar(
      "nights", zone: "Europe/Berlin", hours: WeeklyHours(.mondayToFriday, "22:00-06:00"),
      exceptions: [
        .closed("2026-03-29", through: "2026-04-02"), .open("2026-05-03", ["01:00-03:00"]),
      ],
      valid: year)
    let saoPaulo = try WorkingCalendar(
      "saoPaulo", zone: "America/Sao_Paulo",
      hours: WeeklyHours([.monday, .wednesday, .sunday], "00:00-24:00"), valid: .years(2018...2018))
    let apia = try WorkingCalendar(
      "apia", zone: "Pacific/Apia",
      hours: WeeklyHours(.everyDay, "08:00-12:00", "13:00-17:00"), valid: .years(2011...2012))
    let london = try london()
    return [
      london, nights, saoPaulo, apia, try .aroundTheClock(valid: year),
      try .aroundTheClock(in: "Europe/Berlin", valid: year),
      try .mondayToFriday(in: "Asia/Shanghai", holidays: .chinaMainland),
      try london.union(nights), try nights.subtracting(london),
    ]
  }

  /// A random period, rule and start.
  struct Question: CustomStringConvertible {
    var calendar: WorkingCalendar
    var period: Period
    var rule: CountingRule
    var start: Timestamp

    init(from calendars: [WorkingCalendar], using random: inout SeededGenerator) throws {
      calendar = try #require(calendars.randomElement(using: &random))
      let span = calendar.validInstants
      let grain: Int64 = Bool.random(using: &random) ? 1 : 3_600_000
      let offset = Int64.random(
        in: 0...(span.upperBound - span.lowerBound).milliseconds / grain, using: &random)
      start = span.lowerBound + .milliseconds(offset * grain)
      let length = TimeSpan(milliseconds: .random(in: 1...800_000_000, using: &random))
      let count = Int.random(in: 1...(Bool.random(using: &random) ? 2 : 12), using: &random)
      period =
        switch Int.random(in: 0..<7, using: &random) {
        case 0: .working(length)
        case 1: .elapsed(length)
        case 2: .businessDays(count)
        case 3: .sameTimeAfter(businessDays: count)
        case 4: .calendarDays(count)
        case 5: .weeks(count)
        default: .months(count)
        }
      rule = CountingRule(
        firstDay: Bool.random(using: &random) ? .excluded : .included,
        closedLastDay: Bool.random(using: &random) ? .stays : .rollsForward,
        endOfDay: Bool.random(using: &random) ? .midnight : .closeOfBusiness,
        landing: Bool.random(using: &random) ? .asReached : .nextOpening)
    }

    var description: String { "\(period) from \(start) in \(calendar.name) by \(rule)" }

    /// `nil` if the answer lies outside the calendar's dates.
    func dueDate() -> DueDate? {
      try? calendar.dueDate(after: period, from: start, counting: rule)
    }
  }
}

@Suite struct ClosureReasonTests {
  private func desk(_ hours: String, on days: Set<Weekday>, name: String) throws -> WorkingCalendar
  {
    try WorkingCalendar(
      name, zone: "Europe/London", hours: WeeklyHours(days, hours), valid: .years(2026...2026))
  }

  @Test func `Of a difference the other calendar is the reason where it is open`() throws {
    let office = try desk("09:00-17:00", on: .mondayToFriday, name: "office")
    let training = try desk("12:00-24:00", on: [.tuesday], name: "training")
    let left = try office.subtracting(training)
    let due = try left.dueDate(after: .working(.hours(4)), from: Timestamp("2026-05-12T09:00:00Z"))
    #expect(due.instant == (try Timestamp("2026-05-13T10:00:00Z")))
    let closed = due.explanation.steps.filter { $0.kind == .closed }
    #expect(
      closed.map { $0.reasons.map(\.kind) } == [[.outsideHours, .otherCalendar], [.outsideHours]])
    #expect(closed[0].reasons.last?.name == "training")
  }

  @Test func `Of an intersection only the calendars that are closed give reasons`() throws {
    let office = try desk("09:00-17:00", on: .mondayToFriday, name: "office")
    let always = try desk("00:00-24:00", on: .everyDay, name: "hotline")
    let both = try office.intersection(always)
    #expect(try both.closures(on: LocalDate("2026-05-16")).map(\.kind) == [.noHours])
  }

  @Test func `Clocks set back across midnight do not break a gap into crumbs`() throws {
    // At 00:01 on 7 November 2010 the clocks of St. John's went back to 23:01 of the 6th.
    let desk = try WorkingCalendar(
      "desk", zone: "America/St_Johns", hours: WeeklyHours([.sunday], "09:00-17:00"),
      valid: .years(2010...2010))
    let due = try desk.dueDate(
      after: .working(.hours(1)), from: Timestamp("2010-11-07T02:31:00Z"))
    #expect(due.explanation.steps.count <= 4)
    for (step, next) in zip(due.explanation.steps, due.explanation.steps.dropFirst()) {
      #expect(step.to == next.from)
    }
  }

  @Test func `Hours that run past the calendar's span have no known close of business`() throws {
    let night = try WorkingCalendar(
      "night", zone: "UTC", hours: WeeklyHours([.thursday], "22:00-06:00"),
      valid: .years(2026...2026))
    let last = try LocalDate("2026-12-31")
    #expect(throws: BusinessTimeError.self) { try night.closeOfBusiness(on: last) }
    let before = try LocalDate("2026-12-24")
    #expect(try night.closeOfBusiness(on: before) == Timestamp("2026-12-25T06:00:00Z"))
  }
}
