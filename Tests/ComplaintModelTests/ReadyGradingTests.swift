import ComplaintModel
import ComplaintTestSupport
import Testing

@Suite struct ReadyGradingTests {
  @Test(arguments: Effort.seeds)
  func `A scheme made ready gives the grade that the scheme gives`(seed: UInt64) throws {
    var draw = RandomCondition(seed: seed)
    var (grades, fast) = (Set<Int32>(), 0)
    for _ in 0..<Effort.count(2_000) {
      let scheme = try scheme(&draw)
      let ready = ReadyGrading(scheme)
      for _ in 0..<10 {
        let facts = draw.facts()
        let grade = ready.grade(facts)
        #expect(grade == Complaint.GradeRecord(scheme.grade(facts)), "seed \(seed): \(facts)")
        grades.insert(grade.grade)
        fast += grade.fastLane.isEmpty ? 0 : 1
      }
    }
    // Otherwise the draw would say little.
    #expect(grades == [1, 2, 3, 4, 5])
    #expect(fast > 0)
  }

  private func scheme(_ draw: inout RandomCondition) throws -> GradingScheme {
    let names: [GradingReason] = [.amount, .harm, .emotion, .repetition]
    let factors = names.prefix(Int.random(in: 1...4, using: &draw.random)).map { name in
      GradingFactor(
        name, weight: Int.random(in: 0...3, using: &draw.random),
        bands: (0..<Int.random(in: 1...4, using: &draw.random)).map { _ in
          GradingFactor.Band(
            when: draw.soundCondition(), points: Int.random(in: -2...4, using: &draw.random))
        })
    }
    let isFast = Int.random(in: 0..<4, using: &draw.random) == 0
    let lanes = isFast ? [GradingScheme.FastLane(.safety, when: draw.soundCondition())] : []
    return try GradingScheme(factors: factors, thresholds: [1, 3, 5, 8], fastLane: lanes)
  }

  @Test func `Numbers at the ends of what there is are compared as they are`() throws {
    let ends = [Int64.min, .min + 1, 0, .max - 1, .max]
    for bound in ends {
      let comparisons: [Condition.Comparison] = [
        .equals(.number(bound)), .atLeast(.number(bound)), .atMost(.number(bound)),
        .moreThan(.number(bound)), .lessThan(.number(bound)),
      ]
      for comparison in comparisons {
        let condition = Condition.fact(.field("size"), comparison)
        let scheme = try GradingScheme(
          factors: [GradingFactor(.affected, bands: [.init(when: condition, points: 1)])],
          thresholds: [1, 2, 3, 4])
        for value in ends {
          let facts = StatedFacts([.field("size"): .number(value)])
          let expected: Int32 = condition.holds(in: facts) ? 2 : 1
          #expect(ReadyGrading(scheme).grade(facts).grade == expected, "\(value) \(condition)")
        }
      }
    }
  }
}
