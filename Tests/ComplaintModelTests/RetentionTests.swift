import BusinessTime
import ComplaintModel
import Testing

/// How long complaints have to be kept, and that nobody's data are erased before.
@Suite struct RetentionTests {
  static let schedule = RetentionSchedule([
    .init(.months(1), because: .legalObligation, category: .safety),
    .init(.months(72), because: .legalClaims, outcomes: [.upheld, .partlyUpheld], source: "s. 5"),
    .init(.calendarDays(10), because: .contract, outcomes: [.notUpheld]),
  ])

  private func bureau(
    _ commands: [Complaint.Command], _ category: ComplaintCategory = .quality
  ) throws -> Bureau {
    var bureau = try Bureau {
      $0.retention = Self.schedule
    } intake: {
      $0.category = category
    }
    for command in commands { try bureau.run(command) }
    return bureau
  }

  private func retained(_ bureau: Bureau) -> [Refusal.Reason] {
    do throws(Refusal) {
      _ = try bureau.decide(.erase(Bureau.complainant), by: Bureau.officer)
      return []
    } catch {
      return error.reasons
    }
  }

  @Test func `The first rule that matches says until when, in dates of the calendar`() throws {
    var bureau = try bureau(Way.closed)
    // Closed on 2 March 2026 in London: kept through 12 March.
    let end = try Timestamp("2026-03-13T00:00:00Z")
    #expect(
      bureau.playbook.retention(of: bureau.complaint)
        == RetentionSchedule([Self.schedule.rules[2]]).retention(
          of: bureau.complaint, in: try ZoneRules("Europe/London")))
    #expect(bureau.playbook.retention(of: bureau.complaint)?.until == end)
    #expect(retained(bureau) == [.retained(until: end, .contract)])
    #expect(
      bureau.complaint.permitted(for: Bureau.officer, in: bureau.context())
        .first { $0.act == .erase }?.reasons == [.retained(until: end, .contract)])
    bureau.now = end - .milliseconds(1)
    #expect(retained(bureau) == [.retained(until: end, .contract)])
    bureau.now = end
    #expect(retained(bureau) == [])
  }

  @Test func `Months end in summer time where the office is`() throws {
    let bureau = try bureau(
      Way.responding + [.communicateDecision(.notUpheld), .close(.notUpheld, because: .accepted)],
      .safety)
    #expect(
      bureau.playbook.retention(of: bureau.complaint)?.until
        == (try Timestamp("2026-04-02T23:00:00Z")))
  }

  @Test func `An open complaint is kept without an end, if a rule may come to be about it`() throws
  {
    let open = try bureau(Way.investigating)
    #expect(retained(open) == [.retained(until: nil, .legalClaims)])
    let free = try Bureau {
      $0.retention = RetentionSchedule([.init(.weeks(1), because: .consent, category: .safety)])
    }
    #expect(retained(free) == [])
    #expect(free.playbook.retention(of: free.complaint) == nil)
  }

  @Test func `A complaint that no rule is about may be erased when it has ended`() throws {
    let withdrawn = try bureau([.withdraw])
    #expect(withdrawn.complaint.phase == .closed)
    #expect(retained(withdrawn) == [])
  }

  @Test func `The reason is said in both languages`() {
    let reason = Refusal.Reason.retained(until: Bureau.start, .legalClaims)
    #expect(reason.code == "retained")
    #expect(
      reason.text(in: .english) == "It has to be kept until \(Bureau.start) (Legal claims).")
    #expect(reason.text(in: .chinese) == "该投诉须保存至\(Bureau.start)（法律请求的提出与抗辩）。")
    let open = Refusal.Reason.retained(until: nil, .consent)
    #expect(open.text(in: .english) == "It has to be kept while it is open (Consent).")
    #expect(open.text(in: .chinese) == "该投诉处理期间须保存（个人同意）。")
  }

  @Test func `A schedule is written and read byte for byte, and not at all if there is none`()
    throws
  {
    let text =
      #"[{"category":"safety","period":{"months":1},"basis":"legalObligation"},"#
      + #"{"outcomes":["upheld","partlyUpheld"],"period":{"months":72},"basis":"legalClaims","#
      + #""source":"s. 5"},{"outcomes":["notUpheld"],"period":{"calendarDays":10},"#
      + #""basis":"contract"}]"#
    #expect(String(decoding: Self.schedule.encoded(), as: UTF8.self) == text)
    #expect(try RetentionSchedule(decoding: Array(text.utf8)) == Self.schedule)
    var definition = Playbook.Definition.standard
    #expect(!String(decoding: definition.encoded(), as: UTF8.self).contains("\"retention\""))
    definition.retention = Self.schedule
    #expect(try Playbook.Definition(decoding: definition.encoded()) == definition)
  }

  @Test(arguments: [
    (#"{"period": {"working": "PT8H"}, "basis": "consent"}"#, "[0].period: complaints are kept"),
    (#"{"period": {"months": 1}, "basis": "a b"}"#, "[0].basis: playbooks do not accept a b"),
    (#"{"period": {"months": 1}}"#, "[0].basis: the member is missing"),
    (
      #"{"period": {"months": 1}, "basis": "consent"}, {"period": {"weeks": 1}, "basis": "consent"}"#,
      "[1]: [0] always matches first"
    ),
  ])
  func `What makes no sense is a fault`(rules: String, fault: String) {
    let faults = PlaybookCodingTests.faults(
      PlaybookCodingTests.text(" \"retention\": [\(rules)],"))
    #expect(faults.count == 1)
    #expect(faults.first?.hasPrefix("retention\(fault)") == true, "\(faults)")
  }

  @Test func `An erasure that was ordered is completed once, and nothing more is taken in`() throws
  {
    var bureau = try Bureau.after(Way.closed)
    #expect(
      try bureau.complaint.completingErasure(
        of: Bureau.complainant, in: bureau.context(by: .system)) == nil)
    try bureau.perform(.erase(Bureau.complainant), by: Bureau.officer)
    let completing = try bureau.complaint.completingErasure(
      of: Bureau.complainant, in: bureau.context(by: .system))
    let decision = try #require(completing)
    #expect(decision.events.map(\.body) == [.erasureCompleted(Bureau.complainant)])
    #expect(decision.events.map(\.actor) == [.system])
    bureau.take(decision)
    #expect(bureau.complaint.erasures.map(\.isCompleted) == [true])
    #expect(
      try bureau.complaint.completingErasure(
        of: Bureau.complainant, in: bureau.context(by: .system)) == nil)
    let content = ContentReference(
      command: CommandID(high: 1, low: 1), slot: 0, party: Bureau.complainant,
      digest: SampleHistory.content(1).digest)
    let code = "alreadyErased"
    #expect(bureau.codes(.note.saying(.stored(content))) == [code])
    #expect(bureau.codes(.attach.attaching(Attachment(.photo, content))) == [code])
    #expect(bureau.codes(.note.said) == [])
  }
}
