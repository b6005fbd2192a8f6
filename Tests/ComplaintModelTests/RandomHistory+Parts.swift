import BusinessTime
import ComplaintModel
import ComplaintTestSupport

/// The parts of random events; ids are few, so that they meet.
extension ActorID {
  static func drawn(_ random: inout SeededGenerator) -> ActorID {
    [.agent(.drawn(&random)), .party(.drawn(&random)), .rule(.drawn(&random)), .system]
      .drawn(&random)
  }
}

extension Cause {
  static func drawn(_ random: inout SeededGenerator) -> Cause {
    [
      .rule(.drawn(&random)), .clock(.drawn(&random)), .rung(.random(in: 1...9, using: &random)),
      .complaint(.drawn(&random)),
    ].drawn(&random)
  }
}

extension Owner {
  static func drawn(_ random: inout SeededGenerator) -> Owner {
    Bool.random(using: &random) ? .person(.drawn(&random)) : .queue(.drawn(&random))
  }
}

extension PartyID {
  static func drawn(_ random: inout SeededGenerator) -> PartyID {
    PartyID(high: .random(in: 1...3, using: &random), low: .max)
  }
}

extension ComplaintID {
  static func drawn(_ random: inout SeededGenerator) -> ComplaintID {
    SampleHistory.other(.random(in: 1...3, using: &random))
  }
}

extension Money {
  static func drawn(_ random: inout SeededGenerator) -> Money {
    Money(minorUnits: .random(in: -5...90_000, using: &random), [.cny, .eur, .jpy].drawn(&random))
  }
}

extension ContentReference {
  static func drawn(_ random: inout SeededGenerator) -> ContentReference {
    let party: PartyID? = .maybe(&random) { .drawn(&$0) }
    return SampleHistory.content(.random(in: 0...9, using: &random), of: party)
  }
}

extension Complaint.StageEntry {
  static func drawn(_ random: inout SeededGenerator) -> Complaint.StageEntry {
    Complaint.StageEntry(.drawn(&random), in: .drawn(&random))
  }
}

extension Complaint.GradeRecord {
  static func drawn(_ random: inout SeededGenerator) -> Complaint.GradeRecord {
    var record = Complaint.GradeRecord(.random(in: -1...6, using: &random))
    record.points = .maybe(&random) { .random(in: .min ... .max, using: &$0) }
    record.reasons = .several(&random, 3) {
      Reason(.drawn(&$0), points: .random(in: -9...9, using: &$0))
    }
    record.fastLane = .several(&random, 2) { .drawn(&$0) }
    return record
  }
}

extension Period {
  static func drawn(_ random: inout SeededGenerator) -> Period {
    let count = Int.random(in: 1...60, using: &random)
    let periods: [Period] = [
      .working(.minutes(Int64(count))), .elapsed(.milliseconds(Int64(count))),
      .businessDays(count), .sameTimeAfter(businessDays: count), .calendarDays(count),
      .weeks(count), .months(count),
    ]
    return periods.drawn(&random)
  }
}

extension PausedTime {
  static func drawn(_ random: inout SeededGenerator) -> PausedTime {
    let count = Int.random(in: 0...9, using: &random)
    return PausedTime(
      working: .minutes(Int64(count)), elapsed: .seconds(Int64(count)), businessDays: count,
      calendarDays: count / 2)
  }
}

extension ClockEffect {
  static func drawn(_ random: inout SeededGenerator) -> ClockEffect {
    let (clock, at, due) = (
      ClockName.drawn(&random), Timestamp.near(&random), Timestamp.near(&random)
    )
    let wake: Timestamp? = .maybe(&random) { .near(&$0) }
    let number = Int32.random(in: 0...4, using: &random)
    switch Kind.allCases.drawn(&random) {
    case .started:
      let start = ClockStart(
        cycle: number, playbook: .first, start: at, period: .drawn(&random), due: due, wake: wake)
      return .started(clock, start)
    case .paused: return .paused(clock, at: at, reason: .drawn(&random), wake: wake)
    case .resumed: return .resumed(clock, at: at, paused: .drawn(&random), due: due, wake: wake)
    case .continued: return .continued(clock, at: at, paused: .drawn(&random), due: due, wake: wake)
    case .retargeted:
      let revision = ClockRevision(
        cause: .drawn(&random), revision: number, playbook: .first, start: at,
        period: .drawn(&random), paused: .drawn(&random),
        pauses: .several(&random, 2) { ClockPause(from: .near(&$0), to: .near(&$0)) },
        oldDue: at, due: due, inherited: .maybe(&random) { ClockBreach(due: .near(&$0)) },
        wake: wake)
      return .retargeted(clock, revision)
    case .warned: return .warned(clock, point: number, due: due, passed: number == 0, wake: wake)
    case .breached:
      let breach = ClockBreach(
        due: due, responsible: .maybe(&random) { .drawn(&$0) },
        earlier: .several(&random, 2) { .drawn(&$0) }, because: .maybe(&random) { .drawn(&$0) },
        wake: wake)
      return .breached(clock, breach)
    case .breachCorrected: return .breachCorrected(clock)
    case .stopped: return .stopped(clock, at: at, due: due)
    case .ended: return .ended(clock, at: at, because: .drawn(&random))
    case .expired: return .expired(clock, due: due)
    }
  }
}

extension Timestamp {
  /// An instant around those of the sample histories.
  static func near(_ random: inout SeededGenerator) -> Timestamp {
    SampleHistory.at(.random(in: -500...500, using: &random))
  }
}
