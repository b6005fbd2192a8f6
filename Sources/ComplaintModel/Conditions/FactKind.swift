/// What kind of value a fact has, and so how it can be compared.
public enum FactKind: Hashable, Sendable {
  /// A whole number within these bounds.
  case number(ClosedRange<Int64>)
  /// A degree on a scale: a number inside, its name in JSON.
  case rank(FactVocabulary)
  /// One code.
  case code(FactVocabulary)
  /// A list of codes.
  case codes(FactVocabulary)
  /// A text that is no code.
  case text
  /// An amount of money.
  case money
  /// Yes or no.
  case flag
  /// An instant.
  case instant
  /// A value of any kind; only its host knows.
  case open
}

extension Fact {
  /// What kind of value the fact has.
  public var kind: FactKind {
    switch self {
    case .known(let name): name.kind
    case .milestone: .instant
    case .field, .outside: .open
    }
  }
}

extension Fact.Name {
  /// What kind of value the fact has.
  public var kind: FactKind {
    switch self {
    case .channel: .code(.channel)
    case .category: .code(.category)
    case .remediesSought: .codes(.remedy)
    case .amountClaimed: .money
    case .emotion: .rank(.emotion)
    case .harm: .rank(.harm)
    case .publicity: .rank(.publicity)
    case .reach, .affected, .reopenings: .number(0...Int64.max)
    case .vulnerabilities: .codes(.vulnerability)
    case .legalDispute: .flag
    case .tags: .codes(.tag)
    case .receivedAt, .decisionCommunicatedAt: .instant
    case .stage: .code(.stage)
    case .phase: .code(.phase)
    case .grade: .number(1...5)
    case .reviewRound: .code(.reviewRound)
    case .owner: .text
    case .outcome: .code(.outcome)
    case .customerKind: .code(.customerKind)
    case .customerTier: .code(.customerTier)
    case .customerRisk: .rank(.risk)
    }
  }
}

extension DefinitionFault.Code {
  /// A comparison that the fact's kind of value does not know.
  public static let unfitComparison = DefinitionFault.Code(rawValue: "unfitComparison")
  /// A value that the fact can never have.
  public static let unfitValue = DefinitionFault.Code(rawValue: "unfitValue")
}

extension FactKind {
  /// What is wrong with comparing a fact of this kind so, with the member meant; `nil` if nothing is.
  func fault(in comparison: Condition.Comparison) -> DefinitionFault? {
    let member = comparison.member.rawValue
    guard knows(comparison.member) else {
      return DefinitionFault(
        .unfitComparison, at: member, "\"\(member)\" is no comparison for \(expectation)")
    }
    switch comparison {
    case .known: return nil
    case .equals(let value):
      return accepts(value) ? nil : misfit(value, at: member)
    case .oneOf(let values):
      guard !values.isEmpty else {
        return DefinitionFault(.empty, at: member, "it can be none of no values: state some")
      }
      let misfit = values.firstIndex { !accepts($0) }
      return misfit.map { self.misfit(values[$0], at: "\(member)[\($0)]") }
    case .atLeast(let value), .atMost(let value), .moreThan(let value), .lessThan(let value):
      return accepts(value) && value.isOrdered ? nil : misfit(value, at: member)
    case .within(let code), .contains(let code):
      return acceptsPart(code) ? nil : misfit(.text(code), at: member)
    }
  }

  func misfit(_ value: FactValue, at place: String) -> DefinitionFault {
    DefinitionFault(.unfitValue, at: place, "\(value) does not fit: \(expectation) is expected")
  }

  private func knows(_ member: Condition.Comparison.Member) -> Bool {
    switch (member, self) {
    case (.known, _), (_, .open): true
    case (.equals, .codes), (.oneOf, .codes), (.oneOf, .flag): false
    case (.equals, _), (.oneOf, _): true
    case (.atLeast, _), (.atMost, _), (.moreThan, _), (.lessThan, _): isOrdered
    case (.within, .code(let words)): words.isTree
    case (.contains, .codes): true
    case (.within, _), (.contains, _): false
    }
  }

  private var isOrdered: Bool {
    switch self {
    case .number, .rank, .money, .instant, .open: true
    case .code, .codes, .text, .flag: false
    }
  }

  /// Whether a fact of this kind can be compared with the value; lists are not compared as a whole.
  private func accepts(_ value: FactValue) -> Bool {
    switch (self, value) {
    case (.number(let range), .number(let number)): range.contains(number)
    case (.rank(let scale), .number(let rank)): scale.code(ofRank: rank) != nil
    case (.code(let words), .text(let code)): words.accepts(code)
    case (.text, .text(let text)): !text.isEmpty
    case (.money, .money), (.flag, .flag), (.instant, .instant): true
    case (.open, .number), (.open, .text), (.open, .flag), (.open, .instant), (.open, .money): true
    case (.number, _), (.rank, _), (.code, _), (.codes, _), (.text, _), (.money, _), (.flag, _),
      (.instant, _), (.open, .texts):
      false
    }
  }

  /// Whether a code can be one within which, or which within, a fact of this kind lies.
  private func acceptsPart(_ code: String) -> Bool {
    switch self {
    case .code(let words), .codes(let words): words.accepts(code)
    case .number, .rank, .text, .money, .flag, .instant, .open: !code.isEmpty
    }
  }

  /// What is expected of a value, for messages.
  var expectation: String {
    switch self {
    case .number(let range):
      range.upperBound == .max
        ? "a whole number from \(range.lowerBound)"
        : "a whole number from \(range.lowerBound) to \(range.upperBound)"
    case .rank(let scale): "one of \(scale.listed)"
    case .code(let words), .codes(let words):
      (words.isClosed ? "one of \(words.listed)" : "a code of 1 to 64 letters, digits and -_.:")
        + (words.isTree ? " in a tree" : "")
    case .text: "a text"
    case .money: "an amount of money"
    case .flag: "true or false"
    case .instant: "an instant"
    case .open: "a single value"
    }
  }
}

extension FactValue {
  /// Whether values of this kind are in an order.
  fileprivate var isOrdered: Bool {
    switch self {
    case .number, .text, .instant, .money: true
    case .flag, .texts: false
    }
  }
}
