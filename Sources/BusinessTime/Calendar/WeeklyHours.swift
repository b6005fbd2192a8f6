/// The hours kept in an ordinary week.
///
/// ```swift
/// let hours = try WeeklyHours(.mondayToFriday, "09:00-12:30", "13:30-18:00")
///   .adding([.saturday], "22:00-04:00")  // ends on Sunday at 04:00
/// ```
///
/// Each interval belongs to the weekday on which it begins, also where it runs past midnight.
public struct WeeklyHours: Hashable, Sendable {
  /// The intervals of each weekday, Monday first, sorted by their start.
  private(set) var days: [[LocalTimeRange]]

  /// The same intervals on each of the days, written as `09:00-17:00`.
  ///
  /// - Throws: what reading an interval throws, and ``BusinessTimeError/Code/overlappingIntervals``
  ///   if two of them share time, also across midnight or from Sunday to Monday.
  public init(_ weekdays: Set<Weekday>, _ times: String...) throws(BusinessTimeError) {
    self = try WeeklyHours.never.adding(weekdays, times)
  }

  /// The intervals given for each weekday; a weekday that is not named stays closed.
  ///
  /// - Throws: ``BusinessTimeError/Code/overlappingIntervals``.
  public init(_ days: [Weekday: [LocalTimeRange]]) throws(BusinessTimeError) {
    var hours = WeeklyHours.never
    for (weekday, ranges) in days { hours.days[weekday.rawValue - 1] = ranges }
    self = try hours.checked()
  }

  private init(closed: Void) { days = Array(repeating: [], count: 7) }

  /// No hours at all; a calendar needs special openings then.
  public static let never = WeeklyHours(closed: ())

  /// Every day from 00:00 to 24:00.
  public static let always: WeeklyHours = {
    var hours = WeeklyHours.never
    hours.days = Array(repeating: [.wholeDay], count: 7)
    return hours
  }()

  /// The intervals that begin on this weekday, sorted by their start.
  public subscript(weekday: Weekday) -> [LocalTimeRange] { days[weekday.rawValue - 1] }

  /// These hours and, on each of the days, further intervals.
  ///
  /// - Throws: as ``init(_:_:)``.
  public func adding(
    _ weekdays: Set<Weekday>, _ times: String...
  ) throws(BusinessTimeError) -> WeeklyHours {
    try adding(weekdays, times)
  }

  private func adding(
    _ weekdays: Set<Weekday>, _ times: [String]
  ) throws(BusinessTimeError) -> WeeklyHours {
    var hours = self
    for weekday in weekdays.sorted() {
      do throws(BusinessTimeError) {
        hours.days[weekday.rawValue - 1] += try [LocalTimeRange].times(times)
      } catch {
        throw error.inside(weekday.name).inside("hours")
      }
    }
    return try hours.checked()
  }

  /// The hours with sorted days, refused if two intervals share time.
  private func checked() throws(BusinessTimeError) -> WeeklyHours {
    var hours = self
    for weekday in Weekday.allCases {
      do throws(BusinessTimeError) {
        hours.days[weekday.rawValue - 1] = try self[weekday].checkedForOverlap()
      } catch {
        throw error.inside(weekday.name).inside("hours")
      }
    }
    for weekday in Weekday.allCases {
      let next = weekday.advanced(by: 1)
      guard let late = hours[weekday].last, let early = hours[next].first,
        late.endMilliseconds - 86_400_000 > early.start.millisecondsOfDay
      else { continue }
      throw BusinessTimeError(
        .overlappingIntervals, "\(early) overlaps \(late) of \(weekday.name)",
        at: "hours.\(next.name)[0]")
    }
    return hours
  }
}
