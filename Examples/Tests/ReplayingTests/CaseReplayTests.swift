import ComplaintKit
import Foundation
import Replaying
import Testing

/// From a log of a few lines to its report.
@Suite struct CaseReplayTests {
  @Test func `Cases are driven as the log says, and agree with it`() async throws {
    let (report, rejections) = try await SmallDesk.replay(SmallDesk.log)
    #expect(report.read.cases == 2)
    #expect(report.read.events == 8)
    #expect(report.read.rejected == 0)
    #expect(report.complaints == 2)
    #expect(report.reopenedCases == 1)
    #expect(report.closedAtExact == 2)
    #expect(report.phases.first { $0.name == "closed" }?.count == 2)
    for row in report.agreement { #expect(row.equal == row.compared && row.compared > 0) }
    #expect(report.agreement.map(\.name) == ["closed_at", "made_sla", "reopen_count"])
    #expect(report.clocks.first { $0.name == "solve" }?.met == 1)
    #expect(report.clocks.first { $0.name == "solve" }?.breached == 1)
    #expect(report.categories.map(\.label) == ["Category 1", "Category 2"])
    #expect(report.groups.map(\.name) == ["Group 2", "service desk"])
    #expect(rejections.map(\.kind) == [.irregular])
    #expect(rejections.map(\.line) == [9])
  }

  @Test func `A move that the lifecycle does not have is listed, and the case followed`()
    async throws
  {
    let (report, _) = try await SmallDesk.replay(SmallDesk.log)
    let moves = report.irregularMoves
    #expect(moves.map(\.from) == ["received"])
    #expect(moves.map(\.to) == ["closed"])
    #expect(moves.map(\.cases) == [["INC2"]])
    #expect(report.refusals.isEmpty)
  }

  @Test func `A verdict that is wrong is counted and named`() async throws {
    let text = SmallDesk.log.replacing(",true,", with: ",false,")
    let (report, _) = try await SmallDesk.replay(text)
    let row = try #require(report.agreement.first { $0.name == "made_sla" })
    #expect(row.compared == 2)
    #expect(row.equal == 1)
    #expect(row.differing == ["INC1"])
    #expect(row.group == "3 - Moderate")
  }

  @Test func `What cannot be used is listed with its line, and nothing else is lost`() async throws
  {
    let text =
      SmallDesk.log + """
        INC3,New,0,true,32/3/2016 14:00,1/3/2016 14:05,Phone,Category 1,3 - Moderate,Group 1,?,0
        INC3,Active,1,true,1/3/2016 14:00,1/3/2016 14:65,Phone,Category 1,3 - Moderate,Group 1,?,0
        INC3,Lost,2,true,1/3/2016 14:00,1/3/2016 14:05,Phone,Category 1,3 - Moderate,Group 1,?,0
        INC3,New,3,true
        INC1,New,0,true,1/3/2016 14:00,1/3/2016 14:05,Phone,Category 1,3 - Moderate,Group 1,?,0
        INC4,New,0,true,1/3/2016 14:00,1/3/2016 14:05,Ph"one,Category 1,3 - Moderate,"Gro"up 1,?,0

        """
    let (report, rejections) = try await SmallDesk.replay(text)
    let rejected = rejections.filter { $0.kind == .rejected }
    #expect(rejected.map(\.line).sorted() == [10, 11, 12, 13, 14, 15])
    #expect(report.read.rejected == 6)
    #expect(report.read.cases == 3)
    #expect(report.read.events == 10)
    #expect(report.phases.first { $0.name == "open" }?.count == 1)
  }

  @Test func `A case may live command by command, and comes to the same`() async throws {
    let (adopted, _) = try await SmallDesk.replay(SmallDesk.log)
    let (lived, rejections) = try await SmallDesk.replay(SmallDesk.log, manner: .living)
    #expect(lived.agreement == adopted.agreement)
    #expect(lived.clocks == adopted.clocks)
    #expect(lived.irregularMoves == adopted.irregularMoves)
    #expect(lived.stages == adopted.stages)
    #expect(rejections.map(\.kind) == [.irregular])
  }

  @Test func `A replay that was interrupted goes on where it was`() async throws {
    let store = ReplayStore.memory
    let (half, _) = try await SmallDesk.replay(SmallDesk.log, in: store, batch: 1) { _ in false }
    #expect(half.complaints == 1)
    let (rest, _) = try await SmallDesk.replay(SmallDesk.log, in: store, batch: 1)
    var (whole, _) = try await SmallDesk.replay(SmallDesk.log, batch: 1)
    whole.speed = rest.speed
    #expect(rest == whole)
    var (again, _) = try await SmallDesk.replay(SmallDesk.log, in: store, batch: 2)
    again.speed = rest.speed
    #expect(again == whole)
  }

  @Test func `A case that has changed meanwhile is not mixed with what was replayed`() async throws
  {
    let store = ReplayStore.memory
    _ = try await SmallDesk.replay(SmallDesk.log, in: store)
    let changed = SmallDesk.log.replacing("Group 2", with: "Group 3")
    let (report, rejections) = try await SmallDesk.replay(changed, in: store)
    #expect(report.refusals.map(\.name) == ["commandIdReused"])
    #expect(rejections.contains { $0.kind == .refused && $0.number == "INC1" })
    #expect(report.groups.contains { $0.name == "Group 2" })
  }

  @Test func `The same log gives the same report in a file`() async throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("ReplayTests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("cases.sqlite").path
    var (kept, _) = try await SmallDesk.replay(SmallDesk.log, in: .named("sqlite:\(path)"))
    let (whole, _) = try await SmallDesk.replay(SmallDesk.log)
    #expect(kept.speed.store == "sqlite")
    kept.speed = whole.speed
    #expect(kept == whole)
  }
}
