import BusinessTime
import ComplaintModel
import ComplaintTestSupport
import Testing

/// Why a clock is due when it is, in words and as a value.
@Suite struct ClockExplanationTests {
  /// A complaint received on Monday 2 March 2026 at 08:50 in London, with one promise.
  private func bureau(
    _ period: Period = .working(.hours(8)), _ change: (inout ServiceLevel) -> Void = { _ in }
  ) throws -> Bureau {
    try Bureau {
      var level = ServiceLevel.answer(period) { $0.starts = [.milestone(.complaintReceived)] }
      change(&level)
      $0.serviceLevels = [level]
    }
  }

  private func explain(
    _ bureau: Bureau, ifResumedAt now: Timestamp? = nil
  ) throws -> ClockExplanation {
    try #require(
      try Complaint.explanation(
        of: "answer", in: bureau.history, by: [bureau.playbook], ifResumedAt: now))
  }

  private func perform(
    _ bureau: inout Bureau, _ commands: [(String, Complaint.Command)]
  ) throws {
    for (instant, command) in commands {
      bureau.now = .march(instant)
      try bureau.perform(command)
    }
  }

  @Test func `Open, closed and paused stretches are listed with what they count`() throws {
    var bureau = try bureau()
    try perform(
      &bureau, [("02 11:00", .askComplainant()), ("02 12:30", .resume)])
    let why = try explain(bureau)
    #expect(
      why.text(in: .english) == """
        Answer (answer), cycle 1, by playbook 1
        Due Tue 3 Mar 2026 10:30 (Europe/London)
        8 h of working time from Mon 2 Mar 2026 08:50, by the calendar "Monday to Friday 09:00-17:00"
        - Mon 2 Mar 2026 08:50 – 09:00: closed, does not count (outside hours)
        - Mon 2 Mar 2026 09:00 – 11:00: open, counts 2 h
        - Mon 2 Mar 2026 11:00 – 12:30: paused, does not count
        - Mon 2 Mar 2026 12:30 – 17:00: open, counts 4 h 30 min
        - Mon 2 Mar 2026 17:00 – Tue 3 Mar 2026 09:00: closed, does not count (outside hours)
        - Tue 3 Mar 2026 09:00 – 10:30: open, counts 1 h 30 min
        It ends exactly when the period is used up.
        It runs.
        """)
    #expect(
      why.text(in: .chinese) == """
        答复（answer），第1轮，依据规则手册第1版
        到期：2026年3月3日（星期二）10:30（Europe/London）
        自2026年3月2日（星期一）08:50起8小时工作时间，按日历“Monday to Friday 09:00-17:00”
        - 2026年3月2日（星期一）08:50至09:00：不开放，不计入（非开放时段）
        - 2026年3月2日（星期一）09:00至11:00：开放，计入2小时
        - 2026年3月2日（星期一）11:00至12:30：暂停，不计入
        - 2026年3月2日（星期一）12:30至17:00：开放，计入4小时30分钟
        - 2026年3月2日（星期一）17:00至2026年3月3日（星期二）09:00：不开放，不计入（非开放时段）
        - 2026年3月3日（星期二）09:00至10:30：开放，计入1小时30分钟
        期间用尽之时即为到期。
        正在计时。
        """)
    #expect(why.due == .march("03 10:30") && why.isReproduced)
    #expect(why.count.fingerprint == (try Bureau.hours.get().fingerprint()))
  }

  @Test func `Paused days are left out and the others numbered on`() throws {
    var bureau = try bureau(.businessDays(3))
    try perform(&bureau, [("03 16:00", .askComplainant()), ("04 10:00", .resume)])
    #expect(
      try explain(bureau).text(in: .english) == """
        Answer (answer), cycle 1, by playbook 1
        Due Fri 6 Mar 2026 24:00 (Europe/London)
        3 business days from Mon 2 Mar 2026 08:50, by the calendar "Monday to Friday 09:00-17:00"
        - Mon 2 Mar 2026 08:50 – 24:00: day 0, does not count
        - Tue 3 Mar 2026 00:00 – 24:00: counts, day 1
        - Wed 4 Mar 2026 00:00 – 24:00: paused, does not count
        - Thu 5 Mar 2026 00:00 – Fri 6 Mar 2026 24:00: counts, days 2 to 3
        The last day ends at 24:00.
        It runs.
        """)
  }

  @Test func `Changes of the due instant are told with their causes`() throws {
    var bureau = try bureau { $0.extensionLimit = .init(.working(.hours(4))) }
    try perform(
      &bureau,
      [
        ("02 09:30", .assess()), ("02 10:00", .extend("answer", by: .working(.hours(2))).said),
        ("03 12:00", .communicateDecision(.notUpheld)),
      ])
    let lines = try explain(bureau).text(in: .english).split(separator: "\n")
    #expect(
      lines.suffix(2) == [
        "Mon 2 Mar 2026 10:00, Extension: due Mon 2 Mar 2026 17:00 → Tue 3 Mar 2026 11:00",
        "Stopped Tue 3 Mar 2026 12:00, 1 h late.",
      ])
    let chinese = try explain(bureau).text(in: .chinese).split(separator: "\n")
    #expect(
      chinese.suffix(2) == [
        "2026年3月2日（星期一）10:00，延长时限：到期2026年3月2日（星期一）17:00→2026年3月3日（星期二）11:00",
        "于2026年3月3日（星期二）12:00完成，超时1小时。",
      ])
  }

  @Test func `What stands still is explained as if it went on now`() throws {
    var bureau = try bureau()
    try perform(&bureau, [("02 11:00", .askComplainant())])
    let still = try explain(bureau)
    #expect(still.due == .march("02 17:00"))
    #expect(
      still.text(in: .english).hasSuffix(
        "It stands still since Mon 2 Mar 2026 11:00: Information from the complainant."))
    let going = try explain(bureau, ifResumedAt: .march("03 10:00"))
    // Six hours are left: the pause took six hours on Monday and one on Tuesday.
    #expect(going.due == .march("03 16:00"))
    #expect(going.count.steps.contains { $0.kind == .paused && $0.to == .march("03 10:00") })
  }

  @Test func `Another calendar under the same version is noticed, and the record stands`() throws {
    let bureau = try bureau()
    var definition = bureau.playbook.definition
    definition.calendars["office"] = try WorkingCalendar(
      "short", zone: "Europe/London", hours: WeeklyHours(.mondayToFriday, "09:00-13:00"),
      valid: .years(2026...2027))
    let why = try Complaint.explanation(
      of: "answer", in: bureau.history, by: [try Playbook(definition)])
    #expect(why?.isReproduced == false && why?.due == .march("02 17:00"))
    #expect(why?.text(in: .english).contains("The recorded due instant stands") == true)
  }

  @Test func `What is not there is said`() throws {
    let bureau = try bureau()
    #expect(
      try Complaint.explanation(of: "other", in: bureau.history, by: [bureau.playbook]) == nil)
    #expect {
      try Complaint.explanation(of: "answer", in: bureau.history, by: [])
    } throws: { ($0 as? ClockFailure)?.code == .missingVersion }
  }

  @Test(arguments: Effort.seeds)
  func `What counts adds up to the promise, whatever stood still`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed &+ 900)
    for round in 0..<Effort.count(2_000) {
      let period: Period =
        [
          .working(.minutes(Int64.random(in: 1...3_000, using: &random))),
          .elapsed(.minutes(Int64.random(in: 1...6_000, using: &random))),
          .businessDays(Int.random(in: 1...9, using: &random)),
          .calendarDays(Int.random(in: 1...12, using: &random)), .weeks(1), .months(1),
        ].randomElement(using: &random) ?? .weeks(1)
      let rolls = Bool.random(using: &random)
      let rule = CountingRule(closedLastDay: rolls ? .rollsForward : .stays)
      var story = try ServiceLevelStory(.answer(period) { $0.counting = rule })
      var now = Timestamp.march(Int64.random(in: 2...9, using: &random), hour: 10)
      try story.happens(.file, at: now.inMarch)
      for _ in 0..<Int.random(in: 0...3, using: &random) {
        for isPause in [true, false] {
          now = now + .minutes(Int64.random(in: 0...2_500, using: &random))
          try story.happens(isPause ? .wait : .resume, at: now.inMarch) {
            if isPause { $0.wait() } else { $0.enter(.open) }
          }
        }
      }
      let clock = try #require(story.clock())
      let why = try story.keeper.current.explanation(
        of: clock, story.effects.map { (now, $0) }, ifResumedAt: nil)
      let place: Comment = "seed \(seed) round \(round): \(period) \(why)"
      #expect(why.isReproduced && why.due == clock.due, place)
      #expect(why.count.counted == period.counted(from: clock.start, in: why), place)
      let steps = why.count.steps
      #expect(steps.first?.from == clock.start && steps.last?.to == clock.due, place)
      #expect(zip(steps, steps.dropFirst()).allSatisfy { $0.to == $1.from }, place)
    }
  }
}

extension DueExplanation {
  /// What was counted: milliseconds, or days.
  fileprivate var counted: Int64 {
    steps.reduce(0) { sum, step in
      switch step.kind {
      case .open, .elapsed: sum + (step.to - step.from).milliseconds
      case .counted: sum + Int64(step.days?.count ?? 0)
      default: sum
      }
    }
  }
}

extension Period {
  /// What has to be counted: milliseconds, or days.
  fileprivate func counted(from start: Timestamp, in why: ClockExplanation) -> Int64 {
    switch self {
    case .working(let span), .elapsed(let span): return span.milliseconds
    case .businessDays(let count), .sameTimeAfter(let count), .calendarDays(let count):
      return Int64(count)
    case .weeks(let count): return Int64(count * 7)
    // The tests' months begin in March, which has 31 days.
    case .months: return 31
    }
  }
}
