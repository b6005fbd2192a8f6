import BusinessTime
import ComplaintModel
import Testing

/// L12: what is not the history of a complaint, or not an event, is refused with the record named.
@Suite struct ComplaintHistoryTests {
  /// A history with one thing wrong.
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let code: HistoryFault.Code
    let version: Int32?
    let damage: @Sendable (inout [Complaint.Event]) -> Void

    init(
      _ description: String, _ code: HistoryFault.Code, _ version: Int32?,
      _ damage: @escaping @Sendable (inout [Complaint.Event]) -> Void
    ) {
      (testDescription, self.code, self.version, self.damage) = (description, code, version, damage)
    }
  }

  private static func sound() -> [Complaint.Event] {
    var history = SampleHistory()
    history.file()
    for _ in 0..<4 { history.add(.noted) }
    return history.events
  }

  @Test(arguments: [
    Case("no event", .empty, nil) { $0 = [] },
    Case("no beginning", .noBeginning, 2) { $0.removeFirst() },
    Case("a beginning that is not the first version", .noBeginning, 2) { $0[0].version = 2 },
    Case("a beginning without a stage", .noBeginning, 1) { $0[0].stage = nil },
    Case("a note as version 1", .noBeginning, 1) { $0[0].body = .noted },
    Case("filed again", .secondBeginning, 3) { $0[2].body = .filed(SampleHistory.intake) },
    Case("taken over when filed", .secondBeginning, 4) {
      $0[3].body = .adopted(Complaint.Adoption(SampleHistory.intake, from: "old desk"))
    },
    Case("another complaint's", .otherComplaint, 3) { $0[2].complaint = SampleHistory.other(1) },
    Case("another tenant's", .otherComplaint, 5) { $0[4].tenant = TenantID(rawValue: "other") },
    Case("a version left out", .wrongVersion, 4) { $0.remove(at: 2) },
    Case("a version twice", .wrongVersion, 3) { $0.insert($0[2], at: 2) },
    Case("versions in the wrong order", .wrongVersion, 3) { $0.swapAt(1, 2) },
  ])
  func `A history with a fault is refused, and the fault names the event`(example: Case) throws {
    var events = Self.sound()
    example.damage(&events)
    let named = events.first { $0.version == example.version }?.complaint
    #expect {
      try Complaint(events)
    } throws: { error in
      guard let fault = error as? HistoryFault else { return false }
      return fault.code == example.code && fault.version == example.version
        && (events.isEmpty || fault.complaint != nil)
        && fault.description.hasSuffix("(\(fault.code))")
        && (named == nil || fault.description.hasPrefix("event \(fault.version ?? 0) of complaint"))
    }
  }

  @Test func `A fault says which event of which complaint, and what was expected`() {
    var events = Self.sound()
    events.remove(at: 2)
    let expected =
      "event 4 of complaint 019cadc6-9a80-7000-8000-000000000000: "
      + "version 3 is expected (wrongVersion)"
    #expect {
      try Complaint(events)
    } throws: { "\($0)" == expected }
    #expect {
      try Complaint([])
    } throws: { "\($0)" == "a history has at least one event (empty)" }
  }

  @Test func `A refused event leaves the complaint as it was`() throws {
    var complaint = try Complaint(Self.sound())
    let before = complaint
    #expect(throws: HistoryFault.self) { try complaint.follow(SampleHistory.event(9, .noted)) }
    #expect(complaint == before)
    try complaint.follow(SampleHistory.event(6, .noted))
    #expect(complaint.version == 6)
  }

  @Test func `After the last version there is none, and no event follows`() throws {
    var event = Self.sound()[1]
    var complaint = try Complaint(Self.sound())
    event.version = .max
    complaint.apply(event)
    event.version = .min
    #expect(throws: Never.self) { complaint.apply(event) }
    event.version = .max
    complaint.apply(event)
    #expect(throws: HistoryFault.self) { try complaint.follow(event) }
  }
}
