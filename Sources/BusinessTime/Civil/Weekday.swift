/// A day of the week, numbered as in ISO 8601 (Monday is 1).
public enum Weekday: Int, CaseIterable, Sendable {
  /// Monday, 1.
  case monday = 1
  /// Tuesday, 2.
  case tuesday
  /// Wednesday, 3.
  case wednesday
  /// Thursday, 4.
  case thursday
  /// Friday, 5.
  case friday
  /// Saturday, 6.
  case saturday
  /// Sunday, 7.
  case sunday

  /// The weekday `days` later; negative counts go back.
  public func advanced(by days: Int) -> Weekday {
    let index = (rawValue - 1 + days % 7 + 7) % 7
    return Weekday.allCases[index]
  }

  /// The lower-case English name, as in JSON: `monday`.
  public var name: String { String(describing: self) }

  /// The weekday with this lower-case English name.
  ///
  /// - Throws: ``BusinessTimeError/Code/malformed`` for any other text.
  public init(name: String) throws(BusinessTimeError) {
    guard let day = Weekday.allCases.first(where: { $0.name == name }) else {
      throw BusinessTimeError(.malformed, "\"\(name)\" is not a weekday like \"monday\"")
    }
    self = day
  }
}

extension Weekday: Comparable {
  /// Whether the first day comes earlier in a week that begins on Monday.
  public static func < (left: Weekday, right: Weekday) -> Bool { left.rawValue < right.rawValue }
}

extension Weekday: Codable {
  /// Reads the lower-case English name.
  public init(from decoder: any Decoder) throws { self = try decoder.parsed(Weekday.init(name:)) }

  /// Writes the lower-case English name.
  public func encode(to encoder: any Encoder) throws { try encoder.write(name) }
}

extension Set<Weekday> {
  /// Monday, Tuesday, Wednesday, Thursday and Friday.
  public static var mondayToFriday: Set<Weekday> {
    [.monday, .tuesday, .wednesday, .thursday, .friday]
  }

  /// All seven days.
  public static var everyDay: Set<Weekday> { Set(Weekday.allCases) }
}
