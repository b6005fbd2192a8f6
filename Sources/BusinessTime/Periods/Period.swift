/// A length as promises and statutes state it.
///
/// The kinds do not convert into each other: a working day of eight hours, 24 hours and "one
/// business day" are three different promises. How days are counted is said by a ``CountingRule``.
///
/// ```swift
/// Period.working(.hours(8))  // eight open hours of a calendar
/// Period.businessDays(5)  // until the end of the fifth business day after today
/// ```
///
/// A time span below one millisecond, and a number of days, weeks or months below one, is refused
/// when the period is used or decoded.
public enum Period: Hashable, Sendable {
  /// Open time of a calendar.
  case working(TimeSpan)
  /// Time on the wall clock's time line, open or not.
  case elapsed(TimeSpan)
  /// Business days as statutes count them: due at the end of the n-th one.
  case businessDays(Int)
  /// The same time on the wall clock so many business days on.
  case sameTimeAfter(businessDays: Int)
  /// Dates on the wall calendar: due at the end of the last one.
  case calendarDays(Int)
  /// Seven dates each: due at the end of the same weekday.
  case weeks(Int)
  /// Months: due at the end of the same day number, or of the last day of a shorter month.
  case months(Int)

  /// - Throws: ``BusinessTimeError/Code/periodTooShort``, and
  ///   ``BusinessTimeError/Code/outOfRange`` beyond 10,000 years.
  func check() throws(BusinessTimeError) {
    let (isLongEnough, isShortEnough) =
      switch self {
      case .working(let span), .elapsed(let span):
        (span.milliseconds >= 1, span <= .longest)
      case .businessDays(let count), .sameTimeAfter(let count), .calendarDays(let count),
        .weeks(let count), .months(let count):
        (count >= 1, count <= Period.mostDays)
      }
    guard isLongEnough else {
      throw BusinessTimeError(.periodTooShort, "\(self) is shorter than any promise can be")
    }
    guard isShortEnough else {
      throw BusinessTimeError(.outOfRange, "\(self) is longer than 10,000 years")
    }
  }

  /// 10,000 years in days.
  private static let mostDays = 3_652_500

  /// Whether the period ends with a day rather than at a time.
  var endsWithDay: Bool {
    switch self {
    case .working, .elapsed, .sameTimeAfter: false
    case .businessDays, .calendarDays, .weeks, .months: true
    }
  }
}

extension Period: CustomStringConvertible {
  /// The period as in JSON, without the braces: `businessDays 5`.
  public var description: String {
    switch self {
    case .working(let span): "\(Key.working.rawValue) \(span)"
    case .elapsed(let span): "\(Key.elapsed.rawValue) \(span)"
    case .businessDays(let count): "\(Key.businessDays.rawValue) \(count)"
    case .sameTimeAfter(let count): "\(Key.sameTimeAfterBusinessDays.rawValue) \(count)"
    case .calendarDays(let count): "\(Key.calendarDays.rawValue) \(count)"
    case .weeks(let count): "\(Key.weeks.rawValue) \(count)"
    case .months(let count): "\(Key.months.rawValue) \(count)"
    }
  }
}

extension Period: Codable {
  private enum Key: String, CodingKey, CaseIterable {
    case working, elapsed, businessDays, sameTimeAfterBusinessDays, calendarDays, weeks, months
  }

  /// Reads an object with exactly one member, such as `{"working": "PT8H"}` or `{"months": 3}`.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: StrictKey.self)
    let keys = container.allKeys.map(\.stringValue).sorted()
    guard keys.count == 1, let key = Key(rawValue: keys[0]) else {
      throw DecodingError.dataCorrupted(
        .init(
          codingPath: decoder.codingPath,
          debugDescription: "a period has exactly one of the members "
            + Key.allCases.map(\.rawValue).joined(separator: ", ")
            + "; found " + (keys.isEmpty ? "none" : keys.joined(separator: ", "))))
    }
    let values = try decoder.container(keyedBy: Key.self)
    switch key {
    case .working: self = .working(try values.decode(TimeSpan.self, forKey: key))
    case .elapsed: self = .elapsed(try values.decode(TimeSpan.self, forKey: key))
    case .businessDays: self = .businessDays(try values.decode(Int.self, forKey: key))
    case .sameTimeAfterBusinessDays:
      self = .sameTimeAfter(businessDays: try values.decode(Int.self, forKey: key))
    case .calendarDays: self = .calendarDays(try values.decode(Int.self, forKey: key))
    case .weeks: self = .weeks(try values.decode(Int.self, forKey: key))
    case .months: self = .months(try values.decode(Int.self, forKey: key))
    }
    let period = self
    try decoder.checked { () throws(BusinessTimeError) in try period.check() }
  }

  /// Writes an object with exactly one member.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    switch self {
    case .working(let span): try container.encode(span, forKey: .working)
    case .elapsed(let span): try container.encode(span, forKey: .elapsed)
    case .businessDays(let count): try container.encode(count, forKey: .businessDays)
    case .sameTimeAfter(let count): try container.encode(count, forKey: .sameTimeAfterBusinessDays)
    case .calendarDays(let count): try container.encode(count, forKey: .calendarDays)
    case .weeks(let count): try container.encode(count, forKey: .weeks)
    case .months(let count): try container.encode(count, forKey: .months)
    }
  }
}
