public import BusinessTime

/// How long complaints have to be kept, and by which law: until then nobody's data in them are erased.
///
/// ```swift
/// let schedule = RetentionSchedule([
///   .init(.months(72), because: .legalClaims, outcomes: [.upheld, .partlyUpheld]),
///   .init(.months(36), because: .legalObligation, source: "DISP 1.9.1R"),
/// ])
/// ```
///
/// The first rule that matches decides. Time counts from the end of the complaint, in dates of the
/// playbook's calendar; while it is open there is no end yet. What no rule is about may be erased at any
/// time, unless it is held.
///
/// What the law demands is your own judgement: the library has no schedule of its own.
public struct RetentionSchedule: Hashable, Sendable {
  /// The rules in the order in which they are tried.
  public let rules: [Rule]

  /// Nothing has to be kept.
  public static let none = RetentionSchedule([])

  /// Makes a schedule.
  public init(_ rules: [Rule]) { self.rules = rules }

  /// How long complaints of a kind are kept.
  public struct Rule: Hashable, Sendable {
    /// The outcomes; empty for any.
    public let outcomes: [Outcome]
    /// The category with all below it, `nil` for any.
    public let category: ComplaintCategory?
    /// How long after the end: calendar days, weeks or months.
    public let period: Period
    /// Why.
    public let basis: LegalBasis
    /// Where that stands, for people.
    public let source: String?

    /// Makes a rule.
    public init(
      _ period: Period, because basis: LegalBasis, outcomes: [Outcome] = [],
      category: ComplaintCategory? = nil, source: String? = nil
    ) {
      self.outcomes = outcomes
      self.category = category
      self.period = period
      self.basis = basis
      self.source = source
    }
  }
}

/// That a complaint has to be kept, and until when.
public struct Retention: Hashable, Sendable {
  /// The first instant at which it need not be kept any more; `nil` while it is open.
  public let until: Timestamp?
  /// Why.
  public let basis: LegalBasis
  /// Where that stands, for people.
  public let source: String?

  /// Whether it need not be kept any more.
  public func isOver(at instant: Timestamp) -> Bool { until.map { $0 <= instant } ?? false }
}

extension RetentionSchedule {
  /// How long a complaint has to be kept, its dates in a zone; `nil` if no rule is about it.
  public func retention(of complaint: Complaint, in zone: ZoneRules) -> Retention? {
    guard let rule = rules.first(where: { $0.matches(complaint) }) else { return nil }
    guard complaint.phase == .closed else {
      return Retention(until: nil, basis: rule.basis, source: rule.source)
    }
    let last = rule.period.date(after: zone.date(at: complaint.phaseEnteredAt))
    return Retention(
      until: zone.startOfDay(last.advanced(by: 1)), basis: rule.basis, source: rule.source)
  }
}

extension RetentionSchedule.Rule {
  /// Whether it is about a complaint; one without an outcome may still come to any.
  fileprivate func matches(_ complaint: Complaint) -> Bool {
    if let category {
      guard let own = complaint.intake.category, own.isWithin(category) else { return false }
    }
    guard !outcomes.isEmpty, complaint.phase == .closed else { return true }
    return complaint.closing.map { outcomes.contains($0.outcome) } ?? false
  }
}

extension Period {
  /// The date so long after another one; the same for kinds that are not counted in dates.
  fileprivate func date(after date: LocalDate) -> LocalDate {
    switch self {
    case .calendarDays(let count): date.advanced(by: count)
    case .weeks(let count): date.advanced(by: count * 7)
    case .months(let count): date.advanced(byMonths: count)
    case .working, .elapsed, .businessDays, .sameTimeAfter: date
    }
  }

  /// Whether it is counted in dates alone.
  var isOfDates: Bool {
    switch self {
    case .calendarDays, .weeks, .months: true
    case .working, .elapsed, .businessDays, .sameTimeAfter: false
    }
  }
}
