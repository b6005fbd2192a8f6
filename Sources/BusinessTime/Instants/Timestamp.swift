#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// An instant on the time line, exact to the millisecond.
///
/// A timestamp counts whole milliseconds since 1970-01-01T00:00:00Z without leap seconds. Its text
/// and JSON form is RFC 3339 in UTC, its bridge to the rest of a program is `Date`.
///
/// ```swift
/// let received = try Timestamp("2026-03-02T08:15:00+01:00")
/// print(received + .hours(4))  // 2026-03-02T11:15:00.000Z
/// ```
///
/// It carries no time zone: where a local date matters, a ``ZoneRules`` or a ``WorkingCalendar``
/// says which one is meant.
public struct Timestamp: Hashable, Sendable {
  /// Milliseconds since 1970-01-01T00:00:00Z; negative before it.
  public let millisecondsSince1970: Int64

  /// The instant so many milliseconds after 1970-01-01T00:00:00Z.
  @inlinable
  public init(millisecondsSince1970: Int64) { self.millisecondsSince1970 = millisecondsSince1970 }
}

extension Timestamp {
  /// The first instant that text can state, 0001-01-01T00:00:00.000Z.
  public static let earliest = Timestamp(millisecondsSince1970: -62_135_596_800_000)

  /// The last instant that text can state, 9999-12-31T23:59:59.999Z.
  public static let latest = Timestamp(millisecondsSince1970: 253_402_300_799_999)

  /// The instant `span` later; traps outside the range of `Int64` milliseconds.
  @inlinable
  public static func + (instant: Timestamp, span: TimeSpan) -> Timestamp {
    Timestamp(millisecondsSince1970: instant.millisecondsSince1970 + span.milliseconds)
  }

  /// The instant `span` earlier; traps outside the range of `Int64` milliseconds.
  @inlinable
  public static func - (instant: Timestamp, span: TimeSpan) -> Timestamp {
    Timestamp(millisecondsSince1970: instant.millisecondsSince1970 - span.milliseconds)
  }

  /// The time from `right` to `left`, negative if `left` is the earlier one.
  @inlinable
  public static func - (left: Timestamp, right: Timestamp) -> TimeSpan {
    TimeSpan(milliseconds: left.millisecondsSince1970 - right.millisecondsSince1970)
  }

  /// Moves the instant later by `span`.
  @inlinable
  public static func += (instant: inout Timestamp, span: TimeSpan) { instant = instant + span }

  /// Moves the instant earlier by `span`.
  @inlinable
  public static func -= (instant: inout Timestamp, span: TimeSpan) { instant = instant - span }
}

extension Timestamp: Comparable {
  /// Whether the first instant is the earlier one.
  @inlinable
  public static func < (left: Timestamp, right: Timestamp) -> Bool {
    left.millisecondsSince1970 < right.millisecondsSince1970
  }
}

extension Timestamp {
  /// The millisecond that a `Date` falls into; a fraction is cut off towards the past.
  ///
  /// - Throws: ``BusinessTimeError/Code/outOfRange`` outside the years 1 to 9999, which includes
  ///   `Date.distantPast` minus anything and dates that are not a number.
  public init(_ date: Date) throws(BusinessTimeError) {
    // A Date near 2026 resolves about 0.1 µs, one near 9999 about 30 µs: what is as near to a whole
    // millisecond as a Date can be means that millisecond, whichever side of it it lies on.
    let nearest = (date.timeIntervalSince1970 * 1e3).rounded()
    let milliseconds =
      Date(timeIntervalSince1970: nearest / 1e3) == date
      ? nearest : ((date.timeIntervalSince1970 * 1e6).rounded() / 1e3).rounded(.down)
    let range = Timestamp.earliest.millisecondsSince1970...Timestamp.latest.millisecondsSince1970
    guard let whole = Int64(exactly: milliseconds), range.contains(whole) else {
      throw BusinessTimeError(
        .outOfRange, "the date \(date.timeIntervalSince1970) is outside the years 1 to 9999")
    }
    self.init(millisecondsSince1970: whole)
  }

  /// The same instant as a `Date`.
  public var date: Date { Date(timeIntervalSince1970: Double(millisecondsSince1970) / 1_000) }
}
