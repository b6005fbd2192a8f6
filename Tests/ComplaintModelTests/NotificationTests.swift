import BusinessTime
import ComplaintModel
import Testing

/// Who is told of what, as a function of what was decided.
@Suite struct NotificationTests {
  private let playbook: Playbook
  private var filing: Decision

  init() throws {
    playbook = try OrdinaryLifeTests.playbook()
    var intake = Intake(
      .phone, receivedAt: OrdinaryLifeTests.start, from: OrdinaryLifeTests.complainant)
    intake.language = .chinese
    filing = try Complaint.decide(
      .file(intake), as: OrdinaryLifeTests.id, of: "shop",
      in: Self.context(OrdinaryLifeTests.start, playbook))
  }

  private static func context(_ now: Timestamp, _ playbook: Playbook) -> DecisionContext {
    var context = DecisionContext(
      command: CommandID(high: 7, low: UInt64(now.millisecondsSince1970)),
      actor: Actor(.agent(OrdinaryLifeTests.anna), as: .agent, .manager), now: now,
      playbook: playbook)
    context.unknown = ["repeats", "similar"]
    return context
  }

  private func told(_ decision: Decision) -> [Complaint.Notification] {
    decision.complaint.notifications(for: decision.parts[0].events, by: playbook)
  }

  private func after(hours: Int64) -> DecisionContext {
    Self.context(OrdinaryLifeTests.start + .hours(hours), playbook)
  }

  @Test func `The one who gets a complaint is told, and nobody else`() throws {
    let decision = try filing.complaint.decide(
      .assign(to: .person(OrdinaryLifeTests.anna)), in: after(hours: 1))
    let told = told(decision)
    #expect(told.map(\.template) == [.assigned])
    #expect(told.map(\.addressee) == [.owner(.person(OrdinaryLifeTests.anna))])
  }

  @Test func `A decision goes to the complainant, in their language, and has to arrive`() throws {
    let assessed = try filing.complaint.decide(.assess(), in: after(hours: 1)).complaint
    let decision = try assessed.decide(.communicateDecision(.notUpheld), in: after(hours: 2))
    let letter = try #require(told(decision).first)
    #expect(letter.template == .decision && letter.isEvidential)
    #expect(letter.addressee == .party(OrdinaryLifeTests.complainant))
    #expect(letter.languages.first == .chinese && letter.channels == [.phone])
    #expect(letter.parameters[.outcome] == .text("notUpheld"))
  }

  @Test func `Of several steps of one clock only the last is told, and how many came before`()
    throws
  {
    let decision = try #require(try filing.complaint.elapse(in: after(hours: 24 * 30)))
    let told = told(decision).filter { $0.clock?.name == "answer" }
    #expect(told.map(\.template) == [.escalationBreach, .escalationBreach])
    #expect(told.allSatisfy { $0.parameters[.stepsBefore] == .number(1) })
    #expect(Set(told.map(\.addressee)).count == 2)
  }

  @Test(arguments: Act.allCases)
  func `A rule for an act tells of the events of that act, and of no others`(act: Act) throws {
    var definition = playbook.definition
    let own = TemplateName(rawValue: "own")
    definition.messages.state(own, in: .english, MessageTemplate(subject: "s", body: "b"))
    definition.notices = [NoticeRule(.act(act), to: .participant(.role(.legal)), own)]
    let playbook = try Playbook(definition)
    let (life, ladder) = (try SampleHistory.life().events, SampleHistory.ladder().events)
    for event in life + ladder where !event.isImported {
      let told = filing.complaint.notifications(for: [event], by: playbook)
        .contains { $0.template == own }
      #expect(told == (event.body.act == act), "\(event.body.kind)")
    }
  }

  @Test func `Made again they are the same, and each has a key of its own`() throws {
    let decision = try #require(try filing.complaint.elapse(in: after(hours: 24 * 30)))
    let (once, again) = (told(decision), told(decision))
    #expect(once == again && !once.isEmpty)
    #expect(Set(once.map(\.key)).count == once.count)
  }

  @Test func `Kept as JSON they come back the same`() throws {
    let assessed = try filing.complaint.decide(.assess(), in: after(hours: 1)).complaint
    let decided = try assessed.decide(.communicateDecision(.notUpheld), in: after(hours: 2))
    let elapsed = try #require(try filing.complaint.elapse(in: after(hours: 24 * 30)))
    for notification in told(decided) + told(elapsed) {
      #expect(try Complaint.Notification(decoding: notification.encoded()) == notification)
    }
    let letter = try #require(told(decided).first)
    #expect(
      String(decoding: letter.encoded(), as: UTF8.self) == """
        {"complaint":"\(letter.complaint)","version":3,"playbook":1,"key":"\(letter.key)",\
        "to":"\(letter.addressee)","template":"decision",\
        "parameters":{\(Self.parameters(of: letter))},"languages":["zh-Hans"],"channels":["phone"],\
        "notBefore":"\(letter.notBefore)","evidential":true,\
        "coalescingKey":"\(letter.coalescingKey)"}
        """)
  }

  private static func parameters(of letter: Complaint.Notification) -> String {
    let names = letter.parameters.values.sorted { $0.key.rawValue < $1.key.rawValue }
    return names.map { name, value in
      switch value {
      case .number(let number): "\"\(name)\":\(number)"
      case .instant(let instant): "\"\(name)\":{\"instant\":\"\(instant)\"}"
      case .text(let text): "\"\(name)\":\"\(text)\""
      default: "\"\(name)\":?"
      }
    }.joined(separator: ",")
  }

  @Test func `Nobody is told of what was taken over from another system`() throws {
    var context = after(hours: 1)
    context.isImporting = true
    let decision = try filing.complaint.decide(
      .assign(to: .person(OrdinaryLifeTests.anna)), in: context)
    #expect(told(decision).isEmpty)
  }

  @Test func `A warning is no longer true once the clock has stopped`() throws {
    let warned = try #require(try filing.complaint.elapse(in: after(hours: 24 * 7)))
    let warning = try #require(told(warned).first { $0.template == .escalationWarning })
    #expect(warning.holds(for: warned.complaint))
    let assessed = try warned.complaint.decide(.assess(), in: after(hours: 24 * 7 + 1)).complaint
    let answered = try assessed.decide(
      .communicateDecision(.notUpheld), in: after(hours: 24 * 7 + 2)
    ).complaint
    #expect(!warning.holds(for: answered))
  }

  @Test(arguments: [
    Occasion.act(.assign), .warned(nil), .warned("answer"), .breached("a"), .expired(nil),
    .undelivered, .unanswered, .taskOverdue,
  ])
  func `An occasion is read from its text`(occasion: Occasion) {
    #expect(Occasion(occasion.description) == occasion)
    #expect(Occasion(occasion.description + "!?:") != occasion)
    #expect(!occasion.name(in: .english).isEmpty && !occasion.name(in: .chinese).isEmpty)
  }

  @Test func `The ready rules have no fault`() throws {
    var definition = playbook.definition
    definition.notices =
      .standard + [NoticeRule(.undelivered, to: .assignee, TemplateName(rawValue: "bad code!"))]
    let places = definition.faults.map(\.place)
    let last = definition.notices.count - 1
    #expect(places == ["notices[\(last)].template", "notices[\(last)].to"])
  }
}
