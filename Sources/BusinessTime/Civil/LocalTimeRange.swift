/// An interval on the wall clock that begins on some date and may run past midnight.
///
/// `09:00-17:00` lies within its date; `22:00-06:00` begins on its date and ends on the next one;
/// `00:00-24:00` is the whole date. The end does not belong to the interval.
public struct LocalTimeRange: Hashable, Sendable {
  /// When the interval begins.
  public let start: LocalTime

  /// When it ends: on the same date if later than ``start``, otherwise on the next one.
  public let end: LocalTime

  /// The interval from `start` to `end`.
  ///
  /// - Throws: ``BusinessTimeError/Code/emptyInterval`` if both are the same time, and
  ///   ``BusinessTimeError/Code/outOfRange`` if it would begin at 24:00.
  public init(from start: LocalTime, to end: LocalTime) throws(BusinessTimeError) {
    guard start != .endOfDay else {
      throw BusinessTimeError(
        .outOfRange, "an interval cannot begin at 24:00; write 00:00 on the next day")
    }
    guard start != end else {
      throw BusinessTimeError(
        .emptyInterval, "\(start)-\(end) has no length; a whole day is 00:00-24:00")
    }
    self.start = start
    self.end = end
  }

  /// 00:00 to 24:00.
  public static let wholeDay = LocalTimeRange(wholeDayUpTo: .endOfDay)

  private init(wholeDayUpTo end: LocalTime) {
    start = .midnight
    self.end = end
  }

  /// Whether the interval ends on the date after the one on which it begins.
  public var crossesMidnight: Bool { end < start }

  /// The end in milliseconds after the midnight of the date on which the interval begins.
  var endMilliseconds: Int { end.millisecondsOfDay + (crossesMidnight ? 86_400_000 : 0) }
}

extension LocalTimeRange: Comparable {
  /// Whether the first interval begins earlier, or ends earlier if both begin together.
  public static func < (left: LocalTimeRange, right: LocalTimeRange) -> Bool {
    (left.start, left.endMilliseconds) < (right.start, right.endMilliseconds)
  }
}

extension LocalTimeRange: CustomStringConvertible {
  /// The interval as `09:00-17:00`.
  public var description: String { "\(start)-\(end)" }

  /// Reads `09:00-17:00`; the dash may also be an en dash.
  ///
  /// - Throws: what ``LocalTime/init(_:)`` and ``init(from:to:)`` throw.
  public init(_ text: String) throws(BusinessTimeError) {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "–" }
    guard parts.count == 2 else {
      throw BusinessTimeError(.malformed, "\"\(text)\" is not an interval like \"09:00-17:00\"")
    }
    try self.init(from: LocalTime(String(parts[0])), to: LocalTime(String(parts[1])))
  }
}

extension LocalTimeRange: Codable {
  /// Reads the text form.
  public init(from decoder: any Decoder) throws {
    self = try decoder.parsed(LocalTimeRange.init(_:))
  }

  /// Writes the text form.
  public func encode(to encoder: any Encoder) throws { try encoder.write(description) }
}

extension [LocalTimeRange] {
  /// Reads each text and sorts the intervals by their start.
  ///
  /// - Throws: what ``LocalTimeRange/init(_:)`` throws, with the index as the place, and
  ///   ``BusinessTimeError/Code/overlappingIntervals`` if two of them share time.
  public static func times(_ texts: [String]) throws(BusinessTimeError) -> [LocalTimeRange] {
    var ranges: [LocalTimeRange] = []
    for (index, text) in texts.enumerated() {
      do throws(BusinessTimeError) {
        ranges.append(try LocalTimeRange(text))
      } catch {
        throw error.inside("[\(index)]")
      }
    }
    return try ranges.checkedForOverlap()
  }

  /// The same intervals sorted by their start, refused if two of one date share time.
  func checkedForOverlap() throws(BusinessTimeError) -> [LocalTimeRange] {
    let order = indices.sorted { self[$0] < self[$1] }
    for (previous, next) in zip(order, order.dropFirst())
    where self[previous].endMilliseconds > self[next].start.millisecondsOfDay {
      throw BusinessTimeError(
        .overlappingIntervals, "\(self[next]) overlaps \(self[previous])", at: "[\(next)]")
    }
    return order.map { self[$0] }
  }
}
