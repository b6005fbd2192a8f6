import ComplaintTestKit
import ComplaintTestSupport
import Testing

/// Three desks over one store, in a world in which everything goes wrong.
@Suite struct SimulationTests {
  @Test(arguments: Effort.seeds)
  func `Whatever goes wrong, the laws hold`(seed: UInt64) {
    var counts = Simulation.Counts()
    var isSound = true
    for number in 0..<UInt64(Effort.count(300)) where isSound {
      let report = Simulation.run(seed: seed &+ number)
      #expect(report.faults.isEmpty, "\(report)")
      counts = counts + report.counts
      isSound = report.faults.isEmpty
    }
    #expect(counts.breaches > 30)
    #expect(counts.messages > 100)
    #expect(counts.crashes > 20)
    #expect(counts.grants > 20)
    #expect(counts.requests > 0 || seed != Effort.seeds[0])
    print("simulated: \(counts)")
  }

  @Test func `The end comes after the leases of a clock that was ahead`() {
    // Under it a desk claimed by a clock two hours ahead, and crashed; then its clock was set back.
    let report = Simulation.run(seed: 2_825_415)
    #expect(report.faults.isEmpty, "\(report)")
  }

  @Test func `A seed comes to the same trace again, and another one to another`() {
    for seed in 1...5 as ClosedRange<UInt64> {
      let first = Simulation.run(seed: seed, isTracing: true)
      let second = Simulation.run(seed: seed, isTracing: true)
      #expect(first.digest == second.digest)
      #expect(first.trace == second.trace)
      #expect(first.digest != Simulation.run(seed: seed + 100).digest)
    }
  }

  /// What each bug has to be found by.
  static let signs: [(bug: Simulation.Bug, sign: String)] = [
    (.commitNotAtomic, "is lost"), (.commandIDNotChecked, "was committed twice"),
    (.firingKeyNotChecked, "is recorded twice"), (.breachBeforeElapsing, "without a breach"),
    (.retryUnderNewKey, "attempts of message"), (.feedWithAGap, "the feed goes on with position"),
    (.budgetNotChecked, "was spent"),
  ]

  @Test func `Every bug that can be planted is looked for`() {
    #expect(Set(Self.signs.map(\.bug)) == Set(Simulation.Bug.allCases))
  }

  @Test(arguments: signs)
  func `A bug that is planted is found, by what it does`(bug: Simulation.Bug, sign: String) {
    let found = (1...200 as ClosedRange<UInt64>).lazy
      .map { Simulation.run(seed: $0, planting: bug) }
      .first { report in report.faults.contains { $0.contains(sign) } }
    #expect(found != nil)
    if let found { print("\(bug): seed \(found.seed)") }
  }
}
