import ComplaintKit
import Foundation
import Replaying
import Testing

/// Real logs, against what they say of themselves.
@Suite(.serialized) struct PublicLogTests {
  @Test(
    .enabled(
      if: PublicLogs.incidents != nil,
      "incidents-dev.csv.gz is not here: COMPLAINTKIT_DATA names its folder"))
  func `A service desk's incidents come out as its log says`() async throws {
    let file = try #require(PublicLogs.incidents)
    let (report, rejections) = try await PublicLogs.replay(file, by: "incidents")
    print(ReportText.text(of: report))
    #expect(report.read.cases == 9_923)
    #expect(report.read.events == 56_486)
    #expect(report.read.rejected == 0)
    #expect(report.complaints == 9_923)
    #expect(report.closedAtExact == 9_923)
    let promise = try #require(report.agreement("made_sla", "3 - Moderate"))
    #expect(promise.compared > 9_000)
    #expect(Double(promise.equal) >= 0.998 * Double(promise.compared))
    let reopenings = try #require(report.agreement("reopen_count", "all"))
    #expect(reopenings.compared == 9_923)
    #expect(reopenings.equal == 9_923)
    #expect(report.reopenings == 139)
    #expect(report.irregularMoves.first { $0.from == "received" && $0.to == "closed" }?.count == 3)
    #expect(report.irregularMoves.reduce(0) { $0 + $1.count } == 4)
    #expect(rejections.count { $0.kind == .irregular } == 4)
    #expect(report.refusals.isEmpty)
  }

  @Test(
    .enabled(
      if: PublicLogs.requests != nil,
      "service-requests-2013.csv is not here: COMPLAINTKIT_DATA names its folder"))
  func `A city's service requests are due and late as its list says`() async throws {
    let file = try #require(PublicLogs.requests)
    let (report, rejections) = try await PublicLogs.replay(file, by: "service-requests")
    print(ReportText.text(of: report))
    #expect(report.read.cases == 2_386)
    #expect(report.read.events == 2_386)
    let police = try #require(report.agreement("Due Date", "NYPD"))
    #expect(police.compared == 298 && police.equal == 298)
    let late = try #require(report.agreement("Closed after Due Date", "all"))
    // The one that differs is said to be closed before it was created; its promise ran on.
    #expect(late.compared == 419 && late.equal == 418)
    #expect(late.differing == ["26984786"])
    #expect(report.tasks.opened == 445)
    #expect(report.tasks.done == 418 && report.tasks.doneLate == 46)
    #expect(report.read.rejected == 1)
    #expect(rejections.map(\.number) == ["26984786"])
    #expect(rejections.allSatisfy { $0.line > 1 && $0.reason.contains("before the receipt") })
    #expect(report.phases.first { $0.name == "closed" }?.count == 2_302)
    #expect(report.phases.first { $0.name == "open" }?.count == 84)
  }

  @Test(
    .enabled(
      if: PublicLogs.complaints != nil,
      "consumer-complaints-2015-01.csv is not here: COMPLAINTKIT_DATA names its folder"))
  func `The clocks of a regime agree with what a regulator publishes`() async throws {
    let file = try #require(PublicLogs.complaints)
    let (report, _) = try await PublicLogs.replay(file, by: "consumer-complaints")
    print(ReportText.text(of: report))
    #expect(report.read.cases == 12_600)
    #expect(report.read.rejected == 0)
    let untimely = try #require(
      report.agreement("Company response: Untimely response", "Untimely response"))
    #expect(untimely.compared == 184 && untimely.equal == 184)
    let progress = try #require(report.agreement("Company response: In progress", "In progress"))
    #expect(progress.compared == 302 && progress.equal == 302)
    let late = try #require(report.agreement("Timely response?", "No"))
    #expect(late.compared == 381 && late.equal == 381)
  }
}

extension ReplayReport {
  /// What was compared under a name in a group.
  fileprivate func agreement(_ name: String, _ group: String) -> Agreement? {
    agreement.first { $0.name == name && $0.group == group }
  }
}
