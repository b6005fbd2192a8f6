import BusinessTime

extension Playbook.Parts {
  /// What is wrong with service levels in this lifecycle and with these calendars.
  var levelLint: [DefinitionFault] {
    levels.flatMap { level in
      (unkeepable(level.value) + stoppedAtStart(level.value) + outOfReach(level.value)
        + warnedBefore(level.value, always: true)).map {
          $0.inside("serviceLevels[\(level.index)]")
        }
    }
  }

  /// What is sound but hardly meant.
  var levelAdvice: [DefinitionFault] {
    levels.flatMap { level in
      (idleStops(level.value) + endlessPause(level.value)
        + warnedBefore(level.value, always: false)).map {
          $0.inside("serviceLevels[\(level.index)]")
        }
    } + contradictions
  }
}

// MARK: - Stops

extension Playbook.Parts {
  /// A promise that nothing can keep in this lifecycle.
  private func unkeepable(_ level: ServiceLevel) -> [DefinitionFault] {
    guard level.kind == .promise, !level.stops.isEmpty else { return [] }
    let idle = idleStops(level)
    guard idle.count == level.stops.count else { return [] }
    return [
      DefinitionFault(
        .missingStop, at: "stops", "in this lifecycle none of them can happen while it runs")
    ]
  }

  /// Stops that can never happen while a cycle runs.
  private func idleStops(_ level: ServiceLevel) -> [DefinitionFault] {
    guard let lifecycle else { return [] }
    let beforeClosing = level.onClosing == .ends
    return level.stops.enumerated().compactMap { index, stop in
      lifecycle.canHappen(stop, beforeClosing: beforeClosing)
        ? nil
        : DefinitionFault(
          .pointless, at: "stops[\(index)]",
          "\"\(stop)\" never happens \(beforeClosing ? "before the complaint is closed" : "")"
            + "in this lifecycle")
    }
  }

  /// A milestone that starts a cycle and stops it at the same instant.
  private func stoppedAtStart(_ level: ServiceLevel) -> [DefinitionFault] {
    level.stops.enumerated().compactMap { index, stop in
      guard case .milestone = stop, level.starts.contains(stop) else { return nil }
      return DefinitionFault(
        .pointless, at: "stops[\(index)]",
        "\"\(stop)\" starts it too, so it would be stopped as it starts")
    }
  }
}

extension Lifecycle {
  /// Whether a moment can come in some complaint, if need be before it is closed.
  fileprivate func canHappen(_ moment: Moment, beforeClosing: Bool) -> Bool {
    switch moment {
    case .act(let act): return permits(act, beforeClosing: beforeClosing)
    case .milestone(let milestone):
      return ([.recordMilestone] + milestone.acts).contains {
        permits($0, beforeClosing: beforeClosing)
      }
    case .stage(let stage): return phase(of: stage) != nil
    case .phase(let phase): return stages.contains { $0.phase == phase }
    }
  }

  private func permits(_ act: Act, beforeClosing: Bool) -> Bool {
    stages.contains { stage in
      (!beforeClosing || stage.phase != .closed)
        && (acts(in: stage.stage).contains(act)
          || act == .reopen && reopening(from: stage.stage) != nil)
    }
  }
}

extension Milestone {
  /// The acts that pass it without its being recorded.
  fileprivate var acts: [Act] {
    switch self {
    case .firstResponse: [.acknowledge, .askComplainant, .communicateDecision]
    case .decisionCommunicated: [.communicateDecision]
    case .acknowledgementSent, .acknowledgementDelivered, .finalResponseSent,
      .finalResponseDelivered:
      [.recordDelivery]
    case .reviewRequestReceived: [.openReview]
    case .remedyAgreed: [.recordReply]
    default: []
    }
  }
}

// MARK: - Pauses

extension Playbook.Parts {
  /// A pause that can last for ever, without a cap.
  private func endlessPause(_ level: ServiceLevel) -> [DefinitionFault] {
    guard level.pauseCap == nil, let pauses = level.pausesWhile, pauses.mayLastForEver else {
      return []
    }
    return [
      DefinitionFault(
        .pointless, at: "pausesWhile",
        "once this holds it may hold for ever, and the clock never goes on: state a pauseCap")
    ]
  }
}

extension Condition {
  /// Whether, once it holds, nothing that happens to a complaint need ever end that.
  fileprivate var mayLastForEver: Bool {
    switch self {
    case .always: true
    case .all(let conditions): conditions.allSatisfy(\.mayLastForEver)
    case .any(let conditions): conditions.contains(where: \.mayLastForEver)
    case .not, .predicate: false
    case .fact(let fact, let comparison): fact.isForGood && comparison.isForGood
    }
  }
}

extension Fact {
  /// Whether what is known of it is never unknown again, and only grows.
  fileprivate var isForGood: Bool {
    switch self {
    case .milestone, .known(.decisionCommunicatedAt), .known(.receivedAt), .known(.reopenings): true
    case .known, .field, .outside: false
    }
  }
}

extension Condition.Comparison {
  fileprivate var isForGood: Bool {
    switch self {
    case .known, .atLeast, .moreThan: true
    case .equals, .oneOf, .atMost, .lessThan, .within, .contains: false
    }
  }
}

// MARK: - Contradictions

extension Playbook.Parts {
  /// Two promises of the same thing with other lengths, or with the same.
  private var contradictions: [DefinitionFault] {
    let promises = levels.filter { $0.value.kind == .promise }
    return promises.indices.flatMap { second in
      promises[..<second].compactMap { first in
        first.value.contradiction(with: promises[second].value, at: first.index).map {
          $0.inside("serviceLevels[\(promises[second].index)]")
        }
      }
    }
  }
}

extension ServiceLevel {
  /// What an earlier level has against a later one that promises the same.
  fileprivate func contradiction(
    with other: ServiceLevel, at index: Int
  ) -> DefinitionFault? {
    guard Set(starts) == Set(other.starts), Set(stops) == Set(other.stops), !recurs, !other.recurs,
      applies == other.applies, onReassignment == other.onReassignment
    else { return nil }
    for (place, target) in other.targets.enumerated() {
      guard let own = targets.first(where: { $0.when == target.when })?.period,
        let isShorter = own.isAtMost(target.period)
      else { continue }
      if own == target.period {
        guard calendar == other.calendar, counting == other.counting else { continue }
        return DefinitionFault(
          .duplicate, at: "targets[\(place)]",
          "serviceLevels[\(index)] promises the same in the same time")
      }
      return DefinitionFault(
        .contradictory, at: "targets[\(place)]",
        "serviceLevels[\(index)] promises the same in \(own), this one in \(target.period): the "
          + "\(isShorter ? "earlier" : "later") one alone decides")
    }
    return nil
  }
}

// MARK: - Calendars

extension Playbook.Parts {
  /// Targets for which a calendar has not enough time in all its dates.
  private func outOfReach(_ level: ServiceLevel) -> [DefinitionFault] {
    guard let calendar = hours[level.calendar] else { return [] }
    let first = calendar.validInstants.lowerBound
    return level.targets.enumerated().compactMap { index, target in
      guard target.period.faults.isEmpty,
        (try? calendar.adding(target.period, to: first, counting: level.counting)) == nil
      else { return nil }
      return DefinitionFault(
        .outOfRange, at: "targets[\(index)].period",
        "\"\(level.calendar)\" has not so much time in all its dates, "
          + "\(calendar.valid.lowerBound) to \(calendar.valid.upperBound)")
    }
  }

  /// Warnings in another unit than the target that come before the start: of every start that is
  /// tried, or only of some.
  private func warnedBefore(_ level: ServiceLevel, always: Bool) -> [DefinitionFault] {
    guard let calendar = hours[level.calendar] else { return [] }
    return level.warnings.enumerated().flatMap { index, warning in
      level.targets.enumerated().compactMap { place, target -> DefinitionFault? in
        guard case .before(let lead) = warning, lead.isAtMost(target.period) == nil else {
          return nil
        }
        let early = calendar.starts.compactMap {
          calendar.isEarly(lead, before: target.period, from: $0, level.counting)
        }
        guard early.contains(true), early.allSatisfy(\.self) == always else { return nil }
        return DefinitionFault(
          .outOfRange, at: "warnings[\(index)].before",
          "\(lead) before the end of targets[\(place)] lies before the start\(always ? "" : ", of some")"
        )
      }
    }
  }
}

extension WorkingCalendar {
  /// Starts at all hours and on all weekdays, spread over the first weeks of the calendar.
  fileprivate var starts: [Timestamp] {
    (0..<28).map { validInstants.lowerBound + .hours(24 + 31 * $0) }
  }

  /// Whether a warning comes no later than the start; `nil` where the calendar does not say.
  fileprivate func isEarly(
    _ lead: Period, before period: Period, from start: Timestamp, _ rule: CountingRule
  ) -> Bool? {
    guard let due = try? adding(period, to: start, counting: rule),
      let warning = try? subtracting(lead, from: due, counting: rule)
    else { return nil }
    return warning <= start
  }
}

extension DefinitionFault.Code {
  /// What another part contradicts.
  public static let contradictory = DefinitionFault.Code(rawValue: "contradictory")
}

extension Playbook.Definition {
  /// What is sound, but hardly what was meant: a playbook is made all the same.
  ///
  /// Of the service levels: a stop that can never happen beside others that can, a pause that may last
  /// for ever, a warning that some starts come after, and two promises of the same thing. An internal
  /// promise beside a statutory one is such a pair too, and may well stay. Each finding has its place in
  /// the JSON form:
  ///
  /// ```swift
  /// for finding in definition.advice { print(finding) }
  /// ```
  ///
  /// What is wrong for certain stands in ``faults``, and no playbook is made of it.
  public var advice: [DefinitionFault] { Playbook.Parts(self).levelAdvice }
}
