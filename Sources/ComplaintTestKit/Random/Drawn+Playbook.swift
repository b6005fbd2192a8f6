public import BusinessTime
public import ComplaintModel

extension Playbook.Definition {
  /// A way of working that an organisation could have: the usual one with other promises, in an office
  /// whose calendar is drawn as well.
  ///
  /// It has one to five promises and timers, which start when a complaint is received, acknowledged or
  /// answered. It is always one of which a playbook can be made.
  public static func drawn(
    _ random: inout some RandomNumberGenerator
  ) throws -> Playbook.Definition {
    var definition = try Playbook.Definition.usual()
    let zone = DrawnCalendar.zones.randomElement(using: &random)?.name ?? "UTC"
    let days = try LocalDate("2025-12-01")...LocalDate("2028-12-31")
    definition.calendars["office"] = try .drawn("office", zone: zone, valid: days, &random)
    definition.serviceLevels = (0..<Int.random(in: 1...5, using: &random)).map { number in
      .drawn(number, &random)
    }
    return definition
  }
}

extension ServiceLevel {
  /// A promise that could be made, or a timer.
  fileprivate static func drawn(
    _ number: Int, _ random: inout some RandomNumberGenerator
  ) -> ServiceLevel {
    let isTimer = Int.random(in: 0..<5, using: &random) == 0
    let stops: [Moment] =
      isTimer
      ? [] : [[.act(.acknowledge)], [.act(.communicateDecision)], [.act(.close)]].drawn(&random)
    var warnings: [WarningPoint] = []
    for share in [500, 800] where !isTimer && Bool.random(using: &random) {
      warnings.append(.used(thousandths: share))
    }
    let pauses: Condition? =
      Bool.random(using: &random) ? .fact(.phase, .equals(.code(Phase.waiting))) : nil
    let target = Period.drawn(&random)
    return ServiceLevel(
      ClockName(rawValue: "level\(number)"), Wording("Level \(number)", "时限 \(number)"),
      isTimer ? .timer : .promise,
      starts: [[.milestone(.complaintReceived)], [.act(.acknowledge)]].drawn(&random),
      stops: stops, pausesWhile: pauses, targets: .all(target), calendar: "office",
      warnings: warnings, extensionLimit: isTimer ? nil : .init(target))
  }
}

extension Period {
  /// A length between half an hour and some weeks, counted in any way.
  public static func drawn(_ random: inout some RandomNumberGenerator) -> Period {
    switch Int.random(in: 0..<4, using: &random) {
    case 0: .elapsed(.minutes(30 * .random(in: 1...96, using: &random)))
    case 1: .working(.minutes(30 * .random(in: 1...60, using: &random)))
    case 2: .businessDays(.random(in: 1...10, using: &random))
    default: .calendarDays(.random(in: 1...30, using: &random))
    }
  }
}

extension Array {
  fileprivate func drawn(_ random: inout some RandomNumberGenerator) -> Element {
    self[Int.random(in: indices, using: &random)]
  }
}
