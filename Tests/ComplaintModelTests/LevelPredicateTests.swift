import BusinessTime
import ComplaintModel
import Testing

/// What the host's own predicates and facts do to clocks, and what a part has of the whole.
@Suite struct LevelPredicateTests {
  private func bureau(_ predicate: @escaping @Sendable (Complaint) -> Bool) throws -> Bureau {
    var bureau = try Bureau {
      $0.serviceLevels = [
        .answer {
          $0.applies = .predicate("framework contract")
          $0.starts = [.milestone(.complaintReceived)]
          $0.pausesWhile = .predicate("at the laboratory")
        }
      ]
    }
    bureau.tuning = {
      $0.predicates["framework contract"] = predicate
      $0.predicates["at the laboratory"] = { $0.intake.tags.contains(.red) }
    }
    return bureau
  }

  @Test func `A predicate of the host starts a clock, and another pauses it`() throws {
    var bureau = try bureau { _ in true }
    #expect(bureau.complaint.clocks.isEmpty)
    bureau.now = .march("02 10:00")
    try bureau.perform(.note.said)
    #expect(bureau.complaint.clock("answer")?.start == Bureau.received)
    bureau.now = .march("02 11:00")
    try bureau.perform(.tag(add: [.red]))
    #expect(bureau.complaint.clock("answer")?.isPaused == true)
    bureau.now = .march("02 13:00")
    try bureau.perform(.tag(remove: [.red]))
    #expect(bureau.complaint.clock("answer")?.due == .march("03 11:00"))
    #expect(
      bureau.playbook.predicates(missingFrom: ["framework contract"]) == ["at the laboratory"])
  }

  @Test func `Where the predicate does not hold there is no clock`() throws {
    var bureau = try bureau { _ in false }
    try bureau.perform(.note.said)
    #expect(bureau.complaint.clocks.isEmpty)
  }

  @Test func `The clocks of a part count from the receipt of the whole, as its own do`() throws {
    let bureau = try Bureau.after(Way.investigating)
    let intake = Intake(.email, receivedAt: bureau.now, from: Bureau.complainant)
    let decision = try bureau.decide(.split(intake, as: Bureau.other))
    let (whole, part) = (decision.complaint, decision.parts[1].complaint)
    #expect(part.clocks.map(\.name) == whole.clocks.map(\.name))
    #expect(part.clocks.map(\.start) == Array(repeating: Bureau.received, count: 3))
    #expect(part.clocks.map(\.due) == whole.clocks.map(\.due))
  }

  @Test func `A merge asks for histories only where both have stood still`() throws {
    let waited: [Complaint.Command] = [.askComplainant(), .recordReply(.answers)]
    for (own, other, needs) in [
      ([], waited, false), (waited, [], false), (waited, waited, true),
    ] as [([Complaint.Command], [Complaint.Command], Bool)] {
      var history = try DecisionRelationTests.history()
      for (minute, command) in other.enumerated() {
        var bureau = try Bureau()
        bureau.now = bureau.now + .minutes(Int64(minute) * 30)
        history += try Complaint(history).decide(command, in: bureau.context()).events
      }
      let survivor = try Complaint(history)
      var bureau = try DecisionRelationTests.bureau(with: survivor, after: own)
      bureau.now = bureau.now + .hours(2)
      let codes = bureau.codes(.merge(into: survivor.id))
      #expect(codes == (needs ? ["needs"] : []), "\(own.count) \(other.count)")
      guard needs else { continue }
      let (whole, events) = (history, bureau.history)
      bureau.tuning = {
        $0.others = [survivor.id: survivor]
        $0.histories = [survivor.id: whole, Bureau.id: events]
      }
      let decision = try bureau.decide(.merge(into: survivor.id))
      #expect(decision.parts[1].complaint.clock("answer")?.revision == 1)
      #expect(try Complaint(history + decision.parts[1].events) == decision.parts[1].complaint)
    }
  }
}
