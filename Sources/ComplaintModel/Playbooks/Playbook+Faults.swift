extension Playbook.Definition {
  /// Everything that is wrong, each at its place in the JSON form.
  ///
  /// Parts such as the lifecycle have been checked when they were made.
  public var faults: [DefinitionFault] {
    nameFaults + calendarFaults
      + ServiceLevelSet.faults(of: serviceLevels, calendars: calendars).map {
        $0.inside("serviceLevels")
      }
      + whenDueFaults + access.faults.map { $0.inside("access") }
      + approvals.enumerated().flatMap { index, rule in
        rule.faults.map { $0.inside("approvals[\(index)]") }
      }
      + notices.enumerated().flatMap { index, rule in
        rule.faults.map { $0.inside("notices[\(index)]") }
      }
      + limits.faults.map { $0.inside("limits") } + stageFaults
  }

  private var nameFaults: [DefinitionFault] {
    name.isEmpty ? [DefinitionFault(.empty, at: "name", "a playbook has a name")] : []
  }

  private var calendarFaults: [DefinitionFault] {
    let names = calendars.keys.filter { !$0.isWellFormed }.sorted().map {
      DefinitionFault(.illFormed, at: "calendars", "\($0.rawValue.debugDescription) is no name")
    }
    return names
      + (calendars[calendar] == nil
        ? [DefinitionFault(.unknown, at: "calendar", "there is no calendar \"\(calendar)\"")] : [])
  }

  private var whenDueFaults: [DefinitionFault] {
    whenDue.keys.sorted().flatMap { clock -> [DefinitionFault] in
      let place = "whenDue.\(clock)"
      guard let level = serviceLevels.first(where: { $0.name == clock }) else {
        return [DefinitionFault(.unknown, at: place, "there is no service level \"\(clock)\"")]
      }
      return level.kind == .promise
        ? [
          DefinitionFault(
            .misplaced, at: place, "a promise is missed; only timers and windows run out")
        ] : []
    }
  }

  /// Stages that conditions, moments and owners name and the lifecycle does not have.
  private var stageFaults: [DefinitionFault] {
    let owned = owners.rules.enumerated().compactMap { index, rule in
      rule.stage.map { ("owners.rules[\(index)].stage", $0) }
    }
    let timed = serviceLevels.enumerated().flatMap { index, level in
      [("starts", level.starts), ("stops", level.stops), ("resets", level.resets)].flatMap {
        member, moments in
        moments.enumerated().compactMap { place, moment -> (String, Stage)? in
          guard case .stage(let stage) = moment else { return nil }
          return ("serviceLevels[\(index)].\(member)[\(place)]", stage)
        }
      }
    }
    return (owned + timed).filter { lifecycle.phase(of: $0.1) == nil }.map { place, stage in
      DefinitionFault(.unknown, at: place, "the lifecycle has no stage \"\(stage)\"")
    }
  }
}

extension DefinitionFault.Code {
  /// A name of something that is not there.
  public static let unknown = DefinitionFault.Code(rawValue: "unknown")
  /// Something that makes no sense where it stands.
  public static let misplaced = DefinitionFault.Code(rawValue: "misplaced")
}

extension Playbook.Definition {
  /// The conditions that are asked after every event.
  var levelConditions: [Condition] {
    serviceLevels.flatMap { level in
      [level.applies] + [level.pausesWhile, level.cancelsWhen].compactMap(\.self)
        + level.targets.map(\.when)
    }
  }

  /// The conditions that are asked when a complaint is judged or answered.
  var judgingConditions: [Condition] {
    grading.factors.flatMap { $0.bands.map(\.condition) } + grading.fastLane.map(\.condition)
      + approvals.map(\.condition) + automaticRemedies.rules.map(\.condition)
  }

  /// Every predicate of the host that is named.
  public var predicates: [PredicateName] {
    let named = (levelConditions + judgingConditions).flatMap(\.predicates)
    return Set(named).sorted()
  }
}

extension [Condition] {
  /// The names of the facts from outside that they compare, in order, once each.
  var outsideFacts: [String] {
    let names = flatMap(\.facts).compactMap { fact -> String? in
      if case .outside(let name) = fact { name } else { nil }
    }
    return Set(names).sorted()
  }
}
