/// How the days of a ``Period`` are counted, and where its end comes to lie.
///
/// The default is what most statutes say: the day of the event is day 0, the last day stays where it
/// falls, and it ends at midnight.
///
/// ```swift
/// let rule = CountingRule(closedLastDay: .rollsForward)
/// try calendar.adding(.calendarDays(30), to: received, counting: rule)
/// ```
public struct CountingRule: Hashable, Sendable, Codable {
  /// Whether the day of the event counts.
  public enum FirstDay: String, CaseIterable, Codable, Sendable {
    /// It is day 0; counting begins on the day after.
    case excluded
    /// It is day 1, unless the day's end by this rule has come already when the period starts.
    case included
  }

  /// What happens when the last of a number of calendar days, weeks or months is no business day.
  public enum ClosedLastDay: String, CaseIterable, Codable, Sendable {
    /// It remains the last day.
    case stays
    /// The next business day is the last one instead.
    case rollsForward
  }

  /// What ends the last day.
  public enum EndOfDay: String, CaseIterable, Codable, Sendable {
    /// 24:00, which is the next local 00:00.
    case midnight
    /// The last closing of that business day; 24:00 on a day that is none.
    case closeOfBusiness
  }

  /// Where a period that ends at a time, not with a day, comes to lie.
  public enum Landing: String, CaseIterable, Codable, Sendable {
    /// Exactly where it ends, open or not; what runs out at 17:00 runs out at 17:00.
    case asReached
    /// At the next opening, if the calendar is not open at that instant.
    case nextOpening
  }

  /// Whether the day of the event counts; of concern to days, weeks and months.
  public var firstDay: FirstDay

  /// What happens to a closed last day; of concern to calendar days, weeks and months.
  public var closedLastDay: ClosedLastDay

  /// What ends the last day; of concern to days, weeks and months.
  public var endOfDay: EndOfDay

  /// Where an end that is a time comes to lie; of concern to working time, elapsed time and the
  /// same time after business days.
  public var landing: Landing

  /// Makes a rule.
  public init(
    firstDay: FirstDay = .excluded, closedLastDay: ClosedLastDay = .stays,
    endOfDay: EndOfDay = .midnight, landing: Landing = .asReached
  ) {
    self.firstDay = firstDay
    self.closedLastDay = closedLastDay
    self.endOfDay = endOfDay
    self.landing = landing
  }

  /// Day 0 is the day of the event, the last day stays and ends at midnight.
  public static let standard = CountingRule()
}

extension CountingRule {
  private enum Key: String, CodingKey, CaseIterable {
    case firstDay, closedLastDay, endOfDay, landing
  }

  /// Reads an object in which every member may be left out for its default.
  public init(from decoder: any Decoder) throws {
    try decoder.refuseMembers(besides: Key.self)
    let values = try decoder.container(keyedBy: Key.self)
    self.init(
      firstDay: try values.decodeIfPresent(FirstDay.self, forKey: .firstDay) ?? .excluded,
      closedLastDay: try values.decodeIfPresent(ClosedLastDay.self, forKey: .closedLastDay)
        ?? .stays,
      endOfDay: try values.decodeIfPresent(EndOfDay.self, forKey: .endOfDay) ?? .midnight,
      landing: try values.decodeIfPresent(Landing.self, forKey: .landing) ?? .asReached)
  }
}
