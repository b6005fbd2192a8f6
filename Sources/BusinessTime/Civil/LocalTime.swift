/// A time on the wall clock, from 00:00 to 24:00, exact to the millisecond.
///
/// 24:00 exists so that an interval can end with the day: `18:00-24:00`. It is a different value
/// from 00:00, which begins a day.
public struct LocalTime: Hashable, Sendable {
  /// Milliseconds since the local midnight at which the wall clock's day began, 0 to 86,400,000.
  public let millisecondsOfDay: Int

  init(unchecked millisecondsOfDay: Int) { self.millisecondsOfDay = millisecondsOfDay }

  /// 00:00, at which a day begins.
  public static let midnight = LocalTime(unchecked: 0)

  /// 24:00, at which a day ends.
  public static let endOfDay = LocalTime(unchecked: 86_400_000)

  /// The time so many milliseconds after 00:00.
  ///
  /// - Throws: ``BusinessTimeError/Code/outOfRange`` below 0 or above 86,400,000.
  public init(millisecondsOfDay: Int) throws(BusinessTimeError) {
    guard (0...86_400_000).contains(millisecondsOfDay) else {
      throw BusinessTimeError(.outOfRange, "\(millisecondsOfDay) ms is not a time of day")
    }
    self.init(unchecked: millisecondsOfDay)
  }
}

extension LocalTime: Comparable {
  /// Whether the first time is the earlier one.
  public static func < (left: LocalTime, right: LocalTime) -> Bool {
    left.millisecondsOfDay < right.millisecondsOfDay
  }
}

extension LocalTime: CustomStringConvertible {
  /// The time as `09:30`, with seconds and milliseconds only where they are not zero.
  public var description: String {
    let total = millisecondsOfDay
    var text = "\(padded(total / 3_600_000, 2)):\(padded(total / 60_000 % 60, 2))"
    if !total.isMultiple(of: 60_000) { text += ":" + padded(total / 1_000 % 60, 2) }
    if !total.isMultiple(of: 1_000) { text += "." + fractionDigits(total % 1_000) }
    return text
  }

  /// Reads `09:30`, `09:30:15` or `09:30:15.250`, and `24:00`.
  ///
  /// - Throws: ``BusinessTimeError/Code/malformed``, or ``BusinessTimeError/Code/outOfRange`` for a
  ///   time that does not exist.
  public init(_ text: String) throws(BusinessTimeError) {
    var scanner = TextScanner(text)
    guard let hour = scanner.digits(2...2), scanner.skip(":"), let minute = scanner.digits(2...2)
    else { throw LocalTime.malformed(text) }
    var (second, thousandths) = (0, 0)
    if scanner.skip(":") {
      guard let value = scanner.digits(2...2) else { throw LocalTime.malformed(text) }
      second = value
      if scanner.skip(".") {
        guard let value = scanner.fraction(digits: 3) else { throw LocalTime.malformed(text) }
        thousandths = value
      }
    }
    guard scanner.isAtEnd else { throw LocalTime.malformed(text) }
    let total = ((hour * 60 + minute) * 60 + second) * 1_000 + thousandths
    guard minute < 60, second < 60, total <= 86_400_000 else {
      throw BusinessTimeError(.outOfRange, "\"\(text)\" names a time that does not exist")
    }
    self.init(unchecked: total)
  }

  private static func malformed(_ text: String) -> BusinessTimeError {
    BusinessTimeError(.malformed, "\"\(text)\" is not a time like \"09:30\"")
  }
}

extension LocalTime: Codable {
  /// Reads the text form.
  public init(from decoder: any Decoder) throws { self = try decoder.parsed(LocalTime.init(_:)) }

  /// Writes the text form.
  public func encode(to encoder: any Encoder) throws { try encoder.write(description) }
}
