import BusinessTime
import ComplaintModel
import Testing

/// L12: an event or a snapshot that is damaged, or of a newer library, is refused with the path.
@Suite struct EventFaultTests {
  /// What is replaced in a sound document, by what, and the path of the fault that follows.
  struct Case: Sendable, CustomTestStringConvertible {
    let (old, new, path): (String, String, String)

    init(_ old: String, _ new: String, _ path: String) {
      (self.old, self.new, self.path) = (old, new, path)
    }

    var testDescription: String { "\(old) → \(new)" }
  }

  private static func event() -> String {
    var event = SampleHistory.event(4, .clockPaused(SampleHistory.answer, .parts))
    event.cause = .rung(2)
    event.text = SampleHistory.content(1)
    event.stage = Complaint.StageEntry(.assigned, in: .open)
    event.owner = SampleHistory.person("ann")
    event.grade = Complaint.GradeRecord(3)
    event.clocks = [
      .paused(SampleHistory.answer, at: SampleHistory.at(4), reason: .parts, wake: nil)
    ]
    event.outside = ["tier": .text("vip")]
    return String(decoding: event.encoded(), as: UTF8.self)
  }

  private func expectFault(_ json: String, _ example: Case, _ read: ([UInt8]) throws -> Void) {
    #expect(json.contains(example.old), "the case changes nothing")
    #expect {
      try read(Array(json.replacing(example.old, with: example.new, maxReplacements: 1).utf8))
    } throws: { error in
      guard let fault = (error as? CodingError)?.faults.first else { return false }
      if fault.path != example.path { Issue.record("\(fault)") }
      return fault.path == example.path && fault.offset != nil
    }
  }

  @Test(arguments: [
    Case("\"clockPaused\"", "\"clockStopped\"", "body.type"),
    Case("\"type\":\"clockPaused\",", "", "body.type"),
    Case("\"schema\":1", "\"schema\":2", "schema"),
    Case("\"schema\":1", "\"schema\":0", "schema"), Case("\"schema\":1,", "", "schema"),
    Case("\"schema\":1", "\"schema\":\"1\"", "schema"), Case("\"acme\"", "\"\"", "tenant"),
    Case("7000-8000", "4000-8000", "complaint"), Case("\"version\":4", "\"version\":0", "version"),
    Case("\"version\":4", "\"version\":2147483648", "version"),
    Case("\"version\":4,", "\"version\":4,\"version\":4,", "version"),
    Case("2026-03-02T09:40", "2026-02-30T09:40", "recordedAt"),
    Case("agent:ann", "robot:ann", "actor"), Case("00c0-0000", "00C0-0000", "command"),
    Case("rung:2", "rung:0", "cause"), Case("rung:2", "rung:+2", "cause"),
    Case("rung:2", "mood:2", "cause"), Case("\"playbook\":1", "\"playbook\":0", "playbook"),
    Case("\"clock\":\"answer\",\"reason\"", "\"clock\":\"\",\"reason\"", "body.clock"),
    Case(",\"reason\":\"parts\"}", "}", "body.reason"),
    Case("\"digest\":\"4b", "\"digest\":\"4B", "text.digest"),
    Case("\"phase\":\"open\"", "\"phase\":\"ajar\"", "stage.phase"),
    Case("person:ann", "person:", "owner"), Case("\"grade\":3", "\"grade\":3.5", "grade.grade"),
    Case("\"type\":\"paused\"", "\"type\":\"frozen\"", "clocks[0].type"),
    Case("{\"tier\":\"vip\"}", "{\"tier\":null}", "outside.tier"),
    Case("\"outside\"", "\"inside\"", "inside"), Case("\"vip\"}}", "\"vip\"}", "outside"),
  ])
  func `A damaged event is refused with the path to the damage`(example: Case) {
    expectFault(Self.event(), example) { _ = try Complaint.Event(decoding: $0) }
  }

  @Test(arguments: [
    Case("\"schema\":1", "\"schema\":2", "schema"),
    Case("\"phase\":\"open\"", "\"phase\":5", "phase"),
    Case("\"intake\":", "\"intakes\":", "intake"),
    Case("\"name\":\"answer\"", "\"name\":1", "clocks[0].name"),
    Case("\"proposed\"", "\"promised\"", "file.remedies[0].steps"),
    Case("\"notes\":1", "\"notes\":\"1\"", "counts.notes"),
  ])
  func `A damaged snapshot is refused with the path to the damage`(example: Case) throws {
    var history = SampleHistory()
    history.file()
    history.add(.noted) { $0.clocks = [SampleHistory.start(SampleHistory.answer)] }
    history.add(.responseProposed(SampleHistory.refundAndApology))
    let json = String(decoding: try history.complaint.encoded(), as: UTF8.self)
    expectFault(json, example) { _ = try Complaint(decoding: $0) }
  }

  @Test func `A tolerant reader lists the members that it does not know`() throws {
    let json = Self.event()
      .replacing("\"playbook\":1,", with: "\"playbook\":1,\"mood\":{\"a\":[1,null]},")
      .replacing("\"reason\":\"parts\"}", with: "\"reason\":\"parts\",\"until\":\"noon\"}")
    let reading = try Complaint.Event.tolerant(decoding: Array(json.utf8))
    #expect(Set(reading.ignored) == ["mood", "body.until", "clocks[0].until"])
    #expect(try reading.event == Complaint.Event(decoding: Array(Self.event().utf8)))
    #expect(throws: CodingError.self) { try Complaint.Event(decoding: Array(json.utf8)) }
  }

  @Test(arguments: ["\"schema\":2", "\"schema\":99"])
  func `A tolerant reader guesses at no newer schema and no unknown type`(schema: String) {
    let newer = Self.event().replacing("\"schema\":1", with: schema)
    let unknown = Self.event().replacing("\"clockPaused\"", with: "\"clockStopped\"")
    for (json, path) in [(newer, "schema"), (unknown, "body.type")] {
      #expect {
        try Complaint.Event.tolerant(decoding: Array(json.utf8))
      } throws: { ($0 as? CodingError)?.faults.first?.path == path }
    }
  }

  @Test func `An event without anything unusual is read tolerantly with nothing left out`() throws {
    #expect(try Complaint.Event.tolerant(decoding: Array(Self.event().utf8)).ignored.isEmpty)
  }
}
