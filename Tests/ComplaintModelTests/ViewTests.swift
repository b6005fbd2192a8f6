import BusinessTime
import ComplaintModel
import ComplaintTestSupport
import Testing

/// What a complaint shows to whom.
@Suite struct ViewTests {
  static let customer = Actor(.party(SampleHistory.party), as: .complainant)

  static func view(
    _ events: [Complaint.Event], for actor: Actor
  ) throws -> ComplaintView {
    try Complaint(events).view(for: actor, history: events, by: .standard)
  }

  @Test func `The complainant sees the words, the steps and what was written to and fro`() throws {
    let events = try SampleHistory.life().events
    let view = try Self.view(events, for: Self.customer)
    #expect(
      view.parts
        == ComplaintPart.allCases.filter(ComplaintPart.outward.contains).filter { $0 != .parties })
    #expect(view.account == SampleHistory.content(0))
    #expect(view.evidence.map(\.content) == [SampleHistory.content(1), SampleHistory.content(2)])
    let kinds = Set(view.timeline.map(\.kind))
    #expect(kinds.isSuperset(of: ["filed", "acknowledged", "complainantAsked", "replyRecorded"]))
    #expect(kinds.isDisjoint(with: ["noted", "assigned", "escalated", "responseProposed", "held"]))
    let question = view.timeline.first { $0.kind == "complainantAsked" }
    #expect(question?.text == SampleHistory.content(3, of: nil))
    #expect(question?.by == .organisation)
    #expect(question?.actor == nil)
    let reply = view.timeline.first { $0.kind == "replyRecorded" }
    #expect(reply?.text == SampleHistory.content(4))
    #expect(reply?.by == .reader)
    #expect(!view.contains(SampleHistory.content(5, of: nil)), "a note")
    #expect(view.status?.stage == nil)
  }

  @Test func `A colleague sees notes, names and the draft as their role says`() throws {
    let events = try SampleHistory.life().events
    let agent = try Self.view(events, for: Actor(.agent("zoe"), as: .agent))
    #expect(agent.parts == ComplaintPart.allCases)
    #expect(agent.contains(SampleHistory.content(5, of: nil)))
    #expect(agent.timeline.count == events.count)
    #expect(agent.timeline[0].actor == events[0].actor)
    let quality = try Self.view(events, for: Actor(.agent("zoe"), as: .quality))
    #expect(quality.contains(SampleHistory.content(5, of: nil)))
    #expect(quality.customer == nil)
    #expect(quality.parties.isEmpty)
    let partner = try Self.view(events, for: Actor(.agent("zoe"), as: .partner))
    #expect(partner.isEmpty)
    let administrator = try Self.view(events, for: Actor(.agent("zoe"), as: .administrator))
    #expect(administrator.account == nil)
    #expect(administrator.timeline.allSatisfy { $0.text == nil && $0.attachments.isEmpty })
    #expect(!administrator.timeline.contains { $0.kind == "noted" })
  }

  @Test(arguments: Effort.seeds)
  func `Whatever happened, a party sees no colleague, no note and nobody else`(seed: UInt64) throws
  {
    var random = SeededGenerator(seed: seed)
    var definition = Playbook.Definition.standard
    definition.visibility = VisibilityTable(
      definition.visibility.grants + [.init(.intern, ComplaintPart.allCases, on: .own)])
    let playbook = try Playbook(definition)
    let (first, reader, third) = (
      PartyID(high: 1, low: .max), PartyID(high: 2, low: .max), PartyID(high: 3, low: .max)
    )
    var seen = 0
    for _ in 0..<Effort.count(2_000) {
      var events = RandomHistory(&random).events
      let role = [PartyRole.complainant, .representative, .witness].drawn(&random)
      guard case .filed(var intake) = events[0].body else { continue }
      intake.parties = role == .complainant ? [] : [Involvement(first, as: .complainant)]
      intake.parties += [Involvement(reader, as: role), Involvement(third, as: .other)]
      events[0].body = .filed(intake)
      let complaint = try Complaint(events)
      let parties = complaint.intake.parties
      let represents = parties.contains { $0.party == reader && $0.role == .representative }
      let own = represents ? [reader, complaint.intake.party(.complainant)] : [reader]
      for role in [Role.complainant, .representative, .intern] {
        let view = complaint.view(
          for: Actor(.party(reader), as: role), history: events, by: playbook)
        let text = String(decoding: view.encoded(), as: UTF8.self)
        #expect(!text.contains("agent:") && !text.contains("person:") && !text.contains("queue:"))
        for event in events { check(event, own.compactMap(\.self), view, seed) }
        for other in [first, reader, third] where !own.contains(other) {
          #expect(!text.contains(other.description), "seed \(seed): \(text)")
        }
        seen += view.timeline.count
      }
    }
    #expect(seen > 100)
  }

  /// Nothing written among colleagues, or by or for others, is shown.
  private func check(
    _ event: Complaint.Event, _ own: [PartyID], _ view: ComplaintView, _ seed: UInt64
  ) {
    let entry = view.timeline.first { $0.version == event.version }
    for evidence in entry?.attachments ?? [] {
      #expect(evidence.content.party.map(own.contains) == true, "seed \(seed)")
    }
    guard let text = entry?.text else { return }
    #expect(text.party.map(own.contains) ?? true, "seed \(seed)")
    let letters = [
      "acknowledged", "complainantAsked", "decisionCommunicated", "rejected", "reviewAnswered",
    ]
    let words = ["filed", "adopted", "replyRecorded", "withdrawn"]
    #expect((letters + words).contains(entry?.kind ?? ""), "seed \(seed): \(event.body)")
    #expect(text.party != nil || letters.contains(entry?.kind ?? ""), "seed \(seed)")
  }

  @Test func `A view is read from the JSON that it was written to, for every role`() throws {
    for events in [try SampleHistory.life().events, SampleHistory.ladder().events] {
      for count in stride(from: 1, through: events.count, by: 3) {
        for role in Role.terms.map(\.code) {
          for actor in [
            Actor(.agent("zoe"), as: role), Actor(.party(SampleHistory.party), as: role),
          ] {
            let view = try Self.view(Array(events.prefix(count)), for: actor)
            #expect(try ComplaintView(decoding: view.encoded()) == view)
          }
        }
      }
    }
  }

  @Test func `What may not be seen does not stand in the JSON`() throws {
    let view = try Self.view(
      try SampleHistory.life().events, for: Actor(.agent("zoe"), as: .auditor, .intern))
    #expect(!view.isEmpty)
    let empty = try Self.view(
      try SampleHistory.life().events, for: Actor(.agent("zoe"), as: .intern))
    #expect(
      String(decoding: empty.encoded(), as: UTF8.self)
        == #"{"id":"\#(SampleHistory.complaint)","parts":[]}"#)
  }

  @Test func `It says what happens next and by when, in words`() throws {
    var bureau = try Bureau {
      $0 = .standard
      $0.answerContents = []
    }
    func view(_ actor: Actor = Bureau.customer) -> ComplaintView {
      bureau.complaint.view(for: actor, history: bureau.history, by: bureau.playbook)
    }
    #expect(view().status?.words.english == "We have received your complaint.")
    #expect(view().status?.words.chinese == "我们已收到您的投诉。")
    let first = try #require(view().next.first)
    #expect(first.clock == .acknowledge)
    #expect(first.by == bureau.complaint.clock(.acknowledge)?.due)
    try bureau.run(.acknowledge, .assess(), .assign(to: .person("anna")), .move(to: .investigating))
    #expect(view().status?.words.english == "We are working on your complaint.")
    #expect(view(Bureau.carl).status?.words.english == "Open: Under investigation")
    let decision = try #require(view().next.first { $0.clock == .answer })
    #expect(decision.wording.english == "Decision")
    #expect(decision.by == bureau.complaint.clock(.answer)?.due)
    try bureau.run(.askComplainant(for: .evidence))
    #expect(view().status?.words.english.hasPrefix("We are waiting for you: ") == true)
    #expect(view().next.contains { $0.wording.english == "Your answer" && $0.from == .reader })
    #expect(view().next.first { $0.clock == .answer }?.by == nil, "it stands still")
    try bureau.run(.resume, .wait(for: .supplier))
    #expect(view().status?.words.english.hasPrefix("We are waiting for somebody else: ") == true)
    #expect(!view().next.contains { $0.wording.english == "Your answer" })
    try bureau.run(.resume, .move(to: .responding), .proposing(10_000))
    #expect(view().money?.remedies.isEmpty == true, "what is only put forward")
    #expect(view(Bureau.carl).money?.remedies.count == 1)
    try bureau.run(.communicateDecision)
    #expect(view().status?.words.english == "We have told you our decision: upheld.")
    #expect(view().money?.remedies.map(\.state) == [.promised])
    #expect(
      view().next.contains { $0.wording.english == "Your reply, before the complaint is closed" })
    #expect(view().next.contains { $0.wording.english == "Refund" && $0.from == .organisation })
  }
}

extension Role {
  static let intern = Role(rawValue: "intern")
}
