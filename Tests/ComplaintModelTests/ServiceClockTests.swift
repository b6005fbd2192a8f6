import BusinessTime
import ComplaintModel
import ComplaintTestSupport
import Testing

/// A service clock as the sum of its effects.
@Suite struct ServiceClockTests {
  static let name = ClockName(rawValue: "answer")

  static let ann = Owner.person(AgentID(rawValue: "ann"))
  static let bob = Owner.person(AgentID(rawValue: "bob"))

  static func at(_ minutes: Int64) -> Timestamp {
    Timestamp(millisecondsSince1970: 1_772_442_000_000) + .minutes(minutes)
  }

  static func start(cycle: Int32 = 1) -> ClockStart {
    ClockStart(
      cycle: cycle, playbook: .first, start: at(0), period: .working(.hours(4)), due: at(240),
      wake: at(120))
  }

  static func revision(_ number: Int32, due: Int64) -> ClockRevision {
    ClockRevision(
      cause: .regrade, revision: number, playbook: .first, start: at(0),
      period: .working(.hours(2)), paused: .none, oldDue: at(240), due: at(due), wake: at(due))
  }

  private func clock(_ effects: ClockEffect...) -> ServiceClock {
    var clock = ServiceClock(Self.name, Self.start())
    for effect in effects { clock.apply(effect) }
    return clock
  }

  @Test func `Stopped in time it is met, with the margin that was left`() {
    let clock = clock(.stopped(Self.name, at: Self.at(200), due: Self.at(240)))
    #expect(clock.isMet == true)
    #expect(clock.margin == .minutes(40))
    #expect(!clock.isLive && clock.wake == nil)
  }

  @Test func `A breach stays recorded when the clock is stopped later`() {
    let clock = clock(
      .breached(Self.name, ClockBreach(due: Self.at(240), responsible: Self.ann)),
      .stopped(Self.name, at: Self.at(300), due: Self.at(240)))
    #expect(clock.isMet == false)
    #expect(clock.margin == .minutes(-60))
    #expect(clock.breach?.responsible == Self.ann)
  }

  @Test func `A cycle breaches at most once, also after it was given more time`() {
    let clock = clock(
      .breached(Self.name, ClockBreach(due: Self.at(240), responsible: Self.ann)),
      .retargeted(Self.name, Self.revision(1, due: 500)),
      .breached(Self.name, ClockBreach(due: Self.at(500), responsible: Self.bob)))
    #expect(clock.breach?.due == Self.at(240))
    #expect(clock.breach?.responsible == Self.ann)
    #expect(clock.due == Self.at(500))
  }

  @Test func `A corrected breach counts as met once it was stopped, and both stay visible`() {
    let clock = clock(
      .breached(Self.name, ClockBreach(due: Self.at(240))),
      .stopped(Self.name, at: Self.at(239), due: Self.at(240)), .breachCorrected(Self.name))
    #expect(clock.isMet == true)
    #expect(clock.breach?.isCorrected == true)
  }

  @Test func `While paused nothing wakes it, and going on brings the sums and the new end`() {
    var clock = clock(.paused(Self.name, at: Self.at(60), reason: .information, wake: nil))
    #expect(clock.state == .paused(since: Self.at(60), reason: .information))
    #expect(clock.wake == nil && clock.isLive && clock.isMet == nil)
    let sums = PausedTime(
      working: .minutes(30), elapsed: .minutes(30), businessDays: 0, calendarDays: 0)
    clock.apply(
      .resumed(Self.name, at: Self.at(90), paused: sums, due: Self.at(270), wake: Self.at(150)))
    #expect(clock.state == .running && clock.paused == sums)
    #expect(clock.due == Self.at(270) && clock.wake == Self.at(150))
  }

  @Test func `It may be stopped while it is paused`() {
    let clock = clock(
      .paused(Self.name, at: Self.at(60), reason: .information, wake: nil),
      .stopped(Self.name, at: Self.at(90), due: Self.at(240)))
    #expect(clock.isMet == true)
  }

  @Test func `A new cycle begins afresh and leaves the breach of the one before to history`() {
    let clock = clock(
      .breached(Self.name, ClockBreach(due: Self.at(240))),
      .stopped(Self.name, at: Self.at(300), due: Self.at(240)),
      .started(Self.name, Self.start(cycle: 2)))
    #expect(clock == ServiceClock(Self.name, Self.start(cycle: 2)))
  }

  @Test func `What has ended is moved by nothing but a new cycle and going on after a reopening`() {
    let ended = clock(.ended(Self.name, at: Self.at(100), because: .merged))
    #expect(ended.isMet == nil)
    for effect in Self.effects {
      var clock = ended
      clock.apply(effect)
      if effect.takesUp { continue }
      #expect(clock == ended, "\(effect)")
    }
  }

  @Test func `Going on after a reopening keeps cycle, breach and warnings`() {
    let clock = clock(
      .warned(Self.name, point: 2, due: Self.at(120), passed: false, wake: Self.at(240)),
      .breached(Self.name, ClockBreach(due: Self.at(240))),
      .stopped(Self.name, at: Self.at(300), due: Self.at(240)),
      .continued(Self.name, at: Self.at(400), paused: .none, due: Self.at(340), wake: nil))
    #expect(clock.state == .running && clock.cycle == 1 && clock.resumedAt == Self.at(400))
    #expect(clock.breach != nil && clock.isWarned(of: 2) && !clock.isWarned(of: 0))
  }

  @Test func `Effects of another clock change nothing`() {
    let before = clock()
    var after = before
    after.apply(.stopped(ClockName(rawValue: "other"), at: Self.at(1), due: Self.at(240)))
    #expect(after == before)
  }

  @Test(arguments: Effort.seeds)
  func `In any order of effects a breach is never lost, moved or doubled within its cycle`(
    seed: UInt64
  ) {
    var random = SeededGenerator(seed: seed &+ 40)
    for _ in 0..<Effort.count(20_000) {
      var clock = ServiceClock(Self.name, Self.start())
      for _ in 0..<12 {
        guard let effect = Self.effects.randomElement(using: &random) else { continue }
        let before = clock
        clock.apply(effect)
        if case .started = effect { continue }
        let place: Comment = "seed \(seed): \(effect) on \(before)"
        if let breach = before.breach {
          #expect(clock.breach?.due == breach.due, place)
          #expect(!breach.isCorrected || clock.breach?.isCorrected == true, place)
        }
        #expect(before.isLive || !clock.isLive || effect.takesUp, place)
        #expect(clock.isLive || clock.wake == nil, place)
      }
    }
  }

  /// One effect of each kind.
  static let effects: [ClockEffect] = [
    .started(name, start(cycle: 2)),
    .paused(name, at: at(60), reason: .information, wake: nil),
    .resumed(
      name, at: at(90),
      paused: PausedTime(
        working: .minutes(30), elapsed: .minutes(30), businessDays: 0, calendarDays: 1),
      due: at(270), wake: at(150)),
    .retargeted(name, revision(1, due: 120)),
    .warned(name, point: 1, due: at(120), passed: true, wake: at(240)),
    .breached(name, ClockBreach(due: at(240), responsible: ann)),
    .breachCorrected(name), .stopped(name, at: at(200), due: at(240)),
    .ended(name, at: at(210), because: .cancelled), .expired(name, due: at(240)),
    .continued(name, at: at(300), paused: .none, due: at(340), wake: nil),
    .retargeted(name, extended),
  ]

  static let extended = ClockRevision(
    cause: .extended, revision: 2, playbook: .first, start: at(0), period: .working(.hours(6)),
    extensions: ClockExtensions(count: 1, total: .working(.hours(2))), paused: .none,
    oldDue: at(240), due: at(360), isUsedUp: true, wake: at(360))

  /// The lasting form of each effect; a change here breaks every stored history.
  static let golden: [String] = [
    #"{"type":"started","clock":"answer","cycle":2,"playbook":1,"start":"2026-03-02T09:00:00.000Z","#
      + #""period":{"working":"PT4H"},"due":"2026-03-02T13:00:00.000Z","#
      + #""wake":"2026-03-02T11:00:00.000Z"}"#,
    #"{"type":"paused","clock":"answer","at":"2026-03-02T10:00:00.000Z","reason":"information"}"#,
    #"{"type":"resumed","clock":"answer","at":"2026-03-02T10:30:00.000Z","#
      + #""paused":{"working":"PT30M","elapsed":"PT30M","calendarDays":1},"#
      + #""due":"2026-03-02T13:30:00.000Z","wake":"2026-03-02T11:30:00.000Z"}"#,
    #"{"type":"retargeted","clock":"answer","cause":"regrade","revision":1,"playbook":1,"#
      + #""start":"2026-03-02T09:00:00.000Z","period":{"working":"PT2H"},"#
      + #""oldDue":"2026-03-02T13:00:00.000Z","due":"2026-03-02T11:00:00.000Z","#
      + #""wake":"2026-03-02T11:00:00.000Z"}"#,
    #"{"type":"warned","clock":"answer","point":1,"due":"2026-03-02T11:00:00.000Z","passed":true,"#
      + #""wake":"2026-03-02T13:00:00.000Z"}"#,
    #"{"type":"breached","clock":"answer","due":"2026-03-02T13:00:00.000Z","responsible":"person:ann"}"#,
    #"{"type":"breachCorrected","clock":"answer"}"#,
    #"{"type":"stopped","clock":"answer","at":"2026-03-02T12:20:00.000Z","#
      + #""due":"2026-03-02T13:00:00.000Z"}"#,
    #"{"type":"ended","clock":"answer","at":"2026-03-02T12:30:00.000Z","because":"cancelled"}"#,
    #"{"type":"expired","clock":"answer","due":"2026-03-02T13:00:00.000Z"}"#,
    #"{"type":"continued","clock":"answer","at":"2026-03-02T14:00:00.000Z","#
      + #""due":"2026-03-02T14:40:00.000Z"}"#,
    #"{"type":"retargeted","clock":"answer","cause":"extended","revision":2,"playbook":1,"#
      + #""start":"2026-03-02T09:00:00.000Z","period":{"working":"PT6H"},"#
      + #""extensions":{"count":1,"total":{"working":"PT2H"}},"oldDue":"2026-03-02T13:00:00.000Z","#
      + #""due":"2026-03-02T15:00:00.000Z","usedUp":true,"wake":"2026-03-02T15:00:00.000Z"}"#,
  ]

  @Test(arguments: zip(effects, golden))
  func theFormOfAnEffectLasts(effect: ClockEffect, json: String) throws {
    #expect(String(decoding: effect.encoded(), as: UTF8.self) == json)
    #expect(try ClockEffect(decoding: Array(json.utf8)) == effect)
  }

  @Test(arguments: [
    (#"{"type":"stopt","clock":"answer"}"#, "type"),
    (#"{"type":"stopped","clock":"","at":"2026-03-02T12:20:00.000Z"}"#, "clock"),
    (#"{"type":"stopped","clock":"answer","at":"noon"}"#, "at"),
    (#"{"type":"stopped","clock":"answer"}"#, "at"),
    (
      #"{"type":"started","clock":"answer","cycle":1,"playbook":0,"#
        + #""start":"2026-03-02T09:00:00.000Z","period":{"working":"PT4H"},"#
        + #""due":"2026-03-02T13:00:00.000Z"}"#, "playbook"
    ),
    (
      #"{"type":"started","clock":"answer","cycle":1,"playbook":1,"#
        + #""start":"2026-03-02T09:00:00.000Z","period":{"working":"PT4H","weeks":2},"#
        + #""due":"2026-03-02T13:00:00.000Z"}"#, "period"
    ),
    (
      #"{"type":"started","clock":"answer","cycle":1,"playbook":1,"#
        + #""start":"2026-03-02T09:00:00.000Z","period":{"weeks":0},"#
        + #""due":"2026-03-02T13:00:00.000Z"}"#, "period.weeks"
    ),
    (#"{"type":"breachCorrected","clock":"answer","why":"x"}"#, "why"),
  ])
  func aWrongEffectIsRefusedWithItsPath(json: String, path: String) {
    #expect {
      try ClockEffect(decoding: Array(json.utf8))
    } throws: { error in
      (error as? CodingError)?.faults.first?.path == path
    }
  }
}

extension ClockEffect {
  /// Whether it makes a finished clock run again.
  fileprivate var takesUp: Bool {
    switch self {
    case .started, .continued: true
    default: false
    }
  }
}
