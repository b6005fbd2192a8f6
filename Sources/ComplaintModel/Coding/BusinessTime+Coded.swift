package import BusinessTime

extension Timestamp: TextCoded {
  package static var blank: Timestamp { Timestamp(millisecondsSince1970: 0) }

  package var codedText: String { description }

  package init(codedText: String) throws(TextFault) {
    self = try TextFault.wrapping { () throws(BusinessTimeError) in try Timestamp(codedText) }
  }

  /// Reads the form that is written, `2026-03-02T07:15:00.000Z`.
  package init?(ascii bytes: Span<UInt8>) {
    guard bytes.count == 24, bytes[4] == .minus, bytes[7] == .minus, bytes[10] == 0x54,
      bytes[13] == .colon, bytes[16] == .colon, bytes[19] == .point, bytes[23] == 0x5A,
      let century = bytes.twoDigits(at: 0), let yearOfCentury = bytes.twoDigits(at: 2),
      let month = bytes.twoDigits(at: 5), let day = bytes.twoDigits(at: 8),
      let hour = bytes.twoDigits(at: 11), let minute = bytes.twoDigits(at: 14),
      let second = bytes.twoDigits(at: 17), let hundredths = bytes.twoDigits(at: 20),
      bytes[22].isDigit, hour < 24, minute < 60, second < 60,
      let date = try? LocalDate(year: century * 100 + yearOfCentury, month: month, day: day)
    else { return nil }
    let seconds = (hour * 60 + minute) * 60 + second
    let milliseconds = seconds * 1_000 + hundredths * 10 + Int(bytes[22] - .zero)
    self.init(millisecondsSince1970: Int64(date.daysSince1970 * 86_400_000 + milliseconds))
  }

  package func write(to writer: inout JSONWriter) {
    guard self >= .earliest, self <= .latest else { return writer.append(text: description) }
    // Counted from the first instant, so that nothing is negative.
    let sinceEarliest = Int(millisecondsSince1970 - Timestamp.earliest.millisecondsSince1970)
    let date = LocalDate.earliest.advanced(by: sinceEarliest / 86_400_000)
    writer.append(date: date, time: sinceEarliest % 86_400_000)
  }
}

extension TimeSpan: TextCoded {
  package static var blank: TimeSpan { .zero }

  package var codedText: String { description }

  package init(codedText: String) throws(TextFault) {
    self = try TextFault.wrapping { () throws(BusinessTimeError) in
      try TimeSpan(iso8601: codedText)
    }
  }
}

extension LocalDate: TextCoded {
  package static var blank: LocalDate { .earliest }

  package var codedText: String { description }

  package init(codedText: String) throws(TextFault) {
    self = try TextFault.wrapping { () throws(BusinessTimeError) in try LocalDate(codedText) }
  }
}

extension TextFault {
  /// Runs `make` and turns its error into a fault with the same message.
  fileprivate static func wrapping<Value>(
    _ make: () throws(BusinessTimeError) -> Value
  ) throws(TextFault) -> Value {
    do throws(BusinessTimeError) { return try make() } catch { throw TextFault(error.message) }
  }
}

extension Span<UInt8> {
  /// The number that two digits state.
  fileprivate func twoDigits(at index: Int) -> Int? {
    let (tens, ones) = (self[index] &- .zero, self[index + 1] &- .zero)
    return tens <= 9 && ones <= 9 ? Int(tens) * 10 + Int(ones) : nil
  }
}

extension JSONWriter {
  /// Writes an instant; `time` is milliseconds since midnight.
  fileprivate mutating func append(date: LocalDate, time: Int) {
    let (year, month, day) = date.components
    reserve(26)
    let start = end
    var span = buffer.mutableSpan
    // Asked once, so that it is not asked for each byte.
    precondition(start >= 0 && start <= span.count - 26)
    span[start] = .quote
    span.write(year / 100, at: start + 1)
    span.write(year % 100, at: start + 3)
    span[start + 5] = .minus
    span.write(month, at: start + 6)
    span[start + 8] = .minus
    span.write(day, at: start + 9)
    span[start + 11] = 0x54
    span.write(time / 3_600_000, at: start + 12)
    span[start + 14] = .colon
    span.write(time / 60_000 % 60, at: start + 15)
    span[start + 17] = .colon
    span.write(time / 1_000 % 60, at: start + 18)
    span[start + 20] = .point
    span.write(time % 1_000 / 10, at: start + 21)
    span[start + 23] = .zero + UInt8(truncatingIfNeeded: time % 10)
    span[start + 24] = 0x5A
    span[start + 25] = .quote
    end = start + 26
  }
}

extension MutableSpan<UInt8> {
  /// Writes a number of at most 99 with two digits.
  @inline(__always)
  fileprivate mutating func write(_ value: Int, at index: Int) {
    let value = UInt8(truncatingIfNeeded: value)
    self[index] = .zero + value / 10
    self[index + 1] = .zero + value % 10
  }
}
