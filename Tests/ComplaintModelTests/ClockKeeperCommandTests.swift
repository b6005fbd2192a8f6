import BusinessTime
import ComplaintModel
import Testing

/// What commands about clocks do, which versions keep them, and what happens where one is missing.
@Suite struct ClockKeeperCommandTests {
  private static let name = ClockName(rawValue: "answer")

  private func started(_ change: (inout ServiceLevel) -> Void = { _ in }) throws
    -> ServiceLevelStory
  {
    var story = try ServiceLevelStory(.answer(.working(.hours(8)), change))
    try story.happens(.file, at: "02 09:00")
    story.lines = []
    return story
  }

  @Test func `Extensions add up to their limit and are kept through a change of grade`() throws {
    var story = try started {
      $0.targets = [.init(.working(.hours(4)), grades: 5...5), .init(.working(.hours(8)))]
      $0.extensionLimit = .init(.working(.hours(6)), count: 3)
    }
    func extend(_ period: Period, _ story: inout ServiceLevelStory) throws {
      let answer = try story.keeper.extend(
        Self.name, by: period, at: .march("02 10:00"), in: story.standing, on: story.clocks)
      story.take(answer)
    }
    try extend(.working(.hours(7)), &story)
    try extend(.working(.hours(-1)), &story)
    try extend(.businessDays(1), &story)
    try extend(.working(.hours(2)), &story)
    try extend(.working(.hours(5)), &story)
    try extend(.working(.hours(4)), &story)
    try story.happens(.grade, at: "02 11:00") { $0.grade(5) }
    try extend(.working(.milliseconds(1)), &story)
    story.expect(
      "objection: extensionTooLong", "objection: notALength", "objection: otherUnit",
      "answer revision 1 by extended from 02 09:00 for working PT10H due 02 17:00 -> 03 11:00 "
        + "wake 03 11:00+",
      "objection: extensionTooLong",
      "answer revision 2 by extended from 02 09:00 for working PT14H due 03 11:00 -> 03 15:00 "
        + "wake 03 15:00+",
      "answer revision 3 by regrade from 02 09:00 for working PT10H due 03 15:00 -> 03 11:00 "
        + "wake 03 11:00+",
      "objection: extensionTooLong")
    #expect(story.clock()?.extensions == ClockExtensions(count: 2, total: .working(.hours(6))))
  }

  @Test func `An extension after the breach moves the due instant and leaves the breach`() throws {
    var story = try started { $0.extensionLimit = .init(.working(.hours(8))) }
    try story.elapse(to: "03 10:00")
    for _ in 0..<2 {
      story.take(
        try story.keeper.extend(
          Self.name, by: .working(.hours(8)), at: .march("03 10:00"), in: story.standing,
          on: story.clocks))
    }
    story.expect(
      "answer breached at 02 17:00",
      "answer revision 1 by extended from 02 09:00 for working PT16H due 02 17:00 -> 03 17:00",
      "objection: extendedTooOften")
    #expect(story.clock()?.breach?.due == .march("02 17:00"))
  }

  @Test func `A held clock stands still until hold and waiting have both ended`() throws {
    var story = try started()
    func resume(at instant: String, _ story: inout ServiceLevelStory) throws {
      let answer = try story.keeper.resume(
        Self.name, at: .march(instant), in: story.standing, facts: story.facts, on: story.clocks)
      story.take(answer)
    }
    func hold(at instant: String, _ story: inout ServiceLevelStory) throws {
      let answer = try story.keeper.pause(
        Self.name, because: .legalHold, at: .march(instant), in: story.standing, on: story.clocks)
      story.take(answer)
      story.standing.holds[Self.name] = .legalHold
    }
    try hold(at: "02 10:00", &story)
    try story.happens(.askComplainant, at: "02 11:00") { $0.wait() }
    try hold(at: "02 11:30", &story)
    try resume(at: "02 12:00", &story)
    story.standing.holds = [:]
    try resume(at: "02 12:30", &story)
    try story.happens(.resume, at: "02 13:00") { $0.enter(.open) }
    try resume(at: "02 14:00", &story)
    story.expect(
      "answer paused at 02 10:00 for legalHold", "objection: notHeld",
      "answer resumed at 02 13:00 due 03 12:00 wake 03 12:00+", "objection: notPaused")
  }

  @Test func `The command says the same as the event that follows it`() throws {
    var told = try started()
    try told.happens(.pauseClock, at: "02 10:00") { $0.standing.holds[Self.name] = .authority }
    try told.happens(.resumeClock, at: "02 11:00") { $0.standing.holds = [:] }
    told.expect(
      "answer paused at 02 10:00 for authority",
      "answer resumed at 02 11:00 due 03 10:00 wake 03 10:00+")
    var commanded = try started()
    commanded.take(
      try commanded.keeper.pause(
        Self.name, because: .authority, at: .march("02 10:00"), in: commanded.standing,
        on: commanded.clocks))
    try commanded.happens(.pauseClock, at: "02 10:00") {
      $0.standing.holds[Self.name] = .authority
    }
    commanded.expect("answer paused at 02 10:00 for authority")
  }

  @Test func `Commands object where they make no sense`() throws {
    var story = try started { $0.pausesWhile = nil }
    let other = ClockName(rawValue: "other")
    func pause(_ name: ClockName) throws -> ClockKeeper.Answer {
      try story.keeper.pause(
        name, because: .other, at: .march("02 10:00"), in: story.standing, on: story.clocks)
    }
    #expect(try pause(other) == .failure(.noSuchClock(other)))
    #expect(try pause(Self.name) == .failure(.notPausable(Self.name)))
    #expect(
      try story.keeper.extend(
        Self.name, by: .working(.hours(1)), at: .march("02 10:00"), in: story.standing,
        on: story.clocks) == .failure(.notExtensible(Self.name)))
    #expect(
      story.keeper.correctBreach(of: Self.name, on: story.clocks) == .failure(.noBreach(Self.name)))
    #expect(
      story.keeper.correctBreach(of: other, on: story.clocks) == .failure(.noSuchClock(other)))
    try story.happens(.communicateDecision, at: "02 11:00")
    #expect(
      try story.keeper.reapply(
        to: Self.name, at: .march("02 12:00"), in: story.standing, facts: story.facts,
        on: story.clocks) == .failure(.notRunning(Self.name)))
  }

  @Test func `A cap that is used up refuses another hold`() throws {
    var story = try started { $0.pauseCap = .hours(1) }
    try story.happens(.askComplainant, at: "02 10:00") { $0.wait() }
    try story.happens(.resume, at: "02 12:00") { $0.enter(.open) }
    story.lines = []
    story.take(
      try story.keeper.pause(
        Self.name, because: .other, at: .march("02 13:00"), in: story.standing, on: story.clocks))
    story.expect("objection: pauseUsedUp")
  }

  @Test func `Every objection speaks both languages`() {
    let objections: [ClockObjection] = [
      .noSuchClock(Self.name), .notRunning(Self.name), .notPausable(Self.name),
      .pauseUsedUp(Self.name), .notPaused(Self.name), .notHeld(Self.name),
      .notExtensible(Self.name), .notALength(Self.name, .weeks(0)),
      .otherUnit(Self.name, promised: .weeks(8)),
      .extendedTooOften(Self.name, limit: 1), .extensionTooLong(Self.name, limit: .weeks(8)),
      .noBreach(Self.name), .alreadyCorrected(Self.name),
    ]
    #expect(Set(objections.map(\.code)).count == objections.count)
    for objection in objections {
      #expect(objection.text(in: .english).hasPrefix("The clock \"answer\" "))
      #expect(objection.text(in: .chinese).hasPrefix("计时“answer”"))
      #expect(objection.clock == Self.name)
    }
  }

  // MARK: - Versions

  @Test func `A running cycle keeps its version, a new one takes the current`() throws {
    var story = try started()
    let quicker = try ServiceLevelStory.set(
      [.answer(.working(.hours(1))) { $0.stops = [.act(.close)] }], of: 2)
    story.keeper = ClockKeeper(quicker, earlier: [story.keeper.current])
    try story.happens(.communicateDecision, at: "02 12:00") { $0.enter(.closed) }
    try story.happens(.reopen, at: "02 13:00") { $0.reopen() }
    story.expect(
      "answer stopped at 02 12:00 due 02 17:00",
      "answer started 2 by 2 at 02 13:00 for working PT1H due 02 14:00 wake 02 14:00+")
  }

  @Test func `Definitions applied anew record the old and the new due instant`() throws {
    var story = try started { $0.warnings = [.used(thousandths: 500)] }
    try story.elapse(to: "02 14:00")
    let first = story.keeper.current
    func reapply(_ story: inout ServiceLevelStory) throws {
      let answer = try story.keeper.reapply(
        at: .march("02 14:00"), in: story.standing, facts: story.facts, on: story.clocks)
      story.take(answer)
    }
    try reapply(&story)
    story.expect("answer warning 0 at 02 13:00 wake 02 17:00+")
    story.keeper = ClockKeeper(
      try ServiceLevelStory.set([.answer(.working(.hours(12)))], of: 2), earlier: [first])
    try reapply(&story)
    try reapply(&story)
    story.expect(
      "answer revision 1 by reapplication from 02 09:00 for working PT12H due 02 17:00 -> 03 13:00 "
        + "wake 03 13:00+")
    story.keeper = ClockKeeper(
      try ServiceLevelStory.set([], of: 3), earlier: [first, story.keeper.current])
    try reapply(&story)
    try story.happens(.communicateDecision, at: "03 12:00")
    story.expect("answer stopped at 03 12:00 due 03 13:00")
  }

  @Test func `A missing version, level or answer of a calendar is named and never passed over`()
    throws
  {
    let story = try started()
    func effects(
      _ keeper: ClockKeeper, _ act: Act = .note, at: Timestamp = .march("02 10:00")
    ) throws(ClockFailure) -> [ClockEffect] {
      try keeper.effects(
        of: Occurrence(act, at: at), in: story.standing, facts: story.facts, on: story.clocks)
    }
    let other = ClockKeeper(try ServiceLevelStory.set([.answer()], of: 2))
    #expect { try effects(other) } throws: { error in
      (error as? ClockFailure)?.code == .missingVersion
        && (error as? ClockFailure)?.playbook == .first
    }
    let empty = ClockKeeper(try ServiceLevelStory.set([]))
    #expect { try effects(empty) } throws: { ($0 as? ClockFailure)?.code == .missingLevel }
    #expect {
      try empty.nextStep(to: .march("03 10:00"), in: story.standing, on: story.clocks)
    } throws: { ($0 as? ClockFailure)?.code != nil || $0 is ClockFailure }
    let beyond = try ServiceLevelStory(.answer().named("late"))
    #expect {
      try beyond.keeper.effects(
        of: Occurrence(.file, at: Timestamp("2027-12-31T16:00:00Z")), in: beyond.standing,
        facts: beyond.facts, on: [])
    } throws: { error in
      let failure = error as? ClockFailure
      return failure?.code == .calendar && failure?.underlying?.code == .beyondValidity
        && failure?.clock == ClockName(rawValue: "late")
        && "\(error)".contains("late")
    }
  }
}
