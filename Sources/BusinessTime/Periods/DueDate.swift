/// When a period ends, and why then.
///
/// ```swift
/// let due = try calendar.dueDate(after: .working(.hours(8)), from: received)
/// due.instant  // the same as calendar.adding(.working(.hours(8)), to: received)
/// print(due.explanation.text(in: .english))
/// ```
///
/// A due date is a value of its own: it keeps what it says when calendars change later.
public struct DueDate: Hashable, Sendable, Codable {
  /// When the period ends.
  public let instant: Timestamp

  /// How that instant comes about.
  public let explanation: DueExplanation
}

/// When a period has to start in order to end in time, and why then.
///
/// ```swift
/// let start = try calendar.startDate(before: .working(.hours(8)), until: hearing)
/// start.instant  // the same as calendar.subtracting(.working(.hours(8)), from: hearing)
/// ```
public struct StartDate: Hashable, Sendable, Codable {
  /// When the period starts.
  public let instant: Timestamp

  /// How that instant comes about.
  public let explanation: DueExplanation
}

/// How the end or the start of a period comes about, step by step.
///
/// The steps lie one after another on the time line, from the start to the due instant. A day that is
/// reached only at its very beginning has no step.
public struct DueExplanation: Hashable, Sendable, Codable {
  /// The name of the calendar.
  public let calendar: String

  /// The calendar's ``WorkingCalendar/fingerprint()``: exactly this version was used.
  public let fingerprint: String

  /// The name of the calendar's time zone; the text shows its wall clock.
  public let zone: String

  /// Whether the end was asked for, or the start.
  public let sought: Sought

  /// When the period starts.
  public let start: Timestamp

  /// The period.
  public let period: Period

  /// How it was counted.
  public let rule: CountingRule

  /// When it ends.
  public let due: Timestamp

  /// What was counted and what was not.
  public let steps: [Step]

  /// What a calculation was to find.
  public enum Sought: String, Codable, Sendable {
    /// The end of a period, from its start.
    case end
    /// The start of a period, from its end.
    case start
  }

  /// A stretch of time that was counted or left out.
  public struct Step: Hashable, Sendable, Codable {
    /// Where the stretch begins.
    public let from: Timestamp
    /// Where it ends.
    public let to: Timestamp
    /// What it means for the period.
    public let kind: Kind
    /// The numbers of the days, for days that count.
    public let days: ClosedRange<Int>?
    /// Why the calendar is closed, for a stretch that is left out.
    public let reasons: [ClosureReason]

    package init(
      _ kind: Kind, from: Timestamp, to: Timestamp, days: ClosedRange<Int>? = nil,
      reasons: [ClosureReason] = []
    ) {
      self.kind = kind
      self.from = from
      self.to = to
      self.days = days
      self.reasons = reasons
    }
  }

  /// What a stretch of time means for a period.
  @nonexhaustive
  public enum Kind: String, Codable, Sendable {
    /// Open time, counted.
    case open
    /// Closed time, not counted.
    case closed
    /// Time that counts whether open or not.
    case elapsed
    /// The rest of the day of the event, not counted.
    case dayZero
    /// A day that counts, or several.
    case counted
    /// A day that is no business day, not counted.
    case skipped
    /// A closed day at the end, left behind because the last day rolls forward; backwards, at the
    /// start.
    case rolled
    /// Closed time at the end, left behind because the end moves to the next opening; backwards, at
    /// the start, which moves to the last closing.
    case moved
    /// Time in which the count stood still.
    case paused
  }
}

extension WorkingCalendar {
  /// The instant at which a period ends, with its explanation.
  ///
  /// The instant is that of ``adding(_:to:counting:)``, which is far cheaper: an explanation walks
  /// over every day on the way.
  ///
  /// - Throws: as ``adding(_:to:counting:)``.
  public func dueDate(
    after period: Period, from start: Timestamp, counting rule: CountingRule = .standard
  ) throws(BusinessTimeError) -> DueDate {
    let due = try adding(period, to: start, counting: rule)
    let steps = try steps(of: period, from: start, to: due, rule)
    return DueDate(
      instant: due,
      explanation: DueExplanation(
        calendar: name, fingerprint: try fingerprint(), zone: zone.identifier, sought: .end,
        start: start, period: period, rule: rule, due: due, steps: steps))
  }

  /// The instant at which a period starts that ends at `end`, with its explanation.
  ///
  /// The instant is that of ``subtracting(_:from:counting:)``, which is far cheaper. Days are
  /// numbered backwards, as they are counted.
  ///
  /// - Throws: as ``subtracting(_:from:counting:)``.
  public func startDate(
    before period: Period, until end: Timestamp, counting rule: CountingRule = .standard
  ) throws(BusinessTimeError) -> StartDate {
    let start = try subtracting(period, from: end, counting: rule)
    let steps = try steps(of: period, from: start, until: end, rule)
    return StartDate(
      instant: start,
      explanation: DueExplanation(
        calendar: name, fingerprint: try fingerprint(), zone: zone.identifier, sought: .start,
        start: start, period: period, rule: rule, due: end, steps: steps))
  }
}
