import BusinessTime
import ComplaintModel
import Testing

/// Rungs that look above the owner, where it has to be asked who stands there.
@Suite struct ReportingLineTests {
  private func bureau(_ lines: ReportingLines) throws -> Bureau {
    var bureau = try Bureau { definition in
      definition.ladder = EscalationLadder([
        .init(
          Wording("Lead", "组长"), when: [.breached("acknowledge")], who: [.line(1)],
          reassigns: true),
        .init(Wording("Above", "上级"), when: [.breached("answer")], who: [.line(2)]),
      ])
    }
    bureau.tuning = { $0.reportingLines = lines }
    try bureau.run(.assign(to: .person("anna")))
    return bureau
  }

  @Test func `Time says of whom it has to be asked, and goes on without`() throws {
    var bureau = try bureau(ReportingLines(asked: []))
    bureau.now = bureau.now + .hours(24)
    let decision = try #require(try bureau.complaint.elapse(in: bureau.context(by: .system)))
    #expect(decision.unknownSuperiors == [.person("anna")])
    let lines = ReportingLines([.person("anna"): "ben"], asked: [.person("anna")])
    bureau.tuning = { $0.reportingLines = lines }
    let informed = try #require(try bureau.complaint.elapse(in: bureau.context(by: .system)))
    #expect(informed.unknownSuperiors == [])
    #expect(informed.complaint.owner == .person("ben"))
  }

  @Test func `A command waits for the answer, also where without it it would be refused`() throws {
    var bureau = try bureau(ReportingLines(asked: []))
    func needed() -> [Owner] {
      do throws(Refusal) {
        _ = try bureau.decide(.escalate())
        return []
      } catch {
        return error.isProvisional ? error.neededSuperiors : [.queue("refused")]
      }
    }
    #expect(needed() == [.person("anna")])
    bureau.tuning = {
      $0.reportingLines = ReportingLines([:], asked: [.person("anna")])
    }
    #expect(bureau.codes(.escalate()) == ["nobodyAtRung"])
    bureau.tuning = {
      $0.reportingLines = ReportingLines([.person("anna"): "ben"], asked: [.person("anna")])
    }
    try bureau.perform(.escalate())
    #expect(bureau.complaint.owner == .person("ben"))
  }

  @Test func `Of a line that is known so far its end is asked for`() throws {
    var bureau = try bureau(
      ReportingLines([.person("anna"): "ben"], asked: [.person("anna")]))
    bureau.now = bureau.now + .hours(24 * 30)
    // The first rung makes ben responsible, the second looks two levels above ben.
    let decision = try #require(try bureau.complaint.elapse(in: bureau.context(by: .system)))
    #expect(decision.unknownSuperiors == [.person("ben")])
    #expect(
      Refusal.needs(superiors: decision.unknownSuperiors).description
        == "needs who stands above person:ben")
  }
}
