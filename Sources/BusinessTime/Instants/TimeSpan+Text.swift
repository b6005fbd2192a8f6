extension TimeSpan: LosslessStringConvertible {
  /// The span in ISO 8601 form with hours, minutes and seconds: `PT8H`, `PT4H30M`, `-PT0.25S`.
  ///
  /// Equal spans have equal text: hours are never folded into days, zeroes are left out, and the
  /// empty span is `PT0S`.
  public var description: String {
    guard milliseconds != 0 else { return "PT0S" }
    let length = milliseconds.magnitude
    var text = milliseconds < 0 ? "-PT" : "PT"
    let (hours, minutes) = (length / 3_600_000, length / 60_000 % 60)
    let (seconds, fraction) = (length / 1_000 % 60, length % 1_000)
    if hours > 0 { text += "\(hours)H" }
    if minutes > 0 { text += "\(minutes)M" }
    if seconds > 0 || fraction > 0 {
      text += "\(seconds)"
      if fraction > 0 { text += "." + fractionDigits(fraction) }
      text += "S"
    }
    return text
  }

  /// The span that the text states, or `nil`; ``init(iso8601:)`` says what is wrong.
  public init?(_ description: String) {
    guard let span = try? TimeSpan(iso8601: description) else { return nil }
    self = span
  }

  /// Reads an ISO 8601 duration of hours, minutes and seconds.
  ///
  /// The forms are `PT` followed by whole hours (`H`), whole minutes (`M`) and seconds (`S`), each at
  /// most once and in this order, with `-` in front if the span is negative. Seconds may have
  /// decimals; those after the third are zero.
  /// Days, weeks, months and years are refused: they have no fixed length, see ``Period``.
  ///
  /// - Throws: ``BusinessTimeError/Code/malformed``, or ``BusinessTimeError/Code/outOfRange`` beyond
  ///   ``longest``.
  public init(iso8601 text: String) throws(BusinessTimeError) {
    var scanner = TextScanner(text)
    let negative = scanner.skip("-")
    guard scanner.skip("P"), scanner.skip("T"), !scanner.isAtEnd else {
      throw TimeSpan.malformed(text)
    }
    var total: Int64 = 0
    var units: [(letter: Character, milliseconds: Int64)] = [
      ("H", 3_600_000), ("M", 60_000), ("S", 1_000),
    ]
    while !scanner.isAtEnd {
      guard let count = scanner.digits(1...18) else { throw TimeSpan.malformed(text) }
      var thousandths: Int64 = 0
      let hasFraction = scanner.skip(".")
      if hasFraction {
        guard let value = scanner.fraction(digits: 3) else { throw TimeSpan.malformed(text) }
        thousandths = Int64(value)
      }
      while let unit = units.first, !scanner.skip(unit.letter) { units.removeFirst() }
      guard let unit = units.first, !hasFraction || unit.letter == "S" else {
        throw TimeSpan.malformed(text)
      }
      units.removeFirst()
      guard Int64(count) <= TimeSpan.longest.milliseconds / unit.milliseconds else {
        throw BusinessTimeError(.outOfRange, "\"\(text)\" is longer than 10,000 years")
      }
      total += Int64(count) * unit.milliseconds + thousandths
    }
    guard total <= TimeSpan.longest.milliseconds else {
      throw BusinessTimeError(.outOfRange, "\"\(text)\" is longer than 10,000 years")
    }
    self.init(milliseconds: negative ? -total : total)
  }

  private static func malformed(_ text: String) -> BusinessTimeError {
    BusinessTimeError(
      .malformed, "\"\(text)\" is not a length of hours, minutes and seconds like \"PT4H30M\"")
  }
}

extension TimeSpan: Codable {
  /// Reads the ISO 8601 text form.
  public init(from decoder: any Decoder) throws {
    self = try decoder.parsed(TimeSpan.init(iso8601:))
  }

  /// Writes the ISO 8601 text form.
  public func encode(to encoder: any Encoder) throws { try encoder.write(description) }
}
