public import BusinessTime

/// How a regime counts its days, and where that is said.
public struct RegimeCounting: Hashable, Sendable {
  /// The rule by which a calendar counts.
  public let rule: CountingRule
  /// Which days are business days, for making the calendar.
  public let businessDays: Wording
  /// Where the rule stands; `nil` if the source is silent and the library chose it.
  ///
  /// What the library chooses is the reading that falls due earliest among the usual ones: the day
  /// of the event is day 0, and a last day on a holiday stays where it is.
  public let source: String?

  /// Says how days are counted.
  ///
  /// - Parameters:
  ///   - businessDays: Which days are business days, in words.
  ///   - source: Where that stands.
  ///   - rule: The rule by which a calendar counts.
  public init(
    _ businessDays: Wording, by source: String? = nil, counting rule: CountingRule = .standard
  ) {
    self.rule = rule
    self.businessDays = businessDays
    self.source = source
  }

  init(
    _ english: String, _ chinese: String, by source: String?,
    counting rule: CountingRule = .standard
  ) {
    self.init(Wording(english, chinese), by: source, counting: rule)
  }
}
