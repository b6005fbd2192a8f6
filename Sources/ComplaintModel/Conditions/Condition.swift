/// Something that may hold of a complaint, as data.
///
/// Conditions decide when a service level applies, what pauses it, when a rung of the ladder is drawn
/// in, which grade a complaint gets. They compare facts, combine with ``all(_:)``, ``any(_:)`` and
/// ``not(_:)``, and may name a predicate that the host supplies. They can say why they held.
///
/// ```swift
/// let urgent = Condition.any([
///   .fact(.harm, .atLeast(.rank(of: Harm.health))),
///   .all([.fact(.category, .within("quality")), .fact(.affected, .moreThan(.number(100)))]),
/// ])
/// urgent.holds(in: facts)
/// ```
///
/// A condition reads facts and nothing else; in particular it never reads the time.
public indirect enum Condition: Hashable, Sendable {
  /// Always holds.
  case always
  /// Holds if every one of them does; an empty list holds.
  case all([Condition])
  /// Holds if at least one of them does; an empty list does not hold.
  case any([Condition])
  /// Holds if the other does not.
  case not(Condition)
  /// Holds if the fact is as compared; a comparison with a fact that is unknown does not hold.
  case fact(Fact, Comparison)
  /// Holds if the host's predicate of this name says so.
  case predicate(PredicateName)

  /// How a fact is compared.
  public enum Comparison: Hashable, Sendable {
    /// It is known, whatever it says.
    case known
    /// It equals the value.
    case equals(FactValue)
    /// It equals one of the values.
    case oneOf([FactValue])
    /// It is the value or more.
    case atLeast(FactValue)
    /// It is the value or less.
    case atMost(FactValue)
    /// It is more than the value.
    case moreThan(FactValue)
    /// It is less than the value.
    case lessThan(FactValue)
    /// It is this code or one below it: `quality.defect` lies within `quality`.
    case within(String)
    /// It is a list in which this text stands.
    case contains(String)
  }
}

/// Where conditions find what they compare.
public protocol FactReading {
  /// What a fact says, or `nil` if nothing is known of it.
  func value(of fact: Fact) -> FactValue?

  /// What a host's predicate says, or `nil` if there is none of that name.
  func value(of predicate: PredicateName) -> Bool?
}

extension Condition {
  /// Whether the condition holds.
  ///
  /// A predicate that nobody supplies does not hold; a playbook that names one is refused before it
  /// comes to that.
  public func holds(in facts: some FactReading) -> Bool {
    switch self {
    case .always: true
    case .all(let conditions): conditions.allSatisfy { $0.holds(in: facts) }
    case .any(let conditions): conditions.contains { $0.holds(in: facts) }
    case .not(let condition): !condition.holds(in: facts)
    case .fact(let fact, let comparison):
      facts.value(of: fact).map(comparison.holds(for:)) ?? false
    case .predicate(let name): facts.value(of: name) ?? false
    }
  }

  /// Every fact that the condition compares, in the order in which they stand.
  public var facts: [Fact] {
    switch self {
    case .always, .predicate: []
    case .all(let conditions), .any(let conditions): conditions.flatMap(\.facts)
    case .not(let condition): condition.facts
    case .fact(let fact, _): [fact]
    }
  }

  /// Every predicate that the condition names, in the order in which they stand.
  public var predicates: [PredicateName] {
    switch self {
    case .always, .fact: []
    case .all(let conditions), .any(let conditions): conditions.flatMap(\.predicates)
    case .not(let condition): condition.predicates
    case .predicate(let name): [name]
    }
  }
}

extension Condition.Comparison {
  /// Whether a known value is as compared.
  public func holds(for value: FactValue) -> Bool {
    switch self {
    case .known: true
    case .equals(let other): value == other
    case .oneOf(let others): others.contains(value)
    case .atLeast(let other): [.equal, .more].contains(value.order(to: other))
    case .atMost(let other): [.equal, .less].contains(value.order(to: other))
    case .moreThan(let other): value.order(to: other) == .more
    case .lessThan(let other): value.order(to: other) == .less
    case .within(let code):
      if case .text(let text) = value { text.lies(within: code) } else { false }
    case .contains(let text):
      if case .texts(let texts) = value { texts.contains(text) } else { false }
    }
  }
}

extension String {
  /// Whether this code is `code` or one below it.
  fileprivate func lies(within code: String) -> Bool {
    utf8.starts(with: code.utf8)
      && (utf8.count == code.utf8.count || utf8.dropFirst(code.utf8.count).first == 0x2E)
  }
}
