import BusinessTime

extension DefinitionFault.Code {
  /// A promise that nothing can keep, because nothing stops it.
  public static let missingStop = DefinitionFault.Code(rawValue: "missingStop")
  /// What can have no effect beside the rest of the definition.
  public static let pointless = DefinitionFault.Code(rawValue: "pointless")
}

extension ServiceLevel {
  /// The most moments, targets or warnings in one list.
  static let greatestCount = 31

  /// Everything that is wrong with the definition by itself, with its place in the JSON form.
  ///
  /// Whether there is such a calendar is known to the playbook only.
  public var faults: [DefinitionFault] { ownFaults + conditionFaults }

  /// What is wrong beside the conditions, which are asked by themselves when they are read.
  var ownFaults: [DefinitionFault] {
    nameFaults + momentFaults + targetFaults + warningFaults + pausingFaults + extensionFaults
  }

  private var nameFaults: [DefinitionFault] {
    var faults: [DefinitionFault] = []
    if !name.isWellFormed { faults.append(.illFormed(name, at: "name")) }
    if !calendar.isWellFormed { faults.append(.illFormed(calendar, at: "calendar")) }
    if wording.english.isEmpty {
      faults.append(.init(.empty, at: "wording.english", "people need a name for it in English"))
    }
    if wording.chinese.isEmpty {
      faults.append(.init(.empty, at: "wording.chinese", "people need a name for it in Chinese"))
    }
    return faults
  }

  private var momentFaults: [DefinitionFault] {
    var faults: [DefinitionFault] = []
    if starts.isEmpty {
      faults.append(.init(.empty, at: "starts", "nothing starts it: state at least one moment"))
    }
    if stops.isEmpty, kind == .promise {
      faults.append(
        .init(.missingStop, at: "stops", "nothing can keep the promise: state what stops it"))
    }
    if stops.isEmpty, recurs {
      faults.append(
        .init(.pointless, at: "recurs", "it is never stopped, so no other cycle follows"))
    }
    for (place, moments) in [("starts", starts), ("stops", stops), ("resets", resets)] {
      faults += Self.faults(of: moments, at: place)
    }
    for (index, moment) in resets.enumerated() where stops.contains(moment) {
      faults.append(
        .init(.shadowed, at: "resets[\(index)]", "\"\(moment)\" stops it before it can reset it"))
    }
    return faults
  }

  private static func faults(of moments: [Moment], at place: String) -> [DefinitionFault] {
    var faults = excess(of: moments.count, at: place)
    var seen: Set<Moment> = []
    for (index, moment) in moments.enumerated() {
      let place = "\(place)[\(index)]"
      if !moment.isWellFormed { faults.append(.illFormed(moment, at: place)) }
      if !seen.insert(moment).inserted {
        faults.append(.init(.duplicate, at: place, "\"\(moment)\" is stated twice"))
      }
    }
    return faults
  }

  private static func excess(of count: Int, at place: String) -> [DefinitionFault] {
    guard count > greatestCount else { return [] }
    return [
      .init(.outOfRange, at: place, "there are \(count), and at most \(greatestCount) are allowed")
    ]
  }

  private var conditionFaults: [DefinitionFault] {
    applies.faults.map { $0.inside("applies") }
      + (pausesWhile?.faults ?? []).map { $0.inside("pausesWhile") }
      + (cancelsWhen?.faults ?? []).map { $0.inside("cancelsWhen") }
      + targets.enumerated().flatMap { index, target in
        target.when.faults.map { $0.inside("targets[\(index)].when") }
      }
  }

  private var targetFaults: [DefinitionFault] {
    guard !targets.isEmpty else {
      return [.init(.empty, at: "targets", "it is not said how long it is: state a target")]
    }
    var faults = Self.excess(of: targets.count, at: "targets")
    var before: Set<Condition> = []
    for (index, target) in targets.enumerated() {
      let place = "targets[\(index)]"
      if before.contains(.always) || before.contains(target.when) {
        faults.append(
          .init(.shadowed, at: place, "a target before it counts whenever this one would"))
      }
      before.insert(target.when)
      faults += target.period.faults.map { $0.inside("\(place).period") }
    }
    return faults
  }
}

extension ServiceLevel {
  private var warningFaults: [DefinitionFault] {
    var faults = Self.excess(of: warnings.count, at: "warnings")
    for (index, point) in warnings.enumerated() {
      let place = "warnings[\(index)]"
      if warnings[..<index].contains(point) {
        faults.append(.init(.duplicate, at: place, "the warning is stated twice"))
      }
      faults += self.faults(of: point).map { $0.inside(place) }
    }
    return faults
  }

  private func faults(of point: WarningPoint) -> [DefinitionFault] {
    switch point {
    case .used(let thousandths):
      guard !(1...999).contains(thousandths) else { return [] }
      return [
        .init(
          .outOfRange, at: "used", "a share is 1 to 999 thousandths, not \(thousandths)")
      ]
    case .before(let lead):
      let misfit = targets.firstIndex { $0.period.isAtMost(lead) == true }
      return lead.faults.map { $0.inside("before") }
        + (misfit.map {
          [
            .init(
              .outOfRange, at: "before",
              "a warning \(lead) before the end comes before the start of targets[\($0)]")
          ]
        } ?? [])
    }
  }

  private var pausingFaults: [DefinitionFault] {
    guard let pauseCap else { return [] }
    var faults: [DefinitionFault] = []
    if pausesWhile == nil {
      faults.append(.init(.pointless, at: "pauseCap", "nothing pauses it, so nothing is capped"))
    }
    if pauseCap.milliseconds < 1 || pauseCap > .longest {
      faults.append(
        .init(
          .outOfRange, at: "pauseCap",
          "a cap is 1 millisecond to 10,000 years, not \(pauseCap): leave out pausesWhile for none")
      )
    }
    return faults
  }

  private var extensionFaults: [DefinitionFault] {
    guard let extensionLimit else { return [] }
    var faults = extensionLimit.total.faults.map { $0.inside("extensionLimit.total") }
    if !(1...100).contains(extensionLimit.count) {
      faults.append(
        .init(
          .outOfRange, at: "extensionLimit.count",
          "a cycle may be extended 1 to 100 times, not \(extensionLimit.count)"))
    }
    if !targets.contains(where: { $0.period.adding(extensionLimit.total) != nil }) {
      faults.append(
        .init(
          .unfitValue, at: "extensionLimit.total",
          "\(extensionLimit.total) is of another unit than every target"))
    }
    return faults
  }
}

extension DefinitionFault {
  fileprivate static func illFormed(_ name: some CustomStringConvertible, at place: String) -> Self
  {
    DefinitionFault(.illFormed, at: place, "playbooks do not accept \"\(name)\"")
  }
}
