import BusinessTime
import ComplaintModel
import ComplaintTestSupport
import Testing

/// Laws of the fold, over histories without sense.
@Suite struct ComplaintPropertyTests {
  private func text(_ complaint: Complaint) -> String {
    String(decoding: complaint.encoded(), as: UTF8.self)
  }

  @Test(arguments: Effort.seeds)
  func `Any event can be applied to any complaint, and no list loses its bounds`(
    seed: UInt64
  ) throws {
    var random = SeededGenerator(seed: seed &+ 60)
    for _ in 0..<Effort.count(10_000) {
      var complaint = try Complaint(RandomHistory(&random, count: 6).events)
      for _ in 0..<12 {
        // Versions in no order, and beginnings in the middle as well.
        let event = Complaint.Event.drawn(
          .drawn(Complaint.Body.Kind.allCases.drawn(&random), &random),
          .random(in: .min ... .max, using: &random), at: .near(&random), &random)
        complaint.apply(event)
        func place() -> Comment { "seed \(seed): \(event)" }
        #expect(complaint.version == event.version, place())
        #expect(complaint.recordedAt == event.recordedAt, place())
        #expect(complaint.playbook == event.playbook, place())
        expectBounds(complaint, place())
      }
    }
  }

  private func expectBounds(_ complaint: Complaint, _ place: @autoclosure () -> Comment) {
    #expect(complaint.earlierOwners.count <= Complaint.mostEarlierOwners, place())
    #expect(isEachOnce(complaint.milestones.map(\.milestone)), place())
    #expect(isEachOnce(complaint.clocks.map(\.name)), place())
    #expect(isEachOnce(complaint.links), place())
    #expect(isEachOnce(complaint.reviews.map(\.round)), place())
    #expect(isEachOnce(complaint.referrals.map(\.body)), place())
    #expect(isEachOnce(complaint.heldClocks.map(\.clock)), place())
    #expect(isEachOnce(complaint.erasures.map(\.party)), place())
    #expect(isEachOnce(complaint.awaitedRungs.map { "\($0.rung) \($0.clock)" }), place())
    #expect(isEachOnce(complaint.metReasons), place())
  }

  private func isEachOnce(_ values: [some Hashable]) -> Bool { Set(values).count == values.count }

  @Test(arguments: Effort.seeds)
  func `A snapshot is what its events fold to, byte for byte, and the fold goes on from it`(
    seed: UInt64
  ) throws {
    var random = SeededGenerator(seed: seed &+ 61)
    for _ in 0..<Effort.count(3_000) {
      let events = RandomHistory(&random).events
      let cut = Int.random(in: 1...events.count, using: &random)
      let early = try Complaint(events.prefix(cut))
      var restored = try Complaint(decoding: early.encoded())
      func place() -> Comment { "seed \(seed), cut after \(cut): \(text(early))" }
      #expect(restored == early, place())
      #expect(restored.encoded() == early.encoded(), place())
      for event in events.dropFirst(cut) { try restored.follow(event) }
      let whole = try Complaint(events)
      #expect(restored == whole, place())
      #expect(text(restored) == text(whole), place())
    }
  }

  @Test(arguments: Effort.seeds)
  func `Events that went through JSON are the same and fold to the same complaint`(
    seed: UInt64
  ) throws {
    var random = SeededGenerator(seed: seed &+ 62)
    for _ in 0..<Effort.count(2_000) {
      let events = RandomHistory(&random).events
      let read = try events.map { try Complaint.Event(decoding: $0.encoded()) }
      #expect(read == events, "seed \(seed)")
      for event in events {
        let general: JSONReader.Reading<Complaint.Event> = try JSONReader.readGenerally(
          ContiguousArray(event.encoded()), .strict)
        #expect(general.value == event, "seed \(seed)")
      }
      #expect(try text(Complaint(read)) == text(Complaint(events)), "seed \(seed)")
    }
  }

  @Test(arguments: Effort.seeds)
  func `What does not begin a complaint leaves it apart from what its event says`(
    seed: UInt64
  ) throws {
    var random = SeededGenerator(seed: seed &+ 63)
    for _ in 0..<Effort.count(5_000) {
      let events = RandomHistory(&random).events
      let complaint = try Complaint(events)
      var (copy, last) = (complaint, complaint)
      let next = RandomHistory(&random).events[1]
      copy.apply(next)
      // A copy is a value: what happens to it never reaches the original.
      #expect(complaint == last, "seed \(seed): \(next)")
      last.apply(next)
      #expect(copy == last, "seed \(seed): \(next)")
      #expect(copy.tenant == complaint.tenant && copy.id == complaint.id, "seed \(seed)")
      if next.stage == nil { #expect(copy.stage == complaint.stage, "seed \(seed): \(next)") }
      if next.owner == nil { #expect(copy.owner == complaint.owner, "seed \(seed): \(next)") }
      if next.grade == nil { #expect(copy.grade == complaint.grade, "seed \(seed): \(next)") }
      if next.ladder.isEmpty { #expect(copy.metReasons == complaint.metReasons, "seed \(seed)") }
      if next.clocks.isEmpty { #expect(copy.clocks == complaint.clocks, "seed \(seed): \(next)") }
    }
  }
}
