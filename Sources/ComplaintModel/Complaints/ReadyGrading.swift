/// A grading scheme, made ready for asking.
///
/// It gives what ``GradingScheme/grade(_:)`` gives, without the explanations: each fact is read once and
/// compared with all that it is compared with, and amounts are compared without looking at a condition.
package final class ReadyGrading: Sendable {
  private let factors: [Factor]
  /// The bands of one factor after another, of each those first that give the most.
  private let bands: [Band]
  private let lanes: [Lane]
  private let thresholds: [Int]
  /// The facts that are compared.
  private let subjects: [Subject]
  /// The comparisons of each of them, and the same in full.
  private let tests: [Test]
  private let comparisons: [Condition.Comparison]
  private let predicates: [Predicate]
  /// The conditions in flat order: what one combines stands after it.
  private let nodes: [Node]
  /// Those that combine others, the last one first, so that what one combines is answered before it.
  private let combining: [Int]
  /// Which conditions hold while nothing is known.
  private let initial: [Bool]

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

  private struct Subject {
    let fact: Fact
    let tests: Range<Int>
  }

  /// A comparison; of numbers and places only, so that nothing is counted when it is looked at.
  private struct Test {
    let node: Int
    /// Which amounts it holds of; `nil` if it compares something else or is not so simple.
    let amounts: AmountRange?
  }

  private struct Predicate {
    let name: PredicateName
    let node: Int
  }

  private struct Node {
    enum Kind {
      case always, all, any, not, comparison, predicate

      var combines: Bool { self == .all || self == .any || self == .not }
    }

    let kind: Kind
    /// The node after all that it combines.
    var next = 0
  }

  package init(_ scheme: GradingScheme) {
    var plan = Plan()
    (factors, bands, lanes) = plan.add(scheme)
    thresholds = scheme.thresholds
    (nodes, predicates) = (plan.nodes, plan.predicates)
    (subjects, tests, comparisons) = plan.comparisonsByFact
    combining = nodes.indices.reversed().filter { plan.nodes[$0].kind.combines }
    initial = nodes.map { $0.kind == .always }
  }

  /// The grade of a complaint with these facts.
  package func grade(_ reading: some FactReading) -> Complaint.GradeRecord {
    let answers = answers(reading)
    var (points, reasons, taken) = (0, [Complaint.GradeRecord.Reason](), [GradingReason]())
    for index in factors.indices {
      guard let strongest = strongest(factors[index].bands, answers) else { continue }
      let weighted = strongest * factors[index].weight
      points += weighted
      reasons.append(
        Complaint.GradeRecord.Reason(factors[index].name, points: Int32(clamping: weighted)))
    }
    for index in lanes.indices where answers[lanes[index].node] { taken.append(lanes[index].name) }
    var grade = Complaint.GradeRecord(5)
    if taken.isEmpty { grade.grade = 1 + Int32(clamping: thresholds.prefix { $0 <= points }.count) }
    (grade.points, grade.reasons, grade.fastLane) = (Int32(clamping: points), reasons, taken)
    return grade
  }

  /// The points of the first band that holds, which gives the most.
  private func strongest(_ range: Range<Int>, _ answers: [Bool]) -> Int? {
    for index in range where answers[bands[index].node] { return bands[index].points }
    return nil
  }
}

extension ReadyGrading {
  /// Which conditions hold, by their places.
  private func answers(_ reading: some FactReading) -> [Bool] {
    var answers = initial
    for place in subjects.indices {
      guard let value = reading.value(of: subjects[place].fact) else { continue }
      for test in subjects[place].tests where holds(test, value) {
        answers[tests[test].node] = true
      }
    }
    for place in predicates.indices {
      answers[predicates[place].node] = reading.value(of: predicates[place].name) ?? false
    }
    for place in combining {
      switch nodes[place].kind {
      case .all: answers[place] = !combines(place, false, answers)
      case .any: answers[place] = combines(place, true, answers)
      case .not: answers[place] = !answers[place + 1]
      case .always, .comparison, .predicate: break
      }
    }
    return answers
  }

  private func holds(_ test: Int, _ value: FactValue) -> Bool {
    guard let amounts = tests[test].amounts, let amount = value.amount else {
      return comparisons[test].holds(for: value)
    }
    return amounts.contains(amount)
  }

  /// Whether one of the conditions that another combines comes out so.
  private func combines(_ place: Int, _ outcome: Bool, _ answers: [Bool]) -> Bool {
    var part = place + 1
    while part < nodes[place].next {
      if answers[part] == outcome { return true }
      part = nodes[part].next
    }
    return false
  }
}

extension ReadyGrading {
  /// The flat order while it is put together.
  private struct Plan {
    var facts: [Fact] = []
    var nodes: [Node] = []
    var compared: [(fact: Int, node: Int, comparison: Condition.Comparison)] = []
    var predicates: [Predicate] = []

    mutating func add(
      _ scheme: GradingScheme
    ) -> (factors: [Factor], bands: [Band], lanes: [Lane]) {
      var (factors, bands) = ([Factor](), [Band]())
      for factor in scheme.factors {
        let first = bands.count
        for band in factor.bands.sorted(by: { $0.points > $1.points }) {
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
        predicates.append(Predicate(name: name, node: nodes.count))
        return Node(kind: .predicate)
      case .fact(let fact, let comparison):
        let place = facts.firstIndex(of: fact) ?? facts.count
        if place == facts.count { facts.append(fact) }
        compared.append((place, nodes.count, comparison))
        return Node(kind: .comparison)
      }
    }

    /// The facts, and their comparisons one fact after another.
    var comparisonsByFact: (subjects: [Subject], tests: [Test], comparisons: [Condition.Comparison])
    {
      var (subjects, tests) = ([Subject](), [Test]())
      var comparisons: [Condition.Comparison] = []
      for (place, fact) in facts.enumerated() {
        let first = tests.count
        for entry in compared where entry.fact == place {
          tests.append(Test(node: entry.node, amounts: entry.comparison.amounts))
          comparisons.append(entry.comparison)
        }
        subjects.append(Subject(fact: fact, tests: first..<tests.count))
      }
      return (subjects, tests, comparisons)
    }
  }
}

/// A number, or so many minor units of a currency.
private struct Amount {
  let units: Int64
  let currency: Currency?
}

/// All amounts of one currency, or numbers, between two.
private struct AmountRange {
  let units: ClosedRange<Int64>
  let currency: Currency?

  func contains(_ amount: Amount) -> Bool {
    units.contains(amount.units) && currency == amount.currency
  }
}

extension FactValue {
  @inline(__always)
  fileprivate var amount: Amount? {
    switch self {
    case .number(let number): Amount(units: number, currency: nil)
    case .money(let money): Amount(units: money.minorUnits, currency: money.currency)
    case .text, .texts, .flag, .instant: nil
    }
  }
}

extension Condition.Comparison {
  /// Which amounts it holds of; `nil` if it compares something else or is not so simple.
  fileprivate var amounts: AmountRange? {
    switch self {
    case .equals(let value): value.amount.map { $0.range($0.units...$0.units) }
    case .atLeast(let value): value.amount.map { $0.range($0.units...Int64.max) }
    case .atMost(let value): value.amount.map { $0.range(Int64.min...$0.units) }
    case .moreThan(let value):
      value.amount.flatMap { $0.units < .max ? $0.range($0.units + 1...Int64.max) : nil }
    case .lessThan(let value):
      value.amount.flatMap { $0.units > .min ? $0.range(Int64.min...$0.units - 1) : nil }
    case .known, .oneOf, .within, .contains: nil
    }
  }
}

extension Amount {
  fileprivate func range(_ units: ClosedRange<Int64>) -> AmountRange {
    AmountRange(units: units, currency: currency)
  }
}
