import BusinessTime
import ComplaintModel

/// One cycle of a service level, walked minute by minute from the raw history.
///
/// Time is used up while the cycle runs; days are counted date by date. It shares nothing with the
/// library but the answers of the calendar to "open now?" and "a business day?".
struct PlainCycle {
  enum Change: Sendable {
    case wait, resume, reset, stop
    case grade(Int64)
  }

  struct Step: Sendable {
    var minute: Int
    var changes: [Change]
  }

  let level: ServiceLevel
  let calendar: WorkingCalendar
  private(set) var grade: Int64 = 3
  private(set) var start: Timestamp
  private var used = 0
  private var dates = (business: 0, calendar: 0)
  private(set) var pausedMinutes = (open: 0, all: 0)
  private var current = (open: 0, all: 0)
  private(set) var pausedSince: Timestamp?
  private var notBefore: Timestamp?
  private(set) var isWaiting = false
  private(set) var breachedAt: Timestamp?
  /// Whether the breach was reached by time alone, so that its instant is plain.
  private(set) var isPlainBreach = true
  private(set) var stoppedAt: Timestamp?
  private var now: Timestamp
  private var wasRevised = false

  init(_ level: ServiceLevel, _ calendar: WorkingCalendar, from start: Timestamp) {
    (self.level, self.calendar, self.start, now) = (level, calendar, start, start)
  }

  private var period: Period {
    level.targets[grade >= 4 ? 0 : 1].period
  }

  /// Walks through a history to a last minute.
  mutating func walk(_ steps: [Step], to last: Int) throws {
    var next = steps[...]
    for minute in 0...last {
      if minute > 0 { try pass() }
      endCappedPause()
      if let step = next.first, step.minute == minute {
        next = next.dropFirst()
        for change in step.changes { make(change) }
        settle()
      }
      try breach()
      if stoppedAt != nil { return }
    }
  }

  /// One minute passes.
  private mutating func pass() throws {
    let isOpen = try calendar.isOpen(at: now)
    now += .minutes(1)
    if pausedSince != nil {
      current.all += 1
      current.open += isOpen ? 1 : 0
    } else if case .working = period {
      used += isOpen ? 1 : 0
    } else {
      used += 1
    }
  }

  private var capIsUsedUp: Bool {
    guard let cap = level.pauseCap else { return false }
    return Int64(pausedMinutes.all + current.all) * 60_000 >= cap.milliseconds
  }

  private mutating func endCappedPause() { if pausedSince != nil, capIsUsedUp { goOn() } }

  private mutating func make(_ change: Change) {
    switch change {
    case .wait: isWaiting = true
    case .resume: isWaiting = false
    case .stop:
      goOn()
      // What a change has used up while it stood still was missed, whenever it is stopped.
      if breachedAt == nil, (try? isReached(strictly: true)) == true { miss() }
      stoppedAt = now
    case .reset: begin()
    case .grade(let grade):
      let before = period
      self.grade = grade
      switch level.onRegrade {
      case .keepElapsed: wasRevised = wasRevised || before != period
      default: begin()
      }
    }
  }

  private mutating func begin() {
    (start, used, dates, pausedMinutes, current) = (now, 0, (0, 0), (0, 0), (0, 0))
    (notBefore, wasRevised) = (nil, false)
    if pausedSince != nil { pausedSince = now }
  }

  private mutating func settle() {
    guard stoppedAt == nil else { return }
    if isWaiting, pausedSince == nil, !capIsUsedUp {
      // What is used up by a change is missed before it stands still.
      if breachedAt == nil, (try? isReached(strictly: true)) == true { miss() }
      (pausedSince, current) = (now, (0, 0))
    }
    if !isWaiting { goOn() }
  }

  private mutating func goOn() {
    guard let since = pausedSince else { return }
    let wasDue = (try? due()).map { $0 < since } ?? false
    var date = calendar.zone.date(at: since)
    while date < calendar.zone.date(at: now) {
      date = date.advanced(by: 1)
      dates.calendar += 1
      if (try? calendar.isBusinessDay(date)) == true { dates.business += 1 }
    }
    pausedMinutes = (pausedMinutes.open + current.open, pausedMinutes.all + current.all)
    (pausedSince, current) = (nil, (0, 0))
    if !wasDue { notBefore = now }
  }

  private mutating func breach() throws {
    guard stoppedAt == nil, pausedSince == nil, breachedAt == nil, try isReached() else { return }
    miss()
  }

  private mutating func miss() {
    breachedAt = now
    isPlainBreach = !wasRevised
  }

  /// Whether nothing is left; strictly, whether it was exceeded before this minute.
  private func isReached(strictly: Bool = false) throws -> Bool {
    switch period {
    case .working(let span), .elapsed(let span):
      let left = span.milliseconds - Int64(used) * 60_000
      return strictly ? left < 0 : left <= 0
    case .businessDays, .calendarDays, .sameTimeAfter, .weeks, .months:
      return strictly ? try due() < now : try due() <= now
    }
  }

  /// The due instant of a running cycle: of hours by walking on, of days by counting dates.
  func due() throws -> Timestamp {
    let reached: Timestamp
    switch period {
    case .businessDays(let count):
      reached = try day(count + dates.business, calendar.isBusinessDay)
    case .calendarDays(let count): reached = try day(count + dates.calendar) { _ in true }
    case .working(let span): return try walkOn(span) { try calendar.isOpen(at: $0) }
    case .elapsed(let span): return try walkOn(span) { _ in true }
    case .sameTimeAfter, .weeks, .months: return start
    }
    return notBefore.map { max($0, reached) } ?? reached
  }

  private func day(_ count: Int, _ counts: (LocalDate) throws -> Bool) throws -> Timestamp {
    var date = calendar.zone.date(at: start)
    var left = count
    while left > 0 {
      date = date.advanced(by: 1)
      if try counts(date) { left -= 1 }
    }
    return calendar.zone.startOfDay(date.advanced(by: 1))
  }

  private func walkOn(_ span: TimeSpan, _ counts: (Timestamp) throws -> Bool) throws -> Timestamp {
    var left = span.milliseconds - Int64(used) * 60_000
    var instant = now
    // What is exceeded already was due some time before; how long is not asked.
    if left < 0 { return now - .milliseconds(1) }
    while left > 0 {
      if try counts(instant) { left -= 60_000 }
      instant += .minutes(1)
    }
    return instant
  }
}
