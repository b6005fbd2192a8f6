import BusinessTime
import ComplaintModel
import ComplaintTestSupport
import Testing

/// Random definitions and histories against walking through time minute by minute.
@Suite struct ClockKeeperPropertyTests {
  private static let office = try? CycleTimingTests.office()

  private func period(_ random: inout SeededGenerator) -> Period {
    switch Int.random(in: 0..<4, using: &random) {
    case 0: .working(.minutes(Int64.random(in: 1...2_000, using: &random)))
    case 1: .elapsed(.minutes(Int64.random(in: 1...6_000, using: &random)))
    case 2: .businessDays(Int.random(in: 1...5, using: &random))
    default: .calendarDays(Int.random(in: 1...7, using: &random))
    }
  }

  private func level(_ random: inout SeededGenerator) -> ServiceLevel {
    .answer { level in
      // Both targets are of one kind, so that what is used can be told without the library.
      let first = period(&random)
      var second = period(&random)
      while first.kindOfUnit != second.kindOfUnit { second = period(&random) }
      level.targets = [.init(first, grades: 4...5), .init(second)]
      level.resets = [.act(.recordReply)]
      level.onRegrade =
        [.keepElapsed, .restart, .fromNow].randomElement(using: &random) ?? .restart
      if Bool.random(using: &random) {
        level.pauseCap = .minutes(Int64.random(in: 1...4_000, using: &random))
      }
      level.warnings = [.used(thousandths: Int.random(in: 1...999, using: &random))]
      if Bool.random(using: &random) { level.warnings.append(.before(.elapsed(.hours(1)))) }
      // The linter refuses a warning that would come before the start of a short target.
      if !level.faults.isEmpty { level.warnings.removeLast() }
    }
  }

  private func history(_ random: inout SeededGenerator) -> [PlainCycle.Step] {
    var minute = 0
    return (0..<Int.random(in: 0...8, using: &random)).map { _ in
      // Now and then at a round hour, where much falls on one instant.
      minute += Int.random(in: 1...2_000, using: &random)
      if Bool.random(using: &random) { minute = (minute / 60 + 1) * 60 }
      let change: PlainCycle.Change =
        switch Int.random(in: 0..<12, using: &random) {
        case 0...3: .wait
        case 4...6: .resume
        case 7: .reset
        case 8...9: .grade(Int64.random(in: 3...4, using: &random))
        case 10: .stop
        default: .grade(4)
        }
      if case .grade = change, Bool.random(using: &random) {
        return PlainCycle.Step(minute: minute, changes: [change, .wait])
      }
      return PlainCycle.Step(minute: minute, changes: [change])
    }
  }

  @Test(arguments: Effort.seeds)
  func `Due instants, pauses and breaches agree with walking through time`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed &+ 300)
    let office = try #require(Self.office)
    for round in 0..<Effort.count(3_000) {
      let (level, steps) = (level(&random), history(&random))
      let place: Comment = "seed \(seed) round \(round): \(level) \(steps)"
      let start = Timestamp.march(Int64.random(in: 2...7, using: &random), hour: 9)
      let last = (steps.last?.minute ?? 0) + 1_440
      var plain = PlainCycle(level, office, from: start)
      try plain.walk(steps, to: last)
      let story = try tell(level, steps, from: start, to: last, place)
      let clock = try #require(story.clock())
      #expect((clock.breach != nil) == (plain.breachedAt != nil), place)
      if let missed = plain.breachedAt, plain.isPlainBreach {
        #expect(clock.breach?.due == missed, place)
      }
      #expect(clock.paused.working == .minutes(Int64(plain.pausedMinutes.open)), place)
      #expect(clock.paused.elapsed == .minutes(Int64(plain.pausedMinutes.all)), place)
      if let stopped = plain.stoppedAt {
        #expect(clock.state == .stopped(at: stopped), place)
        #expect(clock.isMet == (plain.breachedAt == nil), place)
      } else if plain.pausedSince != nil {
        #expect(clock.isLive && clock.state != .running, place)
      } else {
        #expect(clock.state == .running, place)
        if plain.breachedAt == nil { #expect(clock.due == (try plain.due()), place) }
      }
      #expect(clock.start == plain.start, place)
    }
  }

  /// Tells the history to the library, and looks after each event at what must always hold.
  private func tell(
    _ level: ServiceLevel, _ steps: [PlainCycle.Step], from start: Timestamp, to last: Int,
    _ place: Comment
  ) throws -> ServiceLevelStory {
    var story = try ServiceLevelStory(level)
    try story.happens(.file, at: start.inMarch)
    for step in steps {
      let before = story.clock()
      let now = start + .minutes(Int64(step.minute))
      try story.happens(step.act, at: now.inMarch) { event in
        for change in step.changes { event.make(change) }
      }
      let clock = try #require(story.clock())
      if let breach = before?.breach { #expect(clock.breach == breach, place) }
      if clock.state == .running, let wake = clock.wake {
        #expect(wake >= now || clock.due < now, place)
        #expect(clock.breach == nil, place)
      }
      #expect(
        !clock.isLive || clock.state != .running || clock.wake != nil || clock.breach != nil, place)
    }
    try story.elapse(to: start + .minutes(Int64(last)) + .milliseconds(1))
    // Each step of time is fired once for each revision of its cycle (L7).
    var revision = ""
    let firings = story.lines.map { line in
      if line.contains(" revision ") { revision = line }
      return revision + line
    }
    let lines = story.lines.joined(separator: "\n")
    #expect(Set(firings).count == firings.count, "\(lines)\n\(place)")
    return story
  }
}

extension PlainCycle.Step {
  fileprivate var act: Act {
    for change in changes {
      switch change {
      case .wait: return .wait
      case .resume: return .resume
      case .reset: return .recordReply
      case .stop: return .communicateDecision
      case .grade: return .grade
      }
    }
    return .note
  }
}

extension ServiceLevelStory.Event {
  fileprivate mutating func make(_ change: PlainCycle.Change) {
    switch change {
    case .wait: wait()
    case .resume: enter(.open)
    case .grade(let grade): self.grade(grade)
    case .reset, .stop: break
    }
  }
}

extension Period {
  fileprivate var kindOfUnit: Int {
    switch self {
    case .working: 0
    case .elapsed: 1
    case .businessDays: 2
    case .sameTimeAfter: 3
    case .calendarDays: 4
    case .weeks: 5
    case .months: 6
    }
  }
}
