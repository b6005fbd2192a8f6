import BusinessTime
import ComplaintDesk
import ComplaintModel
import Testing

/// Merging by way of a desk, which loads the histories that the clocks ask for.
@Suite struct MergingTests {
  @Test func `Clocks that both stood still are put together, and parted again`() async throws {
    let office = try await Office()
    let start = office.clock.now
    var ids: [ComplaintID] = []
    for minute in [0, 10] as [Int64] {
      office.clock.set(start + .minutes(minute))
      ids.append(try await office.desk.file(office.intake(), by: office.anna).id)
    }
    // One waits from 10:00 to 12:00 on the next day, the other from 11:00 to 13:00.
    let waits: [(Int64, ComplaintID, Complaint.Command)] = [
      (25, ids[0], .askComplainant()), (26, ids[1], .askComplainant()),
      (27, ids[0], .recordReply(.answers)), (28, ids[1], .recordReply(.answers)),
    ]
    for (hours, id, command) in waits {
      office.clock.set(start + .hours(hours))
      try await office.desk.perform(command, on: id, by: office.anna)
    }
    let alone = try #require(try await office.desk.complaint(ids[1])?.clock("answer"))
    #expect(alone.paused.elapsed == .hours(2))
    try await office.desk.perform(.merge(into: ids[1]), on: ids[0], by: office.ben)
    let merged = try #require(try await office.desk.complaint(ids[1])?.clock("answer"))
    #expect(merged.start == start && merged.paused.elapsed == .hours(1))
    try await office.desk.perform(.unmerge, on: ids[0], by: office.ben)
    let parted = try #require(try await office.desk.complaint(ids[1])?.clock("answer"))
    #expect(parted.start == alone.start && parted.paused == alone.paused)
    #expect(parted.due == alone.due)
    let other = try #require(try await office.desk.complaint(ids[0])?.clock("answer"))
    #expect(other.isLive && other.paused.elapsed == .hours(2))
  }
}
