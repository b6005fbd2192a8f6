import BusinessTime
import ComplaintModel
import Testing

/// Instants, sizes, malformed input, and what comes from other systems.
@Suite struct DecisionInputTests {
  @Test(arguments: [
    (TimeSpan.hours(-1), ["inFuture"]), (.zero, []), (.hours(5), []),
    (.hours(49), ["beforeReceipt"]), (.hours(31 * 24), ["tooLongAgo"]),
  ])
  func `An act happened between the receipt and now, and not too long ago`(
    ago: TimeSpan, codes: [String]
  ) throws {
    var bureau = try Bureau()
    bureau.now = bureau.now + .hours(48)
    #expect(bureau.codes(.acknowledge.occurred(at: bureau.now - ago)) == codes)
  }

  @Test func `How far back an act may lie is said act by act, and not of imports`() throws {
    var bureau = try Bureau { $0.limits.backdatingByAct = [.acknowledge: .minutes(5)] }
    bureau.now = bureau.now + .minutes(9)
    let ago = bureau.now - .minutes(6)
    #expect(bureau.codes(.acknowledge.occurred(at: ago)) == ["tooLongAgo"])
    #expect(bureau.codes(.note.said.occurred(at: ago)).isEmpty)
    bureau.tuning = { $0.isImporting = true }
    #expect(bureau.codes(.acknowledge.occurred(at: ago)).isEmpty)
  }

  @Test(arguments: [
    (
      "tags", [Complaint.Command.tag(add: [.red, ComplaintTag(rawValue: "b")])],
      Complaint.Command.tag(add: [ComplaintTag(rawValue: "c")])
    ),
    ("tasks", [.openTask(.callBack), .openTask(.callBack)], .openTask(.trace)),
    ("remedies", [.assess(), .proposing(1_000), .proposing(1_000)], .proposing(1_000)),
  ])
  func `What goes beyond a limit is refused with its name`(
    field: String, way: [Complaint.Command], command: Complaint.Command
  ) throws {
    var bureau = try Bureau {
      ($0.limits.tags, $0.limits.tasks, $0.limits.remedies) = (2, 2, 2)
    }
    for command in way { try bureau.perform(command) }
    #expect(bureau.codes(command) == ["tooMany.\(field)"])
  }

  @Test func `Attachments, links and events have limits, too`() throws {
    let other = try DecisionRelationTests.other()
    var bureau = try Bureau {
      ($0.limits.attachments, $0.limits.links, $0.limits.events) = (1, 1, 3)
    }
    bureau.tuning = { $0.others = [other.id: other] }
    let photo = try #require(Complaint.Command.attachment)
    #expect(bureau.codes(.note.said.attaching(photo, photo)) == ["tooMany.attachments"])
    try bureau.run(.attach.attaching(photo), .link(.repeatOf, other.id))
    #expect(
      bureau.codes(.link(.followsUp, other.id)) == ["tooMany.links", "tooMany.events"])
    #expect(
      bureau.codes(.split(Bureau.intake, as: Bureau.other)).prefix(2)
        == ["idTaken", "tooMany.links"])
    #expect(bureau.codes(.erase(Bureau.complainant), by: Bureau.officer).isEmpty)
  }

  static let ill: [(String, @Sendable (inout Intake) -> Void)] = [
    ("malformed.place", { $0.place = "a\u{0}b" }),
    ("malformed.place", { $0.place = String(repeating: "x", count: 1_001) }),
    ("malformed.fields.note", { $0.fields["note"] = .text("a\u{202E}b") }),
    ("malformed.fields.note", { $0.fields["note"] = .texts(["fine", "\n"]) }),
    ("malformed.fields.", { $0.fields[""] = .flag(true) }),
    ("malformed.category", { $0.category = ComplaintCategory(rawValue: "a b") }),
    ("malformed.channel", { $0.channel = ContactChannel(rawValue: "") }),
    ("malformed.tags", { $0.tags = [.ill] }),
    ("malformed.product", { $0.product = "" }),
    ("malformed.order", { $0.order = "a\nb" }),
    ("malformed.supplier", { $0.supplier = "" }),
    ("malformed.remediesSought", { $0.remediesSought = [RemedyKind(rawValue: "")] }),
    ("inFuture", { $0.receivedAt = Bureau.start + .minutes(1) }),
    (
      "tooMany.parties",
      { $0.parties += (0..<20).map { .init(PartyID(high: 5, low: $0), as: .witness) } }
    ),
    ("tooMany.fields", { for n in 0...100 { $0.fields["f\(n)"] = .flag(true) } }),
    ("tooMany.tags", { $0.tags = (0...50).map { ComplaintTag(rawValue: "t\($0)") } }),
  ]

  @Test(arguments: ill.indices)
  func `A malformed intake is refused with the field named`(index: Int) throws {
    let (code, change) = Self.ill[index]
    let bureau = try Bureau()
    var intake = Bureau.intake
    change(&intake)
    let refusal = #expect(throws: Refusal.self) {
      try Complaint.decide(.file(intake), as: Bureau.other, of: "shop", in: bureau.context())
    }
    #expect(refusal?.reasons.map(\.code) == [code])
  }

  @Test func `A correction is looked at like an intake`() throws {
    var bureau = try Bureau()
    bureau.now = bureau.now + .minutes(1)
    var change = IntakeChange()
    change.place = "\u{7}"
    change.product = ""
    change.receivedAt = bureau.now + .minutes(1)
    change.cleared = [.channel, .milestone(.awareOfEvent)]
    let codes = [
      "malformed.place", "malformed.product", "inFuture", "notClearable", "notClearable",
    ]
    #expect(bureau.codes(.correctFacts(change).said) == codes)
    #expect(bureau.codes(.assess(Complaint.Assessment(change))) == codes)
  }

  @Test func `Nothing but filing and adopting begins a complaint`() throws {
    let bureau = try Bureau()
    let refusal = #expect(throws: Refusal.self) {
      try Complaint.decide(.acknowledge, as: Bureau.other, of: "shop", in: bureau.context())
    }
    #expect(refusal?.reasons.map(\.code) == ["lifecycle.noEntry"])
  }

  @Test func `A case from another system is adopted with its times and its odd moves`() throws {
    let bureau = try Bureau()
    var context = bureau.context()
    context.isImporting = true
    var adoption = Complaint.Adoption(
      Intake(.letter, receivedAt: Bureau.start - .hours(90 * 24), from: Bureau.complainant),
      from: "old desk")
    adoption.milestones = [.init(.firstResponse, at: Bureau.start - .hours(80 * 24))]
    let begun = try Complaint.decide(
      .adopt(adoption, at: .investigating).occurred(at: Bureau.start - .hours(90 * 24)),
      as: Bureau.other, of: "shop", in: context)
    #expect(begun.complaint.stage == .investigating)
    #expect(begun.events.allSatisfy { $0.isImported })
    let moved = try begun.complaint.decide(
      .adoptMove(to: .resolved).occurred(at: Bureau.start - .hours(70 * 24)), in: context)
    #expect(moved.complaint.stage == .resolved)
    #expect(moved.events.last?.body == .moved(isIrregular: true))
    adoption.source = "a\u{1}"
    adoption.milestones = [.init(Milestone(rawValue: ""), at: Bureau.start + .hours(1))]
    let refusal = #expect(throws: Refusal.self) {
      try Complaint.decide(.adopt(adoption), as: Bureau.other, of: "shop", in: context)
    }
    #expect(
      refusal?.reasons.map(\.code) == ["malformed.source", "malformed.milestones", "inFuture"])
  }

  @Test func `Facts from outside are asked for, then written into the event`() throws {
    var bureau = try Bureau()
    bureau.tuning = { $0.unknown = [] }
    let refusal = #expect(throws: Refusal.self) { try bureau.decide(.assess()) }
    #expect(refusal?.needed == ["repeats", "similar"])
    #expect(bureau.codes(.acknowledge).isEmpty, "nothing is judged by an acknowledgement")
    bureau.tuning = {
      $0.unknown = ["similar"]
      $0.outside = ["repeats": .number(3), "other": .flag(true)]
    }
    let event = try #require(bureau.decide(.assess()).events.first)
    #expect(event.outside == ["repeats": .number(3)])
    #expect(event.grade?.points == 4)
  }
}
