import BusinessTime
import ComplaintModel
import ComplaintTestSupport

/// Draws conditions that fit their facts, and facts for them to be asked of.
struct RandomCondition {
  var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  mutating func condition(depth: Int = 4) -> Condition {
    switch Int.random(in: 0..<(depth > 0 ? 9 : 5), using: &random) {
    case 0: return .always
    case 1: return .host(["recalled", "insured", "missing"].randomElement(using: &random) ?? "")
    case 2...4: return comparison()
    case 5, 6: return .all(conditions(depth: depth, least: 0))
    case 7: return .any(conditions(depth: depth, least: 1))
    default: return .not(condition(depth: depth - 1))
    }
  }

  /// A condition without contradictions, which can be written and read back.
  mutating func soundCondition() -> Condition {
    while true {
      let condition = condition()
      if condition.faults.isEmpty { return condition }
    }
  }

  private mutating func conditions(depth: Int, least: Int) -> [Condition] {
    (0..<Int.random(in: least...3, using: &random)).map { _ in condition(depth: depth - 1) }
  }

  mutating func fact() -> Fact {
    switch Int.random(in: 0..<10, using: &random) {
    case 0: .milestone(.awareOfEvent)
    case 1: .field("region")
    case 2: .outside("repeats")
    default: .known(Fact.Name.allCases.randomElement(using: &random) ?? .grade)
    }
  }

  private mutating func comparison() -> Condition {
    let fact = fact()
    var choices: [Condition.Comparison] = [.known]
    let single = (0..<3).map { _ in value(of: fact) }
    choices += [.equals(single[0]), .oneOf(single), .atLeast(single[0]), .atMost(single[0])]
    choices += [.moreThan(single[0]), .lessThan(single[0])]
    if case .text(let code) = single[0] { choices += [.within(code), .contains(code)] }
    if case .texts(let codes) = single[0] { choices += codes.map { .contains($0) } }
    // The linter says which of them the fact knows: it is tested by itself elsewhere.
    let fitting = choices.filter { Condition.fact(fact, $0).faults.isEmpty }
    return .fact(fact, fitting.randomElement(using: &random) ?? .known)
  }

  mutating func value(of fact: Fact) -> FactValue {
    switch fact.kind {
    case .number(let range): .number(Int64.random(in: 0...4, using: &random) + range.lowerBound)
    case .rank(let scale):
      .number(
        scale.terms.randomElement(using: &random).flatMap { scale.rank(of: $0.code) } ?? 0)
    case .code(let words): .text(code(of: words))
    case .codes(let words): .texts((0..<2).map { _ in code(of: words) })
    case .text: .text(["person:anna", "queue:a"].randomElement(using: &random) ?? "")
    case .money: money()
    case .flag: .flag(Bool.random(using: &random))
    case .instant: .instant(.march(Int64.random(in: 1...4, using: &random)))
    case .open: open()
    }
  }

  private mutating func code(of words: FactVocabulary) -> String {
    words.terms.prefix(6).map(\.code).randomElement(using: &random) ?? "own"
  }

  private mutating func money() -> FactValue {
    let currency = [Currency.cny, .jpy].randomElement(using: &random) ?? .cny
    return .money(Money(minorUnits: Int64.random(in: -1...3, using: &random), currency))
  }

  private mutating func open() -> FactValue {
    switch Int.random(in: 0..<5, using: &random) {
    case 0: .number(Int64.random(in: -2...2, using: &random))
    case 1: .text(["north", "south", "投"].randomElement(using: &random) ?? "")
    case 2: .flag(Bool.random(using: &random))
    case 3: .instant(.march(Int64.random(in: 1...4, using: &random)))
    default: money()
    }
  }

  /// What is known of about two facts in three.
  mutating func facts() -> StatedFacts {
    let all =
      Fact.Name.allCases.map(Fact.known)
      + [.milestone(.awareOfEvent), .field("region"), .outside("repeats")]
    var stated = StatedFacts(predicates: ["recalled": Bool.random(using: &random)])
    for fact in all where Int.random(in: 0..<3, using: &random) > 0 {
      stated.values[fact] = value(of: fact)
    }
    return stated
  }
}

/// The meaning of conditions, said once more in the plainest way.
func plainAnswer(_ condition: Condition, _ facts: StatedFacts) -> Bool {
  switch condition {
  case .always: return true
  case .all(let parts): return !parts.map { plainAnswer($0, facts) }.contains(false)
  case .any(let parts): return parts.map { plainAnswer($0, facts) }.contains(true)
  case .not(let part): return !plainAnswer(part, facts)
  case .predicate(let name): return facts.value(of: name) == true
  case .fact(let fact, let comparison):
    guard let value = facts.values[fact] else { return false }
    switch comparison {
    case .known: return value != .texts([])
    case .equals(let other): return value == other
    case .oneOf(let others): return others.contains(value)
    case .atLeast(let other): return plainDifference(value, other).map { $0 >= 0 } ?? false
    case .atMost(let other): return plainDifference(value, other).map { $0 <= 0 } ?? false
    case .moreThan(let other): return plainDifference(value, other).map { $0 > 0 } ?? false
    case .lessThan(let other): return plainDifference(value, other).map { $0 < 0 } ?? false
    case .within(let code):
      guard case .text(let text) = value else { return false }
      return text == code || text.hasPrefix(code + ".")
    case .contains(let text):
      guard case .texts(let texts) = value else { return false }
      return texts.contains(text)
    }
  }
}

private func plainDifference(_ left: FactValue, _ right: FactValue) -> Int64? {
  switch (left, right) {
  case (.number(let left), .number(let right)): return left - right
  case (.instant(let left), .instant(let right)): return (left - right).milliseconds
  case (.text(let left), .text(let right)): return left < right ? -1 : left == right ? 0 : 1
  case (.money(let left), .money(let right)):
    return left.currency == right.currency ? left.minorUnits - right.minorUnits : nil
  default: return nil
  }
}
