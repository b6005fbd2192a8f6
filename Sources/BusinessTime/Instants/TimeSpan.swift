/// A length of time in whole milliseconds.
///
/// `TimeSpan` is what clocks and calendars count with: an `Int64` inside, so sums are exact and cheap.
/// It bridges to `Duration` at the edge. It is not a day or a month: "one day" is a ``Period``,
/// because it is sometimes 23 hours long and sometimes eight working hours.
///
/// ```swift
/// let promise = TimeSpan.hours(4) + .minutes(30)
/// print(promise)  // PT4H30M
/// ```
///
/// Arithmetic that leaves the range of `Int64` milliseconds (292 million years) traps, as it does
/// for `Int64` itself; text and JSON accept at most ``longest`` either way.
public struct TimeSpan: Hashable, Sendable {
  /// The length in milliseconds; negative when it points backwards.
  public let milliseconds: Int64

  /// A span of so many milliseconds.
  @inlinable
  public init(milliseconds: Int64) { self.milliseconds = milliseconds }
}

extension TimeSpan {
  /// No time at all.
  public static let zero = TimeSpan(milliseconds: 0)

  /// The longest span that text and JSON may state: 10,000 years of 365.25 days.
  public static let longest = TimeSpan(milliseconds: 315_576_000_000_000)

  /// A span of so many milliseconds.
  public static func milliseconds(_ count: Int64) -> TimeSpan { TimeSpan(milliseconds: count) }

  /// A span of so many seconds.
  public static func seconds(_ count: Int64) -> TimeSpan { TimeSpan(milliseconds: count * 1_000) }

  /// A span of so many minutes.
  public static func minutes(_ count: Int64) -> TimeSpan { TimeSpan(milliseconds: count * 60_000) }

  /// A span of so many hours of 60 minutes.
  public static func hours(_ count: Int64) -> TimeSpan {
    TimeSpan(milliseconds: count * 3_600_000)
  }

  /// The length without its sign.
  public var magnitude: TimeSpan { TimeSpan(milliseconds: abs(milliseconds)) }
}

extension TimeSpan: Comparable {
  /// Whether the first span is shorter, or points further back.
  @inlinable
  public static func < (left: TimeSpan, right: TimeSpan) -> Bool {
    left.milliseconds < right.milliseconds
  }
}

extension TimeSpan: AdditiveArithmetic {
  /// The sum of two spans.
  @inlinable
  public static func + (left: TimeSpan, right: TimeSpan) -> TimeSpan {
    TimeSpan(milliseconds: left.milliseconds + right.milliseconds)
  }

  /// The difference of two spans.
  @inlinable
  public static func - (left: TimeSpan, right: TimeSpan) -> TimeSpan {
    TimeSpan(milliseconds: left.milliseconds - right.milliseconds)
  }

  /// The same length, pointing the other way.
  @inlinable
  public static prefix func - (span: TimeSpan) -> TimeSpan {
    TimeSpan(milliseconds: -span.milliseconds)
  }

  /// So many times the span.
  @inlinable
  public static func * (span: TimeSpan, count: Int64) -> TimeSpan {
    TimeSpan(milliseconds: span.milliseconds * count)
  }
}

extension TimeSpan {
  /// The span that equals a `Duration` exactly.
  ///
  /// - Throws: ``BusinessTimeError/Code/outOfRange`` if the duration is not a whole number of
  ///   milliseconds or is longer than ``longest``: nothing is rounded on the way in.
  public init(_ duration: Duration) throws(BusinessTimeError) {
    let (seconds, attoseconds) = duration.components
    let (wholeMilliseconds, rest) = attoseconds.quotientAndRemainder(
      dividingBy: 1_000_000_000_000_000)
    guard rest == 0 else {
      throw BusinessTimeError(.outOfRange, "\(duration) is not a whole number of milliseconds")
    }
    let (thousands, overflow) = seconds.multipliedReportingOverflow(by: 1_000)
    let longest = TimeSpan.longest.milliseconds
    // Both have the same sign and the second is below 1,000, so the sum is safe within the range.
    guard !overflow, (-longest...longest).contains(thousands),
      (-longest...longest).contains(thousands + wholeMilliseconds)
    else {
      throw BusinessTimeError(.outOfRange, "\(duration) is longer than 10,000 years")
    }
    self.init(milliseconds: thousands + wholeMilliseconds)
  }
}

extension Duration {
  /// The same length as a `Duration`.
  public init(_ span: TimeSpan) { self = .milliseconds(span.milliseconds) }
}
