extension Timestamp: CustomStringConvertible {
  /// The instant in RFC 3339 form, in UTC with milliseconds: `2026-03-02T07:15:00.000Z`.
  public var description: String {
    let (day, time) = millisecondsSince1970.flooredDivision(by: 86_400_000)
    let (year, month, dayOfMonth) = CivilDay.date(daysSince1970: day)
    let date = "\(padded(year, 4))-\(padded(month, 2))-\(padded(dayOfMonth, 2))"
    let (hour, minute) = (padded(time / 3_600_000, 2), padded(time / 60_000 % 60, 2))
    let (second, fraction) = (padded(time / 1_000 % 60, 2), padded(time % 1_000, 3))
    return "\(date)T\(hour):\(minute):\(second).\(fraction)Z"
  }

  /// Reads an RFC 3339 instant with any offset, such as `2026-03-02T08:15:00+01:00`.
  ///
  /// A fraction may have any number of digits as long as those after the third are zero. A leap
  /// second (`:60`) is refused, because this time line has none.
  ///
  /// - Throws: ``BusinessTimeError/Code/malformed``, or ``BusinessTimeError/Code/outOfRange`` for a
  ///   date or time that does not exist or lies outside the years 1 to 9999.
  public init(_ text: String) throws(BusinessTimeError) {
    var scanner = TextScanner(text)
    guard let year = scanner.digits(4...4), scanner.skip("-"),
      let month = scanner.digits(2...2), scanner.skip("-"), let day = scanner.digits(2...2),
      scanner.skip("T") || scanner.skip("t"),
      let hour = scanner.digits(2...2), scanner.skip(":"),
      let minute = scanner.digits(2...2), scanner.skip(":"), let second = scanner.digits(2...2)
    else { throw Timestamp.malformed(text) }
    var fraction = 0
    if scanner.skip(".") {
      guard let value = scanner.fraction(digits: 3) else { throw Timestamp.malformed(text) }
      fraction = value
    }
    let offset = try Timestamp.offset(&scanner, of: text)
    guard CivilDay.exists(year: year, month: month, day: day), hour < 24, minute < 60, second < 60
    else {
      throw BusinessTimeError(.outOfRange, "\"\(text)\" names a date or a time that does not exist")
    }
    let days = CivilDay.daysSince1970(year: year, month: month, day: day)
    let time = ((hour * 60 + minute) * 60 + second) * 1_000 + fraction
    self.init(millisecondsSince1970: days * 86_400_000 + Int64(time) - offset)
    guard (Timestamp.earliest...Timestamp.latest).contains(self) else {
      throw BusinessTimeError(.outOfRange, "\"\(text)\" is outside the years 1 to 9999 in UTC")
    }
  }

  /// The offset from UTC at the end of the text, in milliseconds.
  private static func offset(
    _ scanner: inout TextScanner, of text: String
  ) throws(BusinessTimeError) -> Int64 {
    if scanner.skip("Z") || scanner.skip("z") {
      guard scanner.isAtEnd else { throw malformed(text) }
      return 0
    }
    let west = scanner.skip("-")
    guard west || scanner.skip("+"), let hours = scanner.digits(2...2), hours < 24,
      scanner.skip(":"), let minutes = scanner.digits(2...2), minutes < 60, scanner.isAtEnd
    else { throw malformed(text) }
    let offset = Int64(hours * 60 + minutes) * 60_000
    return west ? -offset : offset
  }

  private static func malformed(_ text: String) -> BusinessTimeError {
    BusinessTimeError(
      .malformed, "\"\(text)\" is not an instant like \"2026-03-02T08:15:00.000+01:00\"")
  }
}

extension Timestamp: Codable {
  /// Reads the RFC 3339 text form.
  public init(from decoder: any Decoder) throws { self = try decoder.parsed(Timestamp.init(_:)) }

  /// Writes the RFC 3339 text form in UTC.
  public func encode(to encoder: any Encoder) throws { try encoder.write(description) }
}
