internal import Foundation
import Synchronization

/// How a named time zone's clocks stand to UTC, as a table.
///
/// The offsets from 1970 to 2199 are read from the platform's time zone data once for each name and
/// kept, so a value never changes while the program runs and every later look-up is plain
/// arithmetic. Before 1970 the first offset holds, after 2199 the last one.
///
/// ```swift
/// let berlin = try ZoneRules("Europe/Berlin")
/// berlin.instant(of: try LocalDate("2026-03-29"), at: try LocalTime("02:30"))
/// // 2026-03-29T01:00:00.000Z: 02:30 was skipped, so it is the end of the gap
/// ```
public struct ZoneRules: Sendable {
  /// The name, as in the IANA time zone database.
  public let identifier: String

  /// The stretches of constant offset, in order; the first one begins at `Int64.min`.
  let stretches: [Stretch]

  /// A stretch of time during which the offset does not change.
  struct Stretch: Hashable {
    /// The first instant of the stretch, in milliseconds since 1970 UTC.
    var start: Int64
    /// What is added to UTC to get the wall clock, in milliseconds.
    var offset: Int64
  }

  /// Coordinated Universal Time.
  public static let utc = ZoneRules(
    identifier: "UTC", stretches: [Stretch(start: .min, offset: 0)])

  /// Reads the rules of a zone known by its IANA name, such as `Asia/Shanghai`.
  ///
  /// - Throws: ``BusinessTimeError/Code/unknownZone`` if the platform does not know the name. On
  ///   Linux that is also the case where the platform's time zone data is not installed.
  public init(_ identifier: String) throws(BusinessTimeError) {
    if let known = ZoneRules.resolved.withLock({ $0[identifier] }) {
      self = known
      return
    }
    guard let zone = TimeZone(identifier: identifier) else {
      throw BusinessTimeError(
        .unknownZone, "\"\(identifier)\" is not a time zone that this machine knows", at: "zone")
    }
    let rules = ZoneRules(identifier: identifier, stretches: ZoneRules.stretches(of: zone))
    ZoneRules.resolved.withLock { $0[identifier] = rules }
    self = rules
  }

  private init(identifier: String, stretches: [Stretch]) {
    self.identifier = identifier
    self.stretches = stretches
  }

  /// Zones already read; it grows to the number of different names that resolve, at most.
  private static let resolved = Guarded<[String: ZoneRules]>([:])

  private static func stretches(of zone: TimeZone) -> [Stretch] {
    let last = Date(timeIntervalSince1970: 7_258_118_400)  // 2200-01-01T00:00:00Z
    var instant = Date(timeIntervalSince1970: 0)
    var stretches = [Stretch(start: .min, offset: offset(of: zone, at: instant))]
    while let next = zone.nextDaylightSavingTimeTransition(after: instant), next < last {
      instant = next
      let offset = offset(of: zone, at: next)
      if offset != stretches[stretches.count - 1].offset {
        stretches.append(
          Stretch(start: Int64(next.timeIntervalSince1970 * 1_000), offset: offset))
      }
    }
    return stretches
  }

  private static func offset(of zone: TimeZone, at date: Date) -> Int64 {
    Int64(zone.secondsFromGMT(for: date)) * 1_000
  }
}

extension ZoneRules: Hashable {
  /// Whether both have the same name and the same offsets throughout.
  public static func == (left: ZoneRules, right: ZoneRules) -> Bool {
    left.identifier == right.identifier && left.stretches == right.stretches
  }

  /// Feeds the name into the hasher.
  public func hash(into hasher: inout Hasher) { hasher.combine(identifier) }
}

extension ZoneRules {
  /// What is added to UTC to get the wall clock's time at this instant.
  public func offset(at instant: Timestamp) -> TimeSpan {
    TimeSpan(milliseconds: offset(at: instant.millisecondsSince1970))
  }

  /// The date and time that the wall clock shows at this instant.
  public func wallClock(at instant: Timestamp) -> (date: LocalDate, time: LocalTime) {
    let (date, time) = wall(at: instant.millisecondsSince1970).flooredDivision(by: 86_400_000)
    return (LocalDate(daysSince1970: Int(date)), LocalTime(unchecked: Int(time)))
  }

  /// The date that the wall clock shows at this instant.
  public func date(at instant: Timestamp) -> LocalDate {
    let days = wall(at: instant.millisecondsSince1970).flooredDivision(by: 86_400_000).quotient
    return LocalDate(daysSince1970: Int(days))
  }

  /// The instant at which the wall clock shows this date and time.
  ///
  /// A time that the clocks skip is the instant at which they do; a time that they show twice is its
  /// first occurrence. 24:00 is the next date's 00:00.
  public func instant(of date: LocalDate, at time: LocalTime) -> Timestamp {
    let wall = Int64(date.daysSince1970) * 86_400_000 + Int64(time.millisecondsOfDay)
    return Timestamp(millisecondsSince1970: instant(ofWall: wall))
  }

  /// The instant at which the date begins; it is not always 00:00 that the clocks show then.
  public func startOfDay(_ date: LocalDate) -> Timestamp { instant(of: date, at: .midnight) }
}

extension ZoneRules {
  /// When the date that the wall clock shows at this instant ends.
  ///
  /// Clocks that are set back across midnight show the end of a date twice; after the first time
  /// this is the second.
  func nextMidnight(after instant: Timestamp) -> Timestamp {
    let next = date(at: instant).advanced(by: 1)
    let first = startOfDay(next)
    if first > instant { return first }
    let wall = Int64(next.daysSince1970) * 86_400_000
    return Timestamp(millisecondsSince1970: wall - offset(at: instant.millisecondsSince1970))
  }

  /// The wall clock at this instant, as milliseconds since 1970-01-01 00:00 on that clock.
  func wall(at instant: Int64) -> Int64 {
    let (sum, overflow) = instant.addingReportingOverflow(offset(at: instant))
    // Within a day of the end of what 64 bits can count, 292 million years away.
    return overflow ? instant : sum
  }

  func offset(at instant: Int64) -> Int64 { stretches[stretch(at: instant)].offset }

  /// The index of the stretch that contains the instant.
  func stretch(at instant: Int64) -> Int {
    var (low, high) = (0, stretches.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if stretches[middle].start <= instant { low = middle } else { high = middle }
    }
    return low
  }

  /// The instant of a wall clock time: the first occurrence, or the end of the gap it falls into.
  func instant(ofWall wall: Int64) -> Int64 {
    // The first stretch whose own clock has not yet passed `wall` when it ends.
    var (low, high) = (0, stretches.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if wall < stretches[middle + 1].start + stretches[middle].offset {
        high = middle
      } else {
        low = middle + 1
      }
    }
    return max(wall - stretches[low].offset, stretches[low].start)
  }
}
