public import BusinessTime

/// What came of a condition, with what was found for each of its parts.
public struct ConditionFinding: Hashable, Sendable {
  /// The condition.
  public let condition: Condition

  /// Whether it held.
  public let held: Bool

  /// What the fact or the predicate said; `nil` if nothing was known of it, or if the condition asks
  /// neither itself.
  public let actual: FactValue?

  /// What came of the conditions inside this one.
  public let parts: [ConditionFinding]
}

extension Condition {
  /// Whether the condition holds, and why.
  ///
  /// ``holds(in:)`` gives the same answer for less; unlike it, this looks at every part.
  public func finding(in facts: some FactReading) -> ConditionFinding {
    let parts = self.parts.map { $0.finding(in: facts) }
    var actual: FactValue?
    let held: Bool
    switch self {
    case .always: held = true
    case .all: held = parts.allSatisfy(\.held)
    case .any: held = parts.contains(where: \.held)
    case .not: held = !parts.contains(where: \.held)
    case .fact(let fact, let comparison):
      actual = facts.value(of: fact)
      held = actual.map(comparison.holds(for:)) ?? false
    case .predicate(let name):
      actual = facts.value(of: name).map(FactValue.flag)
      held = actual == .flag(true)
    }
    return ConditionFinding(condition: self, held: held, actual: actual, parts: parts)
  }

  /// The conditions directly inside this one.
  private var parts: [Condition] {
    switch self {
    case .always, .fact, .predicate: []
    case .all(let conditions), .any(let conditions): conditions
    case .not(let condition): [condition]
    }
  }
}

extension ConditionFinding {
  /// The finding as indented lines: what held, what did not, and what the facts said.
  public func text(in language: DisplayLanguage) -> String {
    lines(in: language).joined(separator: "\n")
  }

  private func lines(in language: DisplayLanguage) -> [String] {
    let mark = held ? "✓" : "✗"
    return ["\(mark) \(condition.heading(in: language))\(found(in: language))"]
      + parts.flatMap { $0.lines(in: language).map { "  " + $0 } }
  }

  private func found(in language: DisplayLanguage) -> String {
    let value: String?
    switch condition {
    case .always, .all, .any, .not: return ""
    case .fact(let fact, _): value = actual.map { fact.kind.text(of: $0, in: language) }
    case .predicate: value = actual?.text(in: language)
    }
    switch language {
    case .english: return value.map { " — it is \($0)" } ?? " — nothing is known of it"
    case .chinese: return value.map { "——实际为\($0)" } ?? "——未知"
    }
  }
}
