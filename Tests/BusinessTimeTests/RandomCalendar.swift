import BusinessTime
import ComplaintTestKit
import ComplaintTestSupport
import Foundation
import Testing

/// A calendar drawn from a seed, both as the library's and as a minute-by-minute model.
struct RandomCalendar: CustomStringConvertible {
  let calendar: WorkingCalendar
  let model: MinuteModel
  let description: String

  /// Draws a calendar of some weeks; `nil` for the rare one without any open time.
  init?(_ random: inout SeededGenerator, span: Int = 30) throws {
    try self.init(DrawnCalendar(&random, span: span))
  }

  init?(_ random: inout SeededGenerator, zone name: String, valid: ClosedRange<LocalDate>) throws {
    try self.init(DrawnCalendar(&random, zone: name, valid: valid))
  }

  private init?(_ drawn: DrawnCalendar) throws {
    do throws(BusinessTimeError) { calendar = try drawn.calendar("random") } catch {
      guard error.code == .neverOpens else { throw error }
      return nil
    }
    let zone = try #require(TimeZone(identifier: drawn.zone))
    let (first, last) = (drawn.valid.lowerBound.daysSince1970, drawn.valid.upperBound.daysSince1970)
    model = MinuteModel(zone: zone, days: first...last) { day in
      Self.day(
        day, hours: drawn.hours, exceptions: drawn.exceptions, holidays: Set(drawn.holidays),
        worked: Set(drawn.workedDays))
    }
    description = drawn.description
  }

  /// What the statements say of one date, by semantics' order of what wins.
  private static func day(
    _ day: Int, hours: WeeklyHours, exceptions: [CalendarException], holidays: Set<LocalDate>,
    worked: Set<LocalDate>
  ) -> MinuteModel.Day {
    guard let epoch = try? LocalDate("1970-01-01") else { return MinuteModel.Day() }
    let date = epoch.advanced(by: day)
    var result = MinuteModel.Day()
    var weekly = hours[worked.contains(date) ? .monday : date.weekday]
    var isClosed = holidays.contains(date) && !worked.contains(date)
    var mustClose = false
    for exception in exceptions where exception.dates.contains(date) {
      switch exception.change {
      case .closed: mustClose = true
      case .closedDuring(let times): result.cuts += times.map(Self.minutes)
      case .open(let times): weekly = times
      case .worked(let times):
        weekly = times
        isClosed = false
      }
    }
    if isClosed || mustClose {
      result.cuts.append(0..<1_440)
    } else {
      result.hours = weekly.map(Self.minutes)
    }
    return result
  }

  private static func minutes(_ range: LocalTimeRange) -> Range<Int> {
    let start = range.start.millisecondsOfDay / 60_000
    let end = range.end.millisecondsOfDay / 60_000
    return start..<(end > start ? end : end + 1_440)
  }
}
