import BusinessTime
import ComplaintModel
import Testing

/// Which events a decision passes over, because they concern no clock.
@Suite struct ConcernsTests {
  /// A complaint whose clock runs since it was filed.
  private func filed(
    _ change: (inout ServiceLevel) -> Void = { _ in }
  ) throws -> ServiceLevelStory {
    var story = try ServiceLevelStory(.answer(.working(.hours(8)), change))
    try story.happens(.file, at: "02 09:00")
    story.lines = []
    return story
  }

  @Test func `What no level is concerned with is passed over`() throws {
    var story = try filed()
    #expect(story.timesIgnored == 0)
    try story.happens(.note, at: "02 10:00")
    try story.happens(.assign, at: "02 10:30") { $0.own(.person("anna")) }
    try story.happens(.move, at: "02 11:00") { $0.enter(.open, .investigating) }
    try story.happens(.recordMilestone, at: "02 11:30") {
      $0.pass(.allMaterialsReceived, at: "02 11:00")
    }
    #expect(story.timesIgnored == 4)
    story.expect()
  }

  @Test func `What passes it on that it stands still is passed over as well`() throws {
    var story = try filed()
    try story.happens(.askComplainant, at: "02 10:00") { $0.wait() }
    story.expect("answer paused at 02 10:00 for information")
    try story.happens(.note, at: "02 10:30")
    #expect(story.timesIgnored == 1)
    story.expect()
  }

  private typealias Change = @Sendable (inout ServiceLevelStory.Event) -> Void

  /// Events that change a clock, each because of one thing.
  private static let concerning:
    [(why: String, Act, @Sendable (inout ServiceLevel) -> Void, Change)] = [
      ("its act stops it", .communicateDecision, { _ in }, { _ in }),
      ("its act resets it", .recordReply, { $0.resets = [.act(.recordReply)] }, { _ in }),
      (
        "its milestone stops it", .recordMilestone, { $0.stops = [.milestone(.remedyAgreed)] },
        { $0.pass(.remedyAgreed, at: "02 10:00") }
      ),
      (
        "its stage stops it", .move, { $0.stops = [.stage(.investigating)] },
        { $0.enter(.open, .investigating) }
      ),
      (
        "its phase stops it", .move, { $0.stops = [.phase(.answered)] }, { $0.enter(.answered) }
      ),
      ("its phase pauses it", .askComplainant, { _ in }, { $0.wait() }),
      ("its phase ends it", .move, { $0.onClosing = .ends }, { $0.enter(.closed) }),
      (
        "a fact pauses it", .tag, { $0.pausesWhile = .fact(.tags, .contains("lab")) },
        { $0.know(.tags, .texts(["lab"])) }
      ),
      (
        "a fact cancels it", .tag, { $0.cancelsWhen = .fact(.tags, .contains("void")) },
        { $0.know(.tags, .texts(["void"])) }
      ),
      ("its grade", .note, { $0.onRegrade = .restart }, { $0.grade(4) }),
      (
        "its owner", .note, { $0.onReassignment = .restart }, { $0.own(.person("anna")) }
      ),
      (
        "the right receipt", .correctFact, { $0.starts = [.milestone(.complaintReceived)] },
        {
          $0.occurrence.correctedReceipt = (.march("02 09:00"), .march("02 08:00"))
        }
      ),
    ]

  @Test(arguments: concerning.indices)
  func `What changes a clock is not passed over`(index: Int) throws {
    let (why, act, change, event) = Self.concerning[index]
    var story = try filed(change)
    try story.happens(act, at: "02 10:00", event)
    #expect(story.timesIgnored == 0, "\(why)")
    #expect(!story.lines.isEmpty, "\(why)")
  }

  @Test func `Where a cycle may begin each clock is asked`() throws {
    var late = try ServiceLevelStory(
      .answer(),
      ServiceLevel.answer {
        $0.starts = [.milestone(.complaintReceived)]
        $0.applies = .fact(.tags, .contains("urgent"))
      }.named("urgent"))
    try late.happens(.file, at: "02 09:00")
    late.lines = []
    try late.happens(.tag, at: "02 10:00") { $0.know(.tags, .texts(["urgent"])) }
    #expect(late.timesIgnored == 0)
    #expect(late.lines.count == 1)

    var reopened = try filed()
    try reopened.happens(.communicateDecision, at: "02 10:00")
    try reopened.happens(.reopen, at: "02 11:00") { $0.reopen() }
    try reopened.happens(.note, at: "02 12:00")
    #expect(reopened.timesIgnored == 0)
  }

  @Test func `Clocks of an earlier version and held ones are asked`() throws {
    var earlier = try filed()
    let before = earlier.keeper.current
    earlier.keeper = ClockKeeper(
      try ServiceLevelStory.set([.answer { $0.stops = [.act(.resolve)] }], of: 2),
      earlier: [before])
    // What stops it is said by its own version.
    try earlier.happens(.communicateDecision, at: "02 10:00")
    #expect(earlier.timesIgnored == 0)
    earlier.expect("answer stopped at 02 10:00 due 02 17:00")

    var held = try filed()
    held.standing.holds["answer"] = .information
    try held.happens(.note, at: "02 10:00")
    #expect(held.timesIgnored == 0)
    held.expect("answer paused at 02 10:00 for information")
  }

  @Test func `Commands about clocks are never passed over`() throws {
    for act in [Act.extend, .reapply, .pauseClock, .resumeClock, .correctBreach, .merge, .unmerge] {
      var story = try filed()
      try story.happens(act, at: "02 10:00")
      #expect(story.timesIgnored == 0, "\(act)")
    }
  }
}
