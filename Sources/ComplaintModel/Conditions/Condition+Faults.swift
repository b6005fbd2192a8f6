extension DefinitionFault.Code {
  /// Conditions that lie too deep in each other.
  public static let tooDeep = DefinitionFault.Code(rawValue: "tooDeep")
  /// Comparisons of one fact that cannot all hold.
  public static let contradiction = DefinitionFault.Code(rawValue: "contradiction")
}

extension Condition {
  /// Everything that is wrong with the condition, with its place in the JSON form.
  ///
  /// Found are comparisons and values that do not fit the fact, names that playbooks do not accept,
  /// an `any` of nothing, conditions more than 32 deep, and comparisons that stand side by side in an
  /// `all` and cannot hold together, as those of `affected` with more than 5 and less than 3. Not
  /// found are contradictions that need more than bounds to see. Which predicates there are is known
  /// to the host only: see ``predicates``.
  public var faults: [DefinitionFault] { faults(depth: 1) }

  private func faults(depth: Int) -> [DefinitionFault] {
    guard depth <= Condition.greatestDepth else {
      return [
        DefinitionFault(
          .tooDeep, "conditions lie at most \(Condition.greatestDepth) deep in each other")
      ]
    }
    switch self {
    case .always: return []
    case .all(let conditions):
      return Self.faults(of: conditions, in: "all", depth: depth) + Self.contradictions(conditions)
    case .any(let conditions):
      let empty = DefinitionFault(
        .empty, at: "any", "at least one of no conditions never holds: state some")
      return conditions.isEmpty
        ? [empty] : Self.faults(of: conditions, in: "any", depth: depth)
    case .not(let condition): return condition.faults(depth: depth + 1).map { $0.inside("not") }
    case .predicate(let name): return Self.faults(of: "predicate", name.isWellFormed)
    case .fact(let fact, let comparison):
      let misfit = fact.kind.fault(in: comparison)
      return Self.faults(of: "fact", fact.isWellFormed) + (misfit.map { [$0] } ?? [])
    }
  }

  private static func faults(
    of conditions: [Condition], in member: String, depth: Int
  ) -> [DefinitionFault] {
    conditions.enumerated().flatMap { index, condition in
      condition.faults(depth: depth + 1).map { $0.inside("\(member)[\(index)]") }
    }
  }

  private static func faults(of member: String, _ isWellFormed: Bool) -> [DefinitionFault] {
    isWellFormed
      ? [] : [DefinitionFault(.illFormed, at: member, "playbooks do not accept the name")]
  }

  /// Where comparisons of one fact, side by side, leave no value that it could have.
  private static func contradictions(_ conditions: [Condition]) -> [DefinitionFault] {
    var bounds: [Fact: Bounds] = [:]
    var faults: [DefinitionFault] = []
    for (index, condition) in conditions.enumerated() {
      guard case .fact(let fact, let comparison) = condition, fact.kind.fault(in: comparison) == nil
      else { continue }
      let before = bounds[fact] ?? Bounds(fact.kind)
      let after = before.narrowed(by: comparison)
      bounds[fact] = after
      if after.isEmpty, !before.isEmpty {
        faults.append(
          DefinitionFault(
            .contradiction, at: "all[\(index)]",
            "no value of \"\(fact)\" is left by this and what stands before it"))
      }
    }
    return faults
  }
}

/// The values that comparisons leave to a fact: those between two ends, and of these the listed ones.
private struct Bounds {
  /// The ends, with whether they belong to it.
  private var lowest: (value: FactValue, isIncluded: Bool)?
  private var highest: (value: FactValue, isIncluded: Bool)?
  /// The values of which it must be one, if any were listed.
  private var listed: [FactValue]?
  /// Whether ends were stated that cannot be compared, as amounts in two currencies.
  private var isSplit = false

  init(_ kind: FactKind) {
    if case .number(let range) = kind {
      lowest = (.number(range.lowerBound), true)
      highest = (.number(range.upperBound), true)
    }
  }

  func narrowed(by comparison: Condition.Comparison) -> Bounds {
    var narrowed = self
    switch comparison {
    case .known, .within, .contains: break
    case .equals(let value): narrowed.list([value])
    case .oneOf(let values): narrowed.list(values)
    case .atLeast(let value): narrowed.raise(to: (value, true))
    case .moreThan(let value): narrowed.raise(to: (value, false))
    case .atMost(let value): narrowed.lower(to: (value, true))
    case .lessThan(let value): narrowed.lower(to: (value, false))
    }
    return narrowed
  }

  var isEmpty: Bool {
    if isSplit { return true }
    if let listed { return !listed.contains(where: isBetween) }
    guard let lowest, let highest else { return false }
    // Whole numbers have a next one; for the other kinds some gaps between ends stay unseen.
    if case (.number(let low), .number(let high)) = (lowest.value, highest.value) {
      let (first, isBeyond) = low.addingReportingOverflow(lowest.isIncluded ? 0 : 1)
      let (last, isBelow) = high.subtractingReportingOverflow(highest.isIncluded ? 0 : 1)
      return isBeyond || isBelow || first > last
    }
    switch lowest.value.order(to: highest.value) {
    case .less: return false
    case .equal: return !(lowest.isIncluded && highest.isIncluded)
    case .more, nil: return true
    }
  }

  private func isBetween(_ value: FactValue) -> Bool {
    let isAbove =
      lowest.map {
        $0.isIncluded
          ? value.order(to: $0.value)?.isAtLeast ?? false
          : value.order(to: $0.value) == .more
      } ?? true
    let isBelow =
      highest.map {
        $0.isIncluded
          ? value.order(to: $0.value)?.isAtMost ?? false
          : value.order(to: $0.value) == .less
      } ?? true
    return isAbove && isBelow
  }

  private mutating func list(_ values: [FactValue]) {
    guard let listed else {
      self.listed = values
      return
    }
    // A set, because a foreign text may list many.
    self.listed = listed.filter(Set(values).contains)
  }

  private mutating func raise(to end: (value: FactValue, isIncluded: Bool)) {
    guard let lowest else {
      self.lowest = end
      return
    }
    switch end.value.order(to: lowest.value) {
    case .more: self.lowest = end
    case .equal: self.lowest?.isIncluded = lowest.isIncluded && end.isIncluded
    case .less: break
    case nil: isSplit = true
    }
  }

  private mutating func lower(to end: (value: FactValue, isIncluded: Bool)) {
    guard let highest else {
      self.highest = end
      return
    }
    switch end.value.order(to: highest.value) {
    case .less: self.highest = end
    case .equal: self.highest?.isIncluded = highest.isIncluded && end.isIncluded
    case .more: break
    case nil: isSplit = true
    }
  }
}
