public import BusinessTime

/// How a log writes dates, and how they are read: fast, strictly, and in a named zone.
///
/// ```swift
/// let pattern = try DatePattern("d/M/yyyy HH:mm", in: ZoneRules("Europe/Lisbon"))
/// pattern.instant(in: Array("9/3/2016 08:15".utf8)[...])
/// ```
///
/// A pattern has these letters; everything else stands for itself.
///
/// | letters | means |
/// |---|---|
/// | `yyyy` | the year, four digits |
/// | `M`, `d`, `H`, `h`, `m`, `s` | month, day, hour of 0 to 23, hour of 1 to 12, minute, second: one or two digits |
/// | `MM`, `dd`, `HH`, `hh`, `mm`, `ss` | the same with two digits |
/// | `SSS` | milliseconds, three digits |
/// | `a` | `AM` or `PM`, in either case |
///
/// A date without a time is the beginning of its day.
public struct DatePattern: Sendable {
  /// What one part of a pattern reads.
  fileprivate enum Part: Hashable {
    case number(Field, digits: ClosedRange<Int>)
    case halfOfDay
    case literal(UInt8)
  }

  fileprivate enum Field: Int {
    case year, month, day, hour, halfHour, minute, second, millisecond
  }

  /// The pattern as it was written.
  public let text: String
  /// The zone in which the log's clocks stand.
  public let zone: ZoneRules
  private let parts: [Part]

  /// Reads a pattern.
  ///
  /// - Throws: ``MappingFault`` for a letter that means nothing here, and where a date would be missing.
  public init(_ text: String, in zone: ZoneRules) throws(MappingFault) {
    self.text = text
    self.zone = zone
    var parts: [Part] = []
    var rest = Array(text.utf8)[...]
    while let first = rest.first {
      let run = rest.prefix { $0 == first }
      rest = rest.dropFirst(run.count)
      parts += try Self.parts(of: first, run.count, in: text)
    }
    for needed in [Field.year, .month, .day] where !parts.contains(where: { $0.reads(needed) }) {
      throw MappingFault("the date pattern \"\(text)\" has no \(needed)")
    }
    self.parts = parts
  }

  private static func parts(
    of letter: UInt8, _ count: Int, in text: String
  ) throws(MappingFault) -> [Part] {
    let letters: [UInt8: Field] = [
      UInt8(ascii: "M"): .month, UInt8(ascii: "d"): .day, UInt8(ascii: "H"): .hour,
      UInt8(ascii: "h"): .halfHour, UInt8(ascii: "m"): .minute, UInt8(ascii: "s"): .second,
    ]
    if let field = letters[letter], count <= 2 { return [.number(field, digits: count...2)] }
    switch (letter, count) {
    case (UInt8(ascii: "y"), 4): return [.number(.year, digits: 4...4)]
    case (UInt8(ascii: "S"), 3): return [.number(.millisecond, digits: 3...3)]
    case (UInt8(ascii: "a"), 1): return [.halfOfDay]
    default: break
    }
    let isLetter = (letter | 0x20) >= UInt8(ascii: "a") && (letter | 0x20) <= UInt8(ascii: "z")
    if isLetter, letter != UInt8(ascii: "T"), letter != UInt8(ascii: "Z") {
      let run = String(repeating: Character(Unicode.Scalar(letter)), count: count)
      throw MappingFault("\"\(run)\" means nothing in the date pattern \"\(text)\"")
    }
    return Array(repeating: .literal(letter), count: count)
  }

  /// The instant that is written; `nil` if it is not written so, or there is no such date or time.
  public func instant(in bytes: ArraySlice<UInt8>) -> Timestamp? {
    var reading = Reading(bytes)
    for part in parts where !reading.take(part) { return nil }
    guard reading.rest.isEmpty, let time = reading.time else { return nil }
    let numbers = reading.numbers
    let date = try? LocalDate(year: numbers[0], month: numbers[1], day: numbers[2])
    return date.map { zone.instant(of: $0, at: time) }
  }
}

extension DatePattern {
  /// A text on its way through a pattern.
  private struct Reading {
    var rest: ArraySlice<UInt8>
    /// Year, month, day, hour, hour of the half, minute, second, millisecond.
    var numbers = SIMD8<Int>.zero
    var isAfternoon: Bool?

    init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

    mutating func take(_ part: Part) -> Bool {
      switch part {
      case .literal(let byte): return takeByte(byte)
      case .number(let field, let digits): return takeNumber(field, digits)
      case .halfOfDay: return takeHalf()
      }
    }

    private mutating func takeByte(_ byte: UInt8) -> Bool {
      guard rest.first == byte else { return false }
      rest.removeFirst()
      return true
    }

    private mutating func takeNumber(_ field: Field, _ digits: ClosedRange<Int>) -> Bool {
      var (number, count) = (0, 0)
      while count < digits.upperBound, let byte = rest.first, byte &- 0x30 < 10 {
        number = number * 10 + Int(byte &- 0x30)
        count += 1
        rest.removeFirst()
      }
      numbers[field.rawValue] = number
      return count >= digits.lowerBound
    }

    private mutating func takeHalf() -> Bool {
      guard let first = rest.popFirst(), let second = rest.popFirst(), second | 0x20 == 0x6D
      else { return false }
      isAfternoon = first | 0x20 == UInt8(ascii: "p")
      return isAfternoon == true || first | 0x20 == UInt8(ascii: "a")
    }

    /// The time of the day; `nil` if there is none such.
    var time: LocalTime? {
      var hour = numbers[3]
      if let isAfternoon {
        guard (1...12).contains(numbers[4]) else { return nil }
        hour = numbers[4] % 12 + (isAfternoon ? 12 : 0)
      }
      guard hour < 24, numbers[5] < 60, numbers[6] < 60 else { return nil }
      let seconds = (hour * 60 + numbers[5]) * 60 + numbers[6]
      return try? LocalTime(millisecondsOfDay: seconds * 1_000 + numbers[7])
    }
  }
}

extension DatePattern.Part {
  func reads(_ field: DatePattern.Field) -> Bool {
    switch self {
    case .number(let own, _): own == field
    case .halfOfDay, .literal: false
    }
  }
}
