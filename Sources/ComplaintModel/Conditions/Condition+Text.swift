public import BusinessTime

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

  /// The condition as part of another: in brackets if it has several parts itself.
  private func nested(in language: DisplayLanguage) -> String {
    switch self {
    case .all(let conditions), .any(let conditions):
      conditions.count > 1 ? language.bracketing(text(in: language)) : text(in: language)
    case .not: language.bracketing(text(in: language))
    case .always, .fact, .predicate: text(in: language)
    }
  }

  /// The condition without its parts.
  func heading(in language: DisplayLanguage) -> String {
    switch (language, self) {
    case (.english, .always): "always"
    case (.chinese, .always): "总是"
    case (.english, .all(let parts)): parts.isEmpty ? "all of nothing" : "all of"
    case (.chinese, .all(let parts)): parts.isEmpty ? "无条件满足" : "全部满足"
    case (.english, .any(let parts)): parts.isEmpty ? "any of nothing" : "any of"
    case (.chinese, .any(let parts)): parts.isEmpty ? "无可满足" : "任一满足"
    case (.english, .not): "not"
    case (.chinese, .not): "不满足"
    case (.english, .predicate(let name)): "the host's predicate \(language.quoting("\(name)"))"
    case (.chinese, .predicate(let name)): "自定义条件\(language.quoting("\(name)"))"
    case (_, .fact(let fact, let comparison)):
      fact.name(in: language) + comparison.text(for: fact.kind, in: language)
    }
  }
}

extension DisplayLanguage {
  fileprivate func bracketing(_ text: String) -> String {
    switch self {
    case .english: "(\(text))"
    case .chinese: "(\(text))"
    }
  }
}

extension Fact {
  /// What people read for the fact; a host's own by its name.
  public func name(in language: DisplayLanguage) -> String {
    switch self {
    case .known(let name): name.name(in: language)
    case .milestone(let milestone): milestone.name(in: language) ?? milestone.rawValue
    case .field(let name), .outside(let name): name
    }
  }
}

extension FactKind {
  /// A value of a fact of this kind as people read it: codes and degrees by their names.
  func text(of value: FactValue, in language: DisplayLanguage) -> String {
    switch (self, value) {
    case (.rank(let scale), .number(let rank)):
      scale.term(ofRank: rank).map { language.quoting($0.name(in: language)) }
        ?? value.text(in: language)
    case (.code(let words), .text(let code)), (.codes(let words), .text(let code)):
      words.name(of: code, in: language)
    case (.codes(let words), .texts(let codes)):
      language.listing(codes.map { words.name(of: $0, in: language) })
    case (.number, _), (.rank, _), (.code, _), (.codes, _), (.text, _), (.money, _), (.flag, _),
      (.instant, _), (.open, _):
      value.text(in: language)
    }
  }
}

extension Condition.Comparison {
  /// The comparison as it follows the name of a fact of this kind.
  fileprivate func text(for kind: FactKind, in language: DisplayLanguage) -> String {
    func shown(_ value: FactValue) -> String { kind.text(of: value, in: language) }
    switch (language, self) {
    case (.english, .known): return " is known"
    case (.chinese, .known): return "已知"
    case (.english, .equals(let value)): return " is \(shown(value))"
    case (.chinese, .equals(let value)): return "为\(shown(value))"
    case (.english, .oneOf(let values)):
      return " is one of \(language.listing(values.map(shown)))"
    case (.chinese, .oneOf(let values)): return "为\(language.listing(values.map(shown)))之一"
    case (.english, .within(let code)): return " lies within \(shown(.text(code)))"
    case (.chinese, .within(let code)): return "属于\(shown(.text(code)))"
    case (.english, .contains(let code)): return " contains \(shown(.text(code)))"
    case (.chinese, .contains(let code)): return "包含\(shown(.text(code)))"
    case (_, .atLeast(let value)), (_, .atMost(let value)), (_, .moreThan(let value)),
      (_, .lessThan(let value)):
      return order(in: language, ofInstants: value.isInstant) + shown(value)
    }
  }

  /// The words between a fact and the value that bounds it; empty for other comparisons.
  private func order(in language: DisplayLanguage, ofInstants isInstant: Bool) -> String {
    switch (language, self) {
    case (.english, .atLeast): isInstant ? " is not before " : " is at least "
    case (.chinese, .atLeast): isInstant ? "不早于" : "不低于"
    case (.english, .atMost): isInstant ? " is not after " : " is at most "
    case (.chinese, .atMost): isInstant ? "不晚于" : "不高于"
    case (.english, .moreThan): isInstant ? " is after " : " is more than "
    case (.chinese, .moreThan): isInstant ? "晚于" : "高于"
    case (.english, .lessThan): isInstant ? " is before " : " is less than "
    case (.chinese, .lessThan): isInstant ? "早于" : "低于"
    case (_, .known), (_, .equals), (_, .oneOf), (_, .within), (_, .contains): ""
    }
  }
}

extension FactValue {
  fileprivate var isInstant: Bool {
    switch self {
    case .instant: true
    case .number, .text, .flag, .money, .texts: false
    }
  }
}
