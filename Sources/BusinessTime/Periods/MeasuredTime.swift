/// How much open time lies between two instants, and why.
///
/// ```swift
/// let worked = try calendar.measure(from: received, to: answered)
/// worked.workingTime  // the same as calendar.workingTime(from: received, to: answered)
/// print(worked.text(in: .english))
/// ```
public struct MeasuredTime: Hashable, Sendable, Codable {
  /// The name of the calendar.
  public let calendar: String

  /// The calendar's ``WorkingCalendar/fingerprint()``: exactly this version was used.
  public let fingerprint: String

  /// The name of the calendar's time zone; the text shows its wall clock.
  public let zone: String

  /// The first instant.
  public let start: Timestamp

  /// The last instant.
  public let end: Timestamp

  /// The open time between the two.
  public let workingTime: TimeSpan

  /// The open and the closed stretches, one after another.
  public let steps: [DueExplanation.Step]
}

extension WorkingCalendar {
  /// The open time between two instants, with its explanation.
  ///
  /// The length is that of ``workingTime(from:to:)``, which is far cheaper: an explanation walks over
  /// every day on the way.
  ///
  /// - Throws: as ``workingTime(from:to:)``.
  public func measure(
    from start: Timestamp, to end: Timestamp
  ) throws(BusinessTimeError) -> MeasuredTime {
    MeasuredTime(
      calendar: name, fingerprint: try fingerprint(), zone: zone.identifier, start: start,
      end: end, workingTime: try workingTime(from: start, to: end),
      steps: try openAndClosed(from: start, to: end))
  }
}

extension MeasuredTime {
  /// The measurement as text for people, a line for each stretch; as ``DueExplanation/text(in:)``.
  public func text(in language: DisplayLanguage) -> String {
    let wording = ExplanationWording(language, zone: zone)
    let heading = wording.measured(workingTime, from: start, to: end, by: calendar)
    return ([heading] + wording.lines(for: steps)).joined(separator: "\n")
  }
}

extension ClosureReason {
  /// The reason as people read it: the holiday's name, `outside hours` and so on.
  public func text(in language: DisplayLanguage) -> String {
    ExplanationWording(language: language, zone: .utc).name(of: self)
  }
}
