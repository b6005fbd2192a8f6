extension Lifecycle {
  /// What holds about a complaint when an act is done.
  ///
  /// They hold with the act's own effect: when the last remedy is recorded as fulfilled,
  /// ``Fact/remediesFulfilled`` is among them.
  ///
  /// ```swift
  /// var facts: Lifecycle.Facts = [.ownerAssigned, .graded]
  /// facts.insert(.decisionCommunicated)
  /// facts.contains(.merged)  // false
  /// ```
  public struct Facts: Hashable, Sendable {
    /// The library's own facts that hold.
    private(set) var bits: UInt32 = 0

    /// The host's own facts that hold.
    private var others: Set<Fact> = []

    /// The last open or answered stage the complaint was in; where moves back lead.
    public var lastWorkingStage: Stage?

    /// How many times the complaint was reopened.
    public var timesReopened = 0

    /// Makes facts of which none holds.
    public init() {}

    /// Says that one of the library's own facts holds.
    mutating func insert(own fact: Fact.Own) { bits |= fact.bit }

    /// Says that a fact holds.
    public mutating func insert(_ fact: Fact) {
      if fact.bit != 0 { bits |= fact.bit } else { others.insert(fact) }
    }

    /// Says that a fact does not hold.
    public mutating func remove(_ fact: Fact) {
      if fact.bit != 0 { bits &= ~fact.bit } else { others.remove(fact) }
    }

    /// Whether a fact holds.
    public func contains(_ fact: Fact) -> Bool {
      fact.bit != 0 ? bits & fact.bit != 0 : others.contains(fact)
    }
  }
}

extension Lifecycle.Facts: ExpressibleByArrayLiteral {
  /// Makes facts of which these hold.
  public init(arrayLiteral facts: Lifecycle.Fact...) {
    for fact in facts { insert(fact) }
  }
}

extension Lifecycle.Facts: CustomStringConvertible {
  /// The codes of the facts that hold: `ownerAssigned, graded`.
  public var description: String {
    let own = Lifecycle.Fact.terms.map(\.code).filter(contains)
    return (own + others.sorted()).map(\.rawValue).joined(separator: ", ")
  }
}

extension Lifecycle.Guard {
  /// What of it does not hold; empty if it holds.
  public func objections(given facts: Lifecycle.Facts) -> [Lifecycle.Objection] {
    all.filter { !facts.contains($0) }.map { .missing($0) }
      + none.filter { facts.contains($0) }.map { .precluded(by: $0) }
  }

  /// Whether it holds.
  public func holds(given facts: Lifecycle.Facts) -> Bool {
    all.allSatisfy { facts.contains($0) } && none.allSatisfy { !facts.contains($0) }
  }

  /// Whether this guard holds wherever the other does.
  func isImplied(by other: Lifecycle.Guard) -> Bool {
    all.allSatisfy(other.all.contains) && none.allSatisfy(other.none.contains)
  }
}

extension Lifecycle {
  /// The facts that guards ask and only the host knows, in order.
  ///
  /// A decision asks the host's predicates of the same names for them.
  public var hostFacts: [Fact] { table.hostFacts }
}
