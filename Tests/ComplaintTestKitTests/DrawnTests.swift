import BusinessTime
import ComplaintModel
import ComplaintTestKit
import ComplaintTestSupport
import Testing

/// What is drawn by chance is what could be, and the same again for the same seed.
@Suite struct DrawnTests {
  @Test(arguments: Effort.seeds)
  func `Calendars that are drawn are open at times, and differ`(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    var seen: Set<WorkingCalendar> = []
    for _ in 0..<40 {
      let zone = random.one(of: DrawnCalendar.zones).name
      let days = try LocalDate("2026-01-01")...LocalDate("2026-03-31")
      let calendar = try WorkingCalendar.drawn(zone: zone, valid: days, &random)
      let start = try Timestamp("2026-01-05T00:00:00Z")
      #expect(try calendar.adding(.milliseconds(1), to: start) > start)
      seen.insert(calendar)
    }
    #expect(seen.count == 40)
  }

  @Test(arguments: Effort.seeds)
  func `Of every way of working that is drawn a playbook can be made`(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    var levels: Set<Int> = []
    for _ in 0..<40 {
      let definition = try Playbook.Definition.drawn(&random)
      _ = try Playbook(definition)
      levels.insert(definition.serviceLevels.count)
    }
    #expect(levels.count > 2)
  }

  @Test(arguments: Effort.seeds)
  func `A life that is drawn is the sum of its events, and of its seed`(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    var (stages, breaches): (Set<Stage>, Int) = ([], 0)
    for _ in 0..<20 {
      let playbook = try Playbook(.drawn(&random))
      var again = random
      let life = try DrawnLife(by: playbook, steps: 30, &random)
      #expect(try Complaint(life.events) == life.complaint)
      #expect(try DrawnLife(by: playbook, steps: 30, &again).events == life.events)
      #expect(life.events.count > 3)
      stages.insert(life.complaint.stage)
      breaches += life.complaint.clocks.count { $0.breach != nil }
    }
    #expect(stages.count > 3)
    // Twenty short lives may all be lucky.
    #expect(breaches > 0 || seed != Effort.seeds[0])
  }
}
