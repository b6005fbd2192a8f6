import BusinessTime

/// A stage that is named somewhere in a definition.
private typealias NamedStage = (place: String, stage: Stage)

extension Playbook.Parts {
  /// Stages that owners, conditions and moments name and the lifecycle does not have.
  var stageFaults: [DefinitionFault] {
    let named = ownedStages + judgedStages + awaitedStages
    return named.flatMap { unknown($0.stage, at: $0.place) }
  }

  func unknown(_ stage: Stage, at place: String) -> [DefinitionFault] {
    guard let lifecycle, lifecycle.phase(of: stage) == nil else { return [] }
    return [DefinitionFault(.unknown, at: place, "the lifecycle has no stage \"\(stage)\"")]
  }

  private var ownedStages: [NamedStage] {
    (owners?.rules ?? []).placed().compactMap { rule in
      rule.value.stage.map { ("owners.rules[\(rule.index)].stage", $0) }
    }
  }

  /// Those in conditions that are asked when a complaint is judged or answered.
  private var judgedStages: [NamedStage] {
    let bands = (grading?.factors ?? []).placed().flatMap { factor in
      factor.value.bands.placed().flatMap { band in
        band.value.condition.stages(
          at: "grading.factors[\(factor.index)].bands[\(band.index)].when")
      }
    }
    let fastLane = (grading?.fastLane ?? []).placed().flatMap {
      $0.value.condition.stages(at: "grading.fastLane[\($0.index)].when")
    }
    let approved = approvals.flatMap {
      $0.value.condition.stages(at: "approvals[\($0.index)].when")
    }
    let contained = checklists.flatMap {
      $0.value.condition.stages(at: "answerChecklists[\($0.index)].when")
    }
    let given = (automaticRemedies?.rules ?? []).placed().flatMap {
      $0.value.condition.stages(at: "automaticRemedies.rules[\($0.index)].when")
    }
    let watched = (ladder?.rungs ?? []).placed().flatMap { rung in
      rung.value.when.placed().flatMap { trigger -> [NamedStage] in
        guard case .met(_, let condition) = trigger.value else { return [] }
        return condition.stages(at: "ladder[\(rung.index)].when[\(trigger.index)].when")
      }
    }
    return bands + fastLane + approved + given + contained + watched
  }

  /// Those in service levels.
  private var awaitedStages: [NamedStage] {
    levels.flatMap { level in
      level.value.namedStages.map { ("serviceLevels[\(level.index)]." + $0.place, $0.stage) }
    }
  }
}

extension ServiceLevel {
  fileprivate var namedStages: [NamedStage] {
    let moments = [("starts", starts), ("stops", stops), ("resets", resets)].flatMap {
      member, moments in
      moments.placed().compactMap { moment -> NamedStage? in
        guard case .stage(let stage) = moment.value else { return nil }
        return ("\(member)[\(moment.index)]", stage)
      }
    }
    let asked = [("applies", applies), ("pausesWhile", pausesWhile), ("cancelsWhen", cancelsWhen)]
      .flatMap { member, condition in condition?.stages(at: member) ?? [] }
    let targeted = targets.placed().flatMap {
      $0.value.when.stages(at: "targets[\($0.index)].when")
    }
    return moments + asked + targeted
  }
}

extension Condition {
  /// The stages that it compares the complaint's with.
  fileprivate func stages(at place: String) -> [NamedStage] {
    switch self {
    case .always, .predicate: return []
    case .all(let conditions): return Self.stages(of: conditions, at: place + ".all")
    case .any(let conditions): return Self.stages(of: conditions, at: place + ".any")
    case .not(let condition): return condition.stages(at: place + ".not")
    case .fact(.known(.stage), .equals(.text(let stage))):
      return [(place + ".equals", Stage(rawValue: stage))]
    case .fact(.known(.stage), .oneOf(let values)):
      return values.placed().compactMap { value in
        guard case .text(let stage) = value.value else { return nil }
        return ("\(place).oneOf[\(value.index)]", Stage(rawValue: stage))
      }
    case .fact: return []
    }
  }

  private static func stages(of conditions: [Condition], at place: String) -> [NamedStage] {
    conditions.placed().flatMap { $0.value.stages(at: "\(place)[\($0.index)]") }
  }
}
