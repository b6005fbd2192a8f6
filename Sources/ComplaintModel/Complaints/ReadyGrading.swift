/// A grading scheme, made ready for asking.
///
/// It gives what ``GradingScheme/grade(_:)`` gives, without the explanations: each fact is read once
/// however many bands compare it, and numbers are compared without looking at a condition.
package final class ReadyGrading: Sendable {
  /// The facts that are compared.
  private let facts: [Fact]
  private let factors: [Factor]
  private let bands: [Band]
  private let lanes: [Lane]
  private let thresholds: [Int]
  /// The conditions in flat order: what one combines stands after it.
  private let nodes: [Node]
  private let comparisons: [Condition.Comparison]
  private let predicates: [PredicateName]

  private struct Factor {
    let name: GradingReason
    let weight: Int
    let bands: Range<Int>
  }

  private struct Band {
    let points: Int
    let node: Int
  }

  private struct Lane {
    let name: GradingReason
    let node: Int
  }

  /// A condition; of numbers and places only, so that nothing is counted when it is looked at.
  private struct Node {
    enum Kind { case always, all, any, not, number, comparison, predicate }

    let kind: Kind
    /// For a comparison the fact, for a predicate its place.
    var subject = 0
    /// Which comparison, in full.
    var comparison = 0
    /// Between which numbers it holds, if it compares numbers.
    var least = Int64.min
    var most = Int64.max
    /// The node after all that it combines.
    var next = 0
  }

  /// What a fact says while a complaint is graded.
  private enum Reading {
    case unread
    case unknown
    case number(Int64)
    case other(FactValue)
  }

  package init(_ scheme: GradingScheme) {
    var plan = Plan()
    (factors, bands, lanes) = plan.add(scheme)
    thresholds = scheme.thresholds
    (facts, nodes) = (plan.facts, plan.nodes)
    (comparisons, predicates) = (plan.comparisons, plan.predicates)
  }

  /// The grade of a complaint with these facts.
  package func grade(_ reading: some FactReading) -> Complaint.GradeRecord {
    var known = Array(repeating: Reading.unread, count: facts.count)
    var (points, reasons, taken) = (0, [Complaint.GradeRecord.Reason](), [GradingReason]())
    for index in factors.indices {
      guard let strongest = strongest(factors[index].bands, reading, &known) else { continue }
      let weighted = strongest * factors[index].weight
      points += weighted
      reasons.append(
        Complaint.GradeRecord.Reason(factors[index].name, points: Int32(clamping: weighted)))
    }
    for index in lanes.indices where holds(lanes[index].node, reading, &known) {
      taken.append(lanes[index].name)
    }
    var grade = Complaint.GradeRecord(5)
    if taken.isEmpty { grade.grade = 1 + Int32(clamping: thresholds.prefix { $0 <= points }.count) }
    (grade.points, grade.reasons, grade.fastLane) = (Int32(clamping: points), reasons, taken)
    return grade
  }

  private func strongest(
    _ range: Range<Int>, _ reading: some FactReading, _ known: inout [Reading]
  ) -> Int? {
    var strongest: Int?
    for index in range {
      if let strongest, bands[index].points <= strongest { continue }
      if holds(bands[index].node, reading, &known) { strongest = bands[index].points }
    }
    return strongest
  }
}

extension ReadyGrading {
  private func holds(
    _ place: Int, _ reading: some FactReading, _ known: inout [Reading]
  ) -> Bool {
    switch nodes[place].kind {
    case .always: return true
    case .all: return !combines(place, false, reading, &known)
    case .any: return combines(place, true, reading, &known)
    case .not: return !holds(place + 1, reading, &known)
    case .predicate: return reading.value(of: predicates[nodes[place].subject]) ?? false
    case .number, .comparison:
      let subject = nodes[place].subject
      if case .unread = known[subject] { known[subject] = read(facts[subject], reading) }
      return compares(nodes[place], known[subject])
    }
  }

  /// Whether one of the conditions that another combines comes out so.
  private func combines(
    _ place: Int, _ outcome: Bool, _ reading: some FactReading, _ known: inout [Reading]
  ) -> Bool {
    var part = place + 1
    while part < nodes[place].next {
      if holds(part, reading, &known) == outcome { return true }
      part = nodes[part].next
    }
    return false
  }

  private func read(_ fact: Fact, _ reading: some FactReading) -> Reading {
    guard let value = reading.value(of: fact) else { return .unknown }
    if case .number(let number) = value { return .number(number) }
    return .other(value)
  }

  private func compares(_ node: Node, _ value: Reading) -> Bool {
    switch value {
    case .unread, .unknown: false
    case .number(let number):
      node.kind == .number
        ? node.least <= number && number <= node.most
        : comparisons[node.comparison].holds(forNumber: number)
    case .other(let value): comparisons[node.comparison].holds(for: value)
    }
  }
}

extension ReadyGrading {
  /// The flat order while it is put together.
  private struct Plan {
    var facts: [Fact] = []
    var nodes: [Node] = []
    var comparisons: [Condition.Comparison] = []
    var predicates: [PredicateName] = []

    mutating func add(
      _ scheme: GradingScheme
    ) -> (factors: [Factor], bands: [Band], lanes: [Lane]) {
      var (factors, bands) = ([Factor](), [Band]())
      for factor in scheme.factors {
        let first = bands.count
        for band in factor.bands {
          bands.append(Band(points: band.points, node: add(band.condition)))
        }
        factors.append(
          Factor(name: factor.name, weight: factor.weight, bands: first..<bands.count))
      }
      let lanes = scheme.fastLane.map { Lane(name: $0.name, node: add($0.condition)) }
      return (factors, bands, lanes)
    }

    /// Adds a condition with all that it combines, and gives its place.
    private mutating func add(_ condition: Condition) -> Int {
      let place = nodes.count
      nodes.append(node(of: condition))
      switch condition {
      case .all(let parts), .any(let parts): for part in parts { _ = add(part) }
      case .not(let part): _ = add(part)
      case .always, .fact, .predicate: break
      }
      nodes[place].next = nodes.count
      return place
    }

    private mutating func node(of condition: Condition) -> Node {
      switch condition {
      case .always: return Node(kind: .always)
      case .all: return Node(kind: .all)
      case .any: return Node(kind: .any)
      case .not: return Node(kind: .not)
      case .predicate(let name):
        predicates.append(name)
        return Node(kind: .predicate, subject: predicates.count - 1)
      case .fact(let fact, let comparison):
        let subject = facts.firstIndex(of: fact) ?? facts.count
        if subject == facts.count { facts.append(fact) }
        comparisons.append(comparison)
        let numbers = comparison.numbers
        return Node(
          kind: numbers == nil ? .comparison : .number, subject: subject,
          comparison: comparisons.count - 1, least: numbers?.lowerBound ?? .min,
          most: numbers?.upperBound ?? .max)
      }
    }
  }
}

extension Condition.Comparison {
  /// Between which numbers it holds; `nil` if it compares something else or is not so simple.
  fileprivate var numbers: ClosedRange<Int64>? {
    switch self {
    case .equals(.number(let number)): number...number
    case .atLeast(.number(let number)): number...Int64.max
    case .atMost(.number(let number)): Int64.min...number
    case .moreThan(.number(let number)): number < .max ? number + 1...Int64.max : nil
    case .lessThan(.number(let number)): number > .min ? Int64.min...number - 1 : nil
    case .known, .equals, .oneOf, .atLeast, .atMost, .moreThan, .lessThan, .within, .contains: nil
    }
  }
}
