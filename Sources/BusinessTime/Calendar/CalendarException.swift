/// What is different on certain dates: closed, closed for part of the day, or open at other times.
///
/// ```swift
/// try CalendarException.closed("2026-12-24", through: "2027-01-03", name: "Plant shutdown")
/// try CalendarException.closed("2026-05-15", during: ["12:00-24:00"], name: "Staff meeting")
/// try CalendarException.open("2026-12-19", ["10:00-14:00"])
/// try CalendarException.worked("2026-02-14", ["09:00-17:00"])
/// ```
///
/// On one date a holiday or a closed day comes first, then a closure of part of the day, then an
/// opening, which replaces the weekly hours. An opening marked as worked beats a holiday, but not a
/// closed day. Closures cut their own local date, 00:00 to 24:00, whenever the interval began; hours
/// belong to the date on which they begin.
public struct CalendarException: Hashable, Sendable {
  /// What is different.
  public enum Change: Hashable, Sendable {
    /// Closed all day.
    case closed
    /// Closed at these times of the day.
    case closedDuring([LocalTimeRange])
    /// Open at these times instead of the weekly hours, unless it is a holiday.
    case open([LocalTimeRange])
    /// Open at these times instead of the weekly hours, in spite of a holiday.
    case worked([LocalTimeRange])
  }

  /// The dates.
  public let dates: ClosedRange<LocalDate>

  /// What is different on them.
  public let change: Change

  /// Why, as explanations show it.
  public let name: String?

  /// Makes an exception.
  ///
  /// - Throws: ``BusinessTimeError/Code/overlappingIntervals`` if two times share time,
  ///   ``BusinessTimeError/Code/emptyInterval`` if an opening or closure names no time at all, and
  ///   ``BusinessTimeError/Code/outOfRange`` for a closure of part of the day that runs past
  ///   midnight: state the rest on the next date.
  public init(
    _ dates: ClosedRange<LocalDate>, _ change: Change, name: String? = nil
  ) throws(BusinessTimeError) {
    self.dates = dates
    self.name = name
    switch change {
    case .closed: self.change = .closed
    case .closedDuring(let times):
      if let late = times.first(where: \.crossesMidnight) {
        throw BusinessTimeError(
          .outOfRange, "the closure \(late) runs past midnight; state its end on the next date",
          at: "closed")
      }
      self.change = .closedDuring(try CalendarException.checked(times, "closed"))
    case .open(let times): self.change = .open(try CalendarException.checked(times, "open"))
    case .worked(let times): self.change = .worked(try CalendarException.checked(times, "worked"))
    }
  }

  private static func checked(
    _ times: [LocalTimeRange], _ place: String
  ) throws(BusinessTimeError) -> [LocalTimeRange] {
    guard !times.isEmpty else {
      throw BusinessTimeError(.emptyInterval, "no time is named", at: place)
    }
    do throws(BusinessTimeError) {
      return try times.checkedForOverlap()
    } catch {
      throw error.inside(place)
    }
  }
}

extension CalendarException {
  /// Closed all day, from one date through another.
  ///
  /// - Throws: what reading a date throws, and ``BusinessTimeError/Code/endBeforeStart``.
  public static func closed(
    _ date: String, through last: String? = nil, name: String? = nil
  ) throws(BusinessTimeError) -> CalendarException {
    try CalendarException(dates(date, last), .closed, name: name)
  }

  /// Closed for part of the day, from one date through another.
  ///
  /// - Throws: what reading a date or a time throws, and what ``init(_:_:name:)`` throws.
  public static func closed(
    _ date: String, through last: String? = nil, during times: [String], name: String? = nil
  ) throws(BusinessTimeError) -> CalendarException {
    try CalendarException(dates(date, last), .closedDuring(.times(times)), name: name)
  }

  /// Open at these times instead of the weekly hours, from one date through another.
  ///
  /// - Throws: what reading a date or a time throws, and what ``init(_:_:name:)`` throws.
  public static func open(
    _ date: String, through last: String? = nil, _ times: [String], name: String? = nil
  ) throws(BusinessTimeError) -> CalendarException {
    try CalendarException(dates(date, last), .open(.times(times)), name: name)
  }

  /// Open at these times in spite of a holiday, from one date through another.
  ///
  /// - Throws: what reading a date or a time throws, and what ``init(_:_:name:)`` throws.
  public static func worked(
    _ date: String, through last: String? = nil, _ times: [String], name: String? = nil
  ) throws(BusinessTimeError) -> CalendarException {
    try CalendarException(dates(date, last), .worked(.times(times)), name: name)
  }

  private static func dates(
    _ first: String, _ last: String?
  ) throws(BusinessTimeError) -> ClosedRange<LocalDate> {
    let start = try LocalDate(first)
    let end = try last.map { text throws(BusinessTimeError) in try LocalDate(text) } ?? start
    return try ClosedRange(checking: start, end)
  }
}
