/// Why a calendar is closed.
public struct ClosureReason: Hashable, Sendable, Codable {
  /// The kinds of reason.
  @nonexhaustive
  public enum Kind: String, Codable, Sendable {
    /// A holiday, or its substitute day.
    case holiday
    /// A date closed by an exception.
    case closedDay
    /// A part of the date closed by an exception.
    case closedPartOfDay
    /// A date, such as a Sunday, on which no hours begin.
    case noHours
    /// The time of a calendar that was subtracted; the name is that calendar's.
    case otherCalendar
    /// Before the first opening, after the last closing, or between two openings of a date.
    case outsideHours
  }

  /// The kind of reason.
  public let kind: Kind

  /// The name of the holiday or the exception, if it has one.
  public let name: String?

  /// The weekend date that a substitute holiday stands in for.
  public let substituteFor: LocalDate?

  init(_ kind: Kind, name: String?, substituteFor: LocalDate? = nil) {
    self.kind = kind
    self.name = name
    self.substituteFor = substituteFor
  }
}
