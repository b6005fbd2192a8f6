import BusinessTime
import ComplaintModel
import Testing

/// A complaint told event by event, with every effect on its clocks written down.
///
/// Instants are days and times of March 2026 in UTC, which is London's time until the 29th; the 2nd is
/// a Monday. As in a decision, time elapses up to each event first.
struct ServiceLevelStory {
  var keeper: ClockKeeper
  var clocks: [ServiceClock] = []
  var standing: ClockStanding
  var facts = StatedFacts()
  /// The effects since it was last asked.
  var lines: [String] = []
  /// All effects.
  var effects: [ClockEffect] = []
  /// How many events were of no concern to any of its clocks.
  var timesIgnored = 0
  /// The effects around the last merge into it.
  var absorption: ClockKeeper.Absorption?

  init(_ levels: ServiceLevel..., received: String = "02 09:00") throws {
    try self.init(levels: levels, received: received)
  }

  init(levels: [ServiceLevel], received: String = "02 09:00") throws {
    keeper = ClockKeeper(try Self.set(levels))
    standing = ClockStanding(
      stage: .received, since: .march(received), phase: .open, since: .march(received))
    facts.values[.receivedAt] = .instant(.march(received))
    facts.values[.phase] = .code(Phase.open)
    facts.values[.grade] = .number(3)
  }

  static let office = CalendarName(rawValue: "office")

  static func set(
    _ levels: [ServiceLevel], of version: Int32 = 1
  ) throws -> ServiceLevelSet {
    try ServiceLevelSet(
      levels, of: PlaybookVersion(rawValue: version), calendars: calendars.get())
  }

  /// Made once: an office in London and one that is closed on the 3rd, nights there from Monday to
  /// Friday and every day, an office in New York, and one without holidays for many years.
  private static let calendars = Result {
    func hours(
      _ zone: String, _ hours: WeeklyHours, _ exceptions: [CalendarException] = [],
      years: ClosedRange<Int> = 2026...2027
    ) throws -> WorkingCalendar {
      try WorkingCalendar(
        zone, zone: zone, hours: hours, exceptions: exceptions, valid: .years(years))
    }
    let day = try WeeklyHours(.mondayToFriday, "09:00-17:00")
    return [
      office: try CycleTimingTests.office(),
      "strike": try hours("Europe/London", day, [.closed("2026-03-03")]),
      "night": try hours("Europe/London", WeeklyHours(.mondayToFriday, "22:00-06:00")),
      "nights": try hours("Europe/London", WeeklyHours(Set(Weekday.allCases), "22:00-06:00")),
      "york": try hours("America/New_York", day),
      "wide": try hours("UTC", day, years: 2024...2032),
    ]
  }

  /// Time passes.
  mutating func elapse(to now: String) throws { try elapse(to: .march(now)) }

  mutating func elapse(to now: Timestamp) throws {
    while let step = try keeper.nextStep(to: now, in: standing, on: clocks) {
      take(step.effect)
    }
  }

  /// Something is done; what it brings about is told by `change`.
  mutating func happens(
    _ act: Act, at: String, recorded: String? = nil,
    _ change: (inout Event) -> Void = { _ in }
  ) throws {
    let recordedAt = Timestamp.march(recorded ?? at)
    try elapse(to: recordedAt)
    var event = Event(
      occurrence: Occurrence(act, at: .march(at), recordedAt: recordedAt), facts: facts,
      standing: standing)
    change(&event)
    (facts, standing) = (event.facts, event.standing)
    let effects = try keeper.effects(of: event.occurrence, in: standing, facts: facts, on: clocks)
    let isIgnored = keeper.mayIgnore(
      event.occurrence, on: clocks, reopenedAt: standing.reopenedAt,
      isHeld: !standing.holds.isEmpty)
    // Every story tells by the way that what a decision does not ask about would have no effect.
    if isIgnored { #expect(effects == [], "\(event.occurrence) may be ignored") }
    timesIgnored += isIgnored ? 1 : 0
    for effect in effects { take(effect) }
  }

  /// A command about clocks answers.
  mutating func take(_ answer: ClockKeeper.Answer) {
    switch answer {
    case .success(let effects): for effect in effects { take(effect) }
    case .failure(let objection): lines.append("objection: \(objection.code)")
    }
  }

  mutating func take(_ effect: ClockEffect) {
    if let index = clocks.firstIndex(where: { $0.name == effect.clock }) {
      clocks[index].apply(effect)
    } else if case .started(let name, let start) = effect {
      clocks.append(ServiceClock(name, start))
    }
    lines.append(effect.line)
    effects.append(effect)
  }

  /// What was written down since it was last asked is exactly this.
  mutating func expect(_ expected: String..., at location: SourceLocation = #_sourceLocation) {
    #expect(
      lines == expected, "\n\(lines.joined(separator: "\n"))", sourceLocation: location)
    lines = []
  }

  func clock(_ name: String = "answer") -> ServiceClock? {
    clocks.first { $0.name.rawValue == name }
  }

  /// An event, and what the complaint is like after it.
  struct Event {
    var occurrence: Occurrence
    var facts: StatedFacts
    var standing: ClockStanding

    mutating func grade(_ grade: Int64) {
      facts.values[.grade] = .number(grade)
      occurrence.changesGrade = true
    }

    mutating func enter(_ phase: Phase, _ stage: Stage? = nil) {
      if phase != standing.phase {
        occurrence.phase = phase
        standing.phase = phase
        standing.phaseSince = occurrence.at
        facts.values[.phase] = .code(phase)
      }
      if let stage {
        occurrence.stage = stage
        standing.stage = stage
        standing.stageSince = occurrence.at
      }
    }

    mutating func wait(for reason: WaitingReason = .information) {
      standing.waitingFor = reason
      enter(.waiting)
    }

    mutating func reopen() {
      enter(.open, .investigating)
      occurrence.isReopening = true
      standing.reopenedAt = occurrence.at
    }

    mutating func pass(_ milestone: Milestone, at instant: String) {
      occurrence.milestones.append((milestone, .march(instant)))
      facts.values[.milestone(milestone)] = .instant(.march(instant))
    }

    mutating func own(_ owner: Owner) {
      if let before = standing.owner { standing.earlierOwners.insert(before, at: 0) }
      standing.owner = owner
      occurrence.changesOwner = true
    }

    mutating func know(_ fact: Fact, _ value: FactValue) { facts.values[fact] = value }
  }
}

extension ServiceLevel {
  /// An answer within eight working hours, paused while the complaint waits, unless told otherwise.
  static func answer(
    _ period: Period = .working(.hours(8)), _ change: (inout ServiceLevel) -> Void = { _ in }
  ) -> ServiceLevel {
    var level = ServiceLevel(
      ClockName(rawValue: "answer"), Wording("Answer", "答复"), starts: [.act(.file)],
      stops: [.act(.communicateDecision)], pausesWhile: .isWaiting, targets: .all(period),
      calendar: ServiceLevelStory.office)
    change(&level)
    return level
  }

  func named(_ name: String) -> ServiceLevel {
    var level = self
    level.name = ClockName(rawValue: name)
    return level
  }
}

extension Condition {
  static let isWaiting = Condition.fact(.phase, .equals(.code(Phase.waiting)))
}

extension Timestamp {
  /// A day and a time of March 2026 in UTC, such as `02 09:00` or `02 09:00:00.250`; days beyond 31 go
  /// on into April, and other dates are written in full.
  static func march(_ text: String) -> Timestamp {
    if text.contains("-") {
      return (try? Timestamp(text.replacing(" ", with: "T") + ":00Z")) ?? .earliest
    }
    if text.count > 8 {
      let time = text.drop { $0 != " " }.dropFirst()
      let since = (try? Timestamp("2026-03-01T\(time)Z")).map { $0 - .march(1) }
      return .march(Int64(text.prefix(2)) ?? 0) + (since ?? .zero)
    }
    let parts = text.split { $0 == " " || $0 == ":" }.compactMap { Int64($0) }
    guard parts.count == 3 else { return .earliest }
    return .march(parts[0], hour: parts[1]) + .minutes(parts[2])
  }

  /// The same text for an instant; a millisecond more is shown as `+`.
  var inMarch: String {
    let since = (self - Timestamp.march(1)).milliseconds
    let (minutes, rest) = since.quotientAndRemainder(dividingBy: 60_000)
    let (day, minute) = minutes.quotientAndRemainder(dividingBy: 1_440)
    guard (0..<61).contains(day) else {
      return String("\(self)".prefix(16)).replacing("T", with: " ")
    }
    func two(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let past = rest == 0 ? "" : rest == 1 ? "+" : "+\(rest)"
    return "\(two(day + 1)) \(two(minute / 60)):\(two(minute % 60))\(past)"
  }
}

extension ClockEffect {
  /// The effect in one line.
  var line: String {
    let wakes = { (wake: Timestamp?) in wake.map { " wake \($0.inMarch)" } ?? "" }
    switch self {
    case .started(let clock, let start):
      let version = start.playbook == .first ? "" : " by \(start.playbook)"
      return "\(clock) started \(start.cycle)\(version) at \(start.start.inMarch) "
        + "for \(start.period) due \(start.due.inMarch)\(wakes(start.wake))"
    case .paused(let clock, let at, let reason, let wake):
      return "\(clock) paused at \(at.inMarch) for \(reason)\(wakes(wake))"
    case .resumed(let clock, let at, _, let due, let wake):
      return "\(clock) resumed at \(at.inMarch) due \(due.inMarch)\(wakes(wake))"
    case .continued(let clock, let at, _, let due, let wake):
      return "\(clock) continued at \(at.inMarch) due \(due.inMarch)\(wakes(wake))"
    case .retargeted(let clock, let revision):
      let used = revision.isUsedUp ? " used up" : ""
      return "\(clock) revision \(revision.revision) by \(revision.cause) "
        + "from \(revision.start.inMarch) for \(revision.period) "
        + "due \(revision.oldDue.inMarch) -> \(revision.due.inMarch)\(used)"
        + (revision.inherited.map { " inherits \($0.due.inMarch)" } ?? "") + wakes(revision.wake)
    case .warned(let clock, let point, let due, let passed, let wake):
      return "\(clock) warning \(point) at \(due.inMarch)\(passed ? " passed" : "")\(wakes(wake))"
    case .breached(let clock, let breach):
      let owners = ([breach.responsible].compactMap(\.self) + breach.earlier).map {
        " \($0.description)"
      }
      return "\(clock) breached at \(breach.due.inMarch)\(owners.joined())"
        + (breach.because.map { " because of \($0)" } ?? "") + wakes(breach.wake)
    case .breachCorrected(let clock): return "\(clock) breach corrected"
    case .stopped(let clock, let at, let due):
      return "\(clock) stopped at \(at.inMarch) due \(due.inMarch)"
    case .ended(let clock, let at, let because):
      return "\(clock) ended at \(at.inMarch) because \(because)"
    case .expired(let clock, let due): return "\(clock) expired at \(due.inMarch)"
    @unknown default: return "\(clock) has an effect that this test does not know"
    }
  }
}
