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
/// There are two answers, not three: what compares a fact that is unknown does not hold, so `not` of
/// it does. Who means "known, and not so" says it: `.all([.fact(f, .known), .not(…)])`.
///
/// A condition reads facts and nothing else; in particular it never reads the time. Made in code it
/// is not checked: ``faults`` lists what is wrong with it. What is read from JSON has none.
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
  ///
  /// Values of different kinds, and amounts in different currencies, are neither equal nor in order,
  /// so a comparison of them does not hold.
  public enum Comparison: Hashable, Sendable {
    /// Something is known of it; of a list: something stands in it.
    case known
    /// It equals the value.
    case equals(FactValue)
    /// It equals one of the values.
    case oneOf([FactValue])
    /// It is the value or more; of an instant: not before.
    case atLeast(FactValue)
    /// It is the value or less; of an instant: not after.
    case atMost(FactValue)
    /// It is more than the value; of an instant: after.
    case moreThan(FactValue)
    /// It is less than the value; of an instant: before.
    case lessThan(FactValue)
    /// It is this code or one below it: `quality.defect` lies within `quality`.
    case within(String)
    /// It is a list in which this text stands.
    case contains(String)
  }
}

/// Where conditions find what they compare.
///
/// Both answers must stay the same while a condition is asked, and come without noticeable work:
/// they are asked once for each comparison.
public protocol FactReading {
  /// What a fact says, in its ``Fact/kind``, or `nil` if nothing is known of it.
  func value(of fact: Fact) -> FactValue?

  /// What a host's predicate says, or `nil` if there is none of that name.
  func value(of predicate: PredicateName) -> Bool?
}

extension Condition {
  /// Whether the condition holds.
  ///
  /// A predicate that nobody supplies does not hold; a playbook that names one is refused before it
  /// comes to that.
  @inlinable
  public func holds(in facts: some FactReading) -> Bool {
    switch self {
    case .always: return true
    // Loops, because a closure here costs as much as the comparison.
    case .all(let conditions):
      for condition in conditions where !condition.holds(in: facts) { return false }
      return true
    case .any(let conditions):
      for condition in conditions where condition.holds(in: facts) { return true }
      return false
    case .not(let condition): return !condition.holds(in: facts)
    case .fact(let fact, let comparison):
      guard let value = facts.value(of: fact) else { return false }
      // Most comparisons are of numbers: for them nothing has to be retained.
      if case .number(let number) = value { return comparison.holds(forNumber: number) }
      return comparison.holds(for: value)
    case .predicate(let name): return facts.value(of: name) ?? false
    }
  }

  /// Every fact that the condition compares, in the order in which they stand, each as often as it
  /// stands there.
  public var facts: [Fact] {
    switch self {
    case .always, .predicate: []
    case .all(let conditions), .any(let conditions): conditions.flatMap(\.facts)
    case .not(let condition): condition.facts
    case .fact(let fact, _): [fact]
    }
  }

  /// Every predicate that the condition names, in the order in which they stand, each as often as it
  /// stands there.
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
    case .known: value.saysSomething
    case .equals(let other): value == other
    case .oneOf(let others): others.contains(value)
    case .atLeast(let other): value.order(to: other)?.isAtLeast ?? false
    case .atMost(let other): value.order(to: other)?.isAtMost ?? false
    case .moreThan(let other): value.order(to: other) == .more
    case .lessThan(let other): value.order(to: other) == .less
    case .within(let code):
      if case .text(let text) = value { text.lies(within: code) } else { false }
    case .contains(let text):
      if case .texts(let texts) = value { texts.contains(text) } else { false }
    }
  }

  /// The same for a number.
  @inlinable
  func holds(forNumber number: Int64) -> Bool {
    switch self {
    case .known: true
    case .equals(.number(let other)): number == other
    case .oneOf(let others): others.contains(.number(number))
    case .atLeast(.number(let other)): number >= other
    case .atMost(.number(let other)): number <= other
    case .moreThan(.number(let other)): number > other
    case .lessThan(.number(let other)): number < other
    case .equals, .atLeast, .atMost, .moreThan, .lessThan, .within, .contains: false
    }
  }
}

extension String {
  /// Whether this code is `code` or one below it.
  fileprivate func lies(within code: String) -> Bool {
    let (own, outer) = (utf8.count, code.utf8.count)
    guard own > outer else { return self == code }
    return utf8[utf8.index(utf8.startIndex, offsetBy: outer)] == UInt8(ascii: ".")
      && hasPrefix(code)
  }
}
