import BusinessTime
import ComplaintModel
import Testing

/// Histories with their exact effects on clocks: starts, stops, pauses, warnings and time.
@Suite struct ClockKeeperTests {
  static let ann = Owner.person(AgentID(rawValue: "ann"))
  static let desk = Owner.queue(QueueID(rawValue: "desk"))

  @Test func `A promise kept in time is stopped with its margin`() throws {
    var story = try ServiceLevelStory(.answer { $0.warnings = [.used(thousandths: 500)] })
    try story.happens(.file, at: "02 09:00")
    story.expect(
      "answer started 1 at 02 09:00 for working PT8H due 02 17:00 wake 02 13:00")
    try story.happens(.note, at: "02 10:00")
    story.expect()
    try story.happens(.communicateDecision, at: "02 15:00")
    story.expect(
      "answer warning 0 at 02 13:00 wake 02 17:00+", "answer stopped at 02 15:00 due 02 17:00")
    #expect(story.clock()?.isMet == true && story.clock()?.margin == .hours(2))
  }

  @Test func `Stopped at the due instant it is met, and one millisecond later it is breached`()
    throws
  {
    var story = try ServiceLevelStory(.answer())
    try story.happens(.file, at: "02 09:00")
    try story.elapse(to: "02 17:00")
    story.expect("answer started 1 at 02 09:00 for working PT8H due 02 17:00 wake 02 17:00+")
    var late = story
    try story.happens(.communicateDecision, at: "02 17:00")
    story.expect("answer stopped at 02 17:00 due 02 17:00")
    #expect(story.clock()?.isMet == true)
    try late.elapse(to: .march("02 17:00") + .milliseconds(1))
    late.expect("answer breached at 02 17:00")
  }

  @Test func `A breach names who was responsible, and the clock runs on to its late stop`() throws {
    var story = try ServiceLevelStory(.answer())
    try story.happens(.file, at: "02 09:00") { $0.own(Self.desk) }
    try story.happens(.assign, at: "02 10:00") { $0.own(Self.ann) }
    try story.happens(.communicateDecision, at: "03 10:00")
    story.expect(
      "answer started 1 at 02 09:00 for working PT8H due 02 17:00 wake 02 17:00+",
      "answer breached at 02 17:00 person:ann queue:desk",
      "answer stopped at 03 10:00 due 02 17:00")
    #expect(story.clock()?.isMet == false && story.clock()?.margin == .hours(-17))
  }

  @Test func `Waiting pauses the clock exactly, and going on moves due instant and warning`() throws
  {
    var story = try ServiceLevelStory(.answer { $0.warnings = [.before(.working(.hours(1)))] })
    try story.happens(.file, at: "02 09:00")
    try story.happens(.askComplainant, at: "02 11:00") { $0.wait() }
    try story.happens(.note, at: "02 12:00")
    try story.elapse(to: "03 09:30")
    try story.happens(.resume, at: "03 10:00") { $0.enter(.open) }
    story.expect(
      "answer started 1 at 02 09:00 for working PT8H due 02 17:00 wake 02 16:00",
      "answer paused at 02 11:00 for information",
      "answer resumed at 03 10:00 due 03 16:00 wake 03 15:00")
    #expect(story.clock()?.paused.working == .hours(7))
  }

  @Test func `Business days pause by whole dates`() throws {
    var story = try ServiceLevelStory(.answer(.businessDays(3)))
    try story.happens(.file, at: "02 10:00")
    try story.happens(.wait, at: "03 16:00") { $0.wait(for: .supplier) }
    try story.happens(.resume, at: "05 09:00") { $0.enter(.open) }
    story.expect(
      "answer started 1 at 02 10:00 for businessDays 3 due 06 00:00 wake 06 00:00+",
      "answer paused at 03 16:00 for supplier",
      "answer resumed at 05 09:00 due 10 00:00 wake 10 00:00+")
  }

  @Test func `A clock that is stopped while it stands still goes on first, so its margin is true`()
    throws
  {
    var story = try ServiceLevelStory(.answer())
    try story.happens(.file, at: "02 09:00")
    try story.happens(.askComplainant, at: "02 15:00") { $0.wait() }
    try story.happens(.communicateDecision, at: "04 12:00") { $0.enter(.answered) }
    story.expect(
      "answer started 1 at 02 09:00 for working PT8H due 02 17:00 wake 02 17:00+",
      "answer paused at 02 15:00 for information",
      "answer resumed at 04 12:00 due 04 14:00 wake 04 14:00+",
      "answer stopped at 04 12:00 due 04 14:00")
    #expect(story.clock()?.margin == .hours(2))
  }

  @Test func `Paused with nothing left, it is due when it goes on and not before`() throws {
    var story = try ServiceLevelStory(.answer())
    try story.happens(.file, at: "02 09:00")
    try story.happens(.askComplainant, at: "02 17:00") { $0.wait() }
    try story.happens(.resume, at: "03 08:00") { $0.enter(.open) }
    try story.elapse(to: "03 09:00")
    story.expect(
      "answer started 1 at 02 09:00 for working PT8H due 02 17:00 wake 02 17:00+",
      "answer paused at 02 17:00 for information",
      "answer resumed at 03 08:00 due 03 08:00 wake 03 08:00+", "answer breached at 03 08:00")
  }

  @Test func `A breached clock that is paused stays as late as it was counted`() throws {
    var story = try ServiceLevelStory(.answer(.elapsed(.hours(2))))
    try story.happens(.file, at: "02 09:00")
    try story.happens(.askComplainant, at: "02 13:00") { $0.wait() }
    try story.happens(.resume, at: "02 14:00") { $0.enter(.open) }
    try story.happens(.communicateDecision, at: "02 15:00")
    story.expect(
      "answer started 1 at 02 09:00 for elapsed PT2H due 02 11:00 wake 02 11:00+",
      "answer breached at 02 11:00", "answer paused at 02 13:00 for information",
      "answer resumed at 02 14:00 due 02 12:00", "answer stopped at 02 15:00 due 02 12:00")
    #expect(story.clock()?.margin == .hours(-3))
  }

  @Test func `A capped pause ends by itself, and the next one is shorter or none`() throws {
    var story = try ServiceLevelStory(.answer(.elapsed(.hours(10))) { $0.pauseCap = .hours(3) })
    try story.happens(.file, at: "02 09:00")
    try story.happens(.askComplainant, at: "02 10:00") { $0.wait() }
    try story.happens(.resume, at: "02 11:00") { $0.enter(.open) }
    try story.happens(.askComplainant, at: "02 12:00") { $0.wait() }
    try story.happens(.note, at: "02 15:00")
    try story.happens(.resume, at: "02 16:00") { $0.enter(.open) }
    try story.happens(.askComplainant, at: "02 17:00") { $0.wait() }
    story.expect(
      "answer started 1 at 02 09:00 for elapsed PT10H due 02 19:00 wake 02 19:00+",
      "answer paused at 02 10:00 for information wake 02 13:00",
      "answer resumed at 02 11:00 due 02 20:00 wake 02 20:00+",
      "answer paused at 02 12:00 for information wake 02 14:00",
      "answer resumed at 02 14:00 due 02 22:00 wake 02 22:00+")
  }

  @Test func `What starts in the past records its warnings as passed and its breach as due`() throws
  {
    var story = try ServiceLevelStory(
      .answer {
        $0.starts = [.milestone(.complaintReceived)]
        $0.applies = .fact(.grade, .atLeast(.number(4)))
        $0.warnings = [.before(.working(.hours(1))), .used(thousandths: 250)]
      })
    try story.happens(.file, at: "02 09:00")
    story.expect()
    try story.happens(.assess, at: "04 10:00") { $0.grade(4) }
    story.expect(
      "answer started 1 at 02 09:00 for working PT8H due 02 17:00 wake 02 17:00+",
      "answer warning 1 at 02 11:00 passed wake 02 17:00+",
      "answer warning 0 at 02 16:00 passed wake 02 17:00+")
    try story.elapse(to: "04 10:00")
    story.expect("answer breached at 02 17:00")
  }

  @Test func `What was stopped before anyone knew that it applied is stopped at once`() throws {
    let level = ServiceLevel.answer {
      $0.starts = [.milestone(.complaintReceived)]
      $0.stops = [.milestone(.acknowledgementSent)]
      $0.applies = .fact(.grade, .atLeast(.number(4)))
    }
    for (sent, expected) in [
      ("02 11:00", ["answer stopped at 02 11:00 due 02 17:00"]),
      ("03 11:00", ["answer breached at 02 17:00", "answer stopped at 03 11:00 due 02 17:00"]),
      ("01 11:00", []),
    ] {
      var story = try ServiceLevelStory(level)
      try story.happens(.recordMilestone, at: "03 12:00") {
        $0.pass(.acknowledgementSent, at: sent)
      }
      try story.happens(.assess, at: "03 13:00") { $0.grade(5) }
      #expect(
        story.lines
          == ["answer started 1 at 02 09:00 for working PT8H due 02 17:00 wake 02 17:00+"]
          + expected, "\(sent)")
    }
  }

  @Test func `The act that makes it apply may be the one that stops it, if it started before`()
    throws
  {
    var story = try ServiceLevelStory(
      .answer {
        $0.starts = [.milestone(.complaintReceived)]
        $0.stops = [.act(.assess)]
        $0.applies = .fact(.grade, .atLeast(.number(4)))
      })
    try story.happens(.assess, at: "02 12:00") { $0.grade(4) }
    story.expect(
      "answer started 1 at 02 09:00 for working PT8H due 02 17:00 wake 02 17:00+",
      "answer stopped at 02 12:00 due 02 17:00")
  }

  @Test func `An act that starts it does not stop it as well`() throws {
    var story = try ServiceLevelStory(
      .answer {
        $0.starts = [.act(.recordReply)]
        $0.stops = [.act(.recordReply), .act(.close)]
      })
    try story.happens(.recordReply, at: "02 12:00")
    story.expect("answer started 1 at 02 12:00 for working PT8H due 03 12:00 wake 03 12:00+")
  }

  @Test func `It starts at the earliest of its moments, and at a stage while that lasts`() throws {
    let level = ServiceLevel.answer {
      $0.starts = [.stage(.investigating), .milestone(.allMaterialsReceived)]
      $0.applies = .fact(.tags, .contains("urgent"))
    }
    var story = try ServiceLevelStory(level)
    try story.happens(.assign, at: "02 10:00") { $0.enter(.open, .investigating) }
    try story.happens(.recordMilestone, at: "02 12:00") {
      $0.pass(.allMaterialsReceived, at: "02 11:00")
    }
    var left = story
    try story.happens(.tag, at: "02 13:00") { $0.know(.tags, .texts(["urgent"])) }
    story.expect("answer started 1 at 02 10:00 for working PT8H due 03 10:00 wake 03 10:00+")
    try left.happens(.move, at: "02 13:00") { $0.enter(.open, .responding) }
    try left.happens(.tag, at: "02 14:00") { $0.know(.tags, .texts(["urgent"])) }
    left.expect("answer started 1 at 02 11:00 for working PT8H due 03 11:00 wake 03 11:00+")
  }

  @Test func `A cycle that starts while something pauses it stands still from then on`() throws {
    var story = try ServiceLevelStory(.answer { $0.starts = [.act(.assess)] })
    try story.happens(.wait, at: "02 09:30") { $0.wait(for: .supplier) }
    try story.happens(.assess, at: "02 10:00")
    story.expect(
      "answer started 1 at 02 10:00 for working PT8H due 03 10:00 wake 03 10:00+",
      "answer paused at 02 10:00 for supplier")
  }

  @Test func `Cancelling comes before stopping, and after it no cycle starts any more`() throws {
    var story = try ServiceLevelStory(
      .answer {
        $0.cancelsWhen = .fact(.outcome, .equals(.code(Outcome.withdrawn)))
        $0.starts = [.milestone(.complaintReceived)]
      })
    try story.happens(.file, at: "02 09:00")
    try story.happens(.communicateDecision, at: "02 10:00") {
      $0.know(.outcome, .code(Outcome.withdrawn))
    }
    try story.happens(.correctFact, at: "02 11:00") { $0.know(.outcome, .code(Outcome.upheld)) }
    try story.happens(.file, at: "02 12:00")
    story.expect(
      "answer started 1 at 02 09:00 for working PT8H due 02 17:00 wake 02 17:00+",
      "answer ended at 02 10:00 because cancelled")
    #expect(story.clock()?.isMet == nil)
  }

  @Test func `A back-dated stop counts when it happened, and does not undo the breach`() throws {
    var story = try ServiceLevelStory(.answer())
    try story.happens(.file, at: "02 09:00")
    try story.happens(.communicateDecision, at: "02 16:50", recorded: "02 18:00")
    story.expect(
      "answer started 1 at 02 09:00 for working PT8H due 02 17:00 wake 02 17:00+",
      "answer breached at 02 17:00", "answer stopped at 02 16:50 due 02 17:00")
    #expect(story.clock()?.isMet == false)
    story.take(story.keeper.correctBreach(of: ClockName(rawValue: "answer"), on: story.clocks))
    story.take(story.keeper.correctBreach(of: ClockName(rawValue: "answer"), on: story.clocks))
    story.expect("answer breach corrected", "objection: alreadyCorrected")
    #expect(story.clock()?.isMet == true)
  }

  @Test func `A pause told late does not count twice what was paused already`() throws {
    var story = try ServiceLevelStory(.answer(.elapsed(.hours(8))))
    try story.happens(.file, at: "02 09:00")
    try story.happens(.wait, at: "02 10:00") { $0.wait() }
    try story.happens(.resume, at: "02 12:00") { $0.enter(.open) }
    try story.happens(.wait, at: "02 11:00", recorded: "02 13:00") { $0.wait() }
    try story.happens(.resume, at: "02 11:30", recorded: "02 14:00") { $0.enter(.open) }
    story.expect(
      "answer started 1 at 02 09:00 for elapsed PT8H due 02 17:00 wake 02 17:00+",
      "answer paused at 02 10:00 for information",
      "answer resumed at 02 12:00 due 02 19:00 wake 02 19:00+",
      "answer paused at 02 12:00 for information",
      "answer resumed at 02 12:00 due 02 19:00 wake 02 19:00+")
  }

  @Test func `Timers and windows run out without a breach, and a window outlasts the closing`()
    throws
  {
    var timer = ServiceLevel.answer(.elapsed(.hours(24))) { level in
      level.kind = .timer
      level.starts = [.phase(.waiting)]
      level.stops = [.act(.recordReply), .phase(.open)]
      level.pausesWhile = nil
    }
    timer = timer.named("silence")
    var window = ServiceLevel.answer(.calendarDays(5)) { level in
      level.starts = [.act(.communicateDecision)]
      level.stops = [.act(.referOutside)]
    }
    window.kind = .window
    window.onClosing = .runsOn
    var story = try ServiceLevelStory(timer, window.named("referral"), .answer())
    try story.happens(.file, at: "02 09:00")
    try story.happens(.communicateDecision, at: "02 10:00") { $0.enter(.answered) }
    try story.happens(.askComplainant, at: "02 11:00") { $0.enter(.waiting) }
    try story.happens(.close, at: "03 12:00") { $0.enter(.closed) }
    try story.elapse(to: "09 00:00")
    story.expect(
      "answer started 1 at 02 09:00 for working PT8H due 02 17:00 wake 02 17:00+",
      "answer stopped at 02 10:00 due 02 17:00",
      "referral started 1 at 02 10:00 for calendarDays 5 due 08 00:00 wake 08 00:00+",
      "referral paused at 02 11:00 for other",
      "silence started 1 at 02 11:00 for elapsed PT24H due 03 11:00 wake 03 11:00+",
      "silence expired at 03 11:00",
      "referral resumed at 03 12:00 due 09 00:00 wake 09 00:00+")
    try story.elapse(to: "10 00:00")
    story.expect("referral expired at 09 00:00")
  }

  @Test func `Closing ends what was not stopped, but not what begins with it`() throws {
    let report = ServiceLevel.answer(.calendarDays(30)) {
      $0.kind = .timer
      $0.starts = [.phase(.closed)]
      $0.stops = [.act(.reopen)]
    }
    var story = try ServiceLevelStory(.answer(), report.named("archiving"))
    try story.happens(.file, at: "02 09:00")
    try story.happens(.withdraw, at: "02 11:00") { $0.enter(.closed) }
    try story.happens(.note, at: "02 12:00")
    story.expect(
      "answer started 1 at 02 09:00 for working PT8H due 02 17:00 wake 02 17:00+",
      "answer ended at 02 11:00 because closed",
      "archiving started 1 at 02 11:00 for calendarDays 30 due 32 23:00 wake 32 23:00+")
  }

  @Test func `A closed complaint owes nothing anew because of what is learned of it`() throws {
    var story = try ServiceLevelStory(
      .answer {
        $0.starts = [.milestone(.complaintReceived)]
        $0.applies = .fact(.grade, .atLeast(.number(4)))
      })
    try story.happens(.close, at: "02 11:00") { $0.enter(.closed) }
    try story.happens(.grade, at: "02 12:00") { $0.grade(5) }
    story.expect()
  }

  @Test func `After three days of downtime every step comes in the order of its instant`() throws {
    let levels: [ServiceLevel] = [
      .answer(.working(.hours(16))) { $0.warnings = [.used(thousandths: 500)] },
      .answer(.elapsed(.hours(30))) {
        $0.kind = .timer
        $0.warnings = [.before(.elapsed(.hours(6)))]
      }.named("timer"),
      .answer(.working(.hours(8))) {
        $0.pausesWhile = .fact(.legalDispute, .equals(.flag(true)))
        $0.pauseCap = .hours(20)
      }.named("capped"),
    ]
    var story = try ServiceLevelStory(levels: levels)
    try story.happens(.file, at: "02 09:00") { $0.know(.legalDispute, .flag(true)) }
    story.lines = []
    try story.elapse(to: "05 12:00")
    story.expect(
      "answer warning 0 at 02 17:00 wake 03 17:00+",
      "capped resumed at 03 05:00 due 03 17:00 wake 03 17:00+",
      "timer warning 0 at 03 09:00 wake 03 15:00+", "timer expired at 03 15:00",
      "answer breached at 03 17:00", "capped breached at 03 17:00")
    #expect(ClockKeeper.nextWake(of: story.clocks) == nil)
  }
}
