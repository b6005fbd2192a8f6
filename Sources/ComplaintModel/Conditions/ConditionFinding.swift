public import BusinessTime

/// What came of a condition, with what was found for each of its parts.
public struct ConditionFinding: Hashable, Sendable {
  /// The condition.
  public let condition: Condition

  /// Whether it held.
  public let held: Bool

  /// What the fact said that was compared; `nil` if nothing was known of it, or if the condition
  /// compares none.
  public let actual: FactValue?

  /// What came of the conditions inside this one.
  public let parts: [ConditionFinding]
}

extension Condition {
  /// Whether the condition holds, and why.
  ///
  /// ``holds(in:)`` gives the same answer for less; unlike it, this looks at every part.
  public func finding(in facts: some FactReading) -> ConditionFinding {
    var actual: FactValue?
    var parts: [ConditionFinding] = []
    switch self {
    case .always, .predicate: break
    case .all(let conditions), .any(let conditions):
      parts = conditions.map { $0.finding(in: facts) }
    case .not(let condition): parts = [condition.finding(in: facts)]
    case .fact(let fact, _): actual = facts.value(of: fact)
    }
    return ConditionFinding(
      condition: self, held: holds(in: facts), actual: actual, parts: parts)
  }
}

extension ConditionFinding {
  /// The finding as indented lines: what held, what did not, and what the facts said.
  public func text(in language: DisplayLanguage) -> String {
    lines(in: language).joined(separator: "\n")
  }

  private func lines(in language: DisplayLanguage) -> [String] {
    let mark = held ? "✓" : "✗"
    let found: String =
      switch (language, condition) {
      case (.english, .fact): actual.map { " — it is \($0)" } ?? " — nothing is known of it"
      case (.chinese, .fact): actual.map { "——实际为\($0)" } ?? "——未知"
      case (_, .always), (_, .all), (_, .any), (_, .not), (_, .predicate): ""
      }
    return ["\(mark) \(condition.heading(in: language))\(found)"]
      + parts.flatMap { $0.lines(in: language).map { "  " + $0 } }
  }
}

extension Condition {
  /// The condition as one line.
  public func text(in language: DisplayLanguage) -> String {
    let (and, or) = language == .english ? (" and ", " or ") : ("且", "或")
    switch self {
    case .all(let conditions) where !conditions.isEmpty:
      return conditions.map { $0.nested(in: language) }.joined(separator: and)
    case .any(let conditions) where !conditions.isEmpty:
      return conditions.map { $0.nested(in: language) }.joined(separator: or)
    case .not(let condition):
      return (language == .english ? "not " : "非") + condition.nested(in: language)
    case .always, .all, .any, .fact, .predicate:
      return heading(in: language)
    }
  }

  private func nested(in language: DisplayLanguage) -> String {
    switch self {
    case .all(let conditions), .any(let conditions):
      conditions.count > 1 ? "(\(text(in: language)))" : text(in: language)
    case .always, .not, .fact, .predicate: text(in: language)
    }
  }

  /// The condition without its parts.
  fileprivate func heading(in language: DisplayLanguage) -> String {
    switch (language, self) {
    case (.english, .always): "always"
    case (.chinese, .always): "总是"
    case (.english, .all): "all of"
    case (.chinese, .all): "全部满足"
    case (.english, .any): "any of"
    case (.chinese, .any): "任一满足"
    case (.english, .not): "not"
    case (.chinese, .not): "不满足"
    case (.english, .predicate(let name)): "the host's predicate \"\(name)\""
    case (.chinese, .predicate(let name)): "自定义条件“\(name)”"
    case (_, .fact(let fact, let comparison)):
      fact.name(in: language) + comparison.text(in: language)
    }
  }
}

extension Fact {
  /// What people read for the fact; a host's own by its code.
  public func name(in language: DisplayLanguage) -> String {
    switch self {
    case .known(let name): name.name(in: language)
    case .milestone(let milestone): milestone.name(in: language) ?? milestone.rawValue
    case .field(let name), .outside(let name): name
    }
  }
}

extension Condition.Comparison {
  /// The comparison as it follows the fact's name.
  fileprivate func text(in language: DisplayLanguage) -> String {
    switch (language, self) {
    case (.english, .known): " is known"
    case (.chinese, .known): "已知"
    case (.english, .equals(let value)): " is \(value)"
    case (.chinese, .equals(let value)): "为\(value)"
    case (.english, .oneOf(let values)): " is one of \(Self.list(values))"
    case (.chinese, .oneOf(let values)): "为\(Self.list(values))之一"
    case (.english, .atLeast(let value)): " is at least \(value)"
    case (.chinese, .atLeast(let value)): "不少于\(value)"
    case (.english, .atMost(let value)): " is at most \(value)"
    case (.chinese, .atMost(let value)): "不多于\(value)"
    case (.english, .moreThan(let value)): " is more than \(value)"
    case (.chinese, .moreThan(let value)): "多于\(value)"
    case (.english, .lessThan(let value)): " is less than \(value)"
    case (.chinese, .lessThan(let value)): "少于\(value)"
    case (.english, .within(let code)): " lies within \"\(code)\""
    case (.chinese, .within(let code)): "属于“\(code)”"
    case (.english, .contains(let text)): " contains \"\(text)\""
    case (.chinese, .contains(let text)): "包含“\(text)”"
    }
  }

  private static func list(_ values: [FactValue]) -> String {
    values.map(\.description).joined(separator: ", ")
  }
}
