import ComplaintKit
import Foundation
import Replaying
import Testing

/// The report in JSON, whose keys others rely on.
@Suite struct ReportTests {
  @Test func `The JSON form has the documented keys and comes back as it was`() async throws {
    let (report, _) = try await SmallDesk.replay(SmallDesk.log)
    let data = try JSONEncoder().encode(report)
    #expect(try JSONDecoder().decode(ReplayReport.self, from: data) == report)
    let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let read = try #require(object["read"] as? [String: Any])
    #expect(read["cases"] as? Int == 2)
    #expect(read["events"] as? Int == 8)
    #expect(read["rejected"] as? Int == 0)
    #expect(object["reopenedCases"] as? Int == 1)
    #expect(object["closedAtExact"] as? Int == 2)
    let agreement = try #require(object["agreement"] as? [[String: Any]])
    #expect(
      Set(agreement.flatMap(\.keys)) == ["name", "group", "compared", "equal", "differing"])
    let article = SmallDesk.logs
      .appendingPathComponent("../../Documentation.docc/ReplayingALog.md").standardizedFileURL
    let text = try String(contentsOf: article, encoding: .utf8)
    for key in object.keys.sorted() {
      #expect(text.contains("`\(key)`") || text.contains("`\(key)."), "\(key) is not documented")
    }
  }

  @Test func `Times are counted by nearest rank, in whole seconds`() async throws {
    let (report, _) = try await SmallDesk.replay(SmallDesk.log)
    let (first, second) = (6 * 86_400 + 3_600, 31 * 86_400 - 6 * 3_600)
    #expect(report.timeToClose.count == 2)
    #expect(report.timeToClose.p50 == first)
    #expect(report.timeToClose.p90 == second)
    #expect(report.timeToCloseDistribution.reduce(0) { $0 + $1.count } == 2)
    #expect(report.timeToCloseDistribution.first { $0.label == "5 d–7 d" }?.count == 1)
    #expect(report.timeToCloseDistribution.first { $0.label == "30 d–60 d" }?.count == 1)
    #expect(report.backlogAge.count == 0 && report.backlogAge.p50 == nil)
    // Solved the first time on the second day, and again on the fourth.
    #expect(report.resolution.p50 == 3 * 86_400 + 3_600)
  }

  @Test func `What comes in and is closed is counted day by day`() async throws {
    let (report, _) = try await SmallDesk.replay(SmallDesk.log)
    let points = report.volume.points
    #expect(report.volume.step == "day")
    #expect(points.count == 32)
    #expect(points.first?.date == "2016-03-01" && points.first?.received == 2)
    #expect(points.first { $0.date == "2016-03-07" }?.closed == 1)
    #expect(points.first { $0.date == "2016-03-07" }?.open == 1)
    #expect(points.last?.date == "2016-04-01" && points.last?.open == 0)
  }
}
