package import BusinessTime

/// The service levels of one version of a playbook with their calendars, made ready for asking.
package struct ServiceLevelSet: Sendable {
  /// The version of the playbook.
  package let version: PlaybookVersion
  /// The levels in the order in which the playbook states them.
  let levels: [ReadyLevel]
  /// What any of them is concerned with.
  let concerns: Concerns

  /// The most levels of a playbook.
  static let greatestCount = 256

  /// Makes the levels of a version ready.
  ///
  /// - Throws: ``InvalidDefinition`` with everything that is wrong: faults of the levels, a name
  ///   stated twice, a calendar that is missing.
  package init(
    _ levels: [ServiceLevel], of version: PlaybookVersion,
    calendars: [CalendarName: WorkingCalendar]
  ) throws(InvalidDefinition) {
    try InvalidDefinition.check(Self.faults(of: levels, calendars: calendars))
    self.init(known: levels, of: version, calendars: calendars)
  }

  /// Everything that is wrong with a playbook's service levels, with places in their list.
  package static func faults(
    of levels: [ServiceLevel], calendars: [CalendarName: WorkingCalendar]
  ) -> [DefinitionFault] {
    var faults: [DefinitionFault] = []
    if levels.count > greatestCount {
      faults.append(
        DefinitionFault(
          .outOfRange, "there are \(levels.count), and at most \(greatestCount) are allowed"))
    }
    var names: Set<ClockName> = []
    for (index, level) in levels.enumerated() {
      faults += level.faults.map { $0.inside("[\(index)]") }
      if !names.insert(level.name).inserted {
        faults.append(
          DefinitionFault(.duplicate, at: "[\(index)].name", "\"\(level.name)\" is stated twice"))
      }
      if calendars[level.calendar] == nil {
        faults.append(
          DefinitionFault(
            .unfitValue, at: "[\(index)].calendar", "there is no calendar \"\(level.calendar)\""))
      }
    }
    return faults
  }

  /// The levels that are known to be sound.
  init(
    known levels: [ServiceLevel], of version: PlaybookVersion,
    calendars: [CalendarName: WorkingCalendar]
  ) {
    self.version = version
    self.levels = levels.compactMap { level in
      calendars[level.calendar].map { ReadyLevel(level, $0) }
    }
    concerns = Concerns(self.levels)
  }

  /// A replica: see ``Playbook/replica()``.
  init(replicaOf other: ServiceLevelSet) {
    version = other.version
    levels = other.levels.map(ReadyLevel.init(sharing:))
    concerns = other.concerns
  }

  /// Where the level of a clock stands, looked for from a place on; `nil` if there is none.
  func position(of name: ClockName, from hint: Int) -> Int? {
    // Clocks mostly stand in the order of their levels, so the first look usually finds it.
    var position = hint
    for _ in levels.indices {
      if position >= levels.count { position = 0 }
      if levels[position].isNamed(name) { return position }
      position += 1
    }
    return nil
  }
}

/// A service level with its calendar.
///
/// It never changes, and is a class because copying a definition costs more than all that an ordinary
/// event asks of it.
final class ReadyLevel: Sendable {
  let level: ServiceLevel
  let calendar: WorkingCalendar
  let starts: Moments
  let stops: Moments
  let resets: Moments
  let cancelsWhen: Condition?
  let pausesWhile: Condition?
  /// The phase in which it pauses, if that is all that its condition says.
  private let pausePhase: Phase?
  private let nameLength: Int
  private let nameIsASCII: Bool

  init(_ level: ServiceLevel, _ calendar: WorkingCalendar) {
    self.level = level
    self.calendar = calendar
    starts = Moments(level.starts)
    stops = Moments(level.stops)
    resets = Moments(level.resets)
    cancelsWhen = level.cancelsWhen
    pausesWhile = level.pausesWhile
    pausePhase = Phase.allCases.first {
      level.pausesWhile == .fact(.phase, .equals(.text($0.rawValue)))
    }
    nameLength = level.name.rawValue.utf8.count
    nameIsASCII = level.name.rawValue.utf8.allSatisfy { $0 < 0x80 }
  }

  /// Another reference to the same.
  init(sharing other: ReadyLevel) {
    (level, calendar) = (other.level, other.calendar)
    (starts, stops, resets) = (other.starts, other.stops, other.resets)
    (cancelsWhen, pausesWhile) = (other.cancelsWhen, other.pausesWhile)
    pausePhase = other.pausePhase
    (nameLength, nameIsASCII) = (other.nameLength, other.nameIsASCII)
  }

  /// Whether it reads facts to know whether a cycle ends or stands still, besides the phase.
  var readsFacts: Bool { cancelsWhen != nil || pausesWhile != nil && pausePhase == nil }

  /// Whether its condition to pause holds; mostly that is the phase, which is compared at once.
  @inline(__always)
  func pauses(in phase: Phase, _ facts: some FactReading) -> Bool {
    if let pausePhase { return phase == pausePhase }
    return pausesWhile?.holds(in: facts) ?? false
  }

  /// How long it is for a complaint; `nil` if it has no target for it.
  func targetPeriod(for facts: some FactReading) -> Period? {
    for index in level.targets.indices where level.targets[index].when.holds(in: facts) {
      return level.targets[index].period
    }
    return nil
  }

  /// Whether the level has this name.
  func isNamed(_ name: ClockName) -> Bool {
    guard name.rawValue.utf8.count == nameLength, name.rawValue == level.name.rawValue else {
      return false
    }
    // Another spelling of ASCII text has more bytes, so equal lengths settle it.
    return nameIsASCII || name == level.name
  }
}

/// Which levels of a set have been seen.
struct LevelMarks {
  private var low: UInt128 = 0
  private var high: UInt128 = 0

  mutating func insert(_ position: Int) {
    if position < 128 {
      low |= 1 << UInt128(position)
    } else {
      high |= 1 << UInt128(position - 128)
    }
  }

  func contains(_ position: Int) -> Bool {
    position < 128 ? low >> UInt128(position) & 1 == 1 : high >> UInt128(position - 128) & 1 == 1
  }
}
