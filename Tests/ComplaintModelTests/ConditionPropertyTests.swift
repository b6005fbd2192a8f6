import BusinessTime
import ComplaintModel
import ComplaintTestSupport
import Testing

@Suite struct ConditionPropertyTests {
  @Test(arguments: Effort.seeds)
  func `Answers, findings and the plain meaning agree`(seed: UInt64) {
    var draw = RandomCondition(seed: seed)
    var held = 0
    let count = Effort.count(20_000)
    for _ in 0..<count {
      let (condition, facts) = (draw.condition(), draw.facts())
      let holds = condition.holds(in: facts)
      let finding = condition.finding(in: facts)
      #expect(holds == plainAnswer(condition, facts), "seed \(seed): \(condition)")
      #expect(holds == finding.held, "seed \(seed): \(condition)")
      #expect(holds == Condition.not(.not(condition)).holds(in: facts))
      expectSound(finding, facts)
      held += holds ? 1 : 0
    }
    // Otherwise the draw would say little.
    #expect((count / 5...count * 4 / 5).contains(held))
  }

  private func expectSound(_ finding: ConditionFinding, _ facts: StatedFacts) {
    #expect(finding.held == finding.condition.holds(in: facts))
    if case .fact(let fact, _) = finding.condition { #expect(finding.actual == facts.values[fact]) }
    for part in finding.parts { expectSound(part, facts) }
  }

  @Test(arguments: Effort.seeds)
  func `All and any are each other's opposites`(seed: UInt64) {
    var draw = RandomCondition(seed: seed)
    for _ in 0..<Effort.count(5_000) {
      let parts = (0..<3).map { _ in draw.condition(depth: 2) }
      let facts = draw.facts()
      #expect(
        Condition.all(parts).holds(in: facts)
          == Condition.not(.any(parts.map { .not($0) })).holds(in: facts))
    }
  }

  @Test(arguments: Effort.seeds)
  func `Only facts that are listed matter`(seed: UInt64) {
    var draw = RandomCondition(seed: seed)
    for _ in 0..<Effort.count(5_000) {
      let (condition, facts) = (draw.condition(), draw.facts())
      let (listed, named) = (Set(condition.facts), Set(condition.predicates.map(\.rawValue)))
      var less = facts
      less.values = facts.values.filter { listed.contains($0.key) }
      less.predicates = facts.predicates.filter { named.contains($0.key) }
      #expect(condition.finding(in: less) == condition.finding(in: facts), "\(condition)")
    }
  }

  @Test(arguments: Effort.seeds)
  func `What fits is written, read back and put into words`(seed: UInt64) throws {
    var draw = RandomCondition(seed: seed)
    for _ in 0..<Effort.count(5_000) {
      let (condition, facts) = (draw.soundCondition(), draw.facts())
      let text = try json(condition)
      #expect(try read(Condition.self, text) == condition, "\(text)")
      for language in DisplayLanguage.allCases {
        let found = condition.finding(in: facts).text(in: language)
        #expect(!condition.text(in: language).isEmpty)
        #expect(found.split(separator: "\n").allSatisfy { $0.count > 2 })
      }
    }
  }

  @Test(arguments: Effort.seeds)
  func `A contradiction that is found holds of nothing`(seed: UInt64) {
    var draw = RandomCondition(seed: seed)
    var found = 0
    for _ in 0..<Effort.count(20_000) {
      let parts = (0..<4).map { _ in draw.condition(depth: 0) }
      guard Condition.all(parts).faults.contains(where: { $0.code == .contradiction }) else {
        continue
      }
      found += 1
      for _ in 0..<5 { #expect(!Condition.all(parts).holds(in: draw.facts()), "\(parts)") }
    }
    #expect(found > 0)
  }

  @Test(arguments: Effort.seeds)
  func `Damaged text is read or refused, and what is read is sound`(seed: UInt64) throws {
    var draw = RandomCondition(seed: seed)
    for _ in 0..<Effort.count(5_000) {
      var bytes = Array(try json(draw.soundCondition()).utf8)
      for _ in 0..<Int.random(in: 1...3, using: &draw.random) {
        let place = Int.random(in: 0..<bytes.count, using: &draw.random)
        bytes[place] = UInt8.random(in: 0x20...0x7E, using: &draw.random)
      }
      let text = String(decoding: bytes, as: UTF8.self)
      let direct = try? Condition(decoding: bytes)
      if let direct { #expect(try read(Condition.self, text) == direct, "\(text)") }
      guard refusal(Condition.self, text) == nil else { continue }
      let condition = try read(Condition.self, text)
      #expect(condition.faults.isEmpty)
      #expect(try read(Condition.self, json(condition)) == condition)
    }
  }
}
