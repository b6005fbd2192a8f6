import BusinessTime
import ComplaintModel
import Testing

/// Histories with their exact effects on clocks: what computes a cycle anew, and what follows one.
@Suite struct ClockKeeperRevisionTests {
  static let graded: [ServiceLevel.Target] = [
    .init(.working(.hours(2)), grades: 5...5), .init(.working(.hours(4)), grades: 4...4),
    .init(.working(.hours(8))),
  ]

  private func regraded(
    _ mode: ServiceLevel.Regrade, to grade: Int64, at: String = "02 12:00"
  ) throws -> ServiceLevelStory {
    var story = try ServiceLevelStory(
      .answer {
        $0.targets = Self.graded
        $0.warnings = [.used(thousandths: 500)]
        $0.onRegrade = mode
      })
    try story.happens(.file, at: "02 09:00")
    try story.happens(.askComplainant, at: "02 10:00") { $0.wait() }
    try story.happens(.resume, at: "02 10:30") { $0.enter(.open) }
    story.lines = []
    try story.happens(.grade, at: at) { $0.grade(grade) }
    return story
  }

  @Test func `A change of grade keeps start and pauses, and records passed warnings`() throws {
    var story = try regraded(.keepElapsed, to: 4)
    story.expect(
      "answer revision 1 by regrade from 02 09:00 for working PT4H due 03 09:30 -> 02 13:30 "
        + "wake 02 13:30+",
      "answer warning 0 at 02 11:30 passed wake 02 13:30+")
  }

  @Test func `A new allowance already used up breaches at the next elapse, because of the change`()
    throws
  {
    var story = try regraded(.keepElapsed, to: 5)
    story.expect(
      "answer revision 1 by regrade from 02 09:00 for working PT2H due 03 09:30 -> 02 11:30 used up "
        + "wake 02 11:30+",
      "answer warning 0 at 02 10:30 passed wake 02 11:30+")
    try story.elapse(to: "02 12:00")
    story.expect("answer breached at 02 11:30 because of regrade")
    try story.happens(.grade, at: "02 12:30") { $0.grade(3) }
    story.expect(
      "answer revision 2 by regrade from 02 09:00 for working PT8H due 02 11:30 -> 03 09:30")
    try story.elapse(to: "03 12:30")
    story.expect()
    #expect(story.clock()?.breach?.due == .march("02 11:30"))
  }

  @Test func `The same target for another grade is no revision`() throws {
    var story = try regraded(.keepElapsed, to: 2)
    story.expect()
  }

  @Test(arguments: [ServiceLevel.Regrade.restart, .fromNow])
  func `A change of grade may begin anew, or count from now`(mode: ServiceLevel.Regrade) throws {
    var story = try regraded(mode, to: 4)
    story.expect(
      "answer revision 1 by regrade from 02 12:00 for working PT4H due 03 09:30 -> 02 16:00 "
        + "wake 02 14:00")
    #expect(story.clock()?.paused == PausedTime.none)
  }

  @Test func `A change of grade while it stands still breaches only once it goes on`() throws {
    var story = try ServiceLevelStory(.answer { $0.targets = Self.graded })
    try story.happens(.file, at: "02 09:00")
    try story.happens(.askComplainant, at: "02 12:00") { $0.wait() }
    story.lines = []
    try story.happens(.grade, at: "02 13:00") { $0.grade(5) }
    try story.elapse(to: "02 15:00")
    try story.happens(.resume, at: "02 15:00") { $0.enter(.open) }
    try story.elapse(to: "02 15:00")
    story.expect(
      "answer revision 1 by regrade from 02 09:00 for working PT2H due 02 17:00 -> 02 11:00 used up",
      "answer resumed at 02 15:00 due 02 14:00 wake 02 14:00+",
      "answer breached at 02 14:00 because of regrade")
  }

  @Test func `While it stands still a shorter allowance is used up by what ran before only`() throws
  {
    var story = try ServiceLevelStory(.answer { $0.targets = Self.graded })
    try story.happens(.file, at: "02 09:00")
    try story.happens(.askComplainant, at: "02 12:00") { $0.wait() }
    story.lines = []
    try story.happens(.grade, at: "02 14:00") { $0.grade(4) }
    try story.happens(.resume, at: "02 15:00") { $0.enter(.open) }
    story.expect(
      "answer revision 1 by regrade from 02 09:00 for working PT4H due 02 17:00 -> 02 13:00",
      "answer resumed at 02 15:00 due 02 16:00 wake 02 16:00+")
  }

  @Test func `A breached clock is not used up once more by a change of grade`() throws {
    var story = try ServiceLevelStory(.answer { $0.targets = Self.graded })
    try story.happens(.file, at: "02 09:00")
    try story.elapse(to: "03 09:00")
    story.lines = []
    try story.happens(.grade, at: "03 09:30") { $0.grade(5) }
    story.expect(
      "answer revision 1 by regrade from 02 09:00 for working PT2H due 02 17:00 -> 02 11:00")
  }

  @Test func `A used up allowance is breached before the same event pauses the clock`() throws {
    var story = try ServiceLevelStory(.answer { $0.targets = Self.graded })
    try story.happens(.file, at: "02 09:00")
    story.lines = []
    try story.happens(.wait, at: "02 12:00") {
      $0.grade(5)
      $0.wait()
    }
    story.expect(
      "answer revision 1 by regrade from 02 09:00 for working PT2H due 02 17:00 -> 02 11:00 used up "
        + "wake 02 11:00+",
      "answer breached at 02 11:00 because of regrade",
      "answer paused at 02 12:00 for information")
  }

  @Test func `A reset begins anew and forgets pauses and warnings`() throws {
    var story = try ServiceLevelStory(
      .answer {
        $0.resets = [.act(.recordReply), .milestone(.allMaterialsReceived)]
        $0.warnings = [.used(thousandths: 500)]
      })
    try story.happens(.file, at: "02 09:00")
    try story.happens(.recordReply, at: "02 14:00")
    try story.happens(.recordMilestone, at: "02 16:00") {
      $0.pass(.allMaterialsReceived, at: "02 15:00")
    }
    story.expect(
      "answer started 1 at 02 09:00 for working PT8H due 02 17:00 wake 02 13:00",
      "answer warning 0 at 02 13:00 wake 02 17:00+",
      "answer revision 1 by restart from 02 14:00 for working PT8H due 02 17:00 -> 03 14:00 "
        + "wake 03 10:00",
      "answer revision 2 by restart from 02 15:00 for working PT8H due 03 14:00 -> 03 15:00 "
        + "wake 03 11:00")
  }

  @Test func `A reset while it stands still counts the pause from the reset on`() throws {
    var story = try ServiceLevelStory(
      .answer(.elapsed(.hours(8))) {
        $0.resets = [.act(.recordReply)]
        $0.pauseCap = .hours(4)
      })
    try story.happens(.file, at: "02 09:00")
    try story.happens(.askComplainant, at: "02 10:00") { $0.wait() }
    try story.happens(.recordReply, at: "02 12:00")
    try story.happens(.resume, at: "02 13:00") { $0.enter(.open) }
    story.expect(
      "answer started 1 at 02 09:00 for elapsed PT8H due 02 17:00 wake 02 17:00+",
      "answer paused at 02 10:00 for information wake 02 14:00",
      "answer revision 1 by restart from 02 12:00 for elapsed PT8H due 02 17:00 -> 02 20:00 "
        + "wake 02 16:00",
      "answer resumed at 02 13:00 due 02 21:00 wake 02 21:00+")
  }

  @Test func `A change of owner restarts only where the level says so`() throws {
    for (mode, expected) in [
      (
        ServiceLevel.Reassignment.restart,
        [
          "answer revision 1 by reassignment from 02 11:00 for working PT8H due 02 17:00 -> "
            + "03 11:00 wake 03 11:00+"
        ]
      ), (.keep, []),
    ] {
      var story = try ServiceLevelStory(.answer { $0.onReassignment = mode })
      try story.happens(.file, at: "02 09:00")
      story.lines = []
      try story.happens(.assign, at: "02 11:00") { $0.own(ClockKeeperTests.ann) }
      #expect(story.lines == expected)
    }
  }

  @Test func `A corrected receipt moves running cycles that started with it, and no others`() throws
  {
    var story = try ServiceLevelStory(
      .answer { $0.starts = [.milestone(.complaintReceived)] },
      .answer { $0.starts = [.act(.assess)] }.named("plan"))
    try story.happens(.file, at: "02 09:00")
    try story.happens(.assess, at: "02 10:00")
    story.lines = []
    try story.happens(.correctFact, at: "02 11:00") {
      $0.occurrence.correctedReceipt = (.march("02 09:00"), .march("01 18:00"))
      $0.know(.receivedAt, .instant(.march("01 18:00")))
    }
    story.expect(
      "answer revision 1 by receipt from 01 18:00 for working PT8H due 02 17:00 -> 02 17:00 "
        + "wake 02 17:00+")
  }

  @Test func `A level that recurs begins again at each stop until it is cancelled`() throws {
    var story = try ServiceLevelStory(
      .answer(.weeks(1)) {
        $0.stops = [.milestone(.holdingResponseSent), .act(.followUp)]
        $0.recurs = true
        $0.cancelsWhen = .fact(.decisionCommunicatedAt, .known)
      })
    try story.happens(.file, at: "02 09:00")
    try story.happens(.recordMilestone, at: "05 10:00") {
      $0.pass(.holdingResponseSent, at: "05 09:00")
    }
    try story.happens(.followUp, at: "06 10:00")
    try story.happens(.followUp, at: "16 10:00")
    try story.happens(.communicateDecision, at: "17 10:00") {
      $0.know(.decisionCommunicatedAt, .instant(.march("17 10:00")))
    }
    story.expect(
      "answer started 1 at 02 09:00 for weeks 1 due 10 00:00 wake 10 00:00+",
      "answer stopped at 05 09:00 due 10 00:00",
      "answer started 2 at 05 09:00 for weeks 1 due 13 00:00 wake 13 00:00+",
      "answer stopped at 06 10:00 due 13 00:00",
      "answer started 3 at 06 10:00 for weeks 1 due 14 00:00 wake 14 00:00+",
      "answer breached at 14 00:00", "answer stopped at 16 10:00 due 14 00:00",
      "answer started 4 at 16 10:00 for weeks 1 due 24 00:00 wake 24 00:00+",
      "answer ended at 17 10:00 because cancelled")
  }

  @Test func `What recurs does not begin again with the stop that closes the complaint`() throws {
    var story = try ServiceLevelStory(
      .answer {
        $0.stops = [.act(.close)]
        $0.recurs = true
      })
    try story.happens(.file, at: "02 09:00")
    try story.happens(.close, at: "02 10:00") { $0.enter(.closed) }
    story.expect(
      "answer started 1 at 02 09:00 for working PT8H due 02 17:00 wake 02 17:00+",
      "answer stopped at 02 10:00 due 02 17:00")
  }

  // MARK: - Reopening

  private func reopened(
    _ mode: ServiceLevel.Reopening, _ change: (inout ServiceLevel) -> Void = { _ in }
  ) throws -> ServiceLevelStory {
    var story = try ServiceLevelStory(
      .answer { level in
        level.onReopening = mode
        level.warnings = [.used(thousandths: 500)]
        change(&level)
      })
    try story.happens(.file, at: "02 09:00")
    try story.happens(.communicateDecision, at: "02 11:00") { $0.enter(.answered) }
    try story.happens(.close, at: "02 16:00") { $0.enter(.closed) }
    story.lines = []
    try story.happens(.reopen, at: "04 10:00") { $0.reopen() }
    return story
  }

  @Test func `Reopened, a level that starts with the receipt has a new cycle from then on`() throws
  {
    var story = try reopened(.newCycle)
    story.expect("answer started 2 at 04 10:00 for working PT8H due 05 10:00 wake 04 14:00")
    try story.happens(.communicateDecision, at: "04 11:00") { $0.enter(.answered) }
    try story.happens(.note, at: "04 12:00")
    story.expect("answer stopped at 04 11:00 due 05 10:00")
  }

  @Test func `Reopened, a level with another start has a new cycle when that comes again`() throws {
    var story = try reopened(.newCycle) {
      $0.starts = [.act(.acknowledge), .milestone(.remedyAgreed)]
      $0.stops = [.act(.fulfilRemedy)]
    }
    story.expect()
    var first = story
    try first.happens(.acknowledge, at: "04 11:00")
    first.expect("answer started 1 at 04 11:00 for working PT8H due 05 11:00 wake 04 15:00")
    try story.happens(.recordMilestone, at: "04 11:00") { $0.pass(.remedyAgreed, at: "02 10:00") }
    story.expect()
    try story.happens(.recordMilestone, at: "04 12:00") { $0.pass(.remedyAgreed, at: "04 11:30") }
    story.expect("answer started 1 at 04 11:30 for working PT8H due 05 11:30 wake 04 15:30")
  }

  @Test func `Continued, the cycle goes on as if it had been paused while it was stopped`() throws {
    var story = try reopened(.continue)
    story.expect("answer continued at 04 10:00 due 04 16:00 wake 04 12:00")
    #expect(story.clock()?.cycle == 1 && story.clock()?.paused.working == .hours(15))
    try story.happens(.communicateDecision, at: "04 15:00")
    story.expect(
      "answer warning 0 at 04 12:00 wake 04 16:00+", "answer stopped at 04 15:00 due 04 16:00")
  }

  @Test func `Continued after a breach, it stays breached and as late as it was`() throws {
    var story = try ServiceLevelStory(.answer(.elapsed(.hours(1))) { $0.onReopening = .continue })
    try story.happens(.file, at: "02 09:00")
    try story.happens(.communicateDecision, at: "02 11:00") { $0.enter(.closed) }
    try story.happens(.reopen, at: "03 11:00") { $0.reopen() }
    try story.happens(.communicateDecision, at: "03 12:00")
    story.expect(
      "answer started 1 at 02 09:00 for elapsed PT1H due 02 10:00 wake 02 10:00+",
      "answer breached at 02 10:00", "answer stopped at 02 11:00 due 02 10:00",
      "answer continued at 03 11:00 due 03 10:00", "answer stopped at 03 12:00 due 03 10:00")
    #expect(story.clock()?.isMet == false && story.clock()?.margin == .hours(-2))
  }

  @Test func `Restarted, even a level that starts with another act begins at the reopening`() throws
  {
    var story = try reopened(.restart) {
      $0.starts = [.act(.file)]
      $0.applies = .fact(.phase, .known)
    }
    story.expect("answer started 2 at 04 10:00 for working PT8H due 05 10:00 wake 04 14:00")
    var running = try ServiceLevelStory(
      .answer {
        $0.onReopening = .restart
        $0.stops = [.act(.fulfilRemedy)]
      })
    try running.happens(.file, at: "02 09:00")
    try running.happens(.communicateDecision, at: "02 10:00") { $0.enter(.answered) }
    running.lines = []
    try running.happens(.reopen, at: "02 12:00") { $0.reopen() }
    running.expect(
      "answer revision 1 by restart from 02 12:00 for working PT8H due 02 17:00 -> 03 12:00 "
        + "wake 03 12:00+")
  }

  @Test func `Where a reopening means nothing, the cycle that ended was the last`() throws {
    var story = try reopened(.none)
    try story.happens(.file, at: "04 11:00")
    story.expect()
  }
}
