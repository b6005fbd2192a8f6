import BusinessTime
import ComplaintModel
import Testing

/// Two complaints put together, with the exact effects on the clocks of both, and parted again.
@Suite struct ClockKeeperMergingTests {
  /// Filed at an instant, with nothing written down yet.
  private func filed(
    _ instant: String, _ level: ServiceLevel = .answer()
  ) throws -> ServiceLevelStory {
    var story = try ServiceLevelStory(level, received: instant)
    try story.happens(.file, at: instant)
    story.lines = []
    return story
  }

  @Test func `Of two running cycles the earlier start counts, and the merged one ends`() throws {
    var (own, other) = (try filed("03 09:00"), try filed("02 15:00"))
    try own.absorb(&other, at: "03 10:00")
    other.expect("answer ended at 03 10:00 because merged")
    own.expect(
      "answer revision 1 by merge from 02 15:00 for working PT8H due 03 17:00 -> 03 15:00 "
        + "wake 03 15:00+")
    #expect(other.clock()?.isMet == nil && other.clock()?.wake == nil)
  }

  @Test func `A later duplicate begins a revision and moves nothing`() throws {
    var (own, other) = (try filed("02 09:00"), try filed("02 11:00"))
    try own.absorb(&other, at: "02 12:00")
    own.expect(
      "answer revision 1 by merge from 02 09:00 for working PT8H due 02 17:00 -> 02 17:00 "
        + "wake 02 17:00+")
  }

  @Test func `Only what both stood still for counts as a pause`() throws {
    let level = ServiceLevel.answer(.elapsed(.hours(48)))
    var (own, other) = (try filed("02 09:00", level), try filed("02 09:30", level))
    try own.happens(.wait, at: "02 10:00") { $0.wait() }
    try own.happens(.resume, at: "02 14:00") { $0.enter(.open) }
    try other.happens(.wait, at: "02 12:00") { $0.wait() }
    try other.happens(.resume, at: "02 16:00") { $0.enter(.open) }
    own.lines = []
    try own.absorb(&other, at: "02 17:00")
    own.expect(
      "answer revision 1 by merge from 02 09:00 for elapsed PT48H due 04 13:00 -> 04 11:00 "
        + "wake 04 11:00+")
    #expect(own.clock()?.paused.elapsed == .hours(2))
    // A third one stood still for an hour of the two.
    var third = try filed("02 10:00", level)
    try third.happens(.wait, at: "02 13:00") { $0.wait() }
    try third.happens(.resume, at: "02 15:00") { $0.enter(.open) }
    try own.absorb(&third, at: "02 18:00")
    own.expect(
      "answer revision 2 by merge from 02 09:00 for elapsed PT48H due 04 11:00 -> 04 10:00 "
        + "wake 04 10:00+")
  }

  @Test func `Days stand still by the dates that both waited through`() throws {
    let level = ServiceLevel.answer(.businessDays(3))
    var (own, other) = (try filed("02 09:00", level), try filed("02 10:00", level))
    for (from, to) in [("03 12:00", "05 12:00")] {
      try own.happens(.wait, at: from) { $0.wait() }
      try own.happens(.resume, at: to) { $0.enter(.open) }
    }
    try other.happens(.wait, at: "04 12:00") { $0.wait() }
    try other.happens(.resume, at: "06 12:00") { $0.enter(.open) }
    own.lines = []
    try own.elapse(to: "06 13:00")
    try own.absorb(&other, at: "06 13:00")
    own.expect(
      "answer revision 1 by merge from 02 09:00 for businessDays 3 due 10 00:00 -> 07 00:00 "
        + "wake 07 00:00+")
  }

  @Test func `A complaint that waits while it takes another one over goes on waiting`() throws {
    let level = ServiceLevel.answer(.elapsed(.hours(48)))
    var (own, other) = (try filed("02 09:00", level), try filed("02 12:00", level))
    try own.happens(.wait, at: "02 10:00") { $0.wait() }
    own.lines = []
    try own.absorb(&other, at: "02 14:00")
    try own.happens(.resume, at: "02 20:00") { $0.enter(.open) }
    own.expect(
      "answer resumed at 02 14:00 due 04 13:00 wake 04 13:00+",
      "answer revision 1 by merge from 02 09:00 for elapsed PT48H due 04 13:00 -> 04 09:00 "
        + "wake 04 09:00+",
      "answer paused at 02 14:00 for information",
      "answer resumed at 02 20:00 due 04 15:00 wake 04 15:00+")
  }

  @Test func `Where both wait, the pause of the merged one ends with it`() throws {
    let level = ServiceLevel.answer(.elapsed(.hours(48)))
    var (own, other) = (try filed("02 09:00", level), try filed("02 08:00", level))
    try own.happens(.wait, at: "02 10:00") { $0.wait() }
    try other.happens(.wait, at: "02 12:00") { $0.wait() }
    (own.lines, other.lines) = ([], [])
    try own.absorb(&other, at: "02 15:00")
    other.expect(
      "answer resumed at 02 15:00 due 04 11:00 wake 04 11:00+",
      "answer ended at 02 15:00 because merged")
    own.expect(
      "answer resumed at 02 15:00 due 04 14:00 wake 04 14:00+",
      "answer revision 1 by merge from 02 08:00 for elapsed PT48H due 04 14:00 -> 04 11:00 "
        + "wake 04 11:00+",
      "answer paused at 02 15:00 for information")
  }

  @Test func `What ran on the merged one alone goes on with its own pauses`() throws {
    var own = try ServiceLevelStory(.answer { $0.starts = [.act(.assess)] }, received: "02 09:00")
    try own.happens(.file, at: "02 09:00")
    var other = try ServiceLevelStory(.answer { $0.starts = [.act(.assess)] })
    try other.happens(.assess, at: "02 10:00")
    try other.happens(.wait, at: "02 11:00") { $0.wait() }
    try other.happens(.resume, at: "02 12:00") { $0.enter(.open) }
    own.lines = []
    try own.absorb(&other, at: "02 13:00")
    own.expect(
      "answer started 1 at 02 10:00 for working PT8H due 03 11:00",
      "answer revision 1 by merge from 02 10:00 for working PT8H due 03 11:00 -> 03 11:00 "
        + "wake 03 11:00+")
    #expect(own.clock()?.paused.working == .hours(1))
  }

  @Test func `What was met here after the other one had begun is not owed again`() throws {
    var (own, other) = (try filed("02 09:00"), try filed("02 10:00"))
    try own.happens(.communicateDecision, at: "02 11:00")
    own.lines = []
    try own.absorb(&other, at: "02 12:00")
    own.expect()
    var late = try filed("02 11:30")
    try own.absorb(&late, at: "02 12:30")
    own.expect(
      "answer started 2 at 02 11:30 for working PT8H due 03 11:30",
      "answer revision 1 by merge from 02 11:30 for working PT8H due 03 11:30 -> 03 11:30 "
        + "wake 03 11:30+")
  }

  @Test func `A recorded breach is inherited, comes no second time and counts where it was`() throws
  {
    var (own, other) = (try filed("03 09:00"), try filed("02 09:00"))
    try other.elapse(to: "03 10:00")
    other.expect("answer breached at 02 17:00")
    try own.absorb(&other, at: "03 10:00")
    try own.elapse(to: "06 09:00")
    try own.happens(.communicateDecision, at: "06 10:00")
    own.expect(
      "answer revision 1 by merge from 02 09:00 for working PT8H due 03 17:00 -> 02 17:00 "
        + "inherits 02 17:00",
      "answer stopped at 06 10:00 due 02 17:00")
    #expect(own.clock()?.isMet == nil && other.clock()?.isMet == false)
    #expect(own.clock()?.breach?.isInherited == true)
    own.take(own.keeper.correctBreach(of: ClockName(rawValue: "answer"), on: own.clocks))
    own.expect("objection: noBreach")
  }

  @Test func `A breach that was corrected is inherited by nobody`() throws {
    var (own, other) = (try filed("03 09:00"), try filed("02 09:00"))
    try other.elapse(to: "03 10:00")
    other.take(other.keeper.correctBreach(of: ClockName(rawValue: "answer"), on: other.clocks))
    try own.absorb(&other, at: "03 10:00")
    try own.elapse(to: "03 10:00")
    own.expect(
      "answer revision 1 by merge from 02 09:00 for working PT8H due 03 17:00 -> 02 17:00 used up "
        + "wake 02 17:00+",
      "answer breached at 02 17:00 because of merge")
  }

  @Test func `The grade is that of the one that carries on, and may use the allowance up`() throws {
    let level = ServiceLevel.answer {
      $0.targets = [.init(.working(.hours(2)), grades: 5...5), .init(.working(.hours(8)))]
    }
    var (own, other) = (try filed("02 11:00", level), try filed("02 09:00", level))
    try own.happens(.grade, at: "02 11:30") { $0.grade(5) }
    own.lines = []
    try own.absorb(&other, at: "02 12:00")
    try own.elapse(to: "02 12:00")
    own.expect(
      "answer revision 2 by merge from 02 09:00 for working PT2H due 02 13:00 -> 02 11:00 used up "
        + "wake 02 11:00+",
      "answer breached at 02 11:00 because of merge")
  }

  @Test func `The version is that of the earlier cycle, and so are extensions`() throws {
    let level = ServiceLevel.answer { $0.extensionLimit = .init(.working(.hours(4))) }
    var other = try filed("02 09:00", level)
    other.take(
      try other.keeper.extend(
        ClockName(rawValue: "answer"), by: .working(.hours(2)), at: .march("02 10:00"),
        in: other.standing, on: other.clocks))
    let first = other.keeper.current
    var own = try ServiceLevelStory(.answer(.working(.hours(4))), received: "02 11:00")
    own.keeper = ClockKeeper(
      try ServiceLevelStory.set([.answer(.working(.hours(4)))], of: 2), earlier: [first])
    try own.happens(.file, at: "02 11:00")
    own.lines = []
    try own.absorb(&other, at: "02 12:00")
    own.expect(
      "answer revision 1 by merge from 02 09:00 for working PT10H due 02 15:00 -> 03 11:00 "
        + "wake 03 11:00+")
    #expect(own.clock()?.playbook == .first)
    #expect(own.clock()?.extensions?.count == 1)
  }

  // MARK: - Undone

  @Test func `Undone, each goes on with what was its own`() throws {
    let level = ServiceLevel.answer(.elapsed(.hours(48)))
    var (own, other) = (try filed("03 09:00", level), try filed("02 09:00", level))
    try own.happens(.wait, at: "03 10:00") { $0.wait() }
    try own.happens(.resume, at: "03 12:00") { $0.enter(.open) }
    own.lines = []
    try own.absorb(&other, at: "03 13:00")
    try own.happens(.wait, at: "03 14:00") { $0.wait() }
    try own.happens(.resume, at: "03 15:00") { $0.enter(.open) }
    other.lines = []
    try own.release(&other, at: "03 16:00")
    own.expect(
      "answer revision 1 by merge from 02 09:00 for elapsed PT48H due 05 11:00 -> 04 09:00 "
        + "wake 04 09:00+",
      "answer paused at 03 14:00 for information",
      "answer resumed at 03 15:00 due 04 10:00 wake 04 10:00+",
      "answer revision 2 by unmerge from 03 09:00 for elapsed PT48H due 04 10:00 -> 05 12:00 "
        + "wake 05 12:00+")
    other.expect("answer continued at 03 16:00 due 04 09:00 wake 04 09:00+")
    #expect(own.clock()?.paused.elapsed == .hours(3) && other.clock()?.paused == PausedTime.none)
  }

  @Test func `A promise does not stand still for a merge that was a mistake`() throws {
    var (own, other) = (try filed("02 10:00"), try filed("02 09:00"))
    try own.absorb(&other, at: "02 11:00")
    try own.happens(.communicateDecision, at: "02 12:00")
    try own.release(&other, at: "04 09:00")
    other.lines = []
    try other.elapse(to: "04 09:00")
    other.expect("answer breached at 02 17:00")
    #expect(own.clock()?.isMet == true)
  }

  @Test func `What came with the other goes back with it, and an inherited breach too`() throws {
    var own = try ServiceLevelStory(.answer { $0.starts = [.act(.assess)] })
    try own.happens(.file, at: "02 09:00")
    var other = try ServiceLevelStory(.answer { $0.starts = [.act(.assess)] })
    try other.happens(.assess, at: "02 10:00")
    try own.absorb(&other, at: "02 13:00")
    own.lines = []
    try own.release(&other, at: "02 14:00")
    own.expect("answer ended at 02 14:00 because unmerged")
    var (late, missed) = (try filed("03 09:00"), try filed("02 09:00"))
    try missed.elapse(to: "03 10:00")
    try late.absorb(&missed, at: "03 10:00")
    late.lines = []
    try late.release(&missed, at: "03 11:00")
    late.expect(
      "answer revision 2 by unmerge from 03 09:00 for working PT8H due 02 17:00 -> 03 17:00 "
        + "wake 03 17:00+")
    #expect(late.clock()?.breach == nil && missed.clock()?.breach != nil)
  }

  @Test func `Undone, what was added to the other's time is the other's again`() throws {
    let level = ServiceLevel.answer { $0.extensionLimit = .init(.working(.hours(4))) }
    var other = try filed("02 09:00", level)
    other.take(
      try other.keeper.extend(
        ClockName(rawValue: "answer"), by: .working(.hours(2)), at: .march("02 10:00"),
        in: other.standing, on: other.clocks))
    var own = try filed("02 12:00", level)
    try own.absorb(&other, at: "02 13:00")
    own.lines = []
    try own.release(&other, at: "02 14:00")
    own.expect(
      "answer revision 2 by unmerge from 02 12:00 for working PT8H due 03 11:00 -> 03 12:00 "
        + "wake 03 12:00+")
    #expect(own.clock()?.extensions == nil && other.clock()?.extensions?.count == 1)
  }

  @Test func `What began anew since the merge is nobody's but its own`() throws {
    let level = ServiceLevel.answer { $0.resets = [.act(.recordReply)] }
    var (own, other) = (try filed("02 11:00", level), try filed("02 09:00", level))
    try own.absorb(&other, at: "02 12:00")
    try own.happens(.recordReply, at: "02 13:00")
    own.lines = []
    try own.release(&other, at: "02 14:00")
    own.expect()
  }
}
