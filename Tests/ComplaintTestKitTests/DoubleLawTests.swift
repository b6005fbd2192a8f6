import BusinessTime
import ComplaintDesk
import ComplaintModel
import ComplaintTestKit
import Testing

/// What stands in for the world in tests keeps the laws of what it stands in for.
@Suite struct DoubleLawTests {
  @Test func `A manual clock keeps the laws`() async {
    await ClockLaws(advance: { clock, span in clock.jump(by: span) }) { ManualClock() }.all()
  }

  @Test func `Seeded ids keep the laws`() async {
    let seeds = SeededIdentities(seed: 7)
    await IdentityLaws { SeededIdentities(seed: seeds.next()) }.all()
  }

  @Test func `A recording channel keeps the laws`() async {
    await ChannelLaws(to: "a@b.example") { RecordingChannel(.email) }.all()
  }

  @Test func `A faulty store without faults keeps the laws`() async {
    await StoreLaws(damage: { $0.damage($1, of: $2) }) { FaultyStore(MemoryStore()) }.all()
  }
}
