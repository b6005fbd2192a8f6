import ComplaintKit
import ComplaintTestKit
import Replaying
import Testing

/// A made-up year, lived through by a desk.
@Suite struct YearTests {
  @Test func `A year has all that makes an office busy, and nothing in it is refused`() async throws
  {
    let playbook = try ComplaintYear.playbook()
    var options = CaseReplay.Options()
    options.manner = .living
    options.zone = try ZoneRules("Asia/Shanghai")
    var source = try YearSource(by: playbook, count: 60, seed: 7)
    let replay = try await CaseReplay(by: playbook, in: .memory)
    let report = try await replay.run(&source, options)
    #expect(report.read.cases == 60)
    #expect(report.complaints == 60)
    #expect(report.events > report.read.events)
    #expect(report.refusals.isEmpty)
    #expect(report.irregularMoves.isEmpty)
    #expect(report.clocks.contains { $0.met > 0 })
    #expect(report.clocks.contains { $0.breached > 0 })
    #expect(!report.escalations.isEmpty)
    #expect(report.volume.step == "month")
    #expect(report.pareto.last?.cumulative == 1)
    #expect(report.hotspots.counts.joined().reduce(0, +) == 60)
    let text = ReportText.text(of: report)
    for heading in ["## promises", "## escalations", "## by channel", "## time to closing"] {
      #expect(text.contains(heading))
    }
  }
}
